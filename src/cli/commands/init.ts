/** `variorum init`: makes a small working project with an example, a registry, editor settings and a CI check. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT } from '../exit.js';

export function addInit(program: Command): void {
  program
    .command('init')
    .summary('make a small working project: an entry, a registry, editor settings, a check')
    .argument('[dir]', 'the folder of the project; existing files are not changed', '.')
    .addHelpText('before', 'Examples:\n  variorum init my-project\n  variorum init\n')
    .action(async (folder: string) => {
      process.exitCode = await init(folder);
    });
}

async function init(folder: string): Promise<number> {
  const { readdirSync, readFileSync, statSync } = await import('node:fs');
  const { PACKAGE_ROOT } = await import('../../io/package.js');
  const { writeNew } = await import('../../io/staging.js');
  const { plural, printLine } = await import('../terminal.js');

  const source = join(PACKAGE_ROOT, 'data', 'project');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(source, name)).isFile());
  // npm leaves files such as .gitignore out of a package, so their names in the package start with dot-.
  const nameOf = (name: string) => name.replaceAll('\\', '/').replace(/(^|\/)dot-/g, '$1.');
  const files = names.map((name) => [nameOf(name), readFileSync(join(source, name), 'utf8')] as const);
  // Editors read the schema from here, without a network.
  const schema = ['entry.schema.json', readFileSync(join(PACKAGE_ROOT, 'ontology', 'entry.schema.json'), 'utf8')] as const;
  await writeNew(folder, Object.fromEntries([...files, schema].sort()));
  printLine(`${plural(files.length + 1, 'file')} in ${folder}; ${join(folder, 'README.md')} shows the first steps`);
  return EXIT.success;
}
