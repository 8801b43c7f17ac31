/** `variorum export`: documents and entries in any mix → checked files in a folder. The main job. */
import { Option, type Command } from 'commander';
import { UsageError } from '../../problem.js';
import type { ExportOptions } from '../export/export-run.js';
import type { ClaimState } from '../../map/index.js';
import { limitHeapGrowth } from '../heap-growth.js';
import { csvBomOption, documentOption, failOnOption, forceOption, jobsOption, registryOption, sizeOption, statedOptions, textsOption } from '../options.js';

/** The values of `--formats`. */
const EXPORT_FORMATS = ['ttl', 'jsonld', 'nq', 'trig', 'csv', 'annotations'] as const;

/** The values of `--only`; those of `map`, which is loaded later. */
const CLAIM_STATES: readonly ClaimState[] = ['agreed', 'checked', 'proposed'];

/** The values of `--format`. */
const STDIN_FORMATS = ['text', 'yaml'] as const;

export function addExport(program: Command): void {
  const [titleOption, dateOption, placeOption] = statedOptions() as [Option, Option, Option];
  program
    .command('export')
    .summary('documents and entries → Turtle, JSON-LD, N-Quads, CSV: the main job')
    .argument(
      '<input...>',
      'articles (.txt, .wiki), exports of wikis (.xml, .xml.bz2), tables of UCDP GED, of ACLED or of your own (.csv, .csv.gz), source entries (.yaml), folders of them, or - for standard input',
    )
    .requiredOption('-o, --output <dir>', 'the folder the files are written into')
    .addOption(
      new Option('--formats <list>', `the formats to write: ${EXPORT_FORMATS.join(', ')}`)
        .default(['ttl', 'jsonld', 'nq', 'csv'], 'all but trig and annotations')
        .argParser((list: string) => [...new Set(list.split(',').map((name) => name.trim()))] as ExportOptions['formats']),
    )
    .option('--base <iri>', 'the base of the IRIs of your data (default: the base of the bundled data)')
    .option('--context <url>', 'refer to the JSON-LD context at this URL instead of including it; it is never fetched')
    .addOption(
      new Option('--format <format>', 'the format of standard input (-) and of files without a known extension (default: text)').choices(STDIN_FORMATS),
    )
    .addOption(
      new Option(
        '--only <states>',
        'write only claims that are agreed (read by the rules or by two readers), checked (by a person) or proposed; a list with commas',
      ).argParser((list: string) => [...new Set(list.split(',').map((name) => name.trim()))] as ExportOptions['only']),
    )
    .addOption(csvBomOption())
    .option('--gzip', 'compress the files of the graph with gzip, such as variorum.nq.gz; other commands read them as they are')
    .option('--findings', 'also find where accounts differ, and write the findings as named graphs')
    .addOption(
      new Option('--dataset <name>', 'the data set that tables are of, whatever their columns look like').choices(['ucdp-ged', 'acled']).conflicts('mapping'),
    )
    .option(
      '--mapping <file>',
      'which column of a table of your own is what (default: TABLE.csv.mapping.yaml beside it); variorum new --for TABLE.csv drafts it',
    )
    .option(
      '--dataset-version <version>',
      'the version of the data set: its rows share a graph of that name (default: revision of FILE.csv.meta.yaml, else the hash of the file)',
    )
    .option('--with-notes', 'keep the notes of ACLED, which are its own words')
    .option('--stop-on-error', 'stop reading a table at its first bad row')
    .addOption(documentOption())
    .addOption(titleOption)
    .addOption(dateOption)
    .addOption(placeOption)
    .addOption(registryOption())
    .addOption(textsOption())
    .addOption(jobsOption())
    .addOption(sizeOption())
    .addOption(forceOption())
    .addOption(failOnOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum export article.txt -o out\n  variorum export data/entries -o out --formats ttl,trig\n  variorum export articles/*.txt -o out --base https://example.org/conflicts/\n  variorum draft article.txt | variorum export - --format yaml -o out\n',
    )
    .action(async (inputs: string[], options: ExportOptions) => {
      process.exitCode = await runExport(inputs, options);
    });
}

async function runExport(paths: string[], options: ExportOptions): Promise<number> {
  const unknown = options.formats.find((format) => !EXPORT_FORMATS.includes(format));
  if (unknown !== undefined) throw new UsageError(`unknown format "${unknown}"; --formats takes ${EXPORT_FORMATS.join(', ')}, separated by commas`);
  const other = options.only?.find((state) => !CLAIM_STATES.includes(state));
  if (other !== undefined) throw new UsageError(`unknown state "${other}"; --only takes ${CLAIM_STATES.join(', ')}, separated by commas`);
  const { checkAddress, checkUrl } = await import('../iri-options.js');
  checkAddress('--base', options.base);
  checkUrl('--context', options.context);

  const { Inspector } = await import('../../check/inspector.js');
  const { ruleTexts } = await import('../../library/bundled-rules.js');
  const { isTable } = await import('../../io/inputs.js');
  const inspector = new Inspector(ruleTexts());
  // It loads the rules while this thread loads the reader. With tables alone it starts after their rows, when the memory of what converts them is free.
  if (!paths.every(isTable)) {
    limitHeapGrowth();
    inspector.start();
  }
  try {
    const { exportInputs } = await import('../export/run.js');
    return await exportInputs(paths, options, inspector);
  } finally {
    await inspector.close();
  }
}
