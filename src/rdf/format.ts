/** The interface of an output format: a file is written block by block, so that memory does not grow with the input. */
import type { Quad } from '@rdfjs/types';

/** Quads that are written together: one entry, the registry, or the links. */
export interface QuadBlock {
  /** The heading of the block in formats with comments. */
  title: string;
  quads: readonly Quad[];
}

export interface WriterOptions {
  /** The base of the data's IRIs; formats that shorten IRIs shorten those. */
  base: string;
  /** JSON-LD only: the address of a context to refer to instead of the context itself. It is never fetched. */
  context?: string | undefined;
  /** JSON-LD only: whether each node is one line, which takes a quarter less than indented lines. */
  compact?: boolean | undefined;
  /** Turtle and TriG only: additional prefixes. */
  prefixes?: Readonly<Record<string, string>> | undefined;
}

/**
 * Writes a file: the text of each block in turn, then the end. The first text includes the header of the file.
 * A term that RDF does not allow throws a ProblemError before any text of its block is returned.
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
  /** Whether it has named graphs; the others have their union. */
  hasGraphs: boolean;
  open(options: WriterOptions): FormatWriter;
}

/** Puts the header of a file before its first text. */
export function withHeader(head: string): (text: string) => string {
  let start = head;
  return (text) => {
    const whole = start + text;
    start = '';
    return whole;
  };
}
