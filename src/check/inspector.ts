/**
 * Runs an inspection in a worker thread while the caller reads and writes the next entries. Quads are sent as the texts of
 * their terms; answers come back in the order of the requests.
 */
import type { Quad } from '@rdfjs/types';
import { Worker } from 'node:worker_threads';
import { ProblemError, type Problem } from '../problem.js';
import type { EvaluationSummary, RuleTexts } from './inspection.js';
import { pack } from '../rdf/quad-transfer.js';

/** The requests to the thread, and its responses. */
interface Requests {
  begin: { ask: 'begin'; shared: string[]; base: string | undefined };
  shared: { ask: 'shared' };
  /** `others`: quads of the entry that an earlier entry has written already. */
  entry: { ask: 'entry'; written: string[]; others: string[] };
  aside: { ask: 'aside'; quads: string[] };
  end: { ask: 'end' };
}
export interface Responses {
  begin: undefined;
  shared: Problem[];
  entry: Problem[];
  aside: Problem[];
  end: { problems: Problem[]; summary: EvaluationSummary };
}
export type WorkerRequest = Requests[keyof Requests];

/** A response or an error: problems where the rules cannot be used. */
export type WorkerReply = { answer: Responses[keyof Responses] } | { problems: Problem[] } | { error: unknown };

/** MB of objects that live shortly: the thread of the checks takes little time, and is to take little memory. */
const YOUNG = 12;

export class Inspector {
  readonly #rules: RuleTexts;
  #thread: Worker | undefined;
  /** What entries share, until the thread has it. */
  #shared: { quads: readonly Quad[]; base: string | undefined } | undefined;
  /** Why the thread has ended. */
  #ended: Error | undefined;
  readonly #waiting: { resolve: (answer: never) => void; reject: (reason: unknown) => void }[] = [];

  /** The thread starts with the first request, or with {@link start}. {@link close} ends it; without that the process does not exit. */
  constructor(rules: RuleTexts) {
    this.#rules = rules;
  }

  /** Starts the thread, which reads the rules at once. */
  start(): Worker {
    if (this.#thread !== undefined) return this.#thread;
    const thread = new Worker(new URL('./inspector-thread.js', import.meta.url), {
      workerData: this.#rules,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.#thread = thread;
    thread.on('message', (reply: WorkerReply) => {
      const next = this.#waiting.shift();
      if ('answer' in reply) next?.resolve(reply.answer as never);
      else next?.reject('problems' in reply ? new ProblemError(reply.problems) : reply.error);
    });
    const fail = (reason: Error) => {
      this.#ended ??= reason;
      for (const { reject } of this.#waiting.splice(0)) reject(reason);
    };
    thread.on('error', fail);
    thread.on('exit', (code) => {
      fail(new Error(`the thread of the checks ended with ${code}`));
    });
    return thread;
  }

  /** Takes what entries share, and the base of their IRIs; must be called first. Errors, such as invalid rules, are reported by the next request. */
  begin(quads: readonly Quad[], base?: string): void {
    this.#shared = { quads, base };
    if (this.#thread !== undefined) this.#sendShared();
  }

  /** Validates what entries share, by itself. */
  validateShared(): Promise<Problem[]> {
    return this.#request({ ask: 'shared' });
  }

  /** Adds one entry, of which `written` is in its own graphs, and returns what the shapes report. */
  entry(quads: readonly Quad[], written: readonly Quad[] = quads): Promise<Problem[]> {
    const own = new Set(written);
    return this.#request({ ask: 'entry', written: pack(written), others: pack(quads.filter((quad) => !own.has(quad))) });
  }

  /** Validates quads that the check queries do not run on. */
  validateSeparately(quads: readonly Quad[]): Promise<Problem[]> {
    return this.#request({ ask: 'aside', quads: pack(quads) });
  }

  /** Runs the check queries. */
  end(): Promise<Responses['end']> {
    return this.#request({ ask: 'end' });
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #sendShared(): void {
    const shared = this.#shared;
    this.#shared = undefined;
    if (shared !== undefined) void this.#request({ ask: 'begin', shared: pack(shared.quads), base: shared.base });
  }

  #request<Kind extends keyof Requests>(question: Requests[Kind] & { ask: Kind }): Promise<Responses[Kind]> {
    const thread = this.start();
    this.#sendShared();
    const answer = new Promise<Responses[Kind]>((resolve, reject) => {
      if (this.#ended === undefined) this.#waiting.push({ resolve, reject });
      else reject(this.#ended);
    });
    // The caller may not be waiting yet; it gets the error when it awaits the answer.
    answer.catch(() => undefined);
    thread.postMessage(question);
    return answer;
  }
}
