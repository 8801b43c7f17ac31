/** `variorum worker`: records in, quads out, line by line; for programs that run many of it. */
import { Option, type Command } from 'commander';
import { registryOption, sizeOption } from '../options.js';
import type { WorkerOptions } from '../worker/run.js';

export function addWorker(program: Command): void {
  program
    .command('worker')
    .summary('records as NDJSON → quads and problems as NDJSON, for many machines')
    .addOption(new Option('--emit <what>', 'what a line has: its quads as N-Quads, or its entry').choices(['quads', 'entry']).default('quads'))
    .option('--base <iri>', 'the base of the IRIs of your data (default: the base of the bundled data)')
    .option('--mapping <file>', 'the mapping of rows of a table of your own')
    .option('--with-notes', 'keep the notes of ACLED, which are its own words')
    .addOption(registryOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum worker < records.ndjson > lines.ndjson\n  variorum records dump.xml.bz2 | parallel --pipe -N 100 variorum worker > lines.ndjson\n',
    )
    .addHelpText(
      'after',
      '\nIn: a JSON object a line, {"id", "text" | "wikitext" | "entry" | "row", "meta"}. Out: a line for each, in order, {"id", "ok", "quads" | "entry", "problems"},\nand a last line of accounts, {"in", "out", "ok", "claims", "digest", "quads"}. A bad record is a line with "ok": false, never an exit.',
    )
    .action(async (options: WorkerOptions) => {
      const [{ checkAddress }, { runWorker }] = await Promise.all([import('../iri-options.js'), import('../worker/run.js')]);
      checkAddress('--base', options.base);
      process.exitCode = await runWorker(options);
    });
}
