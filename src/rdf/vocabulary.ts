/**
 * Writes a vocabulary as files: Turtle in sections for people, JSON-LD, and RDF/XML for older tools. What is written is
 * read back and compared (`differences`), since many programs rely on a vocabulary. Oxigraph is loaded when it is used.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { problem, ProblemError } from '../problem.js';
import { DEFAULT_BASE, ONTOLOGY_PREFIXES } from '../terms/index.js';
import { jsonLd } from './jsonld.js';
import { formatVocabulary } from './turtle-layout.js';
import { union } from './union.js';
import { writableQuads } from './writable-terms.js';
import type { QuadBlock } from './format.js';

/** A file format of a vocabulary. */
export interface VocabularyFormat {
  extension: string;
  label: string;
  mediaType: string;
  write(sections: readonly QuadBlock[]): string | Promise<string>;
}

/** The formats, the most useful first. */
export const VOCABULARY_FORMATS: readonly VocabularyFormat[] = [
  { extension: 'ttl', label: 'Turtle', mediaType: 'text/turtle', write: vocabularyTurtle },
  { extension: 'jsonld', label: 'JSON-LD', mediaType: 'application/ld+json', write: vocabularyJsonLd },
  { extension: 'rdf', label: 'RDF/XML', mediaType: 'application/rdf+xml', write: (sections) => rdfXml(mergeSections(sections)) },
];

/** Writes Turtle in sections, each with its heading. */
export function vocabularyTurtle(sections: readonly QuadBlock[]): string {
  const plain = sections.map(({ title, quads }) => ({ title, quads: union(quads) }));
  return formatVocabulary(plain, ONTOLOGY_PREFIXES);
}

async function vocabularyJsonLd(sections: readonly QuadBlock[]): Promise<string> {
  const file = jsonLd.open({ base: DEFAULT_BASE });
  return (await file.block({ title: '', quads: mergeSections(sections) })) + (await file.end());
}

/** Writes RDF/XML with Oxigraph. It has no named graphs: the union is written. Characters that XML does not allow throw a ProblemError. */
export async function rdfXml(quads: readonly Quad[]): Promise<string> {
  const unwritable = quads.find(({ object }) => NOT_XML_CHARACTER.test(object.value));
  if (unwritable)
    throw new ProblemError([
      problem('graph-term', `a value of <${unwritable.subject.value}> has a character that XML does not allow`, {
        expected: 'a text without control characters',
      }),
    ]);
  const { Store } = await import('oxigraph');
  const store = new Store();
  // The store returns the last quad first, so quads are added in reverse order.
  for (const { subject, predicate, object } of union(writableQuads(quads)).toReversed()) store.add(DataFactory.quad(subject, predicate, object) as never);
  return `${store.dump({ format: 'application/rdf+xml', from_graph_name: DataFactory.defaultGraph() as never }).trimEnd()}\n`;
}

/** Characters that XML 1.0 does not allow, even escaped. Oxigraph writes and reads them; other parsers do not. */
const NOT_XML_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Compares the triples of a text with quads; both lists are empty where the graphs are equal. */
export async function differences(text: string, mediaType: string, quads: readonly Quad[]): Promise<{ missing: string[]; added: string[] }> {
  const { parse } = await import('oxigraph');
  const written = new Set(union(quads).map(lineOf));
  const read = new Set(parse(text, { format: mediaType }).map((quad) => lineOf(quad as unknown as Quad)));
  return { missing: [...written].filter((line) => !read.has(line)), added: [...read].filter((line) => !written.has(line)) };
}

function mergeSections(sections: readonly QuadBlock[]): readonly Quad[] {
  return union(sections.flatMap(({ quads }) => [...quads]));
}

function lineOf({ subject, predicate, object }: Quad): string {
  return [subject, predicate, object].map(termText).join(' ');
}

function termText(term: Term): string {
  return term.termType === 'Literal' ? `${JSON.stringify(term.value)}@${term.language.toLowerCase()}^${term.datatype.value}` : `${term.termType} ${term.value}`;
}
