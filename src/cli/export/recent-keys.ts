/** What was written of nodes that many rows share, so that it is written once. Memory is limited: what was written long ago may be written again, in the same graph. */
import { createHash } from 'node:crypto';

/** So many keys are remembered, twice. */
const MOST = 100_000;
/** Longer texts are remembered by their digests. */
const SHORT = 60;

/** The key of a text: itself, or its digest where it is long. */
export function keyOf(text: string): string {
  return text.length > SHORT ? createHash('sha1').update(text).digest('base64') : text;
}

export class RecentKeys {
  #recent = new Set<string>();
  #before = new Set<string>();

  /** Whether a text was not seen; it is remembered then. */
  isNew(text: string): boolean {
    return this.isNewKey(keyOf(text));
  }

  /** Whether the key of a text was not seen; it is remembered then. */
  isNewKey(key: string): boolean {
    if (this.#recent.has(key) || this.#before.has(key)) return false;
    if (this.#recent.size >= MOST) {
      this.#before = this.#recent;
      this.#recent = new Set();
    }
    this.#recent.add(key);
    return true;
  }
}
