/** A graph that answers SPARQL in process. Nothing is fetched. */
import type { Quad, Term } from '@rdfjs/types';
import { ProblemError, UsageError, valueOf } from '../problem.js';
import type { Answer, Engine, ThreadedEngine } from '../store/index.js';

/** RDF/JS quads, or the path of an RDF file or of the folder of an export. */
export type GraphSource = string | Iterable<Quad> | AsyncIterable<Quad>;

export interface GraphSourceOptions {
  /** The texts of contexts that a file of JSON-LD refers to, by address; nothing is fetched. */
  contexts?: ReadonlyMap<string, string>;
}

export interface OpenGraphOptions extends GraphSourceOptions {
  /**
   * How long an answer may take, in seconds: for queries of others, one line of which may work for years. Questions are then
   * asked in a thread; one that takes longer throws an error named `QueryTimeout`, and the graph has ended with it. Without it
   * questions are asked in this thread, and nothing else is done until they are answered.
   */
  timeout?: number;
}

/** A row of an answer: the term of each variable; a variable without a value is absent. */
export type AnswerRow = Readonly<Record<string, Term>>;

/**
 * Opens a graph for questions: quads, the path of an RDF file (Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML), or the
 * folder of an export. A file that cannot be read to its end throws a {@link ProblemError}.
 *
 * @example
 * const graph = await openGraph(await toGraph(entry));
 * for (const { claimant, killed } of await graph.rows('SELECT ?claimant ?killed …')) console.log(claimant.value, killed.value);
 */
export async function openGraph(source: GraphSource, { timeout, ...options }: OpenGraphOptions = {}): Promise<OpenGraph> {
  const quads = await quadsFrom(source, options);
  const engine = await engineWithin(timeout);
  try {
    await engine.load(quads);
  } catch (error) {
    await engine.close?.();
    throw error;
  }
  return new OpenGraph(engine);
}

/** An engine, in a thread where its answers have a time limit. */
async function engineWithin(timeout: number | undefined): Promise<Engine & Partial<Pick<ThreadedEngine, 'close'>>> {
  if (timeout === undefined) return (await import('../store/oxigraph.js')).oxigraph();
  // The longest time that a timer takes is 2^31 - 1 milliseconds.
  if (!(timeout > 0 && timeout <= 2_147_483)) throw new UsageError(`timeout is a number of seconds, not ${timeout}`);
  return (await import('../store/threaded-engine.js')).threadedEngine('oxigraph', { timeout });
}

/** The quads of a source. */
export async function quadsFrom(source: GraphSource, { contexts }: GraphSourceOptions = {}): Promise<Iterable<Quad> | AsyncIterable<Quad>> {
  if (typeof source !== 'string') return source;
  const { expandGraphs, quadsOf } = await import('../io/rdf-files.js');
  const { inputs, problems } = expandGraphs([source]);
  const [input] = inputs;
  if (!input) throw new ProblemError(problems);
  return quadsOf(input, contexts);
}

/** A graph that {@link openGraph} has loaded. The default graph of a query is the union of all graphs. */
export class OpenGraph {
  /** @internal */
  constructor(
    /** @internal */
    readonly engine: Engine & Partial<Pick<ThreadedEngine, 'close'>>,
  ) {}

  /** Frees the memory of a graph that was opened with a timeout. */
  async close(): Promise<void> {
    await this.engine.close?.();
  }

  /**
   * The rows of a SELECT. A syntax error throws.
   *
   * @example
   * const rows = await graph.rows('SELECT ?event ?label { ?account vr:accountOf ?event ; rdfs:label ?label }');
   */
  async rows(sparql: string): Promise<AnswerRow[]> {
    const answer = await this.#answer(sparql);
    if (answer.kind !== 'rows') throw new UsageError('rows() takes a SELECT');
    return answer.rows.map((row) => Object.fromEntries(row));
  }

  /** The quads of a CONSTRUCT or DESCRIBE. A syntax error throws. */
  async construct(sparql: string): Promise<Quad[]> {
    const answer = await this.#answer(sparql);
    if (answer.kind !== 'quads') throw new UsageError('construct() takes a CONSTRUCT or DESCRIBE');
    return [...answer.quads];
  }

  /**
   * The rows of a bundled question (`variorum query` lists them), or of the file of a query, with values for its parameters.
   * `base` is the base of the data, for parameters that are ids.
   *
   * @example
   * const rows = await graph.question('killed', { claimant: 'sohr' });
   */
  async question(name: string, parameters: Readonly<Record<string, string>> = {}, { base }: { base?: string } = {}): Promise<AnswerRow[]> {
    const [{ readQuestion }, { bind, termsOf }, { DEFAULT_BASE }] = await Promise.all([
      import('./bundled-questions.js'),
      import('../store/index.js'),
      import('../terms/index.js'),
    ]);
    const { query, parameters: known } = valueOf(await readQuestion(name));
    return this.rows(bind(query.sparql, valueOf(termsOf(known, new Map(Object.entries(parameters)), [base ?? DEFAULT_BASE]))));
  }

  async #answer(sparql: string): Promise<Answer> {
    const { parseQuery } = await import('../store/index.js');
    const { problems } = parseQuery(sparql);
    if (problems.length > 0) throw new ProblemError(problems);
    return this.engine.ask(sparql);
  }
}
