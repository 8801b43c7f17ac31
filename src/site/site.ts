/**
 * What all pages of one site share: the addresses of data and pages, which nodes have pages, their names, and the claims and
 * findings as `compare` reads them. Each page queries the rest when it is made.
 */
import type { ComparedClaim, Model, ListedFinding } from '../compare/index.js';
import type { EventPlace } from './anchors.js';
import { pathOf, relativePath, type Kind } from './page-address.js';
import type { Text } from './facts.js';
import { html, type Html, type HtmlValue } from './html.js';
import { byLanguage } from './sorting.js';

/** What the publisher says of the site: the licence of what they add, and whom to write to. */
export interface Publication {
  licence?: string | undefined;
  /** An e-mail address, or the address of a page. */
  contact?: string | undefined;
}

export interface Site {
  title: string;
  /** The base of the IRIs of the data. */
  base: string;
  /** The address of the site, for files that need absolute addresses. */
  url: string;
  version: string;
  /** The day of the site, where it is known: `2031-03-05`. */
  date?: string | undefined;
  model: Model;
  /** Claims by event, by event, by key, and by who is named in them. */
  claims: ClaimIndex;
  findings: readonly (ListedFinding & { event: string; ratio?: number | undefined })[];
  /** The kind of every node that has an address in the site. */
  kinds: ReadonlyMap<string, Kind>;
  /** Nodes without a page of their own: where they are on the page of their event. */
  places: ReadonlyMap<string, EventPlace>;
  /** The formats of the data files of pages. */
  dataForms: readonly DataForm[];
  names: ReadonlyMap<string, Text>;
  /** For local actors that share a name: their event, for lists and titles. */
  disambiguations: ReadonlyMap<string, string>;
  /** The licences that documents of the site state. */
  licences: readonly string[];
  /** How many documents state a licence, and how many state none. */
  licensed: { some: number; none: number };
  /** The licence of the registry, where it states one. */
  registryLicence?: string | undefined;
  publication: Publication;
}

/** The data formats of a page, by their endings. */
export const DATA_FORMS = ['ttl', 'jsonld', 'nt'] as const;
export type DataForm = (typeof DATA_FORMS)[number];

export interface ClaimIndex {
  event: ReadonlyMap<string, readonly ComparedClaim[]>;
  claimant: ReadonlyMap<string, readonly ComparedClaim[]>;
  document: ReadonlyMap<string, readonly ComparedClaim[]>;
  key: ReadonlyMap<string, readonly ComparedClaim[]>;
  /** By the actor that is counted, alone or as one of several. */
  counted: ReadonlyMap<string, readonly ComparedClaim[]>;
}

/** A page: what is particular to it. The frame puts the rest around it. */
export interface Page {
  /** Path from the root of the site, without `.html`. */
  path: string;
  title: string;
  /** One sentence for search engines and lists. */
  description: string;
  main: Html;
  /** The IRI the page is about, where it is about one: it is what is cited. */
  about?: string | undefined;
  /** Whether it has data files, in the formats of the site. */
  hasData?: boolean;
  /** Its other formats, such as a table. */
  alternates?: readonly { file: string; mediaType: string }[];
  /** The licences of its documents, if each of them states one; otherwise empty. */
  licences?: readonly string[];
  /** Scripts that it needs beside that of every page, from the root of the site. */
  scripts?: readonly string[];
  /** schema.org, as data in the page. */
  embedded?: object | undefined;
  /** The menu item it belongs to. */
  menu?: string;
}

/** Links from one page: to nodes by their IRI, to files by their path. */
export class Links {
  constructor(
    readonly site: Site,
    readonly from: string,
  ) {}

  /** The address of a node's page, or of its place on the page of its event, as seen from here; undefined where it has none. */
  to(iri: string, anchor?: string): string | undefined {
    const place = this.site.places.get(iri);
    if (place !== undefined) return this.to(place.event, place.anchor);
    const kind = this.site.kinds.get(iri);
    if (kind === undefined) return undefined;
    const path = pathOf(iri, kind, this.site.base);
    if (path === this.from && anchor !== undefined) return `#${anchor}`;
    return this.file(`${path}.html${anchor === undefined ? '' : `#${anchor}`}`);
  }

  /** Whether a node is shown on this page. */
  isHere(iri: string): boolean {
    return this.to(iri)?.startsWith('#') === true;
  }

  file(path: string): string {
    return relativePath(this.from, path);
  }

  /** A node by its name, as a link where it has a page. */
  a(iri: string, name?: HtmlValue): Html {
    const href = this.to(iri);
    const text = name ?? this.name(iri);
    return href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`;
  }

  /** The name of a node, in its language and direction. */
  name(iri: string): Html {
    const name = this.site.names.get(iri);
    return name === undefined ? html`${this.site.model.name(iri)}` : inLanguage(name);
  }

  /** The name of a node, with its event where others have the same name: "Ukraine — in Battle of X". */
  fullName(iri: string): Html {
    const setting = this.site.disambiguations.get(iri);
    return setting === undefined ? this.name(iri) : html`${this.name(iri)} — in ${setting}`;
  }

  /** Several nodes, with commas between, in the order of their names. */
  list(iris: readonly string[]): Html {
    return commaSeparated(this.inOrder(iris).map((iri) => this.a(iri)));
  }

  /** Nodes in the order of their names. */
  inOrder(iris: readonly string[]): string[] {
    const nameOf = (iri: string) => this.site.names.get(iri)?.text ?? this.site.model.name(iri);
    return [...iris].sort((one, other) => byLanguage(nameOf(one), nameOf(other)));
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** A text that says which language it is in, where that is not English, and that keeps to its own direction. */
export function inLanguage({ text, language }: Text): Html {
  const foreign = language !== undefined && language !== 'en' && !language.startsWith('en-');
  if (foreign) return html`<span lang="${language}" dir="auto">${text}</span>`;
  return RIGHT_TO_LEFT.test(text) ? html`<bdi>${text}</bdi>` : html`${text}`;
}

export function commaSeparated(parts: readonly HtmlValue[]): Html {
  return html`${parts.map((part, index) => html`${index === 0 ? '' : ', '}${part}`)}`;
}

/** A list of names and values; those without a value are left out. */
export function definitionList(rows: readonly (readonly [string, HtmlValue])[]): Html {
  const known = rows.filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
