/** Which options of a command the project file sets, and what is said about it. */
import { Command } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { applyProject } from '../../src/cli/project.js';
import { folderWith } from '../support.js';
import { written } from './written.js';

const before = process.cwd();
afterEach(() => process.chdir(before));
const PROJECT = 'base: https://project.example/\nregistry: shared\ntitle: Of the project\nlicence: https://licence.example/\ncontact: a@project.example\n';

async function optionsOf(name: string, args: string[], project?: string) {
  process.chdir(folderWith(project === undefined ? {} : { 'variorum.yaml': project }));
  let options: Record<string, unknown> = {};
  const command = new Command(name)
    .option('--base <iri>')
    .option('--registry <dir>')
    .option('--title <text>', '', 'Variorum')
    .hook('preAction', async (_, one) => applyProject(one));
  command.action((given: Record<string, unknown>) => void (options = given));
  const { stderr } = await written(() => command.parseAsync(args, { from: 'user' }));
  return { options, stderr };
}

describe('a command', () => {
  it('takes what it uses, over its defaults', async () => {
    const { options, stderr } = await optionsOf('site', [], PROJECT);
    expect(options).toMatchObject({
      base: 'https://project.example/',
      registry: 'shared',
      title: 'Of the project',
      licence: 'https://licence.example/',
      contact: 'a@project.example',
    });
    expect(stderr).toBe('project file variorum.yaml: base, registry, title, licence, contact\n');
  });

  it('takes nothing that it does not use', async () => {
    expect(await optionsOf('draft', [], PROJECT)).toEqual({
      options: { registry: 'shared', title: 'Variorum', fromProject: ['registry'] },
      stderr: 'project file variorum.yaml: registry\n',
    });
    expect(await optionsOf('query', [], PROJECT)).toEqual({ options: { title: 'Variorum' }, stderr: '' });
  });

  it('takes flags over it, and says so', async () => {
    const { options, stderr } = await optionsOf('export', ['--base', 'https://flag.example/', '--title', 'Of the flag'], PROJECT);
    expect(options).toMatchObject({ base: 'https://flag.example/', registry: 'shared', title: 'Of the flag', fromProject: ['registry', 'licence', 'contact'] });
    expect(stderr).toBe('project file variorum.yaml: registry, licence, contact; overridden: base, title\n');
  });

  it('says which file it found, also where that sets nothing', async () => {
    expect((await optionsOf('draft', [], 'title: A\n')).stderr).toBe('project file variorum.yaml: nothing is set for this command\n');
    expect(await optionsOf('export', [])).toEqual({ options: { title: 'Variorum' }, stderr: '' });
  });
});
