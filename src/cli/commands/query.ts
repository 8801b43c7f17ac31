/** `variorum query`: runs a bundled question or a query file on files, folders, standard input or named endpoints. */
import { Option, type Command } from 'commander';
import type { Problem } from '../../problem.js';
import type { Engine, Values } from '../../store/index.js';
import type { AnswerFormat } from '../query/answer-formats.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../../problem.js';
import type { Question } from '../bundled-questions.js';

// Repeated here so that `--help` loads no RDF library; a test compares them with `store`, `rdf` and `answer-formats.ts`.
const ENGINES = ['oxigraph', 'comunica'] as const;
const SYNTAXES = ['ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'] as const;
const FORMATS = ['table', 'csv', 'tsv', 'json', 'ttl', 'nt'] as const;

interface Options {
  param: string[];
  format?: AnswerFormat;
  from?: (typeof SYNTAXES)[number];
  engine?: (typeof ENGINES)[number];
  source: string[];
  service: string[];
  base?: string;
  explain?: boolean;
}

export function addQuery(program: Command): void {
  program
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
    .option('--base <iri>', 'the base of the IRIs of the data, for ids given with -p (default: taken from the data)')
    .option('--explain', 'print the question, its parameters and its SPARQL, and do not run it')
    .addHelpText(
      'before',
      'Examples:\n  variorum query killed out\n  variorum query\n  variorum query said-by out -p claimant=sohr --format csv\n  variorum query one-day out -p day=2022-01-22\n  variorum query my.rq out/variorum.ttl extra.nq.gz\n',
    )
    .action(async (question: string | undefined, data: string[], options: Options) => {
      process.exitCode = await (question === undefined ? list() : query(question, data, options));
    });
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).default([], 'none').argParser((value: string, before: string[]) => [...before, value]);
}

/** Lists the bundled questions. */
async function list(): Promise<number> {
  const { bundledQuestions } = await import('../bundled-questions.js');
  const { describeParameter } = await import('../../store/index.js');
  const { plural, printLine } = await import('../terminal.js');
  const questions = await bundledQuestions();
  for (const { name, query: file, parameters } of questions) {
    process.stdout.write([name, `  ${file.title}`, ...parameters.map((one) => `  ${describeParameter(one)}`), ''].join('\n'));
  }
  printLine(`${plural(questions.length, 'question')}; to run one: variorum query NAME DATA`);
  return EXIT.success;
}

async function query(name: string, data: string[], options: Options): Promise<number> {
  const { checkAddress } = await import('../iri-options.js');
  const { readQuestion } = await import('../bundled-questions.js');
  const { showProblems } = await import('../terminal.js');
  const engineName = engineFor(options);
  checkAddress('--base', options.base);
  const values = valuesOf(options.param);
  const question = await readQuestion(name);
  if (!question.value) {
    showProblems(question.problems);
    return EXIT.usage;
  }
  if (options.explain) return explain(question.value, values, options);

  const { bind, ENGINES, parseQuery, problemOfEngine, QueryError, RemoteError, servicesOf, standsUnderBase, termsOf } = await import('../../store/index.js');
  const { inFile, problem, ProblemError } = await import('../../problem.js');
  const { DEFAULT_BASE } = await import('../../terms/index.js');
  const { FORMATS_OF, formatAnswer } = await import('../query/answer-formats.js');
  const { expandGraphs } = await import('../../io/rdf-files.js');
  const { loadGraphs } = await import('../query/load-graphs.js');
  const { plural, printLine } = await import('../terminal.js');

  const { query: file, parameters } = question.value;
  const parsed = parseQuery(file.sparql).value;
  const kind = parsed?.queryType === 'ASK' ? 'boolean' : parsed?.queryType === 'SELECT' ? 'rows' : 'quads';
  const possible = FORMATS_OF[kind];
  const format = options.format ?? (kind === 'quads' ? 'ttl' : process.stdout.isTTY ? 'table' : 'csv');
  if (!possible.includes(format)) throw new UsageError(`this answer cannot be written as ${format}; --format takes ${possible.join(', ')}`);
  const services = parsed ? servicesOf(parsed) : [];
  allow(services, engineName, options.service);
  if (data.length === 0 && options.source.length === 0) throw new UsageError(`no data given: variorum query ${name} out`);
  // Missing or unknown parameters are reported before anything is read; that does not depend on the base.
  const early = termsOf(parameters, values, [options.base ?? DEFAULT_BASE]);
  if (!early.value) throw new ProblemError(early.problems);

  const expanded = expandGraphs(data, options.from);
  const open = () => ENGINES[engineName].open({ sources: options.source, services: options.service });
  const loaded = await loadGraphs(expanded.inputs, open);
  const problems: Problem[] = [...expanded.problems, ...loaded.problems];
  const failed = problems.filter(({ severity }) => severity === 'error').length;
  showProblems(problems);
  if (loaded.read === 0 && options.source.length === 0) {
    printLine('the query was not run: no input could be read');
    return EXIT.incomplete;
  }
  const { engine } = loaded;
  // An engine blocks the event loop, so a listener for Ctrl-C would not run; without one the process ends at once.
  process.removeAllListeners('SIGINT');
  try {
    const bases = options.base === undefined && options.source.length === 0 ? await basesOf(engine) : [options.base ?? DEFAULT_BASE];
    const terms = termsOf(parameters, values, bases);
    const answer = await engine.ask(bind(file.sparql, terms.value ?? early.value));
    const width = process.stdout.isTTY ? process.stdout.columns : undefined;
    process.stdout.write(formatAnswer(answer, format, { bases, title: file.title || name, width }));
    if (answer.kind === 'rows' && answer.rows.length === 0) {
      for (const parameter of parameters.filter(standsUnderBase)) {
        const given = values.get(parameter.name);
        const bound = terms.value?.get(parameter.name) ?? [];
        if (given !== undefined && !(await knows(engine, bound))) printLine(`-p ${parameter.name}=${given}: the data has no such ${parameter.type}`);
      }
    }
    const came = answer.kind === 'rows' ? plural(answer.rows.length, 'row') : answer.kind === 'quads' ? plural(answer.quads.length, 'triple') : 'yes or no';
    const remote = options.source.length > 0 ? ` and ${options.source.join(', ')}` : '';
    printLine(
      `${came}; evaluated: ${plural(loaded.quads, 'quad')} of ${plural(loaded.read, 'file')}${remote}, with ${engine.name}${failed > 0 ? `; not evaluated: ${plural(failed, 'input')} that could not be read` : ''}`,
    );
    return failed > 0 ? EXIT.incomplete : EXIT.success;
  } catch (error) {
    if (error instanceof RemoteError) {
      printLine(error.message);
      return EXIT.remoteFailed;
    }
    if (!(error instanceof QueryError)) throw error;
    const place = await placeOfError(file.sparql, problemOfEngine);
    showProblems([inFile(place ?? problem('query-syntax', `${error.engine} cannot run this query: ${error.message}`), question.value.query.name ?? name)]);
    return EXIT.usage;
  }
}

