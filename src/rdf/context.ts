/**
 * Defines the JSON-LD context: short names for the terms of the graph. Its keys are contract: scripts read them.
 * `ontology/context.jsonld` is generated from it; a test checks that they agree.
 */
import type { NamedNode } from '@rdfjs/types';
import { dcterms, edtf, geo, oa, org, owl, PREFIXES, prov, rdfs, schema, sem, skos, sssom, vr, wgs84, xsd } from '../terms/index.js';

/** The kind of the values of a key. */
type ValueKind =
  /** The IRI of another node. */
  | 'node'
  /** A concept of `vr:`, by its local name. */
  | 'concept'
  /** Text with a language; English text has no tag. */
  | 'words'
  /** Text without a language. */
  | 'text'
  | 'integer'
  | 'decimal'
  | 'day'
  | 'moment'
  | 'edtf'
  | 'wkt';

interface ContextKey {
  property: NamedNode;
  kind: ValueKind;
  /** The value is always an array. */
  many?: true;
  /** The key is on the object of the property. */
  reverse?: true;
}

const one = (property: NamedNode, kind: ValueKind): ContextKey => ({ property, kind });
const many = (property: NamedNode, kind: ValueKind): ContextKey => ({ property, kind, many: true });
const inverse = (property: NamedNode): ContextKey => ({ property, kind: 'node', many: true, reverse: true });

