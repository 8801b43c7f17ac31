/** The matrix of an event page: every figure leads to its quote, what does not fit is folded and counted, and nothing is hidden. */
import { describe, expect, it } from 'vitest';
import { foldRows, matrixSection } from '../../../src/site/pages/event-matrix.js';
import { Links } from '../../../src/site/site.js';
import { quoteAnchor } from '../../../src/site/page-address.js';
import { fictionalSite } from '../fiction.js';

type Row = Parameters<typeof foldRows>[0][number];
const row = (fields: Partial<Row> = {}): Row => ({
  outcomes: ['killed'],
  title: 'killed',
  party: 'Heron League',
  cells: { ownSide: [{ claims: ['c'], words: '12 killed', claimant: 'Heron League' }] },
  verdict: 'oneSide',
  words: 'one source only',
  compared: 0,
  notCompared: {},
  ...fields,
});

describe('the matrix of an event', () => {
  it('has a link to the quote of each figure that it shows', async () => {
    const { site } = await fictionalSite();
    const [event = ''] = site.claims.event.keys();
    const claims = site.claims.event.get(event) ?? [];
    const { text } = matrixSection(claims, [], new Links(site, 'event/e')) ?? { text: '' };
    const targets = [...text.matchAll(/href="#(quote-[^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(0);
    const known = new Set(claims.map(({ iri }) => quoteAnchor(iri)));
    expect(targets.filter((id) => !known.has(id ?? ''))).toEqual([]);
  });

  it('folds the rows that do not fit on a screen, from the last', () => {
    const rows = [row({ verdict: 'differ', words: '×1.5' }), ...Array.from({ length: 40 }, () => row())];
    const { rows: shown, folded } = foldRows(rows, 1);
    expect(shown[0]?.verdict).toBe('differ');
    expect(shown.length).toBeLessThan(30);
    expect([...shown, ...folded]).toEqual(rows);
  });

  it('folds more where cells are long, and never all', () => {
    const long = row({ words: 'not comparable, because '.repeat(60) });
    expect(foldRows([long, long, long], 4).rows).toHaveLength(1);
    expect(foldRows([row(), row()], 4).folded).toEqual([]);
  });

  it('is nothing without claims and findings', async () => {
    const { site } = await fictionalSite();
    expect(matrixSection([], [], new Links(site, 'event/e'))).toBeUndefined();
  });
});
