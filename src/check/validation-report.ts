/**
 * Writes problems as a SHACL validation report, for tools that read those. Problems come in, quads go out. A problem of a
 * check query is a SPARQL constraint of the rule named by its code; a problem without a node in a graph (a field of an
 * entry, a file) has its place as focus.
 */
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Problem, Severity } from '../problem.js';
import { sha256 } from '../slug.js';
import { iri, isIri, literal, rdf, rdfs } from '../terms/index.js';
import { SHAPES_NAMESPACE } from './check-queries.js';
import { SH, sh } from './shacl-terms.js';

/** The namespaces of codes and reports. */
const CODES = 'https://w3id.org/variorum/problem#';
const REPORT = 'https://w3id.org/variorum/report#';

export const REPORT_PREFIXES = { sh: SH, shape: SHAPES_NAMESPACE, problem: CODES, report: REPORT } as const;

const SEVERITY: Record<Severity, NamedNode> = { error: sh.Violation, warning: sh.Warning, info: sh.Info };

/** Returns the report; it conforms where there is no problem. */
export function reportGraph(problems: readonly Problem[], label: string): Quad[] {
  const quads: Quad[] = [];
  const add = (subject: NamedNode, ...pairs: (readonly [NamedNode, NamedNode | Literal])[]) => {
    for (const [property, value] of pairs) quads.push(DataFactory.quad(subject, property, value));
  };
  const report = iri(`${REPORT}report`);
  const results = new Map(problems.map((found) => [resultIri(found), found]));
  add(report, [rdf.type, sh.ValidationReport], [rdfs.label, literal.text(label, 'en')], [sh.conforms, literal.boolean(problems.length === 0)]);
  for (const name of results.keys()) add(report, [sh.result, iri(name)]);
  for (const [name, found] of results) {
    const { code, severity, message, fix, focus, path, rule, constraint, place } = found;
    const where = [place?.file ?? '-', place?.line, place?.column].filter((part) => part !== undefined).join(':');
    add(
      iri(name),
      [rdf.type, sh.ValidationResult],
      [rdfs.label, literal.text(message, 'en')],
      [sh.focusNode, focus !== undefined && isIri(focus) ? iri(focus) : literal.text(where)],
      [sh.resultSeverity, SEVERITY[severity]],
      [sh.sourceShape, iri(rule ?? CODES + code)],
      [sh.sourceConstraintComponent, constraint === undefined ? sh.SPARQLConstraintComponent : iri(constraint)],
      [sh.resultMessage, literal.text(fix === undefined ? message : `${message}. ${fix}`, 'en')],
    );
    if (path !== undefined) add(iri(name), [sh.resultPath, iri(path)]);
    if (place?.file !== undefined && focus !== undefined) add(iri(name), [rdfs.comment, literal.text(where)]);
  }
  return quads;
}

/** Returns the IRI of a result: the same problem has the same IRI in every report. */
function resultIri({ code, message, focus, path, rule, constraint, place }: Problem): string {
  return `${REPORT}result-${sha256(JSON.stringify([code, message, focus, path, rule, constraint, place])).slice(0, 12)}`;
}
