/**
 * The address of a node's page: an IRI comes in, a path of letters, digits, dots and hyphens goes out, so that no id can
 * leave the folder. Links between pages are relative, so that the site also works from a local folder.
 */
import { sha256 } from '../slug.js';

/** The kinds of nodes that have pages; each is a folder of the site, as it is a part of our IRIs. */
export const KINDS = ['event', 'account', 'claim', 'actor', 'person', 'place', 'document', 'key', 'finding'] as const;
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

/** The relative path from one page to another file of the site. */
export function relativePath(from: string, to: string): string {
  const [path = '', anchor] = to.split('#');
  const [start, end] = [from.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  const way = [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
  return `${way}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** An id inside a page; a text that is not a plain name is hashed. */
export function anchorOf(text: string): string {
  return /^[a-z][a-z0-9._-]{0,119}$/.test(text) ? text : `x-${sha256(text).slice(0, 12)}`;
}

/** An entry in few characters: two entries of an event may use the same ids, and a page has hundreds of anchors. */
function entryMark(entry: string): string {
  return sha256(entry).slice(0, 4);
}

/** The id of a claim's row on the page of its event; it tells entries apart, since two editions use the same ids of claims. */
export function claimAnchor(iri: string): string {
  const [, entry = '', id = ''] = /\/claim\/([^/]+)\/([^/]+)$/.exec(iri) ?? [];
  return anchorOf(id === '' ? `claim-of ${iri}` : `claim-${entryMark(entry)}-${id}`);
}

/** The id of a claim's quote, within its row. It is a hash, since a page links to each quote several times. */
export function quoteAnchor(iri: string): string {
  return `quote-${sha256(iri).slice(0, 10)}`;
}

/** The id of an episode on the page of its event; it tells entries apart, as that of a claim. */
export function episodeAnchor(iri: string): string {
  const [, entry = '', id = ''] = /\/account\/([^/]+)\/episode\/([^/]+)$/.exec(iri) ?? [];
  return anchorOf(id === '' ? `episode-of ${iri}` : `episode-${entryMark(entry)}-${id}`);
}

/** The id of a finding on the page of its event. */
export function findingAnchor(iri: string): string {
  const [, rule = '', id = ''] = /\/finding\/([^/]+)\/([^/]+)$/.exec(iri) ?? [];
  return anchorOf(id === '' ? `finding-of ${iri}` : `finding-${rule}--${id}`);
}
