/**
 * Composes YAML text to a document with its line index, or to syntax errors with their offsets, in time linear in the
 * text. Deep nesting would exhaust the stack, and the library compares every key with every other key.
 */
import { Composer, isScalar, Lexer, LineCounter, Parser, visit, type CST, type Document } from 'yaml';

/** The nesting limit; entries and registries have eight levels. */
const MAX_DEPTH = 64;

export interface ComposedYaml {
  yaml: Document.Parsed;
  lines: LineCounter;
  /** The syntax errors, each at an offset of the text. */
  errors: { message: string; offset: number }[];
}

/** Composes the one document of a text; `outerLevels` are those around it, where it is a part of another. */
export function composeYaml(text: string, outerLevels = 0): ComposedYaml {
  const lines = new LineCounter();
  const { tokens, tooDeep } = parse(text, lines, 2 * MAX_DEPTH - outerLevels);
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2', schema: 'core', keepSourceTokens: false });
  // A text beyond the limit is not composed.
  const [yaml, second] = composer.compose(tooDeep === undefined ? tokens : [], true, text.length);
  if (!yaml) throw new Error('a composer that is forced gives a document');
  const parsed = yaml;
  if (tooDeep !== undefined) return { yaml: parsed, lines, errors: [{ message: `it is nested more than ${MAX_DEPTH} levels deep`, offset: tooDeep }] };
  const errors = [...parsed.errors, ...parsed.warnings].map(({ message, pos: [offset] }) => ({ message, offset }));
  if (second) errors.push({ message: 'there is more than one document in it', offset: second.range[0] });
  return { yaml: parsed, lines, errors: [...errors, ...repeatedKeys(parsed)] };
}

/** The tokens of a text, or the offset at which it becomes too deep. */
function parse(text: string, lines: LineCounter, deepest: number): { tokens: CST.Token[]; tooDeep?: number } {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest) return { tokens, tooDeep: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

/** Finds keys that a map has twice. Keys that are not scalars are never fields. */
function repeatedKeys(yaml: Document.Parsed): ComposedYaml['errors'] {
  const errors: ComposedYaml['errors'] = [];
  visit(yaml, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) errors.push({ message: 'Map keys must be unique', offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
    },
  });
  return errors;
}
