/** Edits for wikibase-cli: the shape that `wb edit-entity` takes, with every figure as a statement of its own. */
import { expect, it } from 'vitest';
import { wikibaseCliEdits } from '../../src/wikidata/index.js';
import { figure, ITEMS, newsItem, wayBackOf } from './fiction.js';

interface Edit {
  id: string;
  claims: Record<string, { value: unknown; rank: string; qualifiers?: Record<string, unknown>; references: Record<string, unknown>[] }[]>;
  reconciliation?: object;
}

const edits = async (figures: string[], options = {}) =>
  wikibaseCliEdits((await wayBackOf([newsItem(figures)], options)).statements)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Edit);

it('has the figures of an item in one edit, and adds the rest to what is there', async () => {
  const [figures, rest] = await edits([figure('k', ''), figure('l', 'claimant: willow-league'), figure('b', 'metric: missing, count: 2..9 best 4')]);
  expect([figures?.id, rest?.id]).toEqual([ITEMS.event, ITEMS.event]);
  expect(Object.keys(figures?.claims ?? {})).toEqual(['P1120', 'P1446']);
  expect(figures?.claims['P1120']?.map(({ value, qualifiers }) => [value, qualifiers])).toEqual([
    [12, { P3680: ITEMS.observatory }],
    [12, { P3680: ITEMS.league }],
  ]);
  expect(figures?.claims['P1446']?.[0]?.value).toEqual({ amount: 4, lowerBound: 2, upperBound: 9 });
  // A figure is never merged into a statement of another claimant.
  expect(figures).not.toHaveProperty('reconciliation');
  expect(rest?.reconciliation).toEqual({ mode: 'merge', matchingReferences: ['P854'] });
});

it('gives every statement the rank normal and a reference', async () => {
  for (const { claims } of await edits([figure('k', '')]))
    for (const { rank, references } of Object.values(claims).flat()) {
      expect(rank).toBe('normal');
      expect(references[0]).toMatchObject({
        P854: 'https://example.org/gazette/1',
        P1476: { text: 'Twelve dead at Sallow Bridge', language: 'en' },
        P577: '2031-03-10',
      });
    }
});

it('lists a qualifier that has several values', async () => {
  const [figures] = await edits([figure('k', 'of: [willow-league, reed-front]')], { sideFigures: true });
  expect(figures?.claims['P1120']?.[0]?.qualifiers?.['P518']).toEqual([ITEMS.front, ITEMS.league]);
});

it('is empty where nothing could be stated', () => expect(wikibaseCliEdits([])).toBe(''));