/** Every key, in the order in which they are written. None may have the name of a concept: `"modifier": "exact"` is the concept. */
export const KEYS: Readonly<Record<string, ContextKey>> = {
  label: one(rdfs.label, 'words'),
  altLabel: many(skos.altLabel, 'text'),
  description: one(dcterms.description, 'words'),
  note: one(skos.note, 'words'),
  comment: one(rdfs.comment, 'text'),
  notation: one(skos.notation, 'text'),
  broader: one(skos.broader, 'concept'),

  accountOf: one(vr.accountOf, 'node'),
  inAccount: one(vr.inAccount, 'node'),
  eventType: many(vr.eventType, 'concept'),
  date: one(vr.date, 'edtf'),
  earliestBegin: one(sem.hasEarliestBeginTimeStamp, 'day'),
  latestEnd: one(sem.hasLatestEndTimeStamp, 'day'),
  begin: one(sem.hasBeginTimeStamp, 'day'),
  end: one(sem.hasEndTimeStamp, 'day'),
  places: many(sem.hasPlace, 'node'),
  locations: many(vr.location, 'node'),
  locatedAt: one(vr.locatedAt, 'node'),
  partOf: many(vr.partOf, 'node'),
  subEventOf: many(sem.subEventOf, 'node'),
  times: many(sem.hasTime, 'node'),
  actors: many(sem.hasActor, 'node'),
  category: many(vr.category, 'concept'),
  sideNumber: one(vr.sideNumber, 'integer'),
  sideKey: one(vr.sideKey, 'node'),
  parties: many(vr.party, 'node'),
  commanders: many(vr.commander, 'node'),
  participations: many(vr.participation, 'node'),
  participant: one(vr.participant, 'node'),
  sideRole: one(vr.sideRole, 'concept'),
  commandedBy: one(vr.commandedBy, 'node'),
  commandOf: many(vr.commandOf, 'node'),
  role: one(vr.role, 'words'),
  from: one(vr.from, 'edtf'),
  to: one(vr.to, 'edtf'),

  aboutEpisode: one(vr.aboutEpisode, 'node'),
  aboutPerson: one(vr.aboutPerson, 'node'),
  claimant: many(vr.claimant, 'node'),
  attribution: one(vr.attribution, 'concept'),
  relationToCounted: one(vr.relationToCounted, 'concept'),
  metric: one(vr.metric, 'concept'),
  includesOutcome: many(vr.includesOutcome, 'concept'),
  fate: one(vr.fate, 'concept'),
  resultKind: one(vr.resultKind, 'concept'),
  modifier: one(vr.modifier, 'concept'),
  low: one(vr.low, 'integer'),
  high: one(vr.high, 'integer'),
  best: one(vr.best, 'integer'),
  numberRule: one(vr.numberRule, 'concept'),
  method: one(vr.method, 'concept'),
  inferredProperty: many(vr.inferredProperty, 'node'),
  verbatim: one(vr.verbatim, 'words'),
  countOf: one(vr.countOf, 'node'),
  countIncludes: many(vr.countIncludes, 'node'),
  countedSide: one(vr.countedSide, 'node'),
  population: one(vr.population, 'concept'),
  item: one(vr.item, 'words'),
  manner: one(vr.manner, 'concept'),
  doneBy: many(vr.doneBy, 'node'),
  directedAt: many(vr.directedAt, 'node'),
  place: many(vr.place, 'node'),
  accumulation: one(vr.accumulation, 'concept'),
  covers: one(vr.covers, 'edtf'),
  coversFrom: one(vr.coversFrom, 'day'),
  coversTo: one(vr.coversTo, 'day'),
  coversBasis: one(vr.coversBasis, 'concept'),
  sourceText: one(vr.sourceText, 'words'),
  sourceCount: one(vr.sourceCount, 'integer'),
  statedOn: one(vr.statedOn, 'edtf'),
  via: many(vr.via, 'node'),
  relayNumber: one(vr.relayNumber, 'integer'),
  relayedBy: one(vr.relayedBy, 'node'),
  subsetOf: one(vr.subsetOf, 'node'),
  supersedes: one(vr.supersedes, 'node'),
  confirms: one(vr.confirms, 'node'),
  denies: one(vr.denies, 'node'),
  corrects: one(vr.corrects, 'node'),
  retracts: one(vr.retracts, 'node'),
  comparisonKey: one(vr.comparisonKey, 'node'),
  appearance: one(schema.appearance, 'node'),
  citation: many(schema.citation, 'node'),
  evidence: one(vr.evidence, 'node'),
  section: one(vr.section, 'text'),
  source: one(oa.hasSource, 'node'),
  selector: many(oa.hasSelector, 'node'),
  startsAt: one(oa.start, 'integer'),
  endsAt: one(oa.end, 'integer'),
  quote: one(oa.exact, 'text'),
  readBy: many(vr.readBy, 'node'),
  reviewStatus: one(vr.reviewStatus, 'concept'),
  reviewedBy: one(vr.reviewedBy, 'text'),
  reviewedOn: one(vr.reviewedOn, 'edtf'),

  language: one(dcterms.language, 'text'),
  sha256: one(vr.sha256, 'text'),
  publisher: one(dcterms.publisher, 'text'),
  url: one(schema.url, 'node'),
  revision: one(vr.revision, 'text'),
  published: one(dcterms.issued, 'edtf'),
  retrieved: one(vr.retrieved, 'edtf'),
  license: one(dcterms.license, 'node'),
  snapshot: one(vr.snapshot, 'text'),
  derivedFrom: one(prov.wasDerivedFrom, 'node'),
  generatedBy: one(prov.wasGeneratedBy, 'node'),
  used: one(prov.used, 'node'),
  associatedWith: one(prov.wasAssociatedWith, 'node'),
  endedAt: one(prov.endedAtTime, 'moment'),
  softwareVersion: one(schema.softwareVersion, 'text'),

  actorKind: one(vr.actorKind, 'concept'),
  subOrganizationOf: many(org.subOrganizationOf, 'node'),
  memberships: many(org.hasMembership, 'node'),
  memberOf: one(org.organization, 'node'),
  affiliatedWith: many(vr.affiliatedWith, 'node'),
  affiliations: many(vr.affiliation, 'node'),
  within: one(geo.sfWithin, 'node'),
  precision: one(vr.precision, 'concept'),
  lat: one(wgs84.lat, 'decimal'),
  long: one(wgs84.long, 'decimal'),
  geometry: one(geo.hasGeometry, 'node'),
  wkt: one(geo.asWKT, 'wkt'),
  according: one(dcterms.source, 'text'),
  page: many(schema.mainEntityOfPage, 'node'),
  identifiers: many(schema.identifier, 'text'),
  isPartOf: many(schema.isPartOf, 'node'),
  creditText: one(schema.creditText, 'text'),
  sameAs: many(schema.sameAs, 'node'),
  seeAlso: many(rdfs.seeAlso, 'node'),
  exactMatch: many(skos.exactMatch, 'node'),
  closeMatch: many(skos.closeMatch, 'node'),

  mappingSubject: one(owl.annotatedSource, 'node'),
  mappingPredicate: one(owl.annotatedProperty, 'node'),
  mappingObject: one(owl.annotatedTarget, 'node'),
  justification: one(sssom.mapping_justification, 'node'),
  mappingDate: one(dcterms.created, 'day'),
  mappings: many(sssom.mappings, 'node'),

  rule: one(vr.rule, 'node'),
  concerns: many(vr.concerns, 'node'),
  severity: one(vr.severity, 'concept'),
  measure: one(vr.measure, 'integer'),
  assumes: many(vr.assumes, 'text'),

  // The parts of an account come last, since they are long. Its episodes and its claims have one property.
  commands: many(vr.command, 'node'),
  sides: many(vr.side, 'node'),
  episodes: inverse(vr.inAccount),
  claims: inverse(vr.inAccount),
};

