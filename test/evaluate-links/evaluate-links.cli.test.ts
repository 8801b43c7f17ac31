/** How well items are found by name and context, as `npm run evaluate:links` measures it; in a process of its own, since it drafts sixty articles. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { cleanEnvironment, hasShared, NO_SHARED, ROOT } from '../support.js';

it.skipIf(!hasShared)(`proposes the items that a person listed, and hardly any other${NO_SHARED}`, { timeout: 300_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/evaluate-links.mjs')], { cwd: ROOT, env: cleanEnvironment() });
  const [, precision = '', proposals = ''] = /precision (\S+) \(\d+ of (\d+) proposals\)/.exec(stdout) ?? [];
  expect(Number(precision)).toBeGreaterThanOrEqual(0.98);
  expect(Number(proposals)).toBeGreaterThanOrEqual(20);
  expect(stdout).toMatch(/not in the table: 18 titles, 18 abstained, 0 wrong/);
});
