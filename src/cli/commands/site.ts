/** `variorum site`: a graph → a folder of static pages. */
import { Option, type Command } from 'commander';
import { UsageError } from '../../problem.js';
import type { SiteCommandOptions } from '../site/run.js';
import { failOnOption, forceOption, jsonldContextOption, registryOption, sizeOption } from '../options.js';

/** The values of `--formats`. */
const PAGE_FORMATS: readonly SiteCommandOptions['formats'][number][] = ['ttl', 'jsonld', 'nt'];

export function addSite(program: Command): void {
  program
    .command('site')
    .summary('static pages to read in a browser, from a web server or from disk')
    .argument('<data...>', 'folders of an export, RDF files, source entries (.yaml), articles (.txt), in any mix')
    .requiredOption('-o, --output <dir>', 'the folder of the pages; it may hold nothing else of Variorum')
    .option('--title <text>', 'the title of the site', 'Variorum')
    .option('--url <url>', 'the URL of the published pages, for the site map (default: the base of the data)')
    .option('--texts <dir>', 'show the text of documents in this folder with the evidence marked; check that their licence allows it')
    .option('--base <iri>', 'the base of the IRIs of your data (default: taken from the data)')
    .addOption(
      new Option('--formats <list>', `the data formats of each page: ${PAGE_FORMATS.join(', ')}`)
        .default(['ttl', 'jsonld'], 'ttl,jsonld')
        .argParser((list: string) => [...new Set(list.split(',').map((name) => name.trim()))]),
    )
    .addOption(registryOption())
    .addOption(jsonldContextOption())
    .addOption(forceOption())
    .addOption(failOnOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum site data/entries -o site && xdg-open site/index.html\n  variorum site out -o public --title "Who says what" --url https://example.org/conflicts/\n  variorum site articles -o site --texts articles\n',
    )
    .action(async (paths: string[], options: SiteCommandOptions) => {
      const unknown = options.formats.find((format) => !PAGE_FORMATS.includes(format));
      if (unknown !== undefined) throw new UsageError(`unknown format "${unknown}"; --formats takes ${PAGE_FORMATS.join(', ')}, separated by commas`);
      const { runSite } = await import('../site/run.js');
      process.exitCode = await runSite(paths, options);
    });
}
