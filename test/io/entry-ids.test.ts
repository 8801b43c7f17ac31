/** Entry ids of inputs, in whatever order they are given. All places are fictional. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identifyInputs } from '../../src/io/entry-ids.js';
import { expandInputs } from '../../src/io/inputs.js';
import { article } from '../cli/articles.js';
import { folderWith } from '../support.js';

/** Assigns ids to files in both orders, which must make no difference. */
async function assigned(files: Record<string, string>) {
  const folder = folderWith(files);
  const short = (path: string | undefined) => path?.slice(folder.length + 1);
  const both = [];
  for (const names of [Object.keys(files), Object.keys(files).reverse()]) {
    const { assigned, problems, unread, clashes } = await identifyInputs((await expandInputs(names.map((name) => join(folder, name)))).inputs);
    both.push({
      ids: assigned.map(({ id, withEdition }) => [id, withEdition]),
      problems: problems.map(({ code }) => code).sort(),
      unread: unread.map(({ input }) => short(input.path)).sort(),
      clashes: clashes.length,
    });
  }
  expect(both[1]).toEqual(both[0]);
  return both[0];
}

describe('ids', () => {
  it('are made of titles, and sorted', async () => {
    expect(await assigned({ 'b.txt': article({ title: 'Otter Raid' }), 'a.txt': article({ title: 'Siege of Ulver' }) })).toEqual({
      ids: [
        ['otter-raid', false],
        ['siege-of-ulver', false],
      ],
      problems: [],
      unread: [],
      clashes: 0,
    });
  });

  it('include the edition where two documents have one title', async () => {
    const { ids, problems } = (await assigned({ 'a.txt': article(), 'b.txt': article({ killed: 13 }) }))!;
    expect(ids.map(([id]) => id)).toEqual([expect.stringMatching(/^battle-of-brindle-ford-2031--\w+$/), expect.stringMatching(/--\w+$/)]);
    expect(ids.map(([, edition]) => edition)).toEqual([true, true]);
    expect(problems).toEqual(['edition-clash']);
  });
});

describe('problems', () => {
  it('the same content twice is read once', async () => {
    expect(await assigned({ 'a.txt': article(), 'b.txt': article() })).toMatchObject({
      ids: [['battle-of-brindle-ford-2031', false]],
      problems: ['input-repeated'],
      clashes: 0,
    });
  });

  it('of two entries with one id one is left out', async () => {
    const yaml = (label: string) => `format: 1
id: raid
document: { title: Raid, language: en, sha256: ${'ab'.repeat(32)} }
event: { id: raid, label: ${label} }
`;
    expect(await assigned({ 'a.yaml': yaml('Raid'), 'b.yaml': yaml('The Raid') })).toMatchObject({
      ids: [['raid', false]],
      problems: ['entry-clash'],
      clashes: 1,
    });
  });

  it('what has no id is unread', async () => {
    expect(await assigned({ 'a.txt': 'No title.', 'b.yaml': 'id: [' })).toMatchObject({
      ids: [],
      unread: expect.arrayContaining(['a.txt', 'b.yaml']) as string[],
    });
  });
});
