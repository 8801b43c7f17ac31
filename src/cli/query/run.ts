/** Runs a query in four steps: check what was asked, load the data, ask the engine, print the answer. */
import { readContexts } from '../../io/jsonld-contexts.js';
import { expandGraphs } from '../../io/rdf-files.js';
import { inFile, problem, UsageError, valueOf, type Problem } from '../../problem.js';
import {
  bind,
  describeParameter,
  namesOf,
  parseQuery,
  problemOfEngine,
  QueryError,
  QueryTimeout,
  RemoteError,
  servicesOf,
  standsUnderBase,
  termsOf,
  threadedEngine,
  type Answer,
  type Engine,
  type Values,
} from '../../store/index.js';
import { DEFAULT_BASE, unknownTerm, vr } from '../../terms/index.js';
import { bundledQuestions, joiningQuestions, readQuestion, type Question } from '../../library/bundled-questions.js';
import { withServiceValues } from '../../library/service-values.js';
import { EXIT } from '../exit.js';
import { checkAddress } from '../iri-options.js';
import { answersSparql, refuseBoth, sourceProblems, withEndpoint } from '../remote/endpoint.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { formatAnswer, FORMATS_OF, type AnswerFormat } from './answer-formats.js';
import { loadGraphs, type LoadedGraphs } from './load-graphs.js';
import { allowServices, engineFor, parseParameters, type QueryOptions } from './options.js';

/** Seconds that a query on files may take, where --timeout does not say. */
const DEFAULT_TIMEOUT = 300;
/** The most that --timeout takes. */
const MOST_SECONDS = 86_400;

/** Prints the bundled questions with their parameters. Returns the exit code. */
export async function listQuestions(): Promise<number> {
  const questions = [...(await bundledQuestions()), ...(await joiningQuestions())];
  for (const { name, query, parameters } of questions) {
    process.stdout.write([name, `  ${query.title}`, ...parameters.map((one) => `  ${describeParameter(one)}`), ''].join('\n'));
  }
  printLine(`${plural(questions.length, 'question')}; to run one: variorum query NAME DATA`);
  return EXIT.success;
}

/** Runs a bundled question or a query file on data. Returns the exit code. */
export async function runQuery(name: string, data: readonly string[], options: QueryOptions): Promise<number> {
  const { endpoint, engine, source, service, timeout = DEFAULT_TIMEOUT } = options;
  refuseBoth(data, options, { '--engine': engine !== undefined, '--source': source.length > 0, '--service': service.length > 0 });
  const engineName = engineFor(options);
  checkAddress('--base', options.base);
  const values = parseParameters(options.param);
  const question = valueOf(await readQuestion(name));
  if (options.explain) return explain(question, values, options);

  const format = formatFor(question, options);
  const parsed = parseQuery(question.query.sparql).value;
  // In a query to an endpoint it is the endpoint that asks another.
  if (endpoint === undefined) allowServices(parsed ? servicesOf(parsed) : [], engineName, options.service);
  if (data.length === 0 && source.length === 0 && endpoint === undefined) throw new UsageError(`no data given: variorum query ${name} out`);
  // Missing or unknown parameters are reported before anything is read; that does not depend on the base.
  valueOf(termsOf(question.parameters, values, [options.base ?? DEFAULT_BASE]));
  const asked = endpoint ?? (await onlyEndpoint(data, options));
  if (asked !== undefined) return queryEndpoint(asked, question, { values, format, options: { ...options, source: [] } });

  const unions = await sourceProblems(source, { credentials: options.credentials, own: question.query.name === undefined });
  showProblems(unions);
  if (unions.some(({ severity }) => severity === 'error')) {
    printLine('nothing was evaluated');
    return EXIT.problems;
  }
  const contexts = readContexts(options.jsonldContext);
  const expanded = expandGraphs(data, options.from);
  const open = () => threadedEngine(engineName, { sources: source, services: service, timeout });
  const loaded = await loadGraphs(expanded.inputs, open, contexts);
  const problems: Problem[] = [...expanded.problems, ...loaded.problems];
  const failed = problems.filter(({ severity }) => severity === 'error').length;
  showProblems([...problems, ...unknownTermsOf(question)]);
  if (loaded.read === 0 && options.source.length === 0) {
    await loaded.engine.close();
    printLine('the query was not run: no input could be read');
    return EXIT.incomplete;
  }
  try {
    const answer = await ask(loaded.engine, question, { values, format, options });
    printLine(summaryOf(answer, loaded, { sources: options.source, failed }));
    return failed > 0 ? EXIT.incomplete : EXIT.success;
  } catch (error) {
    return await failureOf(error, question);
  } finally {
    await loaded.engine.close();
  }
}

