/** The generated files of `ontology/` are current, and the vocabulary says about itself what others look for. */
import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { entryJsonSchema } from '../../src/entry/index.js';
import { mapNumberRules, mapOntology, mapVocabulary } from '../../src/map/index.js';
import { ONTOLOGY_CREATOR, ONTOLOGY_LICENSE } from '../../src/vocabulary/index.js';
import { ProblemError } from '../../src/problem.js';
import { contextFile, differences, rdfXml, VOCABULARY_FORMATS, vocabularyTurtle } from '../../src/rdf/index.js';
import { DEFAULT_BASE, dcterms, iri, literal, ONTOLOGY, owl, PREFIXES, rdf, rdfs, skos, vann } from '../../src/terms/index.js';
import { DataFactory } from 'n3';
import { inRepository, read } from '../data/files.js';

const { version } = JSON.parse(read(inRepository('package.json'))) as { version: string };
const { sections, problems } = mapVocabulary({ version });
const quads = sections.flatMap((section) => [...section.quads]);
const of = (subject: string) => quads.filter((quad) => quad.subject.value === subject);
const valuesOf = (subject: string, property: { value: string }) =>
  of(subject)
    .filter(({ predicate }) => predicate.value === property.value)
    .map(({ object }) => object.value);

describe('ontology/ is what npm run generate writes', () => {
  it.each([
    ['ontology.ttl', () => vocabularyTurtle(mapOntology({ version }).sections)],
    ['number-rules.ttl', () => vocabularyTurtle([{ title: 'Number rules', quads: mapNumberRules().quads }])],
    ['context.jsonld', contextFile],
    ['entry.schema.json', () => `${JSON.stringify(entryJsonSchema(), undefined, 2)}\n`],
  ])('%s', (name, write) => {
    expect(write()).toBe(read(inRepository(`ontology/${name}`)));
  });
});

/** The kinds that a term of another vocabulary is declared to be. */
const DECLARATIONS = new Set([owl.Class, owl.ObjectProperty, owl.DatatypeProperty, owl.AnnotationProperty, rdfs.Datatype].map(({ value }) => value));

describe('the vocabulary', () => {
  it('can be written', () => expect(problems).toEqual([]));

  it('has a head', () => {
    expect(valuesOf(ONTOLOGY, rdf.type)).toEqual([owl.Ontology.value]);
    expect(valuesOf(ONTOLOGY, owl.versionIRI)).toEqual([`${ONTOLOGY}/${version}`]);
    expect(valuesOf(ONTOLOGY, owl.versionInfo)).toEqual([version]);
    expect(valuesOf(ONTOLOGY, dcterms.creator)).toEqual([ONTOLOGY_CREATOR]);
    expect(valuesOf(ONTOLOGY, dcterms.license)).toEqual([ONTOLOGY_LICENSE]);
    expect(valuesOf(ONTOLOGY, vann.preferredNamespacePrefix)).toEqual(['vr']);
    expect(valuesOf(ONTOLOGY, vann.preferredNamespaceUri)).toEqual([PREFIXES.vr]);
    for (const property of [dcterms.title, dcterms.description]) expect(valuesOf(ONTOLOGY, property)).toHaveLength(1);
    // The number rules stand in a file of their own; the head refers to their sets.
    for (const part of valuesOf(ONTOLOGY, dcterms.hasPart)) expect(valuesOf(part, rdf.type)).toEqual([skos.ConceptScheme.value]);
  });

  it('has no blank node, and says of every node what it is, in words, and who defines it', () => {
    expect(quads.filter(({ subject, object }) => subject.termType !== 'NamedNode' || object.termType === 'BlankNode')).toEqual([]);
    for (const subject of new Set(quads.map((quad) => quad.subject.value))) {
      if (subject === ONTOLOGY || of(subject).every(({ predicate, object }) => predicate.equals(rdf.type) && DECLARATIONS.has(object.value))) continue;
      expect(subject.startsWith(PREFIXES.vr), subject).toBe(true);
      expect(valuesOf(subject, rdfs.label), subject).toHaveLength(1);
      expect(valuesOf(subject, rdfs.comment), subject).toHaveLength(1);
      expect(valuesOf(subject, rdfs.isDefinedBy), subject).toEqual([ONTOLOGY]);
      if (!valuesOf(subject, rdf.type).includes(skos.ConceptScheme.value)) expect(valuesOf(subject, skos.example), subject).toHaveLength(1);
    }
  });

  it('declares terms of other vocabularies once, each as one kind', () => {
    const outside = quads.filter(({ subject }) => subject.value !== ONTOLOGY && !subject.value.startsWith(PREFIXES.vr));
    expect(outside.filter(({ predicate, object }) => !predicate.equals(rdf.type) || !DECLARATIONS.has(object.value))).toEqual([]);
    expect(new Set(outside.map(({ subject }) => subject.value)).size).toBe(outside.length);
    expect(valuesOf(`${PREFIXES.edtf}EDTF`, rdf.type)).toEqual([rdfs.Datatype.value]);
    for (const name of ['Event', 'Actor', 'Authority', 'Place', 'View']) expect(valuesOf(PREFIXES.sem + name, rdf.type)).toEqual([owl.Class.value]);
    expect(valuesOf(`${PREFIXES.sem}accordingTo`, rdf.type)).toEqual([owl.ObjectProperty.value]);
  });

  it('puts every concept into one scheme, under a wider one or at its top', () => {
    const concepts = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(skos.Concept)).map(({ subject }) => subject.value);
    expect(concepts.length).toBeGreaterThan(100);
    for (const concept of concepts.filter((one) => !valuesOf(one, rdf.type).includes(owl.NamedIndividual.value))) {
      expect(valuesOf(concept, skos.inScheme), concept).toHaveLength(1);
      expect([...valuesOf(concept, skos.broader), ...valuesOf(concept, skos.topConceptOf)], concept).toHaveLength(1);
    }
  });

  it('follows nothing of the data’s base', () => {
    expect(JSON.stringify(quads)).not.toContain(DEFAULT_BASE);
  });
});

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
