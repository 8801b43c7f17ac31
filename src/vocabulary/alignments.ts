/**
 * Lists the alignments of the vocabulary as rows of SSSOM: every relation of a term or a concept to a term of another
 * vocabulary, a property of Wikidata or a category of a code book. The tables come in, `ontology/alignments.sssom.tsv`
 * goes out. The relations themselves stand with the terms.
 */
import { matchesOf } from './code-book-matches.js';
import { CODE_BOOKS } from './code-books.js';
import { localName, type Curie } from './concept.js';
import { ONTOLOGY_DATES } from './header.js';
import { SCHEMES } from './schemes.js';
import type { Alignment } from './term.js';
import { TERMS } from './terms.js';
import { WIKIDATA_PROPERTIES, WIKIDATA_SOURCE } from './wikidata-properties.js';

const PREDICATES: Record<keyof Alignment, Curie> = {
  subClassOf: 'rdfs:subClassOf',
  subPropertyOf: 'rdfs:subPropertyOf',
  closeMatch: 'skos:closeMatch',
  broadMatch: 'skos:broadMatch',
  relatedMatch: 'skos:relatedMatch',
};

const MATCHES = { close: 'skos:closeMatch', broad: 'skos:broadMatch', narrow: 'skos:narrowMatch', related: 'skos:relatedMatch' } as const;

const COLUMNS = ['subject_id', 'subject_label', 'predicate_id', 'object_id', 'object_label', 'mapping_justification', 'mapping_date', 'comment'] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/** Returns the alignments, in the order of the vocabulary; each pair and predicate once. */
export function alignmentRows(): readonly Row[] {
  const rows: Row[] = [];
  const add = (name: string, label: string, predicate: Curie, object: Curie) => {
    const { label: objectLabel, evidence } = describe(object);
    const row = {
      subject_id: `vr:${name}`,
      subject_label: label,
      predicate_id: predicate,
      object_id: object,
      object_label: objectLabel,
      mapping_justification: 'semapv:ManualMappingCuration',
      mapping_date: ONTOLOGY_DATES.modified,
      comment: evidence,
    };
    if (!rows.some((one) => one.subject_id === row.subject_id && one.predicate_id === predicate && one.object_id === object)) rows.push(row);
  };
  for (const { id, label, align = {} } of TERMS)
    for (const [kind, predicate] of Object.entries(PREDICATES)) for (const object of align[kind as keyof Alignment] ?? []) add(id, label, predicate, object);
  for (const concept of SCHEMES.flatMap(({ concepts }) => concepts)) {
    const name = localName(concept.id);
    for (const object of concept.related ?? []) add(name, concept.label, 'skos:relatedMatch', object);
    for (const [match, categories] of matchesOf(concept)) for (const id of categories) add(name, concept.label, MATCHES[match], `vr:${localName(id)}`);
  }
  return rows;
}

/** Returns the label of the object of an alignment, and what the alignment rests on. */
function describe(object: Curie): { label: string; evidence: string } {
  const [prefix = '', name = ''] = object.split(':');
  if (prefix === 'wd') {
    const property = WIKIDATA_PROPERTIES.find(({ id }) => id === name);
    if (property === undefined) throw new Error(`${object} has no row in src/vocabulary/wikidata-properties.ts`);
    return { label: property.label, evidence: `label and type of value (${property.type}) as in ${WIKIDATA_SOURCE}` };
  }
  const book = CODE_BOOKS.find(({ concepts }) => concepts.some(({ id }) => localName(id) === name));
  const category = book?.concepts.find(({ id }) => localName(id) === name);
  if (book !== undefined && category !== undefined) return { label: category.notation, evidence: `names as in: ${book.source}` };
  return { label: name.replace(/^[A-Z]\d+[a-z]?_/, '').replaceAll('_', ' '), evidence: 'by the definition that the other vocabulary gives' };
}

/** Writes the rows with the head of the mapping set; `namespaces` are those of the prefixes. */
export function alignmentTable({ version, namespaces }: { version: string; namespaces: Readonly<Record<string, string>> }): string {
  const rows = alignmentRows();
  const used = new Set(rows.flatMap((row) => [row.subject_id, row.predicate_id, row.object_id, row.mapping_justification]).map((curie) => curie.split(':')[0]));
  const head = [
    'curie_map:',
    ...Object.entries(namespaces)
      .filter(([prefix]) => used.has(prefix))
      .map(([prefix, namespace]) => `  ${prefix}: ${namespace}`),
    'mapping_set_id: https://w3id.org/variorum/ontology/alignments',
    `mapping_set_version: ${version}`,
    'mapping_set_title: Alignments of the Variorum ontology',
    'license: https://creativecommons.org/publicdomain/zero/1.0/',
  ];
  return [...head.map((line) => `#${line}`), COLUMNS.join('\t'), ...rows.map((row) => COLUMNS.map((column) => row[column]).join('\t'))].join('\n') + '\n';
}
