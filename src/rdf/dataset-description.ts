/**
 * Describes an export in VoID and DCAT: title, licences, sources, counts, files with their checksums, vocabularies,
 * named graphs, links to other data sets. Statistics and files come in, quads go out, in a fixed order and without blank
 * nodes. The addresses of files are those they have where the folder is published under the base.
 */
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import {
  dcat,
  dcterms,
  DESCRIPTION_PREFIXES,
  foaf,
  identifiers,
  iri,
  isIri,
  literal,
  type Identifiers,
  PREFIXES,
  prov,
  rdf,
  rdfs,
  schema,
  sd,
  spdx,
  voidTerms,
  vr,
} from '../terms/index.js';
import type { GraphStatistics, Linkset } from './statistics.js';
import { SYNTAXES } from './syntaxes.js';

/** A file of the export. */
interface ExportedFile {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Its path from the folder that is published; its name where absent. */
  path?: string | undefined;
  /** Whether it is compressed with gzip; the media type is that of what is in it. */
  isCompressed?: boolean | undefined;
  /** Whether it holds less than the whole graph, though it is RDF. */
  isPart?: boolean | undefined;
}

export interface ExportDescription {
  title: string;
  statistics: GraphStatistics;
  files: readonly ExportedFile[];
  /** The licence of the registry and the links, where they state one. */
  sharedLicence?: string | undefined;
  /** Terms of data sets of others that do not allow their data to be passed on. */
  terms?: readonly string[] | undefined;
  /** The licence of what the publisher adds, and whom to write to: an e-mail address or a page. */
  licence?: string | undefined;
  contact?: string | undefined;
  /** The version of the software. */
  version: string;
  /** When (xsd:dateTime in UTC), only from SOURCE_DATE_EPOCH. */
  generatedAt?: string | undefined;
  base?: string | undefined;
}

/** The quads of the description, in the default graph: they are written to a file of their own. */
export function describeExport(described: ExportDescription): Quad[] {
  const ids = identifiers(described.base);
  const statements = [
    datasetStatements(described, ids),
    fileStatements(described.files, ids),
    graphStatements(described.statistics, ids),
    linkStatements(described.statistics, ids),
    partitionStatements(described.statistics, ids),
    softwareStatements(described.version, ids),
  ].flat();
  return statements.map(([subject, property, value]) => DataFactory.quad(subject, property, value));
}

type Statement = readonly [subject: NamedNode, property: NamedNode, value: NamedNode | Literal];

/** Statements with one subject. */
function about(subject: NamedNode, ...pairs: (readonly [NamedNode, NamedNode | Literal])[]): Statement[] {
  return pairs.map(([property, value]) => [subject, property, value]);
}

function datasetStatements(
  { title, statistics, files, sharedLicence, terms = [], licence: own, contact, version, generatedAt }: ExportDescription,
  ids: Identifiers,
): Statement[] {
  const [document, dataset] = [ids.description(), ids.description('dataset')];
  const licences = new Set([...statistics.licences, ...(sharedLicence === undefined ? [] : [sharedLicence]), ...(own === undefined ? [] : [own])]);
  const pairs: (readonly [NamedNode, NamedNode | Literal])[] = [
    [rdf.type, vr.Export],
    [rdf.type, voidTerms.Dataset],
    [rdf.type, dcat.Dataset],
    [rdfs.label, english(title)],
    [dcterms.title, english(title)],
    [dcterms.description, english(descriptionOf(statistics))],
    [dcterms.creator, ids.software(version)],
  ];
  if (contact !== undefined) pairs.push([dcat.contactPoint, iri(contact.includes('://') ? contact : `mailto:${contact}`)]);
  if (generatedAt !== undefined) pairs.push([dcterms.issued, literal.moment(generatedAt)]);
  for (const licence of [...licences].filter(isIri).sort()) pairs.push([dcterms.license, iri(licence)]);
  pairs.push([dcterms.rights, english(rightsOf(statistics, { sharedLicence, own }))]);
  for (const text of terms) pairs.push([dcterms.rights, english(`Not redistributable: ${text}`)]);
  for (const source of [...statistics.documents].filter(isIri).sort()) pairs.push([dcterms.source, iri(source)]);
  pairs.push([voidTerms.triples, literal.integer(statistics.triples)]);
  pairs.push([voidTerms.uriSpace, literal.text(ids.base)]);
  for (const example of [...statistics.examples.values()].filter(isIri)) pairs.push([voidTerms.exampleResource, iri(example)]);
  for (const namespace of vocabularies(statistics)) pairs.push([voidTerms.vocabulary, iri(namespace)]);
  for (const file of files) pairs.push([dcat.distribution, ids.description(file.name)]);
  for (const file of files.filter(({ mediaType, isPart }) => RDF_TYPES.has(mediaType) && !isPart)) pairs.push([voidTerms.dataDump, addressOf(file, ids)]);
  for (const graph of [...statistics.graphs.keys()].filter(isIri).sort()) {
    pairs.push([sd.namedGraph, graphNode(graph, ids)], [voidTerms.subset, graphNode(graph, ids)]);
  }
  for (const link of sortedLinks(statistics)) pairs.push([voidTerms.subset, linksetNode(link, ids)]);
  for (const [term] of sortedCounts(statistics.classes)) pairs.push([voidTerms.classPartition, partitionNode('class', term, ids)]);
  for (const [term] of sortedCounts(statistics.properties)) pairs.push([voidTerms.propertyPartition, partitionNode('property', term, ids)]);
  return [
    ...about(document, [rdf.type, voidTerms.DatasetDescription], [rdfs.label, english(`What is in “${title}”`)], [foaf.primaryTopic, dataset]),
    ...about(dataset, ...pairs),
  ];
}

