/** The registry a command works with. Says so where it is one that the user did not name. */
import { loadRegistry, ownRegistry, type Loaded } from '../io/registry-folder.js';
import { say } from './terminal.js';

/** {@link loadRegistry}, with a line on stderr where the registry of the working directory is taken. */
export async function openRegistry(named?: string): Promise<Loaded> {
  const own = named === undefined ? ownRegistry() : undefined;
  if (own !== undefined) say(`the registry is ${own}/ of this folder; --registry DIR names another`);
  return loadRegistry(named);
}
