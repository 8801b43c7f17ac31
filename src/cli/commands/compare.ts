/** `variorum compare`: who says what, side by side, with the findings. */
import { Option, type Command } from 'commander';
import type { CompareOptions } from '../compare/run.js';
import { csvBomOption, failOnFindingsOption, failOnOption, jsonldContextOption, registryOption, sizeOption } from '../options.js';
import { addEndpointOptions } from '../store-options.js';

/** The values of --format. */
const COMPARE_FORMATS = ['table', 'csv', 'json', 'md', 'html'] as const;

export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .summary('who says what, side by side, with the findings')
    .argument('[data...]', 'folders of an export, RDF files, source entries (.yaml), articles (.txt), in any mix')
    .option('--event <id>', 'only this event, or the event of this entry')
    .option('--metric <outcome>', 'only this outcome: killed, injured, captured, hostage, strength …')
    .option('--matrix', 'only the disagreement matrix: a row for each outcome and party, a column for each relation of the speaker to the party')
    .option('--explain', 'also say why each speaker is of its side, of the other, independent or not known (CSV has it as a column)')
    .option('--all', 'also events with a single account, and every incident')
    .addOption(new Option('--format <format>', 'the output format').choices(COMPARE_FORMATS).default('table'))
    .addOption(csvBomOption())
    .option('--base <iri>', 'the base of the IRIs of your data (default: the base of the bundled data)')
    .addOption(registryOption())
    .addOption(jsonldContextOption())
    .addOption(failOnOption())
    .addOption(failOnFindingsOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum compare out\n  variorum compare article.txt other.txt --metric killed\n  variorum compare data/entries --format html > comparison.html\n  variorum compare out --matrix --format csv > matrix.csv\n  variorum compare --endpoint http://127.0.0.1:7878/query\n',
    )
    .action(async (paths: string[], options: CompareOptions) => {
      const { runCompare } = await import('../compare/run.js');
      process.exitCode = await runCompare(paths, options);
    });
  addEndpointOptions(command);
}
