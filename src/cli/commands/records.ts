/** `variorum records`: an export of a wiki, a table, a folder or files as NDJSON, for `worker`. */
import { Option, type Command } from 'commander';
import { documentOption, sizeOption, textsOption } from '../options.js';
import type { RecordsOptions } from '../records/run.js';

export function addRecords(program: Command): void {
  program
    .command('records')
    .summary('exports of wikis, tables, folders and files as NDJSON, for worker')
    .argument(
      '<input...>',
      'articles (.txt, .wiki), exports of wikis (.xml, .xml.bz2), tables (.csv, .csv.gz), source entries (.yaml), folders of them, or - for standard input',
    )
    .addOption(
      new Option('--format <format>', 'the format of standard input (-) and of files without a known extension (default: text)').choices(['text', 'yaml']),
    )
    .addOption(documentOption())
    .addOption(
      new Option('--dataset <name>', 'the data set that tables are of, whatever their columns look like').choices(['ucdp-ged', 'acled']).conflicts('mapping'),
    )
    .option('--dataset-version <version>', 'the version of the data set')
    .option('--mapping <file>', 'the mapping of tables of your own (default: TABLE.csv.mapping.yaml beside it)')
    .addOption(textsOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum records articles > records.ndjson\n  variorum records dump.xml.bz2 | gzip > records.ndjson.gz\n  variorum records ged231.csv.gz --dataset-version 23.1 > records.ndjson\n',
    )
    .action(async (inputs: string[], options: RecordsOptions) => {
      const { runRecords } = await import('../records/run.js');
      process.exitCode = await runRecords(inputs, options);
    });
}
