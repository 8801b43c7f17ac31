/** The registry from the disk: the bundled one, or the folder that `--registry` names. */
import { join } from 'node:path';
import { readRegistry, REGISTRY_FILES, type Registry, type RegistryFiles } from '../entry/index.js';
import { inFile, problem, ProblemError, type Problem } from '../problem.js';
import { filesIn, PACKAGE_ROOT, readOptional } from './files.js';

export const BUNDLED_REGISTRY = join(PACKAGE_ROOT, 'data', 'registry');

/** Reads a registry; problems name their file. Throws {@link ProblemError} where the folder has none of its files. */
export async function loadRegistry(folder: string = BUNDLED_REGISTRY): Promise<{ registry: Registry; problems: Problem[] }> {
  const there = await filesIn(folder);
  if (!REGISTRY_FILES.some((name) => there.includes(name))) {
    throw new ProblemError([
      problem('input-missing', 'this is no registry', { place: { file: folder }, expected: `a folder with ${REGISTRY_FILES.join(', ')}` }),
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
    problems: problems.map((found) => inFile({ ...found, place: { ...found.place, file: join(folder, found.place?.file ?? '') } }, folder)),
  };
}
