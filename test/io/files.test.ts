/** Single files: read, replaced, and the problems of system errors. */
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileProblem, filesIn, isLink, outputProblem, readBytes, readOptional, replaceFile, writeWhole } from '../../src/io/files.js';
import { problem, ProblemError } from '../../src/problem.js';
import { folderWith } from '../support.js';

const systemError = (code: string) => Object.assign(new Error(`${code}: as the system says it`), { code });

describe('reading', () => {
  const folder = folderWith({ 'a.txt': 'Ulver', 'folder/b.txt': '' });
  symlinkSync('nowhere', join(folder, 'broken'));
  symlinkSync('circle', join(folder, 'circle'));

  it('gives the bytes of a file', async () => {
    expect(await readBytes(join(folder, 'a.txt'))).toEqual({ value: Buffer.from('Ulver'), problems: [] });
  });

  it.each([
    ['missing', 'input-missing', 'no such file or folder'],
    ['broken', 'input-missing', 'this is a link to a file that does not exist'],
    ['circle', 'input-unreadable', 'this is a link that points to itself'],
    ['folder', 'input-directory', 'this is a folder, not a file'],
  ])('%s has the problem %s', async (name, code, message) => {
    const file = join(folder, name);
    expect(await readBytes(file)).toEqual({ problems: [expect.objectContaining({ code, message, place: { file } })] });
  });

  it('holds a file to the limit', async () => {
    expect((await readBytes(join(folder, 'a.txt'), 4)).problems).toMatchObject([{ code: 'input-size' }]);
    expect((await readBytes(join(folder, 'a.txt'), 5)).problems).toEqual([]);
  });

  it('of an optional file gives nothing where there is none, and throws what else is wrong', async () => {
    expect(await readOptional(join(folder, 'a.txt'))).toBe('Ulver');
    expect(await readOptional(join(folder, 'missing'))).toBeUndefined();
    expect(await readOptional(join(folder, 'a.txt/below'))).toBeUndefined();
    await expect(readOptional(join(folder, 'folder'))).rejects.toThrow(ProblemError);
  });

  it('lists the names of a folder in order', async () => {
    expect(await filesIn(folder)).toEqual(['a.txt', 'broken', 'circle', 'folder']);
    expect(await filesIn(join(folder, 'missing'))).toEqual([]);
  });

  it('knows links', () => {
    expect(['a.txt', 'broken', 'missing'].map((name) => isLink(join(folder, name)))).toEqual([false, true, false]);
  });
});

describe('the problem of an error', () => {
  it('while reading says what to do about rights, and repeats what it does not know', () => {
    expect(fileProblem(systemError('EACCES'), 'a.txt')).toMatchObject({ code: 'input-unreadable', fix: 'chmod u+r a.txt' });
    expect(fileProblem(systemError('EIO'), 'a.txt').message).toBe('the file cannot be read: EIO: as the system says it');
  });

  it.each([
    ['EROFS', 'no permission to write there'],
    ['EDQUOT', 'the disk is full'],
    ['ENOTDIR', 'there is a file where a folder is needed'],
    ['ELOOP', 'a link there points to itself'],
    ['ENOENT', 'the folder was removed while it was written'],
    ['EIO', 'EIO: as the system says it'],
  ])('while writing: %s', (code, why) => {
    expect(outputProblem(systemError(code), 'out')).toMatchObject({
      code: 'output-unwritable',
      message: `nothing was written: ${why}`,
      place: { file: 'out' },
    });
  });

  it('that is a problem already is that one', () => {
    const known = problem('output-exists', 'it is there');
    for (const of of [fileProblem, outputProblem]) expect(of(new ProblemError([known]), 'out')).toBe(known);
  });
});

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
    await writeWhole('/dev/null', 'ours', { isOurs: () => false });
    expect(isLink('/dev/null')).toBe(false);
  });
});
