/** `variorum link index|suggest|review|apply`: items of Wikidata for events, actors, places and people, for a person to decide on. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { LinkApplyOptions, LinkIndexOptions, LinkReviewOptions, LinkSuggestOptions } from '../link/options.js';
import { csvBomOption, dayOf, forceOption, registryOption, sizeOption } from '../options.js';
import { wholeNumber } from '../store-options.js';

/** What can be linked; repeats the list of the vocabulary, so that `--help` need not load it. */
const KINDS = ['event', 'actor', 'place', 'person'];

export function addLink(program: Command): void {
  const link = program
    .command('link')
    .summary('candidates from Wikidata for a person to decide on; decisions → links.sssom.tsv')
    .addHelpText(
      'before',
      'Examples:\n  variorum link suggest entries --offline wikidata.index -o links.yaml\n  variorum link review links.yaml --by "Ada Lovelace"\n  variorum link apply links.yaml --into registry/links.sssom.tsv\n',
    );
  addIndex(link);
  addSuggest(link);
  addReview(link);
  addApply(link);
}

function addIndex(link: Command): void {
  link
    .command('index')
    .summary('Wikidata’s JSON dump, or tables of items → an offline index')
    .argument(
      '<input...>',
      'dumps (.json, .json.gz, .json.bz2; - for standard input), tables with items and labels (.csv, .tsv), and exports of wikis (.xml, .xml.gz, .xml.bz2), of which the redirects are kept',
    )
    .requiredOption('-o, --output <file>', 'the file of the index')
    .addOption(
      new Option('--kind <kind>', 'of a dump, keep the items of this kind only; may be repeated')
        .choices(KINDS)
        .default([], 'event, actor, place and person')
        .argParser(kindOf),
    )
    .addOption(
      new Option('--type <item>', 'of a dump, keep the items of this class only, such as Q198; may be repeated')
        .default([], 'the classes of --kind')
        .argParser(classOf),
    )
    .addOption(new Option('--items <kind>', 'what the items of a table are, which tables do not say').choices(KINDS))
    .addOption(new Option('--languages <list>', 'the languages whose names are kept, the preferred first').default(['en', 'mul'], 'en,mul').argParser(listOf))
    .addOption(new Option('--sites <list>', 'the wikis whose page titles are kept').default(['enwiki'], 'enwiki').argParser(listOf))
    .option('--one-pass', 'read each dump once: only direct instances of the classes are kept, not those of their subclasses')
    .addOption(forceOption('replace a file that is no index'))
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum link index latest-all.json.bz2 -o wikidata.index\n  variorum link index latest-all.json.gz --kind event --languages en,ar,uk,mul -o events.index\n  variorum link index battles.csv --items event -o battles.index\n  variorum link index latest-all.json.bz2 enwiki-pages-articles.xml.bz2 -o wikidata.index\n',
    )
    .addHelpText('after', '\nThe index gets its name when it is complete: a run that is killed leaves no incomplete one.\n')
    .action(async (inputs: string[], options: LinkIndexOptions) => {
      const { runIndex } = await import('../link/index-items.js');
      process.exitCode = await runIndex(inputs, options);
    });
}

