/**
 * The pages of a wiki that the links of a document lead to, by the names they are links of. A name and perhaps the part of
 * the document where it stands come in; its page goes out, where it is certain.
 */
import { bareTitle, nameKey, type Page } from '../entry/index.js';
import type { Document, PageLink, Span } from './layout/document.js';

/** What a name may be preceded by within a link, or the link within it: "Khan [[İslâm III Giray]]", "[[Col. Edmund Quill]]". */
const TITLE_BEFORE = /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}$/u;

/** Titles of articles about what is no actor, place or person. A link far from the name may mean them: "[[Battle of Ulver|Ulver]]". */
const OTHER_SUBJECTS =
  /\b(?:wars?|battles?|sieges?|campaigns?|offensives?|operations?|invasions?|crisis|revolts?|rebellions?|revolutions?|uprisings?|massacres?|raids?|treaty|treaties|history|lists?|timeline|order of battle|elections?|demographics|economy|geography|politics|language|people|culture)\b/i;

/** The document with the links that lead to a redirect leading to its page; `redirects` gives the page of each such title. */
export function withRedirects(document: Document, redirects: Readonly<Record<string, string>> | undefined): Document {
  if (redirects === undefined || document.links === undefined) return document;
  const pageOf = new Map(Object.entries(redirects));
  return { ...document, links: document.links.map((link) => ({ ...link, title: pageOf.get(link.title) ?? link.title })) };
}

export class Pages {
  readonly #links: readonly PageLink[];
  readonly #text: string;
  /** The titles of the links with a name as their text, and of those whose title is the name. */
  readonly #byName = new Map<string, Set<string>>();

  /** `site` is the wiki of the document; without it no link is followed. */
  constructor(
    { links = [], source }: Pick<Document, 'links' | 'source'>,
    readonly site: string | undefined,
  ) {
    this.#links = site === undefined ? [] : links;
    this.#text = source.text;
    for (const link of this.#links) {
      if (OTHER_SUBJECTS.test(link.title)) continue;
      for (const name of new Set([nameKey(this.#labelOf(link)), nameKey(bareTitle(link.title))]))
        this.#byName.set(name, (this.#byName.get(name) ?? new Set<string>()).add(link.title));
    }
  }

  /** Finds the page of a name that stands in a span and is the text of a link there. */
  at(name: string, within: Span): Page | undefined {
    return this.#only(this.#linksIn(within).filter((link) => nameKey(this.#labelOf(link)) === nameKey(name)));
  }

  /** The same for a person, whose rank may be in the link or before it. */
  ofPerson(name: string, within: Span): Page | undefined {
    const isSame = (label: string) =>
      nameKey(label) === nameKey(name) ||
      (label.endsWith(name) && TITLE_BEFORE.test(label.slice(0, -name.length))) ||
      (name.endsWith(label) && label.includes(' ') && TITLE_BEFORE.test(name.slice(0, -label.length)));
    return this.#only(this.#linksIn(within).filter((link) => isSame(this.#labelOf(link))));
  }

  /** Splits a name that is nothing but links joined by "of", "in" or "during": "[[Long Front]] of [[Marsh War]]". Undefined for others. */
  linksOf(name: string, within: Span): string[] | undefined {
    const labels = this.#linksIn(within).map((link) => this.#labelOf(link));
    const first = labels.findIndex((label) => name.startsWith(label));
    let rest = name;
    const found: string[] = [];
    for (const label of first === -1 ? [] : labels.slice(first)) {
      if (!rest.startsWith(label)) break;
      found.push(label);
      rest = rest.slice(label.length).replace(/^ (?:of|in|during) (?:the )?/, '');
    }
    return found.length > 1 && rest === '' ? found : undefined;
  }

  /** Finds the page that all links of a name in the document lead to. */
  named(name: string): Page | undefined {
    const [title, ...others] = this.#byName.get(nameKey(name)) ?? [];
    return title === undefined || others.length > 0 ? undefined : this.#page(title);
  }

  #labelOf({ start, end }: Span): string {
    return this.#text.slice(start, end).trim();
  }

  #linksIn({ start, end }: Span): PageLink[] {
    return this.#links.filter((link) => start <= link.start && link.end <= end);
  }

  #only(links: readonly PageLink[]): Page | undefined {
    const [title, ...others] = new Set(links.map((link) => link.title));
    return title === undefined || others.length > 0 ? undefined : this.#page(title);
  }

  #page(title: string): Page | undefined {
    return this.site === undefined ? undefined : { site: this.site, title };
  }
}
