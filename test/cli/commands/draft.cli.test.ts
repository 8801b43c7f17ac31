/** `draft --update`, and finished entries that nothing overwrites: the built command line in folders of its own. */
import { chmodSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseEntry } from '../../../src/entry/index.js';
import { expectEvidence, filesIn, folderWith, hasShared, NO_SHARED, ROOT, SAMPLE, SHARED, variorum } from '../../support.js';

const article = readFileSync(SAMPLE, 'utf8');
const meta = readFileSync(SAMPLE.replace(/txt$/, 'meta.yaml'), 'utf8');
const ID = 'battle-of-port-larkmoor-2031';
let yaml: string;

beforeAll(async () => {
  yaml = (await variorum(['draft', SAMPLE])).stdout;
});

describe('draft --update', () => {
  it('of an unchanged document changes no byte', async () => {
    const cwd = folderWith({ 'a.txt': article, 'a.meta.yaml': meta, 'e.yaml': yaml });
    const out = await variorum(['draft', 'a.txt', '--update', 'e.yaml'], { cwd });
    expect(out).toMatchObject({ code: 0, stdout: yaml });
    expect(out.stderr).toMatch(/^e\.yaml: 0 new, 0 changed, 0 gone; \d+ items kept\n$/m);
    const before = statSync(join(cwd, 'e.yaml'));
    const inPlace = await variorum(['draft', 'a.txt', '--update', 'e.yaml', '--in-place'], { cwd });
    expect(inPlace).toMatchObject({ code: 0, stdout: '' });
    expect(inPlace.stderr).toContain('nothing to write');
    expect(statSync(join(cwd, 'e.yaml')).mtimeMs).toBe(before.mtimeMs);
  });

  it('says what is new, gone and changed, each with its place, and then how many', async () => {
    const edited = article
      .replace('48 killed', '50 killed')
      .replace('6 Port Guard members were killed and ', 'nobody was killed; ')
      .replace('- Casualties3: 3–5', '- Casualties3: 4 sailors killed, 3–5');
    const cwd = folderWith({ 'a.txt': edited, 'e.yaml': yaml });
    const { code, stdout, stderr } = await variorum(['draft', 'a.txt', '--update', 'e.yaml'], { cwd });
    expect(code).toBe(0);
    const lines = stderr.split('\n');
    const row = edited.split('\n').findIndex((line) => line.includes('50 killed'));
    const column = Array.from((edited.split('\n')[row] ?? '').split('50 killed')[0] ?? '').length + 1;
    expect(lines).toContain(`a.txt:${row + 1}:${column}: changed: killed-side-1-per-lmo: "48 killed" → "50 killed"`);
    expect(lines.some((line) => /^e\.yaml:\d+:\d+: gone: killed-\S+: "6 Port Guard members were killed" is no longer in the document/.test(line))).toBe(true);
    expect(lines.some((line) => /^a\.txt:\d+:\d+: new: killed-\S+: "4 sailors killed"$/.test(line))).toBe(true);
    expect(lines.at(-2)).toMatch(/^e\.yaml: \d+ new, \d+ changed, \d+ gone; \d+ items kept, \d+ of them at a new position/);
    const { value } = parseEntry(stdout);
    const standing = (value?.data.claims ?? []).filter(({ review }) => review?.at(-1)?.status !== 'rejected');
    expectEvidence({ ...value!.data, claims: standing, episodes: [], fates: [] }, Array.from(edited));
  });

  it('--in-place writes through a link, keeps the rights of the file, and leaves nothing beside it', async () => {
    const cwd = folderWith({ 'a.txt': article.replace('48 killed', '50 killed'), 'real/e.yaml': `\uFEFF${yaml}` });
    chmodSync(join(cwd, 'real/e.yaml'), 0o640);
    symlinkSync('real/e.yaml', join(cwd, 'e.yaml'));
    const { code } = await variorum(['draft', 'a.txt', '--update', 'e.yaml', '--in-place'], { cwd });
    expect(code).toBe(0);
    expect(Object.keys(filesIn(join(cwd, 'real')))).toEqual(['e.yaml']);
    expect(readFileSync(join(cwd, 'e.yaml'), 'utf8')).toMatch(/^\uFEFF# yaml[\s\S]*50 killed/);
    expect(statSync(join(cwd, 'real/e.yaml')).mode & 0o777).toBe(0o640);
  });

  it('reads standard input', async () => {
    const cwd = folderWith({ 'e.yaml': yaml });
    expect((await variorum(['draft', '-', '--update', 'e.yaml'], { cwd, input: article })).stdout).toBe(yaml);
  });

  it('fills an empty entry, hash and all', async () => {
    const cwd = folderWith({ 'a.txt': article, 'a.meta.yaml': meta });
    await variorum(['new', 'Battle of Port Larkmoor (2031)', '-o', 'e.yaml'], { cwd });
    const { code } = await variorum(['draft', 'a.txt', '--update', 'e.yaml', '--in-place'], { cwd });
    expect(code).toBe(0);
    const filled = parseEntry(readFileSync(join(cwd, 'e.yaml'), 'utf8')).value?.data;
    const drafted = parseEntry(yaml).value?.data;
    expect(filled?.claims).toEqual(drafted?.claims);
    expect(filled?.document).toEqual(drafted?.document);
  });

  it.each([
    ['an entry of another document', { 'e.yaml': yamlOf('other') }, ['a.txt', '--update', 'e.yaml', '--in-place'], 1, 'entry-update'],
    ['an entry that is none', { 'e.yaml': 'format: 2\n' }, ['a.txt', '--update', 'e.yaml', '--in-place'], 3, 'entry-field'],
    ['an entry that is not there', {}, ['a.txt', '--update', 'e.yaml', '--in-place'], 3, 'input-missing'],
    ['a document that is not there', { 'e.yaml': yamlOf('other') }, ['b.txt', '--update', 'e.yaml', '--in-place'], 3, 'input-missing'],
    ['two documents', {}, ['a.txt', 'b.txt', '--update', 'e.yaml'], 2, 'exactly one document'],
    ['an entry for a document', { 'f.yaml': '' }, ['f.yaml', '--update', 'e.yaml'], 2, 'is not one'],
    ['a folder for output', {}, ['a.txt', '--update', 'e.yaml', '-o', 'out'], 2, '--in-place'],
    ['--in-place alone', {}, ['a.txt', '--in-place'], 2, '--update'],
  ])('does nothing with %s', async (_, files, args, code, words) => {
    const cwd = folderWith({ 'a.txt': article, ...files });
    const before = filesIn(cwd);
    const out = await variorum(['draft', ...args], { cwd });
    expect(out).toMatchObject({ code, stdout: '' });
    expect(out.stderr).toContain(words);
    expect(out.stderr).not.toMatch(/^ {4}at /m);
    expect(filesIn(cwd)).toEqual(before);
  });

  it.skipIf(!hasShared)(`keeps every line of the finished entry when its document is read again${NO_SHARED}`, async () => {
    const finished = readFileSync(join(ROOT, 'data/entries/battle-of-al-hasakah-2022.yaml'), 'utf8');
    const { code, stdout } = await variorum([
      'draft',
      join(SHARED, 'seed/battle-of-al-hasakah-2022.txt'),
      '--update',
      'data/entries/battle-of-al-hasakah-2022.yaml',
    ]);
    expect(code).toBe(0);
    const after = stdout.split('\n');
    let from = 0;
    for (const line of finished.split('\n')) {
      from = after.indexOf(line, from) + 1;
      expect(from, line).toBeGreaterThan(0);
    }
    const claims = (text: string) => parseEntry(text).value?.data.claims ?? [];
    expect(claims(stdout).slice(0, claims(finished).length)).toEqual(claims(finished));
    expect(claims(stdout).filter(({ note }) => note?.includes('not in the document'))).toEqual([]);
  });
});

function yamlOf(name: string): string {
  return `format: 1
id: ${name}
document: { title: ${name}, language: en, sha256: "${'0'.repeat(64)}" }
event: { id: ${name}, label: ${name} }
claims:
  - { id: a, metric: killed, count: 4, accumulation: total, at: { section: Lead, start: 0, end: 9 }, quote: 4 perished }
`;
}

describe('a finished entry is not overwritten', () => {
  it('by draft -o; the others are drafted', async () => {
    const other = article.replaceAll('Battle of Port Larkmoor', 'Siege of Port Larkmoor');
    const cwd = folderWith({ 'a.txt': article, 'b.txt': other, [`out/${ID}.yaml`]: `${yaml}# finished\n` });
    const { code, stderr } = await variorum(['draft', 'a.txt', 'b.txt', '-o', 'out'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(`out/${ID}.yaml: warning[entry-exists]`);
    expect(stderr).toContain(`--update out/${ID}.yaml`);
    expect(filesIn(join(cwd, 'out'))[`${ID}.yaml`]).toBe(`${yaml}# finished\n`);
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['.variorum-draft.json', `${ID}.yaml`, 'siege-of-port-larkmoor-2031.yaml']);
  });

  it('and one of the same bytes is no problem', async () => {
    const cwd = folderWith({ 'a.txt': article, 'a.meta.yaml': meta });
    for (let run = 0; run < 2; run += 1) expect((await variorum(['draft', 'a.txt', '-o', 'out'], { cwd })).code).toBe(0);
  });

  it('by export, where somebody has edited it since', async () => {
    const cwd = folderWith({ 'a.txt': article, 'a.meta.yaml': meta });
    const path = join(cwd, `out/entries/${ID}.yaml`);
    const run = () => variorum(['export', 'a.txt', '-o', 'out', '--base', 'https://example.org/'], { cwd });
    expect((await run()).stderr).not.toContain('entry-edited');
    const first = filesIn(join(cwd, 'out'));
    expect((await run()).stderr).not.toContain('entry-edited');
    expect(filesIn(join(cwd, 'out'))).toEqual(first);

    const edited = `${readFileSync(path, 'utf8')}# finished\n`;
    await import('node:fs/promises').then(({ writeFile }) => writeFile(path, edited));
    const kept = await run();
    expect(kept.code).toBe(0);
    expect(kept.stderr).toContain('warning[entry-edited]');
    expect(readFileSync(path, 'utf8')).toBe(edited);
    const second = filesIn(join(cwd, 'out'));
    expect((await run()).stderr).toContain('warning[entry-edited]');
    expect(filesIn(join(cwd, 'out'))).toEqual(second);
    for (const [name, text] of Object.entries(second)) if (!/report|entries/.test(name)) expect(text, basename(name)).toBe(first[name]);
  });

  it('by export into a folder whose report is gone or is none', async () => {
    const cwd = folderWith({ 'a.txt': article, [`out/entries/${ID}.yaml`]: '# mine\n', 'out/report.json': '[nothing' });
    for (const report of ['[nothing', '', undefined]) {
      if (report === undefined) rmSync(join(cwd, 'out/report.json'));
      else writeFileSync(join(cwd, 'out/report.json'), report);
      const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out'], { cwd });
      expect([code, stderr.includes('error[output-exists]')]).toEqual([2, true]);
      expect(filesIn(join(cwd, 'out'))).toEqual({ [`entries/${ID}.yaml`]: '# mine\n', ...(report === undefined ? {} : { 'report.json': report }) });
    }
  });

  it('but an export that the program wrote itself is renewed', async () => {
    const cwd = folderWith({ 'a.txt': article });
    await variorum(['export', 'a.txt', '-o', 'out'], { cwd });
    const { stderr } = await variorum(['export', 'a.txt', '-o', 'out', '--document', 'publisher=Somebody'], { cwd });
    expect(stderr).not.toContain('entry-edited');
    expect(filesIn(cwd)[`out/entries/${ID}.yaml`]).toContain('publisher: Somebody');
  });
});
