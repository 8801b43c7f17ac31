/** Figures that look like those of a whole side, beside higher ones of its members. All names are fictional. */
import { expect, it } from 'vitest';
import { countsTheSide, isAddendBesideMembers } from '../../src/compare/members.js';
import type { Claim, Model } from '../../src/compare/model.js';

/** A claim of side 1, with what distinguishes members. */
const claim = (iri: string, party: string, low: number, claimants = ['https://example.org/actor/gazette']) =>
  ({
    iri,
    party,
    side: '1',
    claimants,
    work: 'w',
    document: 'd',
    section: 'Course',
    outcomes: ['killed'],
    accumulation: 'total',
    interval: { low },
  }) as unknown as Claim;
const modelOf = (claims: readonly Claim[]) => ({ claims: new Map(claims.map((one) => [one.iri, one])) }) as unknown as Model;

it('a side is none of its members', () => {
  expect(['side-heron-league', 'side-heron-league_heron-guard', 'heron-guard'].map((party) => countsTheSide(claim('a', party, 1)))).toEqual([
    true,
    false,
    false,
  ]);
});

it('a figure of the side is an addend where the same source gives more for a member', () => {
  const side = claim('side', 'side-heron-league', 20);
  const members = claim('members', 'side-heron-league_heron-guard', 80);
  const others = claim('others', 'side-heron-league_heron-guard', 80, ['https://example.org/actor/herald']);
  expect(isAddendBesideMembers(side, modelOf([side, members]))).toBe(true);
  expect(isAddendBesideMembers(members, modelOf([side, members]))).toBe(false);
  expect(isAddendBesideMembers(side, modelOf([side, others]))).toBe(false);
  expect(isAddendBesideMembers(side, modelOf([side, claim('fewer', 'side-heron-league_heron-guard', 12)]))).toBe(false);
});
