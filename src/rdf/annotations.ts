/**
 * Writes Web Annotations (https://www.w3.org/TR/annotation-model/) with the keys of the W3C context: each claim is the body
 * of an annotation of the words that state it. The quads of an entry come in block by block, with the text of its document
 * where it is at hand; a collection of one page comes out. The context is a constant address, and is never fetched.
 * Positions count code points from 0, as the standard has them, not UTF-16 units.
 */
import type { Quad } from '@rdfjs/types';
import { grouped } from '../group-by.js';
import { dcterms, fragment, identifiers, iri, oa, rdfs, schema, vr } from '../terms/index.js';
import { withHeader } from './format.js';

/** The text before or after a quote. */
interface Surroundings {
  prefix: string;
  suffix: string;
}

/** Finds the text around a quote; undefined where the document is not at hand, or does not have the quote there. */
type SurroundingsOf = (start: number, end: number, quote: string) => Surroundings | undefined;

interface AnnotationsWriter {
  /** The text of the annotations of an entry. */
  block(quads: readonly Quad[], surroundingsOf?: SurroundingsOf): string;
  end(): string;
}

export function openAnnotations({ base, label }: { base?: string | undefined; label: string }): AnnotationsWriter {
  const ids = identifiers(base);
  const [collection, page] = [ids.description('annotations'), ids.description('annotations-page')].map(({ value }) => value);
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label,
  };
  const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0 };
  const begin = withHeader(`${JSON.stringify(head).slice(0, -1)},\n"first": ${JSON.stringify(first).slice(0, -1)}, "items": [`);
  let total = 0;
  return {
    block(quads, surroundingsOf) {
      const lines = annotationsOf(quads, surroundingsOf).map((annotation) => `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify(annotation)}`);
      return begin(lines.join(''));
    },
    end: () => begin(`\n]},\n"total": ${total}}\n`),
  };
}

/** The annotations of what has evidence: figures, results, fates, episodes and commands. */
function annotationsOf(quads: readonly Quad[], surroundingsOf: SurroundingsOf | undefined): object[] {
  const bySubject = grouped(quads, ({ subject }) => subject.value);
  const valuesOf = (subject: string, { value }: { value: string }) =>
    (bySubject.get(subject) ?? []).filter(({ predicate }) => predicate.value === value).map(({ object }) => object.value);
  return quads
    .filter(({ predicate }) => predicate.equals(vr.evidence))
    .map(({ subject, object: evidence }) => {
      const [source = ''] = valuesOf(evidence.value, oa.hasSource);
      const [license] = valuesOf(source, dcterms.license);
      const [via] = valuesOf(source, schema.url);
      const selectors = valuesOf(evidence.value, oa.hasSelector);
      return {
        id: fragment(iri(subject.value), 'annotation').value,
        type: 'Annotation',
        motivation: 'describing',
        ...(license === undefined ? {} : { rights: license }),
        body: { id: subject.value, label: valuesOf(subject.value, rdfs.label)[0] },
        target: {
          id: evidence.value,
          type: 'SpecificResource',
          source: via === undefined ? source : { id: source, via },
          selector: selectorsOf(selectors, valuesOf, surroundingsOf),
        },
      };
    });
}

function selectorsOf(
  nodes: readonly string[],
  valuesOf: (subject: string, property: { value: string }) => string[],
  surroundingsOf: SurroundingsOf | undefined,
): object[] {
  const valueOf = (property: { value: string }) => nodes.flatMap((node) => valuesOf(node, property).map((value) => ({ node, value })))[0];
  const [start, end, exact] = [valueOf(oa.start), valueOf(oa.end), valueOf(oa.exact)];
  const position = start && end && { start: Number(start.value), end: Number(end.value) };
  return [
    ...(start && position ? [{ id: start.node, type: 'TextPositionSelector', ...position }] : []),
    ...(exact
      ? [{ id: exact.node, type: 'TextQuoteSelector', exact: exact.value, ...(position && surroundingsOf?.(position.start, position.end, exact.value)) }]
      : []),
  ];
}
