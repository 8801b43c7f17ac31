/** The layout of Turtle and TriG: prefixes, a base for each block, types first; and what a prefix or a title must not break. */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { fileHeader, formatBlock, formatVocabulary } from '../../src/rdf/turtle-layout.js';
import { parseRdf } from '../../src/rdf/parse.js';
import { ProblemError } from '../../src/problem.js';
import { DEFAULT_BASE, PREFIXES, rdf, rdfs, sem, skos, vr } from '../../src/terms/index.js';
import { lines } from './reading.js';

const { blankNode, literal, namedNode, quad } = DataFactory;
const node = (tail: string) => namedNode(DEFAULT_BASE + tail);
const read = (text: string, quads: readonly Quad[]) => expect(lines(parseRdf(text, 'trig').value ?? [], true)).toEqual(lines(quads, true));

describe('fileHeader', () => {
  it('declares the prefixes of the vocabulary, of the kinds under the base, and more', () => {
    const head = fileHeader('https://example.org/mine/', { lark: 'https://lark.example/' });
    for (const line of [`@prefix vr: <${PREFIXES.vr}>.`, '@prefix actor: <https://example.org/mine/actor/>.', '@prefix lark: <https://lark.example/>.'])
      expect(head.split('\n')).toContain(line);
  });

  it('follows the base of each call', () => {
    expect(fileHeader('https://one.example/')).not.toBe(fileHeader('https://other.example/'));
    expect(fileHeader('https://one.example/')).toContain('<https://one.example/account/>');
  });
});

describe('formatBlock', () => {
  const claim = node('claim/brindle-ford/killed');
  const block = [
    quad(claim, vr.low, literal('3', namedNode(`${PREFIXES.xsd}integer`))),
    quad(claim, rdfs.label, literal('three killed', 'en')),
    quad(claim, rdf.type, vr.QuantityClaim),
    quad(claim, vr.countOf, node('account/brindle-ford/side/1')),
  ];

  it('writes the types first, then the label, relative to the claims', () => {
    const text = formatBlock({ title: 'Brindle Ford', quads: block }, DEFAULT_BASE);
    expect(text).toContain(`\n# Brindle Ford\n\n@base <${DEFAULT_BASE}claim/brindle-ford/>.\n@prefix side: <${DEFAULT_BASE}account/brindle-ford/side/>.\n`);
    expect(text).toContain('<killed> a vr:QuantityClaim;\n    rdfs:label "three killed"@en;\n    vr:low 3;\n    vr:countOf side:1.');
    read(fileHeader(DEFAULT_BASE) + text, block);
  });

  it('keeps the quads of a graph together', () => {
    const [one, other] = [node('graph/entry/one'), node('graph/entry/other')];
    const quads = [quad(claim, vr.low, literal('1'), one), quad(claim, vr.low, literal('2'), other), quad(claim, vr.high, literal('3'), one)];
    const text = formatBlock({ title: 'Two graphs', quads }, DEFAULT_BASE);
    expect(text.match(/\{/g)).toHaveLength(2);
    read(fileHeader(DEFAULT_BASE) + text, quads);
  });

  it('writes an IRI whose scheme is like a prefix in full', () => {
    const quads = [quad(namedNode('schema:ford'), rdfs.seeAlso, namedNode('geo:1,2')), quad(claim, rdfs.seeAlso, namedNode('VR:x'))];
    const text = formatBlock({ title: '', quads }, DEFAULT_BASE);
    expect(text).toContain('<schema:ford>');
    read(fileHeader(DEFAULT_BASE) + text, quads);
  });

  it('shortens only what resolves to the same IRI', () => {
    const quads = ['..', 'a//b', 'a/../b', '%61', 'x:y', '', '?q'].map((tail) => quad(claim, rdfs.seeAlso, node(`claim/brindle-ford/${tail}`)));
    const text = formatBlock({ title: '', quads }, DEFAULT_BASE);
    read(fileHeader(DEFAULT_BASE) + text, quads);
    // Not every parser resolves these alike.
    for (const short of ['<>', '<?q>', '<a//b>']) expect(text).not.toContain(short);
  });

  it('lets no title out of its comment', () => {
    const text = formatBlock({ title: ' A\r\n<http://evil.example/s>\u2028b\ud800 ', quads: block.slice(0, 1) }, DEFAULT_BASE);
    expect(text.split('\n')[1]).toMatch(/^# A <http:\/\/evil\.example\/s> b/);
    read(fileHeader(DEFAULT_BASE) + text, block.slice(0, 1));
  });

  it('is nothing for no quads, and refuses blank nodes', () => {
    expect(formatBlock({ title: 'Empty', quads: [] }, DEFAULT_BASE)).toBe('');
    expect(() => formatBlock({ title: '', quads: [quad(blankNode('b'), rdfs.label, literal('x'))] }, DEFAULT_BASE)).toThrow(ProblemError);
  });
});

describe('formatVocabulary', () => {
  it('declares only the prefixes it needs, and leaves out empty sections', () => {
    const quads = [quad(sem.Event, rdf.type, skos.Concept)];
    const text = formatVocabulary(
      [
        { title: 'Events', quads },
        { title: 'Nothing', quads: [] },
      ],
      { ...PREFIXES },
    );
    expect(text).toBe(
      `@prefix rdf: <${PREFIXES.rdf}>.\n@prefix skos: <${PREFIXES.skos}>.\n@prefix sem: <${PREFIXES.sem}>.\n\n# Events\n\nsem:Event a skos:Concept.\n`,
    );
  });
});
