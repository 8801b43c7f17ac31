/** The disk: reading inputs with a problem for whatever goes wrong, and writing outputs whole or not at all. */
import { randomBytes } from 'node:crypto';
import { createWriteStream, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem, ProblemError, type Problem, type Result } from '../problem.js';
import { lock } from './lock.js';
import { readFileUpTo, readUpTo } from './size.js';

/** The root of the installed package, where the bundled data lies. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The version of this software. */
export function version(): string {
  return (JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

export interface Input {
  /** As the user named it, or `-`. */
  path: string;
  kind: 'document' | 'entry';
}

const ENTRY_ENDINGS = new Set(['.yaml', '.yml']);
const DOCUMENT_ENDINGS = new Set(['.txt', '']);

/** What a path is to be read as, by its ending; undefined where no reader knows it. */
function kindOf(path: string): Input['kind'] | undefined {
  const ending = extname(path).toLowerCase();
  if (ENTRY_ENDINGS.has(ending)) return 'entry';
  return path === '-' || DOCUMENT_ENDINGS.has(ending) ? 'document' : undefined;
}

/**
 * Files and folders to inputs: of a folder, the articles and entries in it, by name. Sidecars are no inputs. `format` is
 * what standard input is, and what has no name that tells it; text where absent.
 */
export function expandInputs(paths: readonly string[], format?: 'text' | 'yaml'): { inputs: Input[]; problems: Problem[] } {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  const other = format && (format === 'yaml' ? 'entry' : 'document');
  const add = (input: Input) => {
    if (known.has(input.path)) problems.push(problem('input-repeated', `${input.path} was given twice and is read once`, { place: { file: input.path } }));
    else inputs.push(input);
    known.add(input.path);
  };
  for (const path of paths) {
    if (path === '-') {
      add({ path, kind: other ?? 'document' });
      continue;
    }
    let names: string[] | undefined;
    try {
      names = statSync(path).isDirectory() ? readdirSync(path) : undefined;
    } catch (error) {
      problems.push(fileProblem(error, path));
      continue;
    }
    if (names === undefined) {
      const kind = extname(path) === '' ? (other ?? 'document') : (kindOf(path) ?? other);
      if (kind && !isSidecar(path)) add({ path, kind });
      else problems.push(unknownKind(path));
      continue;
    }
    const found = names
      .filter((name) => extname(name) !== '' && kindOf(name) !== undefined && !isSidecar(name))
      .sort()
      .map((name): Input => ({ path: join(path, name), kind: kindOf(name) ?? 'document' }));
    if (found.length === 0) {
      problems.push(
        problem('input-directory', 'the folder holds no article (.txt) and no entry (.yaml)', {
          place: { file: path },
          fix: `name the files you mean, for instance ${join(path, 'article.txt')}`,
        }),
      );
    }
    found.forEach(add);
  }
  return { inputs, problems };
}

function isSidecar(path: string): boolean {
  return /\.meta\.ya?ml$/i.test(path);
}

function unknownKind(path: string): Problem {
  if (isSidecar(path))
    return problem('input-kind', 'this describes a document, and is read along with it', {
      place: { file: path },
      fix: `give the document: ${path.replace(/\.meta\.ya?ml$/i, '')}`,
    });
  return problem('input-kind', `no reader knows files that end in ${extname(path)}`, {
    place: { file: path },
    expected: 'an article (.txt) or a source entry (.yaml)',
  });
}

/** What can be read only once and is asked for twice: standard input, pipes. */
const readOnce = new Map<string, Promise<Uint8Array>>();

/** The bytes of an input of at most `limit` bytes. Problems: `input-missing`, `input-unreadable`, `input-directory`, `input-size`. */
export async function readBytes(path: string, limit = Infinity): Promise<Result<Uint8Array>> {
  try {
    const known = readOnce.get(path);
    if (known) return { value: await known, problems: [] };
    if (path === '-') {
      const reading = readUpTo(process.stdin, path, limit);
      readOnce.set(path, reading);
      return { value: await reading, problems: [] };
    }
    const { bytes, stats } = await readFileUpTo(path, limit);
    if (!stats.isFile()) readOnce.set(path, Promise.resolve(bytes));
    return { value: bytes, problems: [] };
  } catch (error) {
    return { problems: [fileProblem(error, path)] };
  }
}

/** The text of a file, or undefined where it is not there. */
export async function readOptional(path: string, limit = Infinity): Promise<string | undefined> {
  try {
    return Buffer.from((await readFileUpTo(path, limit)).bytes).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw new ProblemError([fileProblem(error, path)]);
  }
}

/** The sidecar of a document: `article.txt.meta.yaml` or `article.meta.yaml`. */
export async function readSidecar(path: string, limit = Infinity): Promise<{ path: string; text: string } | undefined> {
  for (const candidate of [`${path}.meta.yaml`, join(dirname(path), `${basename(path, extname(path))}.meta.yaml`)]) {
    const text = await readOptional(candidate, limit);
    if (text !== undefined) return { path: candidate, text };
  }
  return undefined;
}

/** What went wrong with a file, in words. */
export function fileProblem(error: unknown, path: string): Problem {
  if (error instanceof ProblemError && error.problems[0]) return error.problems[0];
  const { code, message } = error as NodeJS.ErrnoException;
  const place = { file: path };
  if (code === 'ENOENT' && isLink(path)) return problem('input-missing', 'this is a link to a file that is not there', { place });
  if (code === 'ELOOP') return problem('input-unreadable', 'this is a link that leads back to itself', { place });
  if (code === 'ENOENT') return problem('input-missing', 'there is no such file or folder', { place });
  if (code === 'EISDIR') return problem('input-directory', 'this is a folder, not a file', { place });
  if (code === 'EACCES' || code === 'EPERM')
    return problem('input-unreadable', 'you may not read this file', { place, fix: `give yourself the right: chmod u+r ${path}` });
  return problem('input-unreadable', `the file cannot be read: ${message}`, { place });
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** What went wrong with an output, in words. */
export function outputProblem(error: unknown, path: string): Problem {
  if (error instanceof ProblemError && error.problems[0]) return error.problems[0];
  const { code, message } = error as NodeJS.ErrnoException;
  const why =
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
      ? 'you may not write there'
      : code === 'ENOSPC' || code === 'EDQUOT'
        ? 'the disk is full'
        : code === 'ENOTDIR' || code === 'EEXIST'
          ? 'a file stands where a folder is needed'
          : code === 'ELOOP'
            ? 'a link there leads back to itself'
            : code === 'ENOENT'
              ? 'the folder was taken away meanwhile'
              : message;
  return problem('output-unwritable', `nothing was written: ${why}`, { place: { file: path }, fix: 'choose another folder with -o' });
}

/**
 * A folder of outputs in the making. Files are written into a folder of its own beside their final names, and take
 * those names only when all are complete; before that, nothing in the target changes.
 */
export class Staging {
  readonly #made: string[] = [];
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
    process.once('exit', staging.#leave);
    try {
      await makeFolder(target);
      await mkdir(staging.folder);
    } catch (error) {
      process.removeListener('exit', staging.#leave);
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
    return this.#made;
  }

  /** The path of a file that is complete but has not its final name yet. */
  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** Leaves a file out: what stands in the target under its name stays. */
  async leaveOut(name: string): Promise<void> {
    this.#made.splice(this.#made.indexOf(name), 1);
    await rm(join(this.folder, name));
  }

  /** Takes away a file of the target when the others get their names: an earlier run wrote it, and this one did not. */
  takeAway(name: string): void {
    this.#stale.push(name);
  }

  /**
   * Gives every file its final name. All that could stand in the way is looked at first, and nothing comes between the
   * names: neither a signal, nor another step of this program, nor another run into the same folder. `last` is what
   * must be known of the target, or be written, in that very moment.
   */
  async finish(last?: () => Promise<void>): Promise<void> {
    this.#unlock = await lock(this.target);
    await last?.();
    for (const name of this.#made) {
      this.#prepareFor(name);
      lstatSync(join(this.folder, name));
    }
    for (const name of this.#made) renameSync(join(this.folder, name), join(this.target, name));
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
    process.removeListener('exit', this.#leave);
    for (const stream of this.#open) stream.destroy();
    this.#unlock();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
    // A folder made for nothing goes too; one that holds anything stays.
    await rmdir(this.target).catch(() => undefined);
  }

  async #prepare(name: string): Promise<string> {
    this.#made.push(name);
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
  readonly #leave = (): void => {
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

/** Replaces the content of a file, whole or not at all. Throws {@link ProblemError} where that cannot be, or somebody else has changed it. */
export async function replaceFile(path: string, { before, after }: { before: string; after: string }): Promise<void> {
  let temporary: string | undefined;
  try {
    // Behind a link stands the file that is meant.
    const real = await realpath(path);
    temporary = `${real}.${randomBytes(6).toString('hex')}.tmp`;
    await writeFile(temporary, after, { mode: (await stat(real)).mode, flag: 'wx' });
    if ((await readFile(real)).equals(Buffer.from(before))) await rename(temporary, real);
    else
      throw new ProblemError([
        problem('entry-update', 'somebody has changed the entry in the meantime; nothing was written', { place: { file: path }, fix: 'run it again' }),
      ]);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    throw error instanceof ProblemError
      ? error
      : new ProblemError([{ ...outputProblem(error, path), fix: 'leave out --in-place, and write standard output elsewhere' }]);
  }
}

/** Writes new files into a folder: all of them or none, and none over a file that is there. Throws {@link ProblemError}. */
export async function writeNew(folder: string, files: Record<string, string>): Promise<void> {
  const names = Object.keys(files);
  const there = names.filter((name) => isThere(join(folder, name)));
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
    await staging.finish();
  } catch (error) {
    await staging.discard();
    throw new ProblemError([outputProblem(error, folder)]);
  }
}

/** Whether anything is there, a link that leads nowhere too. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A file stands in the place of a folder: writing will say so.
    return false;
  }
}

/** Whether a file is there with another content than this. */
export async function isOther(path: string, text: string): Promise<boolean> {
  const there = await readOptional(path);
  return there !== undefined && there !== text;
}

/** Names of the files in a folder, or none where it is not there. */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
