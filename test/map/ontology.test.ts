/** The vocabulary as a graph says about itself what others look for. */
import { describe, expect, it } from 'vitest';
import { mapCore, mapVocabulary } from '../../src/map/index.js';
import { bibo, DEFAULT_BASE, dcterms, ONTOLOGY, owl, PREFIXES, rdf, rdfs, skos, vann } from '../../src/terms/index.js';
import { CORE_TERMS, ONTOLOGY_CREATOR, ONTOLOGY_LICENSE, ONTOLOGY_PRIOR_VERSION, ONTOLOGY_STATUS } from '../../src/vocabulary/index.js';

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
    // What FOOPS! asks for beside these. A DOI and a logo are not there.
    for (const property of [dcterms.contributor, dcterms.publisher, dcterms.bibliographicCitation, skos.historyNote])
      expect(valuesOf(ONTOLOGY, property), property.value).toHaveLength(1);
    for (const property of [dcterms.created, dcterms.modified, dcterms.issued])
      expect(valuesOf(ONTOLOGY, property)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    expect(valuesOf(ONTOLOGY, owl.priorVersion)).toEqual(ONTOLOGY_PRIOR_VERSION === undefined ? [] : [`${ONTOLOGY}/${ONTOLOGY_PRIOR_VERSION}`]);
    expect(valuesOf(ONTOLOGY, bibo.status)).toEqual([ONTOLOGY_STATUS]);
    expect(valuesOf(ONTOLOGY, dcterms.source)).toContain(PREFIXES.sem);
    expect(valuesOf(ONTOLOGY, dcterms.bibliographicCitation)[0]).toContain(`${ONTOLOGY}/${version}`);
    // The core and the number rules stand in files of their own; the head refers to them.
    for (const part of valuesOf(ONTOLOGY, dcterms.hasPart).filter((one) => one !== `${ONTOLOGY}/core`))
      expect(valuesOf(part, rdf.type)).toEqual([skos.ConceptScheme.value]);
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
      const schemes = valuesOf(concept, skos.inScheme);
      if (concept !== `${PREFIXES.vr}ceasefire`) expect(schemes, concept).toHaveLength(1);
      expect([...valuesOf(concept, skos.broader), ...valuesOf(concept, skos.topConceptOf)], concept).toHaveLength(schemes.length);
    }
  });

  it('follows nothing of the data’s base', () => {
    expect(JSON.stringify(quads)).not.toContain(DEFAULT_BASE);
  });
});

describe('the core', () => {
  const core = mapCore({ version });
  const coreQuads = core.sections.flatMap((section) => [...section.quads]);
  const CORE = `${ONTOLOGY}/core`;

  it('can be written, with a head of its own', () => {
    expect(core.problems).toEqual([]);
    const head = (property: { value: string }) =>
      coreQuads.filter(({ subject, predicate }) => subject.value === CORE && predicate.value === property.value).map(({ object }) => object.value);
    expect([head(rdf.type), head(owl.versionIRI), head(dcterms.isPartOf)]).toEqual([[owl.Ontology.value], [`${CORE}/${version}`], [ONTOLOGY]]);
    expect(valuesOf(ONTOLOGY, dcterms.hasPart)).toContain(CORE);
  });

  it('defines its terms as the ontology does, and leads to no term that it leaves out', () => {
    const texts = new Set(quads.map((quad) => JSON.stringify([quad.subject, quad.predicate, quad.object])));
    const own = coreQuads.filter(({ subject }) => subject.value.startsWith(PREFIXES.vr));
    expect(own.filter((quad) => !texts.has(JSON.stringify([quad.subject, quad.predicate, quad.object])))).toEqual([]);
    const defined = new Set(own.map(({ subject }) => subject.value));
    for (const name of CORE_TERMS) expect(defined, name).toContain(PREFIXES.vr + name);
    const used = own.flatMap(({ predicate, object }) => [predicate.value, object.value]).filter((value) => value.startsWith(PREFIXES.vr));
    expect(used.filter((value) => !defined.has(value))).toEqual([]);
    // Labels, comments and schemes come along.
    for (const name of CORE_TERMS)
      for (const property of [rdfs.label, rdfs.comment, rdfs.isDefinedBy])
        expect(
          own.filter(({ subject, predicate }) => subject.value === PREFIXES.vr + name && predicate.equals(property)),
          `${name} ${property.value}`,
        ).toHaveLength(1);
    for (const name of ['killed', 'exact', 'total']) expect(defined).toContain(PREFIXES.vr + name);
  });

  it('declares the outside terms that it uses, and no others', () => {
    const declared = coreQuads
      .filter(({ subject }) => ![CORE, PREFIXES.vr].some((start) => subject.value.startsWith(start)))
      .map(({ subject }) => subject.value);
    const used = new Set(
      coreQuads.filter(({ subject }) => !declared.includes(subject.value)).flatMap(({ predicate, object }) => [predicate.value, object.value]),
    );
    expect(declared).not.toEqual([]);
    expect(declared.filter((one) => !used.has(one))).toEqual([]);
    expect(declared).toContain(`${PREFIXES.edtf}EDTF`);
  });
});
