/** A page of a wiki in one revision, from its API or from an export, and its metadata as a sidecar has them. */

export interface WikiPage {
  title: string;
  pageId?: number;
  /** The number of the revision. */
  revision: string;
  /** When the revision was saved, as the wiki says it: `2031-03-04T05:06:07Z`. */
  timestamp?: string;
  /** The wikitext, to the letter. */
  text: string;
  url?: string;
}

/** What a wiki says of itself, and so of each of its pages. */
export interface WikiFacts {
  /** The name of the wiki: `Wikipedia`. */
  name?: string;
  /** Its language, as in BCP 47. */
  language?: string;
  /** The address of the licence of its texts. */
  licence?: string;
}

/** The metadata of a page's text, in the order of a sidecar. */
export interface PageMetadata {
  title: string;
  language?: string;
  publisher?: string;
  url?: string;
  revision: string;
  published?: string;
  license?: string;
  pageId?: number;
  timestamp?: string;
  redirects?: Readonly<Record<string, string>>;
}

/** The metadata of a page of a wiki. `redirects`: the titles among its links that lead to a page of another title. */
export function pageMetadata(
  { title, pageId, revision, timestamp, url }: WikiPage,
  { name, language, licence }: WikiFacts,
  redirects: Readonly<Record<string, string>> = {},
): PageMetadata {
  const day = /^\d{4}-\d\d-\d\d(?=T)/.exec(timestamp ?? '')?.[0];
  return {
    title,
    ...(language === undefined ? {} : { language }),
    ...(name === undefined ? {} : { publisher: name }),
    ...(url === undefined ? {} : { url }),
    revision,
    ...(day === undefined ? {} : { published: day }),
    ...(licence === undefined ? {} : { license: licence }),
    ...(pageId === undefined ? {} : { pageId }),
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(Object.keys(redirects).length === 0 ? {} : { redirects }),
  };
}

/** A title as it is in the address of a page: underscores for spaces, and what an address cannot hold percent-encoded. */
export function titleInAddress(title: string): string {
  return encodeURIComponent(title.replaceAll(' ', '_')).replace(/%(?:3A|2F|2C|40|24|3B)/g, decodeURIComponent);
}
