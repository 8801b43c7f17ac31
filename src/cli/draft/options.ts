/** The options of `variorum draft`. */
import type { FailOn } from '../exit.js';
import type { StatedOptions } from '../options.js';

/** Which readers read a document. */
export const READERS = ['rules', 'model', 'both'] as const;

/** The options of a language model as reader. */
export interface ModelOptions {
  reader: (typeof READERS)[number];
  model?: string;
  allowHost: readonly string[];
  passes: number;
  concurrency: number;
  timeout: number;
  retries: number;
  cache?: string;
  record?: string;
  replay?: string;
}

export interface DraftOptions extends StatedOptions, ModelOptions {
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
