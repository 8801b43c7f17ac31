/** Paths → documents and entries, by their extensions. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandInputs } from '../../src/io/inputs.js';
import { folderWith } from '../support.js';

const folder = folderWith({ 'b.txt': '', 'a.yaml': '', 'a.meta.yaml': '', 'c.pdf': '', plain: '', 'empty/c.pdf': '' });
const at = (name: string) => join(folder, name);

describe('files', () => {
  it.each([
    ['b.txt', undefined, 'document'],
    ['a.yaml', undefined, 'entry'],
    ['plain', undefined, 'document'],
    ['plain', 'yaml', 'entry'],
    ['c.pdf', 'text', 'document'],
    ['b.txt', 'yaml', 'document'],
  ] as const)('%s with the format %s is a %s', async (name, format, kind) => {
    expect(await expandInputs([at(name)], format)).toEqual({
      inputs: [{ path: at(name), kind }],
      exports: [],
      pages: [],
      tables: [],
      claimTables: [],
      problems: [],
    });
  });

  it('standard input is a document, or what the format says', async () => {
    expect([await expandInputs(['-']), await expandInputs(['-'], 'yaml')].map(({ inputs }) => inputs)).toEqual([
      [{ path: '-', kind: 'document' }],
      [{ path: '-', kind: 'entry' }],
    ]);
  });
});

it('of a folder, documents and entries are read in order, without sidecars and unknown kinds', async () => {
  expect(await expandInputs([folder])).toEqual({
    inputs: [
      { path: at('a.yaml'), kind: 'entry' },
      { path: at('b.txt'), kind: 'document' },
    ],
    exports: [],
    pages: [],
    tables: [],
    claimTables: [],
    problems: [],
  });
});

describe('problems', () => {
  it.each([
    ['c.pdf', 'input-kind', 'files with the extension .pdf are not supported'],
    ['a.meta.yaml', 'input-kind', 'this is a sidecar; it is read with its document'],
    ['empty', 'input-directory', 'the folder has no article (.txt, .wiki) and no entry (.yaml)'],
    ['missing.txt', 'input-missing', 'no such file or folder'],
  ])('%s: %s', async (name, code, message) => {
    expect(await expandInputs([at(name)])).toEqual({
      inputs: [],
      exports: [],
      pages: [],
      tables: [],
      claimTables: [],
      problems: [expect.objectContaining({ code, message, place: { file: at(name) } })],
    });
  });

  it('a file that is given twice is read once', async () => {
    const { inputs, problems } = await expandInputs([folder, at('b.txt')]);
    expect(inputs).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'input-repeated', place: { file: at('b.txt') } }]);
  });
});
