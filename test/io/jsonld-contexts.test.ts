/** Contexts of JSON-LD that the user has on disk. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContexts } from '../../src/io/jsonld-contexts.js';
import { ProblemError, UsageError } from '../../src/problem.js';
import { folderWith } from '../support.js';

it('are read by address; what is no pair or no file is refused', () => {
  const file = join(folderWith({ 'c.jsonld': '{}' }), 'c.jsonld');
  expect([...readContexts([`https://example.org/c?v=1=${file}`])]).toEqual([['https://example.org/c?v=1', '{}']]);
  expect(() => readContexts(['c.jsonld'])).toThrow(UsageError);
  expect(() => readContexts([`https://example.org/c=${file}x`])).toThrow(ProblemError);
});
