/** The order of names in lists. */
import { expect, it } from 'vitest';
import { byLanguage, initialOf } from '../../src/site/sorting.js';

it('names are in the order of language, not of code points', () => {
  const names = ['Zeta', 'élan', 'Alpha', 'Brigade 10', 'Brigade 9', 'al-Bab', 'Echo', 'zebra'];
  expect(names.sort(byLanguage)).toEqual(['al-Bab', 'Alpha', 'Brigade 9', 'Brigade 10', 'Echo', 'élan', 'zebra', 'Zeta']);
});

it('names that differ in case or marks only have one order', () => {
  expect(['b', 'B', 'b'].sort(byLanguage)).toEqual(['B', 'b', 'b']);
});

it('a name is under its first letter, without accents and signs', () => {
  expect(['élan', '“Quote”', '1st Army', 'معركة', ''].map(initialOf)).toEqual(['E', 'Q', '#', 'م', '#']);
});
