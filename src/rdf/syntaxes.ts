/** The RDF syntaxes that can be read: names on the command line, media types, file extensions. */

export interface SyntaxInfo {
  label: string;
  mediaType: string;
  /** File extensions without the dot; `.gz` may follow. */
  extensions: readonly string[];
}

export const SYNTAXES = {
  ttl: { label: 'Turtle', mediaType: 'text/turtle', extensions: ['ttl', 'turtle'] },
  trig: { label: 'TriG', mediaType: 'application/trig', extensions: ['trig'] },
  nt: { label: 'N-Triples', mediaType: 'application/n-triples', extensions: ['nt'] },
  nq: { label: 'N-Quads', mediaType: 'application/n-quads', extensions: ['nq'] },
  jsonld: { label: 'JSON-LD', mediaType: 'application/ld+json', extensions: ['jsonld', 'json'] },
  rdf: { label: 'RDF/XML', mediaType: 'application/rdf+xml', extensions: ['rdf', 'owl', 'xml'] },
} as const satisfies Record<string, SyntaxInfo>;

export type SyntaxName = keyof typeof SYNTAXES;

export const SYNTAX_NAMES = Object.keys(SYNTAXES) as readonly SyntaxName[];

/** Returns the syntax of a file by its name, gzipped or not; undefined where unknown. */
export function syntaxOf(file: string): SyntaxName | undefined {
  const extension = /\.([^./\\]+?)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase();
  return SYNTAX_NAMES.find((name) => (SYNTAXES[name].extensions as readonly string[]).includes(extension ?? ''));
}
