/** Findings as quads: what is written of each, in which graph, and an IRI that outlives a change of its words. */
import { describe, expect, it } from 'vitest';
import { findingIri, findingQuads, ruleQuads } from '../../src/compare/finding-graph.js';
import type { Finding } from '../../src/compare/index.js';

const base = 'https://example.org/';
const finding: Finding = {
  rule: 'rivals',
  key: ['dunmere', 'killed.of-side-heron-league.unstated.total'],
  event: `${base}event/dunmere`,
  severity: 'notable',
  measure: 20,
  concerns: [`${base}claim/dunmere/a`, `${base}claim/dunmere/b`],
  message: 'Accounts differ by 20.',
  assumes: ['Both count the same people.'],
};
const IRI = `${base}finding/rivals/dunmere.killed-of-side-heron-league-unstated-total`;

describe('a finding', () => {
  it('has an IRI of its rule and key alone', () => {
    expect(findingIri(finding, base)).toBe(IRI);
    expect(findingIri({ ...finding, message: 'Other words.', concerns: [], measure: 3 }, base)).toBe(IRI);
    expect(findingIri({ ...finding, key: ['dunmere', 'injured'] }, base)).not.toBe(IRI);
  });

  it('is written with its message, rule, claims, severity, measure and assumptions', () => {
    const quads = findingQuads([finding], { base });
    expect(quads.map(({ predicate, object }) => `${predicate.value.replace(/.*[#/]/, '')} ${object.value.replace(/.*ontology#/, '')}`)).toEqual([
      'type Finding',
      'label Accounts differ by 20.',
      `rule ${base}rule/rivals`,
      `concerns ${base}claim/dunmere/a`,
      `concerns ${base}claim/dunmere/b`,
      'severity notable',
      'measure 20',
      'assumes Both count the same people.',
    ]);
    expect(new Set(quads.map(({ subject, graph }) => `${subject.value} ${graph.value}`))).toEqual(new Set([`${IRI} ${base}graph/findings/dunmere`]));
  });

  it('has no measure where its rule counts nothing, which is not the same as 0', () => {
    const measures = (measure: number | undefined) =>
      findingQuads([{ ...finding, measure }], { base }).flatMap(({ predicate, object }) => (predicate.value.endsWith('#measure') ? object.value : []));
    expect(measures(undefined)).toEqual([]);
    expect(measures(0)).toEqual(['0']);
  });

  it('is refused where a claim has no IRI', () => {
    expect(() => findingQuads([{ ...finding, concerns: ['a claim'] }], { base })).toThrow('"a claim" is not an IRI');
  });
});

it('a rule is written with its question, in the graph that is given', () => {
  const quads = ruleQuads([{ name: 'rivals', question: 'Where do accounts differ?' }], { base, graph: `${base}graph/rules` });
  expect(quads.map(({ subject, object, graph }) => [subject.value, object.value, graph.value])).toEqual([
    [`${base}rule/rivals`, 'https://w3id.org/variorum/ontology#Rule', `${base}graph/rules`],
    [`${base}rule/rivals`, 'Where do accounts differ?', `${base}graph/rules`],
  ]);
});
