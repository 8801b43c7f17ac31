/** `variorum query`: runs a bundled question or a query file on files, folders, standard input or named endpoints. */
import { Option, type Command } from 'commander';
import { csvBomOption, forceOption, jsonldContextOption, sizeOption } from '../options.js';
import { addEndpointOptions } from '../store-options.js';
import type { QueryOptions } from '../query/options.js';

// Repeated here so that `--help` loads no RDF library; a test compares them with `store`, `rdf` and `answer-formats.ts`.
const ENGINES = ['oxigraph', 'comunica'] as const;
const SYNTAXES = ['ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'] as const;
const FORMATS = ['table', 'csv', 'tsv', 'json', 'ttl', 'nt'] as const;

export function addQuery(program: Command): void {
  const command = program
    .command('query')
    .summary('query a graph: bundled questions by name, or SPARQL from a file')
    .argument('[question]', 'the name of a bundled question, or a file (.rq); without it, the questions are listed')
    .argument('[data...]', 'RDF files (.ttl .trig .nt .nq .jsonld .rdf, also .gz), folders of exports, or - for standard input')
    .addOption(repeatable('-p, --param <name=value>', 'a parameter of the question; may be repeated'))
    .addOption(new Option('--format <format>', 'the output format (default: table on a terminal, else csv; ttl for a graph)').choices(FORMATS))
    .addOption(new Option('--from <syntax>', 'the syntax of standard input (-) and of files without a known extension').choices(SYNTAXES))
    .addOption(new Option('--engine <engine>', 'the SPARQL engine (default: oxigraph)').choices(ENGINES))
    .addOption(repeatable('--source <url>', 'also query this SPARQL endpoint or RDF file on the web; may be repeated (comunica; uses the network)'))
    .addOption(repeatable('--service <url>', 'allow SERVICE in the query to use this endpoint; may be repeated (comunica; uses the network)'))
    .addOption(jsonldContextOption())
    .option('--base <iri>', 'the base of the IRIs of the data, for ids given with -p (default: taken from the data)')
    .addOption(csvBomOption())
    .option('--explain', 'print the question, its parameters and its SPARQL, and do not run it')
    .addOption(sizeOption())
    .addOption(
      new Option('--as <convention>', 'write the bundled questions, or one, as files of a convention that other tools read').choices(['sparql-examples']),
    )
    .option('-o, --output <dir>', 'the folder of --as')
    .addOption(forceOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum query killed out\n  variorum query\n  variorum query said-by out -p claimant=sohr --format csv\n  variorum query one-day out -p day=2022-01-22\n  variorum query my.rq out/variorum.ttl extra.nq.gz\n  variorum query killed --endpoint http://127.0.0.1:7878/query\n  variorum query --as sparql-examples --endpoint https://example.org/sparql -o examples\n',
    )
    .action(async (question: string | undefined, data: string[], options: QueryOptions) => {
      if (options.as !== undefined) {
        const { writeExamples } = await import('../query/sparql-examples.js');
        process.exitCode = await writeExamples(question, options);
        return;
      }
      const { listQuestions, runQuery } = await import('../query/run.js');
      process.exitCode = await (question === undefined ? listQuestions() : runQuery(question, data, options));
    });
  addEndpointOptions(command, 'how long an answer may take (default: 300); with --endpoint, how long until it begins (default: 120)');
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).default([], 'none').argParser((value: string, before: string[]) => [...before, value]);
}
