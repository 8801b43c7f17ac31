// `node bench/fuzz.mjs [runs]`: the fuzz test of the reader with ten thousand documents. FUZZ_SEED repeats a run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = process.argv[2] ?? '10000';
const begun = performance.now();
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/read/fuzz.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs },
});
console.log(`${runs} documents in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exitCode = status ?? 1;
