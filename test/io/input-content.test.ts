/** What files are by their content, whatever their names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { contentKind } from '../../src/io/input-content.js';
import { folderWith, ROOT } from '../support.js';
import { exportOf } from '../wiki/exports.js';

const EXPORT = exportOf([{ title: 'Ulver', text: 'A town.' }]);

it.each([
  ['an export', EXPORT, 'export'],
  ['an export with a declaration', `\uFEFF<?xml version="1.0"?>\n${EXPORT}`, 'export'],
  ['an export packed with gzip', gzipSync(EXPORT), 'export'],
  ['an export packed with bzip2', readFileSync(join(ROOT, 'test/wiki/larkwiki-multistream.xml.bz2')), 'export'],
  ['a page', '<!DOCTYPE html><title>x</title>', 'page'],
  ['a page after a comment', '<!-- saved -->\n<html lang="en">', 'page'],
  ['a page in UTF-16', Buffer.from('\uFEFF<html><p>x', 'utf16le'), 'page'],
  ['a packed page', gzipSync('<html><p>x'), undefined],
  ['an article', '= Siege of Ulver =\n\n<html> is in the text', undefined],
  ['wikitext', "{{Infobox military conflict}} '''x'''", undefined],
  ['nothing', '', undefined],
] as const)('%s', async (_, content, kind) => {
  const path = join(folderWith(), 'file.txt');
  writeFileSync(path, content);
  expect(await contentKind(path)).toBe(kind);
});

it('a file that is not there has none', async () => {
  expect(await contentKind('/no/such/file')).toBeUndefined();
});
