/**
 * Output folders: written completely or not at all, by one run at a time, and without replacing a file of the user. The
 * manifest of the folder says which files earlier runs wrote.
 */
import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem, ProblemError, type Problem } from '../problem.js';
import { digest, type Digest } from './digest.js';
import { isLink, outputProblem } from './files.js';
import { lock, ownerHasEnded, ownerText } from './lock.js';
import { isAdding, manifestName, manifestText, readManifest, refuseOtherOutput, staleNames, type OutputKind } from './manifest.js';
import { OutputFile } from './output-file.js';

export interface StagingOptions {
  /** The command that writes; without it, no file of an earlier run is known. */
  kind?: OutputKind | undefined;
  /** Whether files of the user are replaced. */
  force?: boolean | undefined;
}

/**
 * An output folder that is being written. Files are written into a temporary folder inside the target and are renamed
 * when all of them are complete. Before that, nothing in the target changes.
 */
export class Staging {
  readonly #files = new Set<string>();
  /** The names of files as a disk that knows no case has them, and of their folders, each with a file's name as it is. */
  readonly #names = new Map<string, string>();
  readonly #parents = new Map<string, string>();
  readonly #digests = new Map<string, Digest>();
  readonly #open: OutputFile[] = [];
  /** Folders made inside the temporary folder. */
  readonly #folders = new Set<string>();
  /** The target and its parents, as far as this run made them; the innermost last. */
  readonly #made: string[] = [];
  #unlock: () => void = () => undefined;

  private constructor(
    readonly target: string,
    readonly folder: string,
    readonly options: StagingOptions,
  ) {}

