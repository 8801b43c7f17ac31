/** Tables of scores as text. */
import { expect, it } from 'vitest';
import { decimals, shareOf, textTable } from '../../../src/cli/evaluate/text-table.js';

it('has columns, the first to the left', () => {
  expect(
    textTable([
      ['a', 'bb'],
      ['ccc', 'd'],
    ]),
  ).toBe('a    bb\nccc   d\n');
});

it('shows shares with two decimals, and none as a dash', () => {
  expect([decimals(0.5), shareOf({ right: 1, of: 3 }), shareOf({ right: 0, of: 0 })]).toEqual(['0.50', '0.33', '–']);
});
