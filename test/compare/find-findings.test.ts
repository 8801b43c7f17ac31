/** Properties of findings on random claims: order, restatements and other incidents change nothing, and widening a figure never makes accounts differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { findFindings, type Finding } from '../../src/compare/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { fictionalRegistry } from '../map/fiction.js';
import { comunica, dunmere, findingsOf, RULES, type ClaimFields } from './asking.js';

const PLACES = ['Infobox/Casualties1', 'Infobox/Casualties2', 'Lead', 'Timeline/2 March', 'Casualties'];
const EPISODES = ['clash-a', 'clash-b', 'day-c'].map((id, index) => ({
  id,
  type: id.startsWith('day') ? 'day' : 'clash',
  date: `2031-03-0${index + 2}`,
  summary: `What is told of ${id}.`,
  at: { section: 'Timeline', start: 5000 + index, end: 6000 },
}));

const count = fc.oneof(
  fc.nat(60),
  fc.nat(60).map((low) => `${low}..`),
  fc.tuple(fc.nat(60), fc.nat(20)).map(([low, more]) => `${low}..${low + more + 1}`),
  fc.nat(60).map((number) => `~${number + 1}`),
  fc.constantFrom('several', 'dozens', 'unknown', 'none'),
);

const claim = fc
  .record({
    metric: fc.constantFrom('killed', 'killed', 'injured', 'strength'),
    of: fc.constantFrom('side 1', 'side 2', 'heron-guard', 'unstated'),
    who: fc.constantFrom('unstated', 'unstated', 'fighters', 'civilians'),
    count,
    claimant: fc.constantFrom(undefined, 'unnamed', 'heron-league', 'otter-front', 'lake-observatory', 'fen-gazette'),
    accumulation: fc.constantFrom('total', 'total', 'increment', 'cumulative'),
    episode: fc.constantFrom(...EPISODES),
    section: fc.constantFrom(...PLACES),
  })
  .map(({ episode, section, ...fields }): ClaimFields => ({
    ...fields,
    section,
    ...(fields.accumulation === 'increment' ? { about: episode.id } : {}),
    ...(fields.accumulation === 'total' ? {} : { covers: episode.date }),
  }));

/** Claims with the place and the id that they keep, however they are ordered. */
const claims = fc.array(claim, { minLength: 1, maxLength: 8 }).map((all) => all.map((one, index) => placed(one, index)));

function placed({ section, ...fields }: ClaimFields, index: number): ClaimFields {
  return { id: `claim-${index}`, ...fields, at: { section: section as string, start: 10 * index, end: 10 * index + 5 } };
}

const find = (claimList: readonly ClaimFields[]) => findingsOf([dunmere(claimList, { episodes: EPISODES })]);
const known = (findings: readonly Finding[]) =>
  findings.map(({ rule, key, severity, measure, message, concerns }) => ({ rule, key, severity, measure, message, concerns }));

