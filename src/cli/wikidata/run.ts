/** Reads a graph, writes what could be stated in Wikidata into a folder, and prints how much was refused and why. */
import { csvFile } from '../../csv.js';
import { outputProblem } from '../../io/files.js';
import { readContexts } from '../../io/jsonld-contexts.js';
import { version } from '../../io/package.js';
import { expandGraphs } from '../../io/rdf-files.js';
import { Staging } from '../../io/staging.js';
import { ProblemError, UsageError } from '../../problem.js';
import type { SyntaxName } from '../../rdf/index.js';
import { threadedEngine } from '../../store/index.js';
import {
  isDay,
  quickStatements,
  readFacts,
  reasonCounts,
  reviewCsv,
  reviewHtml,
  wayBack,
  wikibaseCliEdits,
  type FigureOptions,
  type WayBack,
} from '../../wikidata/index.js';
import { EXIT } from '../exit.js';
import { loadGraphs } from '../query/load-graphs.js';
import { plural, printLine, showProblems } from '../terminal.js';

export interface WikidataOptions extends FigureOptions {
  output: string;
  from?: SyntaxName;
  jsonldContext: string[];
  csvBom?: boolean;
  force?: boolean;
}

/** Reasons that a decision about a link would take away. */
const NOT_LINKED: ReadonlySet<string> = new Set(['event-not-linked', 'part-not-linked', 'claimant-not-linked', 'value-not-linked']);

/** Seconds that one of the queries on the data may take. */
const TIMEOUT = 600;

/** Returns the exit code. */
export async function runWikidata(paths: readonly string[], { output, from, jsonldContext, csvBom, force, ...options }: WikidataOptions): Promise<number> {
  if (options.retrieved !== undefined && !isDay(options.retrieved))
    throw new UsageError(`--retrieved ${options.retrieved}: expected a day, such as 2031-03-09`);
  const staging = await Staging.in(output, { kind: 'wikidata', force });
  try {
    const { inputs, problems } = expandGraphs(paths, from);
    const loaded = await loadGraphs(inputs, () => threadedEngine('oxigraph', { timeout: TIMEOUT }), readContexts(jsonldContext));
    const found = [...problems, ...loaded.problems];
    showProblems(found);
    if (loaded.read === 0) {
      await loaded.engine.close();
      await staging.discard();
      printLine('nothing was written: no input could be read');
      return EXIT.incomplete;
    }
    const way = await readFacts(loaded.engine)
      .then((facts) => wayBack(facts, options))
      .finally(() => loaded.engine.close());
    showProblems(way.problems);
    await writeFiles(staging, way, { csvBom });
    await staging.publish();
    printSummary(way, { output, quads: loaded.quads, read: loaded.read });
    return found.some(({ severity }) => severity === 'error') ? EXIT.incomplete : EXIT.success;
  } catch (error) {
    await staging.discard();
    throw error instanceof Error && 'syscall' in error ? new ProblemError([outputProblem(error, output)]) : error;
  }
}

async function writeFiles(staging: Staging, way: WayBack, { csvBom }: { csvBom?: boolean | undefined }): Promise<void> {
  const { statements, sentences } = way;
  await staging.write('review.html', reviewHtml(way, `Variorum ${version()}`));
  await staging.write('review.csv', csvFile(reviewCsv(way), { bom: csvBom }));
  await staging.write('quickstatements-2.txt', quickStatements(statements, 2));
  await staging.write('quickstatements-3.txt', quickStatements(statements, 3));
  await staging.write('wikibase-cli.jsonl', wikibaseCliEdits(statements));
  await staging.write('for-wikipedia.wikitext', sentences.map(({ wikitext }) => `* ${wikitext}\n`).join(''));
}

function printSummary(way: WayBack, { output, quads, read }: { output: string; quads: number; read: number }): void {
  const { statements, refusals, sentences, events } = way;
  const items = new Set(statements.map(({ item }) => item)).size;
  printLine(
    `${plural(statements.length, 'statement')} of ${plural(items, 'item')} could be made, ${refusals.length} refused, ${plural(sentences.length, 'sentence')} for Wikipedia, in ${output}/ (open ${output}/review.html)`,
  );
  for (const [because, count] of reasonCounts(refusals)) printLine(`  ${count} refused: ${because}`);
  if (refusals.some(({ reasons }) => reasons.some((reason) => NOT_LINKED.has(reason))))
    printLine(
      'to link what has no item: variorum link suggest ENTRIES -o links.yaml, then variorum link review links.yaml, then variorum link apply links.yaml --into registry/links.sssom.tsv; then export again',
    );
  const others = [...way.notConsidered.values()].reduce((sum, count) => sum + count, 0);
  printLine(
    `evaluated: ${plural(events.size, 'event')} in ${plural(quads, 'quad')} of ${plural(read, 'file')}; not evaluated: ${others === 0 ? '' : `${plural(others, 'figure')} of other outcomes, `}what is in Wikidata already, the cited works`,
  );
}
