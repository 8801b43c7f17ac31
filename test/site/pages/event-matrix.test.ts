/** The matrix of an event page: every figure leads to its quote, what does not fit is folded and counted, and nothing is hidden. */
import { describe, expect, it } from 'vitest';
import type { ComparedClaim } from '../../../src/compare/index.js';
import { foldRows, matrixSection, matrixTable } from '../../../src/site/pages/event-matrix.js';
import { Links } from '../../../src/site/site.js';
import { quoteAnchor } from '../../../src/site/page-address.js';
import { fictionalSite, ID, linksTo } from '../fiction.js';

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

  it('shows first the figures that lie farthest apart, and names them beside how far that is', () => {
    const claim = (id: string, number: number, claimant: string) =>
      ({
        iri: `${ID}claim/e/${id}`,
        bounds: { low: number, high: number },
        interval: { low: number, high: number },
        quote: `${number} fell`,
        claimants: [claimant],
      }) as unknown as ComparedClaim;
    const claims = [claim('a', 10, 'Herons'), claim('b', 70, 'Mill'), claim('c', 40, 'Ferry'), claim('d', 90, 'Ford'), claim('e', 55, 'Otters')];
    const links = linksTo({}, 'event/e');
    Object.assign(links.site.model, { claims: new Map(claims.map((one) => [one.iri, one])), name: (iri: string) => iri.split('/').at(-1) ?? iri });
    const finding = { iri: 'f', rule: 'rivals', severity: 'notable' as const, ratio: 9, message: 'm', assumes: [], concerns: claims.map(({ iri }) => iri) };
    const one = row({
      verdict: 'differ',
      words: '×9',
      party: '',
      cells: { notKnown: claims.map(({ iri, quote, claimants: [claimant = ''] }) => ({ claims: [iri], words: quote, claimant })) },
    });
    const matrix = { columns: ['notKnown' as const], rows: [one], compared: 10, notCompared: {}, incidents: 0 };
    const { text } = matrixTable('Who says what', [one], { matrix, findings: [finding], model: links.site.model });
    expect([...text.matchAll(/">(\d+) fell</g)].map(([, number]) => number)).toEqual(['10', '90', '70']);
    expect(text).toContain('<small>10, Herons – 90, Ford</small>');
    expect(text).toContain('no party stated');
    expect(text).toContain('data-label="sources of unknown side"');
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
