/** The limit of the heap's growth: the flag is one that this version of Node has. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('is a flag of V8', () => {
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain('--heap-growing-percent');
});
