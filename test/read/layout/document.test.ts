/** The names of sections, as claims have them. */
import { expect, it } from 'vitest';
import { LONGEST_HEADING, sectionName } from '../../../src/read/layout/document.js';

const name = (...path: string[]) => sectionName({ path, paragraphs: [] });

it('are the headings, outermost first; without one it is the lead', () => {
  expect([name(), name('Battle'), name('Battle', '3 March', 'Night')]).toEqual(['Lead', 'Battle', 'Battle/3 March/Night']);
});

it('shorten each heading that is too long, and split no character', () => {
  const longest = 'x'.repeat(LONGEST_HEADING);
  expect(name(longest, 'Night')).toBe(`${longest}/Night`);
  expect(name(`${longest}x`, 'Night')).toBe(`${'x'.repeat(LONGEST_HEADING - 1)}…/Night`);
  const split = name(`${'x'.repeat(LONGEST_HEADING - 2)}🏴x`);
  expect(split.isWellFormed()).toBe(true);
  expect(split.length).toBe(LONGEST_HEADING);
});
