/** What was written of nodes that many rows share, so that it is written once. Memory is limited: what was written long ago may be written again, in the same graph. */

/** So many keys are remembered, twice. */
const MOST = 100_000;

export class RecentKeys {
  #recent = new Set<unknown>();
  #before = new Set<unknown>();

  /** Whether a key was not seen; it is remembered then. */
  isNew(key: unknown): boolean {
    if (this.#recent.has(key)) return false;
    if (this.#before.has(key)) return false;
    if (this.#recent.size >= MOST) {
      this.#before = this.#recent;
      this.#recent = new Set();
    }
    this.#recent.add(key);
    return true;
  }
}
