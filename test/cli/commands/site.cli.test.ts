/** `variorum site`: the pages of a folder, and what cannot be made. All places and groups are invented. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, variorum } from '../../support.js';
import { article } from '../articles.js';

const REGISTRY = { 'registry/actors.yaml': '- { id: heron-league, name: Heron League }\n' };
const cwd = folderWith({ ...REGISTRY, 'a.txt': article(), 'bad.txt': 'No title.' });

it('writes pages, downloads and the files of a server, and says how many', async () => {
  const { code, stdout, stderr } = await variorum(['site', 'a.txt', '-o', 'site', '--title', 'Who says what', '--url', 'https://example.org/conflicts/'], {
    cwd,
  });
  const files = filesIn(join(cwd, 'site'));
  expect([code, stdout]).toEqual([0, '']);
  for (const name of ['index.html', 'downloads/claims.csv', 'downloads/variorum.nq.gz', 'void.ttl', 'vocabulary/index.html', 'server/nginx.conf'])
    expect(files).toHaveProperty([name]);
  expect(files['index.html']).toContain('Who says what');
  expect(files['sitemap.xml']).toContain('<loc>https://example.org/conflicts/');
  expect(stderr).toMatch(new RegExp(`^\\d+ pages of 1 event and \\d+ claims, ${Object.keys(files).length} files in site/ `, 'm'));
  expect(stderr).toMatch(/^evaluated: the findings of \d+ claims; not evaluated: SHACL, check queries, whether quotes are in their documents$/m);
});

describe('exit codes', () => {
  it('3: of several files one cannot be read; the others have pages', async () => {
    const { code, stderr } = await variorum(['site', 'a.txt', 'bad.txt', '-o', 'part'], { cwd });
    expect(stderr).toMatch(/^bad\.txt:1:1: error\[article-title\]/m);
    expect(code).toBe(3);
    expect(filesIn(join(cwd, 'part'))).toHaveProperty(['index.html']);
  });

  it('3: no file can be read; nothing is written', async () => {
    const { code, stderr } = await variorum(['site', 'bad.txt', '-o', 'none'], { cwd });
    expect(stderr).toMatch(/\nnothing was written: no input could be read\n$/);
    expect(code).toBe(3);
    expect(filesIn(join(cwd, 'none'))).toEqual({});
  });

  it.each([
    ['--base', 'https://example.org'],
    ['--url', 'example.org/'],
    ['--texts', 'a.txt'],
  ])('2: %s %s', async (option, value) => {
    const { code, stderr } = await variorum(['site', 'a.txt', '-o', 'wrong', option, value], { cwd });
    expect(stderr).toContain(`${option} ${value} is not a`);
    expect(code).toBe(2);
    expect(filesIn(join(cwd, 'wrong'))).toEqual({});
  });
});
