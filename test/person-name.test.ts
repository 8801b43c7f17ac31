/** Spellings of the names of people who do not exist. */
import { describe, expect, it } from 'vitest';
import { isSamePerson, personKey } from '../src/person-name.js';

describe('isSamePerson', () => {
  it.each([
    ['Valerii Quilnyi', 'Valeriy Quilny', true],
    ['Valery Quilny', 'Valerii Quilnyi', true],
    ['General Ada Brook', 'Ada Brook', true],
    ['Ada Brook', 'General Ada Brook', false],
    ['Nan Brook', 'Ada Brook', false],
    ['Ada Brook', 'Brook', false],
  ])('%s, %s', (speaker, listed, same) => expect(isSamePerson(personKey(speaker), personKey(listed))).toBe(same));
});