/** A question to an endpoint, which is asked as it is. Returns the exit code. */
async function queryEndpoint(url: string, question: Question, asked: Asked): Promise<number> {
  showProblems(unknownTermsOf(question));
  const own = question.query.name === undefined;
  return withEndpoint(url, { ...asked.options, own }, async ({ engine, content }) => {
    const answer = await ask(engine, question, asked);
    printLine(`${sizeOf(answer)}; evaluated: ${content}`);
    return EXIT.success;
  });
}

/** The address of `--source`, where it is an endpoint and all that is asked. */
async function onlyEndpoint(data: readonly string[], { source, service, engine, credentials }: QueryOptions): Promise<string | undefined> {
  const [url, ...others] = source;
  if (url === undefined || data.length + others.length + service.length > 0 || engine !== undefined) return undefined;
  return (await answersSparql(url, credentials)) ? url : undefined;
}

/** The format of the answer. Throws {@link UsageError} if the kind of query does not have it. */
function formatFor({ query }: Question, options: QueryOptions): AnswerFormat {
  const type = parseQuery(query.sparql).value?.subType;
  const kind = type === 'ask' ? 'boolean' : type === 'select' ? 'rows' : 'quads';
  const possible = FORMATS_OF[kind];
  const format = options.format ?? (kind === 'quads' ? 'ttl' : process.stdout.isTTY ? 'table' : 'csv');
  if (!possible.includes(format)) throw new UsageError(`this answer cannot be written as ${format}; --format takes ${possible.join(', ')}`);
  return format;
}

interface Asked {
  values: ReadonlyMap<string, string>;
  format: AnswerFormat;
  options: QueryOptions;
}

/** Asks the engine and prints the answer. If there are no rows, names parameters that the data does not know. */
async function ask(engine: Engine, { name, query, parameters }: Question, { values, format, options }: Asked): Promise<Answer> {
  const bases = options.base === undefined && options.source.length === 0 ? await basesOf(engine) : [options.base ?? DEFAULT_BASE];
  const terms = termsOf(parameters, values, bases).value ?? valueOf(termsOf(parameters, values, [DEFAULT_BASE]));
  const answer = await engine.ask(bind(await withServiceValues(query.sparql, engine), terms));
  const width = process.stdout.isTTY ? process.stdout.columns : undefined;
  process.stdout.write(formatAnswer(answer, format, { bases, title: query.title || name, width, csvBom: options.csvBom }));
  if (answer.kind === 'rows' && answer.rows.length === 0) {
    for (const parameter of parameters.filter(standsUnderBase)) {
      const given = values.get(parameter.name);
      if (given !== undefined && !(await hasSubject(engine, terms.get(parameter.name) ?? [])))
        printLine(`-p ${parameter.name}=${given}: the data has no such ${parameter.type}`);
    }
  }
  return answer;
}

function summaryOf(answer: Answer, { engine, quads, read }: LoadedGraphs, { sources, failed }: { sources: readonly string[]; failed: number }): string {
  const remote = sources.length > 0 ? ` and ${sources.join(', ')}` : '';
  const notEvaluated = failed > 0 ? `; not evaluated: ${plural(failed, 'input')} that could not be read` : '';
  const by = answer.by === undefined ? engine.name : `${answer.by.engine} (not ${engine.name}: ${answer.by.reason})`;
  return `${sizeOf(answer)}; evaluated: ${plural(quads, 'quad')} of ${plural(read, 'file')}${remote}, with ${by}${notEvaluated}`;
}

function sizeOf(answer: Answer): string {
  if (answer.kind === 'boolean') return 'true or false';
  return answer.kind === 'rows' ? plural(answer.rows.length, 'row') : plural(answer.quads.length, 'triple');
}

