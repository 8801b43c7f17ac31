/** The files of a vocabulary: each format reads back to the same graph. */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { mapVocabulary } from '../../src/map/index.js';
import { ProblemError } from '../../src/problem.js';
import { differences, rdfXml, VOCABULARY_FORMATS } from '../../src/rdf/index.js';
import { iri, literal, skos } from '../../src/terms/index.js';

const { sections } = mapVocabulary({ version: '1.2.3' });
const quads = sections.flatMap((section) => [...section.quads]);

describe.each(VOCABULARY_FORMATS)('as $label', ({ mediaType, write }) => {
  it('reads back to the same graph', async () => {
    expect(await differences(await write(sections), mediaType, quads)).toEqual({ missing: [], added: [] });
  });

  it('is the same bytes again', async () => {
    expect(await write(sections)).toBe(await write(sections));
  });

  it('carries what would break its syntax', async () => {
    const [subject, property] = [iri("https://example.org/a?b&c='d'"), iri('https://example.org/vocabulary#property')];
    const hostile = ['<b>&amp; "quoted" \'single\' ]]> --> \\ # @', 'tab\tline\nend', 'a\rb', '\u{1F54A} é “”', '', '   spaces   '];
    const odd: Quad[] = hostile.map((value) => DataFactory.quad(subject, property, literal.text(value)));
    odd.push(DataFactory.quad(subject, property, literal.text('<p>', 'de-at')), DataFactory.quad(subject, property, subject));
    expect(await differences(await write([{ title: 'a # title\nof two lines', quads: odd }]), mediaType, odd)).toEqual({ missing: [], added: [] });
  });
});

describe('rdfXml', () => {
  it('keeps the order of the nodes', async () => {
    const quads = ['mill', 'ford', 'fen'].map((name) => DataFactory.quad(iri(`https://example.org/${name}`), skos.note, literal.text(name)));
    const text = await rdfXml(quads);
    expect([...text.matchAll(/about="https:\/\/example\.org\/(\w+)"/g)].map(([, name]) => name)).toEqual(['mill', 'ford', 'fen']);
  });

  it('refuses what XML cannot write, which Oxigraph does not', async () => {
    const quad = DataFactory.quad(iri('https://example.org/s'), skos.note, literal.text('a\u0001b'));
    await expect(rdfXml([quad])).rejects.toThrow(ProblemError);
  });
});

describe('differences', () => {
  it('sees what is missing and what is too much', async () => {
    const [one, other] = ['one', 'other'].map((value) => DataFactory.quad(iri('https://example.org/s'), skos.note, literal.text(value)));
    if (!one || !other) throw new Error('two quads');
    const found = await differences(await rdfXml([one]), 'application/rdf+xml', [other]);
    expect(found.missing.join()).toContain('"other"');
    expect(found.added.join()).toContain('"one"');
  });
});
