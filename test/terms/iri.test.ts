import fc from 'fast-check';
import { parse } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { lastSegment, iri, isIri, TermError } from '../../src/terms/index.js';

describe('isIri', () => {
  it.each([
    'https://w3id.org/variorum/id/claim/x/y#evidence',
    'http://www.wikidata.org/entity/Q1',
    'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
    'https://example.org/a?b=c&d=%20#e',
    'https://example.org/مدينة',
    'http://[::1]:8080/x',
    'mailto:a@example.org',
  ])('takes %s', (text) => expect(isIri(text)).toBe(true));

  it.each([
    '',
    'no-scheme',
    '/relative',
    '//example.org/x',
    'http://example.org/a b',
    '> <http://evil> .',
    'http://example.org/> <http://evil.example/p> <http://evil.example/o> .',
    'http://example.org/"x"',
    'http://example.org/{x}',
    'http://example.org/a|b',
    'http://example.org/a^b',
    'http://example.org/a`b',
    'http://example.org/a\\b',
    'http://example.org/\u0000',
    'http://example.org/\n',
    'http://example.org/%zz',
    'http://example.org/\ud800',
    '1http://example.org/',
    'http://example.org/a#b#c',
    'http://example.org/\u00a0',
    'http://example.org/\u202e',
  ])('refuses %j', (text) => {
    expect(isIri(text)).toBe(false);
    expect(() => iri(text)).toThrow(TermError);
  });

  it('takes nothing that an independent reader refuses', () => {
    const texts = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary' }).map((rest) => `http://example.org/${rest}`),
      fc.string({ unit: fc.constantFrom(':', '/', '?', '#', '[', ']', '@', '%', 'a', '2', '.', 'é') }).map((rest) => `x:${rest}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (!isIri(text)) return;
        const [quad] = parse(`<${text}> <http://p.example/> "o" .`, { format: 'application/n-triples' });
        expect(quad?.subject.value).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

it('the id of a claim is the last segment of its IRI', () => {
  expect([lastSegment('https://example.org/id/claim/e/c'), lastSegment('c')]).toEqual(['c', 'c']);
});
