/**
 * Lists the slots of SSSOM 1.1 (https://mapping-commons.github.io/sssom/): which property each column of a table of links,
 * and each key of its head, has in RDF, and of what kind its values are. What SSSOM does not define is not listed.
 */
import type { NamedNode } from '@rdfjs/types';
import { dcterms, iri, owl, PREFIXES, prov, rdfs } from '../terms/index.js';

/** The kind of the values of a slot: an entity is written as a CURIE in the table, an address is a whole IRI. */
type SlotKind = 'entity' | 'address' | 'text' | 'date' | 'number' | 'choice';

export interface Slot {
  name: string;
  kind: SlotKind;
  property: NamedNode;
  /** Whether a cell may have several values, separated by `|`. */
  several: boolean;
}

/** Slots with a property of another vocabulary; all others are `sssom:` and the name. */
const OTHER_PROPERTIES: ReadonlyMap<string, NamedNode> = new Map(
  Object.entries({
    subject_id: owl.annotatedSource,
    predicate_id: owl.annotatedProperty,
    object_id: owl.annotatedTarget,
    author_id: iri('http://purl.org/pav/authoredBy'),
    creator_id: dcterms.creator,
    license: dcterms.license,
    mapping_date: dcterms.created,
    publication_date: dcterms.issued,
    see_also: rdfs.seeAlso,
    comment: rdfs.comment,
    mapping_set_version: owl.versionInfo,
    mapping_set_source: prov.wasDerivedFrom,
    mapping_set_title: dcterms.title,
    mapping_set_description: dcterms.description,
  }),
);

/** The slots of a set of mappings and of each mapping, by kind; a star marks slots with several values. */
const SHARED = {
  entity:
    'creator_id* subject_source object_source mapping_tool_id subject_match_field* object_match_field* subject_preprocessing* object_preprocessing* curation_rule*',
  address: 'license mapping_provider see_also*',
  text: 'creator_label* subject_source_version object_source_version cardinality_scope* mapping_tool mapping_tool_version similarity_measure curation_rule_text* other comment',
  date: 'mapping_date publication_date',
  choice: 'subject_type object_type predicate_type',
};

/** The columns of a table, in the order in which they are written; the subject, the relation and the object come first. */
export const MAPPING_SLOTS: readonly Slot[] = [
  ...slots('entity', 'subject_id predicate_id object_id'),
  ...slots('text', 'subject_label subject_category predicate_label'),
  ...slots('choice', 'predicate_modifier mapping_cardinality'),
  ...slots('text', 'object_label object_category'),
  ...slots('entity', 'mapping_justification author_id* reviewer_id* mapping_source issue_tracker_item'),
  ...slots('text', 'author_label* reviewer_label* match_string*'),
  ...slots('number', 'confidence reviewer_agreement similarity_score'),
  ...slots('date', 'review_date'),
  ...Object.entries(SHARED).flatMap(([kind, names]) => slots(kind as SlotKind, names)),
];

/** The keys of the head of a table. The id of the set is the IRI of its node, and the prefixes are those of the file. */
export const MAPPING_SET_SLOTS: readonly Slot[] = [
  ...slots('text', 'mapping_set_title mapping_set_description mapping_set_version'),
  ...slots('choice', 'sssom_version'),
  ...slots('number', 'mapping_set_confidence'),
  ...slots('address', 'mapping_set_source* issue_tracker'),
  ...Object.entries(SHARED).flatMap(([kind, names]) => slots(kind as SlotKind, names)),
];

/** Choices that have an IRI; other values of a choice are text. */
export const CHOICES: Readonly<Record<string, NamedNode>> = {
  Not: iri(`${PREFIXES.sssom}NegatedPredicate`),
  '1.0': iri(`${PREFIXES.sssom}version1.0`),
  '1.1': iri(`${PREFIXES.sssom}version1.1`),
  'owl class': owl.Class,
  'owl object property': owl.ObjectProperty,
  'owl data property': iri(`${PREFIXES.owl}DataProperty`),
  'owl annotation property': owl.AnnotationProperty,
  'owl named individual': owl.NamedIndividual,
  'skos concept': iri(`${PREFIXES.skos}Concept`),
  'rdfs resource': iri(`${PREFIXES.rdfs}Resource`),
  'rdfs class': iri(`${PREFIXES.rdfs}Class`),
  'rdfs literal': iri(`${PREFIXES.rdfs}Literal`),
  'rdfs datatype': rdfs.Datatype,
  'rdf property': iri(`${PREFIXES.rdf}Property`),
  'composed entity expression': iri(`${PREFIXES.sssom}ComposedEntityExpression`),
};

function slots(kind: SlotKind, names: string): Slot[] {
  return names.split(' ').map((written) => {
    const name = written.replace('*', '');
    return { name, kind, property: OTHER_PROPERTIES.get(name) ?? iri(PREFIXES.sssom + name), several: written.endsWith('*') };
  });
}
