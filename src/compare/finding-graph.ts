/**
 * Findings as a graph: one node each, in the graph of its event, with its claims, measure and assumptions. IRIs are made
 * from the rule and the key alone, so a finding keeps its IRI as long as it holds.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { lastSegment, concept, DEFAULT_BASE, identifiers, iri, literal, rdf, rdfs, vr } from '../terms/index.js';
import type { Finding } from './rule.js';

/** The IRI of a finding. */
export function findingIri({ rule, key }: Finding, base: string = DEFAULT_BASE): string {
  return identifiers(base).finding(rule, key.join('/')).value;
}

/** The quads of findings, in their order; the graphs are those of the events. */
export function findingQuads(findings: readonly Finding[], { base = DEFAULT_BASE }: { base?: string | undefined } = {}): Quad[] {
  const ids = identifiers(base);
  return findings.flatMap((finding) => {
    const { rule, key, event, severity, measure, concerns, message, assumes } = finding;
    const subject = ids.finding(rule, key.join('/'));
    const graph = ids.graph.findings(lastSegment(event));
    const objects: [Term, Term][] = [
      [rdf.type, vr.Finding],
      [rdfs.label, literal.text(message, 'en')],
      [vr.rule, ids.rule(rule)],
      ...concerns.map((one): [Term, Term] => [vr.concerns, iri(one)]),
      [vr.severity, concept(severity)],
      ...(measure === undefined ? [] : [[vr.measure, literal.integer(measure)] as [Term, Term]]),
      ...assumes.map((one): [Term, Term] => [vr.assumes, literal.text(one, 'en')]),
    ];
    return objects.map(([predicate, object]) => DataFactory.quad(subject, predicate as never, object as never, graph));
  });
}

/** The rules as nodes: what each asks. */
export function ruleQuads(
  rules: readonly { name: string; question: string }[],
  { base = DEFAULT_BASE, graph }: { base?: string | undefined; graph: string },
): Quad[] {
  const ids = identifiers(base);
  return rules.flatMap(({ name, question }) => [
    DataFactory.quad(ids.rule(name), rdf.type, vr.Rule, iri(graph)),
    DataFactory.quad(ids.rule(name), rdfs.label, literal.text(question, 'en'), iri(graph)),
  ]);
}
