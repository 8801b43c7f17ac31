/** The size and SHA-256 of a file on disk, read as a stream. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface Digest {
  bytes: number;
  sha256: string;
}

/** The size and hash of a file. Throws the system's errors. */
export async function digest(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
