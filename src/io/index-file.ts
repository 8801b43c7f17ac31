/**
 * An index as a file: built under a temporary name and renamed when it is whole, so that a run that is killed leaves none
 * that is half; opened through a link of its own, since the reader locks a file by a folder beside it, which would keep two
 * readers apart, cannot be made where the disk is read-only, and stays when a process is killed.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { problem, ProblemError } from '../problem.js';
import { ownerHasEnded, ownerText } from './lock.js';
import { isDevice } from './write-file.js';

/** The file that says which process a temporary folder belongs to. */
const OWNER = 'owner';
const OPENED = 'variorum-index-';

/** A new file that is being written. */
export interface NewIndexFile {
  /** Where it is written. */
  path: string;
  /** Gives it its name. */
  publish(): void;
  /** Takes everything away that was written. */
  discard(): void;
}

/** Begins a file that gets its name when it is whole. Left-overs of runs that were killed are removed. Throws the errors of the system. */
export function newIndexFile(target: string): NewIndexFile {
  if (isDevice(target))
    throw new ProblemError([problem('output-unwritable', 'nothing was written: an index is a file, and this is none', { place: { file: target } })]);
  const folder = dirname(resolve(target));
  mkdirSync(folder, { recursive: true });
  const prefix = `.${basename(target)}.`;
  removeLeftOvers(folder, prefix);
  const temporary = join(folder, `${prefix}${randomBytes(6).toString('hex')}`);
  mkdirSync(temporary);
  writeFileSync(join(temporary, OWNER), ownerText());
  const path = join(temporary, 'index');
  const discard = () => {
    process.removeListener('exit', discard);
    rmSync(temporary, { recursive: true, force: true });
  };
  process.once('exit', discard);
  return {
    path,
    publish: () => {
      // SQLite makes files that only their owner can read.
      chmodSync(path, 0o666 & ~process.umask());
      renameSync(path, target);
      // A lock of a reader of the file before is none of this one.
      rmSync(`${target}.lock`, { recursive: true, force: true });
      discard();
    },
    discard,
  };
}

/** Makes a path by which a file can be opened to be read, whatever locks are beside it. `close` takes the path away. Throws the errors of the system. */
export function readablePath(file: string): { path: string; close: () => void } {
  const target = resolve(file);
  statSync(target);
  removeLeftOvers(tmpdir(), OPENED);
  const folder = mkdtempSync(join(tmpdir(), OPENED));
  const close = () => {
    process.removeListener('exit', close);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  writeFileSync(join(folder, OWNER), ownerText());
  const path = join(folder, 'index');
  try {
    symlinkSync(target, path);
  } catch {
    // Windows lets only some users make links of this kind.
    try {
      linkSync(target, path);
    } catch {
      close();
      clearLock(target);
      return { path: target, close: () => undefined };
    }
  }
  return { path, close };
}

/** Removes a lock that is older than any look-up takes: its process has ended. */
function clearLock(target: string): void {
  const lock = `${target}.lock`;
  const made = statSync(lock, { throwIfNoEntry: false });
  if (made !== undefined && Date.now() - made.mtimeMs > 60_000) rmSync(lock, { recursive: true, force: true });
}

/** Removes temporary folders of processes that have ended. */
function removeLeftOvers(folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const owner = join(folder, name, OWNER);
    try {
      if (existsSync(owner) && ownerHasEnded(readFileSync(owner, 'utf8'))) rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}
