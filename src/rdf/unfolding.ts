/**
 * How far a compressed file may unfold where no limit is given. RDF, tables and dumps unfold to up to fifty times their
 * size, a file that is made to fill a memory or a disk to a thousand times and more.
 */

/** Times the size of the compressed file. */
export const MOST_UNFOLDED = 200;
/** So many bytes are too few to do harm, however small the file is. */
const FREE_BYTES = 50_000_000;

/** Whether a file is one that unfolds without end: `size` bytes came out of the `packed` bytes that were read. */
export function unfoldsTooFar(size: number, packed: number): boolean {
  return size > FREE_BYTES && size > packed * MOST_UNFOLDED;
}
