/** Entries → RDF/JS quads → text. */
import type { Quad } from '@rdfjs/types';
import { grouped } from '../compare/group-by.js';
import type { Entry, Registry } from '../entry/index.js';
import { ProblemError } from '../problem.js';
import type { FormatName } from '../rdf/index.js';
import { bundledRegistry } from './registries.js';

export interface ToGraphOptions {
  /** The registry that the entries were read with. Default: {@link bundledRegistry}. */
  registry?: Registry;
  /** The address under which the IRIs of the data are made, such as `https://data.example.org/`. */
  base?: string;
}

/**
 * Maps entries to RDF/JS quads, in a named graph for each entry and each provenance. What the entries use of the registry
 * is described too; the links to Wikidata are not. Throws a {@link ProblemError} for a broken reference.
 *
 * @example
 * const quads = await toGraph(entry, { base: 'https://data.example.org/' });
 */
export async function toGraph(entries: Entry | readonly Entry[], { registry, base }: ToGraphOptions = {}): Promise<Quad[]> {
  const [{ checkReferences }, { mapEntry, mapRegistry }, { tripleDeduplicator }, { version }] = await Promise.all([
    import('../entry/index.js'),
    import('../map/index.js'),
    import('../rdf/index.js'),
    import('../io/package.js'),
  ]);
  const names = registry ?? (await bundledRegistry());
  const all = 'event' in entries ? [entries] : entries;
  const mapped = all.map((entry) => ({
    broken: checkReferences(entry, names).map(({ found }) => found),
    ...mapEntry(entry, { registry: names, base, version: version() }),
  }));
  const shared = mapRegistry(names, { base });
  const problems = [...mapped.flatMap(({ broken, problems: found }) => [...broken, ...found]), ...shared.problems];
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemError(problems);
  const quads = mapped.flatMap((one) => one.quads);
  const filter = tripleDeduplicator(base);
  return [...filter(reachable(shared.quads, quads)), ...filter(quads)];
}

/** The shared quads about nodes that quads refer to, directly or through other shared nodes; and those about the shared graph. */
function reachable(shared: readonly Quad[], quads: readonly Quad[]): Quad[] {
  const described = grouped(shared, ({ subject }) => subject.value);
  const used = new Set(
    shared.filter(({ subject, graph }) => subject.value === graph.value || shared[0]?.graph.equals(graph) === false).map(({ subject }) => subject.value),
  );
  const queue = quads.map(({ object }) => object.value);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (used.has(next)) continue;
    const about = described.get(next);
    if (about === undefined) continue;
    used.add(next);
    queue.push(...about.map(({ object }) => object.value));
  }
  return shared.filter(({ subject }) => used.has(subject.value));
}

export interface SerializeOptions {
  /** The base of the data, whose IRIs are shortened. Found in the data where absent. */
  base?: string;
  /** The heading of the file, as a comment. */
  title?: string;
}

/**
 * Writes quads as a text: Turtle (`ttl`), TriG (`trig`), N-Quads (`nq`) or JSON-LD (`jsonld`). Throws a
 * {@link ProblemError} where a term cannot be written, such as a blank node.
 *
 * @example
 * await writeFile('article.ttl', await serialize(await toGraph(entry)));
 */
export async function serialize(
  quads: Iterable<Quad>,
  format: FormatName = 'ttl',
  { base, title = 'What documents say' }: SerializeOptions = {},
): Promise<string> {
  const [{ baseOf, FORMATS }, { DEFAULT_BASE }] = await Promise.all([import('../rdf/index.js'), import('../terms/index.js')]);
  const all = [...quads];
  const writer = FORMATS[format].open({ base: base ?? baseOf(all) ?? DEFAULT_BASE });
  return (await writer.block({ title, quads: all })) + (await writer.end());
}
