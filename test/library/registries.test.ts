/** Registries of the library: the bundled one, those of a folder, those of texts. */
import { expect, it } from 'vitest';
import { bundledRegistry, ProblemError, readRegistry, valueOf } from '../../src/index.js';
import { folderWith } from '../support.js';

it('are read from texts and from a folder, and once from the package', async () => {
  const files = { 'actors.yaml': '- { id: marsh-league, name: Marsh League, kind: armed-group }\n' };
  expect([...valueOf(await readRegistry(files)).actors.keys()]).toEqual(['marsh-league']);
  expect([...valueOf(await readRegistry(folderWith(files))).actors.keys()]).toEqual(['marsh-league']);
  expect(await bundledRegistry()).toBe(await bundledRegistry());
});

it('with one wrong kind throw, instead of losing every actor', async () => {
  const result = await readRegistry({ 'actors.yaml': '- { id: weir-guard, name: Weir Guard, kind: spaceship }\n' });
  expect(result.value?.actors.size).toBe(0);
  expect(() => valueOf(result)).toThrow(ProblemError);
});

it('a folder without a registry is a problem', async () => {
  const { value, problems } = await readRegistry(folderWith({ 'notes.txt': '' }));
  expect([value, problems.map(({ code }) => code)]).toEqual([undefined, ['input-missing']]);
});
