/** The inputs of `check`, classified by name: entries, their documents, RDF files, folders of exports and of a registry. Only folders are read here. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ALL_REGISTRY_FILES } from '../entry/index.js';
import { problem, type Problem } from '../problem.js';
import { FORMATS, SYNTAX_NAMES, syntaxOf } from '../rdf/index.js';
import { fileProblem } from './files.js';
import { type Input } from './inputs.js';

export interface CheckInputs {
  entries: Input[];
  /** Documents that the quotes of the entries are checked against. */
  documents: string[];
  /** RDF files. */
  graphs: string[];
  /** The dataset descriptions of exports (`void.ttl`), which are RDF too. */
  descriptions: string[];
  /** Folders of exports. */
  exports: string[];
  /** Folders of a registry. */
  registries: string[];
  /** Drafted entries in export folders with their ids: problems in the graph are fixed there. */
  drafts: { id: string; path: string }[];
  problems: Problem[];
}

const MAIN = [FORMATS.nq, FORMATS.trig, FORMATS.ttl, FORMATS.jsonld].flatMap(({ extension }) => [`variorum.${extension}`, `variorum.${extension}.gz`]);

/** The main file of an export, by the names in its folder: the first that is there, files with named graphs first; undefined where there is none. */
export function mainFileOf(names: readonly string[]): string | undefined {
  return MAIN.find((name) => names.includes(name));
}

/** The values of `--format`. */
const CHECK_FORMATS = ['yaml', 'text', ...SYNTAX_NAMES] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** `format` is the format of standard input and of files without a known extension (default: an entry). */
export function checkInputs(paths: readonly string[], format?: CheckFormat): CheckInputs {
  const found: CheckInputs = { entries: [], documents: [], exports: [], graphs: [], descriptions: [], registries: [], drafts: [], problems: [] };
  for (const path of paths) {
    if (path === '-') {
      add(found, path, format ?? 'yaml');
      continue;
    }
    try {
      if (statSync(path).isDirectory()) addFolder(found, path);
      else add(found, path, format);
    } catch (error) {
      found.problems.push(fileProblem(error, path));
    }
  }
  if (found.entries.length === 0) found.problems.push(...found.documents.splice(0).map(noEntry));
  return found;
}

function addFolder(found: CheckInputs, folder: string): void {
  const names = readdirSync(folder).sort();
  const main = mainFileOf(names);
  if (main !== undefined) {
    found.exports.push(folder);
    add(found, join(folder, main));
    const description = join(folder, 'void.ttl');
    if (names.includes('void.ttl') && !found.descriptions.includes(description)) found.descriptions.push(description);
    const drafts = join(folder, 'entries');
    if (existsSync(drafts))
      for (const name of readdirSync(drafts).sort())
        if (isEntry(name)) found.drafts.push({ id: name.slice(0, -extname(name).length), path: join(drafts, name) });
    return;
  }
  if (ALL_REGISTRY_FILES.some((name) => names.includes(name))) {
    found.registries.push(folder);
    return;
  }
  const known = names.filter((name) => isEntry(name) || (syntaxOf(name) !== undefined && extname(name) !== '.json'));
  if (known.length === 0)
    found.problems.push(
      problem('input-directory', 'the folder has no entry (.yaml), no RDF, no export and no registry', {
        place: { file: folder },
        fix: `name the files, for example ${join(folder, 'entry.yaml')}`,
      }),
    );
  for (const name of known) add(found, join(folder, name));
  if (known.some(isEntry)) found.documents.push(...names.filter(isDocument).map((name) => join(folder, name)));
}

function isDocument(name: string): boolean {
  return /\.txt$/i.test(name);
}

/** The problem of a document without entries: there are no quotes to check. */
function noEntry(path: string): Problem {
  return problem('input-kind', 'a document can only be checked together with its entry', {
    place: { file: path },
    expected: 'a source entry (.yaml) that quotes it',
    fix: `draft an entry first: variorum draft ${path} -o entries && variorum check entries ${path}`,
  });
}

function isEntry(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/\.meta\.ya?ml$/i.test(name);
}

/** The format of a file, by its name. */
function formatOf(path: string): CheckFormat | undefined {
  return isEntry(path) ? 'yaml' : isDocument(path) ? 'text' : syntaxOf(path);
}

function add(found: CheckInputs, path: string, otherwise?: CheckFormat): void {
  const format = formatOf(path) ?? otherwise;
  if (found.graphs.includes(path) || found.entries.some((input) => input.path === path))
    found.problems.push(problem('input-repeated', `${path} was given twice; it is read once`, { place: { file: path } }));
  else if (format === 'yaml') found.entries.push({ path, kind: 'entry' });
  else if (format === 'text') found.documents.push(path);
  else if (format !== undefined) found.graphs.push(path);
  else
    found.problems.push(
      problem('input-kind', extname(path) === '' ? 'the file has no extension' : `files with the extension ${extname(path)} cannot be checked`, {
        place: { file: path },
        expected: 'a source entry (.yaml), RDF (.ttl, .trig, .nt, .nq, .jsonld, .rdf, also .gz), or the folder of an export',
        fix: `give its format with --format: ${CHECK_FORMATS.join(', ')}`,
      }),
    );
}
