/** Finds the project file `variorum.yaml`, from the working folder upward, and reads it. Paths in it are from its own folder. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseProject, PROJECT_FILE, type Project } from '../entry/index.js';
import { inFile, ProblemError } from '../problem.js';
import { readOptional } from './files.js';
import { bundledPacks } from './registry-folder.js';

export interface FoundProject {
  /** The file, as a path from the working folder. */
  path: string;
  settings: Project;
}

/** Far more than any project file has. */
const MOST_BYTES = 1_000_000;

/** The project file of a folder or of the nearest folder above it; undefined if there is none. Throws {@link ProblemError} `project-file`. */
export async function findProject(from = process.cwd()): Promise<FoundProject | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, PROJECT_FILE);
    const text = await readOptional(file, MOST_BYTES);
    if (text !== undefined) return readProject(text, { folder, path: relative(from, file), from });
    if (dirname(folder) === folder) return undefined;
  }
}

function readProject(text: string, { folder, path, from }: { folder: string; path: string; from: string }): FoundProject {
  const { value, problems } = parseProject(text.replace(/^\uFEFF/, ''));
  if (value === undefined) throw new ProblemError(problems.map((found) => inFile(found, path)));
  const { registry, mapping } = value;
  const located = (one: string) => (isName(one) && !existsSync(join(folder, one)) ? one : relative(from, join(folder, one)) || '.');
  return {
    path,
    settings: {
      ...value,
      ...(mapping === undefined ? {} : { mapping: relative(from, join(folder, mapping)) }),
      ...(registry === undefined ? {} : { registry: typeof registry === 'string' ? located(registry) : registry.map(located) }),
    },
  };
}

/** Whether a value of `registry` is a name and no path. */
function isName(registry: string): boolean {
  return registry === 'none' || registry === 'bundled' || bundledPacks().includes(registry);
}
