/**
 * Pages of wikis, by which entries know that they mean the same: a page is a site and a title. The address of a document
 * comes in and its site goes out; a page comes in and its address goes out.
 */
import { SITE_PATTERN, titleInAddress } from '../slug.js';

/** A page of a wiki: `{ site: 'enwiki', title: 'Syrian Democratic Forces' }`. */
export interface Page {
  /** As Wikimedia names it in its databases, such as `enwiki`; the host of any other wiki. */
  site: string;
  /** As the page shows it: without underscores, its first letter a capital. */
  title: string;
}

/** Wikis of Wikimedia by their domains, with what their names end in. */
const PROJECTS: readonly (readonly [domain: string, ending: string])[] = [
  ['wikipedia.org', 'wiki'],
  ['wiktionary.org', 'wiktionary'],
  ['wikinews.org', 'wikinews'],
  ['wikisource.org', 'wikisource'],
  ['wikivoyage.org', 'wikivoyage'],
  ['wikiversity.org', 'wikiversity'],
];

/**
 * Returns the site of an address: `enwiki` for https://en.wikipedia.org/wiki/…, else its host. Undefined for what is no
 * address, or has a host that cannot name a site.
 */
export function siteOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.toLowerCase().replace(/^www\./, '');
  for (const [domain, ending] of PROJECTS) {
    const language = new RegExp(`^([a-z-]{2,20})(?:\\.m)?\\.${domain.replace('.', '\\.')}$`).exec(host)?.[1];
    if (language !== undefined) return `${language.replaceAll('-', '_')}${ending}`;
  }
  return SITE_PATTERN.test(host) ? host : undefined;
}

/** Returns the address of a page; undefined for a site whose addresses are not known. */
export function pageAddress({ site, title }: Page): string | undefined {
  const [domain, ending] = PROJECTS.findLast(([, end]) => site.endsWith(end)) ?? [];
  if (domain === undefined || ending === undefined || site.includes('.')) return undefined;
  return `https://${site.slice(0, -ending.length).replaceAll('_', '-')}.${domain}/wiki/${titleInAddress(title)}`;
}

/** Returns a title without what tells it apart: "Syria (region)" as "Syria". */
export function bareTitle(title: string): string {
  return title.replace(/ \([^()]*\)$/, '');
}
