/** Ids to nodes and names, sides and their members, and what is shown of reviewed items. */
import { describe, expect, it } from 'vitest';
import { idAsWords, isShown, isWithheld, reviewStatus, shownItems, withheldItems } from '../../src/map/mapping-context.js';
import { fictionalEntry } from './fiction.js';
import { E, mapping } from './mapping.js';

const { context } = mapping();
const tail = (node: { value: string } | undefined) => node?.value.slice(context.ids.base.length);
const claimOf = (id: string) => context.entry.claims!.find((claim) => claim.id === id)!;

describe('ids', () => {
  it('are local where the entry defines them, else of the registry', () => {
    expect(tail(context.node('actor', 'ferrymen'))).toBe(`actor/${E}/ferrymen`);
    expect(tail(context.node('actor', 'heron-guard'))).toBe('actor/heron-guard');
    expect(tail(context.node('person', 'nobody-knows'))).toBe('person/nobody-knows');
    // An id is local to its kind.
    expect(context.isLocal('place', 'ferrymen')).toBe(false);
  });

  it('are mentioned once their node was asked for', () => {
    const fresh = mapping().context;
    expect(fresh.isMentioned('place', 'old-mill')).toBe(false);
    fresh.node('place', 'old-mill');
    expect([fresh.isMentioned('place', 'old-mill'), fresh.isMentioned('actor', 'old-mill')]).toEqual([true, false]);
  });

  it('have a name: the local one, that of the registry, or the id as words', () => {
    expect(['ferrymen', 'heron-guard', 'grey--herons-of-fen'].map((id) => context.name('actor', id))).toEqual([
      'Ferrymen of Brindle',
      'Heron Guard',
      'grey herons of fen',
    ]);
    expect(idAsWords('old-mill')).toBe('old mill');
  });

  it('have an acronym as short name, where an alias is one', () => {
    expect(['marsh-observatory', 'heron-league', 'otter-front'].map((id) => context.shortName(id))).toEqual(['MOR', 'HL', 'Otter Front']);
  });
});

describe('sides', () => {
  const swapped = mapping(
    fictionalEntry((yaml) => yaml.replace('    2: { actors: [otter-front] }', '    3: { actors: [] }\n    2: { actors: [otter-front] }')),
  ).context;

  it('are in the order of their numbers', () => expect(swapped.sides.map(([number]) => number)).toEqual([1, 2, 3]));

  it('have the names of their first three actors', () => {
    expect(context.sideName(1)).toBe('Heron Guard, the Herons, Ostland and others');
    expect(context.sideName(2)).toBe('Otter Front');
    expect(swapped.sideName(3)).toBe('side 3');
  });

  it('have a key: as stated, else the first actor, else the number', () => {
    expect([1, 2, 3].map((number) => swapped.sideKey(number))).toEqual(['heron-league', 'otter-front', 'side-3']);
    expect([1, 2, 3].map((number) => swapped.sideKeyName(number))).toEqual([
      'Heron Guard, the Herons, Ostland and others',
      'Otter Front',
      'side 3 (no party listed)',
    ]);
  });

  it.each([
    ['otter-front', [2]],
    ['otter-scouts', [2]],
    ['ostland-navy', [1]],
    // It belongs to the league, which is listed.
    ['heron-ministry', [1]],
    ['westland', []],
  ])('%s belongs to %j, by itself or by its organisations', (id, numbers) => {
    expect([...context.sidesOf({ kind: 'actor', id })]).toEqual(numbers);
  });

  it('are preferred where an actor is listed itself', () => {
    const both = mapping(fictionalEntry((yaml) => yaml.replace('2: { actors: [otter-front] }', '2: { actors: [otter-front, heron-ministry] }'))).context;
    expect([...both.sidesOf({ kind: 'actor', id: 'heron-ministry' })]).toEqual([2]);
    expect([...both.sidesOf({ kind: 'side', number: 1 })]).toEqual([1]);
  });

  it('name parties, several by their names in turn', () => {
    const parties = [
      { kind: 'side' as const, number: 2 },
      { kind: 'actor' as const, id: 'marsh-observatory' },
    ];
    expect(context.partyName({ kind: 'several', parties })).toBe('Otter Front; MOR');
    expect(context.partyName({ kind: 'unstated' })).toBe('');
  });
});

describe('reviewed items', () => {
  it('have the status of the last review, or are drafted', () => {
    expect(reviewStatus({})).toBe('drafted');
    expect(reviewStatus({ review: [{ status: 'withheld' }, { status: 'checked' }] })).toBe('checked');
    expect(reviewStatus({ review: [] })).toBe('drafted');
  });

  it('are shown unless they are rejected or withheld', () => {
    const items = (['drafted', 'checked', 'rejected', 'withheld'] as const).map((status) => ({ review: [{ status }] }));
    expect(items.map(isShown)).toEqual([true, true, false, false]);
    expect(items.map(isWithheld)).toEqual([false, false, false, true]);
    expect(shownItems(items)).toEqual(items.slice(0, 2));
    expect(withheldItems(items)).toEqual(items.slice(3));
    expect([shownItems(undefined), withheldItems(undefined)]).toEqual([[], []]);
  });

  it('have numbered tombstones where they are withheld', () => {
    const withheld = claimOf('withheld-figure');
    expect(tail(context.claim(withheld))).toBe(`claim/${E}/withheld.1`);
    expect(context.claimName(withheld)).toBe('withheld.1');
    expect(context.claimName(claimOf('killed-none'))).toBe('killed-none');
    expect(context.tombstone(claimOf('killed-none'))).toBeUndefined();
  });

  it('are no target of other claims where they are rejected', () => {
    expect(context.otherClaim('rejected-figure')).toBeUndefined();
    expect(context.otherClaim('withheld-figure')).toBe(claimOf('withheld-figure'));
    expect([context.otherClaim(undefined), context.otherClaim('no-such-claim')]).toEqual([undefined, undefined]);
  });

  it('lead nowhere where an episode is withheld', () => {
    const hidden = mapping(
      fictionalEntry((yaml) => yaml.replace('quote: crossed by night', 'quote: crossed by night, review: [{ status: withheld }]')),
    ).context;
    expect(context.shownEpisode('night-of-2-march')).toBe('night-of-2-march');
    expect(hidden.shownEpisode('night-of-2-march')).toBeUndefined();
  });
});
