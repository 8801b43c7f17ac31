/** Check queries that cannot be used are refused. */
import { describe, expect, it } from 'vitest';
import { readChecks } from '../../src/check/index.js';

describe('check queries that cannot be used', () => {
  it.each([
    ['# code: check-key-missing\nSELECT ?focus {}', 'the query has no title'],
    ['# Wrong.\n# code: check-nothing\nSELECT ?focus {}', 'check-nothing is not the code of a check'],
    ['# Wrong.\n# code: check-key-missing\n# severity: grave\nSELECT ?focus {}', 'grave is not a severity'],
    ['# Wrong.\n# code: check-key-missing\n# severity: error\nSELECT ?focus {}', 'the query has no message'],
  ])('%j', (text, message) => {
    expect(readChecks([{ name: 'x.rq', text }]).problems.map((found) => [found.code, found.message, found.place?.file])).toEqual([
      ['check-rule', message, 'x.rq'],
    ]);
  });
});
