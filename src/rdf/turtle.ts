/** Turtle: the union of the graphs, laid out for people. */
import { head, layOut } from './layout.js';
import { union } from './union.js';
import { headedBy, type Format } from './format.js';

export const turtle: Format = {
  extension: 'ttl',
  label: 'Turtle',
  mediaType: 'text/turtle',
  hasGraphs: false,
  open({ base, prefixes }) {
    const begin = headedBy(head(base, prefixes));
    return {
      block: ({ title, quads }) => begin(layOut({ title, quads: union(quads) }, base, prefixes)),
      end: () => begin(''),
    };
  },
};