/** The media types of RDF: a dump of the data set is RDF. */
const RDF_TYPES = new Set<string>(Object.values(SYNTAXES).map(({ mediaType }) => mediaType));

/** The address of a file where its folder is published under the base. */
function addressOf({ name, path = name }: ExportedFile, ids: Identifiers): NamedNode {
  return iri(ids.base + path.split('/').map(encodeURIComponent).join('/'));
}

function mediaTypeNode(mediaType: string): NamedNode {
  return iri(`https://www.iana.org/assignments/media-types/${mediaType}`);
}

function fileStatements(files: readonly ExportedFile[], ids: Identifiers): Statement[] {
  return files.flatMap((file) => {
    const { name, mediaType, bytes, sha256, isCompressed = false } = file;
    const checksum = ids.description(`${name}.sha256`);
    return [
      ...about(
        ids.description(name),
        [rdf.type, dcat.Distribution],
        [rdfs.label, literal.text(name)],
        [dcterms.title, literal.text(name)],
        [dcat.downloadURL, addressOf(file, ids)],
        [dcat.mediaType, mediaTypeNode(mediaType)],
        ...(isCompressed ? [[dcat.compressFormat, mediaTypeNode('application/gzip')] as const] : []),
        [dcat.byteSize, literal.size(bytes)],
        [spdx.checksum, checksum],
      ),
      ...about(
        checksum,
        [rdf.type, spdx.Checksum],
        [rdfs.label, english(`SHA-256 of ${name}`)],
        [spdx.algorithm, spdx.checksumAlgorithm_sha256],
        [spdx.checksumValue, literal.hex(sha256)],
      ),
    ];
  });
}

/** The named graphs, each with its triples; only N-Quads and TriG keep them apart. */
function graphStatements({ graphs }: GraphStatistics, ids: Identifiers): Statement[] {
  return sortedCounts(graphs)
    .filter(([graph]) => isIri(graph))
    .flatMap(([graph, triples]) =>
      about(
        graphNode(graph, ids),
        [rdf.type, sd.NamedGraph],
        [rdfs.label, english(`The graph ${tailOf(graph, ids)}`)],
        [sd.name, iri(graph)],
        [voidTerms.triples, literal.integer(triples)],
      ),
    );
}

/** The links to other data sets: a linkset for each property and data set. */
function linkStatements(statistics: GraphStatistics, ids: Identifiers): Statement[] {
  const links = sortedLinks(statistics);
  return [
    ...links.flatMap((link) =>
      about(
        linksetNode(link, ids),
        [rdf.type, voidTerms.Linkset],
        [rdfs.label, english(`Links to ${nameOf(link.target)} with ${shortened(link.property, ':')}`)],
        [voidTerms.subjectsTarget, ids.description('dataset')],
        [voidTerms.objectsTarget, targetNode(link.target, ids)],
        [voidTerms.linkPredicate, iri(link.property)],
        [voidTerms.triples, literal.integer(link.triples)],
      ),
    ),
    ...[...new Set(links.map(({ target }) => target))].flatMap((target) =>
      about(targetNode(target, ids), [rdf.type, dcat.Dataset], [rdfs.label, literal.text(nameOf(target))], [voidTerms.uriSpace, literal.text(target)]),
    ),
  ];
}