/** Prints why a query failed. Returns the exit code; throws any error that is not about the query. */
async function failureOf(error: unknown, { name, query }: Question): Promise<number> {
  if (error instanceof RemoteError) {
    printLine(error.message);
    return EXIT.remoteFailed;
  }
  if (!(error instanceof QueryError)) throw error;
  if (error instanceof QueryTimeout) {
    showProblems([inFile(timeoutProblem(error), query.name ?? name)]);
    return EXIT.incomplete;
  }
  const located = await locateError(query.sparql);
  showProblems([inFile(located ?? problem('query-syntax', `${error.engine} cannot run this query: ${error.message}`), query.name ?? name)]);
  return EXIT.usage;
}

/** A warning for each term of `vr:` in a query that the vocabulary lacks: it matches nothing, and the answer would not say why. */
function unknownTermsOf({ name, query }: Question): Problem[] {
  const parsed = parseQuery(query.sparql).value;
  const lines = query.sparql.split('\n');
  return (parsed ? namesOf(parsed) : []).flatMap((iri) => {
    const unknown = unknownTerm(iri);
    if (!unknown) return [];
    const row = lines.findIndex((line) => line.includes(unknown.name));
    const column = Array.from((lines[row] ?? '').split(unknown.name)[0] ?? '').length + 1;
    return problem('query-unknown-term', `vr:${unknown.name} is not a term of the vocabulary`, {
      place: { file: query.name ?? name, ...(row === -1 ? {} : { line: row + 1, column }) },
      ...(row === -1 ? {} : { line: lines[row] ?? '' }),
      ...(unknown.near === undefined ? {} : { fix: `did you mean vr:${unknown.near}?` }),
    });
  });
}

/** `--explain`: prints what would be run. */
function explain({ name, query, parameters }: Question, values: ReadonlyMap<string, string>, { base }: QueryOptions): number {
  // Parameters that are not given stay open; those that are given must be valid.
  const given = parameters.map((one) => ({ ...one, optional: one.optional || !values.has(one.name) }));
  const terms = valueOf(termsOf(given, values, [base ?? DEFAULT_BASE]));
  const described = parameters.length === 0 ? [] : ['Parameters:', ...parameters.map((one) => `  ${describeParameter(one)}`), ''];
  process.stdout.write([query.title || name, '', ...described, bind(query.sparql, terms), ''].join('\n'));
  return EXIT.success;
}

/** The bases of the accounts in the data; the default base if there are none. */
async function basesOf(engine: Engine): Promise<string[]> {
  const answer = await engine.ask(`SELECT DISTINCT ?account WHERE { ?account <${vr.accountOf.value}> ?event }`);
  const bases = answer.kind === 'rows' ? answer.rows.flatMap((row) => /^(.*\/)account\/[^/#]+$/.exec(row.get('account')?.value ?? '')?.[1] ?? []) : [];
  return bases.length === 0 ? [DEFAULT_BASE] : [...new Set(bases)].sort();
}

/** Whether the data has a triple with one of these terms as its subject. */
async function hasSubject(engine: Engine, terms: NonNullable<ReturnType<Values['get']>>): Promise<boolean> {
  const answer = await engine.ask(bind('ASK { ?node ?property ?value }', new Map([['node', terms]])));
  return answer.kind === 'boolean' && answer.value;
}

function timeoutProblem({ seconds }: QueryTimeout): Problem {
  return problem('query-timeout', `the query was stopped after ${plural(seconds, 'second')}, before it had an answer`, {
    expected: 'an answer within --timeout',
    fix: `join its patterns by a variable that they share, ask for less, or give it more time: --timeout ${Math.min(seconds * 10, MOST_SECONDS)}`,
  });
}

/** The position of an error in the text as the user wrote it: an empty store reports the same error for the unbound query. */
async function locateError(sparql: string): Promise<Problem | undefined> {
  const empty = threadedEngine('oxigraph', { timeout: 10 });
  try {
    await empty.ask(sparql);
    return undefined;
  } catch (error) {
    return error instanceof QueryError && !(error instanceof QueryTimeout) ? problemOfEngine(error.message, sparql) : undefined;
  } finally {
    await empty.close();
  }
}
