/**
 * Parses SPARQL queries and generates them again. A syntax error is a problem with line and column. The grammar is that
 * of Traqula (SPARQL 1.1), without updates. The parser is built for the first query, since building it is expensive.
 */
import { isDeepStrictEqual } from 'node:util';
import { Generator } from '@traqula/generator-sparql-1-1';
import { queryUnitParserBuilder } from '@traqula/parser-sparql-1-1';
import { AstFactory, completeParseContext, lex, type Query as ParsedQuery, type SparqlContext, type TermBlank, type TermIri } from '@traqula/rules-sparql-1-1';
import { escapeRegExp } from '../escape-regexp.js';
import { problem, type Problem, type Result } from '../problem.js';

export type Query = ParsedQuery;

/** Makes the parts of a parsed query; texts are generated from them, not kept. */
export const build = new AstFactory({ tracksSourceLocation: false });

/** Parses a query; updates are refused. Problems: `query-syntax`. */
export function parseQuery(sparql: string): Result<Query> {
  try {
    return { value: parse(sparql), problems: [] };
  } catch (error) {
    return { problems: [queryProblem(error, sparql)] };
  }
}

/** Generates the text of a parsed query; undefined if that text does not parse to the same query. */
export function writeQuery(query: Query): string | undefined {
  generator ??= new Generator();
  const text = generator.generate(query);
  const again = parseQuery(text);
  return again.value && isDeepStrictEqual(plain(again.value), plain(query)) ? text : undefined;
}

let generator: Generator | undefined;

/** A parsed query without source positions, and with its blank nodes numbered. */
function plain(node: unknown, labels: string[] = []): unknown {
  if (Array.isArray(node)) return node.map((one) => plain(one, labels));
  if (typeof node !== 'object' || node === null) return node;
  if (build.isTermBlank(node)) {
    const { label } = node as unknown as TermBlank;
    if (!labels.includes(label)) labels.push(label);
    return { blank: labels.indexOf(label) };
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, part]) => key !== 'loc' && part !== undefined)
      .map(([key, part]) => [key, plain(part, labels)]),
  );
}

/** The endpoints that a query names in SERVICE. */
export function servicesOf(query: Query): string[] {
  const found = new Set<string>();
  for (const node of nodesOf(query.where)) {
    if (!build.isPatternService(node)) continue;
    const { name } = node as unknown as { name: object };
    if (build.isTermNamed(name)) found.add(iriOf(name as TermIri, query));
  }
  return [...found];
}

/** The IRIs that a query mentions, each once. */
export function namesOf(query: Query): string[] {
  const found = new Set<string>();
  for (const part of [query.where, ...Object.entries(query).flatMap(([key, inner]) => (key === 'context' || key === 'where' ? [] : [inner as unknown]))])
    for (const node of nodesOf(part)) if (build.isTerm(node) && build.isTermNamed(node)) found.add(iriOf(node as TermIri, query));
  return [...found];
}

/** Every object and array within a parsed query, or a part of one, and itself; however deep, since it does not recur. */
export function* nodesOf(part: unknown): IterableIterator<object> {
  const stack = [part];
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    yield node;
    for (const inner of Object.values(node).reverse()) if (typeof inner === 'object') stack.push(inner);
  }
}

/** The whole IRI of a name in a query, by its PREFIX and BASE. */
export function iriOf(name: TermIri, { context }: Query): string {
  const base = context.findLast((one) => one.subType === 'base')?.value.value;
  const prefix = 'prefix' in name ? context.findLast((one) => one.subType === 'prefix' && one.key === name.prefix) : undefined;
  const iri = prefix ? `${prefix.value.value}${name.value.replace(/\\(.)/g, '$1')}` : name.value;
  return URL.canParse(iri) || base === undefined || !URL.canParse(iri, base) ? iri : new URL(iri, base).href;
}

/** A problem at an offset of a query. */
function problemAt(sparql: string, offset: number, message: string, expected?: string): Problem {
  const before = sparql.slice(0, offset).split('\n');
  const line = before.length;
  return problem('query-syntax', message, {
    place: { line, column: Array.from(before[line - 1] ?? '').length + 1 },
    line: sparql.split('\n')[line - 1] ?? '',
    ...(expected === undefined ? {} : { expected }),
  });
}

