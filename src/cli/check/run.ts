/** Runs the checks that the inputs and options ask for, prints the problems and writes the report. */
import { resolve } from 'node:path';
import { readRules } from '../../check/index.js';
import { checkInputs, type CheckInputs } from '../../io/check-inputs.js';
import { writeWhole } from '../../io/write-file.js';
import { readContexts } from '../../io/jsonld-contexts.js';
import { version } from '../../io/package.js';
import { UsageError } from '../../problem.js';
import { ruleTexts } from '../../library/bundled-rules.js';
import { evaluationLine } from '../evaluation-summary.js';
import { EXIT, fails } from '../exit.js';
import { checkAddress } from '../iri-options.js';
import { NO_REGISTRY, openRegistry } from '../open-registry.js';
import { refuseBoth, withEndpoint } from '../remote/endpoint.js';
import { REPORTERS, reporterFor } from '../reporters/index.js';
import { REPORT_NAMES, type ReportName } from '../reporters/names.js';
import { printLine, showProblems } from '../terminal.js';
import type { CheckOptions, CheckResult } from './check-result.js';
import { checkDigests } from './digests.js';
import { checkGraphs } from './graphs.js';
import { checkRules } from './rules.js';

/** Checks the inputs at paths. Returns the exit code. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { report } = options;
  const format = options.reportFormat ?? (report === undefined || report === '-' ? 'human' : reporterFor(report));
  if (format === undefined) throw new UsageError(`the extension of ${report ?? ''} selects no report format; --report-format takes ${REPORT_NAMES.join(', ')}`);
  const { endpoint, selfTest } = options;
  refuseBoth(paths, options);
  if (paths.length === 0 && endpoint === undefined && !selfTest)
    throw new UsageError('nothing to check: give entries, RDF files, the folder of an export, --endpoint, or --self-test');

  const results: CheckResult[] = [];
  if (selfTest) results.push(await checkRules());
  if (endpoint !== undefined)
    return withEndpoint(endpoint, options, async (content) => {
      // Loads what compares accounts.
      const { checkEndpoint } = await import('./endpoint.js');
      const { result, findings } = await checkEndpoint(content, { withFindings: options.failOnFindings ?? false });
      return finish([...results, result], findings, { ...options, reportFormat: format });
    });
  const inputs = paths.length > 0 ? checkInputs(paths, options.format) : undefined;
  if (inputs) results.push(...(await checkContent(inputs, options)));
  const findings: string[] = [];
  if (inputs && options.failOnFindings) {
    // Loads what compares accounts.
    const { checkFindings } = await import('./findings.js');
    const { messages, result } = await checkFindings(inputs, options);
    findings.push(...messages);
    results.push(result);
  }
  return finish(results, findings, { ...options, reportFormat: format });
}

/** Prints the problems and findings, and writes the report. Returns the exit code. */
async function finish(
  results: readonly CheckResult[],
  findings: readonly string[],
  { report, reportFormat, force = false, failOn }: CheckOptions & { reportFormat: ReportName },
): Promise<number> {
  const problems = results.flatMap((one) => one.problems);
  const evaluated = results.flatMap((one) => one.evaluated);
  const notEvaluated = results.flatMap((one) => one.notEvaluated);
  const isIncomplete = results.some(({ incomplete }) => incomplete);
  const exitCode = isIncomplete ? EXIT.incomplete : fails(problems, failOn) || findings.length > 0 ? EXIT.problems : EXIT.success;
  if (report !== undefined) {
    const text = await REPORTERS[reportFormat].text({ problems, evaluated, notEvaluated, software: `variorum ${version()}`, exitCode });
    await writeReport(report, text, force);
  }
  showProblems(problems);
  for (const finding of findings) printLine(`finding: ${finding}`);
  printLine(evaluationLine(evaluated, notEvaluated));
  return exitCode;
}

/** Checks the registry, the entries, the RDF files and the files of exports. */
async function checkContent(inputs: CheckInputs, options: CheckOptions): Promise<CheckResult[]> {
  checkAddress('--base', options.base);
  const contexts = readContexts(options.jsonldContext ?? []);
  const own = new Map(inputs.registries.map((one) => [resolve(one), one]));
  if (own.size > 1) throw new UsageError(`more than one registry: ${[...own.values()].join(', ')}`);
  // A registry among the inputs comes before those of --registry.
  const given = options.registry === undefined ? [] : [options.registry].flat();
  const named = [...own.values(), ...given.filter((one) => !own.has(resolve(one)))];
  const { registry, problems, ...loaded } = await openRegistry(named, { quiet: inputs.entries.length === 0, withErrors: true });
  const hasRegistry = named.length === 0 ? !loaded.bundled && inputs.entries.length > 0 : !named.includes(NO_REGISTRY);
  const rules = await readRules(ruleTexts());

  const results: CheckResult[] = [
    {
      problems: [...problems, ...inputs.problems],
      evaluated: hasRegistry ? ['the registry'] : [],
      notEvaluated: [],
      incomplete: inputs.problems.some(({ severity }) => severity === 'error'),
    },
  ];
  if (inputs.entries.length > 0 || hasRegistry) {
    // Loads the reader.
    const { checkEntries } = await import('./entries.js');
    results.push(await checkEntries(inputs, { rules, registry, folder: loaded.folder, base: options.base, texts: options.texts }));
  }
  if (inputs.entries.length + inputs.graphs.length === 0 && !hasRegistry)
    results.push({ problems: [], evaluated: [], notEvaluated: ['anything: no input could be read'], incomplete: true });
  if (options.links) {
    // Loads what speaks HTTP.
    const { checkLinks } = await import('./links.js');
    results.push(await checkLinks(registry.links, options));
  }
  if (inputs.graphs.length > 0) results.push(await checkGraphs(inputs, { rules, registry, from: options.format, contexts }));
  for (const one of inputs.exports) results.push(await checkDigests(one, [...inputs.graphs, ...inputs.descriptions]));
  return results;
}

/** What a report of ours holds, in any format. */
const REPORT = /"software": ?"variorum |"name": "variorum"|sh:ValidationReport|^(?:not )?evaluated: |^nothing was evaluated/m;

async function writeReport(file: string, text: string, force: boolean): Promise<void> {
  if (file === '-') {
    process.stdout.write(text);
    return;
  }
  await writeWhole(file, text, { force, isOurs: (before) => REPORT.test(before) });
}
