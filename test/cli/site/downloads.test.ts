/** The downloads of a site: mapped data in every format, and copies of the files given. All places and groups are fictional. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { CoverageLedgers } from '../../../src/cli/site/coverage-ledgers.js';
import { Downloads } from '../../../src/cli/site/downloads.js';
import { Staging } from '../../../src/io/staging.js';
import { mapEntry } from '../../../src/map/index.js';
import { GraphStatistics, parseRdf } from '../../../src/rdf/index.js';
import { sha256 } from '../../../src/slug.js';
import { fictionalEntry, fictionalRegistry } from '../../map/fiction.js';
import { filesIn, folderWith } from '../../support.js';

let staging: Staging;
afterEach(() => staging.discard());

/** Makes the downloads that some work needs; returns their list and texts. */
async function made(work: (observer: Downloads['observer']) => unknown) {
  staging = await Staging.in(folderWith());
  const downloads = new Downloads(staging, undefined, { statistics: new GraphStatistics(), ledgers: new CoverageLedgers() });
  await work(downloads.observer);
  const list = await downloads.finish();
  const { '.owner': _, ...files } = filesIn(staging.folder);
  return { list, files };
}

it('mapped data is in every format, and its claims are a table', async () => {
  const [entry, registry] = [fictionalEntry(), fictionalRegistry()];
  const { quads } = mapEntry(entry, { registry });
  const { list, files } = await made((observer) => observer.block({ title: 'The entry', quads }, { entry, registry }));
  expect(list.map(({ path }) => path)).toEqual([
    'downloads/variorum.ttl',
    'downloads/variorum.jsonld',
    'downloads/variorum.nq.gz',
    'downloads/claims.csv',
    'downloads/claims.csv-metadata.json',
  ]);
  for (const { path, bytes, sha256: hash } of list) {
    const written = readFileSync(staging.pathOf(path));
    expect([bytes, hash], path).toEqual([written.length, sha256(written)]);
  }
  expect(parseRdf(gunzipSync(readFileSync(staging.pathOf('downloads/variorum.nq.gz'))).toString(), 'nq').value).toHaveLength(quads.length);
  const rows = files['downloads/claims.csv']!.trimEnd().split('\r\n');
  // The rejected claim has no row.
  expect(rows).toHaveLength(1 + entry.claims!.length - 1);
  expect(files['downloads/claims.csv']).not.toMatch(/TOP-SECRET-QUOTE|WRONG-QUOTE/);
});

describe('a file that was given', () => {
  it('is copied under a name that stays in the folder, and is there once', async () => {
    const folder = folderWith({ 'a.ttl': 'one', 'b/a.ttl': 'two', '.hidden file?.nq': 'three', ü: 'four' });
    const names = ['a.ttl', 'b/a.ttl', '.hidden file?.nq', 'ü'];
    const { list, files } = await made((observer) => names.forEach((name) => observer.file(join(folder, name))));
    expect(files).toEqual({ 'downloads/a.ttl': 'one', 'downloads/2-a.ttl': 'two', 'downloads/hidden-file-.nq': 'three', 'downloads/data': 'four' });
    expect(list.map(({ mediaType }) => mediaType)).toEqual(['text/turtle', 'text/turtle', 'application/n-quads', 'application/octet-stream']);
  });

  it('that is gone is an error', async () => {
    await expect(made((observer) => observer.file(join(folderWith(), 'gone.ttl')))).rejects.toThrow(/ENOENT/);
  });
});

it('without data there are none', async () => {
  expect(await made(() => undefined)).toEqual({ list: [], files: {} });
});
