/** The cache of fetched items: a file for each item and revision, which never changes. A file that is not whole is not used. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../slug.js';
import type { EntityStore } from '../wiki/entities.js';

export class EntityCache implements EntityStore {
  readonly #folder: string;
  /** Why nothing is kept; undefined while the disk takes it. */
  failure: string | undefined;
  /** How many items came from the cache. */
  hits = 0;

  /** `api` is the address of the site; `scope` what of each item was asked for, such as its languages: another scope is another cache. */
  constructor(folder: string, api: URL, scope: string) {
    this.#folder = join(folder, `${api.hostname.replace(/[^\w.-]/g, '_')}-${sha256(`${api.href} ${scope}`).slice(0, 8)}`, 'items');
  }

  async read(id: string, revision: string): Promise<unknown> {
    try {
      const { sha256: digest, entity } = JSON.parse(await readFile(this.#pathOf(id, revision), 'utf8')) as { sha256?: unknown; entity?: unknown };
      if (entity === undefined || sha256(JSON.stringify(entity)) !== digest) return undefined;
      this.hits += 1;
      return entity;
    } catch {
      return undefined;
    }
  }

  async write(id: string, revision: string, entity: unknown): Promise<void> {
    if (this.failure !== undefined) return;
    const path = this.#pathOf(id, revision);
    const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(temporary, `${JSON.stringify({ sha256: sha256(JSON.stringify(entity)), entity })}\n`, { flag: 'wx' });
      await rename(temporary, path);
    } catch (error) {
      this.failure = (error as Error).message;
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  #pathOf(id: string, revision: string): string {
    return join(this.#folder, `${id.replace(/\W/g, '_')}-${revision.replace(/\D/g, '_')}.json`);
  }
}
