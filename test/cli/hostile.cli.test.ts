/** Inputs that are too large or lead astray, folders that lead elsewhere, and two runs at once. */
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnvironment, CLI, filesIn, folderWith, onThirdEntry, ownProcess, SAMPLE, variorum, type Run } from '../support.js';
import { article } from './articles.js';

describe('--max-size', () => {
  const LONG = `${article()}${'It was long. '.repeat(900_000)}\n`;

  it.each(['export', 'draft'])('%s: by default ten megabytes a document; the others are read', async (verb) => {
    const folder = folderWith({ 'long.txt': LONG, 'a.txt': article() });
    const { code, stderr } = await variorum([verb, 'long.txt', 'a.txt', '-o', 'out'], { cwd: folder });
    expect(stderr).toContain('long.txt: error[input-size]: the file has 11.7 MB, more than 10 MB\n  expected: at most 10,000,000 bytes\n');
    expect(stderr).toContain('--max-size 12MB');
    expect(code).toBe(3);
  });

  it('is held to on standard input too, of which no more is read', async () => {
    const { code, stderr } = await variorum(['draft', '-', '--max-size', '100kB'], { input: LONG });
    expect(stderr).toContain('-: error[input-size]: standard input has more than 100 kB\n');
    expect(code).toBe(3);
  });

  it('is held to where the disk does not know the size', async () => {
    if (!existsSync('/dev/zero')) return;
    const { code, stderr } = await variorum(['draft', '--max-size', '5000', '/dev/zero']);
    expect(stderr).toContain('/dev/zero: error[input-size]: the file has more than 5 kB\n');
    expect(code).toBe(3);
  });

  it.each(['compare', 'site', 'check', 'query', 'load', 'verify', 'evaluate'])('is an option of %s', async (verb) => {
    expect((await variorum([verb, '--help'])).stdout).toContain('--max-size <size>');
  });

  it('is held to by commands that read data, also through a link without an end; what else there is is read', async () => {
    if (!existsSync('/dev/zero')) return;
    const folder = folderWith({ 'a.txt': article() });
    symlinkSync('/dev/zero', join(folder, 'x.txt'));
    const { code, stderr } = await variorum(['compare', 'x.txt', 'a.txt'], { cwd: folder });
    expect(stderr).toContain('x.txt: error[input-size]: the file has more than 10 MB\n');
    expect(stderr).toContain('from 1 input\n');
    expect(code).toBe(3);
    await variorum(['export', 'a.txt', '-o', 'out', '--formats', 'nq'], { cwd: folder });
    const small = await variorum(['compare', 'out', '--max-size', '1kB'], { cwd: folder });
    expect(small.stderr).toMatch(/^out\/variorum\.nq: error\[input-size\]/m);
    expect(small.code).toBe(3);
  });

  it('is held to for descriptions and entries', async () => {
    const folder = folderWith({
      'a.txt': article(),
      'a.txt.meta.yaml': `# ${'x'.repeat(5_000)}\nlicense: https://example.org/\n`,
      'b.yaml': `# ${'x'.repeat(5_000)}\n`,
    });
    const { stderr } = await variorum(['export', 'a.txt', 'b.yaml', '-o', 'out', '--max-size', '2kB'], { cwd: folder });
    expect(stderr).toContain('a.txt.meta.yaml: error[input-size]');
    expect(stderr).toContain('b.yaml: error[input-size]');
  });

  it.each([
    ['4500', 0],
    ['5kB', 0],
    ['0.1MB', 0],
    ['1 MiB', 0],
    ['1GB', 0],
    ['400', 3],
  ])('%s', async (size, code) => {
    expect((await variorum(['draft', SAMPLE, '--max-size', size])).code).toBe(code);
  });

  it.each(['', '0', '-5', '5XB', 'ten', '1e9', '5,000', 'NaN', 'Infinity'])('"%s" is no size', async (size) => {
    const { code, stderr } = await variorum(['draft', SAMPLE, `--max-size=${size}`]);
    expect(stderr).toMatch(/^error: option '--max-size <size>' argument /);
    expect(code).toBe(2);
  });
});