/** A problem from the message of an engine that has `at line:column:`; undefined if it has not. */
export function problemOfEngine(message: string, sparql: string): Problem | undefined {
  const [, line, column, reason] = /at (\d+):(\d+): (.*)$/s.exec(message) ?? [];
  if (line === undefined) return undefined;
  // "expected one of Prefix not found, [_]": what was found is listed among what was expected.
  const words = (reason ?? '').replace(/^expected (?:one of )?/, '');
  const found = words.split(', ').filter((part) => / /.test(part));
  return problem('query-syntax', found.length > 0 ? found.join(', ').replace(/^The /, 'the ') : 'this is not expected here', {
    place: { line: Number(line), column: Number(column) },
    line: sparql.split('\n')[Number(line) - 1] ?? '',
    ...(found.length > 0 ? {} : { expected: words }),
  });
}

/** A query that the grammar refuses at an offset of its text (in which escapes are resolved), and what it would accept there. */
class Refused extends Error {
  constructor(
    readonly offset: number,
    readonly expected: readonly string[] = [],
    /** Whether the text ends where more is expected. */
    readonly atEnd = false,
  ) {
    super('the grammar refuses this');
  }
}

let parser: ReturnType<typeof buildParser> | undefined;

function parse(sparql: string, context: Partial<SparqlContext> = {}): Query {
  parser ??= buildParser();
  return parser.queryUnit(sparql, completeParseContext({ astFactory: build, ...context }));
}

function buildParser() {
  return queryUnitParserBuilder.build({
    tokenVocabulary: lex.sparql11LexerBuilder.tokenVocabulary,
    queryPreProcessor: (sparql) => unescaped(sparql).text,
    lexerConfig: {
      errorMessageProvider: {
        buildUnexpectedCharactersMessage: (text, offset) => {
          throw earlier(text, offset) ?? new Refused(offset);
        },
        buildUnableToPopLexerModeMessage: ({ startOffset }) => {
          throw new Refused(startOffset);
        },
      },
    },
    // What is expected is kept in the message of an error, a line for each token.
    parserConfig: {
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => nameOf(expected),
        buildNotAllInputParsedMessage: () => 'EOF',
        buildNoViableAltMessage: ({ expectedPathsPerAlt }) => expectedPathsPerAlt.flatMap(firstOf).join('\n'),
        buildEarlyExitMessage: ({ expectedIterationPaths }) => firstOf(expectedIterationPaths).join('\n'),
      },
    },
    errorHandler: ([first]) => {
      if (first === undefined) return;
      const atEnd = Number.isNaN(first.token.startOffset);
      throw new Refused(atEnd ? 0 : first.token.startOffset, first.message.split('\n'), atEnd);
    },
  });
}

interface Token {
  name: string;
  LABEL?: string | undefined;
}

function nameOf({ name, LABEL }: Token): string {
  return LABEL ?? name;
}

function firstOf(paths: readonly (readonly Token[])[]): string[] {
  return paths.flatMap(([first]) => (first ? [nameOf(first)] : []));
}

/** The error of the grammar before an offset at which the characters are not a token. */
function earlier(text: string, offset: number): Refused | undefined {
  try {
    parse(text.slice(0, offset), { skipValidation: true });
  } catch (error) {
    if (error instanceof Refused && !error.atEnd) return error;
  }
  return undefined;
}

