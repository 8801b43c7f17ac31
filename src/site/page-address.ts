/**
 * Where the page of a node lies in the site: an IRI comes in, a path goes out, made of letters, digits, dots and hyphens
 * only, so that no id can lead out of the folder. Links between pages are relative, so that a double click will do.
 */
import { sha256 } from '../slug.js';

/** The kinds of nodes that have pages; each is a folder of the site, as it is a part of our IRIs. */
export const KINDS = ['happening', 'event', 'claim', 'actor', 'person', 'place', 'document', 'key', 'finding'] as const;
export type Kind = (typeof KINDS)[number];

const SEGMENT = /^[a-z0-9_][a-z0-9._-]{0,199}$/;

/**
 * The path of a node's page without its ending: what follows the base, where that is plain, else the kind and a hash.
 * Windows ends no name with a dot, and takes capitals for small letters, hence neither.
 */
export function pathOf(iri: string, kind: Kind, base: string): string {
  const tail = iri.startsWith(base) ? iri.slice(base.length).split('/') : [];
  const [first, ...rest] = tail;
  if (first === kind && rest.length > 0 && rest.length <= 3 && rest.every((one) => SEGMENT.test(one) && !one.endsWith('.'))) return tail.join('/');
  return `${kind}/x-${sha256(iri).slice(0, 16)}`;
}

/** The way from one page to another file of the site. */
export function relativePath(from: string, to: string): string {
  const [path = '', anchor] = to.split('#');
  const [start, end] = [from.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  const way = [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
  return `${way}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** An id inside a page: what is no plain name becomes one. */
export function anchorOf(text: string): string {
  return /^[a-z][a-z0-9._-]{0,119}$/.test(text) ? text : `x-${sha256(text).slice(0, 12)}`;
}

/** Whether a text may be followed as a link: the web, and nothing that runs. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(text);
}

/** What a mark and a row are known by in a page: the last part of the claim's address. */
export function lastSegment(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}
