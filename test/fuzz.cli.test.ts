/**
 * Wrong files of every kind through every reader and every command, for part of a minute: the short form of `npm run fuzz`,
 * always with the same seed, so that it tells a change from chance. How many cases it gets through depends on the machine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { CLI, ROOT } from './support.js';

const MINUTES = '0.6';

it('no crash, no stack trace, no hang, no half-written file, no input lost', async () => {
  const child = spawn(process.execPath, [join(ROOT, 'bench/fuzz.mjs'), '--minutes', MINUTES, '--seed', '20', '--program', dirname(CLI)], { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect(output).toMatch(/\d+ cases, seed 20: .*; 0 failures\n$/);
  expect(code).toBe(0);
});
