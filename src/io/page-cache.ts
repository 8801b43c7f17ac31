/**
 * The cache of fetched pages: a folder with a file for each revision, which never changes, and one for each title that was
 * fetched. A run after an interrupted one continues from here. A file that is not whole is not used.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../slug.js';
import type { WikiPage } from '../wiki/page.js';
import type { PageStore } from '../wiki/pages.js';

/** The folder of the cache where none is named: as the XDG Base Directory Specification has it. */
export function defaultCache(environment: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: home } = environment;
  return join(home === undefined || home === '' ? join(homedir(), '.cache') : home, 'variorum', 'pages');
}

export class PageCache implements PageStore {
  readonly #folder: string;
  /** Why nothing is kept; undefined while the disk takes it. */
  failure: string | undefined;
  /** The revisions that came from the cache. */
  readonly hits = new Set<string>();

  /** `api` is the address of the wiki: revisions are numbered per wiki. */
  constructor(folder: string, api: URL) {
    this.#folder = join(folder, `${api.hostname.replace(/[^\w.-]/g, '_')}-${sha256(api.href).slice(0, 8)}`);
  }

  async knows(title: string): Promise<boolean> {
    return (await readFile(this.#titlePath(title), 'utf8').catch(() => undefined)) !== undefined;
  }

  async read(revision: string): Promise<WikiPage | undefined> {
    try {
      const { sha256: digest, page } = JSON.parse(await readFile(this.#pathOf(revision), 'utf8')) as { sha256?: unknown; page?: WikiPage };
      if (page?.revision !== revision || typeof page.title !== 'string' || typeof page.text !== 'string' || sha256(JSON.stringify(page)) !== digest)
        return undefined;
      this.hits.add(revision);
      return page;
    } catch {
      return undefined;
    }
  }

  async write(page: WikiPage): Promise<void> {
    if (this.failure !== undefined) return;
    try {
      await mkdir(join(this.#folder, 'titles'), { recursive: true });
      await writeWhole(this.#pathOf(page.revision), `${JSON.stringify({ sha256: sha256(JSON.stringify(page)), page })}\n`);
      await writeWhole(this.#titlePath(page.title), `${page.revision}\n`);
    } catch (error) {
      this.failure = (error as Error).message;
    }
  }

  #pathOf(revision: string): string {
    return join(this.#folder, `${revision.replace(/\D/g, '_')}.json`);
  }

  #titlePath(title: string): string {
    return join(this.#folder, 'titles', sha256(title.replaceAll('_', ' ').trim()).slice(0, 32));
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
