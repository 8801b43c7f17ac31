/** Folders of outputs: written whole or not at all, and by one run at a time. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, type WriteStream } from 'node:fs';
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { problem, ProblemError } from '../problem.js';
import { isLink, outputProblem } from './files.js';

/**
 * A folder of outputs in the making. Files are written into a folder of its own beside their final names, and take
 * those names only when all are complete; before that, nothing in the target changes.
 */
export class Staging {
  readonly #files: string[] = [];
  readonly #open: WriteStream[] = [];
  readonly #stale: string[] = [];
  /** Folders that were made within. */
  readonly #folders = new Set<string>();
  #unlock: () => void = () => undefined;

  private constructor(
    readonly target: string,
    readonly folder: string,
  ) {}

  /** Makes the target where it is not there. Throws {@link ProblemError} where that cannot be. */
  static async in(target: string): Promise<Staging> {
    const staging = new Staging(target, join(target, `.variorum-${randomBytes(6).toString('hex')}`));
    // Before the folder is there, so that no moment is left in which an interrupted run would leave it.
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

  /** A file to be written piece by piece; a write waits where the disk is slower. */
  async stream(name: string): Promise<{ write: (text: string) => Promise<void>; end: () => Promise<void> }> {
    const path = await this.#prepare(name);
    const stream = createWriteStream(path, { encoding: 'utf8' });
    this.#open.push(stream);
    const failed = once(stream, 'error').then(([error]) => Promise.reject(error instanceof Error ? error : new Error(String(error))));
    failed.catch(() => undefined);
    return {
      write: async (text) => {
        if (text !== '' && !stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
      },
      end: async () => {
        stream.end();
        await Promise.race([once(stream, 'close'), failed]);
      },
    };
  }

  /** A file written at once. */
  async write(name: string, text: string): Promise<void> {
    await writeFile(await this.#prepare(name), text);
  }

  /** The files made so far, in their order. */
  get names(): readonly string[] {
    return this.#files;
  }

  /** The path of a file that is complete but has not its final name yet. */
  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** Leaves a file out: what stands in the target under its name stays. */
  async omit(name: string): Promise<void> {
    this.#files.splice(this.#files.indexOf(name), 1);
    await rm(join(this.folder, name));
  }

  /** Takes away a file of the target when the others get their names: an earlier run wrote it, and this one did not. */
  removeStale(name: string): void {
    this.#stale.push(name);
  }

  /**
   * Gives every file its final name. All that could stand in the way is looked at first, and nothing comes between the
   * names: neither a signal, nor another step of this program, nor another run into the same folder. `last` is what
   * must be known of the target, or be written, in that very moment.
   */
  async publish(last?: () => Promise<void>): Promise<void> {
    this.#unlock = await lock(this.target);
    await last?.();
    for (const name of this.#files) {
      this.#prepareFor(name);
      lstatSync(join(this.folder, name));
    }
    for (const name of this.#files) renameSync(join(this.folder, name), join(this.target, name));
    // They leave with the folder that the others came from.
    for (const name of this.#stale) renameSync(join(this.target, name), join(this.folder, name));
    await this.discard();
  }

  /** Makes the folder a file goes into, which must be one of the target itself, and sees that no folder has its name. */
  #prepareFor(name: string): void {
    const refuse = (place: string, message: string) => {
      throw new ProblemError([problem('output-unwritable', `nothing was written: ${message}`, { place: { file: join(this.target, place) } })]);
    };
    const folder = dirname(name);
    if (folder !== '.') {
      mkdirSync(join(this.target, folder), { recursive: true });
      for (let each = folder; each !== '.'; each = dirname(each))
        if (isLink(join(this.target, each))) refuse(each, 'this is a link, and files are written into the output folder only');
    }
    if (lstatSync(join(this.target, name), { throwIfNoEntry: false })?.isDirectory()) refuse(name, 'a folder stands where a file is needed');
  }

  /** Takes away what was begun. */
  async discard(): Promise<void> {
    process.removeListener('exit', this.#cleanUp);
    for (const stream of this.#open) stream.destroy();
    this.#unlock();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
    // A folder made for nothing goes too; one that holds anything stays.
    await rmdir(this.target).catch(() => undefined);
  }

  async #prepare(name: string): Promise<string> {
    this.#files.push(name);
    await this.#makeFolder(dirname(name));
    return join(this.folder, name);
  }

  /** Makes a folder within the one that is staged, which itself is never made again: it may have been taken away by an interrupt. */
  async #makeFolder(name: string): Promise<void> {
    if (name === '.' || this.#folders.has(name)) return;
    await this.#makeFolder(dirname(name));
    await mkdir(join(this.folder, name)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    this.#folders.add(name);
  }

  /** Where the program is interrupted. A file may still be in the making, which takes a second look. */
  readonly #cleanUp = (): void => {
    try {
      this.#unlock();
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
      rmdirSync(this.target);
    } catch {
      // The target holds something, or is gone: that is as well.
    }
  };
}

/** Makes a folder with those around it, one by one: where the system has folders of its own, making all at once never ends. */
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

/** Milliseconds after which a lock is of a run that was killed: giving names takes a small part of that. */
const STALE = 30_000;

/** Waits until no other run gives names in a folder, and keeps others waiting until the function it returns is called. */
async function lock(folder: string): Promise<() => void> {
  const path = join(folder, '.variorum-lock');
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const since = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > STALE) rmSync(path, { recursive: true, force: true });
    else await wait(20);
  }
}

/** Writes new files into a folder: all of them or none, and none over a file that is there. Throws {@link ProblemError}. */
export async function writeNew(folder: string, files: Record<string, string>): Promise<void> {
  const names = Object.keys(files);
  const there = names.filter((name) => exists(join(folder, name)));
  if (there.length > 0) {
    throw new ProblemError(
      there.map((name) =>
        problem('output-exists', 'a file is there already, and is not overwritten', {
          place: { file: join(folder, name) },
          fix: 'choose another name, or move the file away',
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

/** Whether anything is there, a link that leads nowhere too. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A file stands in the place of a folder: writing will say so.
    return false;
  }
}