/** The escapes that would end a string are written as those of strings. */
const ESCAPES: Record<string, string> = { '"': '\\"', "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/** The text with `\uXXXX` and `\UXXXXXXXX` resolved (SPARQL 1.1, 19.2), and the way from an offset in it to one in the original. */
function unescaped(sparql: string): { text: string; original: (offset: number) => number } {
  const shifts: { at: number; by: number }[] = [];
  let shift = 0;
  const text = sparql.replace(/\\(?:u([\da-f]{4})|U([\da-f]{8})|[^])/gi, (whole: string, four: string | undefined, eight: string | undefined, at: number) => {
    const code = Number.parseInt(four ?? eight ?? 'none', 16);
    if (!(code <= 0x10ffff)) return whole;
    const character = String.fromCodePoint(code);
    const written = ESCAPES[character] ?? character;
    shifts.push({ at: at - shift + written.length, by: whole.length - written.length });
    shift += whole.length - written.length;
    return written;
  });
  return { text, original: (offset) => shifts.reduce((sum, { at, by }) => (at <= offset ? sum + by : sum), offset) };
}

/** Keywords that start an update. */
const UPDATE = /^(?:insert|delete|load|clear|drop|create|add|move|copy|with)\b/i;

function queryProblem(error: unknown, sparql: string): Problem {
  if (error instanceof RangeError) return problemAt(sparql, 0, 'it is nested too deeply', 'a query with fewer braces and brackets within each other');
  if (error instanceof Refused) {
    const offset = error.atEnd ? sparql.trimEnd().length : unescaped(sparql).original(error.offset);
    if (error.expected.includes('SELECT') && UPDATE.test(sparql.slice(offset)))
      return problem('query-syntax', 'this changes data; here questions are asked', { expected: 'SELECT, ASK, CONSTRUCT or DESCRIBE' });
    const found = error.atEnd ? 'the query ends too early' : `${JSON.stringify(wordAt(sparql, offset))} is not expected here`;
    return problemAt(sparql, offset, found, expectation(error.expected));
  }
  const { message } = error as Error;
  const text = masked(sparql);
  const [, prefix] = /^Unknown prefix: (.*)$/.exec(message) ?? [];
  if (prefix !== undefined) {
    const offset = text.search(new RegExp(`(?<![\\w.-])${escapeRegExp(prefix)}:`, 'u'));
    return problemAt(sparql, Math.max(0, offset), `the prefix ${prefix}: is not declared`, `PREFIX ${prefix}: <…> before it`);
  }
  if (message === 'Variable not allowed in projection') {
    try {
      const { name, offset } = ungrouped(sparql);
      return problemAt(sparql, offset, `projection of ungrouped variable: ?${name}`);
    } catch (other) {
      // Beyond the SELECT the syntax is wrong too; only that has a place then.
      return queryProblem(other, sparql);
    }
  }
  const [, variable] = /\(\?(\w+)\)|^Variable (\w+) used/u.exec(message)?.filter((part) => part !== undefined) ?? [];
  const mentions = variable === undefined ? [] : Array.from(text.matchAll(new RegExp(`[?$]${escapeRegExp(variable)}(?![\\p{L}\\p{N}_])`, 'gu')));
  const withoutVariable = message.replace(/ *\(\?\w+\)|(?<=^Variable) \w+(?= used)/u, '');
  return problemAt(sparql, mentions.at(-1)?.index ?? 0, `${lowerFirst(withoutVariable)}${variable === undefined ? '' : `: ?${variable}`}`);
}

/** The first variable of a SELECT that is neither grouped nor aggregated, where its query groups. */
function ungrouped(sparql: string): { name: string; offset: number } {
  const query = parse(sparql, { skipValidation: true, astFactory: new AstFactory() });
  const groups = (query.solutionModifiers.group?.groupings ?? []).map((one) => ('variable' in one ? one.variable : one));
  const names = groups.map((one) => ('subType' in one && one.subType === 'variable' ? one.value : ''));
  const columns = query.subType === 'select' ? query.variables : [];
  for (const column of columns) {
    if (column.type !== 'term' || names.includes(column.value)) continue;
    const offset = 'start' in column.loc ? column.loc.start : 0;
    return { name: column.value, offset: unescaped(sparql).original(offset) };
  }
  return { name: '', offset: 0 };
}

/** The query with comments, IRIs and strings blanked out by NUL, so that nothing is found in them. */
function masked(sparql: string): string {
  return sparql.replace(/#[^\n]*|<[^\s<>"{}|^`\\]*>|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (part) =>
    part.startsWith('#') ? part.replace(/./g, ' ') : '\0'.repeat(part.length),
  );
}

/** Shortens a long list of tokens for a message. */
function expectation(tokens: readonly string[]): string | undefined {
  const distinct = [...new Set(tokens.map((token) => TOKENS[token] ?? token))];
  if (distinct.length === 0) return undefined;
  return distinct.length > 8 ? `${distinct.slice(0, 8).join(', ')} …` : distinct.join(', ');
}

/** Names for tokens whose name in the grammar is unclear. */
const TOKENS: Record<string, string> = {
  EOF: 'the end of the query',
  IriRef: '<an IRI>',
  PNameNs: 'prefix:',
  PNameLn: 'prefix:name',
  Var1: '?variable',
  Var2: '?variable',
  BlankNodeLabel: '_:blank',
  Anon: '[]',
  Nil: '()',
  Integer: 'a number',
  Decimal: 'a number',
  Double: 'a number',
  IntegerPositive: 'a number',
  DecimalPositive: 'a number',
  DoublePositive: 'a number',
  IntegerNegative: 'a number',
  DecimalNegative: 'a number',
  DoubleNegative: 'a number',
  StringLiteral1: 'a text',
  StringLiteral2: 'a text',
  StringLiteralLong1: 'a text',
  StringLiteralLong2: 'a text',
  '_GROUP_ BY': 'GROUP BY',
  '_ORDER_ BY': 'ORDER BY',
  "type declaration 'a'": 'a',
};

function wordAt(sparql: string, offset: number): string {
  const word = /^\S*/.exec(sparql.slice(offset))?.[0] ?? '';
  return Array.from(word).slice(0, 40).join('');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
