/** The lock of an output folder: one run at a time, locks of ended processes taken over, those of other hosts respected. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lock, LOCK_NAME } from '../../src/io/lock.js';
import { ProblemError } from '../../src/problem.js';
import { folderWith } from '../support.js';

const linux = process.platform === 'linux';
const SINCE = '2034-05-06T07:08:09.000Z';
const held = (holder: object | string) => {
  const folder = folderWith({ [LOCK_NAME]: typeof holder === 'string' ? holder : JSON.stringify({ host: hostname(), since: SINCE, ...holder }) });
  return { folder, path: join(folder, LOCK_NAME) };
};
const contentOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const refusal = (folder: string, patience = 0) =>
  lock(folder, patience).then(
    () => expect.fail('the lock was taken'),
    (error: unknown) => (error instanceof ProblemError ? error.problems : expect.fail(String(error))),
  );
/** The id of a process that has ended. */
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('a lock', () => {
  it('says who holds it, and is gone when it is given back', async () => {
    const folder = folderWith();
    const unlock = await lock(folder);
    const content = contentOf(join(folder, LOCK_NAME));
    expect(content).toMatchObject({ pid: process.pid, host: hostname() });
    expect(Date.parse(content['since'] as string)).not.toBeNaN();
    if (linux) expect(content['started']).toMatch(/^\d+$/);
    unlock();
    expect(readdirSync(folder)).toEqual([]);
    unlock();
  });

  it('is held by one at a time', async () => {
    const folder = folderWith();
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const unlock = await lock(folder);
        inside += 1;
        most.push(inside);
        await new Promise(setImmediate);
        inside -= 1;
        unlock();
      }),
    );
    expect(most).toEqual(Array.from({ length: 8 }, () => 1));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a folder that is not there is an error of the disk', async () => {
    await expect(lock(join(folderWith(), 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is not taken away by who does not hold it any more', async () => {
    const folder = folderWith();
    const unlock = await lock(folder);
    writeFileSync(join(folder, LOCK_NAME), 'of another');
    unlock();
    expect(existsSync(join(folder, LOCK_NAME))).toBe(true);
  });
});

describe('the lock of a live process', () => {
  it('is waited for, then reported', async () => {
    const folder = folderWith();
    const unlock = await lock(folder);
    const [found] = await refusal(folder, 50);
    expect(found).toMatchObject({ code: 'output-unwritable', place: { file: folder } });
    expect(found?.message).toMatch(new RegExp(`^nothing was written: process ${process.pid} has been writing into this folder since \\d{4}-`));
    const next = lock(folder);
    unlock();
    (await next)();
  });

  it('of another program is reported too', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      const { folder } = held({ pid: child.pid });
      expect(await refusal(folder)).toMatchObject([{ message: `nothing was written: process ${child.pid} has been writing into this folder since ${SINCE}` }]);
      const { folder: reused, path } = held({ pid: child.pid, started: '1' });
      if (linux) {
        // The process had the same id, but began at another time.
        (await lock(reused, 0))();
        expect(existsSync(path)).toBe(false);
      }
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });
});

describe('the lock of a process that has ended', () => {
  it('is taken over at once, and nothing of it is left', async () => {
    const { folder, path } = held({ pid: endedPid() });
    const unlock = await lock(folder, 0);
    expect(contentOf(path)).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual([LOCK_NAME]);
    unlock();
  });

  it('is taken over by one of many', async () => {
    const { folder } = held({ pid: endedPid() });
    let inside = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const unlock = await lock(folder);
        inside += 1;
        expect(inside).toBe(1);
        await new Promise(setImmediate);
        inside -= 1;
        unlock();
      }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the lock of another host', () => {
  it('is respected, and the message names the file to delete', async () => {
    const { folder, path } = held({ pid: endedPid(), host: 'elsewhere.example' });
    expect(await refusal(folder)).toMatchObject([
      {
        message: expect.stringMatching(/^nothing was written: process \d+ on elsewhere\.example has been writing into this folder since /) as string,
        fix: `run it again when that run has ended; if it was killed, delete ${path}`,
      },
    ]);
    expect(existsSync(path)).toBe(true);
  });
});

describe('a lock that says nothing', () => {
  it.each(['', '{"pid":', '{}', '{"pid":-1,"host":"x"}', 'null'])('%j is in the making, and taken over when it is old', async (text) => {
    const { folder, path } = held(text);
    expect(await refusal(folder)).toMatchObject([{ message: 'nothing was written: another run has been writing into this folder' }]);
    utimesSync(path, 1, 1);
    (await lock(folder, 0))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may be a folder, as versions before had it', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, LOCK_NAME));
    utimesSync(join(folder, LOCK_NAME), 1, 1);
    (await lock(folder, 0))();
    expect(readdirSync(folder)).toEqual([]);
  });
});
