/** The options of `variorum link`. */
import type { LinkedKind } from '../../vocabulary/index.js';

export interface LinkIndexOptions {
  output: string;
  kind: LinkedKind[];
  type: string[];
  languages: string[];
  sites: string[];
  items?: LinkedKind;
  onePass?: boolean;
  force?: boolean;
}

export interface LinkSuggestOptions {
  output: string;
  offline?: string;
  service?: string;
  wikidata?: boolean;
  api?: string;
  contact?: string;
  cache?: string;
  timeout: number;
  retries: number;
  site?: string;
  registry?: string[];
  links?: string;
  force?: boolean;
}

export interface LinkReviewOptions {
  table?: string;
  from?: string;
  by?: string;
  on?: string;
  csvBom?: boolean;
  force?: boolean;
}

export interface LinkApplyOptions {
  into: string;
  accept?: 'sitelink';
  on?: string;
  dryRun?: boolean;
}
