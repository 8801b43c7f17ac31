/**
 * Single files that are written: new ones whole or not at all, and files of the user that are changed in place, of which
 * none is changed unless all can be. Both are written beside their final names first, as the folders of `staging.ts` are.
 */
import { lstatSync, statSync } from 'node:fs';
import { chmod, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { problem, ProblemError } from '../problem.js';
import { outputProblem, readOptional } from './files.js';
import { Staging, writeNew } from './staging.js';

/** The most bytes of a file that is looked at before it is replaced, and of one that is changed: larger ones are not ours. */
const MOST_BYTES = 1_000_000_000;

export interface WriteOptions {
  /** Whether a file that is there is replaced. */
  force?: boolean | undefined;
  /** Whether the folder is made where there is none. */
  makesFolder?: boolean;
  /** Whether a file that is there is one of ours, by its text; it is then replaced without `force`. */
  isOurs?: (before: string) => boolean;
}

/**
 * Writes a file whole or not at all. A link is replaced, not followed; a device or a pipe is written to. A file that holds
 * something which is not ours is not replaced. Throws {@link ProblemError} `output-exists`, `output-unwritable`.
 */
export async function writeWhole(path: string, text: string, { force = false, makesFolder = false, isOurs = () => false }: WriteOptions = {}): Promise<void> {
  try {
    if (isDevice(path)) {
      await writeFile(path, text);
      return;
    }
    if (!makesFolder) refuseWithoutFolder(path);
    const before = force ? '' : await textBefore(path);
    const mayReplace = force || before === '' || (before !== undefined && isOurs(before));
    await writeNew(dirname(path), { [basename(path)]: text }, { force: mayReplace });
  } catch (error) {
    throw new ProblemError(of(error, path).map((found) => ({ ...found, ...(found.code === 'output-unwritable' ? { fix: 'choose another file' } : {}) })));
  }
}

/** A file that is changed: what it held when it was read, and what it is to hold. */
export interface FileChange {
  path: string;
  /** Undefined where there was no file. */
  before: string | undefined;
  after: string;
}

/**
 * Changes files in place: a link stays, and the file it points to is changed. All are written before the first gets its
 * name, so that a full disk leaves every file as it was; they get their names folder by folder, in the order they are in.
 * Throws {@link ProblemError}: `entry-update` where another program changed one meanwhile, `output-unwritable`.
 */
export async function replaceFiles(changes: readonly FileChange[]): Promise<void> {
  const folders = new Map<string, { staging: Staging; changes: FileChange[] }>();
  let last = changes[0]?.path ?? '';
  try {
    for (const change of changes) {
      last = change.path;
      const real = change.before === undefined ? resolve(change.path) : await realpath(change.path);
      const folder = dirname(real);
      const group = folders.get(folder) ?? { staging: await Staging.in(folder, { force: true }), changes: [] };
      folders.set(folder, group);
      group.changes.push(change);
      await group.staging.write(basename(real), change.after);
      if (change.before !== undefined) await chmod(group.staging.pathOf(basename(real)), (await stat(real)).mode);
    }
    for (const change of changes) await refuseChanged(change);
    for (const group of folders.values()) {
      last = group.changes[0]?.path ?? last;
      await group.staging.publish(async () => {
        for (const change of group.changes) await refuseChanged(change);
      });
    }
  } catch (error) {
    for (const { staging } of folders.values()) await staging.discard();
    throw new ProblemError(
      of(error, last).map((found) =>
        found.code === 'output-unwritable' ? { ...found, place: { file: last }, fix: 'see to the space and the rights there, and run it again' } : found,
      ),
    );
  }
}

/** {@link replaceFiles} for one file. */
export function replaceFile(path: string, { before, after }: Omit<FileChange, 'path'>): Promise<void> {
  return replaceFiles([{ path, before, after }]);
}

async function refuseChanged({ path, before }: FileChange): Promise<void> {
  refuseFolder(path);
  if ((await readOptional(path, MOST_BYTES)) !== before)
    throw new ProblemError([problem('entry-update', 'another program changed the file; nothing was written', { place: { file: path }, fix: 'run it again' })]);
}

function of(error: unknown, path: string) {
  return error instanceof ProblemError ? error.problems : [outputProblem(error, path)];
}

function refuseWithoutFolder(path: string): void {
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ProblemError([problem('output-unwritable', 'nothing was written: there is no such folder', { place: { file: path } })]);
  refuseFolder(path);
}

function refuseFolder(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new ProblemError([problem('output-unwritable', 'nothing was written: this is a folder', { place: { file: path } })]);
}

/** What a file holds, through links; empty where there is none, undefined where it is no file or too large to be ours. */
async function textBefore(path: string): Promise<string | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return '';
  return there.isFile() && there.size <= MOST_BYTES ? readOptional(path, MOST_BYTES) : undefined;
}

/** Whether a path is that of a device, a pipe or one of the system's names for open files, which are links. */
export function isDevice(path: string): boolean {
  if (/^\/(?:dev|proc)\//.test(resolve(path))) return true;
  const there = lstatSync(path, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory() && !there.isSymbolicLink();
}
