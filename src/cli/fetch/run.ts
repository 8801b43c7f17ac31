/**
 * Fetches pages of a MediaWiki site into a folder: titles, revisions and categories → `TITLE.wiki` with its sidecar. All of
 * them are written at the end, or none; what was fetched before a failure is in the cache.
 */
import { blockText } from '../../entry/yaml.js';
import { fileProblem, readBytes } from '../../io/files.js';
import { readManifest } from '../../io/manifest.js';
import { version } from '../../io/package.js';
import { defaultCache, PageCache } from '../../io/page-cache.js';
import { Staging } from '../../io/staging.js';
import { problem, ProblemError, UsageError, type Problem } from '../../problem.js';
import { ApiError, WikiApi } from '../../wiki/api.js';
import { fileName, nameKey } from '../../wiki/file-name.js';
import { pageMetadata, type WikiFacts, type WikiPage } from '../../wiki/page.js';
import { categoryTitles, fetchRevisions, fetchTitles, wikiFacts, type Fetched } from '../../wiki/pages.js';
import { openSite } from '../../wiki/site.js';
import { EXIT } from '../exit.js';
import { progress } from '../progress.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { LinkRedirects } from './link-redirects.js';
import type { FetchOptions } from './options.js';

/** What one run has fetched. */
interface Run {
  titles: readonly string[];
  options: FetchOptions;
  api: WikiApi;
  cache: PageCache;
  staging: Staging;
  problems: Problem[];
  pages: number;
}

/** Fetches pages. Returns the exit code. */
export async function runFetch(titles: readonly string[], options: FetchOptions): Promise<number> {
  const { VARIORUM_API: fromEnvironment, VARIORUM_CONTACT: contact } = process.env;
  const api = options.api ?? (options.site === undefined ? notEmpty(fromEnvironment) : undefined);
  const site = openSite({ site: options.site, api, contact: options.contact ?? notEmpty(contact), version: version() });
  const wanted = [...titles, ...(options.titles === undefined ? [] : await titlesIn(options.titles))];
  if (wanted.length + options.revision.length + options.category.length === 0)
    throw new UsageError('no page is named: give titles, --titles FILE, --category NAME or --revision NUMBER');
  const cache = new PageCache(options.cache ?? defaultCache(process.env), site.api);
  const wikiApi = new WikiApi(site, {
    timeout: options.timeout,
    retries: options.retries,
    onWait: (reason, milliseconds) => printLine(`${reason}; waiting ${plural(Math.ceil(milliseconds / 1000), 'second')}`),
  });
  const staging = await Staging.in(options.output, { kind: 'fetch', force: options.force });
  const run: Run = { titles: wanted, options, api: wikiApi, cache, staging, problems: [], pages: 0 };
  try {
    await fetchPages(run);
    if (run.pages > 0) await staging.publish();
    else await staging.discard();
    return summary(run);
  } catch (error) {
    await staging.discard();
    if (!(error instanceof ApiError)) throw error;
    showProblems([...run.problems, problem('remote-failed', error.message, error.fix === undefined ? {} : { fix: error.fix })]);
    printLine(`nothing was written${run.pages === 0 ? '' : `; ${plural(run.pages, 'page')} fetched so far are in the cache: run it again to continue`}`);
    return EXIT.remoteFailed;
  } finally {
    await wikiApi.close();
  }
}

async function fetchPages(run: Run): Promise<void> {
  const { api, cache, options, staging, problems } = run;
  const facts = await wikiFacts(api);
  const titles = options.revision.length > 0 ? [] : [...run.titles];
  for (const category of options.category) {
    const found: string[] = [];
    for await (const title of categoryTitles(api, category)) found.push(title);
    if (found.length === 0)
      problems.push(
        problem('page-missing', `the category "${category}" has no articles`, { fix: 'look for its name on the site; subcategories are not followed' }),
      );
    titles.push(...found);
  }
  const distinct = [...new Set(titles)];
  const revisions = [...new Set(options.revision)];
  const names = new FileNames(await readManifest(options.output, 'fetch'));
  const redirects = options.redirects ? new LinkRedirects(api) : undefined;
  const waiting: NamedPage[] = [];
  const write = async (pages: readonly NamedPage[]) => {
    await redirects?.learn(pages.map(({ page }) => page));
    for (const one of pages) await writePage(staging, one, { facts, redirects: redirects?.of(one.page) });
  };
  const bar = await progress(distinct.length + revisions.length, 'fetching');
  try {
    for await (const fetched of joined(fetchRevisions(api, revisions, cache), fetchTitles(api, distinct, cache))) {
      for (const _ of fetched.asked) bar.step();
      problems.push(...fetched.problems);
      if (!fetched.page || !isWanted(fetched, run)) continue;
      waiting.push({ page: fetched.page, name: names.of(fetched.page, { isPinned: revisions.length > 1 }) });
      run.pages += 1;
      if (waiting.length >= TOGETHER) await write(waiting.splice(0));
    }
    await write(waiting.splice(0));
  } finally {
    bar.stop();
  }
}

