/** Words of the pages, the Turtle they show, and keys of citations: small functions on small inputs. */
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/serve/cite.js';
import { voiceOf } from '../../src/serve/plots/marks.js';
import { codeInWords } from '../../src/serve/words.js';

describe('words', () => {
  it('of codes keep every letter', () => {
    expect(codeInWords('https://w3id.org/variorum/ontology#notABelligerent')).toBe('not a belligerent');
    expect(codeInWords('prisonRiot')).toBe('prison riot');
  });

  it('of citations differ between two entries that use one id', () => {
    const keys = ['ford', 'mill'].map(
      (entry) => citations({ title: 'T', iri: `https://example.org/claim/${entry}/killed` }, { title: 'S', version: '1' }).bibtex,
    );
    expect(keys[0]?.split(',')[0]).toBe('@misc{ford-killed');
    expect(keys[1]?.split(',')[0]).toBe('@misc{mill-killed');
  });
});

it('a party whose side is not told has a shape of its own', () => {
  expect(['ownSide', 'opposingSide', 'partyToEvent', 'notABelligerent', undefined].map(voiceOf)).toEqual(['own', 'enemy', 'party', 'other', 'other']);
});
