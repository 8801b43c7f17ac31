/**
 * Mints every IRI of the data. Same input, same IRI: only the base and the ids are used. Other people's links and queries
 * rely on the patterns (design section 4).
 */
import type { NamedNode } from '@rdfjs/types';
import { sha256, SITE_PATTERN, slug, SLUG_PATTERN, titleInAddress } from '../slug.js';
import { iri, TermError, isIri, quoted } from './iri.js';

/** The address of the bundled data; other people's data belongs under their own. */
export const DEFAULT_BASE = 'https://w3id.org/variorum/id/';

/** The fields that identify an edition of a document. */
export interface Edition {
  title: string;
  sha256: string;
  revision?: string | undefined;
}

/** A cited work: identified by its address, else by the text of the reference. */
export interface Citation {
  url?: string | undefined;
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
}

/** The owner of an id: the registry, or an entry. What is known by a page of a wiki belongs to no entry, whatever its id. */
export interface Owner {
  entry?: string | undefined;
  page?: { site: string; title: string } | undefined;
}

export type Identifiers = ReturnType<typeof identifiers>;

/**
 * Returns the functions that mint the IRIs of one base. Ids that are slugs are kept; any other text becomes a slug.
 * Throws a TermError where the base is not an IRI, or does not end in a slash.
 */
export function identifiers(base: string = DEFAULT_BASE) {
  if (!isIri(base) || !base.endsWith('/') || /[?#]/.test(base))
    throw new TermError(`${quoted(base)} cannot be the base of IRIs`, `an address that ends in /, such as ${DEFAULT_BASE}`);
  const mint = (...segments: string[]): NamedNode => iri(base + segments.join('/'));
  const owned = (kind: string, id: string, { entry, page }: Owner = {}) => {
    if (page !== undefined) return mint(kind, siteSegment(page.site), titleInAddress(page.title));
    return entry === undefined ? mint(kind, segment(id)) : mint(kind, segment(entry), segment(id));
  };

  return {
    base,

    event: (id: string) => mint('event', segment(id)),
    account: (entry: string) => mint('account', segment(entry)),
    side: (entry: string, number: number) => mint('account', segment(entry), 'side', String(number)),
    participation: (entry: string, number: number, ...parts: string[]) =>
      mint('account', segment(entry), 'side', [String(number), ...parts.map(segment)].join('.')),
    command: (entry: string, ...parts: string[]) => mint('account', segment(entry), 'command', parts.map(segment).join('.')),
    location: (entry: string, place: string) => mint('account', segment(entry), 'place', segment(place)),
    episode: (entry: string, id: string) => mint('account', segment(entry), 'episode', segment(id)),
    sideKey: (event: string, key: string) => mint('event', segment(event), 'side', segment(key)),

    claim: (entry: string, id: string) => mint('claim', segment(entry), segment(id)),
    // Slugs have no dot, so these cannot clash with the id of a claim or with one another.
    occurrence: (entry: string, episode: string) => mint('claim', segment(entry), `occurrence.${segment(episode)}`),
    fate: (entry: string, ...parts: string[]) => mint('claim', segment(entry), ['fate', ...parts.map(segment)].join('.')),
    result: (entry: string, ...parts: string[]) => mint('claim', segment(entry), ['result', ...parts.map(segment)].join('.')),

    /** The tombstone of a withheld claim: its id may name a person, and a hash of the id could be guessed. */
    withheld: (entry: string, number: number) => mint('claim', segment(entry), `withheld.${number}`),
    withheldCommand: (entry: string, number: number) => mint('account', segment(entry), 'command', `withheld.${number}`),

    /** The comparison key: the event, then the parts that must agree. */
    key: (event: string, parts: readonly string[]) => mint('key', segment(event), parts.map(keyPart).join('.')),

    document: ({ title, revision, sha256: hash }: Edition) => mint('document', slug(title), revision === undefined ? hash.slice(0, 12) : slug(revision)),
    work: ({ url, title = '', publisher = '', date = '' }: Citation) => mint('work', sha256(url ?? [title, publisher, date].join('\n')).slice(0, 12)),
    actor: (id: string, owner?: Owner) => owned('actor', id, owner),
    place: (id: string, owner?: Owner) => owned('place', id, owner),
    person: (id: string, owner?: Owner) => owned('person', id, owner),
    pack: (id: string) => mint('pack', segment(id)),
    mapping: (subject: string, predicate: string, object: string) => mint('mapping', sha256([subject, predicate, object].join('\n')).slice(0, 12)),
    software: (version?: string) => mint('software', ...(version === undefined ? ['variorum'] : [versionPart(version)])),
    /** A reader of documents, in its version. */
    reader: (id: string, version: string) => mint('reader', `${segment(id)}-${versionPart(version)}`),
    /** The description of an export; with a name, a part of it. */
    description: (name?: string) => (name === undefined ? mint('void') : fragment(mint('void'), name.replace(/[^\w.-]+/g, '-'))),
    rule: (id: string) => mint('rule', segment(id)),
    /** A bundled query; its page, where there is one, has the same path. */
    question: (name: string) => mint('questions', segment(name)),
    finding: (rule: string, key: string) => mint('finding', segment(rule), key.split('/').map(keyPart).join('.')),

    graph: {
      entry: (entry: string) => mint('graph', 'entry', segment(entry)),
      dataset: (name: string, version: string) => mint('graph', 'dataset', segment(name), versionPart(version)),
      provenance: {
        entry: (entry: string) => mint('graph', 'provenance', 'entry', segment(entry)),
        dataset: (name: string, version: string) => mint('graph', 'provenance', 'dataset', segment(name), versionPart(version)),
        registry: () => mint('graph', 'provenance', 'registry'),
        links: () => mint('graph', 'provenance', 'links'),
      },
      findings: (event: string) => mint('graph', 'findings', segment(event)),
      registry: () => mint('graph', 'registry'),
      links: () => mint('graph', 'links'),
    },

    /**
     * Whether several entries may describe a node, so that they may have the same triple: every node that no entry or
     * finding owns.
     */
    isShared(node: string): boolean {
      if (!node.startsWith(base)) return true;
      const [kind = '', ...rest] = node.slice(base.length).split('/');
      if (kind === 'account' || kind === 'claim' || kind === 'finding') return false;
      if (kind === 'actor' || kind === 'place' || kind === 'person') return rest.length === 1 || SITE_PATTERN.test(rest[0] ?? '');
      return true;
    },
  };
}

/** Whether an IRI is that of an event, or of its time in the registry, under any base. */
export function isEventIri(node: string): boolean {
  return /\/event\/[^/]+$/.test(node);
}

/** Returns a fragment of a node: its evidence, a relay. The name never comes from the input. */
export function fragment(node: NamedNode, name: string): NamedNode {
  return iri(`${node.value}#${name}`);
}

/** Returns an id as a path segment; other text becomes a slug, so that no input leaves its segment. */
function segment(id: string): string {
  return SLUG_PATTERN.test(id) ? id : slug(id);
}

/** Returns the name of a wiki as a path segment. */
function siteSegment(site: string): string {
  return SITE_PATTERN.test(site) ? site : `${slug(site)}.wiki`;
}

/** Returns a part of a key: slugs joined by underscores, which slugs do not have. Long texts end in their hash. */
function keyPart(id: string): string {
  const clean = id.split('_').map(segment).join('_');
  return clean.length <= 120 ? clean : `${clean.slice(0, 107).replace(/[-_]+$/, '')}-${sha256(clean).slice(0, 12)}`;
}

/** Returns a version with its dots: `24.1`. */
function versionPart(version: string): string {
  return version.split('.').map(segment).join('.');
}
