/** `variorum query`: questions to a graph. Bundled ones by name, others from files; on files, folders, standard input, or endpoints where they are named. */
import { Option, type Command } from 'commander';
import type { Problem } from '../../problem.js';
import type { Engine, Values } from '../../store/index.js';
import type { AnswerFormat } from '../query/answer-formats.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../../problem.js';
import type { Question } from '../bundled-questions.js';

// Named here too, since `--help` loads nothing of RDF; a test holds them to the tables of `store`, `rdf` and `answer.ts`.
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
    .summary('questions to a graph: bundled ones by name, or SPARQL from a file')
    .argument('[question]', 'the name of a bundled question, or a file (.rq); without it, the questions are listed')
    .argument('[data...]', 'RDF files (.ttl .trig .nt .nq .jsonld .rdf, also .gz), folders of exports, or - for standard input')
    .addOption(repeatable('-p, --param <name=value>', 'a value that the question takes; may be repeated'))
    .addOption(new Option('--format <format>', 'how the answer is written (default: table on a terminal, else csv; a graph: ttl)').choices(FORMATS))
    .addOption(new Option('--from <syntax>', 'the syntax of data whose name does not tell it').choices(SYNTAXES))
    .addOption(new Option('--engine <engine>', 'what answers (default: oxigraph)').choices(ENGINES))
    .addOption(repeatable('--source <url>', 'ask this SPARQL endpoint, or RDF file on the web, too; may be repeated (comunica; uses the network)'))
    .addOption(repeatable('--service <url>', 'an endpoint that SERVICE in the query may ask; may be repeated (comunica; uses the network)'))
    .option('--base <iri>', 'where the IRIs of the data stand, for ids given with -p (default: what the data says)')
    .option('--explain', 'show the question, what it takes, and its SPARQL; nothing is asked')
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

/** What can be asked. */
async function list(): Promise<number> {
  const { bundledQuestions } = await import('../bundled-questions.js');
  const { describeParameter } = await import('../../store/index.js');
  const { plural, printLine } = await import('../terminal.js');
  const questions = await bundledQuestions();
  for (const { name, query: file, parameters } of questions) {
    process.stdout.write([name, `  ${file.title}`, ...parameters.map((one) => `  ${describeParameter(one)}`), ''].join('\n'));
  }
  printLine(`${plural(questions.length, 'question')}; variorum query NAME DATA asks one`);
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
  if (!possible.includes(format)) throw new UsageError(`the answer to this cannot be written as ${format}; --format takes ${possible.join(', ')}`);
  const services = parsed ? servicesOf(parsed) : [];
  allow(services, engineName, options.service);
  if (data.length === 0 && options.source.length === 0) throw new UsageError(`name the data to ask: variorum query ${name} out`);
  // What is missing or unknown is said before anything is read; the base does not matter for that.
  const early = termsOf(parameters, values, [options.base ?? DEFAULT_BASE]);
  if (!early.value) throw new ProblemError(early.problems);

  const expanded = expandGraphs(data, options.from);
  const open = () => ENGINES[engineName].open({ sources: options.source, services: options.service });
  const loaded = await loadGraphs(expanded.inputs, open);
  const problems: Problem[] = [...expanded.problems, ...loaded.problems];
  const failed = problems.filter(({ severity }) => severity === 'error').length;
  showProblems(problems);
  if (loaded.read === 0 && options.source.length === 0) {
    printLine('nothing was asked: there was nothing to read');
    return EXIT.incomplete;
  }
  const { engine } = loaded;
  // The program listens for Ctrl-C, but could not hear it while an engine works; without a listener it ends at once.
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
        if (given !== undefined && !(await knows(engine, bound))) printLine(`-p ${parameter.name}=${given}: the data knows no such ${parameter.type}`);
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
    showProblems([inFile(place ?? problem('query-syntax', `${error.engine} cannot answer this: ${error.message}`), question.value.query.name ?? name)]);
    return EXIT.usage;
  }
}

/** `--explain`: what would be asked. */
async function explain({ name, query: file, parameters }: Question, values: ReadonlyMap<string, string>, { base }: Options): Promise<number> {
  const { bind, describeParameter, termsOf } = await import('../../store/index.js');
  const { ProblemError } = await import('../../problem.js');
  const { DEFAULT_BASE } = await import('../../terms/index.js');
  // What is not given stays open; what is given must be right.
  const given = parameters.map((one) => ({ ...one, optional: one.optional || !values.has(one.name) }));
  const terms = termsOf(given, values, [base ?? DEFAULT_BASE]);
  if (!terms.value) throw new ProblemError(terms.problems);
  const takes = parameters.length === 0 ? [] : ['It takes:', ...parameters.map((one) => `  ${describeParameter(one)}`), ''];
  process.stdout.write([file.title || name, '', ...takes, bind(file.sparql, terms.value), ''].join('\n'));
  return EXIT.success;
}

function engineFor({ engine, source, service }: Options): (typeof ENGINES)[number] {
  for (const url of [...source, ...service]) {
    if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) throw new UsageError(`${url} is no address that begins with http:// or https://`);
  }
  const remote = source.length > 0 || service.length > 0;
  if (remote && engine === 'oxigraph') throw new UsageError('oxigraph asks no other places; leave out --engine, or --engine comunica');
  return engine ?? (remote ? 'comunica' : 'oxigraph');
}

/** Nothing goes over the network that the user has not named. */
function allow(services: readonly string[], engine: string, allowed: readonly string[]): void {
  const missing = services.filter((address) => !allowed.includes(address));
  if (missing.length > 0 || (services.length > 0 && engine === 'oxigraph')) {
    throw new UsageError(`the query asks ${services.join(' and ')}; to let it: ${services.map((address) => `--service ${address}`).join(' ')}`);
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

/** The bases under which the events of the data stand; the usual one where there are none. */
async function basesOf(engine: Engine): Promise<string[]> {
  const { DEFAULT_BASE, vr } = await import('../../terms/index.js');
  const answer = await engine.ask(`SELECT DISTINCT ?event WHERE { ?event <${vr.accountOf.value}> ?happening }`);
  const bases = answer.kind === 'rows' ? answer.rows.flatMap((row) => /^(.*\/)event\/[^/#]+$/.exec(row.get('event')?.value ?? '')?.[1] ?? []) : [];
  return bases.length === 0 ? [DEFAULT_BASE] : [...new Set(bases)].sort();
}

/** Whether anything is said of one of these. */
async function knows(engine: Engine, terms: NonNullable<ReturnType<Values['get']>>): Promise<boolean> {
  const { bind } = await import('../../store/index.js');
  const answer = await engine.ask(bind('ASK { ?node ?property ?value }', new Map([['node', terms]])));
  return answer.kind === 'boolean' && answer.value;
}

/** The place of an error in the text as the user wrote it: asked of an empty store, which refuses it for the same reason. */
async function placeOfError(sparql: string, read: (message: string, sparql: string) => Problem | undefined): Promise<Problem | undefined> {
  const { oxigraph, QueryError } = await import('../../store/index.js');
  try {
    await oxigraph().ask(sparql);
    return undefined;
  } catch (error) {
    return error instanceof QueryError ? read(error.message, sparql) : undefined;
  }
}
