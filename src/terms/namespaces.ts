/**
 * Defines every term that is written as a typed constant: a misspelt class or property does not compile.
 * There is one object of RDF/JS named nodes per vocabulary; the namespaces are those of design section 4. `identifier.ts`
 * mints the IRIs of data (events, claims …).
 */
import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { iri, quoted, TermError } from './iri.js';
import {
  CLASSES,
  idsOf,
  INDIVIDUALS,
  localName,
  PROPERTIES,
  type Accumulation,
  type ACTOR_KINDS,
  type Attribution,
  type RelationToCounted,
  type COVERS_BASES,
  type Curie,
  type EventType,
  type FindingSeverity,
  type MANNERS,
  type Modifier,
  OUTCOMES,
  type PLACE_PRECISIONS,
  type Population,
  type RESULT_KINDS,
  type ReviewStatus,
  type SIDE_ROLES,
} from '../vocabulary/index.js';

/** The prefixes of written files. */
export const PREFIXES = {
  vr: 'https://w3id.org/variorum/ontology#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'http://schema.org/',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  org: 'http://www.w3.org/ns/org#',
  geo: 'http://www.opengis.net/ont/geosparql#',
  wgs84: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  sssom: 'https://w3id.org/sssom/',
  semapv: 'https://w3id.org/semapv/vocab/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const;

/** Additional prefixes of the description of an export. */
export const DESCRIPTION_PREFIXES = {
  void: 'http://rdfs.org/ns/void#',
  dcat: 'http://www.w3.org/ns/dcat#',
  spdx: 'http://spdx.org/rdf/terms#',
  sd: 'http://www.w3.org/ns/sparql-service-description#',
} as const;

/** The prefixes of the ontology. */
export const ONTOLOGY_PREFIXES = {
  ...PREFIXES,
  vann: 'http://purl.org/vocab/vann/',
  bibo: 'http://purl.org/ontology/bibo/',
  crm: 'http://www.cidoc-crm.org/cidoc-crm/',
  crminf: 'http://www.cidoc-crm.org/extensions/crminf/',
  np: 'http://www.nanopub.org/nschema#',
  wd: 'http://www.wikidata.org/entity/',
} as const;

/** The IRI of the ontology. */
export const ONTOLOGY = 'https://w3id.org/variorum/ontology';

type Terms<Names extends readonly string[]> = { readonly [Name in Names[number]]: NamedNode };

/** Returns the named terms of a namespace, by their local names. */
function terms<const Names extends readonly string[]>(namespace: string, names: Names): Terms<Names> {
  // The object is filled name by name; the cast asserts that it has all of them.
  return names.reduce((all, name) => ({ ...all, [name]: DataFactory.namedNode(namespace + name) }), {} as Terms<Names>);
}

/** Classes, properties and individuals of `vr:`, by their local names; `vocabulary/` defines them. */
export const VR_CLASSES = idsOf(CLASSES);
export const VR_PROPERTIES = idsOf(PROPERTIES);
export const VR_INDIVIDUALS = idsOf(INDIVIDUALS);

export const vr = terms(PREFIXES.vr, [...VR_CLASSES, ...VR_PROPERTIES, ...VR_INDIVIDUALS]);
export const rdf = terms(PREFIXES.rdf, ['type', 'Property', 'first', 'rest', 'nil', 'JSON']);
export const rdfs = terms(PREFIXES.rdfs, ['label', 'comment', 'seeAlso', 'Datatype', 'domain', 'range', 'subClassOf', 'subPropertyOf', 'isDefinedBy']);
export const xsd = terms(PREFIXES.xsd, ['string', 'boolean', 'integer', 'nonNegativeInteger', 'decimal', 'double', 'date', 'dateTime', 'hexBinary']);
export const owl = terms(PREFIXES.owl, [
  'Ontology',
  'Class',
  'ObjectProperty',
  'DatatypeProperty',
  'AnnotationProperty',
  'NamedIndividual',
  'Axiom',
  'versionIRI',
  'versionInfo',
  'priorVersion',
  'deprecated',
  'annotatedSource',
  'annotatedProperty',
  'annotatedTarget',
]);
export const skos = terms(PREFIXES.skos, [
  'Concept',
  'ConceptScheme',
  'inScheme',
  'hasTopConcept',
  'topConceptOf',
  'broader',
  'prefLabel',
  'altLabel',
  'notation',
  'definition',
  'scopeNote',
  'example',
  'editorialNote',
  'historyNote',
  'changeNote',
  'note',
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
]);
export const dcterms = terms(PREFIXES.dcterms, [
  'title',
  'description',
  'creator',
  'contributor',
  'created',
  'modified',
  'bibliographicCitation',
  'isPartOf',
  'isReplacedBy',
  'language',
  'license',
  'rights',
  'publisher',
  'created',
  'issued',
  'source',
  'hasPart',
]);
export const prov = terms(PREFIXES.prov, [
  'Entity',
  'Activity',
  'SoftwareAgent',
  'wasGeneratedBy',
  'wasDerivedFrom',
  'wasAssociatedWith',
  'used',
  'endedAtTime',
]);
export const oa = terms(PREFIXES.oa, ['SpecificResource', 'TextPositionSelector', 'TextQuoteSelector', 'hasSource', 'hasSelector', 'start', 'end', 'exact']);
export const schema = terms(PREFIXES.schema, [
  'Claim',
  'CreativeWork',
  'Dataset',
  'Person',
  'appearance',
  'creditText',
  'identifier',
  'isPartOf',
  'citation',
  'mainEntityOfPage',
  'sameAs',
  'url',
  'softwareVersion',
  'domainIncludes',
  'rangeIncludes',
]);
export const sem = terms(PREFIXES.sem, [
  'Event',
  'View',
  'Authority',
  'Actor',
  'Place',
  'Time',
  'hasActor',
  'hasPlace',
  'hasTime',
  'subEventOf',
  'hasBeginTimeStamp',
  'hasEndTimeStamp',
  'hasEarliestBeginTimeStamp',
  'hasLatestEndTimeStamp',
]);
export const org = terms(PREFIXES.org, ['Membership', 'subOrganizationOf', 'hasMembership', 'organization']);
export const geo = terms(PREFIXES.geo, ['Geometry', 'hasGeometry', 'asWKT', 'sfWithin', 'wktLiteral']);
export const wgs84 = terms(PREFIXES.wgs84, ['lat', 'long']);
export const sssom = terms(PREFIXES.sssom, [
  'MappingSet',
  'NoTermFound',
  'mappings',
  'predicate_modifier',
  'mapping_justification',
  'confidence',
  'mapping_tool',
  'object_source',
]);
export const semapv = terms(PREFIXES.semapv, ['BackgroundKnowledgeBasedMatching', 'ManualMappingCuration', 'MappingReview']);
export const voidTerms = terms(DESCRIPTION_PREFIXES.void, [
  'Dataset',
  'DatasetDescription',
  'triples',
  'class',
  'entities',
  'property',
  'classPartition',
  'propertyPartition',
  'vocabulary',
  'dataDump',
  'exampleResource',
  'uriSpace',
  'subset',
  'Linkset',
  'linkPredicate',
  'subjectsTarget',
  'objectsTarget',
]);
export const dcat = terms(DESCRIPTION_PREFIXES.dcat, [
  'Dataset',
  'Distribution',
  'distribution',
  'downloadURL',
  'mediaType',
  'compressFormat',
  'byteSize',
  'contactPoint',
]);
export const sd = terms(DESCRIPTION_PREFIXES.sd, ['NamedGraph', 'namedGraph', 'name']);
export const spdx = terms(DESCRIPTION_PREFIXES.spdx, ['Checksum', 'checksum', 'algorithm', 'checksumAlgorithm_sha256', 'checksumValue']);
export const foaf = terms('http://xmlns.com/foaf/0.1/', ['primaryTopic']);
/** The terms of SHACL for a query as data. */
export const sh = terms('http://www.w3.org/ns/shacl#', ['SPARQLExecutable', 'SPARQLSelectExecutable', 'select']);
export const vann = terms(ONTOLOGY_PREFIXES.vann, ['preferredNamespacePrefix', 'preferredNamespaceUri']);
export const bibo = terms(ONTOLOGY_PREFIXES.bibo, ['status']);
export const edtf = terms(PREFIXES.edtf, ['EDTF']);

/** The ids of all code lists. */
export type ConceptId =
  | Accumulation
  | Attribution
  | RelationToCounted
  | EventType
  | FindingSeverity
  | Modifier
  | Population
  | ReviewStatus
  | (typeof OUTCOMES)[number]['id']
  | (typeof ACTOR_KINDS)[number]['id']
  | (typeof COVERS_BASES)[number]['id']
  | (typeof MANNERS)[number]['id']
  | (typeof PLACE_PRECISIONS)[number]['id']
  | (typeof RESULT_KINDS)[number]['id']
  | (typeof SIDE_ROLES)[number]['id'];

/** A concept of a code list: `concept('prison-riot')` is `vr:prisonRiot`. */
export function concept(id: ConceptId): NamedNode {
  return DataFactory.namedNode(PREFIXES.vr + localName(id));
}

/** A category of a code book: `category('ucdp-exact-place')` is `vr:ucdpExactPlace`. */
export function category(id: string): NamedNode {
  return DataFactory.namedNode(PREFIXES.vr + localName(id));
}

/** Returns an outcome by its id. Throws a {@link TermError} where it is unknown. */
export function outcome(id: string): NamedNode {
  const known = OUTCOMES.find((one) => one.id === id);
  if (!known) throw new TermError(`${quoted(id)} is not an outcome`, OUTCOMES.map((one) => one.id).join(', '));
  return concept(known.id);
}

/** Returns the rule of a vague word: `ruleIri('several-dozen')` is `vr:ruleSeveralDozen`; rules of other sets include the set's name. */
export function ruleIri(word: string, set = 'variorum'): NamedNode {
  const name = localName(`rule-${set === 'variorum' ? '' : `${set}-`}${word}`);
  return DataFactory.namedNode(PREFIXES.vr + name);
}

/** Returns a set of number rules: the project's own is `vr:ruleDefaultSet`. */
export function ruleSet(id: string): NamedNode {
  return ruleIri('set', id === 'variorum' ? 'default' : id);
}

/** Returns the named node of a compact IRI: `expand('sem:Event')`. Throws where the prefix is unknown. */
export function expand(curie: Curie): NamedNode {
  const [prefix = '', ...rest] = curie.split(':');
  const namespace: string | undefined = Object.entries(ONTOLOGY_PREFIXES).find(([name]) => name === prefix)?.[1];
  if (namespace === undefined) throw new TermError(`${quoted(curie)} has an unknown prefix`, Object.keys(ONTOLOGY_PREFIXES).join(', '));
  return iri(namespace + rest.join(':'));
}
