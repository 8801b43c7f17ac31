/** Findings against a list: right, wrong, in a trap, found, missed, and neither. */
import { expect, it } from 'vitest';
import { findingPrecision, findingRecall, scoreFindings, sumFindings, type FiguresFound, type FindingGold } from '../../src/evaluate/index.js';

const GOLD: FindingGold = {
  article: 'mill.txt',
  sha256: '0'.repeat(64),
  findings: [
    { rule: 'rivals', relation: 'disjoint', accounts: [['a', 'a2'], ['b'], ['c']], also: ['range'] },
    { rule: 'told-and-totalled', accounts: [['total'], ['day 1', 'day 2']], also: [] },
    { rule: 'rivals', optional: true, accounts: [['d'], ['e']], also: [] },
  ],
  traps: [{ why: 'time', figures: ['a', 'later'] }],
};
const finding = (rule: string, figures: (string | undefined)[], relation?: string): FiguresFound => ({ rule, message: 'They differ.', figures, relation });
const scored = (...found: FiguresFound[]) => scoreFindings(GOLD, found);

it('finds what has a figure of each account; others that state the same may find it', () => {
  const { rules, all, missed, wrong } = scored(
    finding('one-document', ['a2', 'b', 'c', 'range'], 'disjoint'),
    finding('told-and-totalled', ['total', 'day 2']),
  );
  expect(rules).toEqual({
    'one-document': { made: 1, right: 1, gold: 0, found: 0 },
    'told-and-totalled': { made: 1, right: 1, gold: 1, found: 1 },
    rivals: { made: 0, right: 0, gold: 1, found: 1 },
  });
  expect([findingPrecision(all), findingRecall(all), missed, wrong]).toEqual([1, 1, [], []]);
});

it('two of three accounts are right, but do not find all', () => {
  const { rules, missed } = scored(finding('rivals', ['a', 'b'], 'disjoint'));
  expect(rules['rivals']).toEqual({ made: 1, right: 1, gold: 1, found: 0 });
  expect(missed.map(({ rule }) => rule)).toEqual(['rivals', 'told-and-totalled']);
});

it('what is optional is right when it is made and not missed when it is not', () => {
  expect(scored(finding('rivals', ['d', 'e'], 'equal')).rules['rivals']).toEqual({ made: 1, right: 1, gold: 1, found: 0 });
});

it.each([
  ['a figure that is not of them', finding('rivals', ['a', 'b', 'other'], 'disjoint'), undefined],
  ['a claim that is no gold figure', finding('rivals', ['a', 'b', undefined], 'disjoint'), undefined],
  ['one account alone', finding('rivals', ['a', 'a2'], 'disjoint'), undefined],
  ['a rule that states something else', finding('flows-and-stocks', ['a', 'b']), undefined],
  ['accounts that exclude each other called compatible', finding('rivals', ['a', 'b', 'c'], 'nested'), undefined],
  ['a trap', finding('rivals', ['a', 'later'], 'disjoint'), 'time'],
])('%s is wrong', (_, one, trap) => {
  const { all, wrong } = scored(one);
  expect(all).toMatchObject({ made: 1, right: 0 });
  expect(wrong).toEqual([{ finding: one, ...(trap === undefined ? {} : { trap }) }]);
});

it('rules that are not about figures are not scored, and nothing is one of nothing', () => {
  const { all } = scored(finding('names', [undefined]));
  expect(all).toEqual({ made: 0, right: 0, gold: 2, found: 0 });
  expect([findingPrecision(all), findingRecall(all), findingRecall(sumFindings([]).all)]).toEqual([1, 0, 1]);
});

it('adds up', () => {
  const one = scored(finding('rivals', ['a', 'b', 'c'], 'disjoint'));
  expect(sumFindings([one, scored()])).toMatchObject({ article: 'all', all: { made: 1, right: 1, gold: 4, found: 1 }, missed: [{}, {}, {}] });
});
