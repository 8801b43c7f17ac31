/**
 * Reads the registries of a command: folders and bundled packs, in the order named, as one registry; else `./registry` if it
 * exists, else the bundled one.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mergeRegistries, missingReferences, readRegistry, ALL_REGISTRY_FILES, REGISTRY_FILES, type Registry, type RegistryFiles } from '../entry/index.js';
import { inFile, problem, ProblemError, type Problem } from '../problem.js';
import { filesIn, readOptional } from './files.js';
import { PACKAGE_ROOT } from './package.js';
import { inputLimit } from './size-limit.js';

export const BUNDLED_REGISTRY = join(PACKAGE_ROOT, 'data', 'registry');

/** The name of the bundled registry, among several. */
const BUNDLED = 'bundled';

const PACKS = join(BUNDLED_REGISTRY, 'packs');

/** The folder of the registry in a project made by `init`. */
const LOCAL_REGISTRY = 'registry';

export interface LoadedRegistry {
  registry: Registry;
  problems: Problem[];
  /** The folder it was read from; of several, the first. */
  folder: string;
  /** All folders it was read from, in their order of precedence. */
  folders: readonly string[];
  /** Whether it is the bundled one alone, which is checked by our tests. */
  bundled: boolean;
}

/** The names of the bundled packs. */
export function bundledPacks(): string[] {
  return readdirSync(PACKS).sort();
}

/** The registry folder of the working directory, if it has one. */
export function localRegistry(): string | undefined {
  return isRegistry(LOCAL_REGISTRY) ? LOCAL_REGISTRY : undefined;
}

function isRegistry(folder: string): boolean {
  return ALL_REGISTRY_FILES.some((name) => existsSync(join(folder, name)));
}

/** Returns the folder of a registry by what the user named: a folder, else the name of a bundled pack, else `bundled`. */
function folderOf(named: string): string {
  if (isRegistry(named)) return named;
  if (named === BUNDLED) return BUNDLED_REGISTRY;
  return bundledPacks().includes(named) ? join(PACKS, named) : named;
}

/**
 * Reads registries; problems name their file. Without a name, the one of the working directory is read, or the bundled
 * one. Of several the first has precedence. Throws {@link ProblemError} if a folder has none of the files of a registry.
 */
export async function loadRegistry(named: string | readonly string[] = []): Promise<LoadedRegistry> {
  const names = typeof named === 'string' ? [named] : named;
  const folders = [...new Set(names.length > 0 ? names.map(folderOf) : [localRegistry() ?? BUNDLED_REGISTRY])];
  const read = await Promise.all(folders.map((folder) => readFolder(folder, folders.length > 1)));
  const merged = mergeRegistries(read.map(({ registry }, index) => ({ name: nameOf(folders[index] ?? ''), registry })));
  const problems = read.flatMap((one, index) => {
    const missing = folders.length > 1 ? missingReferences(one.registry, { files: one.files, whole: merged.registry }) : [];
    return [...one.problems, ...missing].map((found) => inFolder(found, folders[index] ?? ''));
  });
  const [folder = ''] = folders;
  return {
    registry: merged.registry,
    problems: [...problems, ...merged.problems],
    folder,
    folders,
    bundled: folders.length === 1 && folder === BUNDLED_REGISTRY,
  };
}

/** The name of a registry in messages. */
function nameOf(folder: string): string {
  return folder === BUNDLED_REGISTRY ? 'the bundled registry' : folder.startsWith(PACKS) ? `the pack ${basename(folder)}` : folder;
}

function inFolder(found: Problem, folder: string): Problem {
  return inFile({ ...found, place: { ...found.place, file: join(folder, found.place?.file ?? '') } }, folder);
}

/** The most bytes of a file of a registry: what documents may have, and not less than the default of that, since a registry is not what is judged. The bundled ones have no limit. */
export function registryLimit(folder: string): number {
  return folder.startsWith(BUNDLED_REGISTRY) ? Infinity : Math.max(inputLimit(), LEAST_LIMIT);
}
const LEAST_LIMIT = 10_000_000;

async function readFolder(folder: string, partOfSeveral: boolean): Promise<{ registry: Registry; files: RegistryFiles; problems: Problem[] }> {
  const there = await filesIn(folder);
  if (!ALL_REGISTRY_FILES.some((name) => there.includes(name))) {
    throw new ProblemError([
      problem('input-missing', 'this is not a registry', {
        place: { file: folder },
        expected: `a folder with ${REGISTRY_FILES.join(', ')}, or a bundled pack: ${bundledPacks().join(', ')}`,
      }),
    ]);
  }
  const files: RegistryFiles = {};
  const limit = registryLimit(folder);
  for (const name of ALL_REGISTRY_FILES) {
    const text = await readOptional(join(folder, name), limit);
    if (text !== undefined) files[name] = text;
  }
  const { value, problems } = readRegistry(files, { partOfSeveral });
  if (!value) throw new ProblemError(problems);
  return { registry: value, files, problems };
}
