/** Opens the registry of a command, and says which one it is if the user did not name it. A registry with an error stops the command. */
import { EMPTY_REGISTRY } from '../entry/index.js';
import { loadRegistry, type LoadedRegistry } from '../io/registry-folder.js';
import { ProblemError, UsageError } from '../problem.js';
import { printLine } from './terminal.js';

/** The value of --registry that does without a registry. */
export const NO_REGISTRY = 'none';

export interface OpenRegistryOptions {
  /** Whether nothing is said: the registry does not matter for the command, or was named before. */
  quiet?: boolean;
  /** Whether errors are returned, for `check`, which reports them. */
  withErrors?: boolean;
}

/** {@link loadRegistry}, with a line on stderr that says which one it is. Throws {@link ProblemError} if the registry has an error. */
export async function openRegistry(
  named?: string | readonly string[],
  { quiet = false, withErrors = false }: OpenRegistryOptions = {},
): Promise<LoadedRegistry> {
  const names = typeof named === 'string' ? [named] : (named ?? []);
  if (names.includes(NO_REGISTRY)) {
    if (names.length > 1) throw new UsageError(`--registry ${NO_REGISTRY} does without a registry, and cannot be one of several`);
    if (!quiet) printLine('using no registry: names are not recognised');
    return { registry: EMPTY_REGISTRY, problems: [], folder: '', folders: [], bundled: false };
  }
  const loaded = await loadRegistry(names);
  if (!quiet && names.length === 0) printLine(originOf(loaded));
  const errors = loaded.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !withErrors) throw new ProblemError(loaded.problems);
  return loaded;
}

function originOf({ folder, bundled }: LoadedRegistry): string {
  if (!bundled) return `using the registry in ${folder}/; --registry DIR names another`;
  return 'using the bundled registry to recognise names; --registry DIR names your own, --registry states a pack, --registry none does without';
}
