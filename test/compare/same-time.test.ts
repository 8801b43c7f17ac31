/** Figures that are of one time although they do not state it alike. */
import { expect, it } from 'vitest';
import { findFindings } from '../../src/compare/index.js';
import { repeatedTotals, sharedIncidents } from '../../src/compare/same-time.js';
import { dunmere, graphOf, RULES, type ClaimFields } from './asking.js';

const battle = (start: number) => ({ at: { section: 'Battle', start, end: start + 5 } });
const phase = { covers: '2031-03-01/2031-03-04' };

async function read(claims: readonly ClaimFields[]) {
  const { model } = await findFindings(await graphOf([dunmere(claims)]), RULES);
  return { model, claims: [...model.claims.values()] };
}

it('finds totals of a phase of which one repeats the infobox', async () => {
  const repeats = async (count: number) => {
    const { model, claims } = await read([
      { count: '47..' },
      { count, ...phase, ...battle(900) },
      { count: 43, claimant: 'otter-front', ...phase, ...battle(950) },
    ]);
    return [...repeatedTotals(claims, model).values()].map(({ time }) => time);
  };
  expect(await repeats(47)).toEqual(['total', 'total']);
  expect(await repeats(48)).toEqual([]);
});

it('does not take a small number for a repetition', async () => {
  const { model, claims } = await read([{ count: 4 }, { count: 4, ...phase, ...battle(900) }]);
  expect(repeatedTotals(claims, model).size).toBe(0);
});

it('finds figures that named sources give one after the other', async () => {
  const increment = { accumulation: 'increment', covers: '2031-03-02' };
  const { model, claims } = await read([
    { count: 4, ...increment, claimant: 'heron-league', ...battle(900) },
    { count: 9, ...increment, claimant: 'otter-front', ...battle(950) },
    { count: 11, ...increment, claimant: 'lake-observatory', ...battle(1900) },
  ]);
  const found = [...sharedIncidents(claims, model)];
  expect(found.map(([claim]) => claim.bounds.low).sort()).toEqual([4, 9]);
  expect(new Set(found.map(([, { incident }]) => incident)).size).toBe(1);
});
