/** Files that are written whole, and files that are changed in place: what is replaced, what is refused, and what a failure leaves. */
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, isLink } from '../../src/io/files.js';
import { replaceFile, replaceFiles, writeWhole } from '../../src/io/write-file.js';
import { filesIn as textsIn, folderWith } from '../support.js';

describe('replacing', () => {
  it('writes through a link, keeps the rights, and leaves nothing beside the file', async () => {
    const folder = folderWith({ 'a.yaml': 'one' });
    chmodSync(join(folder, 'a.yaml'), 0o640);
    symlinkSync('a.yaml', join(folder, 'link.yaml'));
    await replaceFile(join(folder, 'link.yaml'), { before: 'one', after: 'two' });
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('two');
    expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.yaml', 'link.yaml']);
  });

  it.each([
    ['changed since', { before: 'another', after: 'two' }, 'entry-update'],
    ['a folder', undefined, 'output-unwritable'],
  ])('is refused of a file that is %s', async (_, change, code) => {
    const folder = folderWith({ 'a.yaml': 'one' });
    mkdirSync(join(folder, 'b.yaml'));
    const file = join(folder, change ? 'a.yaml' : 'b.yaml');
    await expect(replaceFile(file, change ?? { before: '', after: '' })).rejects.toMatchObject({ problems: [{ code, place: { file } }] });
    expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('one');
  });
});

describe('a file that is written whole', () => {
  const isOurs = (before: string) => before.startsWith('ours');

  it('replaces one of ours, an empty one, and a link, which is not followed', async () => {
    const folder = folderWith({ 'a.json': 'ours: one', 'empty.json': '', 'mine.txt': 'ours in name only' });
    symlinkSync('mine.txt', join(folder, 'link.json'));
    symlinkSync('nowhere', join(folder, 'broken.json'));
    const names = ['a.json', 'empty.json', 'link.json', 'broken.json', 'new.json'];
    for (const name of names) await writeWhole(join(folder, name), 'ours: two', { isOurs });
    expect(await filesIn(folder)).toEqual([...names, 'mine.txt'].sort());
    for (const name of names) expect([name, readFileSync(join(folder, name), 'utf8'), isLink(join(folder, name))]).toEqual([name, 'ours: two', false]);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('ours in name only');
  });

  it.each([
    ['a file of the user', 'mine.txt', 'output-exists'],
    ['a folder', 'folder', 'output-unwritable'],
    ['below a file', 'mine.txt/a.json', 'output-unwritable'],
    ['in a folder that is not there', 'nowhere/a.json', 'output-unwritable'],
  ])('%s: %s is refused', async (_, name, code) => {
    const folder = folderWith({ 'mine.txt': 'mine' });
    mkdirSync(join(folder, 'folder'));
    await expect(writeWhole(join(folder, name), 'ours', { isOurs })).rejects.toMatchObject({ problems: [{ code }] });
    expect(readdirSync(folder)).toEqual(['folder', 'mine.txt']);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('is written to a device as it is', async () => {
    await writeWhole('/dev/null', 'ours', { force: true });
    expect(isLink('/dev/null')).toBe(false);
  });
});

describe('several files that are changed together', () => {
  const changes = (folder: string) => [
    { path: join(folder, 'registry/actors.yaml'), before: undefined, after: 'new' },
    { path: join(folder, 'one/a.yaml'), before: 'one', after: 'two' },
    { path: join(folder, 'two/b.yaml'), before: 'one', after: 'two' },
  ];
  const FILES = { 'one/a.yaml': 'one', 'two/b.yaml': 'one' };

  it('are changed, and folders made, with nothing beside them', async () => {
    const folder = folderWith(FILES);
    await replaceFiles(changes(folder));
    expect(textsIn(folder)).toEqual({ 'registry/actors.yaml': 'new', 'one/a.yaml': 'two', 'two/b.yaml': 'two' });
  });

  it('of many folders need no listener each', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`${index}/a.yaml`, 'one'])));
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    await replaceFiles(Array.from({ length: 15 }, (_, index) => ({ path: join(folder, `${index}/a.yaml`), before: 'one', after: 'two' })));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['the last was changed meanwhile', (folder: string) => writeFileSync(join(folder, 'two/b.yaml'), 'mine'), 'entry-update'],
    ['the first is there already', (folder: string) => mkdirSync(join(folder, 'registry/actors.yaml'), { recursive: true }), 'output-unwritable'],
    ['the folder of the first is a file', (folder: string) => writeFileSync(join(folder, 'registry'), ''), 'output-unwritable'],
  ])('where %s, none is changed', async (_, meanwhile, code) => {
    const folder = folderWith(FILES);
    meanwhile(folder);
    const before = textsIn(folder);
    await expect(replaceFiles(changes(folder))).rejects.toMatchObject({ problems: [{ code }] });
    expect(textsIn(folder)).toEqual(before);
  });
});
