/** The project file is found from the working folder upward; its paths are its own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProject } from '../../src/io/project-file.js';
import { folderWith } from '../support.js';

it('that is nearest is taken, and its registry is a path from the working folder', async () => {
  const folder = folderWith({ 'variorum.yaml': 'registry: registry\ntitle: Outer\n', 'inner/variorum.yaml': '\uFEFFregistry: ../shared\n' });
  mkdirSync(join(folder, 'inner/deep'), { recursive: true });
  mkdirSync(join(folder, 'other'), { recursive: true });
  expect(await findProject(folder)).toEqual({ path: 'variorum.yaml', settings: { registry: 'registry', title: 'Outer' } });
  expect(await findProject(join(folder, 'other'))).toEqual({ path: '../variorum.yaml', settings: { registry: '../registry', title: 'Outer' } });
  expect(await findProject(join(folder, 'inner/deep'))).toEqual({ path: '../variorum.yaml', settings: { registry: '../../shared' } });
});

it('may do without a registry', async () => {
  expect(await findProject(folderWith({ 'variorum.yaml': 'registry: none\n' }))).toMatchObject({ settings: { registry: 'none' } });
});

it('that is wrong is a problem with its name', async () => {
  const folder = folderWith({ 'variorum.yaml': 'title: A\nbsae: x\n', 'below/a.txt': '' });
  await expect(findProject(join(folder, 'below'))).rejects.toMatchObject({
    problems: [{ code: 'project-file', place: { file: '../variorum.yaml', line: 2 } }],
  });
});

it('need not be there', async () => {
  expect(await findProject(folderWith())).toBeUndefined();
});
