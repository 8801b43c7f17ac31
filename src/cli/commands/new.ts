/** `variorum new`: an empty entry with a comment on every line that says what belongs there. */
import { dirname, basename } from 'node:path';
import type { Command } from 'commander';
import { EXIT } from '../exit.js';
import { forceOption, sizeOption } from '../options.js';
import { UsageError } from '../../problem.js';

interface Options {
  output?: string;
  for?: string;
  force?: boolean;
}

export function addNew(program: Command): void {
  program
    .command('new')
    .summary('an empty source entry to fill in by hand')
    .argument('<title>', 'the title of the document, as it is in the document')
    .option('-o, --output <file>', 'write the entry to this file instead of standard output')
    .option('--for <document>', 'the file of the document; its hash is written into the entry')
    .addOption(forceOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum new "Battle of Port Larkmoor (2031)" > entry.yaml\n  variorum new "Battle of Port Larkmoor (2031)" --for article.txt -o entries/battle-of-port-larkmoor-2031.yaml\n',
    )
    .action(async (title: string, options: Options) => {
      process.exitCode = await create(title, options);
    });
}

async function create(title: string, { output, for: document, force }: Options): Promise<number> {
  if (title.trim() === '') throw new UsageError('the title is empty: variorum new "Title of the document"');
  const { readBytes } = await import('../../io/files.js');
  const { writeNew } = await import('../../io/staging.js');
  const { sha256 } = await import('../../slug.js');
  const { ProblemError } = await import('../../problem.js');
  const { emptyEntry } = await import('../../entry/index.js');
  const { printLine } = await import('../terminal.js');

  const bytes = document === undefined ? undefined : await readBytes(document);
  if (bytes && !bytes.value) throw new ProblemError(bytes.problems);
  const yaml = emptyEntry(title.trim(), bytes?.value && sha256(bytes.value));
  if (output === undefined || output === '-') process.stdout.write(yaml);
  else {
    await writeNew(dirname(output), { [basename(output)]: yaml }, { force });
    printLine(`wrote an empty entry to ${output}`);
  }
  return EXIT.success;
}
