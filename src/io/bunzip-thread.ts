/**
 * The thread that unpacks a bzip2 file, so that reading runs beside it. It reads the file and unpacks block by block; each
 * piece is posted to the thread that asked (`decompress.ts`), and no more than a few ahead of what that has taken.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import Bunzip from 'seek-bzip';

/** What the thread is given: the file, and a counter of the pieces that were taken. */
export interface BunzipTask {
  /** A path, or the number of an open file: 0 is standard input. */
  file: string | number;
  taken: SharedArrayBuffer;
}

/** What the thread posts: pieces, then that it is done or why it stopped. */
export type BunzipMessage = { piece: Uint8Array } | { done: true } | { failure: string };

/** Pieces of this size are posted. */
const PIECE = 512 * 1024;
/** How many pieces may wait to be taken. */
const AHEAD = 8;

const { file, taken } = workerData as BunzipTask;
const post = (message: BunzipMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);

/** The bytes of a file, one by one and in blocks, as the unpacker asks for them. */
class FileInput {
  readonly #descriptor: number;
  readonly #buffer = Buffer.allocUnsafe(256 * 1024);
  #at = 0;
  #end = 0;

  constructor(private readonly source: string | number) {
    this.#descriptor = typeof source === 'number' ? source : openSync(source, 'r');
  }

  readByte(): number {
    return this.#fill() ? (this.#buffer[this.#at++] ?? -1) : -1;
  }

  read(into: Uint8Array, from: number, length: number): number {
    let count = 0;
    while (count < length) {
      const byte = this.readByte();
      if (byte < 0) break;
      into[from + count] = byte;
      count += 1;
    }
    return count === 0 ? -1 : count;
  }

  eof(): boolean {
    return !this.#fill();
  }

  close(): void {
    if (typeof this.source !== 'number') closeSync(this.#descriptor);
  }

  #fill(): boolean {
    if (this.#at < this.#end) return true;
    this.#at = 0;
    this.#end = this.#readSome();
    return this.#end > 0;
  }

  #readSome(): number {
    for (;;) {
      try {
        return readSync(this.#descriptor, this.#buffer);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EOF') return 0;
        // Standard input that has nothing yet.
        if (code !== 'EAGAIN') throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      }
    }
  }
}

/** Collects what is unpacked, and posts it piece by piece. */
class PieceOutput {
  #piece = new Uint8Array(PIECE);
  #length = 0;
  #posted = 0;
  readonly #taken = new Int32Array(taken);

  writeByte(byte: number): void {
    this.#piece[this.#length++] = byte;
    if (this.#length === PIECE) this.flush();
  }

  write(bytes: Uint8Array, from: number, length: number): number {
    for (let index = 0; index < length; index += 1) this.writeByte(bytes[from + index] ?? 0);
    return length;
  }

  flush(): void {
    if (this.#length === 0) return;
    const piece = this.#piece.slice(0, this.#length);
    this.#length = 0;
    this.#posted += 1;
    post({ piece }, [piece.buffer]);
    for (let count = Atomics.load(this.#taken, 0); this.#posted - count > AHEAD; count = Atomics.load(this.#taken, 0)) Atomics.wait(this.#taken, 0, count);
  }
}

const output = new PieceOutput();
try {
  const input = new FileInput(file);
  try {
    Bunzip.decode(input, output, true);
  } finally {
    input.close();
  }
  output.flush();
  post({ done: true });
} catch (error) {
  // What came before the damage was whole.
  output.flush();
  post({ failure: (error as Error).message });
}
