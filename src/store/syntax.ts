/**
 * SPARQL text to its parsed form. What is wrong with it is a problem at its line and column: sparqljs says what it
 * expected and the token before, or only what it disliked, so the place is looked up here.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Term } from '@rdfjs/types';
import { Generator, Parser, type SparqlQuery } from 'sparqljs';
import { problem, type Problem, type Result } from '../problem.js';

export type Query = Extract<SparqlQuery, { type: 'query' }>;

/** Parses a query; updates are refused. Problems: `query-syntax`. */
export function parseQuery(sparql: string): Result<Query> {
  try {
    const parsed = new Parser().parse(sparql);
    return parsed.type === 'query'
      ? { value: parsed, problems: [] }
      : { problems: [problem('query-syntax', 'this changes data; here questions are asked', { expected: 'SELECT, ASK, CONSTRUCT or DESCRIBE' })] };
  } catch (error) {
    return { problems: [queryProblem(error, sparql)] };
  }
}

/**
 * A parsed query as text again. The writer is another's and knows less than the parser, so what it wrote is parsed
 * once more; undefined where that is not what was meant.
 */
export function writeQuery(query: Query): string | undefined {
  const text = new Generator({ allPrefixes: true }).stringify(query);
  const again = parseQuery(text);
  return again.value && isDeepStrictEqual(plain(again.value), plain(query)) ? text : undefined;
}

/** A parsed query without what has no meaning: the classes of its objects. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const { termType, value, language, datatype } = node as { termType?: string; value?: string; language?: string; datatype?: Term };
  if (termType === 'Literal') return [termType, value, language?.toLowerCase(), datatype?.value];
  if (termType !== undefined && termType !== 'Quad') return [termType, value];
  return Object.fromEntries(
    Object.entries(node)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, plain(part)]),
  );
}

/** The addresses that a query names in SERVICE. */
export function servicesOf(query: Query): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, name } = node as { type?: unknown; name?: { termType?: string; value?: string } };
    if (type === 'service' && name?.termType === 'NamedNode' && name.value !== undefined) found.add(name.value);
    Object.values(node).forEach(walk);
  };
  walk(query.where ?? []);
  return [...found];
}

/** A problem at an offset of a query. */
export function problemAt(sparql: string, offset: number, message: string, expected?: string): Problem {
  const before = sparql.slice(0, offset).split('\n');
  const line = before.length;
  return problem('query-syntax', message, {
    place: { line, column: Array.from(before[line - 1] ?? '').length + 1 },
    line: sparql.split('\n')[line - 1] ?? '',
    ...(expected === undefined ? {} : { expected }),
  });
}

/** A problem from the words of an engine, which say `at line:column:`; undefined where they do not. */
export function problemOfEngine(message: string, sparql: string): Problem | undefined {
  const [, line, column, said] = /at (\d+):(\d+): (.*)$/s.exec(message) ?? [];
  if (line === undefined) return undefined;
  // "expected one of Prefix not found, [_]": what was found is told among what was expected.
  const words = (said ?? '').replace(/^expected (?:one of )?/, '');
  const told = words.split(', ').filter((part) => / /.test(part));
  return problem('query-syntax', told.length > 0 ? told.join(', ').replace(/^The /, 'the ') : 'this cannot stand here', {
    place: { line: Number(line), column: Number(column) },
    line: sparql.split('\n')[Number(line) - 1] ?? '',
    ...(told.length > 0 ? {} : { expected: words }),
  });
}

/** What a parser made by jison tells of an error. */
interface JisonError {
  message: string;
  hash?: { text: string; token: string; expected: string[]; loc: { last_line: number; last_column: number } };
}

function queryProblem(error: unknown, sparql: string): Problem {
  const { message, hash } = error as JisonError;
  const plain = masked(sparql);
  if (hash) {
    const lines = sparql.split('\n');
    const after = lines.slice(0, hash.loc.last_line - 1).reduce((sum, line) => sum + line.length + 1, 0) + hash.loc.last_column;
    const offset = hash.token === 'EOF' ? sparql.trimEnd().length : after + (/^[\s\0]*/.exec(plain.slice(after))?.[0].length ?? 0);
    const found = hash.token === 'EOF' ? 'the query ends too early' : `${JSON.stringify(wordAt(sparql, offset))} cannot stand here`;
    return problemAt(sparql, offset, found, expectation(hash.expected));
  }
  const [, prefix] = /^Unknown prefix: (.*)$/.exec(message) ?? [];
  if (prefix !== undefined) {
    const offset = plain.search(new RegExp(`(?<![\\w.-])${escaped(prefix)}:`, 'u'));
    return problemAt(sparql, Math.max(0, offset), `the prefix ${prefix}: is not declared`, `PREFIX ${prefix}: <…> before it`);
  }
  const [, variable] = /\((\?\w+)\)/.exec(message) ?? [];
  const offset = variable === undefined ? -1 : plain.lastIndexOf(variable);
  return problemAt(sparql, Math.max(0, offset), lowerFirst(message.replace(/\s*\(\?\w+\)/, variable === undefined ? '' : `: ${variable}`)));
}

/** The query with comments, IRIs and strings blanked out by NUL, so that nothing is found in them. */
export function masked(sparql: string): string {
  return sparql.replace(/#[^\n]*|<[^\s<>"{}|^`\\]*>|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (part) =>
    part.startsWith('#') ? part.replace(/./g, ' ') : '\0'.repeat(part.length),
  );
}

/** What a person reads of a long list of tokens. */
function expectation(tokens: readonly string[]): string {
  const words = tokens.map((token) => token.replace(/^'|'$/g, '')).map((token) => TOKENS[token] ?? token);
  const distinct = [...new Set(words)];
  return distinct.length > 8 ? `${distinct.slice(0, 8).join(', ')} …` : distinct.join(', ');
}

const TOKENS: Record<string, string> = {
  EOF: 'the end of the query',
  IRIREF: '<an IRI>',
  PNAME_NS: 'prefix:',
  PNAME_LN: 'prefix:name',
  VAR: '?variable',
  INTEGER: 'a number',
  NIL: '()',
  STRING_LITERAL1: 'a text',
  STRING_LITERAL2: 'a text',
};

function wordAt(sparql: string, offset: number): string {
  const word = /^\S*/.exec(sparql.slice(offset))?.[0] ?? '';
  return Array.from(word).slice(0, 40).join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
