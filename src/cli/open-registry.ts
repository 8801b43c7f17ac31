/** The registry a command works with. Says so where it is one that the user did not name. */
import { loadRegistry, localRegistry, type LoadedRegistry } from '../io/registry-folder.js';
import { printLine } from './terminal.js';

/** {@link loadRegistry}, with a line on stderr where the registry of the working directory is taken. */
export async function openRegistry(named?: string): Promise<LoadedRegistry> {
  const own = named === undefined ? localRegistry() : undefined;
  if (own !== undefined) printLine(`the registry is ${own}/ of this folder; --registry DIR names another`);
  return loadRegistry(named);
}
