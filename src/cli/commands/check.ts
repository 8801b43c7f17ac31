/** `variorum check`: entries, RDF files and export folders → problems, and what was evaluated. */
import { Option, type Command } from 'commander';
import type { Inspection, Rules } from '../../check/index.js';
import type { Registry } from '../../entry/index.js';
import type { Problem } from '../../problem.js';
import type { CheckFormat, CheckInputs } from '../../io/check-inputs.js';
import { failOnOption, registryOption, textsOption, failOnFindingsOption } from '../options.js';
import { EXIT, fails, type FailOn } from '../exit.js';
import { UsageError } from '../../problem.js';
import { REPORT_NAMES, type ReportName } from '../reporters/names.js';

/** The values of `--format`; repeats the list in `check-inputs.ts`, so that `--help` need not load it. */
const FORMATS: readonly CheckFormat[] = ['yaml', 'text', 'ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'];

interface Options {
  format?: CheckFormat;
  base?: string;
  registry?: string;
  texts?: string;
  report?: string;
  reportFormat?: ReportName;
  selfTest?: boolean;
  failOn: FailOn;
  failOnFindings?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('check entries and graphs: schema, references, SHACL, check queries')
    .argument(
      '[path...]',
      'source entries (.yaml), documents they quote (.txt), RDF files (.ttl, .trig, .nt, .nq, .jsonld, .rdf, also .gz), folders of them, of exports, of a registry, or - for standard input',
    )
    .option('--base <iri>', 'the base of the IRIs of the entries’ data (default: the base of the bundled data)')
    .addOption(registryOption())
    .addOption(textsOption())
    .addOption(new Option('--format <format>', 'the format of standard input (-) and of files without a known extension (default: yaml)').choices(FORMATS))
    .option('--report <file>', 'also write a report; its extension selects the format: .txt, .json, .ndjson, .sarif, .github, .ttl; - for standard output')
    .addOption(new Option('--report-format <format>', 'the format of the report').choices(REPORT_NAMES))
    .option('--self-test', 'test the shapes and check queries on graphs that are known to be right or wrong')
    .addOption(failOnOption())
    .addOption(failOnFindingsOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum check data/entries\n  variorum check entries registry\n  variorum check out\n  variorum check entries --texts documents\n  variorum check entry.yaml out/variorum.nq --report report.sarif\n  curl https://example.org/data.nq | variorum check - --format nq\n  variorum check --self-test\n',
    )
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await runCheck(paths, options);
    });
}

/** The result of one kind of check. */
interface CheckResult {
  problems: Problem[];
  evaluated: string[];
  notEvaluated: string[];
  /** Some input could not be read, or was too large to check. */
  incomplete: boolean;
}

async function runCheck(paths: string[], options: Options): Promise<number> {
  const { version } = await import('../../io/package.js');
  const { printLine, showProblems } = await import('../terminal.js');
  const { REPORTERS, reporterFor } = await import('../reporters/index.js');
  const { evaluationLine } = await import('../evaluation-summary.js');
  const { checkInputs } = await import('../../io/check-inputs.js');

  const { report } = options;
  const format = options.reportFormat ?? (report === undefined || report === '-' ? 'human' : reporterFor(report));
  if (format === undefined) throw new UsageError(`the extension of ${report ?? ''} selects no report format; --report-format takes ${REPORT_NAMES.join(', ')}`);
  if (paths.length === 0 && !options.selfTest) throw new UsageError('nothing to check: give entries, RDF files, the folder of an export, or --self-test');

  const looked: CheckResult[] = [];
  if (options.selfTest) looked.push(await checkRules());
  const inputs = paths.length > 0 ? checkInputs(paths, options.format) : undefined;
  if (inputs) looked.push(...(await checkAll(inputs, options)));
  const differ = inputs && options.failOnFindings ? await checkFindings(inputs, options) : undefined;
  if (differ) looked.push(differ.looked);
  const problems = looked.flatMap((one) => one.problems);
  const evaluated = looked.flatMap((one) => one.evaluated);
  const notEvaluated = looked.flatMap((one) => one.notEvaluated);
  const exitCode = looked.some(({ incomplete }) => incomplete)
    ? EXIT.incomplete
    : fails(problems, options.failOn) || (differ?.told.length ?? 0) > 0
      ? EXIT.problems
      : EXIT.success;

  if (report !== undefined) {
    const text = await REPORTERS[format].text({ problems, evaluated, notEvaluated, software: `variorum ${version()}`, exitCode });
    await writeReport(report, text);
  }
  showProblems(problems);
  for (const told of differ?.told ?? []) printLine(`finding: ${told}`);
  printLine(evaluationLine(evaluated, notEvaluated));
  return exitCode;
}

