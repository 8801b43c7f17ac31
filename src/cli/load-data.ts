/**
 * Files of any kind → an engine. RDF files and exports are read as they are; entries and articles are mapped first. An
 * observer sees everything that is read, so that a site can offer it as downloads.
 */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import type { Entry, Registry } from '../entry/index.js';
import { mainFileOf } from '../io/check-inputs.js';
import { fileProblem } from '../io/files.js';
import { expandInputs } from '../io/inputs.js';
import { streamLimit } from '../io/size-limit.js';
import { inFile, problem, ProblemError, type Problem } from '../problem.js';
import { tripleDeduplicator, readRdf, syntaxOf, type QuadBlock } from '../rdf/index.js';
import type { Coverage } from '../read/index.js';
import type { Engine } from '../store/index.js';
import { vr } from '../terms/index.js';
import { baseAbsent } from './base-absent.js';
import { progress } from './progress.js';

export interface LoadedData {
  problems: Problem[];
  /** The number of inputs that could not be read. */
  failed: number;
  /** The number of inputs that were read. */
  read: number;
  /** The registry that entries and documents were read with; absent if only RDF was read. */
  registry?: Registry;
}

export interface LoadOptions {
  base?: string | undefined;
  registry?: string | readonly string[] | undefined;
  /** Whether it is not said which registry is used. */
  quiet?: boolean | undefined;
  /** The texts of contexts that JSON-LD refers to, by address. */
  contexts?: ReadonlyMap<string, string> | undefined;
  /** Called for everything that is read. */
  observer?: LoadObserver | undefined;
}

/** Called while data is read: for each RDF file, every quad and each mapped entry. */
export interface LoadObserver {
  /** The software version for the provenance of mapped entries. */
  version: string;
  file(path: string): void;
  quads(quads: readonly Quad[]): void;
  /** The coverage ledger of a document, by its hash. */
  coverage(sha256: string, coverage: Coverage): void;
  /** A block of mapped quads, in the order of the files, and its entry if it has one. */
  block(block: QuadBlock, of?: { entry: Entry; registry: Registry }): Promise<void>;
}

/** Loads files into an engine. */
export async function loadData(engine: Engine, paths: readonly string[], options: LoadOptions): Promise<LoadedData> {
  const { graphs, others } = splitByKind(paths);
  const loaded: LoadedData = { problems: [], failed: 0, read: 0 };
  for (const path of graphs) {
    try {
      const quads = readRdf(createReadStream(path), { format: syntaxOf(path) ?? 'ttl', file: path, contexts: options.contexts, limit: streamLimit(path) });
      await engine.load(observed(withoutFindings(quads), options.observer));
      options.observer?.file(path);
      loaded.read += 1;
    } catch (error) {
      loaded.problems.push(...(error instanceof ProblemError ? error.problems : [fileProblem(error, path)]));
      loaded.failed += 1;
    }
  }
  if (others.length > 0) await loadEntries(engine, others, options, loaded);
  return loaded;
}

/** Loads documents and entries, with the registry; adds to what was loaded. What reads and maps them is loaded here, since RDF needs none of it. */
async function loadEntries(
  engine: Engine,
  paths: readonly string[],
  { base, registry: folder, observer, quiet }: LoadOptions,
  loaded: LoadedData,
): Promise<void> {
  const [{ openRegistry }, { identifyInputs }, { readSource }, { mapEntry, SharedGraphs }] = await Promise.all([
    import('./open-registry.js'),
    import('../io/entry-ids.js'),
    import('../io/sources.js'),
    import('../map/index.js'),
  ]);
  const { registry, problems } = await openRegistry(folder, { quiet: quiet ?? false });
  loaded.registry = registry;
  const expanded = await expandInputs(paths);
  const { assigned, unread, clashes, problems: inputProblems } = await identifyInputs(expanded.inputs);
  expanded.problems.push(...expanded.exports.map(exportFirst));
  loaded.problems.push(...problems, ...expanded.problems, ...inputProblems);
  // Only a site is published.
  if (observer !== undefined)
    loaded.problems.push(
      ...baseAbsent(
        base,
        assigned.map(({ source }) => source.input.path),
      ),
    );
  loaded.failed += expanded.problems.filter(({ severity }) => severity === 'error').length + unread.length + clashes.length;

  const filter = tripleDeduplicator(base);
  const shared = new SharedGraphs(registry, { base, filter, links: observer !== undefined });
  const bar = await progress(assigned.length, 'reading');
  for (const { source, withEdition } of assigned) {
    const read = await readSource(source.input, { registry, described: {}, edition: withEdition });
    loaded.problems.push(...read.problems);
    if (read.value) {
      const entry = read.value;
      if (read.coverage) observer?.coverage(entry.document.sha256, read.coverage);
      const { quads, problems: found } = mapEntry(entry, {
        registry,
        base,
        referencesChecked: true,
        input: { kind: source.input.kind, sha256: source.sha256 },
        ...(observer === undefined ? {} : { version: observer.version }),
      });
      loaded.problems.push(...found.map((one) => inFile(one, source.input.path)));
      shared.use(quads);
      const block = { title: `${entry.event.label} — ${entry.id}`, quads: filter(quads) };
      await engine.load(block.quads);
      observer?.quads(block.quads);
      await observer?.block(block, { entry, registry });
      loaded.read += 1;
    } else loaded.failed += 1;
    bar.step();
  }
  bar.stop();
  for (const block of shared.blocks()) {
    await engine.load(block.quads);
    observer?.quads(block.quads);
    await observer?.block(block);
  }
}

/** Separates RDF files, and folders of them or of exports, from documents and entries. Of an export one complete file is read. */
function splitByKind(paths: readonly string[]): { graphs: string[]; others: string[] } {
  const graphs: string[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const names = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : undefined;
    const whole = names && mainFileOf(names);
    const files = names?.filter((name) => syntaxOf(name) !== undefined && name !== 'report.json' && !name.startsWith('.')).sort() ?? [];
    if (whole !== undefined) graphs.push(join(path, whole));
    else if (names === undefined && syntaxOf(path) !== undefined) graphs.push(path);
    else if (names !== undefined && files.length > 0 && !names.some((name) => /\.(?:txt|ya?ml)$/.test(name)))
      graphs.push(...files.map((name) => join(path, name)));
    else others.push(path);
  }
  return { graphs, others };
}

async function* observed(quads: AsyncIterable<Quad>, watch: LoadObserver | undefined): AsyncGenerator<Quad> {
  for await (const quad of quads) {
    watch?.quads([quad]);
    yield quad;
  }
}

/** Drops the findings of an earlier run, which are not data. */
async function* withoutFindings(quads: AsyncIterable<Quad>): AsyncGenerator<Quad> {
  for await (const quad of quads) if (!isFinding(quad)) yield quad;
}

function isFinding({ predicate, object, graph }: Quad): boolean {
  return /\/graph\/findings\/[^/]+$/.test(graph.value) || object.equals(vr.Finding) || predicate.equals(vr.concerns);
}

/** The problem of an export of a wiki, whose pages may be more than memory holds. */
function exportFirst(path: string): Problem {
  return problem('input-kind', 'this is an export of a wiki', {
    place: { file: path },
    expected: 'articles, entries, RDF or the folder of an export',
    fix: 'export its pages first, and give that folder: variorum export FILE -o out',
  });
}
