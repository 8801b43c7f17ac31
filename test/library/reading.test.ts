/** Documents and entries of the library: paths and bytes in, entries and problems out. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocument, readEntry } from '../../src/index.js';
import { ARTICLE, BUNDLED, drafted } from './drafted.js';

it('drafts the same entry from a path with a sidecar and from bytes with metadata', async () => {
  const entry = await drafted();
  const { format: _, id: __, ...rest } = entry;
  const { title, language, sha256: ___, ...meta } = entry.document;
  const bytes = await readDocument(readFileSync(ARTICLE), { meta: { title, language, ...meta } });
  expect(bytes.value).toMatchObject(rest);
  expect(entry.claims?.length).toBeGreaterThan(5);
  expect(bytes.coverage).toBeDefined();
});

it('does not throw: a missing file and an empty text are problems', async () => {
  expect((await readDocument('no-such-file.txt')).problems.map(({ code }) => code)).toEqual(['input-missing']);
  expect((await readDocument(new Uint8Array())).problems.map(({ code }) => code)).toEqual(['input-empty']);
  expect((await readEntry('no-such-file.yaml')).problems.map(({ code }) => code)).toEqual(['input-missing']);
});

it('checks the references of an entry, at their line', async () => {
  const yaml = readFileSync(BUNDLED, 'utf8').replace(/claimant: sohr\b/, 'claimant: nobody-known');
  const { problems } = await readEntry(new TextEncoder().encode(yaml));
  expect(problems.map(({ code, place }) => [code, yaml.split('\n')[(place?.line ?? 0) - 1]?.includes('nobody-known')])).toEqual([['entry-reference', true]]);
  expect((await readEntry(BUNDLED)).problems).toEqual([]);
});
