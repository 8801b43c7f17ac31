/**
 * How a graph got here, in a graph of its own: a run of this software made it from the document, under its licence.
 * No time unless one is handed in, no host and no path: the same inputs give the same bytes.
 */
import type { NamedNode } from '@rdfjs/types';
import { dcterms, fragment, prov, schema } from '../terms/index.js';
import type { Scope } from './scope.js';
import type { Sheet } from './sheet.js';

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

function softwareName(version: string | undefined): string {
  return version === undefined ? 'Variorum' : `Variorum ${version}`;
}
