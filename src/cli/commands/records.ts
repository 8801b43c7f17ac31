/** `variorum records`: an export of a wiki, a folder or files as NDJSON, for `worker`. */
import { Option, type Command } from 'commander';
import { documentOption, sizeOption, textsOption } from '../options.js';
import type { RecordsOptions } from '../records/run.js';

export function addRecords(program: Command): void {
  program
    .command('records')
    .summary('exports of wikis, folders and files as NDJSON, for worker')
    .argument('<input...>', 'articles (.txt, .wiki), exports of wikis (.xml, .xml.bz2), source entries (.yaml), folders of them, or - for standard input')
    .addOption(
      new Option('--format <format>', 'the format of standard input (-) and of files without a known extension (default: text)').choices(['text', 'yaml']),
    )
    .addOption(documentOption())
    .addOption(textsOption())
    .addOption(sizeOption())
    .addHelpText('before', 'Examples:\n  variorum records articles > records.ndjson\n  variorum records dump.xml.bz2 | gzip > records.ndjson.gz\n')
    .action(async (inputs: string[], options: RecordsOptions) => {
      const { runRecords } = await import('../records/run.js');
      process.exitCode = await runRecords(inputs, options);
    });
}
