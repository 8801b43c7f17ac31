/** The options that name a triple store, for `load` and `verify`, or a SPARQL endpoint, for `query`, `check` and `compare`. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { jsonldContextOption } from './options.js';

// Repeated here so that `--help` loads no RDF library; a test compares it with `store/remote/stores`.
const STORE_NAMES = ['oxigraph', 'fuseki', 'rdf4j', 'graphdb', 'virtuoso', 'blazegraph', 'qlever', 'neptune', 'stardog', 'sparql'] as const;
const SYNTAXES = ['ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'] as const;

export function addStoreOptions(command: Command): Command {
  return command
    .addOption(new Option('--store <kind>', 'the kind of store; sparql is any SPARQL 1.1 graph store').choices(STORE_NAMES).makeOptionMandatory())
    .option(
      '--url <url>',
      'the address of the store: of the server (oxigraph, virtuoso, qlever, neptune), the dataset (fuseki), the repository (rdf4j, graphdb), the namespace (blazegraph), the database (stardog), or the graph store (sparql)',
    )
    .option('--query-url <url>', 'the address that answers queries, where it is not the usual one')
    .option('--credentials <file>', 'a file with VARIORUM_USER=… and VARIORUM_PASSWORD=…, or VARIORUM_TOKEN=…')
    .addOption(new Option('--from <syntax>', 'the syntax of standard input (-) and of files without a known extension').choices(SYNTAXES))
    .addOption(jsonldContextOption())
    .addOption(new Option('--timeout <seconds>', 'how long the server may take to begin an answer').default(300).argParser(wholeNumber(1, 86_400)))
    .addOption(new Option('--retries <number>', 'how often a request is repeated after a failure that may pass').default(4).argParser(wholeNumber(0, 20)));
}

/** `timeout`: what --timeout limits, where that is more than the endpoint. */
export function addEndpointOptions(command: Command, timeout = 'with --endpoint: how long it may take to begin an answer (default: 120)'): Command {
  return command
    .option('--endpoint <url>', 'the address of a SPARQL endpoint that has the data, in the place of files (uses the network)')
    .option('--credentials <file>', 'with --endpoint: a file with VARIORUM_USER=… and VARIORUM_PASSWORD=…, or VARIORUM_TOKEN=…')
    .addOption(new Option('--timeout <seconds>', timeout).argParser(wholeNumber(1, 86_400)));
}

/** A parser for whole numbers in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (!(number >= least && number <= most)) throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}`);
    return number;
  };
}
