/** `variorum add`: one missing figure, put into an entry with its place and all that the text states of it. */
import { Option, type Command } from 'commander';
import { ACCUMULATIONS, idsOf, METRICS } from '../../vocabulary/index.js';
import type { AddOptions } from '../add/options.js';
import { dayOf, registryOption, sizeOption } from '../options.js';
import { wholeNumber } from '../store-options.js';

export function addAdd(program: Command): void {
  program
    .command('add')
    .summary('a figure that a drafted entry lacks: finds its words in the document, and writes the claim')
    .argument('<entry>', 'the source entry (.yaml)')
    .requiredOption('--quote <words>', 'the number and what it counts, as they stand in the document')
    .option('--text <file>', 'the document of the entry (default: the file beside the entry that it was drafted from)')
    .option('--in <section>', 'where the words stand more than once: words of the name of the section, or the number of a unit that draft --units lists')
    .addOption(
      new Option('--near <line>', 'where the words stand more than once: the place nearest to this line of the document').argParser(wholeNumber(1, 1e9)),
    )
    .addOption(
      new Option('--metric <outcome>', 'what happened to those counted, where the text does not say, or states several').choices([
        'casualties',
        ...METRICS.map(({ id }) => id),
      ]),
    )
    .option('--of <party>', 'who is counted: side 1, the id of an actor, or words of the document')
    .option('--done-by <party>', 'who did it: side 1, the id of an actor, or words of the document')
    .option('--claimant <source>', 'who says so: the id of an actor, unnamed, or words beside the figure')
    .option('--who <population>', 'what kind of people are counted, as in an entry: fighters, civilians …')
    .option('--item <thing>', 'what exactly is counted: tanks')
    .addOption(new Option('--accumulation <kind>', 'what the figure adds up').choices(idsOf(ACCUMULATIONS)))
    .option('--covers <date>', 'the time the figure covers, in EDTF')
    .option('--note <text>', 'anything else a reader should know')
    .option('--by <name>', 'your name: the claim is reviewed by you, with the status checked')
    .addOption(new Option('--on <day>', 'with --by: the day of the review (default: today)').argParser(dayOf))
    .option('--dry-run', 'print the claim, and write nothing')
    .addOption(registryOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum add entry.yaml --quote "some 30 boats"\n  variorum add entry.yaml --quote "12 wounded" --near 40 --of "side 2" --by "Ada Lovelace"\n  variorum add entry.yaml --quote "4 gliders" --metric equipment --dry-run\n',
    )
    .addHelpText(
      'after',
      '\nBounds, outcome, party, claimant, date and population are derived from the text as for figures that are drafted; what you state goes before. The claim is written whole or not at all; comments and order of the entry are kept.\n',
    )
    .action(async (entry: string, options: AddOptions) => {
      const { runAdd } = await import('../add/run.js');
      process.exitCode = await runAdd(entry, options);
    });
}
