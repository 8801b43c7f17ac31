/**
 * Reads a query with a header: its title, then `# key: value` lines, then SPARQL. A text comes in, the query with its
 * fields comes out. `parameters.ts` reads its parameters, `bind.ts` inserts their values.
 *
 *     # Who says what about the dead of each side?
 *     # param event?: event — only of this one
 *     SELECT …
 */
import { problem, type Problem, type Result } from '../problem.js';
import { parseQuery } from './syntax.js';

export interface QueryFile {
  /** The file's name without its extension, where known. */
  name?: string;
  /** The first comment line: the question. Empty where there is none. */
  title: string;
  /** The `# key: value` lines of the header, in order; for a repeated key the last. */
  fields: ReadonlyMap<string, string>;
  /** The whole text with the header, as an engine gets it. */
  sparql: string;
}

/** Reads a query. Problems: `query-syntax`, at the line and column of the text. */
export function readQueryFile(text: string, name?: string): Result<QueryFile> {
  const query = readHeader(text, name);
  const problems = syntaxProblems(query.sparql);
  return problems.length > 0 ? { problems } : { value: query, problems };
}

/** Reads the header only, for queries that are known to be valid. */
export function readHeader(text: string, name?: string): QueryFile {
  const sparql = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const [first, ...rest] = headerOf(sparql);
  const fields = new Map<string, string>();
  const isField = (line: string) => /^[a-z][\w-]*(?: [\w-]+\??)?:\s/.test(line);
  const title = first === undefined || isField(first) ? '' : first;
  for (const line of title === '' ? [first ?? '', ...rest] : rest) {
    if (isField(line)) fields.set(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
  }
  return { ...(name === undefined ? {} : { name }), title, fields, sparql };
}

/** Returns the comment lines at the start of a text, without the marks. */
function headerOf(sparql: string): string[] {
  const lines = sparql.split('\n');
  const end = lines.findIndex((line) => !/^\s*(?:#|$)/.test(line));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.replace(/^\s*#+\s?/, '').trim())
    .filter((line) => line !== '');
}

function syntaxProblems(sparql: string): Problem[] {
  if (!/[^\s]/.test(sparql.replace(/^\s*#.*$/gm, '')))
    return [problem('query-syntax', 'there is no query in the text', { expected: 'SELECT, ASK, CONSTRUCT or DESCRIBE' })];
  return parseQuery(sparql).problems;
}
