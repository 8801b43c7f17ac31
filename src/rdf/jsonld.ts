/**
 * Writes JSON-LD, `{"@context", "@graph": [ … ]}`, block by block. Each account is one object with its event, document,
 * sides, episodes, claims and their evidence; nodes outside of accounts follow. A node that several blocks describe, such as an
 * actor of the registry and its link, is one object too, so it is written at the end. The context is inlined or referred
 * to; nothing is ever fetched. The library is loaded when something is written.
 */
import type { Quad } from '@rdfjs/types';
import type { ContextDefinition, NodeObject } from 'jsonld';
import { escapeRegExp } from '../escape-regexp.js';
import { identifiers, PREFIXES, rdf, vr } from '../terms/index.js';
import { buildContext, KEYS, type JsonObject, type JsonValue } from './context.js';
import { ACCOUNT_PATTERN, isObject, nest, subjectsByObject } from './jsonld-nesting.js';
import { union } from './union.js';
import { writableQuads } from './writable-terms.js';
import { withHeader, type Format } from './format.js';

export const jsonLd: Format = {
  extension: 'jsonld',
  label: 'JSON-LD',
  mediaType: 'application/ld+json',
  hasGraphs: false,
  open({ base, context, compact = false }) {
    const inline = inlineContext();
    const { isShared } = identifiers(base);
    const deferred: Quad[] = [];
    const begin = withHeader(`{\n  "@context": ${context === undefined ? inline.text : indented(context, 2)},\n  "@graph": [`);
    let separator = '\n';
    const textOf = (nodes: readonly JsonObject[]) =>
      nodes
        .map((node) => {
          const line = `${separator}${compact ? JSON.stringify(node) : `    ${indented(node, 4)}`}`;
          separator = ',\n';
          return line;
        })
        .join('');
    return {
      async block({ quads }) {
        const { nodes, rest } = await nestedNodes(union(writableQuads(quads)), inline.context, isShared);
        deferred.push(...rest);
        return begin(textOf(nodes));
      },
      async end() {
        const { nodes } = await nestedNodes(union(deferred), inline.context, () => false);
        return begin(`${textOf(nodes)}\n  ]\n}\n`);
      },
    };
  },
};

let cachedContext: { context: JsonObject; text: string } | undefined;

/** Returns the context and its text, built once, since a site has it in every file. */
function inlineContext(): { context: JsonObject; text: string } {
  if (cachedContext === undefined) {
    const context = buildContext();
    cachedContext = { context, text: indented(context, 2) };
  }
  return cachedContext;
}

/** Returns the nodes of a block: its accounts with nested nodes, then all other nodes; and the triples of deferred nodes. */
async function nestedNodes(
  triples: readonly Quad[],
  context: JsonObject,
  isDeferred: (node: string) => boolean,
): Promise<{ nodes: JsonObject[]; rest: readonly Quad[] }> {
  const confusable = triples.filter(isConfusable);
  const plain = confusable.length === 0 ? triples : triples.filter((triple) => !isConfusable(triple));
  const nodes = await expand(plain);
  const accounts = plain.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(vr.Account)).map(({ subject }) => subject.value);
  const subjectsOf = subjectsByObject(plain);
  const nested = new Set<string>(accounts);
  const roots = accounts.map((id) => nest({ id, pattern: ACCOUNT_PATTERN, nodes, subjectsOf, nested }));
  const unnested = [...nodes.entries()].filter(([id]) => !nested.has(id) && !isDeferred(id)).map(([, node]) => node);
  const compacted = roots.length + unnested.length === 0 ? [] : await compact([...roots, ...unnested], context);
  const rest = plain.filter(({ subject }) => !nested.has(subject.value) && isDeferred(subject.value));
  // Without a context an IRI is read as written, whatever the prefixes of the file.
  return { nodes: [...compacted, ...[...(await expand(confusable)).values()].map((node) => ({ '@context': null, ...node }))], rest };
}

/** Converts triples to expanded JSON-LD by subject, in the order of the triples. The library is fast with arrays of quads only. */
async function expand(triples: readonly Quad[]): Promise<Map<string, JsonObject>> {
  const nodes = new Map<string, JsonObject>();
  if (triples.length === 0) return nodes;
  for (const { subject } of triples) nodes.set(subject.value, {});
  const { default: jsonld } = await import('jsonld');
  for (const node of jsonObjects(await jsonld.fromRDF([...triples]))) if (typeof node['@id'] === 'string') nodes.set(node['@id'], node);
  return nodes;
}

