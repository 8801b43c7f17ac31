/** What meets in a comparison, and why the rest is kept apart. */
import { expect, it } from 'vitest';
import { findFindings } from '../../src/compare/index.js';
import { meetingKey, meetingOf, standingOf, whyApart } from '../../src/compare/meeting.js';
import { dunmere, graphOf, RULES, type ClaimFields } from './asking.js';

async function meetings(claims: readonly ClaimFields[], more: Record<string, unknown> = {}, event: Record<string, unknown> = {}) {
  const { model } = await findFindings(await graphOf([dunmere(claims, more, event)]), RULES);
  return [...model.claims.values()].map((claim) => ({ claim, model, meeting: meetingOf(claim, model) }));
}

it.each<[string, ClaimFields[], readonly string[]]>([
  ['fighters and people of no stated kind', [{ count: 1, who: 'fighters' }, { count: 2 }], ['people']],
  ['a running total at the end and a total', [{ count: 1, accumulation: 'cumulative', covers: '2031-03-09' }, { count: 2 }], ['end']],
  ['the actor that the side is named after', [{ count: 1, of: 'heron-league' }, { count: 2 }], ['force']],
])('%s meet', async (_, claims, same) => {
  const [one, other] = await meetings(claims);
  if (one === undefined || other === undefined) throw new TypeError('two claims were expected');
  expect(meetingKey(one.claim, one.meeting)).toBe(meetingKey(other.claim, other.meeting));
  expect(one.meeting.same).toEqual(same);
  expect(whyApart(one.meeting, other.meeting)).toBeUndefined();
});

it('keeps a member apart where another member has figures of its own', async () => {
  const found = await meetings([{ count: 1, of: 'heron-league' }, { count: 2, of: 'heron-guard' }, { count: 3 }]);
  expect(found.map(({ meeting }) => meeting.party)).toEqual(['heron-league', 'heron-guard', 'side-heron-league']);
});

it('lets the army of a state meet the side of the state', async () => {
  const state = {
    actors: [
      { id: 'ostmark', name: 'Ostmark' },
      { id: 'ostmark-army', name: 'Ostmarkian Army' },
      { id: 'ostmark-league', name: 'Ostmarkian League Army' },
    ],
  };
  const sides = { sides: { 1: { actors: ['ostmark', 'ostmark-army', 'ostmark-league'] }, 2: { actors: ['otter-front'] } } };
  const [army] = await meetings([{ count: 1, of: 'ostmark-army' }], state, sides);
  const [league] = await meetings([{ count: 1, of: 'ostmark-league' }], state, sides);
  expect(army?.meeting.party).toBe('side-ostmark');
  expect(league?.meeting.party).not.toBe('side-ostmark');
});

it.each<[string, ClaimFields, ReturnType<typeof whyApart>]>([
  ['other people', { who: 'civilians' }, 'subgroup'],
  ['another time', { accumulation: 'increment', covers: '2031-03-04' }, 'time'],
  ['another place', { place: 'old-mill' }, 'place'],
  ['who did it', { by: 'side 2' }, 'doer'],
  ['the manner', { manner: 'executed' }, 'manner'],
])('%s keeps two figures apart', async (_, fields, reason) => {
  const [one, other] = await meetings([{ count: 1 }, { count: 2, ...fields }], { places: [{ id: 'old-mill', name: 'Old Mill' }] });
  expect(one && other && whyApart(one.meeting, other.meeting)).toBe(reason);
});

it('knows a part and a figure that another replaces', async () => {
  const found = await meetings([{ count: 9 }, { count: 2, subsetOf: 'claim-0' }, { count: 10, supersedes: 'claim-0' }]);
  expect(found.map(({ claim, model }) => standingOf(claim, model))).toEqual(['revision', 'part', undefined]);
});
