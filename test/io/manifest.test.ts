/** The manifest of an output folder: what it lists, what it may not name, and which folders belong to another command. */
import { describe, expect, it } from 'vitest';
import { manifestName, manifestText, readManifest, refuseOtherOutput, staleNames, type OutputKind } from '../../src/io/manifest.js';
import { folderWith } from '../support.js';

const KINDS: readonly OutputKind[] = ['export', 'site', 'vocab', 'draft'];
const listed = new Map([
  ['b.txt', 'b'.repeat(64)],
  ['a/a.txt', 'a'.repeat(64)],
]);

it.each(KINDS)('of %s is read as it was written', async (kind) => {
  const folder = folderWith({ [manifestName(kind)]: manifestText(listed) });
  expect(await readManifest(folder, kind)).toEqual(listed);
  for (const other of KINDS) if (other !== kind) expect(await readManifest(folder, other), other).toBeUndefined();
});

it('is written in the order of names', () => {
  expect(manifestText(listed).indexOf('a/a.txt')).toBeLessThan(manifestText(listed).indexOf('b.txt'));
});

it('lists what was kept, as it was written', async () => {
  const report = { software: 'variorum 0.1.0', outputs: [], kept: [{ name: 'entries/a.yaml', sha256: 'c' }] };
  expect(await readManifest(folderWith({ 'report.json': JSON.stringify(report) }), 'export')).toEqual(new Map([['entries/a.yaml', 'c']]));
});

it.each([
  '',
  '{',
  '[]',
  '{"outputs":[]}',
  '{"software":"another 1","outputs":[]}',
  '{"software":"variorum 1","outputs":7}',
  '{"software":"variorum 1","outputs":[null]}',
])('that is %j is a file of the user', async (text) => {
  expect(await readManifest(folderWith({ 'report.json': text }), 'export')).toBeUndefined();
});

it.each(['../out.txt', '/etc/passwd', 'a/../../b', 'a\\..\\b', './a', ''])('does not list %j', async (name) => {
  const report = {
    software: 'variorum 0.1.0',
    outputs: [
      { name, sha256: 'c' },
      { name: 7, sha256: 'd' },
    ],
  };
  expect(await readManifest(folderWith({ 'report.json': JSON.stringify(report) }), 'export')).toEqual(new Map());
});

it('of a site makes every page stale that is not written again; of an export no drafted entry', () => {
  const written = new Set(['b.txt']);
  expect(staleNames(listed, 'site', written)).toEqual(['a/a.txt']);
  expect(staleNames(listed, 'export', written)).toEqual([]);
  expect(staleNames(listed, 'export', new Set())).toEqual(['b.txt']);
  expect(staleNames(listed, 'draft', new Set())).toEqual([]);
});

describe('a folder', () => {
  it.each(KINDS.flatMap((there) => KINDS.map((kind) => [there, kind] as const)))(
    'that holds the output of %s is taken by %s, or refused',
    async (there, kind) => {
      const folder = folderWith({ [manifestName(there)]: manifestText(listed) });
      const refusal = refuseOtherOutput(folder, kind);
      // Drafted entries may stand anywhere.
      if (there === kind || there === 'draft') await expect(refusal).resolves.toBeUndefined();
      else await expect(refusal).rejects.toMatchObject({ problems: [{ code: 'output-exists', place: { file: folder } }] });
    },
  );

  it('that is not there is nobody’s', async () => {
    await expect(refuseOtherOutput('/nowhere/at/all', 'site')).resolves.toBeUndefined();
  });
});
