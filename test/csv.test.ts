/** Tables as CSV: ends of lines, quotes, and nothing that a spreadsheet would run. */
import { expect, it } from 'vitest';
import { csv } from '../src/csv.js';

it('ends lines as RFC 4180 has it, and quotes what needs it', () => {
  expect(
    csv([
      ['claim', 'low'],
      ['a "quoted", cell', 5],
    ]),
  ).toBe('claim,low\r\n"a ""quoted"", cell",5\r\n');
});

it.each(['=1+1', '+1', '-1', '@x'])('makes text of %j, which a spreadsheet would run', (cell) => {
  expect(csv([[cell]])).not.toMatch(/^"?[=+\-@]/);
});
