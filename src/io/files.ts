/** Single files: reads bytes and texts, and turns system errors into problems. They are written by `write-file.ts`, folders by `staging.ts`. */
import { lstatSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
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

/** The text of a file of at most `limit` bytes, or undefined if it does not exist. Throws {@link ProblemError}. */
export async function readOptional(path: string, limit = inputLimit()): Promise<string | undefined> {
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
  const fix = why === 'the disk is full' ? 'free some space on the disk, or choose another folder' : 'choose another folder';
  return problem('output-unwritable', `nothing was written: ${why}`, { place: { file: path }, fix });
}

/** The sorted names of the files in a folder; none if it does not exist. */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
