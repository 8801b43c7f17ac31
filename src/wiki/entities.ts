/**
 * Items of a Wikibase site, such as Wikidata, from its action API (`wbgetentities`): by the pages that lead to them, fifty
 * titles a request, and by id, fifty ids a request. What is asked for first is their revision; an item in a revision that
 * was fetched before comes from the cache. `wikibase-sdk` makes the requests, `api.ts` sends them.
 */
import { z } from 'zod';
import { WBK } from 'wikibase-sdk';
import { ApiError, type ApiAnswer, type ApiParameters, type WikiApi } from './api.js';

/** How many titles or ids the API takes in one request, from users without special rights. */
const BATCH = 50;

/** A page of a wiki, as Wikidata names it: `enwiki` and a title. */
export interface SitePage {
  site: string;
  title: string;
}

/** What became of an id. */
export type ItemState =
  { id: string; state: 'here'; revision: string } | { id: string; state: 'merged'; into: string; revision: string } | { id: string; state: 'deleted' };

/** Entities that were fetched before, by id and revision. */
export interface EntityStore {
  read(id: string, revision: string): Promise<unknown>;
  write(id: string, revision: string, entity: unknown): Promise<void>;
}

const entitySchema = z.looseObject({
  id: z.string().optional(),
  missing: z.union([z.boolean(), z.literal('')]).optional(),
  lastrevid: z.int().optional(),
  redirects: z.looseObject({ from: z.string(), to: z.string() }).optional(),
  site: z.string().optional(),
  title: z.string().optional(),
  sitelinks: z
    .record(z.string(), z.looseObject({ site: z.string(), title: z.string() }))
    .optional()
    .catch(undefined),
});
const answerSchema = z.looseObject({ entities: z.record(z.string(), entitySchema) });
type ApiEntity = z.output<typeof entitySchema>;

/** Asks about items. Throws {@link ApiError}. */
export class Entities {
  readonly #wbk;

  constructor(
    private readonly api: WikiApi,
    private readonly store: EntityStore,
    private readonly languages: readonly string[],
  ) {
    this.#wbk = WBK({ instance: api.site.api.origin, sparqlEndpoint: `${api.site.api.origin as `https://${string}`}/sparql` });
  }

  /** The items that pages lead to, with all that is known of each; a page that leads to none is absent. */
  async byPages(pages: readonly SitePage[]): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (const site of new Set(pages.map((page) => page.site))) {
      const titles = [...new Set(pages.filter((page) => page.site === site).map(({ title }) => title))];
      for (const batch of batches(titles)) {
        const url = this.#wbk.getEntitiesFromSitelinks({ titles: batch, sites: [site] as never, props: ['info', 'sitelinks'] });
        const answered = entitiesOf(await this.api.ask(parametersOf(url, { sitefilter: site })));
        const revisions = new Map<string, string>();
        for (const { id, lastrevid } of answered.values()) if (id !== undefined && lastrevid !== undefined) revisions.set(id, String(lastrevid));
        const whole = await this.#whole(revisions);
        for (const { id, sitelinks } of answered.values()) {
          const title = sitelinks?.[site]?.title;
          const entity = id === undefined ? undefined : whole.get(id);
          if (title !== undefined && entity !== undefined) found.set(pageKey({ site, title }), entity);
        }
      }
    }
    return found;
  }

  /** What became of items: they are here, were merged with another one, or deleted. */
  async states(ids: readonly string[]): Promise<ItemState[]> {
    const states: ItemState[] = [];
    for (const batch of batches([...new Set(ids)])) {
      const url = this.#wbk.getEntities({ ids: batch as never, props: ['info'], redirects: true });
      const answered = entitiesOf(await this.api.ask(parametersOf(url)));
      const byOrigin = new Map<string, ApiEntity>();
      // A redirect is listed by the id that was asked for, or by the one it leads to.
      for (const [key, entity] of answered) for (const id of [key, entity.redirects?.from]) if (id !== undefined) byOrigin.set(id, entity);
      for (const id of batch) states.push(stateOf(id, byOrigin.get(id)));
    }
    return states;
  }

  async #whole(revisions: ReadonlyMap<string, string>): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (const [id, revision] of revisions) {
      const cached = await this.store.read(id, revision);
      if (cached !== undefined) found.set(id, cached);
    }
    const wanted = [...revisions.keys()].filter((id) => !found.has(id));
    for (const batch of batches(wanted)) {
      const url = this.#wbk.getEntities({
        ids: batch as never,
        languages: [...this.languages] as never,
        props: ['info', 'labels', 'descriptions', 'aliases', 'claims', 'sitelinks'],
      });
      for (const entity of entitiesOf(await this.api.ask(parametersOf(url))).values()) {
        if (entity.id === undefined || entity.lastrevid === undefined) continue;
        await this.store.write(entity.id, String(entity.lastrevid), entity);
        found.set(entity.id, entity);
        // An item that was merged since its revision was asked for.
        if (entity.redirects !== undefined) found.set(entity.redirects.from, entity);
      }
    }
    return found;
  }
}

function stateOf(id: string, entity: ApiEntity | undefined): ItemState {
  if (entity?.id === undefined || entity.missing === true || entity.missing === '') return { id, state: 'deleted' };
  const revision = String(entity.lastrevid ?? '');
  return entity.id === id ? { id, state: 'here', revision } : { id, state: 'merged', into: entity.id, revision };
}

/** The key of a page in {@link Entities.byPages}. */
export function pageKey({ site, title }: SitePage): string {
  return `${site} ${title}`;
}

/** The parameters of an address that wikibase-sdk has made. */
function parametersOf(url: string, more: ApiParameters = {}): ApiParameters {
  return { ...Object.fromEntries(new URL(url).searchParams), ...more };
}

/** The entities of an answer. Throws {@link ApiError} where it is none of a Wikibase. */
function entitiesOf(answer: ApiAnswer): Map<string, ApiEntity> {
  const read = answerSchema.safeParse(answer);
  if (read.success) return new Map(Object.entries(read.data.entities));
  throw new ApiError('the answer has no entities: the site is no Wikibase', 'give the address of the api.php of Wikidata, or of your Wikibase, with --api');
}

function* batches<T>(items: readonly T[]): Generator<T[], void, undefined> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
