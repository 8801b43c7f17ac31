/** Problems as a SHACL validation report. */
import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { sh } from '../../src/check/shacl-terms.js';
import { reportGraph } from '../../src/check/validation-report.js';
import { problem, type Problem } from '../../src/problem.js';
import { rdf, rdfs, vr } from '../../src/terms/index.js';

const valuesOf = (quads: readonly Quad[], property: { value: string }) =>
  quads.filter(({ predicate }) => predicate.value === property.value).map(({ object }) => object.value);
const FOCUS = 'https://example.org/claim/ford/killed';
const shape = problem('shape-violation', 'vr:low is missing', {
  focus: FOCUS,
  path: vr.low.value,
  rule: 'https://w3id.org/variorum/shapes#Figure-low',
  constraint: sh.minCount.value,
  fix: 'Add the lower bound.',
  place: { file: 'ford.ttl', line: 4, column: 2 },
});

describe('reportGraph', () => {
  it('conforms where there is no problem', () => {
    const quads = reportGraph([], 'Check of ford.ttl');
    expect(valuesOf(quads, sh.conforms)).toEqual(['true']);
    expect(valuesOf(quads, rdfs.label)).toEqual(['Check of ford.ttl']);
    expect(valuesOf(quads, sh.result)).toEqual([]);
  });

  it('writes where a problem is, what found it and what to do', () => {
    const quads = reportGraph([shape], 'Check');
    expect(valuesOf(quads, sh.conforms)).toEqual(['false']);
    expect(valuesOf(quads, rdf.type)).toEqual([sh.ValidationReport.value, sh.ValidationResult.value]);
    expect(valuesOf(quads, sh.focusNode)).toEqual([FOCUS]);
    expect(valuesOf(quads, sh.resultPath)).toEqual([vr.low.value]);
    expect(valuesOf(quads, sh.sourceShape)).toEqual([shape.rule]);
    expect(valuesOf(quads, sh.sourceConstraintComponent)).toEqual([shape.constraint]);
    expect(valuesOf(quads, sh.resultMessage)).toEqual(['vr:low is missing. Add the lower bound.']);
    expect(valuesOf(quads, rdfs.comment)).toEqual(['ford.ttl:4:2']);
  });

  it('has the place as focus of a problem without a node', () => {
    const found: Problem[] = [
      problem('entry-field', 'an odd field', { place: { file: 'ford.yaml', line: 7 } }),
      problem('entry-count', 'no count', { focus: 'not an IRI' }),
    ];
    const quads = reportGraph(found, 'Check');
    expect(valuesOf(quads, sh.focusNode)).toEqual(['ford.yaml:7', '-']);
    expect(valuesOf(quads, sh.sourceShape)).toEqual(['https://w3id.org/variorum/problem#entry-field', 'https://w3id.org/variorum/problem#entry-count']);
    expect(new Set(valuesOf(quads, sh.sourceConstraintComponent))).toEqual(new Set([sh.SPARQLConstraintComponent.value]));
  });

  it.each([
    ['error', sh.Violation],
    ['warning', sh.Warning],
    ['info', sh.Info],
  ] as const)('writes the severity %s', (severity, term) => {
    expect(valuesOf(reportGraph([{ ...shape, severity }], 'Check'), sh.resultSeverity)).toEqual([term.value]);
  });

  it('names a problem by what it is: the same one is there once, at the same address in every report', () => {
    const one = reportGraph([shape, { ...shape }], 'Check');
    expect(valuesOf(one, sh.result)).toHaveLength(1);
    expect(valuesOf(reportGraph([problem('entry-field', 'other'), shape], 'Another'), sh.result)).toContain(valuesOf(one, sh.result)[0]);
    expect(valuesOf(reportGraph([{ ...shape, focus: `${FOCUS}-2` }], 'Check'), sh.result)).not.toEqual(valuesOf(one, sh.result));
  });
});
