/** The lines of the summary about tables. */
import { expect, it } from 'vitest';
import { tableLines } from '../../../src/cli/export/table-result.js';

it('says what was read, what was not, and under which terms', () => {
  const result = {
    path: 't.csv',
    rows: 2,
    claims: 5,
    bad: 1,
    inspected: 2,
    problems: [],
    dataset: { name: 'acled', version: '1', terms: 'its terms forbid it' },
  };
  expect(tableLines([result])).toEqual(['  t.csv: 2 rows, 5 claims (acled 1); 1 row could not be read', '  t.csv: not redistributable: its terms forbid it']);
});