  /** Makes the target if it does not exist. Throws {@link ProblemError} if it cannot be made, or holds the output of another command. */
  static async in(target: string, options: StagingOptions = {}): Promise<Staging> {
    if (options.kind !== undefined) await refuseOtherOutput(target, options.kind);
    const staging = new Staging(target, join(target, `.variorum-${randomBytes(6).toString('hex')}`), options);
    // Registered before the folder exists, so that an interrupted run always removes it.
    atExit(staging.#cleanUp);
    try {
      await makeFolder(target, staging.#made);
      await removeLeftOvers(target);
      await mkdir(staging.folder);
      await writeFile(join(staging.folder, OWNER_NAME), ownerText());
    } catch (error) {
      notAtExit(staging.#cleanUp);
      const found = outputProblem(error, target);
      throw new ProblemError([
        (error as NodeJS.ErrnoException).code === 'ENOENT' ? { ...found, message: 'nothing was written: no folder can be made there' } : found,
      ]);
    }
    return staging;
  }

  /** Opens a file to be written piece by piece; a write waits for the disk. */
  async stream(name: string): Promise<OutputFile> {
    const path = await this.#prepare(name);
    const file = await OutputFile.open(path);
    this.#open.push(file);
    return file;
  }

  /** Writes a file at once. */
  async write(name: string, text: string): Promise<void> {
    await writeFile(await this.#prepare(name), text);
  }

  /** The names of the files staged so far, in order. */
  get names(): readonly string[] {
    return [...this.#files];
  }

  /** The temporary path of a staged file. */
  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** The size and hash of a staged file that is complete; computed once. */
  async digestOf(name: string): Promise<Digest> {
    const found = this.#digests.get(name) ?? (await digest(this.pathOf(name)));
    this.#digests.set(name, found);
    return found;
  }

  /** Drops a staged file; the file of that name in the target is kept. */
  async omit(name: string): Promise<void> {
    this.#files.delete(name);
    this.#names.delete(name.toLowerCase());
    await rm(join(this.folder, name));
  }

  /**
   * Refuses early, before the work is done: throws {@link ProblemError} `output-exists` if a file of one of these names is
   * in the target and no earlier run wrote it. {@link publish} looks at all files, and at what they hold.
   */
  async refuseForeign(names: readonly string[]): Promise<void> {
    if (this.options.force) return;
    const listed = await this.#listed();
    const isForeign = (name: string) => thereAt(join(this.target, name)) !== undefined && !(this.#isManifest(name) ? listed : listed?.has(name));
    const foreign = names.filter(isForeign);
    if (foreign.length > 0) throw new ProblemError(foreign.map((name) => existsAlready(join(this.target, name), { wasWritten: false })));
  }

  /**
   * Renames every file to its final name. All obstacles are checked first, files of the user among them. The renames are
   * synchronous and under a lock, so that no signal, other code or other run can come between them; if one fails, those
   * before it are undone. `last` runs under the lock, before anything is checked. The manifest is renamed last.
   */
  async publish(last?: () => Promise<void>): Promise<void> {
    this.#unlock = await lock(this.target);
    await last?.();
    const manifest = await this.#listed();
    const listed = manifest ?? new Map<string, string>();
    await this.#writeManifest(listed);
    await this.#refuseReplacing(listed, { hasManifest: manifest !== undefined });
    const { kind } = this.options;
    const stale = kind === undefined ? [] : await this.#unchanged(staleNames(listed, kind, this.#files), listed);
    for (const name of this.#files) this.#refuseObstacle(name);
    this.#renameAll();
    for (const name of stale) this.#remove(name);
    await this.discard();
  }

  /** What earlier runs of the command wrote into the target; undefined where there is no manifest. */
  async #listed(): Promise<ReadonlyMap<string, string> | undefined> {
    const { kind } = this.options;
    return kind === undefined ? undefined : readManifest(this.target, kind);
  }

  #isManifest(name: string): boolean {
    return this.options.kind !== undefined && name === manifestName(this.options.kind);
  }

  /** Writes the manifest, unless the command does. What a command that adds to a folder wrote before stays listed. */
  async #writeManifest(listed: ReadonlyMap<string, string>): Promise<void> {
    const { kind } = this.options;
    if (kind === undefined || this.#files.has(manifestName(kind)) || this.#files.size === 0) return;
    const hashes = new Map(isAdding(kind) ? listed : []);
    for (const name of this.#files) hashes.set(name, (await this.digestOf(name)).sha256);
    await this.write(manifestName(kind), manifestText(hashes));
  }

  /** Throws {@link ProblemError} `output-exists` if a file would be replaced that no earlier run wrote, or that was changed since. */
  async #refuseReplacing(listed: ReadonlyMap<string, string>, { hasManifest }: { hasManifest: boolean }): Promise<void> {
    if (this.options.force) return;
    const problems: Problem[] = [];
    for (const name of this.#files) {
      const path = join(this.target, name);
      const there = thereAt(path);
      // A folder is an obstacle of another kind.
      if (there === undefined || there.isDirectory()) continue;
      if (hasManifest && this.#isManifest(name)) continue;
      const wasWritten = listed.has(name);
      if (there.isFile()) {
        const { sha256 } = await digest(path);
        if (sha256 === listed.get(name) || sha256 === (await this.digestOf(name)).sha256) continue;
      }
      problems.push(existsAlready(path, { wasWritten }));
    }
    if (problems.length > 0) throw new ProblemError(problems);
  }

  /** Those of the listed files that are as they were written. */
  async #unchanged(names: readonly string[], listed: ReadonlyMap<string, string>): Promise<string[]> {
    const unchanged: string[] = [];
    for (const name of names) {
      const path = join(this.target, name);
      if (this.#parentsOf(name).some((folder) => isLink(join(this.target, folder))) || !thereAt(path)?.isFile()) continue;
      if ((await digest(path)).sha256 === listed.get(name)) unchanged.push(name);
    }
    return unchanged;
  }

  /** Renames the staged files. If one cannot be renamed, those before it are put back. */
  #renameAll(): void {
    const undo: (() => void)[] = [];
    try {
      for (const [index, name] of this.names.entries()) {
        const [staged, path] = [join(this.folder, name), join(this.target, name)];
        for (const folder of this.#parentsOf(name).reverse()) if (makeOne(join(this.target, folder))) undo.push(() => rmdirSync(join(this.target, folder)));
        const before = join(this.folder, `.before-${index}`);
        const [isNew, isKept] = [thereAt(path) === undefined, keepLink(path, before)];
        renameSync(staged, path);
        if (isKept) undo.push(() => renameSync(before, path));
        else if (isNew) undo.push(() => rmSync(path));
      }
    } catch (error) {
      for (const one of undo.reverse()) one();
      throw error;
    }
  }

  /** Removes a file of an earlier run, and the folders that it leaves empty. */
  #remove(name: string): void {
    rmSync(join(this.target, name), { force: true });
    try {
      for (const folder of this.#parentsOf(name)) rmdirSync(join(this.target, folder));
    } catch {
      // The folder is not empty.
    }
  }

  /** Refuses if a folder has the name of a file, or a parent of the file is a link or a file. Makes nothing. */
  #refuseObstacle(name: string): void {
    const refuse = (place: string, message: string) => {
      throw new ProblemError([
        problem('output-unwritable', `nothing was written: ${message}`, {
          place: { file: join(this.target, place) },
          fix: 'choose another folder, or move what is there',
        }),
      ]);
    };
    for (const each of this.#parentsOf(name).reverse()) {
      const there = thereAt(join(this.target, each));
      if (there?.isSymbolicLink()) refuse(each, 'this is a link; files are only written inside the output folder');
      if (there && !there.isDirectory()) refuse(each, 'there is a file where a folder is needed');
    }
    if (thereAt(join(this.target, name))?.isDirectory()) refuse(name, 'there is a folder where a file is needed');
    lstatSync(join(this.folder, name));
  }

  /** The folders of a file inside the target, the innermost first. */
  #parentsOf(name: string): string[] {
    const parents: string[] = [];
    for (let each = dirname(name); each !== '.' && each !== '/'; each = dirname(each)) parents.push(each);
    return parents;
  }

  /** Removes the temporary folder and everything in it, and the folders that this run made if they are empty. */
  async discard(): Promise<void> {
    notAtExit(this.#cleanUp);
    await Promise.all(this.#open.map((file) => file.discard()));
    this.#unlock();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
    this.#removeMade();
  }

  /** Removes the target, and the parents that were made for it, as far as they are empty. */
  #removeMade(): void {
    try {
      for (const folder of [...this.#made].reverse()) rmdirSync(folder);
    } catch {
      // The folder is not empty, or does not exist.
    }
  }

  async #prepare(name: string): Promise<string> {
    this.#claim(name);
    this.#files.add(name);
    await this.#makeFolder(dirname(name));
    return join(this.folder, name);
  }

  /**
   * Throws {@link ProblemError} if another output has this name, or one that differs only by case (one file on many
   * disks), or if one of them would be a folder of the other.
   */
  #claim(name: string): void {
    const key = name.toLowerCase();
    const parents = this.#parentsOf(key);
    const other = this.#names.get(key) ?? parents.map((one) => this.#names.get(one)).find((one) => one !== undefined) ?? this.#parents.get(key);
    if (other !== undefined)
      throw new ProblemError([
        problem('output-unwritable', `nothing was written: two outputs would have one name, ${other} and ${name}`, {
          place: { file: join(this.target, name) },
          fix: 'give one of the two things another id, or write them into two folders',
        }),
      ]);
    this.#names.set(key, name);
    for (const one of parents) if (!this.#parents.has(one)) this.#parents.set(one, name);
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
    } catch {
      // Nothing was made yet.
    }
    this.#removeMade();
  };
}

/** What is to be done when the program ends: one listener for all folders that are open, of which there may be many. */
const cleanUps = new Set<() => void>();
const cleanUpAll = () => cleanUps.forEach((cleanUp) => cleanUp());

function atExit(cleanUp: () => void): void {
  if (cleanUps.size === 0) process.once('exit', cleanUpAll);
  cleanUps.add(cleanUp);
}

function notAtExit(cleanUp: () => void): void {
  if (cleanUps.delete(cleanUp) && cleanUps.size === 0) process.removeListener('exit', cleanUpAll);
}

/** Says in a temporary folder which process writes into it. */
const OWNER_NAME = '.owner';

/** Removes the temporary folders of runs that were killed. Those of other hosts, and those that do not say whose they are, stay. */
async function removeLeftOvers(target: string): Promise<void> {
  for (const name of await readdir(target)) {
    if (!/^\.variorum-[0-9a-f]{12}$/.test(name)) continue;
    const folder = join(target, name);
    if (isLink(folder)) continue;
    const owner = await readFile(join(folder, OWNER_NAME), 'utf8').catch(() => undefined);
    if (owner !== undefined && ownerHasEnded(owner)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The problem of a file that would be replaced. */
function existsAlready(file: string, { wasWritten }: { wasWritten: boolean }): Problem {
  return problem(
    'output-exists',
    wasWritten
      ? 'nothing was written: this file was changed after an earlier run wrote it'
      : 'nothing was written: no earlier run of this command wrote this file',
    { place: { file }, fix: 'choose another name or folder, move the file, or replace it with --force' },
  );
}

/** Makes a folder and its parents one by one, and adds them to `made`: a recursive mkdir never returns inside some system folders (/proc). */
async function makeFolder(path: string, made: string[]): Promise<void> {
  const make = async (again: (error: NodeJS.ErrnoException) => Promise<void>) => {
    try {
      await mkdir(path);
      made.push(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await stat(path)).isDirectory()) await again(error as NodeJS.ErrnoException);
    }
  };
  await make(async (error) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), made);
    await make((last) => Promise.reject(last));
  });
}

/** Makes one folder; false if it is there. */
function makeOne(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Keeps a file under a second name, so that it can be put back; false if there is none, or the file system has no hard links. */
function keepLink(path: string, second: string): boolean {
  try {
    linkSync(path, second);
    return true;
  } catch {
    return false;
  }
}

/** Writes new files into a folder, all or none; replaces a file only with `force`. Throws {@link ProblemError}. */
export async function writeNew(folder: string, files: Record<string, string>, { force }: { force?: boolean | undefined } = {}): Promise<void> {
  const staging = await Staging.in(folder, { force });
  try {
    for (const [name, text] of Object.entries(files)) await staging.write(name, text);
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw error instanceof ProblemError ? error : new ProblemError([outputProblem(error, folder)]);
  }
}

/** What is at a path, be it only a broken link. */
function thereAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A parent is a file: that is an obstacle of its own.
    return undefined;
  }
}
