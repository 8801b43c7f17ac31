import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newIndexFile, readablePath } from '../../src/io/index-file.js';
import { folderWith } from '../support.js';

it('gets its name when it is complete', () => {
  const folder = folderWith();
  const target = join(folder, 'a.index');
  const file = newIndexFile(target);
  writeFileSync(file.path, 'whole');
  expect(existsSync(target)).toBe(false);
  file.publish();
  expect(readFileSync(target, 'utf8')).toBe('whole');
  expect(readdirSync(folder)).toEqual(['a.index']);
});

it('leaves nothing behind when it is given up', () => {
  const folder = folderWith();
  const file = newIndexFile(join(folder, 'a.index'));
  writeFileSync(file.path, 'half');
  file.discard();
  expect(readdirSync(folder)).toEqual([]);
});

it('removes what a process left that was killed, and nothing else', () => {
  const folder = folderWith({ '.a.index.0011/owner': JSON.stringify({ pid: 999_999_999, host: 'x' }), '.a.index.note': 'mine' });
  const own = JSON.stringify({ pid: 2 ** 22 + 1, host: hostOf() });
  mkdirSync(join(folder, '.a.index.0022'));
  writeFileSync(join(folder, '.a.index.0022', 'owner'), own);
  newIndexFile(join(folder, 'a.index')).discard();
  // A process of another host cannot be judged.
  expect(readdirSync(folder).sort()).toEqual(['.a.index.0011', '.a.index.note']);
});

function hostOf(): string {
  const folder = folderWith();
  const file = newIndexFile(join(folder, 'x'));
  const [name = ''] = readdirSync(folder);
  const { host } = JSON.parse(readFileSync(join(folder, name, 'owner'), 'utf8')) as { host: string };
  file.discard();
  return host;
}

it('is opened beside a lock, by several at once', () => {
  const folder = folderWith({ 'a.index': 'x', 'a.index.lock/none': '' });
  const [one, other] = [readablePath(join(folder, 'a.index')), readablePath(join(folder, 'a.index'))];
  expect(one.path).not.toBe(other.path);
  expect(readFileSync(one.path, 'utf8')).toBe('x');
  one.close();
  expect(existsSync(one.path)).toBe(false);
  expect(existsSync(other.path)).toBe(true);
  other.close();
});

it('is not there', () => {
  expect(() => readablePath(join(folderWith(), 'none'))).toThrow('ENOENT');
});
