/**
 * What an export is, in VoID and DCAT: title, licences, sources, counts, files with their checksums, vocabularies.
 * A census and the files come in, quads go out, in a fixed order and without blank nodes. Where the files will be
 * published nobody knows yet, so they are named, not addressed.
 */
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { dcat, dcterms, DESCRIPTION_PREFIXES, foaf, identifiers, iri, literal, PREFIXES, prov, rdf, rdfs, schema, spdx, voidTerms } from '../terms/index.js';
import type { GraphStatistics } from './statistics.js';

/** A file of the export. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export interface ExportDescription {
  title: string;
  statistics: GraphStatistics;
  files: readonly ExportedFile[];
  /** The licence of what the registry and the links hold, where they say it. */
  sharedLicence?: string | undefined;
  /** The version of the software. */
  version: string;
  /** When (xsd:dateTime in UTC), only from SOURCE_DATE_EPOCH. */
  generatedAt?: string | undefined;
  base?: string | undefined;
}

/** The quads of the description, in the default graph: they stand in a file of their own. */
export function describeExport({ title, statistics, files, sharedLicence, version, generatedAt, base }: ExportDescription): Quad[] {
  const ids = identifiers(base);
  const quads: Quad[] = [];
  const add = (subject: NamedNode, ...pairs: (readonly [NamedNode, NamedNode | Literal])[]) => {
    for (const [property, value] of pairs) quads.push(DataFactory.quad(subject, property, value));
  };
  const english = (text: string) => literal.text(text, 'en');
  const sortedCounts = (counts: ReadonlyMap<string, number>) => [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const node = (kind: string, term: string) => ids.description(`${kind}-${shortened(term)}`);

  const [document, dataset, software] = [ids.description(), ids.description('dataset'), ids.software(version)];
  const name = `Variorum ${version}`;
  add(document, [rdf.type, voidTerms.DatasetDescription], [rdfs.label, english(`What is in “${title}”`)], [foaf.primaryTopic, dataset]);
  add(
    dataset,
    [rdf.type, voidTerms.Dataset],
    [rdf.type, dcat.Dataset],
    [rdfs.label, english(title)],
    [dcterms.title, english(title)],
    [dcterms.description, english(descriptionOf(statistics))],
    [dcterms.creator, software],
  );
  if (generatedAt !== undefined) add(dataset, [dcterms.issued, literal.moment(generatedAt)]);
  const licences = new Set([...statistics.licences, ...(sharedLicence === undefined ? [] : [sharedLicence])]);
  for (const licence of [...licences].sort()) add(dataset, [dcterms.license, iri(licence)]);
  add(dataset, [dcterms.rights, english(rightsOf(statistics, sharedLicence))]);
  for (const source of [...statistics.documents].sort()) add(dataset, [dcterms.source, iri(source)]);
  add(dataset, [voidTerms.triples, literal.integer(statistics.triples)]);
  for (const namespace of vocabularies(statistics)) add(dataset, [voidTerms.vocabulary, iri(namespace)]);
  for (const { name: file } of files) add(dataset, [dcat.distribution, ids.description(file)]);
  for (const [term] of sortedCounts(statistics.classes)) add(dataset, [voidTerms.classPartition, node('class', term)]);
  for (const [term] of sortedCounts(statistics.properties)) add(dataset, [voidTerms.propertyPartition, node('property', term)]);

  for (const { name: file, mediaType, bytes, sha256 } of files) {
    const checksum = ids.description(`${file}.sha256`);
    add(
      ids.description(file),
      [rdf.type, dcat.Distribution],
      [rdfs.label, literal.text(file)],
      [dcterms.title, literal.text(file)],
      [dcat.mediaType, iri(`https://www.iana.org/assignments/media-types/${mediaType}`)],
      [dcat.byteSize, literal.size(bytes)],
      [spdx.checksum, checksum],
    );
    add(
      checksum,
      [rdf.type, spdx.Checksum],
      [rdfs.label, english(`SHA-256 of ${file}`)],
      [spdx.algorithm, spdx.checksumAlgorithm_sha256],
      [spdx.checksumValue, literal.hex(sha256)],
    );
  }
  for (const [term, entities] of sortedCounts(statistics.classes))
    add(
      node('class', term),
      [rdfs.label, english(`Nodes of ${shortened(term, ':')}`)],
      [voidTerms.class, iri(term)],
      [voidTerms.entities, literal.integer(entities)],
    );
  for (const [term, triples] of sortedCounts(statistics.properties))
    add(
      node('property', term),
      [rdfs.label, english(`Triples of ${shortened(term, ':')}`)],
      [voidTerms.property, iri(term)],
      [voidTerms.triples, literal.integer(triples)],
    );
  add(software, [rdf.type, prov.SoftwareAgent], [rdfs.label, english(name)], [schema.softwareVersion, literal.text(version)]);
  return quads;
}

/** The prefixes that its Turtle is written with. */
export const descriptionPrefixes: Readonly<Record<string, string>> = { ...DESCRIPTION_PREFIXES, foaf: 'http://xmlns.com/foaf/0.1/' };

function descriptionOf({ documents, triples, graphs }: GraphStatistics): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `What ${count(documents.size, 'document')} say${documents.size === 1 ? 's' : ''}, as claims: who says it, of whom, at which words. ${count(triples, 'triple')} in ${count(graphs.size, 'graph')}.`;
}

/** Which licence is for what: those of the data set are not alternatives, and none of them is for the words of a document that states none. */
function rightsOf({ documents, licensed }: GraphStatistics, sharedLicence: string | undefined): string {
  const without = [...documents].filter((one) => !licensed.has(one)).length;
  const shared =
    sharedLicence === undefined
      ? 'For what entries share, the registry and the links, no licence is stated.'
      : `What entries share, the registry and the links, is under ${sharedLicence}.`;
  const some = `${without} of ${documents.size} document${documents.size === 1 ? '' : 's'} ${without === 1 ? 'states' : 'state'} none, and no licence named here is for their words.`;
  return `${shared} Words quoted from a document stay under the licence that the document states (dcterms:license of the document)${without === 0 ? '.' : `; ${some}`}`;
}

const NAMESPACES = Object.entries<string>(PREFIXES);

/** `vr-killed` for an IRI with a prefix that people know, else what follows its last slash or hash. */
function shortened(term: string, separator = '-'): string {
  const [prefix, namespace] = NAMESPACES.find(([, address]) => term.startsWith(address)) ?? [];
  return prefix === undefined || namespace === undefined ? term : `${prefix}${separator}${term.slice(namespace.length)}`;
}

/** The namespaces of the classes and properties that are used. */
function vocabularies({ classes, properties }: GraphStatistics): string[] {
  return [...new Set([...classes.keys(), ...properties.keys()].map((term) => term.replace(/[^/#]*$/, '')))].sort();
}
