/**
 * Pages of a wiki from its action API: titles, revisions or a category come in; pages with their revision go out one by one,
 * with a problem for each title that leads elsewhere or to nothing. Fifty titles are asked for at once.
 */
import { z } from 'zod';
import { problem, type Problem } from '../problem.js';
import { ApiError, type ApiAnswer, type WikiApi } from './api.js';
import type { WikiFacts, WikiPage } from './page.js';

/** How many titles or revisions the API takes in one request, from users without special rights. */
const BATCH = 50;

/** What became of one request: a page, or a problem; `asked` are the titles or revisions that led to it. */
export interface Fetched {
  asked: readonly string[];
  page?: WikiPage;
  problems: Problem[];
}

/** What was fetched before, by revision. */
export interface PageStore {
  /** Whether some revision of a page of this title was fetched. */
  knows(title: string): Promise<boolean>;
  read(revision: string): Promise<WikiPage | undefined>;
  write(page: WikiPage): Promise<void>;
}

const flag = z.union([z.boolean(), z.literal('')]).optional();
const revisionSchema = z.object({
  revid: z.int(),
  timestamp: z.string().optional(),
  texthidden: flag,
  slots: z
    .object({ main: z.object({ content: z.string().optional(), '*': z.string().optional(), contentmodel: z.string().optional(), texthidden: flag }) })
    .optional(),
});
const pageSchema = z.object({
  pageid: z.int().optional(),
  title: z.string().optional(),
  missing: flag,
  invalid: flag,
  special: flag,
  invalidreason: z.string().optional(),
  fullurl: z.string().optional(),
  canonicalurl: z.string().optional(),
  lastrevid: z.int().optional(),
  revisions: z.array(revisionSchema).optional(),
});
const leadsSchema = z.array(z.object({ from: z.string(), to: z.string(), tofragment: z.string().optional() }));
const querySchema = z.object({
  // Version 1 of the format has an object in place of the list.
  pages: z.union([z.array(pageSchema), z.record(z.string(), pageSchema).transform((pages) => Object.values(pages))]).optional(),
  normalized: leadsSchema.optional(),
  redirects: leadsSchema.optional(),
  interwiki: z.array(z.object({ title: z.string(), iw: z.string() })).optional(),
  badrevids: z.unknown().optional(),
  categorymembers: z.array(z.object({ title: z.string(), ns: z.int().optional() })).optional(),
  general: z.object({ sitename: z.string().optional(), lang: z.string().optional(), wikiid: z.string().optional() }).optional(),
  rightsinfo: z.object({ url: z.string().optional(), text: z.string().optional() }).optional(),
});
type Query = z.infer<typeof querySchema>;
type ApiPage = z.infer<typeof pageSchema>;

const CONTENT = { action: 'query', prop: 'info|revisions', inprop: 'url', rvprop: 'ids|timestamp|content', rvslots: 'main' };

