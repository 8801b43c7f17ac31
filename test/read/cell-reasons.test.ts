/** Why numbers in cells became no claim. All names are fictional. */
import { expect, it } from 'vitest';
import { reasonInCell } from '../../src/read/cell-reasons.js';
import { draftEntry, sourceText } from '../../src/read/index.js';
import { REGISTRY } from './entities.js';

it.each([
  ['Strength1', 'Unknown number of sloops', 'Unknown number', 'says that the number is not known'],
  ['Strength1', '2,000 men (outnumbered 4:3)', '4:3', 'a ratio or a fraction'],
  ['Result', 'League victory, * 12 villages captured', '12', 'counts places'],
  ['Result', 'League victory, * The ford is held for 10 years', '10', 'a length of time'],
  ['Casualties1', '5 ships (900 tons sunk)', '900', 'counts or measures what takes no part'],
  ['Casualties1', 'est.300,000', '300', 'part of a number or a name'],
  ['Result', 'Resolutions 12 and 14', '12', 'a result: only losses of people and things are read in this cell'],
  ['Casualties2', '58 soldiers in Ulver', '58 soldiers', 'no rule joins it with a word of loss'],
  ['Casualties2', '68–103 confirmed', '68–103', 'no rule joins it with a word of loss'],
  ['Strength2', '6,000:', '6,000', 'no noun that is known says what it counts'],
])('%s: %s', (key, value, quote, reason) => {
  const start = 40;
  const at = start + value.indexOf(quote);
  expect(reasonInCell({ key, value, start, end: start + value.length }, { start: at, end: at + quote.length })).toBe(reason);
});

it('each number of a cell without a claim has a reason in the ledger', () => {
  const text = '= Battle of Brindle Ford =\n\nInfobox\n- Combatant1: Ostmere\n- Casualties1: 12 killed, 7 coracles\n- Result: 3 villages taken\n\nIt was.\n';
  const { coverage } = draftEntry(sourceText(text), { registry: REGISTRY });
  expect(coverage?.unclaimed.map(({ quote, reason }) => [quote, reason])).toEqual([
    ['7', 'no rule joins it with a word of loss'],
    ['3', 'counts places'],
  ]);
});
