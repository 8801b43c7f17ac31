/** `variorum site`: a graph → a folder of static pages. */
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { failOnOption, registryOption } from '../options.js';
import { EXIT, fails, type FailOn } from '../exit.js';

interface Options {
  output: string;
  title: string;
  url?: string;
  texts?: string;
  base?: string;
  registry?: string;
  failOn: FailOn;
}

export function addSite(program: Command): void {
  program
    .command('site')
    .summary('static pages to read in a browser, from a web server or from disk')
    .argument('<data...>', 'folders of an export, RDF files, source entries (.yaml), articles (.txt), in any mix')
    .requiredOption('-o, --output <dir>', 'the folder of the pages; use a separate one')
    .option('--title <text>', 'the title of the site', 'Variorum')
    .option('--url <url>', 'the URL of the published pages, for the site map (default: the base of the data)')
    .option('--texts <dir>', 'show the text of documents in this folder with the evidence marked; check that their licence allows it')
    .option('--base <iri>', 'the base of the IRIs of your data (default: taken from the data)')
    .addOption(registryOption())
    .addOption(failOnOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum site data/entries -o site && xdg-open site/index.html\n  variorum site out -o public --title "Who says what" --url https://example.org/conflicts/\n  variorum site articles -o site --texts articles\n',
    )
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await site(paths, options);
    });
}

async function site(paths: string[], { output, title, url, texts, base, registry, failOn }: Options): Promise<number> {
  // Each page is garbage as soon as it is written. By default the heap would grow to four times what is in use before it is collected.
  setFlagsFromString('--heap-growing-percent=60');
  const { checkAddress } = await import('../iri-options.js');
  checkAddress('--base', base);
  checkAddress('--url', url);
  const { outputProblem } = await import('../../io/files.js');
  const { Staging } = await import('../../io/staging.js');
  const { writeSite } = await import('../site/site-files.js');
  const { ProblemError } = await import('../../problem.js');
  const { plural, printLine, showProblems } = await import('../terminal.js');

  const staging = await Staging.in(output);
  try {
    const made = await writeSite(staging, paths, { title, url, texts, base, registry });
    // The pages show the licences, and which are missing.
    showProblems(made.problems.filter(({ code }) => code !== 'document-licence'));
    if (made.read === 0) {
      await staging.discard();
      printLine('nothing was written: no input could be read');
      return EXIT.incomplete;
    }
    await staging.publish();
    printLine(
      `${plural(made.pages, 'page')} of ${plural(made.events, 'event')} and ${plural(made.claims, 'claim')}, ${plural(staging.names.length, 'file')} in ${output}/ (open ${output}/index.html)`,
    );
    printLine(
      `evaluated: the findings of ${plural(made.claims, 'claim')}; not evaluated: SHACL, check queries${texts === undefined ? ', whether quotes are in their documents' : ''}`,
    );
    if (made.failed > 0) return EXIT.incomplete;
    return fails(made.problems, failOn) ? EXIT.problems : EXIT.success;
  } catch (error) {
    await staging.discard();
    throw error instanceof Error && 'syscall' in error ? new ProblemError([outputProblem(error, output)]) : error;
  }
}
