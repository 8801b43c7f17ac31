/**
 * Writes the provenance of a graph, in a graph of its own: a run of this software made it from the document, under its
 * licence. No time unless it is passed in, no host and no path: the same inputs give the same bytes.
 */
import type { NamedNode } from '@rdfjs/types';
import { dcterms, fragment, prov, schema } from '../terms/index.js';
import type { MappingContext } from './mapping-context.js';
import { GraphBuilder } from './graph-builder.js';

export interface Run {
  /** The version of the software. */
  version?: string | undefined;
  /** When it ran (xsd:dateTime in UTC), from SOURCE_DATE_EPOCH. */
  generatedAt?: string | undefined;
}

export function writeProvenance(graph: NamedNode, { version, generatedAt }: Run, context: MappingContext, builder: GraphBuilder): void {
  const run = fragment(builder.graph, 'run');
  const software = context.ids.software(version);
  const { title, license } = context.entry.document;
  builder
    .node(graph, [prov.Entity], `What “${title}” states`, 'en')
    .link(prov.wasGeneratedBy, run)
    .link(prov.wasDerivedFrom, context.document)
    .externalIri(dcterms.license, license);
  builder
    .node(run, [prov.Activity], `A run of ${softwareName(version)}`, 'en')
    .link(prov.used, context.document)
    .link(prov.wasAssociatedWith, software)
    .moment(prov.endedAtTime, generatedAt);
  builder.node(software, [prov.SoftwareAgent], softwareName(version), 'en').text(schema.softwareVersion, version);
}

/**
 * Writes the licence of the registry or the links, in its provenance graph: the one in the head of the table of links (the
 * bundled registry is CC0). Without one nothing is written.
 */
export function writeSharedLicence(label: string, license: unknown, builder: GraphBuilder, provenance: NamedNode): GraphBuilder {
  const provenanceBuilder = new GraphBuilder(provenance, builder);
  if (typeof license === 'string') provenanceBuilder.node(builder.graph, [prov.Entity], label, 'en').externalIri(dcterms.license, license);
  return provenanceBuilder;
}

function softwareName(version: string | undefined): string {
  return version === undefined ? 'Variorum' : `Variorum ${version}`;
}
