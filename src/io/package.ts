/** The folder and the version of the installed package. */
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the installed package, which contains the bundled data. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Whether a path leads to the bundled data, whose IRIs are under the address of the project. */
export function isBundledData(path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(join(PACKAGE_ROOT, 'data')) + sep);
  } catch {
    return false;
  }
}

/** The version of this software. */
export function version(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}
