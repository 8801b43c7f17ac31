/** Where the project and its built command line lie. */
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const CLI = join(ROOT, 'dist/cli.js');
