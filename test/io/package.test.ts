/** Where the bundled data is looked for. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT, version } from '../../src/io/package.js';

it.each(['data/entries', 'ontology/shapes.ttl', 'queries/questions', 'package.json'])('%s is there', (name) => {
  expect(existsSync(join(PACKAGE_ROOT, name))).toBe(true);
});

it('the version is that of the package', () => expect(version()).toMatch(/^\d+\.\d+\.\d+/));
