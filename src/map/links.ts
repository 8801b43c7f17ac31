/**
 * Maps the table of links to one graph, as the RDF form of SSSOM has it: the table is a sssom:MappingSet, and every row an
 * owl:Axiom (the class of mappings in SSSOM), including searches without a result. A reviewed
 * exact match adds `schema:sameAs` to its subject, a close match `rdfs:seeAlso`; never `owl:sameAs`, which would merge
 * rival numbers. Terms are linked with SKOS mapping properties.
 */
import type { NamedNode } from '@rdfjs/types';
import type { Link, Links } from '../entry/index.js';
import { problem, type Problem } from '../problem.js';
import { DEFAULT_BASE, iri, isIri, owl, PREFIXES, prov, rdfs, schema, semapv, skos, sssom, type Identifiers } from '../terms/index.js';
import { withIdentifiers } from './entry.js';
import { writeSharedLicence } from './provenance.js';
import { GraphBuilder, type MappingResult, type NodeBuilder } from './graph-builder.js';
import { CHOICES, MAPPING_SET_SLOTS, MAPPING_SLOTS, type Slot } from './sssom-slots.js';

/**
 * Justifications of matches that a person made or confirmed, or that a public list states (a sitelink, a concordance of a
 * gazetteer). A match by names alone is none.
 */
const ESTABLISHED: readonly NamedNode[] = [semapv.ManualMappingCuration, semapv.MappingReview, semapv.BackgroundKnowledgeBasedMatching];

/** Maps a table of links into `graph/links`, row by row, as one sssom:MappingSet. */
export function mapLinks(links: Links, { base = DEFAULT_BASE }: { base?: string | undefined } = {}): MappingResult {
  return withIdentifiers(base, (ids) => {
    const builder = new GraphBuilder(ids.graph.links());
    const table = { prefixes: prefixesOf(links, base), ids, builder };
    const problems: Problem[] = [];
    const mapped = links.rows.flatMap((row) => {
      const result = mapRow(row, table);
      problems.push(...result.problems);
      return result.node ?? [];
    });
    const set = mapped.length === 0 ? undefined : writeMappingSet(links.metadata, mapped, table);
    const shared = { label: titleOf(links.metadata), licences: [links.metadata['license']] };
    // sssom-py refuses a set of mappings, or a mapping, that has another class too.
    const classes = set?.equals(builder.graph) ? [] : [prov.Entity];
    const provenanceBuilder = writeSharedLicence({ ...shared, classes }, builder, ids.graph.provenance.links());
    return { quads: [...builder.quads, ...provenanceBuilder.quads], problems: [...problems, ...builder.problems, ...provenanceBuilder.problems] };
  });
}

/** A table that is being mapped. */
interface MappedTable {
  prefixes: ReadonlyMap<string, string>;
  ids: Identifiers;
  builder: GraphBuilder;
}

/** Writes a row as a mapping, whose node is returned, and what it states. An id that no prefix expands is a problem, and nothing is written. */
function mapRow(row: Link, { prefixes, ids, builder }: MappedTable): { node?: NamedNode; problems: Problem[] } {
  const problems: Problem[] = [];
  const expand = (curie: string): NamedNode | undefined => {
    const full = expandCurie(curie, prefixes);
    if (full !== undefined) return full;
    const found = `"${curie}" of the link for ${label(row)} is not a CURIE of the table’s curie_map`;
    problems.push(problem('registry-links', found, { expected: `a prefix of ${[...prefixes.keys()].join(', ')}` }));
    return undefined;
  };
  const [subject, predicate, object] = [expand(row.subject_id), expand(row.predicate_id), expand(row.object_id)];
  if (!subject || !predicate || !object) return { problems };
  const justification = expand(row.mapping_justification);
  const node = (row['record_id'] ? expandCurie(row['record_id'], prefixes) : undefined) ?? ids.mapping(subject.value, predicate.value, object.value);
  const found = !object.equals(sssom.NoTermFound) && !subject.equals(sssom.NoTermFound);
  const title = found ? `${label(row)} – ${row.object_label || row.object_id}` : `${label(row)}: nothing found`;
  writeSlots(MAPPING_SLOTS, row, builder.node(node, [owl.Axiom], title, 'en'), prefixes);
  const isTerm = subject.value.startsWith(`${ids.base}term/`);
  if (found && !row['predicate_modifier'])
    writeMatch({ subject, predicate, object, justification, isConcept: isTerm || subject.value.startsWith(PREFIXES.vr) }, builder);
  // A term is described nowhere else: its label is in the row.
  if (isTerm) builder.node(subject, [skos.Concept], label(row), 'en');
  return { node, problems };
}

