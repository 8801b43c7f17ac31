/**
 * A file that is written piece by piece. A write waits for the disk, and texts are encoded into one buffer that every write
 * uses again, so that a large file leaves no memory to be collected.
 */
import { open, type FileHandle } from 'node:fs/promises';

/** Bytes that are held until there is as much as is worth a write. */
const HELD = 256 * 1024;
/** Characters of a text that are encoded at once; each takes three bytes at most. */
const PIECE = HELD / 4;

export class OutputFile {
  readonly #handle: FileHandle;
  readonly #buffer = Buffer.allocUnsafeSlow(HELD);
  #used = 0;
  /** Writes are done one after the other. */
  #written: Promise<void> = Promise.resolve();
  #waiting = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Opens a file for writing; what was in it is gone. */
  static async open(path: string): Promise<OutputFile> {
    return new OutputFile(await open(path, 'w'));
  }

  /** Writes a text as UTF-8, or bytes. Rejects with the error of the disk, also of a write before. */
  write(data: string | Uint8Array): Promise<void> {
    if (typeof data !== 'string') {
      if (this.#waiting > 0 || data.length > HELD - this.#used) return this.#then(() => this.#writeBytes(data));
      this.#buffer.set(data, this.#used);
      this.#used += data.length;
      return this.#written;
    }
    // A text that is encoded at once is not kept.
    if (this.#waiting > 0 || data.length > PIECE || !this.#fits(data)) return this.#then(() => this.#writeText(data));
    this.#encode(data);
    return this.#written;
  }

  /** Closes the file after the last write. */
  async end(): Promise<void> {
    await this.#then(() => this.#writeHeld());
    await this.#handle.close();
  }

  /** Closes the file, whatever was to be written. */
  async discard(): Promise<void> {
    await this.#written.catch(() => undefined);
    await this.#handle.close().catch(() => undefined);
  }

  #then(write: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.#written = this.#written.then(write).finally(() => (this.#waiting -= 1));
    // The caller gets the error with the promise, or with that of the next write.
    this.#written.catch(() => undefined);
    return this.#written;
  }

  #fits(text: string): boolean {
    return text.length * 3 <= HELD - this.#used;
  }

  #encode(text: string): void {
    this.#used += this.#buffer.write(text, this.#used);
  }

  async #writeText(text: string): Promise<void> {
    for (let at = 0; at < text.length;) {
      let end = Math.min(at + PIECE, text.length);
      // A character of two units stays in one piece.
      if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
      const piece = text.slice(at, end);
      if (!this.#fits(piece)) await this.#writeHeld();
      this.#encode(piece);
      at = end;
    }
  }

  async #writeBytes(bytes: Uint8Array): Promise<void> {
    await this.#writeHeld();
    await this.#toDisk(bytes);
  }

  async #writeHeld(): Promise<void> {
    await this.#toDisk(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  async #toDisk(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) at += (await this.#handle.write(bytes, at, bytes.length - at)).bytesWritten;
  }
}
