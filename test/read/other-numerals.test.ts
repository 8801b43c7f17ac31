/** Numerals of a result that count nobody, as the coverage ledger names them. All names are fictional. */
import { expect, it } from 'vitest';
import { draftEntry, sourceText } from '../../src/read/index.js';
import { REGISTRY } from './entities.js';

it.each([
  ['The ford is held for 10 years', ['10']],
  ['Truce of 5 May 2031, then 2 more', ['2 more']],
  ['The 6th Fen Guards and their T-34 go, 1,500 acres burn', ['1,500']],
])('of the result %j the ledger has %j', (result, quotes) => {
  const text = `= Battle of Brindle Ford =\n\nInfobox\n- Combatant1: Ostmere\n- Result: ${result}\n\nIt was.\n`;
  const { coverage } = draftEntry(sourceText(text), { registry: REGISTRY });
  expect(coverage?.unclaimed.map(({ quote }) => quote)).toEqual(quotes);
});
