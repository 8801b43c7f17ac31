/** Writes TriG: Turtle with named graphs. */
import { fileHeader, formatBlock } from './turtle-layout.js';
import { withHeader, type Format } from './format.js';

export const trig: Format = {
  extension: 'trig',
  label: 'TriG',
  mediaType: 'application/trig',
  hasGraphs: true,
  open({ base, prefixes }) {
    const begin = withHeader(fileHeader(base, prefixes));
    return { block: (block) => begin(formatBlock(block, base, prefixes)), end: () => begin('') };
  },
};
