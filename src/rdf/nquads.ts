/** Writes N-Quads: one statement per line with its graph, in canonical form; for stores and for `diff`. */
import { Writer } from 'n3';
import { writableQuads } from './writable-terms.js';
import type { Format } from './format.js';

export const nquads: Format = {
  extension: 'nq',
  label: 'N-Quads',
  mediaType: 'application/n-quads',
  hasGraphs: true,
  open() {
    const writer = new Writer({ format: 'N-Quads' });
    return { block: ({ quads }) => writer.quadsToString([...writableQuads(quads)]), end: () => '' };
  },
};
