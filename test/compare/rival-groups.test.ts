/** Groups of figures that can be compared: what is compared, what may be addends, and why the rest is left out. */
import { expect, it } from 'vitest';
import { findFindings } from '../../src/compare/index.js';
import { rivalGroups, whyLeftOut } from '../../src/compare/rival-groups.js';
import { dunmere, graphOf, RULES, type ClaimFields } from './asking.js';

const [herons, otters] = ['heron-league', 'otter-front'].map((claimant) => ({ claimant }));

async function groups(claims: readonly ClaimFields[]) {
  const { model } = await findFindings(await graphOf([dunmere(claims)]), RULES);
  return { groups: rivalGroups([...model.claims.values()], model), model };
}

it('has the origins that are compared, and what was taken for the same', async () => {
  const { groups: found } = await groups([
    { count: 10, who: 'fighters', ...herons },
    { count: 30, ...otters },
  ]);
  expect(found.map(({ origins, same }) => [origins.map(({ id }) => id), same])).toEqual([[['heron-league', 'otter-front'], ['people']]]);
});

it('keeps figures of one source in one place as parts', async () => {
  const { groups: found } = await groups([
    { count: 10, ...herons },
    { count: 4, ...herons },
    { count: 30, ...otters },
  ]);
  expect(found.map(({ origins, parts }) => [origins.length, parts.map(({ claims }) => claims.length)])).toEqual([[1, [2]]]);
  expect([...(found[0]?.excluded.values() ?? [])]).toEqual(['addends', 'addends']);
});

it.each<[string, ClaimFields, ReturnType<typeof whyLeftOut>]>([
  ['a total of the infobox', { count: 1 }, undefined],
  ['a word', { count: 'several' }, 'words'],
  ['a total in the course of events', { count: 1, at: { section: 'Battle', start: 1, end: 2 } }, 'scope'],
  ['an increment of no incident', { count: 1, accumulation: 'increment' }, 'incident'],
])('%s', async (_, fields, reason) => {
  const { model } = await groups([fields]);
  expect([...model.claims.values()].map((claim) => whyLeftOut(claim, model))).toEqual([reason]);
});

it('compares a confirmed count as a floor', async () => {
  const { model } = await groups([
    { count: 12, quote: '12 confirmed dead' },
    { count: 12, quote: '12 dead' },
  ]);
  expect([...model.claims.values()].map(({ interval }) => interval)).toEqual([{ low: 12 }, { low: 12, high: 12 }]);
});
