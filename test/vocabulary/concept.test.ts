/** The names of concepts: the words of entries, and their local names in the graph. */
import { expect, it } from 'vitest';
import { idsOf, localName } from '../../src/vocabulary/concept.js';

it.each([
  ['killed', 'killed'],
  ['prison-riot', 'prisonRiot'],
  ['capture-of-place', 'captureOfPlace'],
  ['area-51', 'area51'],
  ['ownVoice', 'ownVoice'],
])('%s is %s in the graph', (id, name) => expect(localName(id)).toBe(name));

it('lists ids in the order of their concepts', () => {
  expect(idsOf([{ id: 'siege' }, { id: 'battle' }])).toEqual(['siege', 'battle']);
});
