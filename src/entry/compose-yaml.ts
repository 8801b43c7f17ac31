/**
 * YAML text in, its document and the lines out, or what is wrong with it and where: in time that grows with the text
 * only. Lists in lists without end would exhaust the stack, and the library compares every key with every other one.
 */
import { Composer, isScalar, Lexer, LineCounter, Parser, visit, type CST, type Document } from 'yaml';

/** Deeper than any entry or registry is nested, which is eight levels. */
const MAX_DEPTH = 64;

export interface ComposedYaml {
  yaml: Document.Parsed;
  lines: LineCounter;
  /** What breaks the syntax, each at an offset of the text. */
  errors: { message: string; offset: number }[];
}

/** Reads the one document of a text. */
export function composeYaml(text: string): ComposedYaml {
  const lines = new LineCounter();
  const { tokens, tooDeep } = parse(text, lines);
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2', schema: 'core', keepSourceTokens: false });
  // A text beyond the bound is not composed: what is in it does not matter any more.
  const [yaml, second] = composer.compose(tooDeep === undefined ? tokens : [], true, text.length);
  if (!yaml) throw new Error('a composer that is forced gives a document');
  const parsed = yaml;
  if (tooDeep !== undefined) return { yaml: parsed, lines, errors: [{ message: `it is nested more than ${MAX_DEPTH} levels deep`, offset: tooDeep }] };
  const errors = [...parsed.errors, ...parsed.warnings].map(({ message, pos: [offset] }) => ({ message, offset }));
  if (second) errors.push({ message: 'there is more than one document in it', offset: second.range[0] });
  return { yaml: parsed, lines, errors: [...errors, ...repeatedKeys(parsed)] };
}

/** The tokens of a text, or the offset at which it becomes too deep. */
function parse(text: string, lines: LineCounter): { tokens: CST.Token[]; tooDeep?: number } {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > 2 * MAX_DEPTH) return { tokens, tooDeep: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

/** Keys that a map has twice. Those that are no scalars are never fields of ours. */
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