/** The messages of all findings. Inputs that cannot be read were reported before. */
async function checkFindings(inputs: CheckInputs, { base, registry }: Options): Promise<{ told: string[]; looked: CheckResult }> {
  const { compareFiles } = await import('../compare-files.js');
  const { localRegistry } = await import('../../io/registry-folder.js');
  const { plural } = await import('../terminal.js');
  const given = [...inputs.entries.map(({ path }) => path), ...inputs.graphs];
  const data = given.filter((path) => path !== '-');
  const { findings, model } = await compareFiles(data, { base, registry: registry ?? inputs.registries[0] ?? localRegistry() });
  const notEvaluated = data.length < given.length ? ['the findings of standard input'] : [];
  const evaluated = [`the findings of ${plural(model.claims.size, 'claim')}`];
  return { told: findings.map(({ message }) => message), looked: { problems: [], evaluated, notEvaluated, incomplete: false } };
}

/** Tests the shapes and check queries themselves. */
async function checkRules(): Promise<CheckResult> {
  const { readRules, selfTest } = await import('../../check/index.js');
  const { ruleTexts, selfTestTexts } = await import('../bundled-rules.js');
  const { constraints, checks, problems } = await selfTest(await readRules(ruleTexts()), selfTestTexts());
  return {
    problems,
    evaluated: [`the rules: ${constraints} SHACL constraints and ${checks} check queries find what is wrong and pass what is right`],
    notEvaluated: problems.length > 0 ? ['the rules named above'] : [],
    incomplete: false,
  };
}

async function checkAll(inputs: CheckInputs, options: Options): Promise<CheckResult[]> {
  const { readRules } = await import('../../check/index.js');
  const { ruleTexts } = await import('../bundled-rules.js');
  const { openRegistry } = await import('../open-registry.js');
  const { checkAddress } = await import('../iri-options.js');
  checkAddress('--base', options.base);

  const folders = new Set([...(options.registry === undefined ? [] : [options.registry]), ...inputs.registries]);
  if (folders.size > 1) throw new UsageError(`more than one registry: ${[...folders].join(', ')}`);
  const [folder] = folders;
  const { registry, problems, ...loaded } = await openRegistry(folder);
  const isLookedAt = folder !== undefined || (!loaded.bundled && inputs.entries.length > 0);
  const rules = await readRules(ruleTexts());
  const looked: CheckResult[] = [
    {
      problems: [...problems, ...inputs.problems],
      evaluated: isLookedAt ? ['the registry'] : [],
      notEvaluated: [],
      incomplete: inputs.problems.some(({ severity }) => severity === 'error'),
    },
  ];
  if (inputs.entries.length > 0 || folder !== undefined)
    looked.push(await checkEntries(inputs, { rules, registry, folder: loaded.folder, base: options.base, texts: options.texts }));
  if (inputs.entries.length + inputs.graphs.length === 0 && folder === undefined)
    looked.push({ problems: [], evaluated: [], notEvaluated: ['anything: no input could be read'], incomplete: true });
  if (inputs.graphs.length > 0) looked.push(await checkGraphs(inputs, { rules, registry, from: options.format }));
  for (const one of inputs.exports) looked.push(await checkDigests(one, [...inputs.graphs, ...inputs.descriptions]));
  return looked;
}

