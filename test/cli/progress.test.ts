/** The progress bar: on a terminal and for many inputs only. */
import { afterEach, expect, it } from 'vitest';
import { progress } from '../../src/cli/progress.js';
import { written } from './written.js';

const isTerminal = process.stderr.isTTY;
afterEach(() => void (process.stderr.isTTY = isTerminal));

/** What a bar of some steps writes. */
async function bar(total: number, { terminal }: { terminal: boolean }) {
  process.stderr.isTTY = terminal;
  const { stdout, stderr } = await written(async () => {
    const { step, stop } = await progress(total, 'reading');
    for (let done = 0; done < total; done += 1) step();
    stop();
  });
  expect(stdout).toBe('');
  return stderr;
}

it('is shown on a terminal for ten inputs or more', async () => {
  expect(await bar(10, { terminal: true })).toContain('/10');
});

it('is not shown for a few, nor where standard error is a file', async () => {
  expect(await bar(9, { terminal: true })).toBe('');
  expect(await bar(500, { terminal: false })).toBe('');
});
