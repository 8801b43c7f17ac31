/** Converts records in a thread of their own, so that several are read at once. Quads are sent as the texts of their terms; answers come in the order of the records. */
import { Worker } from 'node:worker_threads';
import type { SourceRecord } from '../../io/records.js';
import type { ConvertOptions, Converted, Mapped } from '../../library/converting.js';
import { unpack } from '../../rdf/quad-transfer.js';

/** What a thread sends for a record. */
export interface Reply {
  read: Converted['read'];
  mapped?: Omit<Mapped, 'quads'> & { quads: string[] };
}

export class ThreadConverter {
  readonly #thread: Worker;
  readonly #waiting: { resolve: (converted: Converted) => void; reject: (reason: unknown) => void }[] = [];
  /** Why the thread has ended. */
  #ended: Error | undefined;

  /** Starts the thread. {@link close} ends it; without that the process does not exit. */
  constructor(options: ConvertOptions) {
    this.#thread = new Worker(new URL('./converting-thread.js', import.meta.url), { workerData: options });
    this.#thread.on('message', ({ read, mapped }: Reply) => {
      this.#waiting.shift()?.resolve({ read, ...(mapped === undefined ? {} : { mapped: { ...mapped, quads: unpack(mapped.quads) } }) });
    });
    const fail = (reason: Error) => {
      this.#ended ??= reason;
      for (const { reject } of this.#waiting.splice(0)) reject(reason);
    };
    this.#thread.on('error', fail);
    this.#thread.on('exit', (code) => {
      fail(new Error(`a thread of --jobs ended with ${code}`));
    });
  }

  /** Converts a record; answers come in the order of the records. */
  convert(record: SourceRecord): Promise<Converted> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(this.#ended);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#thread.postMessage(record);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
