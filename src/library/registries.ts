/** Registries as a library hands them out: the bundled one, those of a folder, those of texts. */
import type { Registry, RegistryFiles } from '../entry/index.js';
import { ProblemError, type Result, valueOf } from '../problem.js';

let bundled: Promise<Registry> | undefined;

/**
 * The registry of this package: actors, places, people and events of the bundled entries, and their links to Wikidata. It
 * is read once. The other functions use it where no registry is given.
 *
 * @example
 * const { actors } = await bundledRegistry();
 * console.log(actors.size, 'actors');
 */
export function bundledRegistry(): Promise<Registry> {
  bundled ??= readBundled();
  return bundled;
}

async function readBundled(): Promise<Registry> {
  const { BUNDLED_REGISTRY } = await import('../io/registry-folder.js');
  return valueOf(await readRegistry(BUNDLED_REGISTRY));
}

/**
 * Reads a registry: a folder with `actors.yaml`, `places.yaml`, `people.yaml`, `events.yaml` and `links.sssom.tsv`, all
 * optional, or the texts of such files by their names. A file with an error leaves its list incomplete, so use
 * {@link valueOf}, which throws.
 *
 * @example
 * const registry = valueOf(await readRegistry('registry'));
 *
 * @example
 * const registry = valueOf(await readRegistry({ 'actors.yaml': '- { id: marsh-league, name: Marsh League, kind: armed-group }' }));
 */
export async function readRegistry(source: string | RegistryFiles): Promise<Result<Registry>> {
  if (typeof source !== 'string') return (await import('../entry/registry.js')).readRegistry(source);
  const { loadRegistry } = await import('../io/registry-folder.js');
  try {
    const { registry: value, problems } = await loadRegistry(source);
    return { value, problems };
  } catch (error) {
    if (error instanceof ProblemError) return { problems: error.problems };
    throw error;
  }
}
