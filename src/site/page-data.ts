/** The data files of a page: the same triples in each format of the site. JSON-LD refers to the one context of the site. */
import type { Quad } from '@rdfjs/types';
import { descriptionPrefixes, FORMATS, writeGraph } from '../rdf/index.js';
import { relativePath } from './page-address.js';
import type { DataForm } from './site.js';
import type { SiteFile } from './tables.js';

/** The context of the JSON-LD of all pages, in the root of the site. */
export const CONTEXT_FILE = 'context.jsonld';

/** Prefixes that some pages need beside the usual ones. */
const MORE_PREFIXES = { ...descriptionPrefixes, sh: 'http://www.w3.org/ns/shacl#' };

/** Turtle with the prefixes that it uses: those of all files of an export are half of what a page of one claim would have. */
export function turtleOf(quads: readonly Quad[], title: string, base: string): string {
  const used = Object.entries(MORE_PREFIXES).filter(([, address]) =>
    quads.some(({ predicate, object }) => [predicate, object].some(({ value }) => value.startsWith(address))),
  );
  return withUsedPrefixes(writeGraph(quads, 'ttl', { title, base, prefixes: Object.fromEntries(used) }));
}

/** Leaves out the prefixes that no line uses. A name that only a text has keeps its prefix, which is harmless. */
function withUsedPrefixes(turtle: string): string {
  const names = turtle.replace(PREFIX_LINE, '');
  return turtle.replace(PREFIX_LINE, (line: string, prefix: string) => (names.includes(`${prefix}:`) ? line : ''));
}

const PREFIX_LINE = /^@prefix ([\w-]*): <[^>]*>\.\n/gm;

/** A relative address of the context keeps the site movable; it is found from disk, too. */
export async function dataFiles(
  path: string,
  quads: readonly Quad[],
  { title, base, forms }: { title: string; base: string; forms: readonly DataForm[] },
): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const form of forms) files.push({ path: `${path}.${form}`, text: await textIn(form, path, quads, { title, base }) });
  return files;
}

async function textIn(form: DataForm, path: string, quads: readonly Quad[], { title, base }: { title: string; base: string }): Promise<string> {
  if (form === 'ttl') return turtleOf(quads, title, base);
  if (form === 'nt') return writeGraph(quads, 'nt', { title, base });
  const writing = FORMATS.jsonld.open({ base, context: relativePath(path, CONTEXT_FILE), compact: true });
  return (await writing.block({ title, quads })) + (await writing.end());
}
