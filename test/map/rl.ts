/** Forward chaining of the OWL 2 RL rules that RDFS and SEM need: classes, properties, domains, ranges, inverses. */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { Graph } from '../../src/check/index.js';
import { iri, rdf, rdfs } from '../../src/terms/index.js';

const OWL = 'http://www.w3.org/2002/07/owl#';
const INVERSE = iri(`${OWL}inverseOf`);
const TRANSITIVE = iri(`${OWL}TransitiveProperty`);
const SYMMETRIC = iri(`${OWL}SymmetricProperty`);

/** Returns the triples and what follows from them: cax-sco, prp-spo1, prp-dom, prp-rng, prp-inv1, prp-inv2, prp-trp, prp-symp (OWL 2 Profiles, 4.3). */
export function closure(triples: readonly Quad[]): Graph {
  const known = new Graph();
  const open: Quad[] = [];
  const put = (subject: Term, predicate: Term, object: Term) => {
    if (subject.termType === 'Literal' || known.find(subject, predicate, object).length > 0) return;
    const made = DataFactory.quad(subject as Quad['subject'], predicate as Quad['predicate'], object as Quad['object']);
    known.add(made);
    open.push(made);
  };
  for (const { subject, predicate, object } of triples) put(subject, predicate, object);
  const axioms = new Graph(
    triples.filter(({ predicate }) => [rdfs.subClassOf, rdfs.subPropertyOf, rdfs.domain, rdfs.range, INVERSE, rdf.type].some((one) => one.equals(predicate))),
  );
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { subject, predicate, object } = next;
    for (const { object: wider } of axioms.find(predicate, rdfs.subPropertyOf)) put(subject, wider, object);
    for (const { object: type } of axioms.find(predicate, rdfs.domain)) put(subject, rdf.type, type);
    if (object.termType !== 'Literal') for (const { object: type } of axioms.find(predicate, rdfs.range)) put(object, rdf.type, type);
    for (const { object: inverse } of axioms.find(predicate, INVERSE)) put(object, inverse, subject);
    for (const { subject: inverse } of axioms.find(null, INVERSE, predicate)) put(object, inverse, subject);
    if (axioms.find(predicate, rdf.type, SYMMETRIC).length > 0) put(object, predicate, subject);
    if (axioms.find(predicate, rdf.type, TRANSITIVE).length > 0) {
      for (const { object: beyond } of known.find(object, predicate)) put(subject, predicate, beyond);
      for (const { subject: before } of known.find(null, predicate, subject)) put(before, predicate, object);
    }
    if (predicate.equals(rdf.type)) for (const { object: wider } of axioms.find(object, rdfs.subClassOf)) put(subject, rdf.type, wider);
  }
  return known;
}
