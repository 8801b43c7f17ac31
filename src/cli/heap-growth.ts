/** How far the heap grows before garbage is collected, for a command that reads many inputs. */
import { setFlagsFromString } from 'node:v8';

/**
 * How much larger than what is in use the heap becomes, in per cent. By itself V8 lets it become up to four times as large
 * where memory is at hand, so that the peak would depend on the number of inputs. Of 121 articles: 512 MB and 31.6 s of
 * processor, beside 629 MB and 30.6 s.
 */
const GROWTH = 40;

/** Limits the heap of this thread and of those that are started later. V8 reads the flag at each collection. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
