/** Words that name nobody are no actors, in lists, in cells and in sentences. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { draftEntry, sourceText } from '../../src/read/index.js';

const actors = (cells: string, text = 'Text.') =>
  (draftEntry(sourceText(`= Battle of Ulver =\n\nInfobox\n- Date: 3 March 2031\n${cells}\n\n${text}\n`), { registry: EMPTY_REGISTRY }).value?.actors ?? []).map(
    ({ name }) => name,
  );
const SIDES = '- Combatant1: Ostmere\n- Combatant2: Sable Front';

it.each([
  ['an abbreviation of a number', '- Combatant1: Ostmere, Nos.\n- Combatant2: Sable Front'],
  ['an abbreviation of a kind of unit', '- Combatant1: Ostmere, BTG\n- Combatant2: Sable Front'],
  ['half of a name', '- Combatant1: Ostmere, Human Right\n- Combatant2: Sable Front'],
  ['a kind of support', '- Combatant1: Ostmere, Naval\n- Combatant2: Sable Front'],
  ['an adjective of sources', `${SIDES}\n- Casualties1: Modern estimates: 40 killed\n- Casualties2: Archival sources: 12 killed`],
  ['what a report is made of', `${SIDES}\n- Casualties1: Photographic reports: 40 killed\n- Casualties2: 1`],
])('%s', (_, cells) => {
  expect(actors(cells)).toEqual(['Ostmere', 'Sable Front']);
});

it.each([
  ['a relative', 'The mother of Ostmerish soldier Edmund Brask said that 12 people were killed.'],
  ['a kind of text', 'Memoirs say that 12 people were killed.'],
  ['a kind of unit', 'On 3 March, the Guards said that 12 people were killed.'],
])('%s who speaks', (_, text) => {
  expect(actors(SIDES, text)).toEqual(['Ostmere', 'Sable Front']);
});

it('an adjective alone is of its country', () => {
  expect(actors(SIDES, 'On 3 March, Russian claimed that 12 people were killed.')).toEqual(['Ostmere', 'Sable Front', 'Russia']);
});
