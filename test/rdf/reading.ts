/** Reading files back with libraries that had no part in writing them, and comparing graphs as sets. */
import { parse as parseWithOxigraph } from 'oxigraph';
import { graph as rdflibStore, isLiteral, parse as parseWithRdflib } from 'rdflib';
import { FORMATS, type QuadBlock, type Format, type WriterOptions } from '../../src/rdf/index.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';

/** A whole file of blocks. */
export async function write(format: Format, blocks: readonly QuadBlock[], options: Partial<WriterOptions> = {}): Promise<string> {
  const file = format.open({ base: DEFAULT_BASE, ...options });
  let text = '';
  for (const block of blocks) text += await file.block(block);
  return text + (await file.end());
}

interface Term {
  termType: string;
  value: string;
  language?: string;
  datatype?: { value: string };
}

/** A graph as sorted lines, with the names of graphs or without. */
export function lines(quads: Iterable<{ subject: Term; predicate: Term; object: Term; graph: Term }>, hasGraphs: boolean): string[] {
  const show = ({ termType, value, language, datatype }: Term) =>
    termType === 'Literal' ? `${JSON.stringify(value)}@${language?.toLowerCase() ?? ''}^${datatype?.value ?? ''}` : `${termType} ${value}`;
  return [
    ...new Set(Array.from(quads, ({ subject, predicate, object, graph }) => [subject, predicate, object, ...(hasGraphs ? [graph] : [])].map(show).join(' '))),
  ].sort();
}

export function readWithOxigraph(text: string, format: Format): string[] {
  return lines(parseWithOxigraph(text, { format: format.mediaType }), format.hasGraphs);
}

/** Turtle only: rdflib is an independent reader of nothing else. */
export function readWithRdflib(text: string): string[] {
  const store = rdflibStore();
  parseWithRdflib(text, store, 'https://unused.example/', FORMATS.ttl.mediaType);
  return lines(
    store.statements.map(({ subject, predicate, object }) => ({
      subject,
      predicate,
      object: isLiteral(object) ? { termType: object.termType, value: object.value, language: object.language, datatype: object.datatype } : object,
      graph: { termType: 'DefaultGraph', value: '' },
    })),
    false,
  );
}
