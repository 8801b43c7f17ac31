/** The part of rdf-parser-csvw that tests use; the package has no types. */
declare module 'rdf-parser-csvw' {
  import type { DatasetCore, Quad } from '@rdfjs/types';
  import type { Readable } from 'node:stream';

  export default class Parser {
    constructor(options: { metadata: DatasetCore; baseIRI: string });
    import(input: Readable): AsyncIterable<Quad>;
  }
}
