/** A trap of WebAssembly in a task of its own, in a process of its own: the test runner would take it for an error of the test. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { CLI, folderWith } from '../support.js';

const MODULE = pathToFileURL(join(dirname(CLI), 'rdf/wasm-trap.js')).href;

function run(program: string) {
  const file = join(folderWith({ 'program.mjs': `import { orTrap } from ${JSON.stringify(MODULE)};\n${program}` }), 'program.mjs');
  return spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 60_000 });
}

/** The smallest module whose function is `unreachable`. */
const TRAP = `const bytes = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
const never = () => new Promise(() => setTimeout(() => undefined, 20_000).unref());`;

it('is thrown where the answer is awaited, and the process goes on', () => {
  const { stdout, stderr, status } = run(`${TRAP}
await orTrap(() => (queueMicrotask(() => exports.a()), never())).catch(({ name, message }) => console.log(name, message));
console.log(await orTrap(async () => 'the next answer'), process.listenerCount('uncaughtException'));`);
  expect(stderr).toBe('');
  expect(stdout).toBe('RuntimeError unreachable\nthe next answer 0\n');
  expect(status).toBe(0);
});

it('leaves any other error to the process', () => {
  const { stderr, status } = run(`${TRAP}
await orTrap(() => (queueMicrotask(() => { throw new TypeError('a mistake'); }), never())).catch(() => console.log('caught'));`);
  expect(stderr).toContain('TypeError: a mistake');
  expect(status).toBeGreaterThan(0);
});
