/** Writes Turtle: the union of the graphs, laid out for people. */
import { fileHeader, formatBlock } from './turtle-layout.js';
import { union } from './union.js';
import { withHeader, type Format } from './format.js';

export const turtle: Format = {
  extension: 'ttl',
  label: 'Turtle',
  mediaType: 'text/turtle',
  hasGraphs: false,
  open({ base, prefixes }) {
    const begin = withHeader(fileHeader(base, prefixes));
    return {
      block: ({ title, quads }) => begin(formatBlock({ title, quads: union(quads) }, base, prefixes)),
      end: () => begin(''),
    };
  },
};