/** Compacts expanded objects with the context. */
async function compact(nodes: JsonObject[], context: JsonObject): Promise<JsonObject[]> {
  const { default: jsonld } = await import('jsonld');
  const options = { graph: true, compactToRelative: false, skipExpansion: true, documentLoader: refuseToFetch };
  // The library's types are narrower than plain JSON.
  const whole: unknown = await jsonld.compact(nodes as NodeObject[], context as ContextDefinition, options);
  return isObject(whole) ? jsonObjects(whole['@graph']).map(ordered) : [];
}

function refuseToFetch(url: string): Promise<never> {
  return Promise.reject(new Error(`JSON-LD asked for ${url}; contexts are never fetched`));
}

const ORDER = new Map(['id', 'type', ...Object.keys(KEYS)].map((key, index) => [key, index]));

/** Orders keys as in the context, then others by name; whole numbers become numbers. */
function ordered(node: JsonObject): JsonObject {
  const rank = (key: string) => ORDER.get(key) ?? ORDER.size;
  const entries = Object.entries(withEpisodes(node)).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, orderedValue(value, KEYS[key]?.kind === 'integer')]));
}

/** Separates episodes from claims: they are linked to their account by one property, of which both keys are the inverse. */
function withEpisodes(node: JsonObject): JsonObject {
  const { claims, ...rest } = node;
  if (!Array.isArray(claims)) return node;
  const isEpisode = (one: JsonValue) => isObject(one) && [one['type']].flat().includes('Episode');
  const [episodes, others] = [claims.filter(isEpisode), claims.filter((one) => !isEpisode(one))];
  return { ...rest, ...(episodes.length > 0 ? { episodes } : {}), ...(others.length > 0 ? { claims: others } : {}) };
}

function orderedValue(value: JsonValue, isInteger: boolean): JsonValue {
  if (Array.isArray(value)) return value.map((one) => orderedValue(one, isInteger));
  if (isObject(value)) return ordered(value);
  // Only the canonical form: 007 must be read back unchanged.
  return isInteger && typeof value === 'string' && /^(?:0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

/** Whether an IRI of the triple would be read back as another IRI if written with the context. */
function isConfusable({ subject, predicate, object }: Quad): boolean {
  return [subject.value, predicate.value, object.termType === 'Literal' ? object.datatype.value : object.value].some(isConfusableIri);
}

/**
 * Whether an IRI is confusable: its scheme has the name of a prefix (`schema:x`), the part after a prefix is not a plain
 * name (`vr://`), or it ends like a member of every JavaScript object (`#__proto__`), which the library looks up in tables.
 */
function isConfusableIri(iri: string): boolean {
  const known = confusable.get(iri);
  if (known !== undefined) return known;
  const found = findConfusion(iri);
  if (confusable.size >= MOST_KNOWN) confusable.clear();
  confusable.set(iri, found);
  return found;
}

/** What was found of IRIs, most of which come again and again. */
const confusable = new Map<string, boolean>();
const MOST_KNOWN = 5_000;

function findConfusion(iri: string): boolean {
  if (iri.endsWith('__')) return true;
  if (Object.hasOwn(PREFIXES, iri.slice(0, Math.max(0, iri.indexOf(':'))))) return true;
  // Most IRIs are of no site of the prefixes.
  if (!SITES.has(siteOf(iri))) return false;
  const [, namespace] = NAMESPACES.exec(iri) ?? [];
  return namespace !== undefined && !PLAIN_NAME.test(iri.slice(namespace.length));
}

const SITES = new Set(Object.values<string>(PREFIXES).map(siteOf));

function siteOf(iri: string): string {
  return iri.slice(0, iri.indexOf('/', iri.indexOf('//') + 2) + 1);
}

/** The namespaces of the prefixes, in their order. */
const NAMESPACES = new RegExp(`^(${Object.values<string>(PREFIXES).map(escapeRegExp).join('|')})`);
const PLAIN_NAME = /^\w[\w.-]*(?:\/[\w.-]+)*$/;

function indented(value: JsonValue, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

function jsonObjects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
