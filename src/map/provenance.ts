/**
 * Writes the provenance of a graph, in a graph of its own: a run of this software made it from the entry, or from the bytes
 * of the document where it drafted the entry itself, under the document's licence. No time unless it is passed in, no host and no path: the same inputs give the same bytes.
 */
import type { NamedNode } from '@rdfjs/types';
import { dcterms, fragment, prov, schema, vr } from '../terms/index.js';
import type { MappingContext } from './mapping-context.js';
import { GraphBuilder } from './graph-builder.js';

/** What a run read: the bytes of a document, from which it drafted the entry, or the entry itself. */
export interface RunInput {
  kind: 'document' | 'entry';
  /** The SHA-256 of the bytes, where they are known. */
  sha256?: string | undefined;
}

export interface Run {
  /** What it read; an entry where absent. */
  input?: RunInput | undefined;
  /** The version of the software. */
  version?: string | undefined;
  /** When it ran (xsd:dateTime in UTC), from SOURCE_DATE_EPOCH. */
  generatedAt?: string | undefined;
}

export function writeProvenance(
  graph: NamedNode,
  { input = { kind: 'entry' }, version, generatedAt }: Run,
  context: MappingContext,
  builder: GraphBuilder,
): void {
  const run = fragment(builder.graph, 'run');
  const software = context.ids.software(version);
  const { title, license } = context.entry.document;
  // The rows of a data set share one provenance graph.
  const entry = fragment(builder.graph, `entry-${context.entry.id}`);
  builder
    .node(graph, [prov.Entity], `What “${title}” states`, 'en')
    .link(prov.wasGeneratedBy, run)
    .link(prov.wasDerivedFrom, context.document)
    .externalIri(dcterms.license, license);
  builder
    .node(run, [vr.Run, prov.Activity], `A run of ${softwareName(version)}`, 'en')
    .link(prov.used, input.kind === 'entry' ? entry : context.document)
    .link(prov.wasAssociatedWith, software)
    .moment(prov.endedAtTime, generatedAt);
  if (input.kind === 'entry')
    builder.node(entry, [prov.Entity], `The entry ${context.entry.id}`, 'en').text(vr.sha256, input.sha256).link(prov.wasDerivedFrom, context.document);
  builder.node(software, [prov.SoftwareAgent], softwareName(version), 'en').text(schema.softwareVersion, version);
}

/** A graph that entries share: the registry, or the links. */
export interface SharedGraph {
  label: string;
  /** From the head of the table of links, and of the packs used; the bundled registry is CC0. */
  licences: readonly unknown[];
  /** The classes of the graph's node. */
  classes?: readonly NamedNode[];
}

/** Writes the licence of a graph that entries share, in its provenance graph. Without one nothing is written. */
export function writeSharedLicence({ label, licences, classes = [prov.Entity] }: SharedGraph, builder: GraphBuilder, provenance: NamedNode): GraphBuilder {
  const provenanceBuilder = new GraphBuilder(provenance, builder);
  for (const licence of licences)
    if (typeof licence === 'string') provenanceBuilder.node(builder.graph, classes, label, 'en').externalIri(dcterms.license, licence);
  return provenanceBuilder;
}

function softwareName(version: string | undefined): string {
  return version === undefined ? 'Variorum' : `Variorum ${version}`;
}
