/** Paths from the command line → documents, entries and exports of wikis to read, by their extensions and what they hold. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { problem, type Problem } from '../problem.js';
import { syntaxOf } from '../rdf/syntaxes.js';
import { recogniseBytes, recogniseText } from '../read/layout/recognise.js';
import { fileProblem } from './files.js';
import { headOfFile } from './decompress.js';
import { contentKind, type ContentKind } from './input-content.js';
import { writePageText } from './page-text.js';
import { isSidecar } from './sidecar.js';
import { isClaimsTable } from './claims-table.js';
import { isMappingFile } from './table-mapping.js';

export interface Input {
  /** As the user named it, or `-`. */
  path: string;
  kind: 'document' | 'entry';
}

/** What paths lead to. */
export interface ExpandedInputs {
  inputs: Input[];
  /** Exports of wikis, of which each page may be a document. */
  exports: string[];
  /** Tables, of which each row may be an entry. */
  tables: string[];
  /** Tables of claims of an export, of which the rows of an entry are an entry. */
  claimTables: string[];
  /** Saved web pages, whose texts were written beside them and are among the inputs, with what was left out of them. */
  pages: { path: string; text: string; leftOut: ReadonlyMap<string, number> }[];
  problems: Problem[];
}

const ENTRY_ENDINGS = new Set(['.yaml', '.yml']);
const DOCUMENT_ENDINGS = new Set(['.txt', '.wiki', '.wikitext', '.mediawiki', '']);
/** What files of a folder with these extensions are is looked up in them. */
const LOOKED_INTO = new Set(['.xml', '.gz', '.bz2', '.html', '.htm', '.xhtml']);

/** The kind of an input by its extension; undefined if it is not supported. */
function kindOf(path: string): Input['kind'] | undefined {
  const ending = extname(path).toLowerCase();
  if (ENTRY_ENDINGS.has(ending)) return 'entry';
  return path === '-' || DOCUMENT_ENDINGS.has(ending) ? 'document' : undefined;
}

/**
 * Files and folders → inputs. Of a folder, all articles and entries are read, sorted by name. Sidecars are not inputs.
 * `format` is the format of standard input and of files without a known extension (default: text); `tables` says whether the
 * command reads tables.
 */
export async function expandInputs(
  paths: readonly string[],
  format?: 'text' | 'yaml',
  { force, tables: takesTables = false }: { force?: boolean | undefined; tables?: boolean } = {},
): Promise<ExpandedInputs> {
  const inputs: Input[] = [];
  const exports: string[] = [];
  const tables: string[] = [];
  const claimTables: string[] = [];
  const pages: ExpandedInputs['pages'] = [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  const other = format && (format === 'yaml' ? 'entry' : 'document');
  const found: string[] = [];
  const add = ({ path, kind }: Found) => {
    if (known.has(path)) problems.push(problem('input-repeated', `${path} was given twice; it is read once`, { place: { file: path } }));
    else if (kind === 'export') exports.push(path);
    else if (kind === 'table') tables.push(path);
    else if (kind === 'claims') claimTables.push(path);
    else if (kind === 'page') found.push(path);
    else inputs.push({ path, kind });
    known.add(path);
  };
  for (const path of paths) {
    if (path === '-') {
      add({ path, kind: other ?? 'document' });
      continue;
    }
    let names: string[] | undefined;
    try {
      names = statSync(path).isDirectory() ? readdirSync(path) : undefined;
    } catch (error) {
      problems.push(fileProblem(error, path));
      continue;
    }
    if (names !== undefined) {
      const there = await inputsIn(path, names);
      if (there.length === 0) problems.push(nothingIn(path));
      there.forEach(add);
      continue;
    }
    if (takesTables && isTable(path)) {
      add({ path, kind: (await isClaimsTable(path)) ? 'claims' : 'table' });
      continue;
    }
    if (isSidecar(path) || isMappingFile(path)) {
      problems.push(unknownKind(path));
      continue;
    }
    const named = extname(path) === '' ? (other ?? 'document') : (kindOf(path) ?? other);
    const kind = named === 'entry' ? named : ((await contentKind(path)) ?? named);
    if (kind) add({ path, kind });
    else problems.push(unknownKind(path));
  }
  // The text of a page is read in its place.
  for (const path of found) {
    const written = await writePageText(path, { force });
    problems.push(...written.problems);
    if (written.path === undefined) continue;
    pages.push({ path, text: written.path, leftOut: written.leftOut ?? new Map() });
    if (!inputs.some((input) => input.path === written.path)) inputs.push({ path: written.path, kind: 'document' });
  }
  return { inputs, exports, tables, claimTables, pages, problems };
}

/** Whether a file is a table by its name: CSV or TSV, also packed. */
export function isTable(path: string): boolean {
  return /\.(?:csv|tsv)(?:\.gz|\.bz2)?$/i.test(path);
}

/** A file that is an input. */
interface Found {
  path: string;
  kind: Input['kind'] | ContentKind | 'table' | 'claims';
}

/** The inputs of a folder, sorted by name. */
async function inputsIn(folder: string, names: readonly string[]): Promise<Found[]> {
  const inputs: Found[] = [];
  for (const name of [...names].sort()) {
    if (extname(name) === '' || isSidecar(name) || isMappingFile(name)) continue;
    const path = join(folder, name);
    const kind = kindOf(name);
    const looksInto = kind === 'document' || LOOKED_INTO.has(extname(name).toLowerCase());
    const content = looksInto ? await contentKind(path) : undefined;
    if (content !== undefined) inputs.push({ path, kind: content });
    else if (kind !== undefined) inputs.push({ path, kind });
  }
  return inputs;
}

function nothingIn(folder: string): Problem {
  return problem('input-directory', 'the folder has no article (.txt, .wiki) and no entry (.yaml)', {
    place: { file: folder },
    fix: `name the files, for example ${join(folder, 'article.txt')}`,
  });
}

function unknownKind(path: string): Problem {
  if (isSidecar(path))
    return problem('input-kind', 'this is a sidecar; it is read with its document', {
      place: { file: path },
      fix: `give the document: ${path.replace(/\.meta\.ya?ml$/i, '')}`,
    });
  const place = { file: path };
  if (isMappingFile(path))
    return problem('input-kind', 'this is the mapping of a table; it is read with its table', {
      place,
      fix: `give the table: ${path.replace(/\.mapping\.ya?ml$/i, '')}`,
    });
  const known = recognised(path);
  if (known) return { ...known, message: known.message.replace(', whatever its name says', ''), place };
  return problem('input-kind', `files with the extension ${extname(path)} are not supported`, {
    place,
    expected: 'an article (.txt, .wiki) or a source entry (.yaml)',
    fix:
      syntaxOf(path) === undefined
        ? 'if it is one, copy it: cp FILE FILE.txt'
        : 'RDF is read by variorum check, variorum query, variorum compare and variorum site',
  });
}

/** What a file of another extension is, by its first bytes. */
function recognised(path: string): Problem | undefined {
  // JSON and XML may be anything.
  if (syntaxOf(path) !== undefined && !/\.(?:json|xml)$/i.test(path)) return undefined;
  try {
    const head = headOfFile(path, 65_536);
    return recogniseBytes(head) ?? recogniseText(Buffer.from(head).toString('utf8'));
  } catch {
    return undefined;
  }
}
