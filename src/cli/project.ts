/** The settings of the project file as defaults of the options of a command; flags win. Says which file it took. */
import type { Command } from 'commander';
import type { Project } from '../entry/index.js';
import { printLine } from './terminal.js';

/** What each command takes from the project file. */
const TAKEN: Readonly<Record<string, readonly (keyof Project)[]>> = {
  export: ['base', 'registry', 'mapping', 'title', 'licence', 'contact'],
  draft: ['registry'],
  check: ['base', 'registry'],
  compare: ['base', 'registry'],
  evaluate: ['registry'],
  suggest: ['registry'],
  apply: ['registry'],
  worker: ['base', 'registry'],
  site: ['base', 'registry', 'title', 'licence', 'contact'],
};

/** Finds the project file for a command, and sets the options that no flag gives. */
export async function applyProject(command: Command): Promise<void> {
  const taken = TAKEN[command.name()] ?? [];
  if (taken.length === 0) return;
  const { findProject } = await import('../io/project-file.js');
  const project = await findProject();
  if (project === undefined) return;
  const given = taken.filter((key) => project.settings[key] !== undefined);
  const used = given.filter((key) => command.getOptionValueSource(key) !== 'cli');
  for (const key of used) command.setOptionValueWithSource(key, project.settings[key], 'config');
  // A site takes the base of RDF from the data, unless a flag gives it.
  command.setOptionValueWithSource('fromProject', used, 'config');
  const overridden = given.filter((key) => !used.includes(key));
  const parts = [
    ...(used.length > 0 ? [used.join(', ')] : ['nothing is set for this command']),
    ...(overridden.length > 0 ? [`overridden: ${overridden.join(', ')}`] : []),
  ];
  printLine(`project file ${project.path}: ${parts.join('; ')}`);
}
