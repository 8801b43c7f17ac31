/**
 * Lays out Turtle and TriG for people: prefixes, a base for each block, subjects set apart, types first.
 * N3.Writer writes quads that have passed `writable-terms.ts`. Three precautions are needed: each block has its own writer
 * (a writer keeps the first address of a prefix that is declared again), an IRI is made relative only where it resolves to
 * the same IRI, and an IRI whose scheme has the name of a prefix (`schema:x`) is written without prefixes.
 */
import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import { getOr } from '../group-by.js';
import { PREFIXES, rdf, rdfs } from '../terms/index.js';
import { writableQuads } from './writable-terms.js';
import type { QuadBlock } from './format.js';

/** Prefixes for the kinds of nodes that are directly under the base. */
const NODE_KINDS = ['account', 'event', 'actor', 'place', 'person', 'work', 'mapping', 'software'] as const;

/** Prefixes of a block by the pattern of the address under the base; the first address of each kind in the block. */
const BLOCK_PREFIXES: readonly (readonly [name: string, address: RegExp])[] = [
  ['side', /^account\/[^/#]+\/side\/$/],
  ['location', /^account\/[^/#]+\/place\/$/],
  ['episode', /^account\/[^/#]+\/episode\/$/],
  ['command', /^account\/[^/#]+\/command\/$/],
  ['sidekey', /^event\/[^/#]+\/side\/$/],
  ['document', /^document\/[^/#]+\/$/],
  ['key', /^key\/[^/#]+\/$/],
  ['own-actor', /^actor\/[^/#]+\/$/],
  ['own-place', /^place\/[^/#]+\/$/],
  ['own-person', /^person\/[^/#]+\/$/],
  ['finding', /^finding\/[^/#]+\/$/],
];

type Prefixes = Record<string, string>;

/** The prefixes of a whole file. */
function filePrefixes(base: string, more: Readonly<Prefixes> = {}): Prefixes {
  return { ...PREFIXES, ...more, ...kindPrefixes(base) };
}

let kinds: { base: string; prefixes: Prefixes } | undefined;

/** Returns the prefixes under the base, cached for the next file: a site has many files and one base. */
function kindPrefixes(base: string): Prefixes {
  if (kinds?.base !== base) kinds = { base, prefixes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, `${base}${kind}/`])) };
  return kinds.prefixes;
}

/** Returns the header of a file: its prefixes. */
export function fileHeader(base: string, more?: Readonly<Prefixes>): string {
  return declarations(filePrefixes(base, more));
}

/** Writes one block: a heading, its base and prefixes, then its quads, in their graphs where they have any. */
export function formatBlock({ title, quads }: QuadBlock, base: string, more?: Readonly<Prefixes>): string {
  if (quads.length === 0) return '';
  const ordered = inReadingOrder(writableQuads(quads));
  const nodes = nodesOf(ordered);
  const relativeTo = blockBase(nodes, base);
  const own = blockPrefixes(nodes, base);
  const body = formatQuads(ordered, { ...filePrefixes(base, more), ...own }, relativeTo);
  return `\n# ${singleLine(title)}\n\n@base <${relativeTo}>.\n${declarations(own)}\n${body}`;
}

/** Writes a vocabulary file: the prefixes it needs, then its sections; no base, since its terms have a prefix. */
export function formatVocabulary(sections: readonly QuadBlock[], prefixes: Prefixes): string {
  const nodes = nodesOf(sections.flatMap(({ quads }) => [...quads])).concat(sections.flatMap(({ quads }) => quads.map(({ predicate }) => predicate.value)));
  const needed = Object.fromEntries(Object.entries(prefixes).filter(([, address]) => nodes.some((node) => node.startsWith(address))));
  const written = sections
    .filter(({ quads }) => quads.length > 0)
    .map(({ title, quads }) => `\n# ${singleLine(title)}\n\n${formatQuads(inReadingOrder(writableQuads(quads)), needed)}`);
  return declarations(needed) + written.join('');
}

/** Writes quads in their order; IRIs relative to `relativeTo`, where given. */
function formatQuads(ordered: readonly Quad[], prefixes: Prefixes, relativeTo?: string): string {
  const confusable = new RegExp(`^(?:${Object.keys(prefixes).join('|')}):`, 'i');
  const sink = new TextSink();
  const writer = new Writer(sink, { prefixes });
  // The prefixes are declared elsewhere; the writer only needs to know them.
  sink.text = '';
  const confusableQuads: Quad[] = [];
  // Most IRIs of a block are in it many times.
  const isConfusable = remembered((iri) => confusable.test(iri));
  const shorten = relativeTo === undefined || !isResolvedPlainly(relativeTo) ? undefined : remembered((iri) => relativeNode(iri, relativeTo));
  for (const quad of ordered) {
    const terms = [quad.subject, quad.predicate, quad.object, quad.graph];
    if (terms.some((term) => isConfusable(iriOf(term)))) confusableQuads.push(quad);
    else writer.addQuad(shorten === undefined ? quad : relative(quad, shorten));
  }
  writer.end();
  return sink.text.replace(/\.\n(?=\S)/g, '.\n\n') + absoluteStatements(confusableQuads);
}

/** A stream for the writer that collects the text. */
class TextSink {
  text = '';
  write(chunk: string, _encoding: string, done?: () => void): void {
    this.text += chunk;
    done?.();
  }
  end(done?: () => void): void {
    done?.();
  }
}

/** Orders quads by graph and subject, in order of appearance; for each subject the types, then the label, then the rest. */
function inReadingOrder(quads: readonly Quad[]): Quad[] {
  const graphs = new Map<string, Map<string, Map<string, Quad[]>>>();
  for (const quad of quads) {
    const subjects = getOr(graphs, `${quad.graph.termType}${quad.graph.value}`, () => new Map<string, Map<string, Quad[]>>());
    const properties = getOr(
      subjects,
      quad.subject.value,
      () => new Map<string, Quad[]>([...LEADING_PROPERTIES.map((term): [string, Quad[]] => [term.value, []])]),
    );
    getOr(properties, quad.predicate.value, () => []).push(quad);
  }
  return [...graphs.values()].flatMap((subjects) => [...subjects.values()].flatMap((properties) => [...properties.values()].flat()));
}

const LEADING_PROPERTIES: readonly NamedNode[] = [rdf.type, rdfs.label];

function nodesOf(quads: readonly Quad[]): string[] {
  return [...new Set(quads.flatMap(({ subject, object }) => [subject.value, iriOf(object)]))];
}

/** Returns the base of a block: the address of its claims, so that claims and evidence are written by their id alone. */
function blockBase(nodes: readonly string[], base: string): string {
  const claim = nodes.find((node) => node.startsWith(`${base}claim/`));
  const end = claim?.indexOf('/', base.length + 'claim/'.length) ?? -1;
  return claim === undefined || end === -1 ? base : claim.slice(0, end + 1);
}

function blockPrefixes(nodes: readonly string[], base: string): Prefixes {
  const own: Prefixes = {};
  for (const node of nodes) {
    if (!node.startsWith(base)) continue;
    const address = node.slice(base.length).replace(/[^/]*$/, '');
    const [name] = BLOCK_PREFIXES.find(([, pattern]) => pattern.test(address)) ?? [];
    if (name !== undefined) own[name] ??= base + address;
  }
  return own;
}

function relative({ subject, predicate, object, graph }: Quad, shorten: (iri: string) => NamedNode | undefined): Quad {
  const short = <T extends Term>(term: T): T | NamedNode => (term.termType === 'NamedNode' ? (shorten(term.value) ?? term) : term);
  return DataFactory.quad(short(subject), predicate, short(object), short(graph));
}

/** A function of a text that is asked again and again, for as long as a block is written. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = find(text);
    known.set(text, made);
    return made;
  };
}

/** A plain name, which resolves to the same IRI in every parser, where the base is a folder. */
const PLAIN = /^\w[\w.-]*(?:\/\w[\w.-]*)*(?:#[\w.-]+)?$/;

/** An IRI relative to a base; undefined where it stays absolute. */
function relativeNode(iri: string, relativeTo: string): NamedNode | undefined {
  const rest = iri.startsWith(relativeTo) ? iri.slice(relativeTo.length) : '';
  return PLAIN.test(rest) ? DataFactory.namedNode(rest) : undefined;
}

/** Whether a plain name is resolved by appending it to the base. */
function isResolvedPlainly(relativeTo: string): boolean {
  return URL.canParse('x', relativeTo) && new URL('x', relativeTo).href === `${relativeTo}x`;
}

/** Writes statements without prefix or base, one per line: N-Triples is valid Turtle; in TriG each is in its graph. */
function absoluteStatements(quads: readonly Quad[]): string {
  const writer = new Writer({ format: 'N-Triples' });
  return quads
    .map(({ subject, predicate, object, graph }) => {
      const triple = writer.quadToString(subject, predicate, object);
      return graph.termType === 'DefaultGraph' ? triple : `<${graph.value}> { ${triple.trimEnd()} }\n`;
    })
    .join('');
}

function declarations(prefixes: Prefixes): string {
  return Object.entries(prefixes)
    .map(([name, address]) => `@prefix ${name}: <${address}>.\n`)
    .join('');
}

/** Returns a title on one line, since a comment ends at the end of its line. */
function singleLine(title: string): string {
  return title
    .toWellFormed()
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
}

function iriOf(term: Term): string {
  if (term.termType === 'NamedNode') return term.value;
  return term.termType === 'Literal' ? term.datatype.value : '';
}
