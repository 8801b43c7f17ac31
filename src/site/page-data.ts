/** The data files of a page: the same triples as Turtle, JSON-LD and N-Triples. */
import type { Quad } from '@rdfjs/types';
import { descriptionPrefixes, FORMATS, writeGraph } from '../rdf/index.js';
import type { SiteFile } from './tables.js';

/** Prefixes that some pages need beside the usual ones. */
const MORE_PREFIXES = { ...descriptionPrefixes, sh: 'http://www.w3.org/ns/shacl#' };

export function turtleOf(quads: readonly Quad[], title: string, base: string): string {
  const used = Object.entries(MORE_PREFIXES).filter(([, address]) =>
    quads.some(({ predicate, object }) => [predicate, object].some(({ value }) => value.startsWith(address))),
  );
  return writeGraph(quads, 'ttl', { title, base, prefixes: Object.fromEntries(used) });
}

export async function dataFiles(path: string, quads: readonly Quad[], { title, base }: { title: string; base: string }): Promise<SiteFile[]> {
  // The context is in the file, so that nothing has to be fetched to read it.
  const writing = FORMATS.jsonld.open({ base, context: undefined });
  const json = (await writing.block({ title, quads })) + (await writing.end());
  return [
    { path: `${path}.ttl`, text: turtleOf(quads, title, base) },
    { path: `${path}.jsonld`, text: json },
    { path: `${path}.nt`, text: writeGraph(quads, 'nt', { title, base }) },
  ];
}