describe('findings', () => {
  it('begin with the largest ratio, whatever their rule or event', async () => {
    const two = (low: number, high: number, of: string) => [
      { count: low, of, claimant: 'heron-league' },
      { count: high, of, claimant: 'otter-front' },
    ];
    const elsewhere = dunmere([...two(10, 15, 'side 1')], { id: 'a-battle' }, { id: 'a-battle', label: 'A battle' });
    const found = (await findingsOf([elsewhere, dunmere([...two(10, 40, 'side 1'), ...two(0, 70, 'side 2')])])).filter(({ rule }) => rule === 'rivals');
    expect(found.map(({ ratio }) => ratio)).toEqual([4, 1.5, undefined]);
  });

  it('do not depend on the order of claims', () =>
    fc.assert(
      fc.asyncProperty(claims, async (claimList) => {
        expect(known(await find([...claimList].reverse()))).toEqual(known(await find(claimList)));
      }),
      { numRuns: 20 },
    ));

  it('are not changed by a restatement', () =>
    fc.assert(
      fc.asyncProperty(claims, fc.nat(7), async (claimList, index) => {
        const again = claimList[index % claimList.length];
        const { section } = again?.['at'] as { section: string };
        const restated = { ...again, id: 'claim-again', at: { section, start: 900, end: 905 } };
        expect(known(await find([...claimList, restated]))).toEqual(known(await find(claimList)));
      }),
      { numRuns: 20 },
    ));

  it('about rival claims are not changed by a claim about another incident', () =>
    fc.assert(
      fc.asyncProperty(claims, claim, async (claimList, other) => {
        const elsewhere = placed({ ...other, accumulation: 'increment', about: 'elsewhere', covers: '2031-03-07', section: 'Timeline' }, 90);
        const episodes = [
          ...EPISODES,
          { id: 'elsewhere', type: 'clash', date: '2031-03-07', summary: 'Elsewhere.', at: { section: 'Timeline', start: 8000, end: 8005 } },
        ];
        const rivals = async (some: readonly ClaimFields[]) =>
          known(await findingsOf([dunmere(some, { episodes })])).filter(({ rule }) => /rivals|one-document|own-enemy/.test(rule));
        expect(await rivals([...claimList, elsewhere])).toEqual(await rivals(claimList));
      }),
      { numRuns: 20 },
    ));

  it('never report a difference because a figure was widened', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(60), fc.nat(20), fc.nat(60), fc.nat(20), fc.nat(15), fc.nat(15), async (low, size, other, more, down, up) => {
        const two = (from: number, to: number) => [
          placed({ count: `${Math.max(0, from)}..${to + 1}`, claimant: 'heron-league', section: PLACES[0] }, 1),
          placed({ count: `${other}..${other + more + 1}`, claimant: 'otter-front', section: PLACES[0] }, 2),
        ];
        const differ = async (claimList: readonly ClaimFields[]) => (await find(claimList)).find(({ rule }) => rule === 'rivals')?.measure ?? 0;
        expect(await differ(two(low - down, low + size + up))).toBeLessThanOrEqual(await differ(two(low, low + size)));
      }),
      { numRuns: 20 },
    ));
});

describe('both engines', () => {
  const claimList = [
    placed({ count: 10, claimant: 'heron-league', section: PLACES[0] }, 0),
    placed({ count: 30, claimant: 'otter-front', section: PLACES[0] }, 1),
    placed({ count: '~20', section: 'Lead', subsetOf: 'claim-0' }, 2),
    placed({ count: 'several', claimant: 'unnamed', section: 'Lead' }, 3),
    placed({ count: 4, accumulation: 'increment', about: 'clash-a', covers: '2031-03-02', section: 'Timeline' }, 4),
    placed({ count: 5, accumulation: 'increment', about: 'clash-b', covers: '2031-03-03', section: 'Timeline' }, 5),
    placed({ count: 9, accumulation: 'cumulative', covers: '2031-03-03', section: 'Timeline' }, 6),
    placed({ count: '2..5 best 9', metric: 'injured', section: 'Lead' }, 7),
  ];
  const registry = fictionalRegistry();
  const quads = [...mapRegistry(registry).quads, ...mapEntry(dunmere(claimList, { episodes: EPISODES }), { registry }).quads];

  it.each(RULES.map((rule) => [rule.name ?? '', rule] as const))('give the same rows for %s', async (_, { sparql }) => {
    const rows = await Promise.all(
      [oxigraph(), await comunica()].map(async (engine) => {
        await engine.load(quads);
        const answer = await engine.ask(sparql);
        return answer.kind === 'rows' ? answer.rows.map((row) => answer.variables.map((name) => row.get(name)?.value ?? '')) : [];
      }),
    );
    // Comunica does not keep the order of a SELECT DISTINCT; what is made of the rows does not depend on it.
    expect(rows[1]?.map(String).sort()).toEqual(rows[0]?.map(String).sort());
  });

  it('give the same findings', async () => {
    const found = await Promise.all(
      [oxigraph(), await comunica()].map(async (engine) => {
        await engine.load(quads);
        return known((await findFindings(engine, RULES)).findings);
      }),
    );
    expect(found[0]?.length).toBeGreaterThan(3);
    expect(found[1]).toEqual(found[0]);
  });
});
