/** `variorum load`: the named graphs of an export → a triple store. */
import { Option, type Command } from 'commander';
import type { LoadCommandOptions } from '../load/options.js';
import { addStoreOptions, wholeNumber } from '../store-options.js';
import { sizeOption } from '../options.js';

export function addLoad(program: Command): void {
  const command = program
    .command('load')
    .summary('load the graphs of an export into a triple store (uses the network)')
    .argument('<data...>', 'folders of an export, or RDF files with named graphs (.nq, .trig, also .gz)');
  addStoreOptions(command)
    .addOption(
      new Option('--mode <mode>', 'replace: each graph becomes what the data has; append: triples are added').choices(['replace', 'append']).default('replace'),
    )
    .option('--graph <iri>', 'the graph for triples outside of named graphs')
    .option('--dry-run', 'print the plan, and send nothing')
    .option('--resend', 'also send graphs that the store has already')
    .option('--prune', 'delete graphs under the base of the data that the data no longer has, after a question')
    .option('--yes', 'do not ask before --prune')
    .addOption(new Option('--concurrency <number>', 'how many graphs are sent at once').default(1).argParser(wholeNumber(1, 32)))
    .option('--emit <dir>', 'write files and a recipe for the store’s own bulk loader instead; sends nothing')
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum load out --store oxigraph --url http://127.0.0.1:7878\n  variorum load out --store fuseki --url http://127.0.0.1:3030/ds --dry-run\n  VARIORUM_USER=dba VARIORUM_PASSWORD=… variorum load out --store virtuoso --url http://127.0.0.1:8890\n  variorum load out --store qlever --emit bulk\n',
    )
    .addHelpText(
      'after',
      '\nPasswords and tokens are read from VARIORUM_USER and VARIORUM_PASSWORD, VARIORUM_TOKEN, --credentials or ~/.netrc; proxies from HTTP_PROXY, HTTPS_PROXY and NO_PROXY.',
    )
    .action(async (paths: string[], options: LoadCommandOptions) => {
      const { runLoad } = await import('../load/run.js');
      process.exitCode = await runLoad(paths, options);
    });
}
