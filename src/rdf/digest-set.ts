/**
 * A set of texts that may be long and many, of which only digests are kept: twelve bytes each in one array, which takes 16 to
 * 32 bytes a text. Two of a thousand million texts have the same twelve bytes of SHA-1 with a probability below one in 10^10.
 */
import { hash } from 'node:crypto';

/** Words of 32 bits that are kept of a digest. */
const WORDS = 3;
const LEAST_PLACES = 1024;

export class DigestSet {
  #places = LEAST_PLACES;
  #digests = new Uint32Array(LEAST_PLACES * WORDS);
  #size = 0;

  /** The number of texts. */
  get size(): number {
    return this.#size;
  }

  /** Whether a text is not in the set; it is then added. */
  isNew(text: string): boolean {
    const digest = hash('sha1', text, 'buffer');
    // A place that is empty has zeros.
    const isAdded = this.#add(digest.readUInt32LE(0) || 1, digest.readUInt32LE(4), digest.readUInt32LE(8));
    if (isAdded && this.#size * 4 > this.#places * 3) this.#grow();
    return isAdded;
  }

  #add(first: number, second: number, third: number): boolean {
    const digests = this.#digests;
    for (let place = second % this.#places; ; place = (place + 1) % this.#places) {
      const at = place * WORDS;
      if (digests[at] === 0) {
        digests[at] = first;
        digests[at + 1] = second;
        digests[at + 2] = third;
        this.#size += 1;
        return true;
      }
      if (digests[at] === first && digests[at + 1] === second && digests[at + 2] === third) return false;
    }
  }

  #grow(): void {
    const before = this.#digests;
    this.#places *= 2;
    this.#digests = new Uint32Array(this.#places * WORDS);
    this.#size = 0;
    for (let at = 0; at < before.length; at += WORDS) if (before[at] !== 0) this.#add(before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0);
  }
}
