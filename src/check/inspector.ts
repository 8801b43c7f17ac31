/**
 * An inspection in a thread of its own: it goes on while who asks reads and writes what comes next. Quads go over as
 * the texts of their terms, and problems come back in the order in which they were asked for.
 */
import type { Quad } from '@rdfjs/types';
import { Worker } from 'node:worker_threads';
import { ProblemError, type Problem } from '../problem.js';
import type { EvaluationSummary, RuleTexts } from './inspection.js';
import { pack } from './quad-transfer.js';

/** What is asked of the thread, and what comes back. */
interface Questions {
  begin: { ask: 'begin'; shared: string[] };
  shared: { ask: 'shared' };
  /** `others`: quads of the entry that an entry before it has written already. */
  entry: { ask: 'entry'; written: string[]; others: string[] };
  aside: { ask: 'aside'; quads: string[] };
  end: { ask: 'end' };
}
export interface Answers {
  begin: undefined;
  shared: Problem[];
  entry: Problem[];
  aside: Problem[];
  end: { problems: Problem[]; summary: EvaluationSummary };
}
export type Question = Questions[keyof Questions];

/** An answer, or what went wrong: problems where the rules cannot be used. */
export type Reply = { answer: Answers[keyof Answers] } | { problems: Problem[] } | { error: unknown };

export class Inspector {
  readonly #thread: Worker;
  /** Why the thread answers no more. */
  #ended: Error | undefined;
  readonly #waiting: { resolve: (answer: never) => void; reject: (reason: unknown) => void }[] = [];

  /** Starts the thread; it reads the rules at once. {@link close} ends it, without which the process goes on. */
  constructor(rules: RuleTexts) {
    this.#thread = new Worker(new URL('./inspector-thread.js', import.meta.url), { workerData: rules });
    this.#thread.on('message', (reply: Reply) => {
      const next = this.#waiting.shift();
      if ('answer' in reply) next?.resolve(reply.answer as never);
      else next?.reject('problems' in reply ? new ProblemError(reply.problems) : reply.error);
    });
    const fail = (reason: Error) => {
      this.#ended ??= reason;
      for (const { reject } of this.#waiting.splice(0)) reject(reason);
    };
    this.#thread.on('error', fail);
    this.#thread.on('exit', (code) => {
      fail(new Error(`the thread of the checks ended with ${code}`));
    });
  }

  /** Takes what entries share; to be called first. What goes wrong with it, such as rules that cannot be used, the next answer tells. */
  begin(shared: readonly Quad[]): void {
    void this.#ask({ ask: 'begin', shared: pack(shared) });
  }

  /** Validates what entries share, by itself. */
  shared(): Promise<Problem[]> {
    return this.#ask({ ask: 'shared' });
  }

  /** Takes one entry, of which `written` stands in its own graphs, and gives what its shapes say of it. */
  entry(quads: readonly Quad[], written: readonly Quad[] = quads): Promise<Problem[]> {
    const own = new Set(written);
    return this.#ask({ ask: 'entry', written: pack(written), others: pack(quads.filter((quad) => !own.has(quad))) });
  }

  /** Validates quads that are no part of what the check queries are asked of. */
  aside(quads: readonly Quad[]): Promise<Problem[]> {
    return this.#ask({ ask: 'aside', quads: pack(quads) });
  }

  /** Asks the check queries. */
  end(): Promise<Answers['end']> {
    return this.#ask({ ask: 'end' });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #ask<Kind extends keyof Questions>(question: Questions[Kind] & { ask: Kind }): Promise<Answers[Kind]> {
    const answer = new Promise<Answers[Kind]>((resolve, reject) => {
      if (this.#ended === undefined) this.#waiting.push({ resolve, reject });
      else reject(this.#ended);
    });
    // Who asks may be at something else when it goes wrong, and hears of it when they wait for it.
    answer.catch(() => undefined);
    this.#thread.postMessage(question);
    return answer;
  }
}
