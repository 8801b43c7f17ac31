/**
 * How a graph got here, in a graph of its own: a run of this software made it from the document, under its licence.
 * No time unless one is handed in, no host and no path: the same inputs give the same bytes.
 */
import type { NamedNode } from '@rdfjs/types';
import { dcterms, fragment, prov, schema } from '../terms/index.js';
import type { Scope } from './scope.js';
import { Sheet } from './graph-builder.js';

export interface Run {
  /** The version of the software. */
  version?: string | undefined;
  /** When it ran (xsd:dateTime in UTC), from SOURCE_DATE_EPOCH. */
  generatedAt?: string | undefined;
}

export function writeProvenance(graph: NamedNode, { version, generatedAt }: Run, scope: Scope, sheet: Sheet): void {
  const run = fragment(sheet.graph, 'run');
  const software = scope.ids.software(version);
  const { title, license } = scope.entry.document;
  sheet
    .node(graph, [prov.Entity], `What “${title}” says`, 'en')
    .link(prov.wasGeneratedBy, run)
    .link(prov.wasDerivedFrom, scope.document)
    .address(dcterms.license, license);
  sheet
    .node(run, [prov.Activity], `A run of ${softwareName(version)}`, 'en')
    .link(prov.used, scope.document)
    .link(prov.wasAssociatedWith, software)
    .moment(prov.endedAtTime, generatedAt);
  sheet.node(software, [prov.SoftwareAgent], softwareName(version), 'en').text(schema.softwareVersion, version);
}

/**
 * The licence of what entries share, beside its graph as with entries: the one that the head of the table of links
 * states (the bundled registry is CC0). Without one nothing is said of other people's.
 */
export function writeSharedLicence(label: string, license: unknown, sheet: Sheet, provenance: NamedNode): Sheet {
  const beside = new Sheet(provenance, sheet);
  if (typeof license === 'string') beside.node(sheet.graph, [prov.Entity], label, 'en').address(dcterms.license, license);
  return beside;
}

function softwareName(version: string | undefined): string {
  return version === undefined ? 'Variorum' : `Variorum ${version}`;
}
