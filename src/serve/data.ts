/** The data of a page, as the files that lie beside it: Turtle, JSON-LD and N-Triples of the same triples. */
import type { Quad } from '@rdfjs/types';
import { FORMATS, writeGraph } from '../rdf/index.js';
import { relative } from './address.js';
import type { Extra } from './tables.js';

/** Where the JSON-LD context stands in a site. Files refer to it, so that each need not carry it. */
export const CONTEXT_FILE = 'context.jsonld';

export function turtleOf(quads: readonly Quad[], title: string, base: string): string {
  return writeGraph(quads, 'ttl', { title, base });
}

export async function dataFiles(path: string, quads: readonly Quad[], { title, base }: { title: string; base: string }): Promise<Extra[]> {
  const writing = FORMATS.jsonld.open({ base, context: relative(path, CONTEXT_FILE) });
  const json = (await writing.block({ title, quads })) + writing.end();
  return [
    { path: `${path}.ttl`, text: turtleOf(quads, title, base) },
    { path: `${path}.jsonld`, text: json },
    { path: `${path}.nt`, text: writeGraph(quads, 'nt', { title, base }) },
  ];
}
