/** The wording of pages: codes, dates, citations, and the shapes of plots. */
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/site/cite.js';
import { markClassOf } from '../../src/site/plots/marks.js';
import { wording, type ComparedClaim } from '../../src/compare/index.js';
import { drawCumulativePlot } from '../../src/site/plots/cumulative.js';
import { codeInWords, dateInWords } from '../../src/site/wording.js';

describe('wording', () => {
  it('codes keep every letter', () => {
    expect(codeInWords('https://w3id.org/variorum/ontology#nonParty')).toBe('non party');
    expect(codeInWords('prisonRiot')).toBe('prison riot');
  });

  it('dates are worded as in comparisons, with uncertainty and open ends', () => {
    const dates = ['2031-02-28/2031-03-03', '2031-03-03/2031-03-05', '2031-03-05~', '2031-03-03/..', '2031-03-03/', '../2031-03', '2031-03-03/2031-03-03'];
    expect(dates.map(dateInWords)).toEqual([
      '28 February – 3 March 2031',
      '3–5 March 2031',
      'about 5 March 2031',
      'from 3 March 2031 on',
      'from 3 March 2031 to an unknown day',
      'until March 2031',
      '3 March 2031',
    ]);
    expect(dates.map(wording.dateInWords)).toEqual(dates.map(dateInWords));
  });

  it('citation keys differ between two entries that use one id', () => {
    const keys = ['ford', 'mill'].map(
      (entry) => citations({ title: 'T', iri: `https://example.org/claim/${entry}/killed` }, { title: 'S', version: '1' }).bibtex,
    );
    expect(keys[0]?.split(',')[0]).toBe('@misc{ford-killed');
    expect(keys[1]?.split(',')[0]).toBe('@misc{mill-killed');
  });

  it('citations name the claimant, the event, the document and the section', () => {
    const claim = { claimant: 'Heron League', event: 'Battle of Brindle Ford', document: 'Almanac', section: 'Lead' };
    const all = citations({ title: '44 killed', iri: 'https://example.org/claim/ford/killed', claim }, { title: 'S', version: '1' });
    for (const [form, text] of Object.entries(all)) for (const part of Object.values(claim)) expect(text, form).toContain(part);
    expect(all.text).toBe(
      'Heron League: “44 killed (Battle of Brindle Ford)”, reported in Almanac, section “Lead”, in: S (Variorum 1). https://example.org/claim/ford/killed',
    );
    expect(JSON.parse(all.csl)).toMatchObject([{ author: [{ literal: 'Heron League' }] }]);
  });
});

it('a party whose side is not stated has its own shape', () => {
  expect(['ownSide', 'opposingSide', 'partyAboutOthers', 'nonParty', undefined].map(markClassOf)).toEqual(['own', 'enemy', 'party', 'other', 'other']);
});

it('a total with an open end has the shapes of the range plot, upright', () => {
  const counted = [{ to: '2031-03-03', interval: { low: 4 } }] as unknown as ComparedClaim[];
  const line = { claim: 'https://example.org/claim/e/c', claimant: 'A', relation: 'ownSide', bounds: '', modifier: 'atLeast' };
  const drawn = (total: object) => drawCumulativePlot({ counted, totals: [{ ...line, ...total }] as never })?.inner.text ?? '';
  const shapes = (total: object) => [...(/<g class="mark"[^]*?<\/g\s*>/.exec(drawn(total))?.[0] ?? '').matchAll(/href="#([^"]*)"/g)].map(([, name]) => name);
  expect(shapes({ low: 5, high: 5 })).toEqual(['m-own']);
  expect(shapes({ low: 5, high: 9 })).toEqual(['m-own', 'm-own']);
  expect(shapes({ low: 5 })).toEqual(['m-own', 'm-up']);
  expect(shapes({ high: 5 })).toEqual(['m-own', 'm-down']);
  expect(shapes({ low: 24, high: 99, modifier: 'vague' })).toEqual(['m-own-hollow', 'm-own-hollow']);
});
