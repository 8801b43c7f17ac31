/** Single files: reads bytes and texts, replaces a file atomically, and turns system errors into problems. Output folders are in `staging.ts`. */
import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { problem, ProblemError, type Problem, type Result } from '../problem.js';
import { inputLimit, readFileUpTo, readUpTo } from './size-limit.js';

/** The bytes of inputs that can be read only once: standard input, pipes. */
const readOnce = new Map<string, Promise<Uint8Array>>();

/** The bytes of an input of at most `limit` bytes. Problems: `input-missing`, `input-unreadable`, `input-directory`, `input-size`. */
export async function readBytes(path: string, limit = inputLimit()): Promise<Result<Uint8Array>> {
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

/** The text of a file, or undefined if it does not exist. */
export async function readOptional(path: string, limit = Infinity): Promise<string | undefined> {
  try {
    return Buffer.from((await readFileUpTo(path, limit)).bytes).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw new ProblemError([fileProblem(error, path)]);
  }
}

/** The problem for a system error while reading a file. */
export function fileProblem(error: unknown, path: string): Problem {
  if (error instanceof ProblemError && error.problems[0]) return error.problems[0];
  const { code, message } = error as NodeJS.ErrnoException;
  const place = { file: path };
  if (code === 'ENOENT' && isLink(path)) return problem('input-missing', 'this is a link to a file that does not exist', { place });
  if (code === 'ELOOP') return problem('input-unreadable', 'this is a link that points to itself', { place });
  if (code === 'ENOENT') return problem('input-missing', 'no such file or folder', { place });
  if (code === 'EISDIR') return problem('input-directory', 'this is a folder, not a file', { place });
  if (code === 'EACCES' || code === 'EPERM') return problem('input-unreadable', 'no permission to read this file', { place, fix: `chmod u+r ${path}` });
  return problem('input-unreadable', `the file cannot be read: ${message}`, { place });
}

/** Whether a path is a symbolic link. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The problem for a system error while writing an output. */
export function outputProblem(error: unknown, path: string): Problem {
  if (error instanceof ProblemError && error.problems[0]) return error.problems[0];
  const { code, message } = error as NodeJS.ErrnoException;
  const why =
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
      ? 'no permission to write there'
      : code === 'ENOSPC' || code === 'EDQUOT'
        ? 'the disk is full'
        : code === 'ENOTDIR' || code === 'EEXIST'
          ? 'there is a file where a folder is needed'
          : code === 'ELOOP'
            ? 'a link there points to itself'
            : code === 'ENOENT'
              ? 'the folder was removed while it was written'
              : message;
  return problem('output-unwritable', `nothing was written: ${why}`, { place: { file: path }, fix: 'choose another folder' });
}

/** Replaces the content of a file atomically. Throws {@link ProblemError} if it cannot be written or was changed by another program. */
export async function replaceFile(path: string, { before, after }: { before: string; after: string }): Promise<void> {
  let temporary: string | undefined;
  try {
    // Of a link, the file it points to is replaced.
    const real = await realpath(path);
    temporary = `${real}.${randomBytes(6).toString('hex')}.tmp`;
    await writeFile(temporary, after, { mode: (await stat(real)).mode, flag: 'wx' });
    if ((await readFile(real)).equals(Buffer.from(before))) await rename(temporary, real);
    else
      throw new ProblemError([
        problem('entry-update', 'another program changed the entry; nothing was written', { place: { file: path }, fix: 'run it again' }),
      ]);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    throw error instanceof ProblemError
      ? error
      : new ProblemError([{ ...outputProblem(error, path), fix: 'leave out --in-place and redirect standard output to another file' }]);
  }
}

/**
 * Writes a file whole or not at all. A link is replaced, not followed; a device or a pipe is written to. A file that holds
 * something which is not ours is not replaced. Throws {@link ProblemError}.
 */
export async function writeWhole(path: string, text: string, { isOurs }: { isOurs: (before: string) => boolean }): Promise<void> {
  const fix = 'choose another file, or replace this one with --force';
  let temporary: string | undefined;
  try {
    const there = await stat(path).catch(() => undefined);
    if (isDevice(path) || (there && !there.isFile() && !there.isDirectory())) {
      await writeFile(path, text);
      return;
    }
    if (there?.isDirectory())
      throw new ProblemError([problem('output-unwritable', 'nothing was written: this is a folder', { place: { file: path }, fix: 'choose another file' })]);
    const before = there === undefined || there.size === 0 ? '' : await readFile(path, 'utf8');
    if (before !== '' && before !== text && !isOurs(before))
      throw new ProblemError([problem('output-exists', 'nothing was written: no earlier run of this command wrote this file', { place: { file: path }, fix })]);
    temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof ProblemError ? error : new ProblemError([{ ...outputProblem(error, path), fix: 'choose another file' }]);
  }
}

/** Whether a path is one of the system's names for open files and devices, which may be links. */
function isDevice(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(resolve(path));
}

/** The sorted names of the files in a folder; none if it does not exist. */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
