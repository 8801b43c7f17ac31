/** The registry of a command: which one is read, and that a command says so. */
import { afterEach, expect, it } from 'vitest';
import { openRegistry } from '../../src/cli/open-registry.js';
import { folderWith } from '../support.js';
import { written } from './written.js';

const before = process.cwd();
afterEach(() => process.chdir(before));
const REGISTRY = { 'registry/actors.yaml': '- { id: heron-league, name: Heron League }\n' };

async function opened(files: Record<string, string>, named?: string) {
  process.chdir(folderWith(files));
  let folder = '';
  const { stderr } = await written(async () => void ({ folder } = await openRegistry(named)));
  return { folder, stderr };
}

it('that of the working directory is named on standard error', async () => {
  expect(await opened(REGISTRY)).toEqual({ folder: 'registry', stderr: 'using the registry in registry/; --registry DIR names another\n' });
});

it('the bundled one is named too, and one that the user named is not', async () => {
  expect(await opened(REGISTRY, './registry')).toEqual({ folder: './registry', stderr: '' });
  expect((await opened({})).stderr).toBe(
    'using the bundled registry to recognise names; --registry DIR names your own, --registry states a pack, --registry none does without\n',
  );
});

it('a folder that is none is a problem', async () => {
  await expect(opened({}, 'nowhere')).rejects.toMatchObject({ problems: [{ code: 'input-missing', place: { file: 'nowhere' } }] });
});

it('none is a choice', async () => {
  process.chdir(folderWith(REGISTRY));
  const { stderr } = await written(async () => {
    const { registry, bundled } = await openRegistry('none');
    expect([registry.actors.size, registry.links.rows.length, bundled]).toEqual([0, 0, false]);
  });
  expect(stderr).toBe('using no registry: names are not recognised\n');
});

it('none cannot be one of several', async () => {
  await expect(openRegistry(['none', 'states'])).rejects.toThrow('--registry none does without a registry, and cannot be one of several');
});

it('nothing is said where it does not matter', async () => {
  process.chdir(folderWith({}));
  expect((await written(() => openRegistry(undefined, { quiet: true }))).stderr).toBe('');
});

it('one with an error stops the command, unless it reports it', async () => {
  const broken = { 'registry/actors.yaml': '- { id: heron-league }\n' };
  await expect(opened(broken)).rejects.toMatchObject({ problems: [{ code: 'entry-missing-field', place: { file: 'registry/actors.yaml' } }] });
  process.chdir(folderWith(broken));
  expect((await openRegistry(undefined, { quiet: true, withErrors: true })).problems).toHaveLength(1);
});

it('a file of comments is an empty list', async () => {
  expect(await opened({ 'registry/actors.yaml': '# nobody yet\n' })).toMatchObject({ folder: 'registry' });
});
