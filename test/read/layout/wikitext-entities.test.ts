/** Entities are characters. */
import { expect, it } from 'vitest';
import { characterOf, withCharacters } from '../../../src/read/layout/wikitext-entities.js';

it('knows names and numbers, and leaves others alone', () => {
  expect(['ndash', '#8211', '#x2013', '#160', 'nbsp', 'nonsense', '#0', '#xD800', '#x110000'].map(characterOf)).toEqual([
    '–',
    '–',
    '–',
    ' ',
    ' ',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(withCharacters('a&nbsp;&amp;&nonsense; &ndash; b &')).toBe('a &&nonsense; – b &');
});
