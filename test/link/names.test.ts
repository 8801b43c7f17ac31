import { expect, it } from 'vitest';
import { nameForms, searchWords } from '../../src/link/names.js';

it.each([
  ['Battle of Larkmoor (2031)', 'battle of larkmoor', undefined],
  ['2nd Battle of Larkmoor', 'battle of larkmoor', 2],
  ['Second Battle of Larkmoor', 'battle of larkmoor', 2],
  ['2031 Larkmoor campaign', 'larkmoor campaign', undefined],
  ['May 2031 Larkmoor clashes', 'larkmoor clashes', undefined],
  ['Raid of Larkmoor 2031', 'raid of larkmoor', undefined],
  ['1948', '1948', undefined],
  ['Battle for Hill 70', 'battle for hill 70', undefined],
])('%s has the core %s', (name, core, ordinal) => {
  expect(nameForms(name)).toMatchObject({ core, ordinal });
});

it('knows that brackets name a month', () => {
  expect(nameForms('Battle of Larkmoor (May–June 2031)').namesMonth).toBe(true);
  expect(nameForms('Battle of Larkmoor (2031)').namesMonth).toBe(false);
});

it('is looked up by rare words', () => {
  expect(searchWords('battle of hollin bridge')).toEqual(['hollin', 'bridge']);
  expect(searchWords('battle of the')).toEqual(['battle', 'of', 'the']);
});
