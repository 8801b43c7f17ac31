// `npm run fuzz -- --minutes 30`: wrong files of every kind, made at random from right ones, through every reader and every
// command: no crash, no stack trace, no hang, no half-written file, no input lost. `--seed N` repeats a run, `--first N`
// begins at one of its cases, `--kind NAME` takes files of one kind; a failure is kept as a file, with the words that repeat it.
import { fork } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    kind: { type: 'string' },
    program: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
  },
});
/** Seconds after which a case is said to hang: on a busy machine a command may take a tenth of it. */
const HANG = 60;
const MOST_FAILURES = 20;

const until = Date.now() + Number(values.minutes) * 60_000;
const counts = new Map();
const failures = [];
let next = Number(values.first);
while (Date.now() < until && failures.length < MOST_FAILURES) next = await runCases(next);

const kept = failures.length === 0 ? undefined : mkdtempSync(join(tmpdir(), 'variorum-fuzz-failures-'));
for (const { number, kind, isCommand, failure, bytes } of failures) {
  if (bytes !== undefined) writeFileSync(join(kept, `${number}-${kind}`), Buffer.from(bytes, 'base64'));
  console.log(`\ncase ${number} (${kind}${isCommand ? ', a command' : ''}): ${failure}`);
  console.log(`  node bench/fuzz.mjs --seed ${values.seed} --first ${number}${bytes === undefined ? '' : `; its file: ${join(kept, `${number}-${kind}`)}`}`);
}
const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
console.log(
  `${all} cases, seed ${values.seed}: ${[...counts]
    .sort()
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}; ${failures.length} failures`,
);
process.exitCode = failures.length > 0 || all === 0 ? 1 : 0;

/** Runs cases in a process of their own until the time is up, or one stops it. Returns the number of the next case. */
function runCases(first) {
  return new Promise((resolve) => {
    const child = fork(
      fileURLToPath(new URL('fuzz/cases.mjs', import.meta.url)),
      [values.program, values.seed, String(first), String(until), ...(values.kind ? [values.kind] : [])],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    let [last, since] = [undefined, Infinity];
    const watch = setInterval(() => {
      // Until the first case the program is loaded, and after the end of a case that hangs nothing more is said of it.
      if (Date.now() - since < HANG * 1000) return;
      since = Infinity;
      failures.push({ ...last, failure: `it takes more than ${HANG} s` });
      last = { ...last, isStopped: true };
      child.kill('SIGKILL');
    }, 1000);
    child.on('message', (message) => {
      since = Date.now();
      if (message.failure !== undefined) failures.push(message);
      else {
        const name = message.isCommand ? `${message.kind} command` : message.kind;
        counts.set(name, (counts.get(name) ?? 0) + 1);
        last = message;
      }
      if (failures.length >= MOST_FAILURES) child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      if (code !== 0 && signal !== 'SIGKILL') failures.push({ ...last, failure: `the process ended with ${code ?? signal}` });
      resolve((last?.number ?? first) + 1);
    });
  });
}
