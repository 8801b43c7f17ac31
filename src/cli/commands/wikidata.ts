/** `variorum wikidata`: a graph → statements that a careful editor could make in Wikidata, for review. */
import { Option, type Command } from 'commander';
import { csvBomOption, forceOption, jsonldContextOption, sizeOption } from '../options.js';
import type { WikidataOptions } from '../wikidata/run.js';

const SYNTAXES = ['ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'] as const;

export function addWikidata(program: Command): void {
  program
    .command('wikidata')
    .summary('statements for Wikidata, with what is refused and why, and sentences for Wikipedia')
    .description(
      'Writes a review sheet (review.html, review.csv), commands for QuickStatements 2 and 3, edits for wikibase-cli, and attributed sentences with {{cite}} for Wikipedia. What would mislead is refused, with the reason on the sheet. Nothing is sent.',
    )
    .argument('<data...>', 'folders of exports, RDF files (.ttl .trig .nt .nq .jsonld .rdf, also .gz), or - for standard input')
    .requiredOption('-o, --output <dir>', 'the folder of the files')
    .option('--side-figures', 'also offer figures of one side, qualified with P518; they remain truthy values of the event')
    .option('--ranges', 'also offer a range (“4–7”) with its middle as the amount that Wikidata needs, and both bounds')
    .option('--retrieved <day>', 'the day on which you opened the cited works, as 2031-03-09: it becomes P813 and access-date')
    .addOption(new Option('--from <syntax>', 'the syntax of standard input (-) and of files without a known extension').choices(SYNTAXES))
    .addOption(jsonldContextOption())
    .addOption(csvBomOption())
    .addOption(forceOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum wikidata out -o wikidata && xdg-open wikidata/review.html\n  variorum wikidata out -o wikidata --side-figures --retrieved 2031-03-09\n',
    )
    .action(async (paths: string[], options: WikidataOptions) => {
      const { runWikidata } = await import('../wikidata/run.js');
      process.exitCode = await runWikidata(paths, options);
    });
}
