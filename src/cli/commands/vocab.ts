/** `variorum vocab`: the vocabulary → Turtle, JSON-LD, RDF/XML and one HTML page. */
import type { Command } from 'commander';
import { forceOption } from '../options.js';

export function addVocab(program: Command): void {
  program
    .command('vocab')
    .summary('the vocabulary as Turtle, JSON-LD, RDF/XML and HTML')
    .requiredOption('-o, --output <dir>', 'the folder of variorum.ttl, variorum.jsonld, variorum.rdf and index.html; it may hold nothing else of Variorum')
    .addOption(forceOption())
    .addHelpText('before', 'Examples:\n  variorum vocab -o vocabulary\n  variorum vocab -o public/ontology && xdg-open public/ontology/index.html\n')
    .action(async (options: { output: string; force?: boolean }) => {
      const { runVocab } = await import('../vocab/run.js');
      process.exitCode = await runVocab(options);
    });
}
