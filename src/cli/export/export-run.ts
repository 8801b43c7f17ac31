/** What the steps of an export share: its options, its inputs, and what they add to. */
import type { Inspector } from '../../check/inspector.js';
import type { DocumentMeta } from '../../entry/index.js';
import type { AssignedId } from '../../io/entry-ids.js';
import type { InputRecord } from '../../io/read-inputs.js';
import type { WikiExports } from '../../io/wiki-export.js';
import type { LoadedRegistry } from '../../io/registry-folder.js';
import type { ClaimState } from '../../map/index.js';
import type { Staging } from '../../io/staging.js';
import type { TextByHash } from '../../io/texts.js';
import type { Problem } from '../../problem.js';
import type { FormatName } from '../../rdf/index.js';
import type { FailOn } from '../exit.js';
import type { StatedOptions } from '../options.js';
import type { SourceLocations } from '../source-locations.js';
import type { ExportReport } from './report-json.js';

/** The values of --formats. */
export type ExportFormat = FormatName | 'csv' | 'annotations';

export interface ExportOptions extends StatedOptions {
  output: string;
  formats: ExportFormat[];
  base?: string;
  context?: string;
  format?: 'text' | 'yaml';
  document: string[];
  registry?: string | readonly string[];
  /** Of the project file. */
  title?: string;
  licence?: string;
  contact?: string;
  texts?: string;
  maxSize: number;
  /** How many threads read and map. */
  jobs: number;
  findings?: boolean;
  dataset?: string;
  mapping?: string;
  /** The options that the project file gives. */
  fromProject?: readonly string[];
  datasetVersion?: string;
  withNotes?: boolean;
  stopOnError?: boolean;
  csvBom?: boolean;
  gzip?: boolean;
  only?: ClaimState[];
  force?: boolean;
  failOn: FailOn;
}

export interface ExportInputs {
  registry: LoadedRegistry;
  /** The metadata of documents, from --document. */
  metadata: DocumentMeta;
  /** The documents in --texts. */
  texts: TextByHash;
  /** The inputs to export, with their entry ids. */
  assigned: readonly AssignedId[];
  /** Exports of wikis, whose pages are read one by one. */
  exports: WikiExports;
  /** The entries of tables of claims. */
  more: readonly InputRecord[];
  /** Tables, whose rows are read one by one. */
  tables: readonly string[];
  /** The number of files in --texts that could not be read. */
  unreadTexts: number;
}

export interface ExportRun {
  options: ExportOptions;
  inputs: ExportInputs;
  inspector: Inspector;
  staging: Staging;
  /** Where the nodes of the graph come from. */
  locations: SourceLocations;
  /** All problems in the order in which they are shown. */
  problems: Problem[];
  report: ExportReport;
}
