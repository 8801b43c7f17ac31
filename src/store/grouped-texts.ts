/**
 * Writes quads as text that an engine parses fast: TriG with each subject once, in the order of the quads, and N-Quads for
 * those with a term that needs an escape. Ground quads come in; the text of each syntax goes out.
 */
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import { Writer } from 'n3';

/** An absolute IRI as it is between angle brackets, and a text as it is between quotation marks. */
// eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
const PLAIN_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\\ud800-\udfff]*$/;
// eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
const PLAIN_TEXT = /^[^\u0000-\u001f"\\\ud800-\udfff]*$/;
const PLAIN_LANGUAGE = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/;
const STRING = 'http://www.w3.org/2001/XMLSchema#string';

export interface GroupedTexts {
  trig: string;
  /** N-Quads. */
  others: string;
}

/** Writes quads without blank nodes. */
export function groupedTexts(quads: readonly Quad[]): GroupedTexts {
  const others: Quad[] = [];
  // Properties, datatypes and graphs are few.
  const known = new Map<string, string | undefined>();
  const plain = (iri: string): string | undefined => {
    if (!known.has(iri)) known.set(iri, plainIri(iri));
    return known.get(iri);
  };
  let trig = '';
  let [graph, subject]: (string | undefined)[] = [];
  for (const quad of quads) {
    const [property, object] = [plain(quad.predicate.value), plainObject(quad.object as NamedNode | Literal, plain)];
    const isSame = quad.graph.value === graph && quad.subject.value === subject;
    if (property === undefined || object === undefined || (!isSame && !(PLAIN_IRI.test(quad.subject.value) && isPlainGraph(quad, plain)))) {
      others.push(quad);
      continue;
    }
    if (isSame) trig += `;${property} ${object}`;
    else {
      if (quad.graph.value !== graph) trig += `${graph === undefined ? '' : '.}\n'}${quad.graph.value === '' ? '' : `<${quad.graph.value}>`}{`;
      else trig += '.\n';
      trig += `<${quad.subject.value}>${property} ${object}`;
      [graph, subject] = [quad.graph.value, quad.subject.value];
    }
  }
  return {
    trig: trig === '' ? '' : `${trig}.}\n`,
    others: others.length === 0 ? '' : new Writer({ format: 'application/n-quads' }).quadsToString(others),
  };
}

type PlainIri = (iri: string) => string | undefined;

function isPlainGraph({ graph }: Quad, plain: PlainIri): boolean {
  return graph.value === '' || plain(graph.value) !== undefined;
}

function plainIri(iri: string): string | undefined {
  return PLAIN_IRI.test(iri) ? `<${iri}>` : undefined;
}

function plainObject(term: NamedNode | Literal, plain: PlainIri): string | undefined {
  if (term.termType === 'NamedNode') return plainIri(term.value);
  if (!PLAIN_TEXT.test(term.value)) return undefined;
  if (term.language !== '') return PLAIN_LANGUAGE.test(term.language) ? `"${term.value}"@${term.language}` : undefined;
  const datatype = term.datatype.value;
  if (datatype === STRING) return `"${term.value}"`;
  const type = plain(datatype);
  return type === undefined ? undefined : `"${term.value}"^^${type}`;
}
