import { describe, expect, it } from 'vitest';
import { concept, PREFIXES, ruleIri, VR_CLASSES, VR_INDIVIDUALS, VR_PROPERTIES, vr } from '../../src/terms/index.js';
import { localName, NUMBER_RULE_SETS, SCHEMES } from '../../src/vocabulary/index.js';

describe('terms', () => {
  it('are spelled as the design has them', () => {
    expect(vr.QuantityClaim.value).toBe('https://w3id.org/variorum/ontology#QuantityClaim');
    expect(PREFIXES.schema).toBe('http://schema.org/');
    expect(PREFIXES.sem).toBe('http://semanticweb.cs.vu.nl/2009/11/sem/');
    expect(concept('prison-riot').value).toBe('https://w3id.org/variorum/ontology#prisonRiot');
    expect(ruleIri('several-dozen').value).toBe('https://w3id.org/variorum/ontology#ruleSeveralDozen');
    expect(ruleIri('dozens', 'acled').value).toBe('https://w3id.org/variorum/ontology#ruleAcledDozens');
  });

  it('have one meaning each: no property, class or rule has the name of a concept', () => {
    const concepts = new Set(SCHEMES.flatMap((scheme) => [scheme.id, ...scheme.concepts.map(({ id }) => localName(id))]));
    const rules = NUMBER_RULE_SETS.flatMap((set) => set.rules.map(({ word }) => ruleIri(word, set.id).value.slice(PREFIXES.vr.length)));
    const names = [...VR_CLASSES, ...VR_PROPERTIES, ...VR_INDIVIDUALS, ...rules];
    expect(names.filter((name) => concepts.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