/** Checks schema and references of entries, then maps each and checks its graph together with the registry. */
async function checkEntries(
  inputs: CheckInputs,
  {
    rules,
    registry,
    folder,
    base,
    texts: documents,
  }: { rules: Rules; registry: Registry; folder: string; base: string | undefined; texts: string | undefined },
): Promise<CheckResult> {
  const { Inspection } = await import('../../check/index.js');
  const { mapEntry, mapLinks, mapRegistry } = await import('../../map/index.js');
  const { once } = await import('../../rdf/index.js');
  const { identifiers } = await import('../../terms/index.js');
  const { inFile } = await import('../../problem.js');
  const { assignEntryIds } = await import('../../io/entry-ids.js');
  const { version } = await import('../../io/package.js');
  const { SourceLocations } = await import('../source-locations.js');
  const { identifyInput, readSource } = await import('../../io/sources.js');
  const { openTexts } = await import('../../io/texts.js');
  const { summaryParts, unverifiedQuotes, withoutRepeatedLicenceWarnings } = await import('../evaluation-summary.js');
  const { plural } = await import('../terminal.js');

  const { texts, problems } = await openTexts(documents, inputs.documents);
  const lost = problems.length > 0;
  const ids = identifiers(base);
  const filter = once(base);
  const shared = [mapRegistry(registry, { base }), mapLinks(registry.links, { base })];
  const inspection = new Inspection(rules, { shared: shared.flatMap(({ quads }) => filter(quads)) });
  const places = new SourceLocations({ registry, base, folder });
  problems.push(...shared.flatMap((mapped) => mapped.problems), ...(await places.locate(await inspection.shared())));

  const outlines = [];
  let unread = 0;
  for (const input of inputs.entries) {
    const read = await identifyInput(input, {});
    problems.push(...read.problems);
    if (read.value) outlines.push(read.value);
    else if (read.sha256 === undefined) unread += 1;
  }
  const editions = assignEntryIds(outlines);
  problems.push(...editions.problems);
  let mapped = 0;
  let verified = 0;
  for (const { source: known, id } of editions.kept) {
    const { path } = known.input;
    const read = await readSource(known.input, { registry, described: {}, edition: false, texts });
    problems.push(...read.problems);
    if (read.verified) verified += 1;
    if (!read.value) continue;
    const entry = read.value;
    places.register(id, path, { sharedNodes: [ids.document(entry.document).value, ids.happening(entry.event.id).value] });
    const graph = mapEntry(entry, { registry, base, version: version() });
    const found = [...graph.problems, ...(await inspection.entry(graph.quads, filter(graph.quads)))];
    problems.push(...(await places.locate(found)).map((one) => inFile(one, path)));
    mapped += 1;
  }
  const { problems: late, summary } = await inspection.end();
  problems.push(...withoutRepeatedLicenceWarnings(await places.locate(late), problems));

  const { length } = inputs.entries;
  const parts = summaryParts(summary);
  const left = length - mapped;
  return {
    problems,
    evaluated: [
      `schema and references of ${plural(length - unread, 'entry', 'entries')}`,
      ...(verified > 0 ? [`the quotes of ${plural(verified, 'entry', 'entries')} in ${verified === 1 ? 'its document' : 'their documents'}`] : []),
      ...parts.evaluated.map((part) => `${part} of ${plural(mapped, 'entry', 'entries')}`),
    ],
    notEvaluated: [
      ...parts.notEvaluated,
      ...(left > 0 ? [`the graph of ${plural(left, 'entry', 'entries')} that cannot be mapped`] : []),
      ...unverifiedQuotes(editions.kept.length, verified),
    ],
    incomplete: lost || unread > 0 || summary.skipped.length > 0,
  };
}