/** Whether a revision is one of the page that was named with it; if not, that is a problem. */
function isWanted({ page, asked }: Fetched, { options, titles, problems }: Run): boolean {
  if (page === undefined || options.revision.length === 0 || titles.length === 0) return true;
  const key = (title: string) => title.replaceAll('_', ' ').trim().toLowerCase();
  if (titles.some((title) => key(title) === key(page.title))) return true;
  if (!asked.some((one) => options.revision.includes(one))) return true;
  problems.push(
    problem('page-missing', `revision ${page.revision} is of the page "${page.title}", which was not named`, { fix: `name that page, or leave out the title` }),
  );
  return false;
}

/** How many pages are written at once: what their links lead to is asked for together. */
const TOGETHER = 50;

interface NamedPage {
  page: WikiPage;
  name: string;
}

async function writePage(
  staging: Staging,
  { page, name }: NamedPage,
  { facts, redirects }: { facts: WikiFacts; redirects: Record<string, string> | undefined },
): Promise<void> {
  // The bytes of the wiki: positions count in them.
  await staging.write(`${name}.wiki`, page.text);
  await staging.write(`${name}.wiki.meta.yaml`, blockText(pageMetadata(page, facts, redirects)));
}

/** The names of files of one run: no two are alike on a disk that knows no case, those of earlier runs included. */
class FileNames {
  readonly #taken = new Map<string, string>();

  constructor(listed: ReadonlyMap<string, string> = new Map()) {
    for (const name of listed.keys()) if (name.endsWith('.wiki')) this.#taken.set(nameKey(name.slice(0, -'.wiki'.length)), name.slice(0, -'.wiki'.length));
  }

  readonly #written = new Set<string>();

  /** `isPinned`: several revisions are fetched, so that each name says which one it is. */
  of(page: WikiPage, { isPinned }: { isPinned: boolean }): string {
    const plain = fileName(page.title) + (isPinned ? `--${page.revision}` : '');
    const other = this.#taken.get(nameKey(plain));
    const isFree = (other === undefined || other === plain) && !this.#written.has(nameKey(plain));
    const name = isFree ? plain : `${plain}--${page.pageId ?? page.revision}`;
    this.#taken.set(nameKey(name), name);
    this.#written.add(nameKey(name));
    return name;
  }
}

async function* joined<T>(...sources: AsyncIterable<T>[]): AsyncGenerator<T, void, undefined> {
  for (const source of sources) yield* source;
}

/** The titles of a file, one a line; empty lines and comments (#, which no title holds) are left out. Throws {@link ProblemError}. */
async function titlesIn(path: string): Promise<string[]> {
  const { value, problems } = await readBytes(path);
  if (!value) throw new ProblemError(problems);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch (error) {
    throw new ProblemError([fileProblem(error, path)]);
  }
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function notEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function summary({ problems, pages, options, cache }: Run): number {
  showProblems(problems);
  const missing = problems.filter(({ severity }) => severity === 'error').length;
  const cached = cache.hits.size > 0 ? ` (${cache.hits.size.toLocaleString('en')} of them from the cache)` : '';
  printLine(pages === 0 ? 'nothing was written: no page was found' : `${plural(pages, 'page')} in ${options.output}/, each with its sidecar${cached}`);
  if (missing > 0) printLine(`${plural(missing, 'title')} could not be fetched`);
  if (cache.failure !== undefined) printLine(`nothing could be kept in the cache: ${cache.failure}`);
  return missing > 0 || pages === 0 ? EXIT.incomplete : EXIT.success;
}
