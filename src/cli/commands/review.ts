/** `variorum review`: an entry beside its document as one HTML file, on which a person decides about each claim. */
import type { Command } from 'commander';
import { forceOption, registryOption, sizeOption } from '../options.js';
import type { ReviewOptions } from '../review/run.js';

export function addReview(program: Command): void {
  program
    .command('review')
    .summary('an entry beside its document → a page without a server, to accept, reject or correct each claim')
    .argument('<entry>', 'the source entry (.yaml)')
    .requiredOption('-o, --output <file>', 'the page (.html)')
    .option('--text <file>', 'the document of the entry (default: the file beside the entry that it was drafted from)')
    .option('--proposals <file>', 'JSON lines of another reader: those that are refused are listed with the reason')
    .addOption(registryOption())
    .addOption(sizeOption())
    .addOption(forceOption('replace a page that is there'))
    .addHelpText(
      'before',
      'Examples:\n  variorum review entry.yaml --text article.txt -o review.html\n  variorum draft article.txt --update entry.yaml --decisions battle.decisions.json --in-place\n',
    )
    .addHelpText(
      'after',
      '\nThe page fetches nothing and sends nothing. It saves a file of decisions, signed with your name, for draft --update --decisions. Names of victims are covered.\n',
    )
    .action(async (entry: string, options: ReviewOptions) => {
      const { runReview } = await import('../review/run.js');
      process.exitCode = await runReview(entry, options);
    });
}
