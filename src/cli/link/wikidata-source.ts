/** Wikidata itself as a source of candidates, by page only: a name is looked up in an index or by a service. */
import { EntityCache } from '../../io/entity-cache.js';
import { defaultCache } from '../../io/page-cache.js';
import { directKinds, readItem, type Found, type Item, type Subject } from '../../link/index.js';
import { problem, type Problem } from '../../problem.js';
import { ApiError, WikiApi } from '../../wiki/api.js';
import { Entities, pageKey } from '../../wiki/entities.js';
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

  constructor(options: WikidataOptions) {
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
    for (const subject of subjects) {
      if (subject.pages.length === 0)
        yield { subject, items: [], failure: 'not asked: it has no page, and Wikidata is asked by page only; --offline and --service look up names' };
      else if (failure !== undefined) yield { subject, items: [], failure };
      else yield { subject, items: subject.pages.flatMap(({ page }) => this.#itemOf(found.get(pageKey(page)))) };
    }
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