describe('links', () => {
  it('to a file is read as the file', async () => {
    const folder = folderWith({ 'in/a.txt': article() });
    symlinkSync('in/a.txt', join(folder, 'b.txt'));
    expect((await variorum(['draft', 'b.txt'], { cwd: folder })).code).toBe(0);
  });

  it('in a circle, and to nothing', async () => {
    const folder = folderWith({ 'a.txt': article() });
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    symlinkSync('nowhere.txt', join(folder, 'dangling.txt'));
    const { code, stderr } = await variorum(['draft', 'a.txt', 'loop.txt', 'dangling.txt'], { cwd: folder });
    expect(stderr).toContain('loop.txt: error[input-unreadable]: this is a link that points to itself\n');
    expect(stderr).toContain('dangling.txt: error[input-missing]: this is a link to a file that does not exist\n');
    expect(code).toBe(3);
  });

  it('an output folder that is a link is written into', async () => {
    const folder = folderWith({ 'a.txt': article() });
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'out'));
    expect((await variorum(['export', 'a.txt', '-o', 'out'], { cwd: folder })).code).toBe(0);
    expect(readdirSync(join(folder, 'real'))).toContain('variorum.ttl');
  });

  it('a file of the output that is a link is refused, and with --force replaced; it is never followed', async () => {
    const folder = folderWith({ 'a.txt': article(), mine: 'mine\n' });
    mkdirSync(join(folder, 'out'));
    symlinkSync('../mine', join(folder, 'out/variorum.ttl'));
    expect((await variorum(['export', 'a.txt', '-o', 'out'], { cwd: folder })).code).toBe(2);
    expect(lstatSync(join(folder, 'out/variorum.ttl')).isSymbolicLink()).toBe(true);
    expect((await variorum(['export', 'a.txt', '-o', 'out', '--force'], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('mine\n');
    expect(lstatSync(join(folder, 'out/variorum.ttl')).isSymbolicLink()).toBe(false);
  });

  it('a report of check that is a link is replaced, and not written through it', async () => {
    const folder = folderWith({ 'a.ttl': '<urn:a> <urn:b> "c" .\n', mine: 'evaluated: something of mine\n' });
    symlinkSync('mine', join(folder, 'report.txt'));
    await variorum(['check', 'a.ttl', '--report', 'report.txt', '--force'], { cwd: folder });
    expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('evaluated: something of mine\n');
    expect(lstatSync(join(folder, 'report.txt')).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/^evaluated: the syntax/);
  });

  it('a folder within the output that leads out of it is refused', async () => {
    const folder = folderWith({ 'a.txt': article(), 'elsewhere/mine': 'mine\n' });
    mkdirSync(join(folder, 'out'));
    symlinkSync('../elsewhere', join(folder, 'out/entries'));
    const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out'], { cwd: folder });
    expect(stderr).toContain('out/entries: error[output-unwritable]: nothing was written: this is a link');
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['mine']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['entries']);
  });
});

it('a named pipe is read once', async () => {
  const folder = folderWith({ 'a.txt': article() });
  const child = spawn('bash', ['-c', 'exec "$NODE" "$CLI" export <(cat a.txt) -o out'], {
    cwd: folder,
    env: cleanEnvironment({ NODE: process.execPath, CLI }),
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(Object.keys(filesIn(join(folder, 'out')))).toContain('variorum.nq');
});

it('two runs into one folder: every file is whole, of one run or the other, and nothing is left over', async () => {
  const text = (killed: number) =>
    article({ killed, more: Array.from({ length: 300 }, (_, day) => `\nAfter ${day} hours ${killed} Heron League soldiers were killed.\n`).join('') });
  const folder = folderWith({ 'one.txt': text(11), 'two.txt': text(22) });
  const run = (input: string, out: string): Promise<Run> => ownProcess(['export', input, '-o', out], { cwd: folder });
  await Promise.all([run('one.txt', 'alone-one'), run('two.txt', 'alone-two')]);
  const [one, two] = [filesIn(join(folder, 'alone-one')), filesIn(join(folder, 'alone-two'))];
  for (let round = 0; round < 3; round += 1) {
    const runs = await Promise.all([run('one.txt', 'out'), run('two.txt', 'out')]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    for (const [name, content] of Object.entries(filesIn(join(folder, 'out')))) expect([one[name], two[name]], name).toContain(content);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  }
});

it('a folder that is taken away during the run: a message, no stack', async () => {
  const folder = folderWith({ ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`in/${index}.txt`, article({ title: `Skirmish ${index}` })])) });
  const remove = "(await import('node:fs')).rmSync('out', { recursive: true, force: true });";
  const { code, stderr } = await ownProcess(['export', 'in', '-o', 'out'], { cwd: folder, node: onThirdEntry(remove) });
  expect(code).toBe(2);
  expect(stderr).toContain('out: error[output-unwritable]: nothing was written: the folder was removed while it was written\n');
  expect(stderr).not.toMatch(/\n {4}at /);
});

it('nothing of an input reaches the terminal as a control', async () => {
  const folder = folderWith({ 'a.txt': `= Raid =\n\nInfobox\n- Date: \u001B[31m\u202Enever\u0007\n` });
  const { stderr } = await variorum(['draft', 'a.txt'], { cwd: folder });
  expect(stderr).toContain('no date was found in "\\u{1B}[31m\\u{202E}never\\u{7}"');
  // eslint-disable-next-line no-control-regex
  expect(stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202E]/);
});
