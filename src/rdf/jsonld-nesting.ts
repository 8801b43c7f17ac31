/** How the nodes of JSON-LD are nested: an account's object holds its event, its document, its sides, its episodes, its claims and their evidence. */
import type { Quad } from '@rdfjs/types';
import { oa, prov, sem, vr } from '../terms/index.js';
import type { JsonObject, JsonValue } from './context.js';

/** The properties whose nodes are nested, level by level; a star before a property follows it backwards. */
interface NestingPattern {
  [property: string]: NestingPattern;
}
const EVIDENCE: NestingPattern = { [vr.evidence.value]: { [oa.hasSelector.value]: {} } };
export const ACCOUNT_PATTERN: NestingPattern = {
  [vr.accountOf.value]: { [sem.hasTime.value]: {} },
  [prov.wasDerivedFrom.value]: {},
  [vr.location.value]: {},
  [vr.command.value]: EVIDENCE,
  [vr.side.value]: { [vr.participation.value]: {} },
  [`*${vr.inAccount.value}`]: { ...EVIDENCE, [vr.via.value]: {}, [vr.location.value]: {} },
};

interface NestingState {
  id: string;
  pattern: NestingPattern;
  nodes: ReadonlyMap<string, JsonObject>;
  subjectsOf: ReadonlyMap<string, readonly string[]>;
  nested: Set<string>;
}

/** Returns a node with its nested nodes in place of their IRIs. A node is nested once; elsewhere it is an IRI. */
export function nest({ id, pattern, nodes, subjectsOf, nested }: NestingState): JsonObject {
  const node: JsonObject = { ...nodes.get(id) };
  const take = (other: string, inner: NestingPattern): JsonObject | undefined => {
    if (nested.has(other) || !nodes.has(other)) return undefined;
    nested.add(other);
    return nest({ id: other, pattern: inner, nodes, subjectsOf, nested });
  };
  const reverse: JsonObject = {};
  for (const [path, inner] of Object.entries(pattern)) {
    if (!path.startsWith('*')) {
      const values = node[path];
      if (Array.isArray(values)) node[path] = values.map((value) => (isReference(value) ? (take(value['@id'], inner) ?? value) : value));
      continue;
    }
    const property = path.slice(1);
    const others = (subjectsOf.get(`${property} ${id}`) ?? []).flatMap((other) => {
      const found = take(other, inner);
      return found === undefined ? [] : [withoutTarget(found, property, id)];
    });
    if (others.length > 0) reverse[property] = others;
  }
  return Object.keys(reverse).length > 0 ? { ...node, '@reverse': reverse } : node;
}

/** Removes from a node that is nested backwards its link to the outer node. */
function withoutTarget(node: JsonObject, property: string, target: string): JsonObject {
  const { [property]: values, ...rest } = node;
  const others = Array.isArray(values) ? values.filter((value) => !(isReference(value) && value['@id'] === target)) : [];
  return others.length > 0 ? { ...rest, [property]: others } : rest;
}

/** Indexes the subjects that link to a node by a property, in their order. */
export function subjectsByObject(triples: readonly Quad[]): Map<string, string[]> {
  const subjects = new Map<string, string[]>();
  for (const { subject, predicate, object } of triples) {
    if (object.termType !== 'NamedNode') continue;
    const key = `${predicate.value} ${object.value}`;
    const known = subjects.get(key);
    if (known) known.push(subject.value);
    else subjects.set(key, [subject.value]);
  }
  return subjects;
}

function isReference(value: JsonValue): value is JsonObject & { '@id': string } {
  return isObject(value) && typeof value['@id'] === 'string';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
