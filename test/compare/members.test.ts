/** Members of a side and the side as a whole: claims of the model, without a graph. */
import { expect, it } from 'vitest';
import type { ComparedClaim, Model } from '../../src/compare/index.js';
import { countsTheSide, isAddendBesideMembers } from '../../src/compare/members.js';
import { modelClaim } from './asking.js';

const claim = (iri: string, low: number, fields: Partial<ComparedClaim>) =>
  modelClaim({ iri, bounds: { low, high: low }, interval: { low, high: low }, section: 'Lead', side: 'side-1', ...fields });
const whichAreAddends = (claims: readonly ComparedClaim[]) => {
  const model = { claims: new Map(claims.map((one) => [one.iri, one])) } as unknown as Model;
  return claims.filter((one) => isAddendBesideMembers(one, model)).map(({ iri }) => iri);
};

it('a figure of a side below one of its members, by the same source in the same place, does not include them', () => {
  const members = claim('members', 80, { party: 'side-1_heron_lark' });
  const side = claim('side', 20, { party: 'side-1' });
  expect(whichAreAddends([members, side])).toEqual(['side']);
});

it.each<[string, number, Partial<ComparedClaim>]>([
  ['is higher than that of its members', 90, {}],
  ['is by another source', 20, { claimants: ['https://example.org/actor/lake-observatory'] }],
  ['stands elsewhere', 20, { section: 'Aftermath' }],
  ['counts another outcome', 20, { outcomes: ['injured'] }],
])('a figure of a side may be all of it where it %s', (_, low, fields) => {
  const members = claim('members', 80, { party: 'side-1_heron_lark' });
  expect(whichAreAddends([members, claim('side', low, { party: 'side-1', ...fields })])).toEqual([]);
});

it('a whole side is no list of its members', () => {
  expect(['side-1', 'side-1_heron', 'heron'].map((party) => countsTheSide(modelClaim({ party })))).toEqual([true, false, false]);
});
