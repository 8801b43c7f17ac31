/**
 * Files of any kind → a graph in process → its findings. RDF files and exports are read as they are; entries and articles
 * are mapped first. The queries of the finding rules come from `queries/findings/`.
 */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { findFindings, findingQuads, groupBy, ruleOf, ruleQuads, type Finding, type Model } from '../compare/index.js';
import type { Entry, Registry } from '../entry/index.js';
import type { Coverage } from '../read/index.js';
import { mapEntry, mapLinks, mapRegistry } from '../map/index.js';
import { inFile, ProblemError, type Problem } from '../problem.js';
import { once, readRdf, syntaxOf, type Block } from '../rdf/index.js';
import { oxigraph, readQueryFile, type Engine, type QueryFile } from '../store/index.js';
import { DEFAULT_BASE, vr } from '../terms/index.js';
import { assignEntryIds } from '../io/entry-ids.js';
import { expandInputs } from '../io/inputs.js';
import { fileProblem } from '../io/files.js';
import { PACKAGE_ROOT } from '../io/package.js';
import { progress } from './progress.js';
import { openRegistry } from './open-registry.js';
import { identifyInput, readSource } from '../io/sources.js';

export interface ComparedFiles {
  engine: Engine;
  findings: Finding[];
  model: Model;
  /** The base of the data. */
  base: string;
  problems: Problem[];
  /** The number of inputs that could not be read. */
  failed: number;
  /** The number of inputs that were read. */
  read: number;
  /** The registry that entries and documents were read with; absent if only RDF was read. */
  registry?: Registry;
}

export interface CompareOptions {
  base?: string | undefined;
  registry?: string | undefined;
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
  block(block: Block, of?: { entry: Entry; registry: Registry }): Promise<void>;
}

/** The queries of the bundled finding rules, sorted by name. */
export function ruleQueries(): QueryFile[] {
  const folder = join(PACKAGE_ROOT, 'queries', 'findings');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rq'))
    .sort()
    .map((name) => {
      const { value, problems } = readQueryFile(readFileSync(join(folder, name), 'utf8'), basename(name, '.rq'));
      if (!value) throw new ProblemError(problems.map((found) => inFile(found, join(folder, name))));
      return value;
    });
}

/** A graph that is filled while an export is written, and then compared. */
export interface FindingsCollector {
  add(quads: readonly Quad[]): Promise<void>;
  /** The findings, one block per event, and the rules they follow. */
  blocks(base?: string): Promise<Block[]>;
}

export async function openFindingsCollector(shared: readonly Quad[]): Promise<FindingsCollector> {
  const engine = oxigraph();
  await engine.load(shared);
  return {
    async add(quads) {
      await engine.load(quads);
    },
    async blocks(base) {
      const queries = ruleQueries();
      const { findings, model } = await findFindings(engine, queries);
      const rules = queries.map(ruleOf).filter(({ name }) => findings.some(({ rule }) => rule === name));
      return [...groupBy(findings, ({ happening }) => happening)].map(([happening, some], index) => ({
        title: `Findings: ${model.name(happening)}`,
        quads: [...(index === 0 ? ruleQuads(rules, { base, graph: findingQuads(some, { base })[0]?.graph.value ?? '' }) : []), ...findingQuads(some, { base })],
      }));
    },
  };
}

/** Reads files into one graph and finds the findings. */
export async function compareFiles(paths: readonly string[], options: CompareOptions): Promise<ComparedFiles> {
  const engine = oxigraph();
  const loaded = await loadInto(engine, paths, options);
  const { findings, model } = await findFindings(engine, ruleQueries());
  return { ...loaded, engine, findings, model, base: options.base ?? DEFAULT_BASE };
}

async function loadInto(engine: Engine, paths: readonly string[], { base, registry: folder, observer: watch }: CompareOptions) {
  const { graphs, others } = splitByKind(paths);
  const problems: Problem[] = [];
  let [failed, read] = [0, 0];
  for (const path of graphs) {
    try {
      await engine.load(observed(withoutFindings(readRdf(createReadStream(path), { format: syntaxOf(path) ?? 'ttl', file: path })), watch));
      watch?.file(path);
      read += 1;
    } catch (error) {
      problems.push(...(error instanceof ProblemError ? error.problems : [fileProblem(error, path)]));
      failed += 1;
    }
  }
  if (others.length === 0) return { problems, failed, read };

  const { registry, problems: registryProblems } = await openRegistry(folder);
  const expanded = expandInputs(others);
  problems.push(...registryProblems, ...expanded.problems);
  failed += expanded.problems.filter(({ severity }) => severity === 'error').length;
  const outlines = [];
  for (const input of expanded.inputs) {
    const known = await identifyInput(input, {});
    problems.push(...known.problems);
    if (known.value) outlines.push(known.value);
    else failed += 1;
  }
  const editions = assignEntryIds(outlines);
  problems.push(...editions.problems);
  failed += editions.problems.filter(({ severity }) => severity === 'error').length;
  const filter = once(base);
  const shared = [
    { title: 'The registry: what entries share', quads: filter(mapRegistry(registry, { base }).quads) },
    ...(watch === undefined ? [] : [{ title: 'Links to Wikidata, with their evidence', quads: filter(mapLinks(registry.links, { base }).quads) }]),
  ];
  for (const { quads } of shared) await engine.load(quads);
  const bar = await progress(editions.kept.length, 'reading');
  for (const { source: known, withEdition: edition } of editions.kept) {
    const source = await readSource(known.input, { registry, described: {}, edition });
    problems.push(...source.problems);
    if (source.value) {
      if (source.coverage) watch?.coverage(source.value.document.sha256, source.coverage);
      const { quads, problems: found } = mapEntry(source.value, { registry, base, ...(watch === undefined ? {} : { version: watch.version }) });
      problems.push(...found.map((one) => inFile(one, known.input.path)));
      const block = { title: `${source.value.event.label} — ${source.value.id}`, quads: filter(quads) };
      await engine.load(block.quads);
      watch?.quads(block.quads);
      await watch?.block(block, { entry: source.value, registry });
      read += 1;
    } else failed += 1;
    bar.step();
  }
  bar.stop();
  for (const block of shared) {
    watch?.quads(block.quads);
    await watch?.block(block);
  }
  return { problems, failed, read, registry };
}

/** Separates RDF files, and folders of them or of exports, from documents and entries. Of an export one complete file is read. */
function splitByKind(paths: readonly string[]): { graphs: string[]; others: string[] } {
  const graphs: string[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const names = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : undefined;
    const whole = ['variorum.nq', 'variorum.trig', 'variorum.ttl', 'variorum.jsonld'].find((name) => names?.includes(name));
    const files = names?.filter((name) => syntaxOf(name) !== undefined && name !== 'report.json').sort() ?? [];
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
