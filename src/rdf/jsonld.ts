/**
 * JSON-LD: `{"@context", "@graph": [ … ]}`, block by block. Each event is one object that holds its document, its
 * sides, its episodes, its claims and their evidence; after it stands what is in none. What several blocks speak of — an
 * actor of the registry, and its link — is one object too, so it waits until the end. The context is inlined or referred
 * to, and nothing is ever fetched. The library is loaded when something is written.
 */
import type { Quad } from '@rdfjs/types';
import type { ContextDefinition, NodeObject } from 'jsonld';
import { identifiers, oa, PREFIXES, rdf, sem, vr } from '../terms/index.js';
import { buildContext, KEYS, type JsonObject, type JsonValue } from './context.js';
import { union } from './union.js';
import { checked } from './term-syntax.js';
import { headedBy, type Format } from './format.js';

export const jsonLd: Format = {
  extension: 'jsonld',
  label: 'JSON-LD',
  mediaType: 'application/ld+json',
  hasGraphs: false,
  open({ base, context }) {
    const inline = ownContext();
    const { isShared } = identifiers(base);
    const later: Quad[] = [];
    const begin = headedBy(`{\n  "@context": ${context === undefined ? inline.text : indented(context, 2)},\n  "@graph": [`);
    let separator = '\n';
    const textOf = (nodes: readonly JsonObject[]) =>
      nodes
        .map((node) => {
          const line = `${separator}    ${indented(node, 4)}`;
          separator = ',\n';
          return line;
        })
        .join('');
    return {
      async block({ quads }) {
        const { nodes, rest } = await framed(union(checked(quads)), inline.context, isShared);
        later.push(...rest);
        return begin(textOf(nodes));
      },
      async end() {
        const { nodes } = await framed(union(later), inline.context, () => false);
        return begin(`${textOf(nodes)}\n  ]\n}\n`);
      },
    };
  },
};

let own: { context: JsonObject; text: string } | undefined;

/** The context, and how files have it: made once, since a site has it in every file. */
function ownContext(): { context: JsonObject; text: string } {
  if (own === undefined) {
    const context = buildContext();
    own = { context, text: indented(context, 2) };
  }
  return own;
}

/** What an event's object holds, and what those hold in turn; a star before a property walks it backwards. */
interface Holding {
  [property: string]: Holding;
}
const EVIDENCE: Holding = { [vr.evidence.value]: { [oa.hasSelector.value]: {} } };
const EVENT: Holding = {
  [vr.accountOf.value]: {},
  [vr.toldIn.value]: {},
  [vr.location.value]: {},
  [vr.command.value]: EVIDENCE,
  [vr.side.value]: { [vr.participation.value]: {} },
  [`*${sem.subEventOf.value}`]: { [vr.location.value]: {} },
  [`*${vr.aboutEvent.value}`]: { ...EVIDENCE, [vr.via.value]: {}, [vr.location.value]: {} },
};

/** The nodes of a block: its events with what they hold, then every node that none holds; of those that wait, the triples. */
async function framed(
  triples: readonly Quad[],
  context: JsonObject,
  waits: (node: string) => boolean,
): Promise<{ nodes: JsonObject[]; rest: readonly Quad[] }> {
  const odd = triples.filter(isConfusable);
  const plain = odd.length === 0 ? triples : triples.filter((triple) => !isConfusable(triple));
  const nodes = await expanded(plain);
  const events = plain.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(sem.Event)).map(({ subject }) => subject.value);
  const backwards = reversed(plain);
  const held = new Set<string>(events);
  const roots = events.map((id) => hold({ id, holding: EVENT, nodes, backwards, held }));
  const alone = [...nodes.entries()].filter(([id]) => !held.has(id) && !waits(id)).map(([, node]) => node);
  const compacted = roots.length + alone.length === 0 ? [] : await compact([...roots, ...alone], context);
  const rest = plain.filter(({ subject }) => !held.has(subject.value) && waits(subject.value));
  // Without a context an IRI is read as it stands, whatever the prefixes of the file.
  return { nodes: [...compacted, ...[...(await expanded(odd)).values()].map((node) => ({ '@context': null, ...node }))], rest };
}

interface Hold {
  id: string;
  holding: Holding;
  nodes: ReadonlyMap<string, JsonObject>;
  backwards: ReadonlyMap<string, readonly string[]>;
  held: Set<string>;
}

