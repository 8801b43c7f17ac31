/** The relation of a claimant to those counted, through the registry's parents. */
import { describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { PREFIXES, vr } from '../../src/terms/index.js';
import { fictionalRegistry, withClaims } from './fiction.js';

const registry = fictionalRegistry();

function relation(fields: string): string | undefined {
  const { quads } = mapEntry(withClaims(fields), { registry });
  const found = quads.filter(({ subject, predicate }) => subject.value.endsWith('/c0') && predicate.equals(vr.relationToCounted));
  expect(found.length).toBeLessThan(2);
  return found[0]?.object.value.slice(PREFIXES.vr.length);
}

describe('relationToCounted', () => {
  it.each([
    ['a member of the side counted', 'of: side 1, claimant: reed-watch', 'ownSide'],
    ['a child of a member', 'of: side 1, claimant: ostland-navy', 'ownSide'],
    ['a sibling under a parent that is itself on the side', 'of: side 1, claimant: heron-ministry', 'ownSide'],
    ['the other side', 'of: side 1, claimant: otter-front', 'opposingSide'],
    ['a child of the other side', 'of: side 1, claimant: otter-scouts', 'opposingSide'],
    ['one actor counted by its own side', 'of: heron-guard, claimant: ostland', 'ownSide'],
    ['one actor counted by the other side', 'of: otter-scouts, claimant: heron-guard', 'opposingSide'],
    ['nobody said to be counted', 'claimant: otter-front', 'partyAboutOthers'],
    ['someone counted who is on no side', 'of: daily-lark, claimant: otter-front', 'partyAboutOthers'],
    ['both sides counted', 'of: [side 1, side 2], claimant: otter-front', 'partyAboutOthers'],
    ['both sides speaking', 'of: side 1, claimant: [heron-guard, otter-front]', 'partyAboutOthers'],
    ['an observer', 'of: side 1, claimant: marsh-observatory', 'nonParty'],
    ['an observer, nobody counted', 'claimant: marsh-observatory', 'nonParty'],
    ['an observer jointly with a party', 'of: side 1, claimant: [marsh-observatory, otter-front]', 'opposingSide'],
    ['a paper that speaks for a party is affiliated with it', 'of: side 1, claimant: daily-lark', 'affiliatedWithParty'],
    ['a ministry on no side', 'of: side 1, claimant: north-ministry', undefined],
    ['a state on no side', 'of: side 1, claimant: westland', undefined],
    ['an actor of whom no kind is known', 'of: side 1, claimant: a-witness', undefined],
    ['an observer jointly with a ministry', 'of: side 1, claimant: [marsh-observatory, north-ministry]', undefined],
    ['a union', 'of: side 1, claimant: ferry-union', 'nonParty'],
    ['the document itself', 'of: side 1', undefined],
    ['an unnamed source', 'of: side 1, claimant: unnamed', undefined],
  ])('%s', (_, fields, expected) => expect(relation(fields)).toBe(expected));

  it('follows parents of a listed child upward too', () => {
    const entry = withClaims('of: side 1, claimant: ostland');
    const side = entry.event.sides?.['1'];
    if (side) side.actors = [{ id: 'ostland-navy' }];
    const found = mapEntry(entry, { registry }).quads.find(({ predicate, subject }) => predicate.equals(vr.relationToCounted) && subject.value.endsWith('/c0'));
    expect(found?.object.value).toBe(`${PREFIXES.vr}ownSide`);
  });
});
