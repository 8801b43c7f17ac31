/** The rules pass the suite of all readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../src/read/index.js';
import { readerSuite } from '../../suites/reader.js';
import { ROOT, SAMPLE } from '../../support.js';
import { REGISTRY } from '../entities.js';

const GOLDEN = join(ROOT, 'test/golden');
const golden = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(GOLDEN, name))
      .filter((file) => file === 'document.txt')
      .map((file) => [`${name}/${file}`, readFileSync(join(GOLDEN, name, file), 'utf8')] as const),
  );

readerSuite(rules, { registry: REGISTRY, texts: { 'the sample': readFileSync(SAMPLE, 'utf8'), ...Object.fromEntries(golden) } });
