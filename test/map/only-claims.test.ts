import { describe, expect, it } from 'vitest';
import { withClaimsIn } from '../../src/map/only-claims.js';
import type { Entry } from '../../src/entry/index.js';
import { fictionalEntry } from './fiction.js';

const READER = { id: 'another', version: '1' };
const RULES = { id: 'rules', version: '1' };

describe('withClaimsIn', () => {
  const base = fictionalEntry();
  const [first, second, ...others] = base.claims ?? [];
  const entry: Entry = { ...base, claims: [{ ...first!, reader: [READER] }, { ...second!, reader: [RULES, READER], subsetOf: first!.id }, ...others] };

  it('leaves out what another reader proposed, and relations to it', () => {
    const { entry: left, leftOut } = withClaimsIn(entry, new Set(['agreed', 'checked']));
    expect(leftOut).toBe(1);
    expect(left.claims?.map(({ id }) => id)).toEqual((base.claims ?? []).slice(1).map(({ id }) => id));
    expect(left.claims?.[0]).not.toHaveProperty('subsetOf');
  });

  it('keeps an entry as it is where nothing is left out', () => {
    expect(withClaimsIn(entry, new Set(['agreed', 'checked', 'proposed'])).entry).toBe(entry);
  });
});
