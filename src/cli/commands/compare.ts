/** `variorum compare`: who says what, side by side, with the findings. */
import { Option, type Command } from 'commander';
import { failOnFindingsOption, failOnOption, registryOption } from '../options.js';
import { EXIT, fails, type FailOn } from '../exit.js';
import { UsageError } from '../../problem.js';

/** The values of --format. */
export const COMPARE_FORMATS = ['table', 'csv', 'json', 'md', 'html'] as const;

interface Options {
  event?: string;
  metric?: string;
  all?: boolean;
  format: (typeof COMPARE_FORMATS)[number];
  base?: string;
  registry?: string;
  failOn: FailOn;
  failOnFindings?: boolean;
}

export function addCompare(program: Command): void {
  program
    .command('compare')
    .summary('who says what, side by side, with the findings')
    .argument('<data...>', 'folders of an export, RDF files, source entries (.yaml), articles (.txt), in any mix')
    .option('--event <id>', 'only this event, or the event of this entry')
    .option('--metric <outcome>', 'only this outcome: killed, injured, captured, hostage, strength …')
    .option('--all', 'also events with a single account, and every incident')
    .addOption(new Option('--format <format>', 'the output format').choices(COMPARE_FORMATS).default('table'))
    .option('--base <iri>', 'the base of the IRIs of your data (default: the base of the bundled data)')
    .addOption(registryOption())
    .addOption(failOnOption())
    .addOption(failOnFindingsOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum compare out\n  variorum compare article.txt other.txt --metric killed\n  variorum compare data/entries --format html > comparison.html\n',
    )
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await compare(paths, options);
    });
}

async function compare(paths: string[], { event, metric, all, format, base, registry, failOn, failOnFindings }: Options): Promise<number> {
  const { checkAddress } = await import('../iri-options.js');
  const { METRICS } = await import('../../vocabulary/index.js');
  checkAddress('--base', base);
  if (metric !== undefined && !METRICS.some(({ id }) => id === metric))
    throw new UsageError(`unknown outcome "${metric}"; --metric takes ${METRICS.map(({ id }) => id).join(', ')}`);
  const { compareFiles } = await import('../compare-files.js');
  const { compareAccounts, happeningIds, isKnownEvent, VIEWS } = await import('../../compare/index.js');
  const { plural, printLine, showProblems } = await import('../terminal.js');

  const { model, findings, problems, failed, read } = await compareFiles(paths, { base, registry });
  // Nothing is published here, so licences do not matter.
  showProblems(problems.filter(({ code }) => code !== 'document-licence'));
  if (read === 0) {
    printLine('nothing was compared: no input could be read');
    return EXIT.incomplete;
  }
  if (event !== undefined && !isKnownEvent(model, event)) {
    const [ids, most] = [happeningIds(model), 12];
    throw new UsageError(
      `unknown event "${event}"; --event takes ${ids.slice(0, most).join(', ')}${ids.length > most ? ` and ${ids.length - most} more, or the id of an entry` : ', or the id of an entry'}`,
    );
  }
  const comparisons = compareAccounts(model, findings, { event, metric, all, base });
  process.stdout.write(VIEWS[format]?.(comparisons) ?? '');
  const shown = comparisons.flatMap((one) => [...one.findings, ...one.tables.flatMap((table) => table.findings)]);
  const differ = shown.filter(({ differs }) => differs).length;
  printLine(`${plural(comparisons.length, 'event')}, ${plural(shown.length, 'finding')} (${differ} where accounts differ), from ${plural(read, 'input')}`);
  if (comparisons.length === 0) {
    const hasMore = !all && compareAccounts(model, findings, { event, metric, all: true, base }).length > 0;
    printLine(hasMore ? 'no two accounts of the same thing; --all also shows what only one account says' : 'there is nothing about that event or outcome');
  }
  printLine(`evaluated: the findings of ${plural(model.claims.size, 'claim')}; not evaluated: SHACL, check queries`);
  if (failed > 0) return EXIT.incomplete;
  return fails(problems, failOn) || (failOnFindings && shown.length > 0) ? EXIT.problems : EXIT.success;
}
