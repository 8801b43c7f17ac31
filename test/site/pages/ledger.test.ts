/** The ledger: one row a claim, which opens to its evidence; the file has what the page has. */
import { describe, expect, it } from 'vitest';
import type { ComparisonRow } from '../../../src/compare/index.js';
import { claimsLedger, drawLedger, ledgerTable, type LedgerParty } from '../../../src/site/pages/ledger.js';
import { quoteAnchor } from '../../../src/site/page-address.js';
import type { PlotContext } from '../../../src/site/tables.js';
import { ID, linksTo } from '../fiction.js';

const claim = (id: string) => `${ID}claim/dunmere/${id}`;
const row = (id: string, fields: Partial<ComparisonRow> = {}): ComparisonRow => ({
  claim: claim(id),
  claimant: 'Heron League',
  relation: 'ownSide',
  words: `${id} killed`,
  bounds: '10',
  low: 10,
  high: 10,
  modifier: 'exact',
  who: '',
  accumulation: 'cumulative',
  asOf: '2031-03-05',
  document: 0,
  ...fields,
});
const one = (id: string, fields: Partial<ComparisonRow> = {}, others: ComparisonRow[] = []) => ({ row: row(id, fields), others });
const context: PlotContext = {
  links: linksTo({ [`${ID}document/almanac`]: { kind: 'document', name: 'Almanac' }, [claim('a')]: { kind: 'claim' } }, 'event/dunmere'),
  subject: 'Battle of Dunmere',
  folder: 'dunmere',
  files: [],
  documents: [`${ID}document/almanac`],
};
const parties: LedgerParty[] = [
  { label: 'Herons', panels: [{ label: '', rows: [one('a'), one('b', { low: 900, high: 900 }, [row('b2')])] }] },
  { label: 'Otters', panels: [{ label: 'Rafts', rows: [one('c')] }] },
];
const sentence = { before: 'They said ', words: 'a killed', after: ' at <dusk>.' };
const { text } = ledgerTable(
  { id: 'killed', caption: 'Killed', parties, evidenceOf: (iri) => (iri === claim('a') ? { section: 'Losses', start: '3', end: '9', sentence } : {}) },
  context,
);

describe('a ledger', () => {
  it('has a row with a mark for each claim, also for those of other editions', () => {
    expect([...text.matchAll(/<tr id="([^"]*)" data-claim="([^"]*)"/g)].map(([, id, claims]) => [id, claims])).toEqual([
      ['claim-d369-a', 'a'],
      ['claim-d369-b', 'b b2'],
      ['claim-d369-c', 'c'],
    ]);
    expect(text.match(/class="mark"/g)).toHaveLength(3);
    for (const id of ['claim-d369-b2', quoteAnchor(claim('b2'))]) expect(text).toContain(`id="${id}"`);
  });

  it('opens to the sentence with the words marked', () => {
    expect(text).toContain('They said <mark>a killed</mark> at &lt;dusk&gt;.');
    expect(text).toContain('Losses, characters 3–9');
  });

  it('has an axis where there are marks to compare, which says that it is logarithmic', () => {
    expect(text.match(/<tr class="axis">/g)).toHaveLength(1);
    expect(text).toContain('logarithmic scale');
  });

  it('names links by the figure, and says when', () => {
    expect(text).toContain('aria-label="a killed, Heron League [1]"');
    expect(text).toContain('up to 5 March 2031');
  });

  it('is drawn as a whole for a file', () => {
    const { inner, height } = drawLedger(parties);
    expect(inner.text.match(/class="mark"/g)).toHaveLength(3);
    expect(height).toBe(2 * 30 + 22 + 3 * 22 + 4);
  });
});

describe('a ledger without evidence', () => {
  it('has figures that lead to their claims, named by the figure and who says it, and no anchors', () => {
    const { text: plain } = claimsLedger(
      { id: 'all', caption: 'Killed', groups: [{ label: 'Herons', claims: [row('a'), row('b')] }] },
      { ...context, documents: [] },
    );
    expect(plain).toContain('<a href="../claim/dunmere/a.html" aria-label="a killed, Heron League">a killed</a>');
    expect([...plain.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(plain.includes('class="axis"') ? ['all-lines-1'] : []);
    expect(plain).not.toContain('>Document<');
    expect(plain.match(/class="mark"/g)).toHaveLength(2);
  });
});
