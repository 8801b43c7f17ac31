/** Reading our own sample, whose figures were listed by hand, stays above the bars; the articles beside the project are held to them in CI. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../support.js';

it('the sample is read above every bar', () => {
  const args = ['scripts/bars.mjs', 'data/samples', 'data/samples/port-larkmoor-2031.gold.json'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(stdout).not.toContain('BELOW');
  expect(status).toBe(0);
});
