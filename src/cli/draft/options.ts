/** The options of `variorum draft`. */
import type { FailOn } from '../exit.js';

export interface DraftOptions {
  output?: string;
  coverage?: boolean;
  update?: string;
  inPlace?: boolean;
  document: string[];
  registry?: string | readonly string[];
  maxSize: number;
  force?: boolean;
  failOn: FailOn;
}
