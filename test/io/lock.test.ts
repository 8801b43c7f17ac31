/** The lock of an output folder: who holds it, and how long a run waits, whatever the clock of the disk says. */
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lock, LOCK_NAME, ownerHasEnded, ownerText } from '../../src/io/lock.js';
import { ProblemError } from '../../src/problem.js';
import { folderWith } from '../support.js';

const ENDED = JSON.stringify({ pid: 2 ** 30, host: hostname(), since: '2031-01-01T00:00:00.000Z' });

it('is held until it is given back, and says by whom', async () => {
  const folder = folderWith({});
  const release = await lock(folder);
  expect(JSON.parse(readFileSync(join(folder, LOCK_NAME), 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  release();
  expect(existsSync(join(folder, LOCK_NAME))).toBe(false);
});

it('of a process that has ended is taken over at once, also a fresh one and one of the future', async () => {
  for (const time of [new Date(), new Date('2001-01-01'), new Date('2099-01-01')]) {
    const folder = folderWith({ [LOCK_NAME]: ENDED });
    utimesSync(join(folder, LOCK_NAME), time, time);
    const begun = performance.now();
    (await lock(folder))();
    expect(performance.now() - begun).toBeLessThan(1_000);
  }
});

it('of another host is waited for no longer than the patience, measured here, and the waiting is reported', async () => {
  const folder = folderWith({});
  writeFileSync(join(folder, LOCK_NAME), JSON.stringify({ pid: 1, host: 'elsewhere.example', since: '2099-01-01T00:00:00.000Z' }));
  utimesSync(join(folder, LOCK_NAME), new Date('2099-01-01'), new Date('2099-01-01'));
  const reported: string[] = [];
  const begun = performance.now();
  await expect(lock(folder, 1_500, (message) => reported.push(message))).rejects.toThrow(ProblemError);
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(reported).toEqual([`waiting for process 1 on elsewhere.example, which is writing into ${folder}: at most 2 s`]);
});

it('that says nothing and is of the future is taken over after ten seconds', { timeout: 20_000 }, async () => {
  const folder = folderWith({ [LOCK_NAME]: '' });
  utimesSync(join(folder, LOCK_NAME), new Date('2099-01-01'), new Date('2099-01-01'));
  const begun = performance.now();
  (await lock(folder))();
  expect(performance.now() - begun).toBeGreaterThan(9_000);
});

it('an owner has ended only where that is known', () => {
  expect([ownerText(), ENDED, '', '{}', JSON.stringify({ pid: 2 ** 30, host: 'elsewhere.example' })].map(ownerHasEnded)).toEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
});
