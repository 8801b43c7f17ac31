/** `variorum draft`: documents → source entries, to stdout or a folder. An existing entry is kept. */
import { Option, type Command } from 'commander';
import { READERS, type DraftOptions } from '../draft/options.js';
import { modelOptions } from '../model-options.js';
import { documentOption, failOnOption, forceOption, registryOption, sizeOption, statedOptions } from '../options.js';

export function addDraft(program: Command): void {
  const [titleOption, dateOption, placeOption] = statedOptions() as [Option, Option, Option];
  const command = program
    .command('draft')
    .summary('documents → source entries (YAML), for a person to finish')
    .argument('<document...>', 'articles (.txt, .wiki), exports of wikis (.xml, .xml.bz2), or - for standard input')
    .option('-o, --output <dir>', 'write one file per entry into this folder instead of standard output')
    .option('--coverage', 'print the coverage ledger instead of the entry: every cell, heading and paragraph, read or not')
    .option('--units', 'print the cells, paragraphs and sentences of the document as JSON lines, numbered for proposals to point at')
    .option(
      '--proposals <file>',
      'JSON lines with figures that another reader proposes; each is held to the text, and what the rules read too is one claim of both',
    )
    .addOption(
      new Option('--reader <reader>', 'who reads the figures: the rules; a language model, held to the text; or both, where the rules are kept if they differ')
        .choices(READERS)
        .default('rules'),
    );
  for (const option of modelOptions()) command.addOption(option);
  command
    .option('--update <entry>', 'update this entry from the document; ids, notes, reviews, comments and edits are kept')
    .option('--decisions <file>', 'with --update: carry out the decisions that the page of variorum review saved')
    .option('--in-place', 'with --update: write to the file of the entry instead of standard output')
    .addOption(documentOption())
    .addOption(titleOption)
    .addOption(dateOption)
    .addOption(placeOption)
    .addOption(registryOption())
    .addOption(sizeOption())
    .addOption(forceOption())
    .addOption(failOnOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum draft article.txt > entry.yaml\n  variorum draft articles/*.txt -o entries\n  variorum draft article.txt --update entry.yaml --in-place\n  variorum draft article.txt --units\n  variorum draft article.txt --proposals figures.jsonl\n  variorum draft article.txt --reader both --model http://127.0.0.1:11434/v1#NAME\n  variorum draft article.txt --document license=https://creativecommons.org/licenses/by-sa/4.0/\n',
    )
    .action(async (documents: string[], options: DraftOptions) => {
      const { runDraft } = await import('../draft/run.js');
      process.exitCode = await runDraft(documents, options);
    });
}
