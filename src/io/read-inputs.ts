/**
 * Inputs with their entry ids, and then the pages of exports of wikis → entries one by one, in that order. A page has the id
 * of its title; where that is taken, also its revision.
 */
import type { DocumentMeta, Registry } from '../entry/index.js';
import { inFile, problem } from '../problem.js';
import { draftEntry, entryId, type Reader } from '../read/index.js';
import type { AssignedId } from './entry-ids.js';
import type { Input } from './inputs.js';
import { readSource, type ReadSource } from './sources.js';
import type { TextByHash } from './texts.js';
import { PageCounts, pagesIn, type ExportReading, type PageInput } from './wiki-export.js';

/** An entry that was read, or what kept it from being read. */
export interface ReadInput {
  id: string;
  input: Input;
  sha256: string;
  read: ReadSource;
  /** The title of the page of an export. */
  page?: string;
}

export interface ReadInputsOptions {
  registry: Registry;
  /** The metadata of documents, from the command line. */
  described: DocumentMeta;
  maxSize: number;
  texts?: TextByHash;
  /** The reader of documents; the rules where absent. */
  reader?: Reader | undefined;
}

/** The exports of wikis of a run, and what became of their pages once they are read. */
export class WikiExports {
  readonly readings: readonly (ExportReading & { path: string })[];

  constructor(paths: readonly string[]) {
    this.readings = paths.map((path) => ({ path, counts: new PageCounts(), problems: [] }));
  }

  /** A line for each export: how many pages were read, and why the others were not. */
  lines(): string[] {
    return this.readings.map(({ path, counts }) => `${path}: ${counts.line()}`);
  }
}

/** Reads inputs, then the pages of exports. An export that is damaged ends there, with a problem in its reading. */
export async function* readInputs(
  { assigned, exports }: { assigned: readonly AssignedId[]; exports: WikiExports },
  options: ReadInputsOptions,
): AsyncGenerator<ReadInput, void, undefined> {
  const { described, maxSize, texts, registry, reader } = options;
  const taken = new Set<string>();
  for (const { source, id, withEdition } of assigned) {
    taken.add(id);
    const read = await readSource(source.input, { registry, described, edition: withEdition, maxSize, reader, ...(texts === undefined ? {} : { texts }) });
    yield { id, input: source.input, sha256: source.sha256, read };
  }
  for (const reading of exports.readings)
    for await (const page of pagesIn(reading.path, { described, maxText: maxSize, reading }))
      yield readPage(page, { path: reading.path, taken, registry, isFirst: reading.counts.read === 1 });
}

function readPage(
  { title, source, meta }: PageInput,
  { path, taken, registry, isFirst }: { path: string; taken: Set<string>; registry: Registry; isFirst: boolean },
): ReadInput {
  const about = { title, sha256: source.sha256 };
  const plain = entryId(about);
  const edition = taken.has(plain);
  const id = edition ? entryId(about, { meta, edition }) : plain;
  const page = { id, input: { path, kind: 'document' as const }, sha256: source.sha256, page: title };
  if (taken.has(id))
    return { ...page, read: { problems: [problem('entry-clash', `the page "${title}" has the entry id ${id} of another one`, { place: { file: path } })] } };
  taken.add(id);
  const { value, problems, coverage } = draftEntry(source, { registry, meta, edition });
  // Line numbers are those of the page, of which a file may hold many.
  const found = problems.map((one) => inFile({ ...one, message: `${title}: ${one.message}` }, path));
  // Said once: it is the same for all.
  if (isFirst && meta.license === undefined)
    found.push(
      problem('document-licence', 'the export does not state the licence of its pages', {
        place: { file: path },
        fix: 'give it with --document license=https://…, such as https://creativecommons.org/licenses/by-sa/4.0/ for Wikipedia',
      }),
    );
  return { ...page, read: { ...(value === undefined ? {} : { value, text: source.text }), ...(coverage === undefined ? {} : { coverage }), problems: found } };
}
