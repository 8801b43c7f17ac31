/**
 * Converts the chunks of a table in threads, several at once, and gives what they became in the order of the table. Rows are
 * converted in threads of their own also where there is one, since the memory of a thread can be limited: what they leave is
 * collected before it grows. The memory for their bytes goes to and fro.
 */
import { Worker } from 'node:worker_threads';
import type { CsvChunk } from '../../io/csv-records.js';
import { inOrder } from './in-order.js';
import type { ConvertedChunk, TableToConvert } from './table-chunks.js';

/** What a thread is sent. */
export interface ChunkMessage {
  chunk: CsvChunk;
  memory?: ArrayBuffer | undefined;
}

/**
 * MB of a thread. Of objects that live shortly, less than what Node would take; of the others, what the longest record may
 * need: the lower this limit is, the earlier V8 collects what is left of rows.
 */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };
/** Chunks that are under way for each thread: one is converted while another is written. */
const UNDER_WAY = 2;

export class RowThreads {
  readonly #threads: RowThread[];
  #turn = 0;

  /** Starts threads. {@link close} ends them; without that the process does not exit. */
  constructor(table: TableToConvert, jobs: number) {
    this.#threads = Array.from({ length: jobs }, () => new RowThread(table));
  }

  /** Converts chunks. What is given is valid until the next is asked for: its bytes are then used again. */
  async *convert(chunks: AsyncIterable<CsvChunk>): AsyncGenerator<ConvertedChunk & { line: number }, void, undefined> {
    const start = async (chunk: CsvChunk) => {
      const thread = this.#threads[this.#turn++ % this.#threads.length] as RowThread;
      return { thread, line: chunk.line, converted: await thread.convert(chunk) };
    };
    for await (const { thread, line, converted } of inOrder(chunks, start, UNDER_WAY * this.#threads.length)) {
      yield { line, ...converted };
      thread.memory.push(converted.bytes.buffer as ArrayBuffer);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class RowThread {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (converted: ConvertedChunk) => void; reject: (reason: unknown) => void }[] = [];
  /** Memory that was written and can be used again. */
  readonly memory: ArrayBuffer[] = [];
  /** Why the thread has ended. */
  #ended: Error | undefined;

  constructor(table: TableToConvert) {
    this.#worker = new Worker(new URL('./rows-thread.js', import.meta.url), { workerData: table, resourceLimits: LIMITS });
    this.#worker.on('message', (converted: ConvertedChunk) => this.#waiting.shift()?.resolve(converted));
    const fail = (reason: Error) => {
      this.#ended ??= reason;
      for (const { reject } of this.#waiting.splice(0)) reject(reason);
    };
    this.#worker.on('error', fail);
    this.#worker.on('exit', (code) => {
      fail(new Error(`a thread that reads rows ended with ${code}`));
    });
  }

  /** Converts a chunk; answers come in the order of the chunks. */
  convert(chunk: CsvChunk): Promise<ConvertedChunk> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(this.#ended);
        return;
      }
      this.#waiting.push({ resolve, reject });
      const memory = this.memory.pop();
      this.#worker.postMessage({ chunk, memory } satisfies ChunkMessage, memory === undefined ? [] : [memory]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