/** A node with the nodes it holds put in place of their IRIs. A node is held once; elsewhere its IRI stands. */
function hold({ id, holding, nodes, backwards, held }: Hold): JsonObject {
  const node: JsonObject = { ...nodes.get(id) };
  const take = (other: string, inner: Holding): JsonObject | undefined => {
    if (held.has(other) || !nodes.has(other)) return undefined;
    held.add(other);
    return hold({ id: other, holding: inner, nodes, backwards, held });
  };
  const reverse: JsonObject = {};
  for (const [path, inner] of Object.entries(holding)) {
    if (!path.startsWith('*')) {
      const values = node[path];
      if (Array.isArray(values)) node[path] = values.map((value) => (isReference(value) ? (take(value['@id'], inner) ?? value) : value));
      continue;
    }
    const property = path.slice(1);
    const others = (backwards.get(`${property} ${id}`) ?? []).flatMap((other) => {
      const found = take(other, inner);
      return found === undefined ? [] : [without(found, property, id)];
    });
    if (others.length > 0) reverse[property] = others;
  }
  return Object.keys(reverse).length > 0 ? { ...node, '@reverse': reverse } : node;
}

/** The node that is held backwards need not say again where it is. */
function without(node: JsonObject, property: string, target: string): JsonObject {
  const { [property]: values, ...rest } = node;
  const others = Array.isArray(values) ? values.filter((value) => !(isReference(value) && value['@id'] === target)) : [];
  return others.length > 0 ? { ...rest, [property]: others } : rest;
}

/** Which subjects point to a node by a property, in their order. */
function reversed(triples: readonly Quad[]): Map<string, string[]> {
  const backwards = new Map<string, string[]>();
  for (const { subject, predicate, object } of triples) {
    if (object.termType !== 'NamedNode') continue;
    const key = `${predicate.value} ${object.value}`;
    const known = backwards.get(key);
    if (known) known.push(subject.value);
    else backwards.set(key, [subject.value]);
  }
  return backwards;
}

/** Expanded JSON-LD by subject, in the order of the triples. The library is quick with arrays of quads only. */
async function expanded(triples: readonly Quad[]): Promise<Map<string, JsonObject>> {
  const nodes = new Map<string, JsonObject>();
  if (triples.length === 0) return nodes;
  for (const { subject } of triples) nodes.set(subject.value, {});
  const { default: jsonld } = await import('jsonld');
  for (const node of jsonObjects(await jsonld.fromRDF([...triples]))) if (typeof node['@id'] === 'string') nodes.set(node['@id'], node);
  return nodes;
}

/** Expanded objects as the context has them. */
async function compact(nodes: JsonObject[], context: JsonObject): Promise<JsonObject[]> {
  const { default: jsonld } = await import('jsonld');
  const options = { graph: true, compactToRelative: false, skipExpansion: true, documentLoader: refuse };
  // The library's types know the shape of JSON-LD more closely than plain JSON can show.
  const whole: unknown = await jsonld.compact(nodes as NodeObject[], context as ContextDefinition, options);
  return isObject(whole) ? jsonObjects(whole['@graph']).map(ordered) : [];
}

function refuse(url: string): Promise<never> {
  return Promise.reject(new Error(`JSON-LD asked for ${url}; contexts are never fetched`));
}

const ORDER = new Map(['id', 'type', ...Object.keys(KEYS)].map((key, index) => [key, index]));

/** Keys in the order of the context, others by name behind them; whole numbers as numbers. */
function ordered(node: JsonObject): JsonObject {
  const rank = (key: string) => ORDER.get(key) ?? ORDER.size;
  const entries = Object.entries(node).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, orderedValue(value, KEYS[key]?.kind === 'integer')]));
}

function orderedValue(value: JsonValue, isInteger: boolean): JsonValue {
  if (Array.isArray(value)) return value.map((one) => orderedValue(one, isInteger));
  if (isObject(value)) return ordered(value);
  // Only the canonical form: 007 has to come back as it was.
  return isInteger && typeof value === 'string' && /^(?:0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

/** Whether an IRI of the triple would be read back as another one, were it written under the context. */
function isConfusable({ subject, predicate, object }: Quad): boolean {
  return [subject.value, predicate.value, object.termType === 'Literal' ? object.datatype.value : object.value].some(isConfusableIri);
}

/**
 * A scheme with the name of a prefix (`schema:x`), what a prefix would leave over is no plain name (`vr://`), or it ends
 * like what every JavaScript object has (`#__proto__`), which the library takes for an entry of its tables.
 */
function isConfusableIri(iri: string): boolean {
  if (iri.endsWith('__')) return true;
  if (Object.hasOwn(PREFIXES, iri.slice(0, Math.max(0, iri.indexOf(':'))))) return true;
  const namespace = Object.values<string>(PREFIXES).find((address) => iri.startsWith(address));
  return namespace !== undefined && !/^\w[\w.-]*(?:\/[\w.-]+)*$/.test(iri.slice(namespace.length));
}

function indented(value: JsonValue, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

function isReference(value: JsonValue): value is JsonObject & { '@id': string } {
  return isObject(value) && typeof value['@id'] === 'string';
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonObjects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
