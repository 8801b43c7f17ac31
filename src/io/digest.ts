/** The size and SHA-256 of a file on disk, read piece by piece into one buffer, so that a large file leaves no memory to be collected. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

export interface Digest {
  bytes: number;
  sha256: string;
}

/** Bytes that are read at once. */
const PIECE = 256 * 1024;

/** The size and hash of a file. Throws the system's errors. */
export async function digest(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }
}
