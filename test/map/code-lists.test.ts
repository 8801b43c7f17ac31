/** Code lists and code books as SKOS: schemes know their top concepts, and matches are mapping properties. */
import { describe, expect, it } from 'vitest';
import { GraphBuilder } from '../../src/map/graph-builder.js';
import { writeScheme } from '../../src/map/code-lists.js';
import { mapOntology } from '../../src/map/index.js';
import { dcterms, iri, ONTOLOGY, PREFIXES, rdf, skos } from '../../src/terms/index.js';
import { CODE_BOOKS } from '../../src/vocabulary/index.js';

const quads = mapOntology({ version: '0.0.0' }).sections.flatMap((section) => [...section.quads]);
const valuesOf = (name: string, property: { value: string }) =>
  quads.filter(({ subject, predicate }) => subject.value === PREFIXES.vr + name && predicate.value === property.value).map(({ object }) => object.value);
const schemes = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(skos.ConceptScheme)).map(({ subject }) => subject.value);

describe('a scheme', () => {
  it('has exactly the top concepts that say so themselves', () => {
    expect(schemes.length).toBeGreaterThan(10);
    for (const scheme of schemes) {
      const tops = quads.filter(({ predicate, object }) => predicate.equals(skos.topConceptOf) && object.value === scheme).map(({ subject }) => subject.value);
      expect(valuesOf(scheme.slice(PREFIXES.vr.length), skos.hasTopConcept), scheme).toEqual(tops);
      expect(tops, scheme).not.toEqual([]);
    }
  });

  it('of a code book names its source', () => {
    for (const { id, source } of CODE_BOOKS) expect(valuesOf(id, dcterms.source)).toEqual([source]);
  });
});

describe('a concept', () => {
  it('is matched with categories by mapping properties, whose values are concepts', () => {
    expect(valuesOf('clash', skos.closeMatch)).toContain(`${PREFIXES.vr}acledArmedClash`);
    expect(valuesOf('arrest', skos.narrowMatch)).toEqual([`${PREFIXES.vr}acledArrests`]);
    expect(valuesOf('acledArmedClash', skos.notation)).toEqual(['Armed clash']);
    expect(valuesOf('acledArmedClash', rdf.type)).toEqual([skos.Concept.value]);
    const matches = [skos.closeMatch, skos.broadMatch, skos.narrowMatch, skos.relatedMatch].map(({ value }) => value);
    expect(quads.filter(({ predicate, object }) => matches.includes(predicate.value) && object.termType !== 'NamedNode')).toEqual([]);
  });

  it('of two schemes is described once', () => {
    expect(valuesOf('ceasefire', skos.inScheme)).toEqual([`${PREFIXES.vr}EventTypeScheme`, `${PREFIXES.vr}ResultKindScheme`]);
    expect(valuesOf('ceasefire', skos.prefLabel)).toEqual(['ceasefire']);
  });

  it('is written with its id as notation where it has no other', () => {
    const builder = new GraphBuilder(iri(ONTOLOGY));
    const concept = { id: 'one-more', label: 'one more', definition: 'One.', example: 'One.' };
    writeScheme({ id: 'MannerScheme', label: 'Manners', definition: 'Some.', concepts: [concept, { ...concept, id: 'other', notation: 'O' }] }, builder);
    const notations = builder.quads.filter(({ predicate }) => predicate.equals(skos.notation)).map(({ object }) => object.value);
    expect([builder.problems, notations]).toEqual([[], ['one-more', 'O']]);
  });
});