/**
 * Checks RDF files. All of them are one graph, as in a store, and a node that several files describe is one node. Dataset
 * descriptions are the exception: all have the same IRI but each describes its own export, so several are checked apart.
 */
async function checkGraphs(
  { graphs, descriptions, drafts }: CheckInputs,
  { rules, registry, from }: { rules: Rules; registry: Registry; from: CheckFormat | undefined },
): Promise<CheckResult> {
  const { Graph, Inspection, LIMIT } = await import('../../check/index.js');
  const { baseOf } = await import('../../rdf/index.js');
  const { inFile } = await import('../../problem.js');
  const { summaryParts } = await import('../evaluation-summary.js');
  const { readGraph } = await import('../../io/rdf-files.js');
  const { SourceLocations } = await import('../source-locations.js');
  const { plural } = await import('../terminal.js');

  const problems: Problem[] = [];
  const [together, apart] = descriptions.length > 1 ? [graphs, descriptions] : [[...graphs, ...descriptions], []];
  const what = plural(graphs.length + descriptions.length, 'RDF file');
  const syntax = from === 'yaml' || from === 'text' ? undefined : from;
  const { quads, problems: unread, whole, failed } = await readGraph(together, LIMIT, syntax);
  problems.push(...unread);
  // Part of a graph is not checked: what it lacks may be in the rest.
  if (!whole || failed > 0) {
    const why = whole
      ? `${plural(failed, 'file')} could not be read to the end`
      : `there are more than ${LIMIT.toLocaleString('en')} quads; give fewer files, or load them into a store and query it`;
    return { problems, evaluated: [`the syntax of ${what}`], notEvaluated: [`SHACL and check queries over RDF: ${why}`], incomplete: true };
  }
  const inspection: Inspection = new Inspection(rules);
  const found = await inspection.entry(quads);
  const { problems: late, summary } = await inspection.end();
  const places = new SourceLocations({ registry, base: baseOf(quads) });
  for (const { id, path } of drafts) places.register(id, path);
  const [only, ...others] = graphs;
  const located = await places.locate([...found, ...late]);
  problems.push(...(only !== undefined && others.length === 0 ? located.map((one) => inFile(one, only)) : located));
  let lost = 0;
  for (const file of apart) {
    const read = await readGraph([file], LIMIT);
    lost += read.failed;
    problems.push(...read.problems, ...(await rules.shapes.validate(new Graph(read.quads))).map((one) => inFile(one, file)));
  }
  const parts = summaryParts(summary);
  return {
    problems,
    evaluated: [`the syntax of ${what}`, ...parts.evaluated.map((part) => `${part} of RDF`)],
    notEvaluated: [...parts.notEvaluated, ...(apart.length > 0 ? [`check queries over ${plural(apart.length, 'description')} of exports`] : [])],
    incomplete: lost > 0,
  };
}

/** Checks the files of an export against their hashes. Only one of them is read as RDF. */
async function checkDigests(folder: string, read: readonly string[]): Promise<CheckResult> {
  const { join } = await import('node:path');
  const { alteredFiles } = await import('../../io/export-digests.js');
  const { plural } = await import('../terminal.js');
  const { listed, problems } = await alteredFiles(folder);
  const rest = listed.filter((name) => !read.includes(join(folder, name)));
  const notEvaluated =
    listed.length === 0
      ? [`whether the files of ${folder} are unchanged: there is no report.json with their hashes`]
      : rest.length > 0
        ? [`${rest.join(', ')} beyond the hash`]
        : [];
  return { problems, evaluated: listed.length === 0 ? [] : [`the SHA-256 of ${plural(listed.length, 'file')} of ${folder}`], notEvaluated, incomplete: false };
}

async function writeReport(file: string, text: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { outputProblem } = await import('../../io/files.js');
  const { ProblemError } = await import('../../problem.js');
  if (file === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new ProblemError([{ ...outputProblem(error, file), fix: 'choose another file with --report' }]);
  }
}