function graphNode(graph: string, ids: Identifiers): NamedNode {
  return ids.description(tailOf(graph, ids));
}

/** `graph/entry/…` for a graph of this data, else its address. */
function tailOf(graph: string, { base }: Identifiers): string {
  return graph.startsWith(base) ? graph.slice(base.length) : graph;
}

function sortedLinks({ links }: GraphStatistics): Linkset[] {
  return [...links].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, link]) => link);
}

function linksetNode({ property, target }: Linkset, ids: Identifiers): NamedNode {
  return ids.description(`links-${nameOf(target)}-${shortened(property)}`);
}

function targetNode(target: string, ids: Identifiers): NamedNode {
  return ids.description(`linked-${nameOf(target)}`);
}

/** The name of a data set that is linked to: what its IRIs begin with, unless it is known by another. */
function nameOf(target: string): string {
  return target === 'http://www.wikidata.org/entity/' ? 'Wikidata' : target;
}

/** How many nodes each class has, and how many triples each property. */
function partitionStatements({ classes, properties }: GraphStatistics, ids: Identifiers): Statement[] {
  return [
    ...sortedCounts(classes).flatMap(([term, entities]) =>
      about(
        partitionNode('class', term, ids),
        [rdfs.label, english(`Nodes of ${shortened(term, ':')}`)],
        [voidTerms.class, iri(term)],
        [voidTerms.entities, literal.integer(entities)],
      ),
    ),
    ...sortedCounts(properties).flatMap(([term, triples]) =>
      about(
        partitionNode('property', term, ids),
        [rdfs.label, english(`Triples of ${shortened(term, ':')}`)],
        [voidTerms.property, iri(term)],
        [voidTerms.triples, literal.integer(triples)],
      ),
    ),
  ];
}

function softwareStatements(version: string, ids: Identifiers): Statement[] {
  return about(
    ids.software(version),
    [rdf.type, prov.SoftwareAgent],
    [rdfs.label, english(`Variorum ${version}`)],
    [schema.softwareVersion, literal.text(version)],
  );
}

function english(text: string): Literal {
  return literal.text(text, 'en');
}

function sortedCounts(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}

function partitionNode(kind: 'class' | 'property', term: string, ids: Identifiers): NamedNode {
  return ids.description(`${kind}-${shortened(term)}`);
}

/** The prefixes of its Turtle file. */
export const descriptionPrefixes: Readonly<Record<string, string>> = { ...DESCRIPTION_PREFIXES, foaf: 'http://xmlns.com/foaf/0.1/' };

function descriptionOf({ documents, triples, graphs }: GraphStatistics): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `What ${count(documents.size, 'document')} say${documents.size === 1 ? 's' : ''}, as claims with source, party and evidence. ${count(triples, 'triple')} in ${count(graphs.size, 'graph')}.`;
}

/** States which licence applies to what: those of the data set are not alternatives, and none applies to the text of a document without a licence. */
function rightsOf({ documents, licensed }: GraphStatistics, { sharedLicence, own }: { sharedLicence: string | undefined; own: string | undefined }): string {
  const without = [...documents].filter((one) => !licensed.has(one)).length;
  const shared =
    sharedLicence === undefined
      ? 'No licence is stated for the registry and the links, which entries share.'
      : `The registry and the links, which entries share, are under ${sharedLicence}.`;
  const some = `${without} of ${documents.size} document${documents.size === 1 ? '' : 's'} ${without === 1 ? 'states' : 'state'} none, and no licence named here applies to their text.`;
  const added = own === undefined ? '' : `What the publisher adds, the entries and their graph, is under ${own}. `;
  return `${added}${shared} Quotes stay under the licence that their document states (dcterms:license of the document)${without === 0 ? '.' : `; ${some}`}`;
}

const NAMESPACES = Object.entries<string>(PREFIXES);

/** `vr-killed` for an IRI with a prefix that people know, else what follows its last slash or hash. */
function shortened(term: string, separator = '-'): string {
  const [prefix, namespace] = NAMESPACES.find(([, address]) => term.startsWith(address)) ?? [];
  return prefix === undefined || namespace === undefined ? term : `${prefix}${separator}${term.slice(namespace.length)}`;
}

/** The namespaces of the classes and properties that are used. */
function vocabularies({ classes, properties }: GraphStatistics): string[] {
  return [...new Set([...classes.keys(), ...properties.keys()].map((term) => term.replace(/[^/#]*$/, '')))].filter(isIri).sort();
}
