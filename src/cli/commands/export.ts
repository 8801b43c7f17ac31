/** `variorum export`: documents and entries in any mix → checked files in a folder. The main job. */
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { EvaluationSummary } from '../../check/index.js';
import type { Inspector } from '../../check/inspector.js';
import type { Problem } from '../../problem.js';
import type { MappedEntry } from '../export/output-files.js';
import type { IdentifiedInput } from '../../io/sources.js';
import { documentOption, failOnOption, registryOption, textsOption, sizeOption } from '../options.js';
import { EXIT, fails, type FailOn } from '../exit.js';
import { UsageError } from '../../problem.js';

/** The values of `--formats`. */
export const EXPORT_FORMATS = ['ttl', 'jsonld', 'nq', 'trig', 'csv'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The values of `--format`. */
const STDIN_FORMATS = ['text', 'yaml'] as const;

interface Options {
  output: string;
  formats: ExportFormat[];
  base?: string;
  context?: string;
  format?: (typeof STDIN_FORMATS)[number];
  document: string[];
  registry?: string;
  texts?: string;
  maxSize: number;
  findings?: boolean;
  failOn: FailOn;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .summary('documents and entries → Turtle, JSON-LD, N-Quads, CSV: the main job')
    .argument('<input...>', 'articles (.txt), source entries (.yaml), folders of them, or - for standard input')
    .requiredOption('-o, --output <dir>', 'the folder the files are written into')
    .addOption(
      new Option('--formats <list>', `the formats to write: ${EXPORT_FORMATS.join(', ')}`)
        .default(['ttl', 'jsonld', 'nq', 'csv'], 'all but trig')
        .argParser((list: string) => [...new Set(list.split(',').map((name) => name.trim()))] as ExportFormat[]),
    )
    .option('--base <iri>', 'the base of the IRIs of your data (default: the base of the bundled data)')
    .option('--context <url>', 'refer to the JSON-LD context at this URL instead of including it; it is never fetched')
    .addOption(
      new Option('--format <format>', 'the format of standard input (-) and of files without a known extension (default: text)').choices(STDIN_FORMATS),
    )
    .option('--findings', 'also find where accounts differ, and write the findings as named graphs')
    .addOption(documentOption())
    .addOption(registryOption())
    .addOption(textsOption())
    .addOption(sizeOption())
    .addOption(failOnOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum export article.txt -o out\n  variorum export data/entries -o out --formats ttl,trig\n  variorum export articles/*.txt -o out --base https://example.org/conflicts/\n  variorum draft article.txt | variorum export - --format yaml -o out\n',
    )
    .action(async (inputs: string[], options: Options) => {
      process.exitCode = await runExport(inputs, options);
    });
}

async function runExport(paths: string[], options: Options): Promise<number> {
  const unknown = options.formats.find((format) => !EXPORT_FORMATS.includes(format));
  if (unknown !== undefined) throw new UsageError(`unknown format "${unknown}"; --formats takes ${EXPORT_FORMATS.join(', ')}, separated by commas`);
  const { checkAddress, checkUrl } = await import('../iri-options.js');
  checkAddress('--base', options.base);
  checkUrl('--context', options.context);

  const { Inspector } = await import('../../check/inspector.js');
  const { ruleTexts } = await import('../bundled-rules.js');
  const inspector = new Inspector(ruleTexts());
  try {
    return await exportInspected(paths, options, inspector);
  } finally {
    await inspector.close();
  }
}

async function exportInspected(paths: string[], options: Options, inspector: Inspector): Promise<number> {
  const { expandInputs } = await import('../../io/inputs.js');
  const { outputProblem, readOptional } = await import('../../io/files.js');
  const { Staging } = await import('../../io/staging.js');
  const { openRegistry } = await import('../open-registry.js');
  const { identifyInput, parseDescription, readSource } = await import('../../io/sources.js');
  const { openTexts } = await import('../../io/texts.js');
  const { assignEntryIds } = await import('../../io/entry-ids.js');
  const { openOutputFiles } = await import('../export/output-files.js');
  const { staleFiles } = await import('../../io/export-digests.js');
  const { reportedHashes } = await import('../../io/export-digests.js');
  const { ExportReport } = await import('../export/report-json.js');
  const { progress } = await import('../progress.js');
  const { SourceLocations } = await import('../source-locations.js');
  const { formatEntry } = await import('../../entry/index.js');
  const { describe } = await import('../export/description.js');
  const { exportLine, withoutRepeatedLicenceWarnings } = await import('../evaluation-summary.js');
  const { inFile, problem, ProblemError } = await import('../../problem.js');
  const { plural, printLine, showProblems } = await import('../terminal.js');
  const { sha256 } = await import('../../slug.js');

  const described = parseDescription(options.document);
  if (!described.value) {
    showProblems(described.problems);
    return EXIT.usage;
  }
  const meta = described.value;
  const { registry, problems: registryProblems, folder, bundled } = await openRegistry(options.registry);
  const expanded = expandInputs(paths, options.format);
  const { texts, problems: lost } = await openTexts(options.texts);
  const problems: Problem[] = [...registryProblems, ...expanded.problems, ...lost];
  const report = new ExportReport();
  const isError = ({ severity }: Problem) => severity === 'error';
  expanded.problems.filter(isError).forEach((found) => report.addMissing(found));

  const outlines = [];
  for (const input of expanded.inputs) {
    const read = await identifyInput(input, meta, options.maxSize);
    problems.push(...read.problems);
    if (read.value) outlines.push(read.value);
    else report.addFailed(input.kind, read.problems, read.sha256);
  }
  const editions = assignEntryIds(outlines);
  problems.push(...editions.problems);
  editions.problems.filter(isError).forEach((found) => report.addMissing(found));
  if (options.base === undefined && editions.kept.some(({ source: { input } }) => input.kind === 'document')) {
    problems.push(problem('base-absent', 'the IRIs use the base of the bundled data', { fix: 'for your own data: --base https://your.address/' }));
  }

  const places = new SourceLocations({ registry, base: options.base, folder });
  let summary: EvaluationSummary | undefined;
  let told: number;
  /** Entries whose document is not among those given. */
  let unverified = 0;
  const staging = await Staging.in(options.output);
  /** The drafted entries, and the inputs they are of. */
  const drafted: { name: string; text: string; file: string }[] = [];
  /** Leaves out the entries that somebody has edited since the last export, which would be lost. */
  const keepEdited = async () => {
    const last = await reportedHashes(options.output);
    for (const { name, text, file } of drafted) {
      const there = await readOptional(join(options.output, name));
      if (there === undefined || there === text || sha256(there) === last.get(name)) continue;
      await staging.omit(name);
      const found = problem('entry-edited', `${name} was edited after the last export and is kept; the graph is made from the document`, {
        place: { file },
        fix: 'export the edited entry instead of its document, or update it with draft --update',
      });
      problems.push(found);
      report.addProblem(found);
    }
  };
  /** Takes down what is wrong with an entry, once its graph has been inspected. */
  const settle = async (known: IdentifiedInput, read: Awaited<ReturnType<typeof readSource>>, mapped: MappedEntry | undefined): Promise<void> => {
    const wrong = mapped ? await places.locate([...mapped.problems, ...(await mapped.inspected)]) : [];
    const found = [...read.problems, ...wrong.map((one) => inFile(one, known.input.path))];
    problems.push(...found);
    if (read.value) report.addEntry(known, read.value, found, read.coverage);
    else report.addFailed(known.input.kind, found, known.sha256);
  };
  let settled: Promise<void> = Promise.resolve();
  try {
    const { formats, base, context, findings } = options;
    const outputs = await openOutputFiles(staging, { formats, base, context, registry, findings, inspector });
    // The bundled registry is held to the shapes by a test; looking again would tell nothing.
    if (!bundled) problems.push(...(await inspector.shared()));
    const bar = await progress(editions.kept.length, 'exporting');
    let asked: ReturnType<Inspector['end']> | undefined;
    for (const [index, { source: known, id, withEdition: edition }] of editions.kept.entries()) {
      const read = await readSource(known.input, { registry, described: meta, edition, maxSize: options.maxSize, texts });
      if (known.input.kind === 'entry' && !read.verified) unverified += 1;
      if (read.value) places.register(id, known.input.path, { isEntry: known.input.kind === 'entry', sharedNodes: outputs.sharedNodes(read.value) });
      const mapped = read.value && outputs.mapEntry(read.value);
      if (index === editions.kept.length - 1) asked = inspector.end();
      await mapped?.write();
      if (read.value && known.input.kind === 'document') {
        const [name, text] = [`entries/${id}.yaml`, formatEntry(read.value)];
        await staging.write(name, text);
        drafted.push({ name, text, file: known.input.path });
      }
      // The graph of an entry is inspected while the next one is read.
      await settled;
      settled = settle(known, read, mapped);
      settled.catch(() => undefined);
      bar.step();
    }
    await settled;
    bar.stop();
    told = await outputs.end();
    const late = await (asked ?? inspector.end());
    summary = late.summary;
    for (const found of withoutRepeatedLicenceWarnings(await places.locate(late.problems), problems)) {
      problems.push(found);
      report.addProblem(found);
    }
    if (report.totals.entries > 0) {
      const { text, problems: flaws } = await describe(staging, outputs.census, { registry, base, title: report.title, inspector });
      problems.push(...flaws);
      await staging.write('void.ttl', text);
      await staging.publish(async () => {
        await keepEdited();
        for (const name of await staleFiles(options.output, [...staging.names, 'report.json'])) staging.removeStale(name);
        await staging.write('report.json', await report.json(staging));
      });
    } else await staging.discard();
  } catch (error) {
    await staging.discard();
    throw error instanceof ProblemError ? error : isSystemError(error) ? new ProblemError([outputProblem(error, options.output)]) : error;
  }

  const failed = report.totals.unread + lost.filter(isError).length;
  showProblems(problems);
  if (report.totals.entries === 0) {
    printLine(`nothing was written: ${failed > 0 ? `${plural(failed, 'input')} could not be read` : 'no input could be read'}`);
    return EXIT.incomplete;
  }
  for (const entry of report.summaries) printLine(entry);
  const { entries, claims, episodes } = report.totals;
  printLine(
    `${plural(entries, 'entry', 'entries')}, ${plural(claims, 'claim')}, ${plural(episodes, 'episode')} in ${options.output}/ (${options.formats.map((format) => (format === 'csv' ? 'claims.csv' : `variorum.${format}`)).join(', ')}, void.ttl, report.json)`,
  );
  if (options.findings) printLine(`${plural(told, 'finding')} written, in named graphs`);
  const unread =
    unverified === 0
      ? []
      : options.texts === undefined
        ? ['whether the quotes of entries are in their documents']
        : [`whether the quotes of ${plural(unverified, 'entry', 'entries')} are in documents that are not in ${options.texts}`];
  if (summary) printLine(exportLine(entries, summary, unread));
  if (failed > 0) printLine(`${plural(failed, 'input')} could not be read`);
  return failed > 0 ? EXIT.incomplete : fails(problems, options.failOn) ? EXIT.problems : EXIT.success;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
