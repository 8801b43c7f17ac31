/** Single files: read, replaced, and the problems of system errors. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileProblem, filesIn, isLink, outputProblem, readBytes, readOptional } from '../../src/io/files.js';
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
