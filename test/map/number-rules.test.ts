/** The number rules as concepts: a scheme for each set, and the bounds of each rule. */
import { expect, it } from 'vitest';
import { mapNumberRules } from '../../src/map/index.js';
import { PREFIXES, rdf, ruleIri, ruleSet, skos, vr } from '../../src/terms/index.js';
import { NUMBER_RULE_SETS } from '../../src/vocabulary/index.js';

const { quads, problems } = mapNumberRules();
const valuesOf = (subject: { value: string }, ...properties: { value: string }[]) =>
  properties.flatMap((property) =>
    quads.filter((quad) => quad.subject.value === subject.value && quad.predicate.value === property.value).map(({ object }) => object.value),
  );

it('writes every rule of every set, without problems', () => {
  expect(problems).toEqual([]);
  const rules = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(vr.NumberRule));
  expect(rules).toHaveLength(NUMBER_RULE_SETS.reduce((sum, set) => sum + set.rules.length, 0));
  expect(new Set(rules.map(({ subject }) => subject.value)).size).toBe(rules.length);
});

it('gives a rule its bounds, and leaves out those that are open', () => {
  expect(valuesOf(ruleIri('couple', 'variorum'), vr.low, vr.high)).toEqual(['2', '2']);
  expect(valuesOf(ruleIri('dozens', 'variorum'), vr.low, vr.high)).toEqual(['24']);
  expect(valuesOf(ruleIri('many', 'variorum'), vr.low, vr.high)).toEqual([]);
});

it('keeps the same word of two sets apart', () => {
  expect(valuesOf(ruleIri('dozens', 'acled'), vr.low, vr.high)).toEqual(['12', '12']);
  expect(valuesOf(ruleIri('dozens', 'acled'), skos.inScheme)).toEqual([ruleSet('acled').value]);
  expect(valuesOf(ruleIri('dozens', 'variorum'), skos.inScheme)).toEqual([ruleSet('variorum').value]);
});

it('has the word of entries as notation, and plain words as label', () => {
  const rule = ruleIri('several-dozen', 'variorum');
  expect(rule.value).toBe(`${PREFIXES.vr}ruleSeveralDozen`);
  expect(valuesOf(rule, skos.notation, skos.prefLabel)).toEqual(['several-dozen', '“several dozen” as read by variorum']);
});
