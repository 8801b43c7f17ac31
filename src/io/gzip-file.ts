/** A file that is compressed with gzip while it is written: texts or bytes → an {@link OutputFile}. Memory does not grow with the file. */
import { createGzip } from 'node:zlib';
import type { OutputFile } from './output-file.js';

/** A file that is written piece by piece. */
export type PieceFile = Pick<OutputFile, 'write' | 'end'>;

/** Compresses what is written into a file. A write is done when its bytes are compressed; it rejects with the error of the disk, also of a write before. */
export function gzipped(file: PieceFile): PieceFile {
  const gzip = createGzip();
  let failure: { reason: unknown } | undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const written = (async () => {
    for await (const chunk of gzip) await file.write(chunk as Uint8Array);
    await file.end();
  })().catch((reason: unknown) => {
    failure = { reason };
    // A write that waits for the reader of the stream would never end.
    fail(reason);
  });
  return {
    async write(data) {
      if (failure !== undefined) throw failure.reason;
      if (data.length === 0) return;
      await new Promise<void>((resolve, reject) => {
        fail = reject;
        gzip.write(data, (error) => {
          if (error) reject(failure === undefined ? error : (failure.reason as Error));
          else resolve();
        });
      });
    },
    async end() {
      gzip.end();
      await written;
      if (failure !== undefined) throw failure.reason;
    },
  };
}
