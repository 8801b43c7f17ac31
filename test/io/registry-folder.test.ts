/** The registry: the folder named, that of the working directory, or the bundled one. All groups are fictional. */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { loadRegistry, localRegistry } from '../../src/io/registry-folder.js';
import { folderWith, ROOT } from '../support.js';

const before = process.cwd();
afterEach(() => process.chdir(before));
const ACTORS = '- { id: heron-league, name: Heron League }\n';

it('the folder named is read', async () => {
  const folder = folderWith({ 'actors.yaml': ACTORS });
  const loaded = await loadRegistry(folder);
  expect(loaded).toMatchObject({ folder, bundled: false, problems: [] });
  expect([...loaded.registry.actors.keys()]).toEqual(['heron-league']);
});

it('without a name it is that of the working directory, else the bundled one', async () => {
  process.chdir(folderWith({ 'registry/actors.yaml': ACTORS }));
  expect(localRegistry()).toBe('registry');
  expect(await loadRegistry()).toMatchObject({ folder: 'registry', bundled: false });
  process.chdir(folderWith({ 'registry/notes.md': '' }));
  expect(localRegistry()).toBeUndefined();
  expect(await loadRegistry()).toMatchObject({ folder: join(ROOT, 'data/registry'), bundled: true });
});

it('a folder without the files of one is refused', async () => {
  const folder = folderWith({ 'notes.md': '' });
  await expect(loadRegistry(folder)).rejects.toMatchObject({ problems: [{ code: 'input-missing', place: { file: folder } }] });
});

it('problems name their file', async () => {
  const folder = folderWith({ 'actors.yaml': '- { id: heron-league, name: Heron League, parents: [{ id: nobody }] }\n' });
  const { problems } = await loadRegistry(folder).catch((error: unknown) => error as Awaited<ReturnType<typeof loadRegistry>>);
  expect(problems.length).toBeGreaterThan(0);
  for (const { place } of problems) expect(place?.file).toMatch(/actors\.yaml$/);
});
