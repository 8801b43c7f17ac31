/** The options of `variorum draft`. */
import type { FailOn } from '../exit.js';
import type { ModelOptions } from '../model-options.js';
import type { StatedOptions } from '../options.js';

/** Which readers read a document. */
export const READERS = ['rules', 'model', 'both'] as const;

/** Who reads, and the language model that does. */
export interface ReaderOptions extends ModelOptions {
  reader: (typeof READERS)[number];
}

export interface DraftOptions extends StatedOptions, ReaderOptions {
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
