/** The comments of an entry about numbers in no claim: written, refreshed, and distinguished from those of a person. */
import { expect, it } from 'vitest';
import { withUnclaimedComments } from '../../src/entry/index.js';

const YAML = 'id: x\n# mine: ask Ana\nclaims:\n  - id: y # not in a claim, says Ana\n';
const ONE = ['line 7, Course: "6,000 infantry"'];

it('stand above the claims, below what a person wrote there', () => {
  expect(withUnclaimedComments(YAML, ONE)).toMatch(/# mine: ask Ana\n# not in a claim \(.*\):\n# not in a claim: line 7, Course: "6,000 infantry"\nclaims:\n/);
});

it('are replaced, not repeated', () => {
  const once = withUnclaimedComments(YAML, ONE);
  expect(withUnclaimedComments(once, ONE)).toBe(once);
  expect(withUnclaimedComments(once, ['line 8, Lead: "3 tanks"'])).not.toContain('infantry');
});

it('go when there is nothing left to list; every other comment stays', () => {
  expect(withUnclaimedComments(withUnclaimedComments(YAML, ONE), [])).toBe(YAML);
});

it('stand at the end of an entry without claims, and keep its line breaks', () => {
  expect(withUnclaimedComments('id: x', ONE)).toMatch(/^id: x\n# not in a claim .*\n# not in a claim: .*\n$/);
  expect(withUnclaimedComments('id: x\r\n', ONE).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
