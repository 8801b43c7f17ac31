/**
 * Writes the codes that a graph uses with their labels, notations and broader codes, so that it can be read without the
 * ontology. The triples are those of the ontology; they are in the graph of the registry, so that no two entries differ.
 */
import type { Quad } from '@rdfjs/types';
import { identifiers, iri, PREFIXES, ruleIri, skos } from '../terms/index.js';
import { CODE_BOOKS, INDIVIDUALS, localName, NUMBER_RULE_SETS, ruleName, SCHEMES, type Concept } from '../vocabulary/index.js';
import { GraphBuilder } from './graph-builder.js';

/** Writes the codes that are values in the quads, in the order of the vocabulary. */
export function writeCodes(quads: readonly Quad[], builder: GraphBuilder): void {
  const used = new Set(quads.map(({ object }) => object).flatMap((object) => (object.termType === 'NamedNode' ? object.value : [])));
  const isUsed = (name: string) => used.has(PREFIXES.vr + name);
  for (const { concepts } of SCHEMES) {
    const written = new Set(concepts.filter(({ id }) => isUsed(localName(id))).flatMap((concept) => withBroader(concept, concepts)));
    for (const concept of concepts) if (written.has(concept)) writeCode(concept, builder);
  }
  for (const { concepts } of CODE_BOOKS) for (const concept of concepts) if (isUsed(localName(concept.id))) writeCode(concept, builder);
  for (const individual of INDIVIDUALS) if (isUsed(individual.id)) writeCode(individual, builder);
  for (const { id, rules } of NUMBER_RULE_SETS) {
    for (const rule of rules) {
      const node = ruleIri(rule.word, id);
      if (used.has(node.value)) builder.node(node, [skos.Concept], ruleName(rule, id), 'en').text(skos.notation, rule.word);
    }
  }
}

/** Returns the codes that are values in the quads, as quads of the registry's graph. */
export function codeQuads(quads: readonly Quad[], base?: string): Quad[] {
  const builder = new GraphBuilder(identifiers(base).graph.registry());
  writeCodes(quads, builder);
  return builder.quads;
}

function writeCode(
  { id, label, broader, notation = id }: { id: string; label: string; broader?: string | undefined; notation?: string },
  builder: GraphBuilder,
): void {
  builder
    .node(iri(PREFIXES.vr + localName(id)), [skos.Concept], label, 'en')
    .text(skos.notation, notation)
    .link(skos.broader, broader === undefined ? undefined : iri(PREFIXES.vr + localName(broader)));
}

function withBroader(concept: Concept, concepts: readonly Concept[]): Concept[] {
  const wider = concept.broader === undefined ? undefined : concepts.find(({ id }) => id === concept.broader);
  return wider === undefined ? [concept] : [concept, ...withBroader(wider, concepts)];
}
