/** What every format of the family gives: a file written block by block, so that memory does not grow with the input. */
import type { Quad } from '@rdfjs/types';

/** What is written together: one entry's quads, the registry, or the links. */
export interface QuadBlock {
  /** Heads the block in formats that have comments. */
  title: string;
  quads: readonly Quad[];
}

export interface WriterOptions {
  /** Where the IRIs we mint stand; formats that shorten IRIs shorten those. */
  base: string;
  /** JSON-LD only: the address of a context to refer to, in place of the context itself. It is never fetched. */
  context?: string | undefined;
  /** Turtle and TriG only: prefixes beside the usual ones. */
  prefixes?: Readonly<Record<string, string>> | undefined;
}

/**
 * A file being written: the text of each block in turn, then the end. The first text carries the head of the file.
 * A term that RDF does not allow throws a ProblemError before anything of its block is written.
 */
export interface FormatWriter {
  block(block: QuadBlock): string | Promise<string>;
  end(): string | Promise<string>;
}

export interface Format {
  /** The name on the command line, and the extension of its files. */
  extension: string;
  label: string;
  mediaType: string;
  /** Whether it carries named graphs; the others hold their union. */
  hasGraphs: boolean;
  open(options: WriterOptions): FormatWriter;
}

/** Puts the head of a file before its first text. */
export function withHeader(head: string): (text: string) => string {
  let start = head;
  return (text) => {
    const whole = start + text;
    start = '';
    return whole;
  };
}
