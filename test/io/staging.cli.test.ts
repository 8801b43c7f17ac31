/** Outputs are whole or not there: what was in the folder before a run that fails is there after it, byte for byte. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnvironment, CLI, filesIn, folderWith, onThirdEntry, SAMPLE, variorum } from '../support.js';
import { article, articles } from '../cli/articles.js';

describe('an output that cannot be written', () => {
  it.each([
    ['export', 'below a file', 'file/out'],
    ['export', 'that is a file', 'file'],
    ['draft', 'below a file', 'file/out'],
    ['draft', 'that is a file', 'file'],
  ])('%s into a folder %s: a message, exit code 2, and nothing is changed', async (verb, _, out) => {
    const folder = folderWith({ file: 'mine\n', 'a.txt': article() });
    const { code, stderr, stdout } = await variorum([verb, 'a.txt', '-o', out], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${out}: error[output-unwritable]: nothing was written: there is a file where a folder is needed\n  try: choose another folder\n`);
    expect(Object.keys(filesIn(folder))).toEqual(['a.txt', 'file']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine\n');
  });

  // The files before it have taken their names already.
  it.each(['claims.csv', 'variorum.nq', 'report.json'])('%s is a folder: nothing is changed', async (name) => {
    const folder = folderWith({ 'a.txt': article() });
    await variorum(['export', SAMPLE, '-o', 'out'], { cwd: folder });
    rmSync(join(folder, 'out', name));
    mkdirSync(join(folder, 'out', name, 'mine'), { recursive: true });
    const before = filesIn(join(folder, 'out'));
    const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out'], { cwd: folder });
    expect(code).toBe(2);
    // Without its report, the other files are the user's.
    expect(stderr).toContain(name === 'report.json' ? 'error[output-exists]' : 'error[output-unwritable]');
    expect(filesIn(join(folder, 'out'))).toEqual(before);
  });

  it('a disk that is full: what was there stays, and nothing half-written is left', async () => {
    const folder = folderWith({ 'a.txt': article() });
    await variorum(['export', SAMPLE, '-o', 'out'], { cwd: folder });
    const before = filesIn(join(folder, 'out'));
    // A limit on the size of files stands in for a small disk.
    const limited = await shell(`ulimit -f 16; exec "$NODE" "$CLI" export a.txt -o out`, folder);
    expect(limited.stderr).toContain('out: error[output-unwritable]: nothing was written');
    expect(limited.code).toBe(2);
    expect(filesIn(join(folder, 'out'))).toEqual(before);
  });
});

describe('an export into the folder of another', () => {
  it('takes away what that one wrote and this one does not, but nothing that is somebody’s own', async () => {
    const folder = folderWith({ 'a.txt': article() });
    await variorum(['export', SAMPLE, '-o', 'out'], { cwd: folder });
    writeFileSync(join(folder, 'out/claims.csv'), 'mine\n');
    writeFileSync(join(folder, 'out/notes.txt'), 'mine\n');
    await variorum(['export', 'a.txt', '-o', 'out', '--formats', 'ttl,ttl'], { cwd: folder });
    const after = Object.keys(filesIn(join(folder, 'out'))).filter((name) => !name.startsWith('entries/'));
    expect(after).toEqual(['claims.csv', 'notes.txt', 'report.json', 'variorum.ttl', 'void.ttl']);
    expect(Object.keys(filesIn(join(folder, 'out/entries')))).toHaveLength(2);
  });

  it('touches nothing outside it, whatever the report there says', async () => {
    const hash = createHash('sha256').update('mine\n').digest('hex');
    const report = JSON.stringify({ software: 'variorum 0.1.0', outputs: [{ name: '../mine.txt', sha256: hash }] });
    const folder = folderWith({ 'a.txt': article(), 'mine.txt': 'mine\n', 'out/report.json': report });
    expect((await variorum(['export', 'a.txt', '-o', 'out'], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine\n');
  });
});

it.skipIf(!existsSync('/proc/self'))('where no folder can be made, that is said', async () => {
  const { code, stderr } = await variorum(['export', SAMPLE, '-o', '/proc/x/y']);
  expect(stderr).toContain('error[output-unwritable]: nothing was written: no folder can be made there');
  expect(code).toBe(2);
});

it.skipIf(process.platform === 'win32')('waiting for a pipe that nobody writes to ends with an interrupt', async () => {
  const out = await shell('mkfifo pipe; timeout -s INT 2 "$NODE" "$CLI" draft pipe; echo "ended with $?"', folderWith());
  expect(out.code).toBe(0);
  const read = await shell(`mkfifo pipe.txt; (sleep 1; cat '${SAMPLE}') > pipe.txt & "$NODE" "$CLI" draft pipe.txt`, folderWith());
  expect(read.stderr).toContain('1 entry drafted');
});

describe('a run in which no input can be read', () => {
  it('leaves what was there', async () => {
    const folder = folderWith({ 'empty.txt': '' });
    await variorum(['export', SAMPLE, '-o', 'out'], { cwd: folder });
    const before = filesIn(join(folder, 'out'));
    const { code } = await variorum(['export', 'empty.txt', '-o', 'out'], { cwd: folder });
    expect(code).toBe(3);
    expect(filesIn(join(folder, 'out'))).toEqual(before);
  });

  it('makes no folder', async () => {
    const folder = folderWith({ 'empty.txt': '' });
    for (const verb of ['export', 'draft']) await variorum([verb, 'empty.txt', '-o', 'out'], { cwd: folder });
    expect(readdirSync(folder)).toEqual(['empty.txt']);
  });
});

it('other files in the folder stay', async () => {
  const folder = folderWith({ 'a.txt': article(), 'out/notes.md': 'mine\n', 'out/entries/by-hand.yaml': 'mine\n' });
  await variorum(['export', 'a.txt', '-o', 'out'], { cwd: folder });
  const files = filesIn(join(folder, 'out'));
  expect([files['notes.md'], files['entries/by-hand.yaml']]).toEqual(['mine\n', 'mine\n']);
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it.each(['export', 'draft'])('during %s: exit code 130, what was there stays, nothing half-written is left', async (verb) => {
    const folder = folderWith({
      'out/notes.md': 'before\n',
      ...Object.fromEntries(Object.entries(articles(20)).map(([name, text]) => [`in/${name}`, text])),
    });
    const child = spawn(process.execPath, [...PAUSED, CLI, verb, 'in', '-o', 'out'], {
      cwd: folder,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toBe(130);
    expect(filesIn(join(folder, 'out'))).toEqual({ 'notes.md': 'before\n' });
    expect(readdirSync(join(folder, 'out'))).toEqual(['notes.md']);
  });
});

/** Options of node: when the third entry has been written among the outputs in the making, that is said on stdout, and the run waits for ever. */
const PAUSED = onThirdEntry("process.stdout.write('begun'); setInterval(() => {}, 1000); return new Promise(() => {});");

/** Runs a line of shell. */
function shell(line: string, cwd: string): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', line], { cwd, env: cleanEnvironment({ NODE: process.execPath, CLI }) });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

it('a file that stands under a name it does not need is no obstacle', async () => {
  const folder = folderWith({ 'a.txt': article() });
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out/.variorum-0'), 'mine\n');
  const { code } = await variorum(['export', 'a.txt', '-o', 'out', '--formats', 'csv'], { cwd: folder });
  expect(code).toBe(0);
  expect(Object.keys(filesIn(join(folder, 'out')))).toEqual([
    '.variorum-0',
    'claims.csv',
    'claims.csv-metadata.json',
    'entries/battle-of-brindle-ford-2031.yaml',
    'report.json',
    'void.ttl',
  ]);
});
