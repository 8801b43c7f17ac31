/** The vocabulary as a graph says about itself what others look for. */
import { describe, expect, it } from 'vitest';
import { mapVocabulary } from '../../src/map/index.js';
import { DEFAULT_BASE, dcterms, ONTOLOGY, owl, PREFIXES, rdf, rdfs, skos, vann } from '../../src/terms/index.js';
import { ONTOLOGY_CREATOR, ONTOLOGY_LICENSE } from '../../src/vocabulary/index.js';

/** The kinds that a term of another vocabulary is declared to be. */
const DECLARATIONS = new Set([owl.Class, owl.ObjectProperty, owl.DatatypeProperty, owl.AnnotationProperty, rdfs.Datatype].map(({ value }) => value));

const version = '1.2.3';
const { sections, problems } = mapVocabulary({ version });
const quads = sections.flatMap((section) => [...section.quads]);
const of = (subject: string) => quads.filter((quad) => quad.subject.value === subject);
const valuesOf = (subject: string, property: { value: string }) =>
  of(subject)
    .filter(({ predicate }) => predicate.value === property.value)
    .map(({ object }) => object.value);

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
