/** The options of `variorum draft`. */
import type { FailOn } from '../exit.js';
import type { StatedOptions } from '../options.js';

export interface DraftOptions extends StatedOptions {
  output?: string;
  coverage?: boolean;
  units?: boolean;
  proposals?: string;
  decisions?: string;
  update?: string;
  inPlace?: boolean;
  document: string[];
  registry?: string | readonly string[];
  maxSize: number;
  force?: boolean;
  failOn: FailOn;
}
