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

it('one that the user named is not, nor the bundled one', async () => {
  expect(await opened(REGISTRY, './registry')).toEqual({ folder: './registry', stderr: '' });
  expect(await opened({})).toMatchObject({ stderr: '' });
});

it('a folder that is none is a problem', async () => {
  await expect(opened({}, 'nowhere')).rejects.toMatchObject({ problems: [{ code: 'input-missing', place: { file: 'nowhere' } }] });
});
