/**
 * Writes the codes that a graph uses with their labels, notations and broader codes, so that it can be read without the
 * ontology. The triples are those of the ontology; they are in the graph of the registry, so that no two entries differ.
 */
import type { Quad } from '@rdfjs/types';
import { identifiers, iri, PREFIXES, ruleIri, skos } from '../terms/index.js';
import { CODE_BOOKS, INDIVIDUALS, localName, NUMBER_RULE_SETS, ruleName, SCHEMES, type Concept } from '../vocabulary/index.js';
import { GraphBuilder } from './graph-builder.js';

/** A list of codes with their addresses, which are made once. */
const addressed = <Code extends { readonly id: string }>(codes: readonly Code[], name: (id: string) => string = localName) =>
  codes.map((code) => ({ code, address: PREFIXES.vr + name(code.id) }));
const CODE_LISTS = SCHEMES.map(({ concepts }) => ({ concepts, codes: addressed<Concept>(concepts) }));
const BOOK_CODES = CODE_BOOKS.flatMap(({ concepts }) => addressed(concepts));
const INDIVIDUAL_CODES = addressed(INDIVIDUALS, (id) => id);
const RULES = NUMBER_RULE_SETS.flatMap(({ id, rules }) => rules.map((rule) => ({ node: ruleIri(rule.word, id), word: rule.word, name: ruleName(rule, id) })));

/** The addresses of all codes. */
export const CODE_ADDRESSES: ReadonlySet<string> = new Set([
  ...[...CODE_LISTS.flatMap(({ codes }) => codes), ...BOOK_CODES, ...INDIVIDUAL_CODES].map(({ address }) => address),
  ...RULES.map(({ node }) => node.value),
]);

/** Adds the codes that are values in the quads to those that are used, as addresses. */
export function addUsedCodes(quads: readonly Quad[], used: Set<string>): void {
  for (const { object } of quads) if (object.termType === 'NamedNode' && CODE_ADDRESSES.has(object.value)) used.add(object.value);
}

/** Writes the codes that are values in the quads, in the order of the vocabulary. */
export function writeCodes(quads: readonly Quad[], builder: GraphBuilder): void {
  const used = new Set<string>();
  addUsedCodes(quads, used);
  writeUsedCodes(used, builder);
}

/** Writes the codes of some addresses. */
export function writeUsedCodes(used: ReadonlySet<string>, builder: GraphBuilder): void {
  for (const { concepts, codes } of CODE_LISTS) {
    const found = codes.filter(({ address }) => used.has(address));
    if (found.length === 0) continue;
    const written = new Set(found.flatMap(({ code }) => withBroader(code, concepts)));
    for (const concept of concepts) if (written.has(concept)) writeCode(concept, builder);
  }
  for (const { code, address } of BOOK_CODES) if (used.has(address)) writeCode(code, builder);
  for (const { code, address } of INDIVIDUAL_CODES) if (used.has(address)) writeCode(code, builder);
  for (const { node, word, name } of RULES) if (used.has(node.value)) builder.node(node, [skos.Concept], name, 'en').text(skos.notation, word);
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
