/** Claims as rows: totals first, then by date, then by the lowest number. */
import { expect, it } from 'vitest';
import { comparisonRows } from '../../src/compare/comparison-row.js';
import { readModel } from '../../src/compare/model.js';
import { dunmere, graphOf } from './asking.js';

it('rows are in the order of tables, each with its speaker, bounds and time', async () => {
  const model = await readModel(
    await graphOf([
      dunmere([
        { count: 7, accumulation: 'cumulative', covers: '2031-03-04', claimant: 'unnamed' },
        { count: '9..', claimant: 'otter-front' },
        { count: 4 },
        { count: 'dozens' },
      ]),
    ]),
  );
  const claims = [...model.claims.values()];
  const rows = comparisonRows(claims, [...new Set(claims.map(({ document }) => document))], model);
  expect(rows.map(({ claimant, bounds, asOf, document }) => [claimant, bounds, asOf, document])).toEqual([
    ['(the document)', '4', '', 0],
    ['Otter Front', 'at least 9', '', 0],
    ['(the document)', 'described in words', '', 0],
    ['an unnamed source', '7', '2031-03-04', 0],
  ]);
});
