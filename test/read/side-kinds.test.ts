/** Which actors are states and rebels by their names; none of them exists. */
import { describe, expect, it } from 'vitest';
import { isRebel, isState, onlySideWith } from '../../src/read/side-kinds.js';

const OSTLAND = { name: 'Republic of Ostland' };
const GUARD = { name: 'Heron Guard', kind: 'armed-force' as const };
const FREE_ARMY = { name: 'Free Marsh Army' };

describe('isState', () => {
  it.each([
    [OSTLAND, true],
    [GUARD, true],
    [FREE_ARMY, false],
    [{ name: 'Republic of Reed', kind: 'armed-group' as const }, false],
  ])('%o', (actor, expected) => expect(isState(actor)).toBe(expected));
});

describe('onlySideWith', () => {
  it('gives the only side, and none where two have one', () => {
    expect(onlySideWith([[1, [OSTLAND]] as const, [2, [FREE_ARMY]] as const], isRebel)).toBe(2);
    expect(onlySideWith([[1, [OSTLAND]] as const, [2, [GUARD]] as const], isState)).toBeUndefined();
    expect(onlySideWith([[1, [OSTLAND]] as const], isRebel)).toBeUndefined();
  });
});
