/** Every folder of examples/ has a README whose commands are run as a reader would type them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testExamples } from './console.js';
import { ROOT } from './support.js';

for (const name of readdirSync(join(ROOT, 'examples')).sort()) if (!name.endsWith('.md')) testExamples(`examples/${name}/README.md`);
