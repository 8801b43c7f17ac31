/** Output folders: written completely or not at all, and by one run at a time. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, type WriteStream } from 'node:fs';
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem, ProblemError } from '../problem.js';
import { isLink, outputProblem } from './files.js';
import { lock } from './lock.js';

/**
 * An output folder that is being written. Files are written into a temporary folder inside the target and are renamed
 * when all of them are complete. Before that, nothing in the target changes.
 */
export class Staging {
  readonly #files: string[] = [];
  readonly #open: WriteStream[] = [];
  readonly #stale: string[] = [];
  /** Folders made inside the temporary folder. */
  readonly #folders = new Set<string>();
  #unlock: () => void = () => undefined;

  private constructor(
    readonly target: string,
    readonly folder: string,
  ) {}

  /** Makes the target if it does not exist. Throws {@link ProblemError} if it cannot be made. */
  static async in(target: string): Promise<Staging> {
    const staging = new Staging(target, join(target, `.variorum-${randomBytes(6).toString('hex')}`));
    // Registered before the folder exists, so that an interrupted run always removes it.
    process.once('exit', staging.#cleanUp);
    try {
      await makeFolder(target);
      await mkdir(staging.folder);
    } catch (error) {
      process.removeListener('exit', staging.#cleanUp);
      const found = outputProblem(error, target);
      throw new ProblemError([
        (error as NodeJS.ErrnoException).code === 'ENOENT' ? { ...found, message: 'nothing was written: no folder can be made there' } : found,
      ]);
    }
    return staging;
  }

  /** Opens a file to be written piece by piece; a write waits for the disk. */
  async stream(name: string): Promise<{ write: (text: string | Uint8Array) => Promise<void>; end: () => Promise<void> }> {
    const path = await this.#prepare(name);
    const stream = createWriteStream(path, { encoding: 'utf8' });
    this.#open.push(stream);
    const failed = once(stream, 'error').then(([error]) => Promise.reject(error instanceof Error ? error : new Error(String(error))));
    failed.catch(() => undefined);
    return {
      write: async (text) => {
        if (text.length > 0 && !stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
      },
      end: async () => {
        stream.end();
        await Promise.race([once(stream, 'close'), failed]);
      },
    };
  }

  /** Writes a file at once. */
  async write(name: string, text: string): Promise<void> {
    await writeFile(await this.#prepare(name), text);
  }

  /** The names of the files staged so far, in order. */
  get names(): readonly string[] {
    return this.#files;
  }

  /** The temporary path of a staged file. */
  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** Drops a staged file; the file of that name in the target is kept. */
  async omit(name: string): Promise<void> {
    this.#files.splice(this.#files.indexOf(name), 1);
    await rm(join(this.folder, name));
  }

  /** Removes a file of an earlier run from the target when this run is published. */
  removeStale(name: string): void {
    this.#stale.push(name);
  }

  /**
   * Renames every file to its final name. All obstacles are checked first. The renames are synchronous and under a lock,
   * so that no signal, other code or other run can come between them. `last` runs under the lock, just before them.
   */
  async publish(last?: () => Promise<void>): Promise<void> {
    this.#unlock = await lock(this.target);
    await last?.();
    for (const name of this.#files) {
      this.#prepareFor(name);
      lstatSync(join(this.folder, name));
    }
    for (const name of this.#files) renameSync(join(this.folder, name), join(this.target, name));
    // Stale files are removed together with the temporary folder.
    for (const name of this.#stale) renameSync(join(this.target, name), join(this.folder, name));
    await this.discard();
  }

  /** Makes the folder of a file, which must be inside the target, and refuses if a folder has the name of the file. */
  #prepareFor(name: string): void {
    const refuse = (place: string, message: string) => {
      throw new ProblemError([problem('output-unwritable', `nothing was written: ${message}`, { place: { file: join(this.target, place) } })]);
    };
    const folder = dirname(name);
    if (folder !== '.') {
      mkdirSync(join(this.target, folder), { recursive: true });
      for (let each = folder; each !== '.'; each = dirname(each))
        if (isLink(join(this.target, each))) refuse(each, 'this is a link; files are only written inside the output folder');
    }
    if (lstatSync(join(this.target, name), { throwIfNoEntry: false })?.isDirectory()) refuse(name, 'there is a folder where a file is needed');
  }

  /** Removes the temporary folder and everything in it. */
  async discard(): Promise<void> {
    process.removeListener('exit', this.#cleanUp);
    for (const stream of this.#open) stream.destroy();
    this.#unlock();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
    // An empty target is removed too.
    await rmdir(this.target).catch(() => undefined);
  }

  async #prepare(name: string): Promise<string> {
    this.#files.push(name);
    await this.#makeFolder(dirname(name));
    return join(this.folder, name);
  }

  /** Makes a folder inside the temporary one, which is never made again: an interrupt may have removed it. */
  async #makeFolder(name: string): Promise<void> {
    if (name === '.' || this.#folders.has(name)) return;
    await this.#makeFolder(dirname(name));
    await mkdir(join(this.folder, name)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    this.#folders.add(name);
  }

  /** Runs when the program is interrupted. It retries, since a file may still be open. */
  readonly #cleanUp = (): void => {
    try {
      this.#unlock();
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
      rmdirSync(this.target);
    } catch {
      // The target is not empty, or does not exist.
    }
  };
}

/** Makes a folder and its parents one by one: a recursive mkdir never returns inside some system folders (/proc). */
async function makeFolder(path: string): Promise<void> {
  const make = (again: (error: NodeJS.ErrnoException) => Promise<void>) =>
    mkdir(path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || !(await stat(path)).isDirectory()) await again(error);
    });
  await make(async (error) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await make((last) => Promise.reject(last));
  });
}

/** Writes new files into a folder, all or none; never overwrites a file. Throws {@link ProblemError}. */
export async function writeNew(folder: string, files: Record<string, string>): Promise<void> {
  const names = Object.keys(files);
  const there = names.filter((name) => exists(join(folder, name)));
  if (there.length > 0) {
    throw new ProblemError(
      there.map((name) =>
        problem('output-exists', 'the file exists already and is not overwritten', {
          place: { file: join(folder, name) },
          fix: 'choose another name, or move the file',
        }),
      ),
    );
  }
  const staging = await Staging.in(folder);
  try {
    for (const name of names) await staging.write(name, files[name] ?? '');
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw new ProblemError([outputProblem(error, folder)]);
  }
}

/** Whether a path exists, be it only a broken link. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A parent is a file: the write will report that.
    return false;
  }
}
