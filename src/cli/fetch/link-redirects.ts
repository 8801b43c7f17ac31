/**
 * Which links of fetched pages lead to redirects: pages come in, and for each the titles among its links that lead to a page of
 * another title go out. Two pages that link to one article by two titles then speak of one thing.
 */
import { readDocument, sourceText } from '../../read/index.js';
import type { WikiApi } from '../../wiki/api.js';
import type { WikiPage } from '../../wiki/page.js';
import { redirectsOf } from '../../wiki/pages.js';

export class LinkRedirects {
  /** What is known of each title: the page it leads to, or that it is one itself. */
  readonly #known = new Map<string, string | undefined>();
  readonly #links = new WeakMap<WikiPage, readonly string[]>();

  constructor(private readonly api: WikiApi) {}

  /** Asks for the links that no page before had, fifty titles a request. Throws {@link ApiError}. */
  async learn(pages: readonly WikiPage[]): Promise<void> {
    const wanted = new Set(pages.flatMap((page) => this.#linksOf(page)).filter((title) => !this.#known.has(title)));
    const found = await redirectsOf(this.api, [...wanted]);
    for (const title of wanted) this.#known.set(title, found.get(title));
  }

  /** The redirects among the links of a page, by title. */
  of(page: WikiPage): Record<string, string> {
    return Object.fromEntries(
      [...this.#linksOf(page)].sort().flatMap((title): [string, string][] => {
        const to = this.#known.get(title);
        return to === undefined ? [] : [[title, to]];
      }),
    );
  }

  #linksOf(page: WikiPage): readonly string[] {
    let titles = this.#links.get(page);
    if (titles === undefined) {
      const { value } = readDocument(sourceText(page.text), page.title);
      this.#links.set(page, (titles = [...new Set((value?.links ?? []).map(({ title }) => title))]));
    }
    return titles;
  }
}
