/** Output folders: what is replaced, what is refused, and what a refused run leaves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestName } from '../../src/io/manifest.js';
import { Staging, writeNew, type StagingOptions } from '../../src/io/staging.js';
import { filesIn, folderWith } from '../support.js';

const SITE: StagingOptions = { kind: 'site' };
const MANIFEST = manifestName('site');

async function run(out: string, files: Record<string, string>, options: StagingOptions = SITE): Promise<void> {
  const staging = await Staging.in(out, options);
  try {
    for (const [name, text] of Object.entries(files)) await staging.write(name, text);
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

/** The files without the manifest. */
function there(out: string): Record<string, string> {
  const { [MANIFEST]: _, ...rest } = filesIn(out);
  return rest;
}

const refused = (...names: string[]) => ({
  problems: names.map((name) => expect.objectContaining({ code: 'output-exists', place: { file: name } }) as unknown),
});

describe('a later run', () => {
  it('replaces what an earlier run wrote, and removes what it does not write again', async () => {
    const out = folderWith();
    await run(out, { 'index.html': 'one', 'claim/a.html': 'one', 'claim/b/c.html': 'one' });
    await run(out, { 'index.html': 'two', 'claim/a.html': 'one' });
    expect(there(out)).toEqual({ 'index.html': 'two', 'claim/a.html': 'one' });
    expect(existsSync(join(out, 'claim/b'))).toBe(false);
  });

  it('keeps a file that was changed since and is not written again', async () => {
    const out = folderWith();
    await run(out, { 'index.html': 'one', 'notes.html': 'one' });
    writeFileSync(join(out, 'notes.html'), 'mine');
    await run(out, { 'index.html': 'two' });
    expect(there(out)).toEqual({ 'index.html': 'two', 'notes.html': 'mine' });
  });

  it('removes nothing outside the folder, through no link', async () => {
    const folder = folderWith({ 'mine/a.html': 'one' });
    const out = join(folder, 'out');
    await run(out, { 'index.html': 'one', 'pages/a.html': 'one' });
    renameSync(join(out, 'pages'), join(folder, 'moved'));
    symlinkSync(join(folder, 'mine'), join(out, 'pages'));
    await run(out, { 'index.html': 'two' });
    expect(readFileSync(join(folder, 'mine/a.html'), 'utf8')).toBe('one');
  });
});

describe('a file of the user', () => {
  it.each([
    ['that no run wrote', () => Promise.resolve()],
    ['beside the files of a run', (out: string) => run(out, { 'index.html': 'one' })],
  ])('%s is not replaced, and nothing else is written', async (_, before) => {
    const out = folderWith({ 'robots.txt': 'mine', 'claim/a.html': 'mine' });
    await before(out);
    const files = filesIn(out);
    await expect(run(out, { 'index.html': 'two', 'robots.txt': 'ours', 'claim/a.html': 'ours', 'new/b.html': 'ours' })).rejects.toMatchObject(
      refused(join(out, 'robots.txt'), join(out, 'claim/a.html')),
    );
    expect(filesIn(out)).toEqual(files);
    expect(existsSync(join(out, 'new'))).toBe(false);
  });

  it('is also one that was changed after a run wrote it', async () => {
    const out = folderWith();
    await run(out, { 'index.html': 'one' });
    writeFileSync(join(out, 'index.html'), 'mine');
    await expect(run(out, { 'index.html': 'two' })).rejects.toMatchObject({ problems: [{ message: expect.stringContaining('was changed') as string }] });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('mine');
  });

  it('is also a link, whatever it leads to', async () => {
    const folder = folderWith({ 'mine.html': 'one' });
    const out = join(folder, 'out');
    mkdirSync(out);
    symlinkSync('../mine.html', join(out, 'index.html'));
    await expect(run(out, { 'index.html': 'two' })).rejects.toMatchObject(refused(join(out, 'index.html')));
    await run(out, { 'index.html': 'two' }, { ...SITE, force: true });
    expect(readFileSync(join(folder, 'mine.html'), 'utf8')).toBe('one');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('two');
  });

  it('is also a file with the name of the manifest', async () => {
    const out = folderWith({ [MANIFEST]: 'mine' });
    await expect(run(out, { 'index.html': 'one' })).rejects.toMatchObject(refused(join(out, MANIFEST)));
    expect(filesIn(out)).toEqual({ [MANIFEST]: 'mine' });
  });

  it('may be what would be written anyway', async () => {
    const out = folderWith({ 'robots.txt': 'the same' });
    await run(out, { 'robots.txt': 'the same', 'index.html': 'one' });
    expect(there(out)).toEqual({ 'robots.txt': 'the same', 'index.html': 'one' });
  });

  it('is replaced by force', async () => {
    const out = folderWith({ 'robots.txt': 'mine' });
    await run(out, { 'robots.txt': 'ours' }, { ...SITE, force: true });
    expect(there(out)).toEqual({ 'robots.txt': 'ours' });
  });

  it('is found before the work, where its name is known', async () => {
    const out = folderWith({ 'robots.txt': 'mine' });
    const staging = await Staging.in(out, SITE);
    await expect(staging.refuseForeign(['index.html', 'robots.txt'])).rejects.toMatchObject(refused(join(out, 'robots.txt')));
    await staging.discard();
    await run(out, { 'robots.txt': 'ours' }, { ...SITE, force: true });
    const again = await Staging.in(out, SITE);
    await again.refuseForeign(['robots.txt', MANIFEST]);
    await again.discard();
  });
});