/** `--explain`: prints what would be run. */
async function explain({ name, query: file, parameters }: Question, values: ReadonlyMap<string, string>, { base }: Options): Promise<number> {
  const { bind, describeParameter, termsOf } = await import('../../store/index.js');
  const { ProblemError } = await import('../../problem.js');
  const { DEFAULT_BASE } = await import('../../terms/index.js');
  // Parameters that are not given stay open; those that are given must be valid.
  const given = parameters.map((one) => ({ ...one, optional: one.optional || !values.has(one.name) }));
  const terms = termsOf(given, values, [base ?? DEFAULT_BASE]);
  if (!terms.value) throw new ProblemError(terms.problems);
  const takes = parameters.length === 0 ? [] : ['Parameters:', ...parameters.map((one) => `  ${describeParameter(one)}`), ''];
  process.stdout.write([file.title || name, '', ...takes, bind(file.sparql, terms.value), ''].join('\n'));
  return EXIT.success;
}

function engineFor({ engine, source, service }: Options): (typeof ENGINES)[number] {
  for (const url of [...source, ...service]) {
    if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) throw new UsageError(`${url} is not an address that starts with http:// or https://`);
  }
  const remote = source.length > 0 || service.length > 0;
  if (remote && engine === 'oxigraph') throw new UsageError('oxigraph cannot use the network; leave out --engine, or give --engine comunica');
  return engine ?? (remote ? 'comunica' : 'oxigraph');
}

/** Throws {@link UsageError} if the query would use an endpoint that the user has not allowed. */
function allow(services: readonly string[], engine: string, allowed: readonly string[]): void {
  const missing = services.filter((address) => !allowed.includes(address));
  if (missing.length > 0 || (services.length > 0 && engine === 'oxigraph')) {
    throw new UsageError(`the query uses ${services.join(' and ')}; to allow it: ${services.map((address) => `--service ${address}`).join(' ')}`);
  }
}

function valuesOf(pairs: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0) throw new UsageError(`-p ${pair}: expected -p name=value`);
    const name = pair.slice(0, at);
    if (values.has(name)) throw new UsageError(`-p ${name} is given twice`);
    values.set(name, pair.slice(at + 1));
  }
  return values;
}

/** The bases of the accounts in the data; the default base if there are none. */
async function basesOf(engine: Engine): Promise<string[]> {
  const { DEFAULT_BASE, vr } = await import('../../terms/index.js');
  const answer = await engine.ask(`SELECT DISTINCT ?event WHERE { ?event <${vr.accountOf.value}> ?happening }`);
  const bases = answer.kind === 'rows' ? answer.rows.flatMap((row) => /^(.*\/)event\/[^/#]+$/.exec(row.get('event')?.value ?? '')?.[1] ?? []) : [];
  return bases.length === 0 ? [DEFAULT_BASE] : [...new Set(bases)].sort();
}

/** Whether the data has a triple with one of these terms as its subject. */
async function knows(engine: Engine, terms: NonNullable<ReturnType<Values['get']>>): Promise<boolean> {
  const { bind } = await import('../../store/index.js');
  const answer = await engine.ask(bind('ASK { ?node ?property ?value }', new Map([['node', terms]])));
  return answer.kind === 'boolean' && answer.value;
}

/** The position of an error in the text as the user wrote it: an empty store reports the same error for the unbound query. */
async function placeOfError(sparql: string, read: (message: string, sparql: string) => Problem | undefined): Promise<Problem | undefined> {
  const { oxigraph, QueryError } = await import('../../store/index.js');
  try {
    await oxigraph().ask(sparql);
    return undefined;
  } catch (error) {
    return error instanceof QueryError ? read(error.message, sparql) : undefined;
  }
}
