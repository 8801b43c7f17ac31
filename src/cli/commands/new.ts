/** `variorum new`: an empty entry with a comment on every line that says what belongs there; of a table, its mapping drafted from its header. */
import { basename } from 'node:path';
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
    .summary('an empty source entry to fill in by hand, or the mapping of a table')
    .argument('[title]', 'the title of the document, as it is in the document; of a table, its name where absent')
    .option('-o, --output <file>', 'write it to this file instead of standard output')
    .option('--for <document>', 'the file of the document, whose hash is written into the entry; or a table (.csv), whose mapping is drafted')
    .addOption(forceOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum new "Battle of Port Larkmoor (2031)" > entry.yaml\n  variorum new "Battle of Port Larkmoor (2031)" --for article.txt -o entries/battle-of-port-larkmoor-2031.yaml\n  variorum new --for incidents.csv -o incidents.csv.mapping.yaml\n',
    )
    .action(async (title: string | undefined, options: Options) => {
      process.exitCode = await create(title, options);
    });
}

async function create(title: string | undefined, { output, for: document, force }: Options): Promise<number> {
  const { isTable } = await import('../../io/inputs.js');
  const { writeWhole } = await import('../../io/write-file.js');
  const { printLine } = await import('../terminal.js');
  const ofTable = document !== undefined && isTable(document);
  if ((title === undefined && !ofTable) || title?.trim() === '') throw new UsageError('a title is needed: variorum new "Title of the document"');
  const yaml = ofTable ? await draftOf(document, title) : await emptyEntryOf(title ?? '', document);
  if (output === undefined || output === '-') process.stdout.write(yaml);
  else {
    await writeWhole(output, yaml, { force, makesFolder: true });
    printLine(
      ofTable ? `wrote a draft of the mapping to ${output}; look at each line, then: variorum export ${document} -o out` : `wrote an empty entry to ${output}`,
    );
  }
  return EXIT.success;
}

async function emptyEntryOf(title: string, document: string | undefined): Promise<string> {
  const { readBytes } = await import('../../io/files.js');
  const { sha256 } = await import('../../slug.js');
  const { ProblemError } = await import('../../problem.js');
  const { emptyEntry } = await import('../../entry/index.js');
  const bytes = document === undefined ? undefined : await readBytes(document);
  if (bytes && !bytes.value) throw new ProblemError(bytes.problems);
  return emptyEntry(title.trim(), bytes?.value && sha256(bytes.value));
}

/** So many rows are looked at. */
const SAMPLE = 1000;

async function draftOf(table: string, title: string | undefined): Promise<string> {
  const { sampleTable } = await import('../../io/tables.js');
  const { draftMapping } = await import('../../read/index.js');
  const name = basename(table);
  const words = (title ?? name.replace(/\.(?:csv|tsv)(?:\.gz|\.bz2)?$/i, '')).trim();
  return draftMapping({ file: name, title: words, ...(await sampleTable(table, SAMPLE)) });
}
