/** Things in groups, in one of two orders. */
import { expect, it } from 'vitest';
import { groupBy, grouped } from '../src/group-by.js';

const words = ['ford', 'bridge', 'field', 'bank'];
const initial = (word: string) => word.charAt(0);

it('groups come in the order of their first things', () => {
  expect([...grouped(words, initial)]).toEqual([
    ['f', ['ford', 'field']],
    ['b', ['bridge', 'bank']],
  ]);
});

it('or in the order of their keys', () => {
  expect([...groupBy(words, initial).keys()]).toEqual(['b', 'f']);
});