/** The `query` part of an answer. Throws {@link ApiError} where it is none. */
function queryOf(answer: ApiAnswer): Query {
  const read = querySchema.safeParse(answer['query'] ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ApiError(
    `the answer is none of MediaWiki: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
    'MediaWiki 1.32 or later is needed',
  );
}

/** What the wiki says of itself. Throws {@link ApiError}. */
export async function wikiFacts(api: WikiApi): Promise<WikiFacts> {
  const { general, rightsinfo } = queryOf(await api.ask({ action: 'query', meta: 'siteinfo', siprop: 'general|rightsinfo' }));
  const licence = licenceOf(rightsinfo?.url, api.site.api);
  const isLanguage = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(general?.lang ?? '');
  return {
    ...(general?.sitename === undefined ? {} : { name: general.sitename }),
    ...(general?.lang !== undefined && isLanguage ? { language: general.lang } : {}),
    ...(licence === undefined ? {} : { licence }),
  };
}

/** The address of a licence; those of Creative Commons without the page that explains them in a language. */
function licenceOf(address: string | undefined, base: URL): string | undefined {
  if (address === undefined || address === '' || !URL.canParse(address, base.href)) return undefined;
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (/(?:^|\.)creativecommons\.org$/.test(url.hostname)) url.pathname = url.pathname.replace(/(?<=\/)(?:deed|legalcode)(?:\.[\w-]+)?$/, '');
  return url.href;
}

/** The titles of the articles in a category, in the order of the wiki; not those of its subcategories. Throws {@link ApiError}. */
export async function* categoryTitles(api: WikiApi, category: string): AsyncGenerator<string, void, undefined> {
  const cmtitle = /^[^:]+:/.test(category) ? category : `Category:${category}`;
  for await (const answer of api.askAll({ action: 'query', list: 'categorymembers', cmtitle, cmtype: 'page', cmnamespace: '0', cmlimit: 'max' }))
    for (const { title } of queryOf(answer).categorymembers ?? []) yield title;
}

/** The current revisions of the pages of these titles; each page once. Throws {@link ApiError}. */
export async function* fetchTitles(api: WikiApi, titles: readonly string[], store: PageStore): AsyncGenerator<Fetched, void, undefined> {
  const wrong = titles.filter((title) => titleMistake(title) !== undefined);
  for (const title of wrong) yield { asked: [title], problems: [absent(title, `is no title of a page: ${titleMistake(title) ?? ''}`)] };
  const done = new Set<number | string>();
  for (const batch of batchesOf(titles.filter((title) => !wrong.includes(title)))) {
    const known = await Promise.all(batch.map((title) => store.knows(title)));
    // Where something was fetched before, only what has changed since is asked for.
    const isKnown = known.some(Boolean);
    const answer = isKnown
      ? await allOf(api, { action: 'query', prop: 'info', inprop: 'url', redirects: '1', titles: batch.join('|') })
      : await allOf(api, { ...CONTENT, redirects: '1', titles: batch.join('|') });
    const pages = isKnown ? await completed(api, answer.pages, store) : answer.pages;
    for (const fetched of await resolved(batch, { ...answer, pages }, store)) {
      const key = fetched.page?.pageId ?? fetched.page?.title;
      if (key !== undefined && done.has(key)) continue;
      if (key !== undefined) done.add(key);
      yield fetched;
    }
  }
}

/** Pages in the revisions of these numbers. Throws {@link ApiError}. */
export async function* fetchRevisions(api: WikiApi, revisions: readonly string[], store: PageStore): AsyncGenerator<Fetched, void, undefined> {
  for (const batch of batchesOf(revisions)) {
    const cached = new Map<string, WikiPage>();
    for (const revision of batch) {
      const page = await store.read(revision);
      if (page) cached.set(revision, page);
    }
    const wanted = batch.filter((revision) => !cached.has(revision));
    const { pages } = wanted.length === 0 ? { pages: [] } : await allOf(api, { ...CONTENT, revids: wanted.join('|') });
    const found = new Map(
      pages.flatMap((page) => (page.revisions ?? []).map((revision) => [String(revision.revid), { ...page, revisions: [revision] }] as [string, ApiPage])),
    );
    for (const revision of batch) {
      const page = cached.get(revision) ?? found.get(revision);
      if (!page) yield { asked: [revision], problems: [absent(`revision ${revision}`, 'is not on the wiki, or was deleted')] };
      else if ('text' in page) yield { asked: [revision], page, problems: [] };
      else yield { asked: [revision], ...(await readPage(page, `revision ${revision}`, store)) };
    }
  }
}

/**
 * Which of these titles are redirects, and to which page. A redirect to a section of a page means something else than the page, and
 * is left out; so are titles that are none. Throws {@link ApiError}.
 */
export async function redirectsOf(api: WikiApi, titles: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const batch of batchesOf(titles.filter((title) => titleMistake(title) === undefined))) {
    const normalized = new Map<string, string>();
    const led = new Map<string, { to: string; isSection: boolean }>();
    for await (const answer of api.askAll({ action: 'query', prop: 'info', redirects: '1', titles: batch.join('|') })) {
      const query = queryOf(answer);
      for (const { from, to } of query.normalized ?? []) normalized.set(from, to);
      for (const { from, to, tofragment = '' } of query.redirects ?? []) led.set(from, { to, isSection: tofragment !== '' });
    }
    for (const title of batch) {
      let at = normalized.get(title) ?? title;
      let isSection = false;
      for (const seen = new Set<string>(); led.has(at) && !seen.has(at);) {
        seen.add(at);
        isSection ||= led.get(at)?.isSection ?? false;
        at = led.get(at)?.to ?? at;
      }
      if (at !== title && led.has(normalized.get(title) ?? title) && !isSection) found.set(title, at);
    }
  }
  return found;
}

/** The parts of an answer that was continued, put together: a page may come in several. */
async function allOf(
  api: WikiApi,
  parameters: Record<string, string>,
): Promise<{ pages: ApiPage[]; leads: Map<string, string>; redirects: Set<string>; elsewhere: Map<string, string> }> {
  const pages = new Map<string, ApiPage>();
  const leads = new Map<string, string>();
  const redirects = new Set<string>();
  const elsewhere = new Map<string, string>();
  for await (const answer of api.askAll(parameters)) {
    const query = queryOf(answer);
    for (const { from, to } of [...(query.normalized ?? []), ...(query.redirects ?? [])]) leads.set(from, to);
    for (const { from } of query.redirects ?? []) redirects.add(from);
    for (const { title, iw } of query.interwiki ?? []) elsewhere.set(title, iw);
    for (const page of query.pages ?? []) {
      const key = `${page.pageid ?? ''} ${page.title ?? ''}`;
      const before = pages.get(key);
      const revisions = [...(before?.revisions ?? []), ...(page.revisions ?? [])];
      pages.set(key, { ...before, ...page, ...(revisions.length === 0 ? {} : { revisions }) });
    }
  }
  return { pages: [...pages.values()], leads, redirects, elsewhere };
}

/** Pages with the text of their last revision: from the store, else from the wiki. */
async function completed(api: WikiApi, pages: readonly ApiPage[], store: PageStore): Promise<ApiPage[]> {
  const wanted: string[] = [];
  const texts = new Map<number, ApiPage>();
  for (const { lastrevid } of pages) if (lastrevid !== undefined && !(await store.read(String(lastrevid)))) wanted.push(String(lastrevid));
  for (const batch of batchesOf(wanted))
    for (const page of (await allOf(api, { ...CONTENT, revids: batch.join('|') })).pages) if (page.pageid !== undefined) texts.set(page.pageid, page);
  return pages.map((page) => (page.pageid === undefined ? page : { ...page, ...texts.get(page.pageid) }));
}

/** What each title of a batch led to, in their order. */
async function resolved(
  batch: readonly string[],
  {
    pages,
    leads,
    redirects,
    elsewhere,
  }: { pages: readonly ApiPage[]; leads: ReadonlyMap<string, string>; redirects: ReadonlySet<string>; elsewhere: ReadonlyMap<string, string> },
  store: PageStore,
): Promise<Fetched[]> {
  const byTitle = new Map(pages.map((page) => [page.title ?? '', page]));
  const fetched: Fetched[] = [];
  for (const asked of batch) {
    let title = asked;
    let isRedirect = false;
    // A circle of redirects ends at what was seen.
    for (const seen = new Set<string>(); leads.has(title) && !seen.has(title); title = leads.get(title) ?? title) {
      seen.add(title);
      isRedirect ||= redirects.has(title);
    }
    const page = byTitle.get(title);
    const wiki = elsewhere.get(asked) ?? elsewhere.get(title);
    if (wiki !== undefined)
      fetched.push({ asked: [asked], problems: [absent(asked, `is a page of another wiki (${wiki})`, 'name that wiki with --site or --api')] });
    else if (!page) fetched.push({ asked: [asked], problems: [absent(asked, 'was asked for, and the answer does not have it')] });
    else {
      const read = await readPage(page, asked, store);
      const led = isRedirect && read.page ? [problem('page-redirect', `"${asked}" leads to the page "${title}", which was fetched`)] : [];
      fetched.push({ asked: [asked], ...read, problems: [...led, ...read.problems] });
    }
  }
  return fetched;
}

/** A page of the API as we have it, or why it cannot be. */
async function readPage(page: ApiPage, asked: string, store: PageStore): Promise<Omit<Fetched, 'asked'>> {
  const { title = asked, pageid, revisions = [], lastrevid, invalidreason } = page;
  if (isSet(page.invalid)) return { problems: [absent(asked, `is no title of a page${invalidreason === undefined ? '' : `: ${invalidreason}`}`)] };
  if (isSet(page.special)) return { problems: [absent(asked, 'is a special page, which has no text')] };
  if (isSet(page.missing))
    return { problems: [absent(asked, 'is not on the wiki', 'look for its title there; titles are case-sensitive after the first letter')] };
  const [revision] = revisions;
  if (!revision) {
    const cached = lastrevid === undefined ? undefined : await store.read(String(lastrevid));
    return cached ? { page: cached, problems: [] } : { problems: [absent(asked, 'has no revision that can be read')] };
  }
  const main = revision.slots?.main;
  if (isSet(revision.texthidden) || isSet(main?.texthidden))
    return { problems: [absent(asked, 'is hidden: the wiki shows the text of this revision to nobody')] };
  const text = main?.content ?? main?.['*'];
  if (main?.contentmodel !== undefined && main.contentmodel !== 'wikitext') return { problems: [absent(asked, `is no wikitext, but ${main.contentmodel}`)] };
  if (text === undefined) return { problems: [absent(asked, 'came without its text')] };
  const url = page.canonicalurl ?? page.fullurl;
  const read: WikiPage = {
    title,
    ...(pageid === undefined ? {} : { pageId: pageid }),
    revision: String(revision.revid),
    ...(revision.timestamp === undefined ? {} : { timestamp: revision.timestamp }),
    text,
    ...(url === undefined ? {} : { url: url.startsWith('//') ? `https:${url}` : url }),
  };
  await store.write(read);
  return { page: read, problems: [] };
}

/** Version 1 of the format writes "" where version 2 writes true. */
function isSet(value: boolean | '' | undefined): boolean {
  return value === true || value === '';
}

/** What no title can hold (https://www.mediawiki.org/wiki/Manual:Page_title), so that it is not asked for. */
function titleMistake(title: string): string | undefined {
  const [, character] = /([#<>[\]|{}\p{Cc}\uFFFD])/u.exec(title) ?? [];
  if (character !== undefined) return `it contains "${character}"`;
  if (title.trim() === '') return 'it is empty';
  return Buffer.byteLength(title) > 255 ? 'it has more than 255 bytes' : undefined;
}

function absent(asked: string, why: string, fix?: string): Problem {
  return problem('page-missing', `${/^revision \d+$/.test(asked) ? asked : `"${asked}"`} ${why}`, fix === undefined ? {} : { fix });
}

function* batchesOf<T>(items: readonly T[]): Generator<T[], void, undefined> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
