import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEntryWithText } from '../../src/io/entry-text.js';
import { ProblemError } from '../../src/problem.js';
import { sha256 } from '../../src/slug.js';
import { folderWith } from '../support.js';

const TEXT = '= Raid =\n\nFour boats sank.\n';
const ENTRY = `format: 1\nid: raid\ndocument: { title: Raid, language: en, sha256: ${sha256(TEXT)} }\nevent: { id: raid, label: Raid }\n`;
const options = { maxSize: 1e6 };
const problemsOf = async (path: string, text?: string) => {
  try {
    await openEntryWithText(path, { ...options, text });
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code, fix }) => `${code}: ${fix}`);
  }
  return [];
};

describe('openEntryWithText', () => {
  it('finds the document beside the entry by its hash, or takes the one that is named', async () => {
    const folder = folderWith({ 'raid.yaml': ENTRY, 'another.txt': 'x', 'text.txt': TEXT });
    const beside = await openEntryWithText(join(folder, 'raid.yaml'), options);
    expect(beside).toMatchObject({ yaml: ENTRY, document: join(folder, 'text.txt') });
    expect(beside.source.text).toBe(TEXT);
    const named = await openEntryWithText(join(folder, 'raid.yaml'), { ...options, text: join(folder, 'text.txt') });
    expect(named.entry.data.id).toBe('raid');
  });

  it('says what to do where it is not there, is another edition, or the entry has an error', async () => {
    const folder = folderWith({ 'raid.yaml': ENTRY, 'another.txt': 'x' });
    const path = join(folder, 'raid.yaml');
    expect(await problemsOf(path)).toEqual(['input-missing: name the document: --text article.txt']);
    expect(await problemsOf(path, join(folder, 'another.txt'))).toEqual([
      `entry-update: variorum draft ${join(folder, 'another.txt')} --update ${path} --in-place`,
    ]);
    writeFileSync(path, 'format: 2\n');
    expect((await problemsOf(path))[0]).toMatch(/^entry-/);
  });
});
