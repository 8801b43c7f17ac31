/** `variorum registry suggest|apply`: one actor, one node: local actors, places and people of many entries, clustered for a person to decide on. */
import type { Command } from 'commander';
import { forceOption, registryOption, sizeOption } from '../options.js';

export function addRegistry(program: Command): void {
  const registry = program
    .command('registry')
    .summary('one actor, one node: clusters of local actors, places and people, for a person to decide on')
    .addHelpText('before', 'Examples:\n  variorum registry suggest entries -o decisions.yaml\n  variorum registry apply decisions.yaml --into registry\n');
  registry
    .command('suggest')
    .summary('entries → a file of proposals: which local actors, places and people are one')
    .argument('<entry...>', 'source entries (.yaml), or folders of them')
    .requiredOption('-o, --output <file>', 'the file of proposals, in YAML')
    .addOption(registryOption())
    .addOption(forceOption('replace a file that is there'))
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum registry suggest entries -o decisions.yaml\n  variorum registry suggest entries -o decisions.yaml --registry registry --registry states\n',
    )
    .addHelpText(
      'after',
      '\nEach proposal has its evidence: equal pages, names, aliases, abbreviations, spellings. Set `decision` to accept, split (then `as: ID` at each member) or refuse, and `by` to your name. Only equal pages are accepted without a person.\n',
    )
    .action(async (paths: string[], options: { output: string; registry?: string[]; force?: boolean }) => {
      const { runSuggest } = await import('../registry/suggest.js');
      process.exitCode = await runSuggest(paths, options);
    });
  registry
    .command('apply')
    .summary('decisions → a registry, and the entries that use it')
    .argument('<decisions>', 'the file that `registry suggest` wrote, with decisions')
    .requiredOption('--into <dir>', 'the folder of the registry that accepted actors, places and people move into')
    .addOption(registryOption())
    .option('--dry-run', 'say what would be written, and write nothing')
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum registry apply decisions.yaml --into registry --dry-run\n  variorum registry apply decisions.yaml --into registry --registry states\n',
    )
    .addHelpText(
      'after',
      '\nEntries keep their comments and their order; nothing is written unless every entry can be. The registry of --into has precedence over those of --registry, which are only read.\n',
    )
    .action(async (file: string, options: { into: string; registry?: string[]; dryRun?: boolean }) => {
      const { runApply } = await import('../registry/apply.js');
      process.exitCode = await runApply(file, options);
    });
}
