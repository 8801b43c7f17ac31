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
  site?: string;
  registry?: string[];
  links?: string;
  force?: boolean;
}
