/** Opens the registry of a command. Prints which one it is if the user did not name it. */
import { loadRegistry, localRegistry, type LoadedRegistry } from '../io/registry-folder.js';
import { printLine } from './terminal.js';

/** {@link loadRegistry}, with a line on stderr if the registry of the working directory is used. */
export async function openRegistry(named?: string): Promise<LoadedRegistry> {
  const own = named === undefined ? localRegistry() : undefined;
  if (own !== undefined) printLine(`using the registry in ${own}/; --registry DIR names another`);
  return loadRegistry(named);
}
