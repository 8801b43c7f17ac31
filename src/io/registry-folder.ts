/** Reads the registry: the folder given with `--registry`, else `./registry` if it exists, else the bundled one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry, REGISTRY_FILES, type Registry, type RegistryFiles } from '../entry/index.js';
import { inFile, problem, ProblemError, type Problem } from '../problem.js';
import { filesIn, readOptional } from './files.js';
import { PACKAGE_ROOT } from './package.js';

export const BUNDLED_REGISTRY = join(PACKAGE_ROOT, 'data', 'registry');

/** The folder of the registry in a project made by `init`. */
const LOCAL_REGISTRY = 'registry';

export interface LoadedRegistry {
  registry: Registry;
  problems: Problem[];
  /** The folder it was read from. */
  folder: string;
  /** Whether it is the bundled one, which is checked by our tests. */
  bundled: boolean;
}

/** The registry folder of the working directory, if it has one. */
export function localRegistry(): string | undefined {
  return REGISTRY_FILES.some((name) => existsSync(join(LOCAL_REGISTRY, name))) ? LOCAL_REGISTRY : undefined;
}

/**
 * Reads a registry; problems name their file. Without a folder, the one of the working directory is read, or the bundled
 * one. Throws {@link ProblemError} if the folder has none of the files of a registry.
 */
export async function loadRegistry(named?: string): Promise<LoadedRegistry> {
  const own = named === undefined ? localRegistry() : undefined;
  const folder = named ?? own ?? BUNDLED_REGISTRY;
  const there = await filesIn(folder);
  if (!REGISTRY_FILES.some((name) => there.includes(name))) {
    throw new ProblemError([
      problem('input-missing', 'this is not a registry', { place: { file: folder }, expected: `a folder with ${REGISTRY_FILES.join(', ')}` }),
    ]);
  }
  const files: RegistryFiles = {};
  for (const name of REGISTRY_FILES) {
    const text = await readOptional(join(folder, name));
    if (text !== undefined) files[name] = text;
  }
  const { value, problems } = readRegistry(files);
  if (!value) throw new ProblemError(problems);
  return {
    registry: value,
    folder,
    bundled: folder === BUNDLED_REGISTRY,
    problems: problems.map((found) => inFile({ ...found, place: { ...found.place, file: join(folder, found.place?.file ?? '') } }, folder)),
  };
}
