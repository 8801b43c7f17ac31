/** What differs between two editions of one document: changed, reworded, only in one; equal figures are not listed. */
import { describe, expect, it } from 'vitest';
import { compareAccounts } from '../../src/compare/comparison.js';
import { editionsInWords } from '../../src/compare/edition-differences.js';
import { findFindings, VIEWS } from '../../src/compare/index.js';
import { editionOf, graphOf, RULES, type ClaimFields } from './asking.js';

const killed = (count: number, more: ClaimFields = {}): ClaimFields => ({ count, quote: `${count} killed`, claimant: 'lake-observatory', ...more });

async function compared(one: readonly ClaimFields[], other: readonly ClaimFields[], revisions: readonly (string | undefined)[] = ['1', '2']) {
  const [first, second] = revisions.map((revision) => (revision === undefined ? {} : { revision }));
  const engine = await graphOf([editionOf(one, '1', first), editionOf(other, '2', second)]);
  const { findings, model } = await findFindings(engine, RULES);
  return compareAccounts(model, findings);
}

describe('the differences of two editions', () => {
  it('are the figures that changed, and those that only one has', async () => {
    const [comparison] = await compared(
      [killed(10), killed(5, { metric: 'injured' }), killed(3, { metric: 'captured', quote: 'three captured' })],
      [killed(12), killed(5, { metric: 'injured' }), killed(8, { metric: 'missing' })],
    );
    expect(comparison?.editionDifferences).toMatchObject([{ documents: [0, 1], ordered: true, same: 1 }]);
    expect(comparison?.editionDifferences.flatMap(({ differences }) => differences.map(({ change, first, second }) => [change, first, second]))).toEqual([
      ['changed', 'Lake Observatory: “10 killed”', 'Lake Observatory: “12 killed”'],
      ['onlyFirst', 'Lake Observatory: “three captured”', undefined],
      ['onlySecond', undefined, 'Lake Observatory: “8 killed”'],
    ]);
  });

  it('tell other words for the same number from another number', async () => {
    const [comparison] = await compared([killed(10)], [killed(10, { quote: 'ten dead' })]);
    expect(comparison?.editionDifferences[0]?.differences).toMatchObject([{ change: 'reworded' }]);
  });

  it('do not list equal figures, each once', async () => {
    const [comparison] = await compared([killed(10), killed(10, { claimant: 'otter-front' })], [killed(10, { claimant: 'otter-front' }), killed(10)]);
    expect(comparison?.editionDifferences).toMatchObject([{ same: 2, differences: [] }]);
  });

  it('are shown, too, where nothing else is compared', async () => {
    const [comparison] = await compared([killed(10)], [killed(12)]);
    expect(comparison?.tables.flatMap(({ findings }) => findings)).toEqual([]);
    for (const view of ['table', 'md', 'html', 'json'])
      expect(VIEWS[view]?.([comparison].flatMap((one) => one ?? [])).replaceAll('\\', '')).toMatch(/12 killed/);
  });

  it('say no direction where it is not known which edition is later', async () => {
    const [comparison] = await compared([killed(10)], [killed(12)], [undefined, undefined]);
    const [list] = comparison?.editionDifferences ?? [];
    expect(list && editionsInWords(list)).toEqual({
      heading: 'Editions [1] and [2]: 0 figures are in both; 1 thing differs.',
      lines: ['Killed: Heron Guard and HL: [1] Lake Observatory: “10 killed” | [2] Lake Observatory: “12 killed”'],
    });
  });
});
