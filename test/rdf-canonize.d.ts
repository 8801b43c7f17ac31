declare module 'rdf-canonize' {
  import type { Quad } from '@rdfjs/types';

  export function canonize(input: readonly Quad[], options: { algorithm: string; format: string }): Promise<string>;
}
