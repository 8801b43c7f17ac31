/** `variorum fetch`: pages of a MediaWiki site, with their revision → files with sidecars. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { FetchOptions } from '../fetch/options.js';
import { forceOption, sizeOption } from '../options.js';
import { wholeNumber } from '../store-options.js';

export function addFetch(program: Command): void {
  program
    .command('fetch')
    .summary('pages of Wikipedia or another MediaWiki site → files with sidecars (uses the network)')
    .argument('[title...]', 'titles of pages, as the site spells them')
    .requiredOption('-o, --output <dir>', 'the folder the files are written into: TITLE.wiki and TITLE.wiki.meta.yaml')
    .addOption(new Option('--site <host>', 'the site (default: en.wikipedia.org)').conflicts('api'))
    .option('--api <url>', 'the address of the site’s api.php, in place of --site (default: VARIORUM_API, where it is set)')
    .option('--contact <contact>', 'your e-mail address or page, sent to the site with each request; Wikimedia asks for it (default: VARIORUM_CONTACT)')
    .addOption(
      new Option('--revision <number>', 'fetch the page in this revision; may be repeated')
        .default([], 'the current one of each title')
        .argParser(revisionNumber),
    )
    .option('--titles <file>', 'also fetch the titles in this file, one a line; - is standard input')
    .addOption(
      new Option('--category <name>', 'also fetch the articles of this category, not of its subcategories; may be repeated')
        .default([], 'none')
        .argParser((name: string, before: string[]) => [...before, name]),
    )
    .option('--no-redirects', 'do not ask which links lead to redirects; entries that link to one article by two titles then have two nodes')
    .option('--cache <dir>', 'where fetched revisions are kept (default: variorum/pages in XDG_CACHE_HOME or ~/.cache)')
    .addOption(new Option('--timeout <seconds>', 'how long the site may take to answer').default(60).argParser(wholeNumber(1, 3600)))
    .addOption(new Option('--retries <number>', 'how often a request is repeated while the site is busy').default(5).argParser(wholeNumber(0, 100)))
    .addOption(forceOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum fetch "Battle of Waterloo" --contact you@example.org -o articles\n  variorum fetch --category "Battles of the War of 1812" --contact you@example.org -o articles\n  variorum fetch --titles titles.txt --api https://wiki.example.org/w/api.php -o articles\n  variorum fetch --revision 1234567 --contact you@example.org -o articles\n',
    )
    .addHelpText(
      'after',
      '\nA run after an interrupted one continues from the cache; a page that has not changed is not fetched again. Proxies are taken from HTTP_PROXY, HTTPS_PROXY and NO_PROXY.',
    )
    .action(async (titles: string[], options: FetchOptions) => {
      const { runFetch } = await import('../fetch/run.js');
      process.exitCode = await runFetch(titles, options);
    });
}

function revisionNumber(text: string, before: string[]): string[] {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('expected the number of a revision: the oldid in the address of “Permanent link”');
  return [...before, text];
}
