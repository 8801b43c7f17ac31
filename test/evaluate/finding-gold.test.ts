/** Gold files of findings: what they may hold, and that their figures are those of the gold file of figures. */
import { expect, it } from 'vitest';
import { checkFindingGold, parseFindingGold, type Gold } from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';

const SHA256 = '0'.repeat(64);
const LIST = {
  article: 'mill.txt',
  sha256: SHA256,
  findings: [{ rule: 'rivals', relation: 'disjoint', accounts: [[[0, 9]], [[20, 29]]] }],
  traps: [
    {
      why: 'time',
      figures: [
        [0, 9],
        [40, 49],
      ],
    },
  ],
};
const figuresAt = (...starts: number[]) =>
  ({ article: 'mill.txt', sha256: SHA256, claims: starts.map((start) => ({ start, end: start + 9 })) }) as unknown as Gold;

it('identifies figures by their positions', () => {
  const list = valueOf(parseFindingGold(JSON.stringify(LIST)));
  expect(list.findings).toEqual([{ rule: 'rivals', relation: 'disjoint', accounts: [['0–9'], ['20–29']], also: [] }]);
  expect(list.traps).toEqual([{ why: 'time', figures: ['0–9', '40–49'] }]);
  expect(checkFindingGold(list, figuresAt(0, 20, 40))).toEqual([]);
});

it('refuses what is no list, a reason that is none, and a figure or an edition that is not in the gold file of figures', () => {
  expect(parseFindingGold('[').problems).toMatchObject([{ code: 'gold-file' }]);
  expect(parseFindingGold(JSON.stringify({ ...LIST, traps: [{ ...LIST.traps[0], why: 'dull' }] })).problems).toMatchObject([{ code: 'gold-file' }]);
  const list = valueOf(parseFindingGold(JSON.stringify(LIST)));
  expect(checkFindingGold(list, figuresAt(0, 20)).map(({ code, message }) => [code, message])).toEqual([
    ['gold-evidence', 'the gold file of figures has none at 40–49'],
  ]);
  expect(checkFindingGold({ ...list, sha256: '1'.repeat(64) }, figuresAt(0, 20, 40))).toMatchObject([{ code: 'gold-article' }]);
});
