/**
 * An engine in a worker thread, so that a query can be stopped: an engine in process blocks everything else while it
 * works, and a query of one line may work for years. Quads and answers are sent as texts.
 */
import type { Quad } from '@rdfjs/types';
import { Worker } from 'node:worker_threads';
import { pack } from '../rdf/quad-transfer.js';
import type { ComunicaOptions } from './comunica.js';
import { QueryError, TOO_LARGE, type Engine } from './engine.js';
import { threadArguments } from './thread-arguments.js';
import { unpackAnswer, unpackError, type ThreadData, type ThreadReply, type ThreadRequest } from './engine-messages.js';
import type { EngineName } from './engines.js';

export interface ThreadedEngineOptions extends ComunicaOptions {
  /** How long an answer may take, in seconds. */
  timeout: number;
}

/** An engine with memory of its own, which it keeps until it is closed. */
export interface ThreadedEngine extends Engine {
  close(): Promise<void>;
}

/** A query took longer than it may; its engine has ended with it. */
export class QueryTimeout extends QueryError {
  constructor(
    engine: string,
    readonly seconds: number,
  ) {
    super(engine, `the query was stopped after ${seconds} s`);
    this.name = 'QueryTimeout';
  }
}

/** The number of quads that are sent at once. */
const BATCH = 5_000;

/** Opens an engine in a thread of its own. `ask` throws a {@link QueryTimeout} where an answer takes too long. */
export function threadedEngine(name: EngineName, { timeout, ...options }: ThreadedEngineOptions): ThreadedEngine {
  const thread = new Worker(new URL('./engine-thread.js', import.meta.url), {
    workerData: { name, options } satisfies ThreadData,
    execArgv: threadArguments(),
  });
  const waiting: { resolve: (reply: ThreadReply) => void; reject: (reason: unknown) => void }[] = [];
  let ended: Error | undefined;
  const end = (reason: Error) => {
    ended ??= reason;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  // A thread keeps the process only while it owes an answer.
  thread.unref();
  thread.on('message', (reply: ThreadReply) => {
    const next = waiting.shift();
    if (waiting.length === 0) thread.unref();
    if ('error' in reply) next?.reject(unpackError(reply.error));
    else next?.resolve(reply);
  });
  // What ends a thread is that its memory or its stack is too small.
  thread.on('error', (error) => end('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new QueryError(name, TOO_LARGE) : error));
  thread.on('exit', () => end(new QueryError(name, 'the engine has ended')));

  const request = (message: ThreadRequest): Promise<ThreadReply> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) reject(ended);
      else {
        waiting.push({ resolve, reject });
        thread.ref();
        thread.postMessage(message);
      }
    });

  return {
    name,
    async load(quads) {
      let count = 0;
      // One batch is loaded while the next one is read.
      let before: Promise<ThreadReply> = Promise.resolve({ loaded: 0 });
      const add = async (batch: readonly Quad[]) => {
        const reply = await before;
        if ('loaded' in reply) count += reply.loaded;
        before = request({ load: pack(batch) });
        before.catch(() => undefined);
      };
      let batch: Quad[] = [];
      try {
        for await (const quad of quads) {
          batch.push(quad);
          if (batch.length < BATCH) continue;
          await add(batch);
          batch = [];
        }
        await add(batch);
        await add([]);
      } finally {
        await before.catch(() => undefined);
      }
      return count;
    },
    async ask(sparql) {
      const timer = setTimeout(() => {
        end(new QueryTimeout(name, timeout));
        void thread.terminate();
      }, timeout * 1000);
      try {
        const reply = await request({ ask: sparql });
        if (!('answer' in reply)) throw new Error('a query is answered');
        return unpackAnswer(reply.answer);
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      await thread.terminate();
    },
  };
}
