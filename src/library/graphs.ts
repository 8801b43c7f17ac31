/** Entries → RDF/JS quads → text. */
import type { Quad } from '@rdfjs/types';
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
  const [{ mapEntry, sharedBy }, { tripleDeduplicator }, { version }] = await Promise.all([
    import('../map/index.js'),
    import('../rdf/index.js'),
    import('../io/package.js'),
  ]);
  const names = registry ?? (await bundledRegistry());
  const all = 'event' in entries ? [entries] : entries;
  const mapped = all.map((entry) => mapEntry(entry, { registry: names, base, version: version() }));
  const quads = mapped.flatMap((one) => one.quads);
  const shared = sharedBy(quads, names, { base, links: false });
  const problems = [...mapped.flatMap(({ problems: found }) => found), ...shared.problems];
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemError(problems);
  const filter = tripleDeduplicator(base);
  return [...filter(shared.quads), ...filter(quads)];
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
