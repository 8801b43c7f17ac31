/** `variorum init`: makes a small working project with an example, a registry, editor settings and a CI check. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT } from '../exit.js';
import { forceOption } from '../options.js';

interface Options {
  base?: string;
  force?: boolean;
}

export function addInit(program: Command): void {
  program
    .command('init')
    .summary('make a small working project: an entry, a registry, a project file, editor settings, a check')
    .argument('[dir]', 'the folder of the project; files that are there are not replaced', '.')
    .option('--base <iri>', 'the base of the IRIs of your data, for the project file')
    .addOption(forceOption('replace files that are there'))
    .addHelpText('before', 'Examples:\n  variorum init my-project\n  variorum init my-project --base https://example.org/conflicts/\n  variorum init\n')
    .action(async (folder: string, options: Options) => {
      process.exitCode = await init(folder, options);
    });
}

/** The line of the project file that `--base` replaces. */
const NO_BASE = '# base: https://your.address/';

async function init(folder: string, { base, force }: Options): Promise<number> {
  const { readdirSync, readFileSync, statSync } = await import('node:fs');
  const { PACKAGE_ROOT } = await import('../../io/package.js');
  const { writeNew } = await import('../../io/staging.js');
  const { checkAddress } = await import('../iri-options.js');
  const { plural, printLine } = await import('../terminal.js');
  checkAddress('--base', base);

  const source = join(PACKAGE_ROOT, 'data', 'project');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(source, name)).isFile());
  // npm leaves files such as .gitignore out of a package, so their names in the package start with dot-.
  const nameOf = (name: string) => name.replaceAll('\\', '/').replace(/(^|\/)dot-/g, '$1.');
  const files = names.map((name) => [nameOf(name), readFileSync(join(source, name), 'utf8')] as const);
  // Editors read the schemas from here, without a network.
  const schemas = ['entry.schema.json', 'project.schema.json'].map((name) => [name, readFileSync(join(PACKAGE_ROOT, 'ontology', name), 'utf8')] as const);
  const all = Object.fromEntries([...files, ...schemas].sort());
  if (base !== undefined) all[PROJECT_FILE] = (all[PROJECT_FILE] ?? '').replace(NO_BASE, `base: ${base}`);
  await writeNew(folder, all, { force });
  printLine(`${plural(Object.keys(all).length, 'file')} in ${folder}; ${join(folder, 'README.md')} shows the first steps`);
  return EXIT.success;
}

/** The name of the project file; written here too, so that help need not load the reader of YAML. */
const PROJECT_FILE = 'variorum.yaml';
