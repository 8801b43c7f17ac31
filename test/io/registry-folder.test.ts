/** The registry: the folder named, that of the working directory, or the bundled one. All groups are fictional. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bundledPacks, loadRegistry, localRegistry } from '../../src/io/registry-folder.js';
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

describe('several', () => {
  it('are one: the first has precedence, and may refer to what the others describe', async () => {
    const own = folderWith({
      'actors.yaml': '- { id: heron-gazette, name: Heron Gazette, affiliations: [{ id: ostland }] }\n- { id: otters, name: Otters }\n',
    });
    const pack = folderWith({
      'actors.jsonl': '{"id":"ostland","name":"Ostland"}\n# a comment\n{"id":"otter-front","name":"Otter Front","aliases":["Otters"]}\n',
      'pack.yaml': 'id: marsh\ntitle: Marsh\nlicence: https://example.org/licence\nsources: [{ title: A list of marshes }]\n',
    });
    const { registry, folders, problems } = await loadRegistry([own, pack]);
    expect(folders).toEqual([own, pack]);
    expect([...registry.actors.keys()]).toEqual(['heron-gazette', 'otters', 'ostland', 'otter-front']);
    expect(problems.map(({ code, severity, message }) => [code, severity, message.replace(own, 'own').replace(pack, 'pack')])).toEqual([
      ['registry-disagreement', 'warning', '“Otters” is otters in own, and otter-front in pack; the first is used'],
    ]);
    // Alone it refers to nothing.
    expect((await loadRegistry(own)).problems).toMatchObject([{ code: 'entry-reference', place: { file: join(own, 'actors.yaml') } }]);
  });

  it('bundled packs have names, and a folder of the same name comes before', async () => {
    expect(bundledPacks()).toEqual(['places-syria', 'states', 'ucdp-actors']);
    process.chdir(folderWith({}));
    expect(await loadRegistry(['states'])).toMatchObject({ folder: join(ROOT, 'data/registry/packs/states'), bundled: false, problems: [] });
    process.chdir(folderWith({ 'states/actors.yaml': ACTORS }));
    expect((await loadRegistry(['states'])).folder).toBe('states');
    expect((await loadRegistry(['bundled', 'states'])).folders).toEqual([join(ROOT, 'data/registry'), 'states']);
  });
});
