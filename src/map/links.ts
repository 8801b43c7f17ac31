/**
 * Maps the table of links to one graph: every row is a sssom:Mapping, including searches without a result. A reviewed
 * exact match adds `schema:sameAs` to its subject, a close match `rdfs:seeAlso`; never `owl:sameAs`, which would merge
 * rival numbers. Terms are linked with SKOS mapping properties.
 */
import type { NamedNode } from '@rdfjs/types';
import type { Link, Links } from '../entry/index.js';
import { problem, type Problem } from '../problem.js';
import { DEFAULT_BASE, iri, isIri, owl, PREFIXES, rdfs, schema, semapv, skos, sssom } from '../terms/index.js';
import { withIdentifiers } from './entry.js';
import { writeSharedLicence } from './provenance.js';
import { GraphBuilder, type MappingResult } from './graph-builder.js';

/** Justifications of matches that a person made or confirmed. */
const REVIEWED: readonly NamedNode[] = [semapv.ManualMappingCuration, semapv.MappingReview];

/** Maps a table of links into `graph/links`, row by row. */
export function mapLinks(links: Links, { base = DEFAULT_BASE }: { base?: string | undefined } = {}): MappingResult {
  return withIdentifiers(base, (ids) => {
    const builder = new GraphBuilder(ids.graph.links());
    const prefixes = prefixesOf(links, base);
    const problems: Problem[] = [];
    const expand = (curie: string, row: Link): NamedNode | undefined => {
      const full = expandCurie(curie, prefixes);
      if (full !== undefined) return full;
      const found = `"${curie}" of the link for ${label(row)} is not a CURIE of the table’s curie_map`;
      problems.push(problem('registry-links', found, { expected: `a prefix of ${[...prefixes.keys()].join(', ')}` }));
      return undefined;
    };
    for (const row of links.rows) {
      const [subject, predicate, object] = [expand(row.subject_id, row), expand(row.predicate_id, row), expand(row.object_id, row)];
      if (!subject || !predicate || !object) continue;
      const justification = expand(row.mapping_justification, row);
      const node = ids.mapping(subject.value, predicate.value, object.value);
      const isTerm = subject.value.startsWith(`${base}term/`);
      const isConcept = isTerm || subject.value.startsWith(PREFIXES.vr);
      writeMapping({ row, node, subject, predicate, object, justification, isConcept }, builder);
      // A term is described nowhere else: its label is in the row.
      if (isTerm) builder.node(subject, [skos.Concept], label(row), 'en');
    }
    const provenanceBuilder = writeSharedLicence('The links of the registry', links.metadata['license'], builder, ids.graph.provenance.links());
    return { quads: [...builder.quads, ...provenanceBuilder.quads], problems: [...problems, ...builder.problems, ...provenanceBuilder.problems] };
  });
}

interface ExpandedRow {
  row: Link;
  node: NamedNode;
  subject: NamedNode;
  predicate: NamedNode;
  object: NamedNode;
  justification: NamedNode | undefined;
  /** Whether the row links concepts, not things. */
  isConcept: boolean;
}

function writeMapping({ row, node, subject, predicate, object, justification, isConcept }: ExpandedRow, builder: GraphBuilder): void {
  const found = !object.equals(sssom.NoTermFound) && !subject.equals(sssom.NoTermFound);
  const filled = (column: string) => row[column] || undefined;
  builder
    .node(node, [sssom.Mapping], found ? `${label(row)} – ${row.object_label || row.object_id}` : `${label(row)}: nothing found`, 'en')
    // The RDF of SSSOM uses OWL's annotation terms.
    .link(owl.annotatedSource, subject)
    .link(owl.annotatedProperty, predicate)
    .link(owl.annotatedTarget, object)
    .text(sssom.subject_label, filled('subject_label'))
    .text(sssom.predicate_modifier, filled('predicate_modifier'))
    .text(sssom.object_label, filled('object_label'))
    .link(sssom.mapping_justification, justification)
    .decimal(sssom.confidence, filled('confidence') === undefined ? undefined : Number(row['confidence']))
    .text(sssom.author_label, filled('author_label'))
    .text(sssom.reviewer_label, filled('reviewer_label'))
    .day(sssom.mapping_date, filled('mapping_date'))
    .text(sssom.mapping_tool, filled('mapping_tool'))
    .text(rdfs.comment, filled('comment'));
  if (!found || filled('predicate_modifier') !== undefined) return;
  if (predicate.equals(skos.exactMatch) && justification !== undefined && REVIEWED.some((one) => one.equals(justification)))
    builder.continueNode(subject).link(isConcept ? skos.exactMatch : schema.sameAs, object);
  if (predicate.equals(skos.closeMatch)) builder.continueNode(subject).link(isConcept ? skos.closeMatch : rdfs.seeAlso, object);
}

/** Returns the prefixes of the table, which override the defaults; those under the bundled data's address follow the base. */
function prefixesOf({ metadata }: Links, base: string): Map<string, string> {
  const map: unknown = metadata['curie_map'];
  const own = typeof map === 'object' && map !== null ? Object.entries(map) : [];
  const expansions = own.flatMap(([prefix, expansion]): [string, string][] => (typeof expansion === 'string' ? [[prefix, expansion]] : []));
  return new Map([
    ...Object.entries<string>(PREFIXES),
    ...expansions.map(([prefix, expansion]): [string, string] => [
      prefix,
      expansion.startsWith(DEFAULT_BASE) ? base + expansion.slice(DEFAULT_BASE.length) : expansion,
    ]),
  ]);
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
