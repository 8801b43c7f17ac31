/**
 * The lock of an output folder: a file that only one run can create, and that says which process on which host holds
 * it. The lock of a process that has ended is taken over; one of another host cannot be judged and is respected.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { problem, ProblemError } from '../problem.js';

/** The name of the lock in its folder. */
export const LOCK_NAME = '.variorum-lock';

/** Milliseconds to wait for a run that holds the lock: it is held while files get their names, a small part of that. */
const PATIENCE = 30_000;
/** Milliseconds between two attempts. */
const PAUSE = 20;
/** Milliseconds of waiting after which it is said. */
const SILENCE = 1_000;
/** Milliseconds after which a lock that says nothing is of a process that was killed while it wrote it. */
const UNFINISHED = 10_000;

let waitMessage: ((message: string) => void) | undefined;

/** Sets what is called when a run waits for another one. The library is silent. */
export function onLockWait(report: (message: string) => void): void {
  waitMessage = report;
}

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** When the lock was taken, in ISO 8601. */
  since: string;
  /** When the process began, as its system counts it; absent where the system does not say. */
  started?: string;
}

/** Waits until no other run holds the lock of a folder, and holds it until the function it returns is called. Throws {@link ProblemError} `output-unwritable`. */
export async function lock(folder: string, patience = PATIENCE, onWait: ((message: string) => void) | undefined = waitMessage): Promise<() => void> {
  const path = join(folder, LOCK_NAME);
  const mine = ownerText();
  let unfinished: { text: string; since: number } | undefined;
  let isReported = false;
  const begun = performance.now();
  const end = performance.now() + patience;
  for (;;) {
    if (create(path, mine)) {
      return () => {
        if (textOf(path) === mine) rmSync(path, { force: true });
      };
    }
    const text = textOf(path);
    const holder = text === undefined ? undefined : parse(text);
    const now = performance.now();
    // How long a lock has said nothing is measured here: its time on the disk may lie in the future.
    if (text === undefined || holder !== undefined) unfinished = undefined;
    else if (unfinished?.text !== text) unfinished = { text, since: now };
    if (text !== undefined && (holder ? hasEnded(holder) : now - (unfinished?.since ?? now) > UNFINISHED || isOld(path))) takeAway(path, text);
    else if (now > end) throw new ProblemError([busy(folder, path, holder)]);
    else {
      if (!isReported && now - begun > SILENCE) {
        isReported = true;
        onWait?.(`waiting for ${ownerOf(holder)}, which is writing into ${folder}: at most ${Math.round(patience / 1000)} s`);
      }
      await wait(PAUSE);
    }
  }
}

/** What a lock or a temporary folder says of the process that made it. */
export function ownerText(): string {
  const started = startOf(process.pid);
  return JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString(), ...(started === undefined ? {} : { started }) });
}

/** Whether the process of an {@link ownerText} has ended; false where that cannot be known. */
export function ownerHasEnded(text: string): boolean {
  const holder = parse(text);
  return holder !== undefined && hasEnded(holder);
}

/** Creates the lock; false where there is one. */
function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** What a lock says; undefined where there is none, empty where it is no file. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, host, since, started } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    if (typeof pid !== 'number' || pid <= 0 || typeof host !== 'string') return undefined;
    return { pid, host, since: typeof since === 'string' ? since : '', ...(typeof started === 'string' ? { started } : {}) };
  } catch {
    return undefined;
  }
}

/** Whether the process that holds a lock has ended; of another host that cannot be known. */
function hasEnded({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be signalled, but is there.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  // The id of a process that has ended is given to another one in time.
  const now = startOf(pid);
  return now === 'ended' || (started !== undefined && now !== undefined && now !== started);
}

/** When a process began, in clock ticks since the system did; `ended` where only its exit code is left; undefined off Linux. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the name of the program in brackets, which may hold anything; the third is the state, the 22nd the start.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}

function isOld(path: string): boolean {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
  return Date.now() - mtimeMs > UNFINISHED;
}

/** Takes away a lock that says this, and no other one that was created meanwhile. */
function takeAway(path: string, text: string): void {
  const aside = `${path}-${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
    if (textOf(aside) !== text) linkSync(aside, path);
  } catch (error) {
    // Another run was faster: it took the lock away, or has created its own.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function ownerOf(holder: Holder | undefined): string {
  if (holder === undefined) return 'another run';
  return `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`;
}

function busy(folder: string, path: string, holder: Holder | undefined) {
  const here = holder === undefined || holder.host === hostname();
  const who = ownerOf(holder);
  const since = holder?.since ? ` since ${holder.since}` : '';
  return problem('output-unwritable', `nothing was written: ${who} has been writing into this folder${since}`, {
    place: { file: folder },
    fix: here ? 'run it again when that run has ended, or choose another folder' : `run it again when that run has ended; if it was killed, delete ${path}`,
  });
}