/** Writes the set of mappings, from the head of the table, and returns its node. Its licence is in the provenance graph, if the set is this graph. */
function writeMappingSet(metadata: Links['metadata'], mappings: readonly NamedNode[], { prefixes, ids, builder }: MappedTable): NamedNode {
  const { mapping_set_id: id, license, ...rest } = metadata;
  const node = (typeof id === 'string' ? addressUnderBase(id, ids.base) : undefined) ?? builder.graph;
  const head = { ...rest, ...(node.equals(builder.graph) ? {} : { license }) };
  const set = builder.node(node, [sssom.MappingSet], titleOf(metadata), 'en');
  writeSlots(MAPPING_SET_SLOTS, head, set, prefixes);
  set.link(sssom.mappings, ...mappings);
  return node;
}

function titleOf({ mapping_set_title: title }: Links['metadata']): string {
  return typeof title === 'string' ? title : 'The links of the registry';
}

/** Writes the values of slots that SSSOM defines, as the RDF form of SSSOM has them. */
function writeSlots(slots: readonly Slot[], values: Readonly<Record<string, unknown>>, node: NodeBuilder, prefixes: ReadonlyMap<string, string>): void {
  for (const slot of slots) for (const value of valuesOf(values[slot.name], slot)) writeValue(slot, value, node, prefixes);
}

function writeValue({ kind, property }: Slot, value: string, node: NodeBuilder, prefixes: ReadonlyMap<string, string>): void {
  // Text, too, is valid for an entity or a choice: what cannot be expanded is kept as it is written.
  const resource =
    kind === 'entity' ? expandCurie(value, prefixes) : kind === 'address' && isIri(value) ? iri(value) : kind === 'choice' ? choiceOf(value) : undefined;
  if (resource !== undefined) node.link(property, resource);
  else if (kind === 'date') node.day(property, value);
  else if (kind === 'number') node.double(property, Number(value));
  else node.text(property, value);
}

function choiceOf(value: string): NamedNode | undefined {
  return Object.hasOwn(CHOICES, value) ? CHOICES[value] : undefined;
}

/** Returns the values of a cell, or of a key of the head, which may have a list. A bar within a value is written `\|`. */
function valuesOf(value: unknown, { several }: Slot): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.flatMap((one) => (typeof one === 'string' ? one.trim() : typeof one === 'number' ? String(one) : []));
  return (several ? texts.flatMap((text) => text.split(/(?<!\\)\|/).map((part) => part.replaceAll('\\|', '|').trim())) : texts).filter((text) => text !== '');
}

interface Match {
  subject: NamedNode;
  predicate: NamedNode;
  object: NamedNode;
  justification: NamedNode | undefined;
  /** Whether the row links concepts, not things. */
  isConcept: boolean;
}

/** Writes what a match states of its subject. */
function writeMatch({ subject, predicate, object, justification, isConcept }: Match, builder: GraphBuilder): void {
  if (predicate.equals(skos.exactMatch) && justification !== undefined && ESTABLISHED.some((one) => one.equals(justification)))
    builder.continueNode(subject).link(isConcept ? skos.exactMatch : schema.sameAs, object);
  if (predicate.equals(skos.closeMatch)) builder.continueNode(subject).link(isConcept ? skos.closeMatch : rdfs.seeAlso, object);
}

/** Returns the prefixes of the table, which override the defaults; those under the bundled data's address follow the base. */
function prefixesOf({ metadata }: Links, base: string): Map<string, string> {
  const map: unknown = metadata['curie_map'];
  const own = typeof map === 'object' && map !== null ? Object.entries(map) : [];
  const expansions = own.flatMap(([prefix, expansion]): [string, string][] => (typeof expansion === 'string' ? [[prefix, expansion]] : []));
  return new Map([...Object.entries<string>(PREFIXES), ...expansions.map(([prefix, expansion]): [string, string] => [prefix, underBase(expansion, base)])]);
}

/** Returns an address of the bundled data as an address under the base. */
function underBase(address: string, base: string): string {
  return address.startsWith(DEFAULT_BASE) ? base + address.slice(DEFAULT_BASE.length) : address;
}

function addressUnderBase(address: string, base: string): NamedNode | undefined {
  const full = underBase(address, base);
  return isIri(full) ? iri(full) : undefined;
}

function expandCurie(curie: string, prefixes: ReadonlyMap<string, string>): NamedNode | undefined {
  const [, prefix = '', rest = ''] = /^([^:]*):(.*)$/s.exec(curie) ?? [];
  const expansion = prefixes.get(prefix);
  const full = expansion === undefined ? (/^https?:/.test(curie) ? curie : '') : expansion + rest;
  return isIri(full) ? iri(full) : undefined;
}

/** The label of a row's subject; the column is optional in SSSOM. */
function label({ subject_label, subject_id }: Link): string {
  return subject_label || subject_id;
}
