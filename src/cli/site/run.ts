/** Makes the pages of a site in a folder, and prints what they show. */
import { setFlagsFromString } from 'node:v8';
import { outputProblem } from '../../io/files.js';
import { readContexts } from '../../io/jsonld-contexts.js';
import { Staging } from '../../io/staging.js';
import { ProblemError } from '../../problem.js';
import { EXIT, fails, type FailOn } from '../exit.js';
import { checkAddress } from '../iri-options.js';
import { plural, printLine, showProblems } from '../terminal.js';
import type { DataForm } from '../../site/index.js';
import { writeSite } from './site-files.js';

export interface SiteCommandOptions {
  output: string;
  title: string;
  url?: string;
  texts?: string;
  /** The data formats of each page. */
  formats: readonly DataForm[];
  base?: string;
  registry?: string | readonly string[];
  jsonldContext?: string[];
  force?: boolean;
  /** Of the project file. */
  licence?: string;
  contact?: string;
  /** The options that the project file gives. */
  fromProject?: readonly string[];
  failOn: FailOn;
}

/** Returns the exit code. */
export async function runSite(
  paths: string[],
  { output, title, url, texts, formats, base, registry, jsonldContext = [], force, licence, contact, fromProject = [], failOn }: SiteCommandOptions,
): Promise<number> {
  // Each page is garbage as soon as it is written. By default the heap would grow to four times what is in use before it is collected.
  setFlagsFromString('--heap-growing-percent=60');
  checkAddress('--base', base);
  checkAddress('--url', url);
  const contexts = readContexts(jsonldContext);

  const staging = await Staging.in(output, { kind: 'site', force });
  try {
    await staging.refuseForeign(['index.html', 'robots.txt', 'sitemap.xml', 'void.ttl']);
    const made = await writeSite(staging, paths, {
      title,
      url,
      texts,
      dataForms: formats,
      base,
      ofData: fromProject.includes('base') ? undefined : base,
      registry,
      contexts,
      publication: { licence, contact },
    });
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
