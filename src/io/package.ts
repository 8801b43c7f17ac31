/** Where the installed package is, and which version it has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the installed package, where the bundled data lies. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The version of this software. */
export function version(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}
