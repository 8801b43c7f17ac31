/**
 * A disk that is full in the middle of a load: what `load` and `verify` say, and that the same command completes the load once
 * there is space and the server was started again. The disk is a file system in memory, in a namespace of its own.
 */
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownProcess } from '../support.js';
import { exported, nquadsFile, parts } from './data.js';
import { noSmallDisk, SERVERS, start } from './servers.js';

const MEGABYTE = 2 ** 20;
/** What is left for the load, of which every store needs more. */
const LEFT = 4 * MEGABYTE;

const noDisk = noSmallDisk();

describe.each(SERVERS.map((server) => ({ ...server, why: server.missing() ?? noDisk })))('$name', (server) => {
  it.skipIf(server.why !== undefined)(
    `says what is left behind, and completes the load later${server.why === undefined ? '' : `: ${server.why}`}`,
    async () => {
      const running = await start(server, { disk: '1200m' });
      onTestFinished(() => running.stop());
      const command = async (name: 'load' | 'verify', file: string) =>
        ownProcess([name, file, '--store', server.name, '--url', running.url, '--retries', '0', '--timeout', '120'], { env: running.environment });
      const { quads } = await exported();
      const file = nquadsFile(parts(quads, 16));
      const ballast = join(running.seen, 'ballast');
      const { bavail, bsize } = statfsSync(running.seen);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));

      const full = await command('load', file);
      expect([full.code, full.stderr]).toEqual([5, expect.stringMatching(/\[remote-failed\][^]*of 16 loaded[^]*may (?:be old|have)[^]*try: variorum load/)]);
      const partly = await command('verify', file);
      // Where the server has ended with its disk, it does not answer.
      expect([partly.code, partly.stderr]).toEqual([expect.toBeOneOf([1, 4]), expect.stringMatching(/remote-(?:missing|different|failed)/)]);

      rmSync(ballast);
      await running.kill();
      await running.start();
      const loaded = await command('load', file);
      expect([loaded.code, loaded.stderr]).toEqual([0, expect.stringContaining('were there already')]);
      const verified = await command('verify', file);
      expect([verified.code, verified.stderr]).toEqual([0, expect.stringContaining('16 graphs of 16 the same')]);
    },
  );
});
