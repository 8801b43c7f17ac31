/** The names that `variorum` and its subpaths export, held to lists: a name that is gone breaks programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as library from '../../src/index.js';
import * as check from '../../src/library/check.js';
import * as rdf from '../../src/library/rdf.js';
import * as read from '../../src/library/read.js';
import * as forTests from '../../src/library/test.js';
import * as vocabulary from '../../src/library/vocabulary.js';
import { expectFile, ROOT } from '../support.js';

it.each(
  Object.entries({
    variorum: library,
    'variorum/read': read,
    'variorum/rdf': rdf,
    'variorum/check': check,
    'variorum/vocabulary': vocabulary,
    'variorum/test': forTests,
  }),
)('%s exports what is listed', (name, names) => {
  expectFile(join(ROOT, `test/library/names/${name.replace('/', '-')}.txt`), Object.keys(names).sort().join('\n') + '\n');
});

it('package.json opens what the documentation names', () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: object };
  expect(Object.keys(exports)).toEqual([
    '.',
    './read',
    './rdf',
    './check',
    './test',
    './vocabulary',
    './ontology/*',
    './queries/*',
    './data/*',
    './package.json',
  ]);
});

it('the reference names every function of variorum', () => {
  const text = readFileSync(join(ROOT, 'docs/reference/api.md'), 'utf8');
  expect(Object.keys(library).filter((name) => !text.includes(`\`${name}`))).toEqual([]);
});
