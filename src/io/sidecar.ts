/** Sidecars: files next to a document with its metadata. Their content is parsed in `sources.ts`. */
import { basename, dirname, extname, join } from 'node:path';
import { readOptional } from './files.js';

export function isSidecar(path: string): boolean {
  return /\.meta\.ya?ml$/i.test(path);
}

/** The sidecar of a document: `article.txt.meta.yaml` or `article.meta.yaml`. */
export async function readSidecar(path: string, limit?: number): Promise<{ path: string; text: string } | undefined> {
  for (const candidate of [`${path}.meta.yaml`, join(dirname(path), `${basename(path, extname(path))}.meta.yaml`)]) {
    const text = await readOptional(candidate, limit);
    if (text !== undefined) return { path: candidate, text };
  }
  return undefined;
}
