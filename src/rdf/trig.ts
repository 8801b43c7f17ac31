/** TriG: Turtle with its graphs. */
import { head, layOut } from './layout.js';
import { headedBy, type Format } from './format.js';

export const trig: Format = {
  extension: 'trig',
  label: 'TriG',
  mediaType: 'application/trig',
  hasGraphs: true,
  open({ base, prefixes }) {
    const begin = headedBy(head(base, prefixes));
    return { block: (block) => begin(layOut(block, base, prefixes)), end: () => begin('') };
  },
};
