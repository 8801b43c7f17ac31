/** `variorum wikidata`: an export's folder → files to review, and what is no data, no day or no folder of its own. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, folderWith, variorum } from '../../support.js';
import { figure, linkRows, newsItem, registryFiles } from '../../wikidata/fiction.js';

const inFolder = (folder: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
const cwd = folderWith({
  ...inFolder('registry', registryFiles()),
  ...inFolder('unlinked', registryFiles(linkRows({}))),
  'entries/entry.yaml': newsItem([figure('k', ''), figure('side', 'of: side 2, count: 3'), figure('open', 'count: 40..')]),
  'broken.ttl': '<a> <b> .',
});

beforeAll(async () => {
  const base = ['--base', 'https://example.org/sallow/'];
  const { code } = await variorum(['export', 'entries', '-o', 'out', '--registry', 'registry', ...base], { cwd });
  const other = await variorum(['export', 'entries', '-o', 'out-unlinked', '--registry', 'unlinked', ...base], { cwd });
  expect([code, other.code]).toEqual([0, 0]);
});

it('writes the sheet, both dialects, the edits and the sentences, and says what was refused', async () => {
  const { code, stdout, stderr } = await variorum(['wikidata', 'out', '-o', 'w'], { cwd });
  const files = filesIn(join(cwd, 'w'));
  expect([code, stdout]).toEqual([0, '']);
  expect(Object.keys(files).sort()).toEqual([
    '.variorum-wikidata.json',
    'for-wikipedia.wikitext',
    'quickstatements-2.txt',
    'quickstatements-3.txt',
    'review.csv',
    'review.html',
    'wikibase-cli.jsonl',
  ]);
  expect(files['quickstatements-2.txt']).toMatch(/^Q0\t!P1120\t12\tP3680\tQ000\tS854\t"https:\/\/example\.org\/gazette\/1"\t/m);
  expect(files['quickstatements-3.txt']).toMatch(/^Q0\tP1120\t12\tR0\t/m);
  expect(files['for-wikipedia.wikitext']).toContain('According to Sallow Observatory, at least 40 people were killed.<ref>{{cite web |');
  expect(stderr).toMatch(/^7 statements of 1 item could be made, 4 refused, 3 sentences for Wikipedia, in w\/ /m);
  expect(stderr).toContain('1 refused: it is open at one end');
  expect(stderr).toMatch(/^evaluated: 1 event in \d+ quads of 1 file; not evaluated: what is in Wikidata already, the cited works$/m);
});

it('--side-figures offers figures of one side, with P518', async () => {
  await variorum(['wikidata', 'out', '-o', 'sides', '--side-figures'], { cwd });
  expect(filesIn(join(cwd, 'sides'))['quickstatements-2.txt']).toMatch(/^Q0\t!P1120\t3\tP518\tQ00000\tP3680\tQ000\t/m);
});

it('gives the same bytes for the same data, whatever its syntax', async () => {
  await variorum(['wikidata', 'out/variorum.nq', '-o', 'nq'], { cwd });
  await variorum(['wikidata', 'out/variorum.ttl', '-o', 'ttl'], { cwd });
  expect(filesIn(join(cwd, 'ttl'))).toEqual(filesIn(join(cwd, 'nq')));
});

it('says what to do where no event is linked', async () => {
  const { code, stderr } = await variorum(['wikidata', 'out-unlinked', '-o', 'none'], { cwd });
  expect(stderr).toMatch(/^warning\[wikidata-unlinked\]/m);
  expect([code, filesIn(join(cwd, 'none'))['quickstatements-2.txt']]).toEqual([0, '']);
});

describe('exit codes', () => {
  it('3: of two files one cannot be read; the other is used', async () => {
    const { code, stderr } = await variorum(['wikidata', 'broken.ttl', 'out', '-o', 'part'], { cwd });
    expect(stderr).toMatch(/^broken\.ttl:1:\d+: error\[graph-syntax\]/m);
    expect([code, Object.keys(filesIn(join(cwd, 'part'))).length]).toEqual([3, 7]);
  });

  it('3: nothing can be read, nothing is written', async () => {
    const { code, stderr } = await variorum(['wikidata', 'entries/entry.yaml', '-o', 'nothing'], { cwd });
    expect(stderr).toContain('variorum export entries/entry.yaml -o out');
    expect([code, filesIn(join(cwd, 'nothing'))]).toEqual([3, {}]);
  });

  it('2: a day that is none; the folder of an export; no folder', async () => {
    const wrong = [['--retrieved', '2031-02-30', '-o', 'x'], ['-o', 'out'], []];
    for (const args of wrong) expect((await variorum(['wikidata', 'out', ...args], { cwd })).code).toBe(2);
  });
});
