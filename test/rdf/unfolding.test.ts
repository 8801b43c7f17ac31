/** Which compressed files unfold without end. */
import { expect, it } from 'vitest';
import { MOST_UNFOLDED, unfoldsTooFar } from '../../src/rdf/unfolding.js';

it.each([
  ['a small file, however far it unfolds', 40_000_000, 1, false],
  ['a large file that unfolds as texts do', 5_000_000_000, 100_000_000, false],
  ['a file that unfolds to as much as is allowed', 300_000 * MOST_UNFOLDED, 300_000, false],
  ['a file that unfolds further', 300_000 * MOST_UNFOLDED + 1, 300_000, true],
])('%s', (_, size, packed, expected) => {
  expect(unfoldsTooFar(size, packed)).toBe(expected);
});
