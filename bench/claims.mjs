// `node bench/claims.mjs [CLAIMS]`: one entry of n, 2n and 4n claims, through `check`, `export` and `compare` as processes of
// their own: seconds and memory, and what a claim takes above an entry of one. Two kinds of entries: figures of many things
// and days, and figures that are all of one thing, so that every pair of them may be compared. More than 1 ms or 15 kB a
// claim in `check` is named, and the exit code is 1. `node bench/claims.mjs 25000` ends with an entry of 100,000.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const first = Number(process.argv[2] ?? 5000);
const MOST = { milliseconds: 1, kilobytes: 15 };
const PEAK = `data:text/javascript,${encodeURIComponent('process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.error("\\npeak "+maxRSS+" cpu "+(userCPUTime+systemCPUTime))})')}`;
const METRICS = ['killed', 'injured', 'captured', 'missing', 'escaped', 'released', 'displaced'];
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));

const head = `format: 1
id: siege-of-ostrel-2031
document: { title: Siege of Ostrel (2031), language: en, sha256: ${'ab'.repeat(32)}, license: https://creativecommons.org/licenses/by/4.0/ }
event: { id: siege-of-ostrel-2031, label: Siege of Ostrel, type: [battle], date: 2031-03, sides: { 1: { actors: [reed-watch] }, 2: { actors: [hill-guard] } } }
actors:
  - { id: reed-watch, name: Reed Watch, kind: armed-group }
  - { id: hill-guard, name: Hill Guard, kind: armed-group }
`;
const day = (index) => `2031-03-${String((index % 28) + 1).padStart(2, '0')}`;
const KINDS = {
  many: (index) =>
    `  - { id: c${index}, metric: ${METRICS[index % 7]}, of: side ${(index % 2) + 1}, count: ${index % 900}, accumulation: increment, covers: ${day(index)}, at: { section: Lead, start: ${index * 10}, end: ${index * 10 + 9} }, quote: ${100 + (index % 900)} fell. }\n`,
  one: (index) =>
    `  - { id: c${index}, metric: killed, of: side 1, count: ${index}, accumulation: total, at: { section: Lead, start: ${index * 10}, end: ${index * 10 + 9} }, quote: ${100 + (index % 900)} fell. }\n`,
};
const COMMANDS = {
  check: (file) => ['check', file],
  export: (file, out) => ['export', file, '-o', out, '--base', 'https://example.org/'],
  compare: (file) => ['compare', file, '--format', 'csv'],
};
const wanted = process.argv[3]?.split(',') ?? Object.keys(COMMANDS);

function measure(command, file) {
  const begun = performance.now();
  const { status, stderr, signal } = spawnSync(
    process.execPath,
    ['--import', PEAK, join(root, 'dist/cli.js'), ...COMMANDS[command](file, join(folder, 'out')), '--max-size', '1GB', '--force'].filter(
      (word) => command === 'export' || word !== '--force',
    ),
    { encoding: 'utf8', maxBuffer: 2 ** 30, timeout: 600_000, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [, peak = NaN, cpu = NaN] = /peak (\d+) cpu (\d+)/.exec(stderr) ?? [];
  if (status !== 0) console.log(`${command}: exit ${status ?? signal}: ${stderr.slice(0, 300)}`);
  return { seconds: (performance.now() - begun) / 1000, cpu: cpu / 1e6, memory: peak / 1024 };
}

console.log(
  'entry'.padEnd(6),
  'command'.padEnd(8),
  'claims'.padStart(8),
  'wall s'.padStart(7),
  'CPU s'.padStart(7),
  'MB'.padStart(6),
  'ms/claim'.padStart(9),
  'kB/claim'.padStart(9),
);
for (const [kind, claim] of Object.entries(KINDS)) {
  const files = [1, first, 2 * first, 4 * first].map((count) => {
    const file = join(folder, `${kind}-${count}.yaml`);
    writeFileSync(file, `${head}claims:\n${Array.from({ length: count }, (_, index) => claim(index)).join('')}`);
    return { count, file };
  });
  for (const command of wanted) {
    let least;
    for (const { count, file } of files) {
      const { seconds, cpu, memory } = measure(command, file);
      least ??= { cpu, memory };
      const milliseconds = ((cpu - least.cpu) * 1000) / count;
      const kilobytes = ((memory - least.memory) * 1024) / count;
      const isOver = count > 1 && command === 'check' && !(milliseconds <= MOST.milliseconds && kilobytes <= MOST.kilobytes);
      if (isOver) process.exitCode = 1;
      console.log(
        kind.padEnd(6),
        command.padEnd(8),
        String(count).padStart(8),
        seconds.toFixed(1).padStart(7),
        cpu.toFixed(1).padStart(7),
        memory.toFixed(0).padStart(6),
        count > 1 ? `${milliseconds.toFixed(2).padStart(9)} ${kilobytes.toFixed(1).padStart(9)}${isOver ? '  over' : ''}` : '',
      );
    }
  }
}
rmSync(folder, { recursive: true, force: true });
