/** The wording of pages: codes, dates, numbers, clipped texts and names of licences. */
import { describe, expect, it } from 'vitest';
import { wording } from '../../src/compare/index.js';
import { clipped, codeInWords, count, dateInWords, licenceName } from '../../src/site/wording.js';

describe('wording', () => {
  it('codes keep every letter', () => {
    expect(codeInWords('https://w3id.org/variorum/ontology#nonParty')).toBe('non party');
    expect(codeInWords('prisonRiot')).toBe('prison riot');
  });

  it('dates are worded as in comparisons', () => {
    for (const date of ['2031-03-03/2031-03-05', '2031-03-05~', '2031-03-03/..', 'spring']) expect(dateInWords(date)).toBe(wording.dateInWords(date));
  });

  it('numbers have separators, and a noun of their number', () => {
    expect([count(1, 'claim'), count(0, 'claim'), count(1204, 'entry', 'entries')]).toEqual(['1 claim', '0 claims', '1,204 entries']);
  });

  it('long texts are clipped by characters, not within one', () => {
    expect(clipped('𝔔uill  and\nferry', 9)).toBe('𝔔uill an…');
    expect(clipped('Brindle  Ford', 12)).toBe('Brindle Ford');
    expect(clipped('over the ford', 6)).toBe('over…');
  });

  it('licences have their usual names, or their address', () => {
    const licences = ['creativecommons.org/licenses/by-sa/4.0/', 'creativecommons.org/publicdomain/zero/1.0/', 'example.org/licence'];
    expect(licences.map((licence) => licenceName(`https://${licence}`))).toEqual(['CC BY-SA 4.0', 'CC0 1.0', 'example.org/licence']);
  });
});