/** Classes by short names. */
const CLASSES: Readonly<Record<string, NamedNode>> = {
  Event: sem.Event,
  Account: vr.Account,
  Time: sem.Time,
  Side: vr.Side,
  SideKey: vr.SideKey,
  Participation: vr.Participation,
  Command: vr.Command,
  Location: vr.Location,
  Episode: vr.Episode,
  Document: vr.Document,
  CreativeWork: schema.CreativeWork,
  Claim: vr.Claim,
  WithheldClaim: vr.WithheldClaim,
  QuantityClaim: vr.QuantityClaim,
  OutcomeClaim: vr.OutcomeClaim,
  FateClaim: vr.FateClaim,
  OccurrenceClaim: vr.OccurrenceClaim,
  StatementClaim: vr.StatementClaim,
  View: sem.View,
  Entity: prov.Entity,
  ComparisonKey: vr.ComparisonKey,
  Relay: vr.Relay,
  Evidence: oa.SpecificResource,
  TextPosition: oa.TextPositionSelector,
  TextQuote: oa.TextQuoteSelector,
  Actor: sem.Actor,
  Authority: sem.Authority,
  Person: schema.Person,
  Place: sem.Place,
  Geometry: geo.Geometry,
  Membership: org.Membership,
  Affiliation: vr.Affiliation,
  Concept: skos.Concept,
  // The class of mappings in SSSOM.
  Mapping: owl.Axiom,
  MappingSet: sssom.MappingSet,
  Activity: prov.Activity,
  SoftwareAgent: prov.SoftwareAgent,
  Finding: vr.Finding,
  Rule: vr.Rule,
};

const DATATYPES = { integer: xsd.integer, decimal: xsd.decimal, day: xsd.date, moment: xsd.dateTime, edtf: edtf.EDTF, wkt: geo.wktLiteral } as const;

export type JsonObject = { [key: string]: JsonValue };
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** Builds the value of `@context`. */
export function buildContext(): JsonObject {
  return {
    '@version': 1.1,
    '@language': 'en',
    ...PREFIXES,
    id: '@id',
    type: '@type',
    ...Object.fromEntries(Object.entries(CLASSES).map(([name, term]) => [name, compactIri(term)])),
    ...Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, definition(key)])),
  };
}

/** Returns the text of the file `ontology/context.jsonld`. */
export function contextFile(): string {
  return `${JSON.stringify({ '@context': buildContext() }, null, 2)}\n`;
}

function definition({ property, kind, many: several, reverse }: ContextKey): JsonObject {
  return {
    [reverse ? '@reverse' : '@id']: compactIri(property),
    ...coercion(kind),
    ...(several ? { '@container': '@set' } : {}),
  };
}

function coercion(kind: ValueKind): JsonObject {
  switch (kind) {
    case 'node':
      return { '@type': '@id' };
    case 'concept':
      return { '@type': '@vocab', '@context': { '@vocab': PREFIXES.vr } };
    case 'words':
      return {};
    case 'text':
      return { '@language': null };
    case 'integer':
    case 'decimal':
    case 'day':
    case 'moment':
    case 'edtf':
    case 'wkt':
      return { '@type': compactIri(DATATYPES[kind]) };
  }
}

function compactIri({ value }: NamedNode): string {
  const [prefix, address] = Object.entries(PREFIXES).find(([, namespace]) => value.startsWith(namespace)) ?? ['', ''];
  return address === '' ? value : `${prefix}:${value.slice(address.length)}`;
}
