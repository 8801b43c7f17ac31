/**
 * What all pages of one site share: where the data stands, which nodes have pages, what they are called, and the claims
 * and findings as `compare` reads them. A page asks for the rest when it is made.
 */
import type { ComparedClaim, Model, ListedFinding } from '../compare/index.js';
import { pathOf, relativePath, type Kind } from './page-address.js';
import type { Text } from './facts.js';
import { html, type Html, type HtmlValue } from './html.js';

export interface Site {
  title: string;
  /** Under which address the IRIs of the data stand. */
  base: string;
  /** Under which address the pages stand, for those files that need whole addresses. */
  url: string;
  version: string;
  model: Model;
  /** Claims by happening, by event, by key, and by who is named in them. */
  claims: ClaimIndex;
  findings: readonly (ListedFinding & { happening: string })[];
  /** The kind of every node that has a page. */
  kinds: ReadonlyMap<string, Kind>;
  names: ReadonlyMap<string, Text>;
  /** Of local actors whose name others have too: the event they are told of in, for lists and titles. */
  disambiguations: ReadonlyMap<string, string>;
  /** The licences that documents of the site state. */
  licences: readonly string[];
  /** How many documents state a licence, and how many state none. */
  licensed: { some: number; none: number };
}

export interface ClaimIndex {
  happening: ReadonlyMap<string, readonly ComparedClaim[]>;
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
  /** Whether `.ttl`, `.jsonld` and `.nt` lie beside it. */
  hasData?: boolean;
  /** Other forms of it beside it, such as a table. */
  alternates?: readonly { file: string; mediaType: string }[];
  /** The licences of the documents behind it, where each of them states one: else none holds for the page. */
  licences?: readonly string[];
  /** schema.org, as data in the page. */
  embedded?: object | undefined;
  /** Which entry of the menu it belongs to. */
  menu?: string;
}

/** Links from one page: to nodes by their IRI, to files by their path. */
export class Links {
  constructor(
    readonly site: Site,
    readonly from: string,
  ) {}

  /** The address of a node's page as seen from here; undefined where it has none. */
  to(iri: string, anchor?: string): string | undefined {
    const kind = this.site.kinds.get(iri);
    if (kind === undefined) return undefined;
    return this.file(`${pathOf(iri, kind, this.site.base)}.html${anchor === undefined ? '' : `#${anchor}`}`);
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

  /** The name of a node by which it is told from others of that name: "Ukraine — in Battle of X". */
  fullName(iri: string): Html {
    const setting = this.site.disambiguations.get(iri);
    return setting === undefined ? this.name(iri) : html`${this.name(iri)} — in ${setting}`;
  }

  /** Several nodes, with commas between. */
  list(iris: readonly string[]): Html {
    return commaSeparated(iris.map((iri) => this.a(iri)));
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

/** A list of terms and what they are; those without a value are left out. */
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