describe('a run that is refused or given up', () => {
  it('leaves no folder that it made, and those that were there', async () => {
    const folder = folderWith();
    const staging = await Staging.in(join(folder, 'a/b/c'));
    await staging.write('x/y.txt', '');
    await staging.discard();
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(join(folder, 'mine'));
    await (await Staging.in(join(folder, 'mine/new'))).discard();
    expect(readdirSync(folder)).toEqual(['mine']);
  });

  it('does not write two files of one name', async () => {
    const out = folderWith();
    await expect(run(out, {}).then(() => undefined)).resolves.toBeUndefined();
    const staging = await Staging.in(out, SITE);
    await staging.write('a.html', 'one');
    await expect(staging.write('a.html', 'two')).rejects.toThrow('two outputs would have one name, a.html and a.html');
    await staging.discard();
    expect(filesIn(out)).toEqual({});
  });

  it('puts back what it has replaced when a file cannot be renamed', async () => {
    const out = folderWith();
    await run(out, { 'a.html': 'one', 'b.html': 'one' });
    const before = filesIn(out);
    const staging = await Staging.in(out, SITE);
    await staging.write('a.html', 'two');
    await staging.write('b.html', 'two');
    await staging.write('new/c.html', 'two');
    await expect(
      staging.publish(async () => {
        await staging.digestOf('b.html');
        await staging.digestOf('new/c.html');
        // What is staged is replaced by a folder, which cannot be renamed to the name of a file.
        renameSync(staging.pathOf('b.html'), staging.pathOf('b'));
        mkdirSync(staging.pathOf('b.html'));
      }),
    ).rejects.toMatchObject({ syscall: 'rename' });
    await staging.discard();
    expect(filesIn(out)).toEqual(before);
    expect(existsSync(join(out, 'new'))).toBe(false);
  });
});

it('files of a new project are written all or none', async () => {
  const out = folderWith({ 'b.txt': 'mine' });
  await expect(writeNew(out, { 'a.txt': 'ours', 'b.txt': 'ours' })).rejects.toMatchObject(refused(join(out, 'b.txt')));
  expect(filesIn(out)).toEqual({ 'b.txt': 'mine' });
  await writeNew(out, { 'a.txt': 'ours', 'b.txt': 'ours' }, { force: true });
  expect(filesIn(out)).toEqual({ 'a.txt': 'ours', 'b.txt': 'ours' });
});

describe('names', () => {
  it.each([
    ['a.html', 'A.html'],
    ['a/b.html', 'a'],
    ['a', 'a/b.html'],
    ['a/b/c.ttl', 'A/B'],
    ['É.csv', 'é.csv'],
  ])('%s and %s are one on some disk: refused before anything is written', async (one, other) => {
    const folder = folderWith({});
    const staging = await Staging.in(join(folder, 'out'));
    await staging.write(one, '1');
    await expect(staging.write(other, '2')).rejects.toThrow('two outputs would have one name');
    await staging.discard();
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('in one folder are several', async () => {
    const staging = await Staging.in(folderWith({}));
    for (const name of ['a/b.html', 'a/c.html', 'ab', 'a.html']) await staging.write(name, name);
    await staging.publish();
    expect(readFileSync(join(staging.target, 'a/c.html'), 'utf8')).toBe('a/c.html');
  });
});

describe('the temporary folder of another run', () => {
  const left = (target: string, id: string, owner?: object) => {
    const path = join(target, `.variorum-${id}`);
    mkdirSync(path);
    writeFileSync(join(path, 'a.html'), 'half');
    if (owner !== undefined) writeFileSync(join(path, '.owner'), JSON.stringify(owner));
    return path;
  };

  it('that was killed is removed; of a running process, of another host or of nobody known it stays', async () => {
    const target = folderWith({});
    const dead = left(target, '000000000001', { pid: 2 ** 30, host: hostname() });
    const others = [
      left(target, '000000000002', { pid: process.pid, host: hostname() }),
      left(target, '000000000003', { pid: 2 ** 30, host: 'elsewhere.example' }),
      left(target, '000000000004'),
    ];
    const staging = await Staging.in(target);
    await staging.write('a.html', 'whole');
    await staging.publish();
    expect(existsSync(dead)).toBe(false);
    expect(others.map((one) => existsSync(one))).toEqual([true, true, true]);
    expect(readdirSync(target).sort()).toEqual([...others.map((one) => basename(one)), 'a.html'].sort());
  });

  it('that is a link is not followed', async () => {
    const [target, elsewhere] = [folderWith({}), folderWith({})];
    writeFileSync(join(elsewhere, '.owner'), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    symlinkSync(elsewhere, join(target, '.variorum-000000000001'));
    await (await Staging.in(target)).discard();
    expect(existsSync(join(elsewhere, '.owner'))).toBe(true);
  });
});
