/** `variorum verify`: is a triple store's copy of the data the same? */
import type { Command } from 'commander';
import { addStoreOptions } from '../store-options.js';
import type { VerifyCommandOptions } from '../verify/run.js';
import { sizeOption } from '../options.js';

export function addVerify(program: Command): void {
  const command = program
    .command('verify')
    .summary('compare the graphs of a triple store with an export (uses the network)')
    .argument('<data...>', 'folders of an export, or RDF files with named graphs (.nq, .trig, also .gz)');
  addStoreOptions(command)
    .option('--graph <iri>', 'the graph of triples outside of named graphs')
    .option('--counts-only', 'compare the numbers of triples, not the triples')
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum verify out --store oxigraph --url http://127.0.0.1:7878\n  variorum verify out --store fuseki --url http://127.0.0.1:3030/ds --counts-only\n',
    )
    .action(async (paths: string[], options: VerifyCommandOptions) => {
      const { runVerify } = await import('../verify/run.js');
      process.exitCode = await runVerify(paths, options);
    });
}
