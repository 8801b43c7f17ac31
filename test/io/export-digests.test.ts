/** The files of an export against the hashes in its report. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alteredFiles, digestOf } from '../../src/io/export-digests.js';
import { Staging } from '../../src/io/staging.js';
import { sha256 } from '../../src/slug.js';
import { filesIn, folderWith } from '../support.js';

const hash = (text: string) => sha256(new TextEncoder().encode(text));
const report = (outputs: unknown) => JSON.stringify({ software: 'variorum 0.1.0', outputs });
const OUTPUTS = [
  { name: 'claims.csv', sha256: hash('claims') },
  { name: 'variorum.nq', sha256: hash('quads') },
  { name: 'gone.ttl', sha256: hash('') },
  { name: 'entries/raid.yaml', sha256: hash('as it was drafted') },
  { name: '../outside.txt', sha256: hash('outside') },
  { name: 7, sha256: 'no name' },
];
const folder = join(
  folderWith({
    'out/report.json': report(OUTPUTS),
    'out/claims.csv': 'claims',
    'out/variorum.nq': 'quads and more',
    'out/entries/raid.yaml': 'edited',
    'outside.txt': 'outside',
  }),
  'out',
);

describe('files that were altered', () => {
  it('are those of the folder itself that changed or are gone; entries may be edited', async () => {
    const { listed, problems } = await alteredFiles(folder);
    expect(listed).toEqual(['claims.csv', 'variorum.nq', 'gone.ttl']);
    expect(problems.map(({ code, message, place }) => [code, message, place?.file])).toEqual([
      ['export-altered', 'the file was changed after the export', join(folder, 'variorum.nq')],
      ['export-altered', 'report.json lists a file that does not exist', join(folder, 'gone.ttl')],
    ]);
  });
});

it('a folder without a report has none either', async () => {
  expect(await alteredFiles(folderWith())).toEqual({ listed: [], problems: [] });
});

it('the digest of a staged file is that of its bytes', async () => {
  const out = folderWith();
  const staging = await Staging.in(out);
  await staging.write('a.txt', 'Ölver');
  expect(await digestOf(staging, 'a.txt')).toEqual({ bytes: 6, sha256: hash('Ölver') });
  await staging.discard();
  expect(filesIn(out)).toEqual({});
});
