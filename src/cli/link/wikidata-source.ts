/** Wikidata itself as a source of candidates, by page only: a name is looked up in an index or by a service. */
import { pageAddress } from '../../entry/index.js';
import { EntityCache } from '../../io/entity-cache.js';
import { defaultCache } from '../../io/page-cache.js';
import { directKinds, readItem, type Found, type Item, type Subject } from '../../link/index.js';
import { problem, type Problem } from '../../problem.js';
import { ApiError, WikiApi } from '../../wiki/api.js';
import { Entities, pageKey, type SitePage } from '../../wiki/entities.js';
import { redirectsOf } from '../../wiki/pages.js';
import { openSite } from '../../wiki/site.js';
import { plural, printLine } from '../terminal.js';
import type { OpenedSource } from './opened-source.js';

/** The API of Wikidata. */
const WIKIDATA_API = 'https://www.wikidata.org/w/api.php';
/** The languages whose names are asked for. */
const LANGUAGES = ['en', 'mul'];

export interface WikidataOptions {
  api?: string | undefined;
  contact?: string | undefined;
  cache?: string | undefined;
  timeout: number;
  retries: number;
  version: string;
  /** The address of the `api.php` of the wiki that pages are of, in place of that of Wikimedia. */
  wikiApi?: string | undefined;
}

/** A page that is a redirect, with the page it leads to and the item of that. */
interface Led {
  from: string;
  to: string;
  entity: unknown;
}

/** Opens the API. Throws {@link UsageError}, and {@link ProblemError} `fetch-contact`: Wikidata asks for a contact. */
export function openEntities({ api, contact, cache, version, timeout, retries }: WikidataOptions): { api: WikiApi; entities: Entities; cache: EntityCache } {
  const site = openSite({ api: api ?? WIKIDATA_API, contact, version });
  const store = new EntityCache(cache ?? defaultCache(process.env), site.api, LANGUAGES.join(','));
  const wikiApi = new WikiApi(site, {
    timeout,
    retries,
    onWait: (reason, milliseconds) => printLine(`${reason}; waiting ${plural(Math.ceil(milliseconds / 1000), 'second')}`),
  });
  return { api: wikiApi, entities: new Entities(wikiApi, store, LANGUAGES), cache: store };
}

export class WikidataSource implements OpenedSource {
  readonly problems: Problem[] = [];
  failed = false;
  readonly name: string;
  readonly #opened: ReturnType<typeof openEntities>;

  constructor(private readonly options: WikidataOptions) {
    this.#opened = openEntities(options);
    this.name = this.#opened.api.site.api.host;
  }

  async *find(subjects: readonly Subject[]): AsyncGenerator<Found, void, undefined> {
    const pages = subjects.flatMap((subject) => subject.pages.map(({ page }) => page));
    let found = new Map<string, unknown>();
    let failure: string | undefined;
    try {
      found = await this.#opened.entities.byPages(pages);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failed = true;
      failure = `not asked: ${error.message}`;
      this.problems.push(problem('remote-failed', error.message, error.fix === undefined ? {} : { fix: error.fix }));
    }
    const led = failure === undefined ? await this.#redirects(pages.filter((page) => !found.has(pageKey(page)))) : new Map<string, Led>();
    for (const subject of subjects) {
      if (subject.pages.length === 0)
        yield { subject, items: [], failure: 'not asked: it has no page, and Wikidata is asked by page only; --offline and --service look up names' };
      else if (failure !== undefined) yield { subject, items: [], failure };
      else {
        const redirected = subject.pages.flatMap(({ page }) => led.get(pageKey(page)) ?? []);
        const items = [...subject.pages.map(({ page }) => found.get(pageKey(page))), ...redirected.map(({ entity }) => entity)];
        const notes = redirected.map(({ from, to }) => ({
          kind: 'service' as const,
          weak: true as const,
          text: `the page ${JSON.stringify(from)} is a redirect to ${JSON.stringify(to)}`,
        }));
        const shown = new Set(redirected.flatMap(({ entity }) => this.#itemOf(entity)).map(({ id }) => id));
        yield { subject, items: items.flatMap((entity) => this.#itemOf(entity)), notes, led: shown };
      }
    }
  }

  /** The pages among these that are redirects, by key, each with the item of the page it leads to. */
  async #redirects(pages: readonly SitePage[]): Promise<Map<string, Led>> {
    const led = new Map<string, Led>();
    for (const site of new Set(pages.map((page) => page.site))) {
      const wiki = this.#wikiOf(site);
      if (wiki === undefined) continue;
      try {
        const titles = pages.filter((page) => page.site === site).map(({ title }) => title);
        const targets = await redirectsOf(wiki, [...new Set(titles)]);
        const found = await this.#opened.entities.byPages([...targets.values()].map((title) => ({ site, title })));
        for (const [from, to] of targets) led.set(pageKey({ site, title: from }), { from, to, entity: found.get(pageKey({ site, title: to })) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        this.problems.push(
          problem('remote-failed', `${wiki.site.api.host}: whether pages are redirects is not known: ${error.message}`, {
            severity: 'warning',
            fix: 'run it again later',
          }),
        );
      } finally {
        await wiki.close();
      }
    }
    return led;
  }

  /** The API of a wiki: the one that the user names, else that of Wikimedia where Wikidata itself is asked. */
  #wikiOf(site: string): WikiApi | undefined {
    const { wikiApi, contact, version, timeout, retries } = this.options;
    const address = wikiApi ?? (this.options.api === undefined ? pageAddress({ site, title: 'A' }) : undefined);
    if (address === undefined) return undefined;
    const api = wikiApi ?? new URL('/w/api.php', address).href;
    return new WikiApi(openSite({ api, contact, version }), { timeout, retries });
  }

  namesOf(): readonly string[] {
    return [];
  }

  async close(): Promise<void> {
    await this.#opened.api.close();
  }

  #itemOf(entity: unknown): Item[] {
    const item = entity === undefined ? undefined : readItem(entity, { languages: LANGUAGES });
    return item === undefined ? [] : [{ ...item, kinds: directKinds(item) }];
  }
}
