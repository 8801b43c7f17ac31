/** Compares the accounts of the data, and prints who says what with the findings. */
import { compareAccounts, eventIds, findFindings, isKnownEvent, VIEWS, type FindingsResult } from '../../compare/index.js';
import { csvFile } from '../../csv.js';
import { readContexts } from '../../io/jsonld-contexts.js';
import { UsageError } from '../../problem.js';
import { ruleQueries } from '../../library/bundled-finding-rules.js';
import { METRICS } from '../../vocabulary/index.js';
import { compareFiles } from '../compare-files.js';
import { EXIT, fails, type FailOn } from '../exit.js';
import { checkAddress } from '../iri-options.js';
import { refuseBoth, withEndpoint, type EndpointOptions } from '../remote/endpoint.js';
import { plural, printLine, showProblems, visibleLines } from '../terminal.js';

export interface CompareOptions extends EndpointOptions {
  event?: string;
  metric?: string;
  matrix?: boolean;
  explain?: boolean;
  all?: boolean;
  format: 'table' | 'csv' | 'json' | 'md' | 'html';
  csvBom?: boolean;
  base?: string;
  registry?: string | readonly string[];
  jsonldContext?: string[];
  failOn: FailOn;
  failOnFindings?: boolean;
}

/** Returns the exit code. */
export async function runCompare(paths: string[], options: CompareOptions): Promise<number> {
  const { base, metric, endpoint, registry, jsonldContext = [] } = options;
  refuseBoth(paths, options);
  if (paths.length === 0 && endpoint === undefined)
    throw new UsageError('nothing to compare: give the folder of an export, RDF files, entries or articles, or --endpoint');
  checkAddress('--base', base);
  if (metric !== undefined && !METRICS.some(({ id }) => id === metric))
    throw new UsageError(`unknown outcome "${metric}"; --metric takes ${METRICS.map(({ id }) => id).join(', ')}`);

  if (endpoint !== undefined)
    return withEndpoint(endpoint, options, async ({ engine, content }) => {
      const compared = await findFindings(engine, ruleQueries());
      const shown = show(compared, content, options);
      return options.failOnFindings && shown > 0 ? EXIT.problems : EXIT.success;
    });
  const { problems, failed, read, ...compared } = await compareFiles(paths, { base, registry, contexts: readContexts(jsonldContext) });
  // Nothing is published here, so licences do not matter.
  showProblems(problems.filter(({ code }) => code !== 'document-licence'));
  if (read === 0) {
    printLine('nothing was compared: no input could be read');
    return EXIT.incomplete;
  }
  const shown = show(compared, plural(read, 'input'), options);
  if (failed > 0) return EXIT.incomplete;
  return fails(problems, options.failOn) || (options.failOnFindings && shown > 0) ? EXIT.problems : EXIT.success;
}

/** Prints the comparisons. `source`: what the data was read from. Returns the number of findings shown. */
function show({ model, findings }: FindingsResult, source: string, { event, metric, matrix, explain, all, format, csvBom, base }: CompareOptions): number {
  if (event !== undefined && !isKnownEvent(model, event)) {
    const [ids, most] = [eventIds(model), 12];
    throw new UsageError(
      `unknown event "${event}"; --event takes ${ids.slice(0, most).join(', ')}${ids.length > most ? ` and ${ids.length - most} more, or the id of an entry` : ', or the id of an entry'}`,
    );
  }
  const comparisons = compareAccounts(model, findings, { event, metric, all, base });
  const text = VIEWS[format]?.(comparisons, { matrixOnly: matrix, explain }) ?? '';
  process.stdout.write(format === 'csv' ? csvFile(text, { bom: csvBom }) : format === 'table' || format === 'md' ? visibleLines(text) : text);
  const shown = comparisons.flatMap((one) => [...one.findings, ...one.tables.flatMap((table) => table.findings)]);
  const differ = shown.filter(({ differs }) => differs).length;
  printLine(`${plural(comparisons.length, 'event')}, ${plural(shown.length, 'finding')} (${differ} where accounts differ), from ${source}`);
  if (comparisons.length === 0) {
    const hasMore = !all && compareAccounts(model, findings, { event, metric, all: true, base }).length > 0;
    printLine(hasMore ? 'no two accounts of the same thing; --all also shows what only one account says' : 'there is nothing about that event or outcome');
  }
  printLine(`evaluated: the findings of ${plural(model.claims.size, 'claim')}; not evaluated: SHACL, check queries`);
  return shown.length;
}
