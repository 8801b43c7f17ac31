import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EntityCache } from '../../src/io/entity-cache.js';
import { filesIn, folderWith } from '../support.js';

const API = new URL('https://wiki.example.org/w/api.php');

it('gives back what it was given, by revision and by what was asked for', async () => {
  const folder = folderWith();
  const cache = new EntityCache(folder, API, 'en');
  await cache.write('Q1', '5', { id: 'Q1' });
  expect(await cache.read('Q1', '5')).toEqual({ id: 'Q1' });
  expect(await cache.read('Q1', '6')).toBeUndefined();
  expect(await new EntityCache(folder, API, 'en,ar').read('Q1', '5')).toBeUndefined();
  expect(cache.hits).toBe(1);
});

it('does not use a file that is not whole', async () => {
  const folder = folderWith();
  const cache = new EntityCache(folder, API, 'en');
  await cache.write('Q1', '5', { id: 'Q1' });
  const [name = ''] = Object.keys(filesIn(folder));
  writeFileSync(join(folder, name), '{"sha256":"x","entity":{"id":"Q2"}}');
  expect(await cache.read('Q1', '5')).toBeUndefined();
});

it('says why nothing is kept', async () => {
  const folder = folderWith({ a: 'a file' });
  const cache = new EntityCache(join(folder, 'a'), API, 'en');
  await cache.write('Q1', '5', {});
  expect(cache.failure).toContain('ENOTDIR');
  expect(readdirSync(folder)).toEqual(['a']);
});
