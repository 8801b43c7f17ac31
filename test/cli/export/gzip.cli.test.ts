/** `variorum export --gzip`: the same files of the graph, compressed; every command that reads an export reads them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { csvText, gedRow } from '../../read/readers/tables/table.js';
import { folderWith, SAMPLE, variorum } from '../../support.js';

const ROWS = ['1', '2', '3'].map((id) => gedRow({ id, side_b: `Band ${id}` }));
const TABLE = ['export', 'ged.csv', '--dataset-version', '23.1', '--base', 'https://example.org/'];

it('writes the graph of tables and of documents in every format, equal to the files without it', async () => {
  const cwd = folderWith({ 'ged.csv': csvText(ROWS) });
  for (const args of [TABLE, ['export', SAMPLE, '--base', 'https://example.org/']]) {
    const formats = ['--formats', 'nq,trig,ttl,jsonld,csv', '--force'];
    expect((await variorum([...args, '-o', 'plain', ...formats], { cwd })).code).toBe(0);
    const { code, stderr } = await variorum([...args, '-o', 'packed', ...formats, '--gzip'], { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining('variorum.nq.gz, variorum.trig.gz, variorum.ttl.gz, variorum.jsonld.gz, claims.csv')]);
    for (const ending of ['nq', 'trig', 'ttl', 'jsonld']) {
      const plain = readFileSync(join(cwd, `plain/variorum.${ending}`));
      expect(gunzipSync(readFileSync(join(cwd, `packed/variorum.${ending}.gz`))).equals(plain), ending).toBe(true);
      expect(existsSync(join(cwd, `packed/variorum.${ending}`))).toBe(false);
    }
    expect(readFileSync(join(cwd, 'packed/claims.csv'), 'utf8')).toBe(readFileSync(join(cwd, 'plain/claims.csv'), 'utf8'));
  }
});

it('is described in void.ttl, and read by the commands that read an export', async () => {
  const cwd = folderWith();
  await variorum(['export', SAMPLE, '-o', 'plain', '--formats', 'nq'], { cwd });
  await variorum(['export', SAMPLE, '-o', 'packed', '--formats', 'nq', '--gzip'], { cwd });
  const description = readFileSync(join(cwd, 'packed/void.ttl'), 'utf8');
  expect(description).toContain('https://w3id.org/variorum/id/variorum.nq.gz');
  expect(description).toContain('dcat:compressFormat <https://www.iana.org/assignments/media-types/application/gzip>');
  expect(description).toContain('media-types/application/n-quads');
  const answers = async (folder: string) => {
    const query = await variorum(['query', 'killed', folder, '--format', 'csv'], { cwd });
    const compare = await variorum(['compare', folder, '--format', 'csv'], { cwd });
    const check = await variorum(['check', folder], { cwd });
    const site = await variorum(['site', folder, '-o', `${folder}-site`], { cwd });
    return [query.stdout, compare.stdout, check.code, site.code, readdirSync(join(cwd, `${folder}-site`)).sort()];
  };
  const plain = await answers('plain');
  expect(String(plain[0])).toContain('port-larkmoor');
  expect(await answers('packed')).toEqual(plain);
});

it('replaces the files of an earlier export with or without it, and no file of the user', async () => {
  const cwd = folderWith({ 'ged.csv': csvText(ROWS) });
  const args = [...TABLE, '-o', 'out', '--formats', 'nq'];
  await variorum([...args, '--gzip'], { cwd });
  await variorum(args, { cwd });
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['report.json', 'variorum.nq', 'void.ttl']);
  writeFileSync(join(cwd, 'out/variorum.nq.gz'), 'of the user');
  const refused = await variorum([...args, '--gzip'], { cwd });
  expect([refused.code, refused.stderr]).toEqual([expect.any(Number), expect.stringContaining('output-exists')]);
  expect(readFileSync(join(cwd, 'out/variorum.nq.gz'), 'utf8')).toBe('of the user');
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['report.json', 'variorum.nq', 'variorum.nq.gz', 'void.ttl']);
});
