/** The text of a page beside it: written once, the same again, and never over what a person changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expandInputs } from '../../src/io/inputs.js';
import { textPathOf, writePageText } from '../../src/io/page-text.js';
import { sha256 } from '../../src/slug.js';
import { folderWith } from '../support.js';

const PAGE = '<html lang="en"><link rel="canonical" href="https://wire.example.org/a"><h1>Raid on Ulver</h1><nav>x</nav><p>18 people were killed.</p></html>';

it('the text has its own digest, and its sidecar names the page', async () => {
  const path = join(folderWith({ 'page.html': PAGE }), 'page.html');
  const { path: target, leftOut, problems } = await writePageText(path);
  expect([target, problems, [...(leftOut ?? [])]]).toEqual([textPathOf(path), [], [['navigation', 1]]]);
  const text = readFileSync(textPathOf(path), 'utf8');
  expect(text).toBe('= Raid on Ulver =\n\n18 people were killed.\n');
  const sidecar = readFileSync(`${textPathOf(path)}.meta.yaml`, 'utf8');
  expect(sidecar).toContain(sha256(text));
  expect(sidecar).toContain(`snapshot: page.html, sha256 ${sha256(PAGE)}\nbasedOn: https://wire.example.org/a\n`);
});

it('is written again when the page has changed, keeps the sidecar, and leaves what a person changed', async () => {
  const path = join(folderWith({ 'page.html': PAGE }), 'page.html');
  const [target, sidecar] = [textPathOf(path), `${textPathOf(path)}.meta.yaml`];
  await writePageText(path);
  writeFileSync(sidecar, `${readFileSync(sidecar, 'utf8')}license: https://licence.example.org/\n`);
  writeFileSync(path, PAGE.replace('18', '19'));
  expect((await writePageText(path)).problems).toEqual([]);
  expect(readFileSync(target, 'utf8')).toContain('19 people');
  expect(readFileSync(sidecar, 'utf8')).toContain('license: https://licence.example.org/');
  writeFileSync(target, 'mine');
  expect((await writePageText(path)).problems).toMatchObject([{ code: 'output-exists' }]);
  expect(readFileSync(target, 'utf8')).toBe('mine');
  expect((await writePageText(path, { force: true })).problems).toEqual([]);
});

it('a page without a title or a text says what to do', async () => {
  for (const html of ['<html><p>text', '<html><h1>Title</h1>'])
    expect((await writePageText(join(folderWith({ 'page.html': html }), 'page.html'))).problems).toMatchObject([{ code: 'input-kind' }]);
});

it('is the input in place of the page, once, also of a folder', async () => {
  const folder = folderWith({ 'page.html': PAGE });
  for (const paths of [[join(folder, 'page.html')], [folder], [folder]]) {
    const { inputs, pages, problems } = await expandInputs(paths);
    expect([inputs, pages.length, problems]).toEqual([[{ path: join(folder, 'page.html.txt'), kind: 'document' }], 1, []]);
  }
});