function addSuggest(link: Command): void {
  link
    .command('suggest')
    .summary('entries → a file of proposals: which items their events, actors, places and people are')
    .argument('<entry...>', 'source entries (.yaml), or folders of them, such as those of an export')
    .requiredOption('-o, --output <file>', 'the file of proposals, in YAML')
    .addOption(new Option('--offline <index>', 'an index that link index made (default: VARIORUM_INDEX, else wikidata.index, where there is one)'))
    .option('--service <url>', 'in the place of an index: a reconciliation service of Wikidata (API 0.2; uses the network)')
    .option('--wikidata', 'in the place of an index: Wikidata itself, asked by page only (uses the network)')
    .option('--api <url>', 'with --wikidata: the address of the api.php of another Wikibase')
    .option('--contact <contact>', 'with --wikidata or --service: your e-mail address or page, which Wikidata asks for (default: VARIORUM_CONTACT)')
    .option('--cache <dir>', 'with --wikidata: where fetched items are kept, by revision (default: variorum/pages in XDG_CACHE_HOME or ~/.cache)')
    .addOption(new Option('--timeout <seconds>', 'how long a server may take to answer').default(60).argParser(wholeNumber(1, 3600)))
    .addOption(new Option('--retries <number>', 'how often a request is repeated while a server is busy').default(5).argParser(wholeNumber(0, 100)))
    .addOption(registryOption())
    .option('--links <file>', 'a table of links whose decisions count, besides that of the registry')
    .option('--site <wiki>', 'the wiki of the documents, where they do not say it: their titles are titles of its pages, such as enwiki')
    .addOption(forceOption('replace a file that is there'))
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum link suggest entries --offline wikidata.index -o links.yaml\n  variorum link suggest entries --wikidata --contact you@example.org -o links.yaml\n  variorum link suggest entries --service https://wikidata.reconci.link/en/api -o links.yaml\n',
    )
    .addHelpText(
      'after',
      '\nEach proposal has its candidates, with score and reasons. A page that a document links to, or is, leads to one item; a name alone is never enough. Where several items agree, or too little is known, none is proposed, and the reason is given.\n',
    )
    .action(async (paths: string[], options: LinkSuggestOptions) => {
      const { runLinkSuggest } = await import('../link/suggest.js');
      process.exitCode = await runLinkSuggest(paths, options);
    });
}

function addReview(link: Command): void {
  link
    .command('review')
    .summary('proposals → decisions: in the terminal, in a table for a spreadsheet, or on a page that needs no server')
    .argument('<proposals>', 'the file that link suggest wrote; decisions are written into it')
    .option('--table <file>', 'write a table to fill in (.csv), or a page to decide on (.html), and stop')
    .option('--from <file>', 'read the decisions of a table (.csv) that was filled in, or that the page saved')
    .option('--by <name>', 'your name, with which decisions are signed')
    .addOption(new Option('--on <day>', 'the day of decisions that do not give theirs (default: today)').argParser(dayOf))
    .addOption(csvBomOption())
    .addOption(forceOption('replace a table that is there'))
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum link review links.yaml --by "Ada Lovelace"\n  variorum link review links.yaml --table links.csv\n  variorum link review links.yaml --table links.html\n  variorum link review links.yaml --from links.csv --by "Ada Lovelace"\n',
    )
    .addHelpText('after', '\nDecisions: exact (the item is this one), close (it has another extent), refuse (not this one), none (nothing found).\n')
    .action(async (file: string, options: LinkReviewOptions) => {
      const { runReview } = await import('../link/review.js');
      process.exitCode = await runReview(file, options);
    });
}

function addApply(link: Command): void {
  link
    .command('apply')
    .summary('decisions → rows of a table of links, with their evidence')
    .argument('<decisions>', 'the file of link suggest, with decisions')
    .requiredOption('--into <file>', 'the table: registry/links.sssom.tsv; made where there is none')
    .addOption(
      new Option('--accept <what>', 'also accept what nobody decided on where a page leads to the item: the only decision without a person').choices([
        'sitelink',
      ]),
    )
    .addOption(new Option('--on <day>', 'the day of decisions that do not give theirs (default: today)').argParser(dayOf))
    .option('--dry-run', 'say what would be written, and write nothing')
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum link apply links.yaml --into registry/links.sssom.tsv --dry-run\n  variorum link apply links.yaml --into registry/links.sssom.tsv --accept sitelink\n',
    )
    .addHelpText(
      'after',
      '\nEach row is checked; nothing is written unless every decision can be. Rows that are there stay, but for candidates that nobody had confirmed.\n',
    )
    .action(async (file: string, options: LinkApplyOptions) => {
      const { runApply } = await import('../link/apply.js');
      process.exitCode = await runApply(file, options);
    });
}

function kindOf(text: string, before: string[]): string[] {
  if (!KINDS.includes(text)) throw new InvalidArgumentError(`expected one of ${KINDS.join(', ')}`);
  return [...before, text];
}

function classOf(text: string, before: string[]): string[] {
  if (!/^Q[1-9]\d{0,11}$/.test(text)) throw new InvalidArgumentError('expected an item of Wikidata: Q and a number');
  return [...before, text];
}

function listOf(text: string): string[] {
  const list = text.split(',').map((one) => one.trim());
  if (list.some((one) => !/^[a-z][a-z_-]{1,20}$/.test(one))) throw new InvalidArgumentError('expected names separated by commas: en,mul');
  return list;
}
