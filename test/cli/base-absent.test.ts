/** The warning of data that would be under the address of the bundled data. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { baseAbsent } from '../../src/cli/base-absent.js';
import { folderWith, ROOT, SAMPLE } from '../support.js';

const BUNDLED = join(ROOT, 'data/entries/battle-of-al-hasakah-2022.yaml');
const OWN = join(folderWith({ 'data/a.yaml': '' }), 'data/a.yaml');

it.each([
  ['the bundled data', undefined, [SAMPLE, BUNDLED], false],
  ['nothing', undefined, [], false],
  ['data of the user', undefined, [OWN], true],
  ['both', undefined, [BUNDLED, OWN], true],
  ['standard input', undefined, ['-'], true],
  ['data of the user with a base', 'https://data.example.org/', [OWN, '-'], false],
])('%s', (_, base, paths, warns) => {
  expect(baseAbsent(base, paths)).toEqual(warns ? [expect.objectContaining({ code: 'base-absent', severity: 'warning' })] : []);
});
