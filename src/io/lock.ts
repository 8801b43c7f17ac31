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
/** Milliseconds after which a lock that says nothing is of a process that was killed while it wrote it. */
const UNFINISHED = 10_000;

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
export async function lock(folder: string, patience = PATIENCE): Promise<() => void> {
  const path = join(folder, LOCK_NAME);
  const started = startOf(process.pid);
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString(), ...(started === undefined ? {} : { started }) });
  const end = performance.now() + patience;
  for (;;) {
    if (create(path, mine)) {
      return () => {
        if (textOf(path) === mine) rmSync(path, { force: true });
      };
    }
    const text = textOf(path);
    const holder = text === undefined ? undefined : parse(text);
    if (text !== undefined && (holder ? hasEnded(holder) : isOld(path))) takeAway(path, text);
    else if (performance.now() > end) throw new ProblemError([busy(folder, path, holder)]);
    else await wait(PAUSE);
  }
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

function busy(folder: string, path: string, holder: Holder | undefined) {
  const here = holder === undefined || holder.host === hostname();
  const who = holder === undefined ? 'another run' : `process ${holder.pid}${here ? '' : ` on ${holder.host}`}`;
  const since = holder?.since ? ` since ${holder.since}` : '';
  return problem('output-unwritable', `nothing was written: ${who} has been writing into this folder${since}`, {
    place: { file: folder },
    fix: here ? 'run it again when that run has ended, or choose another folder' : `run it again when that run has ended; if it was killed, delete ${path}`,
  });
}
