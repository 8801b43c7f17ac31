/**
 * Checks that the quotes of an entry are in its document at their positions. An entry and the text of the document come in;
 * a problem for each quote at another position, or not found, goes out with its path. Rejected items are not checked.
 */
import { problem, type Problem } from '../problem.js';
import type { At, Entry } from './schema.js';
import type { Path } from './yaml.js';

interface QuotingItem {
  at: At;
  quote?: string | undefined;
  review?: { status: string }[] | undefined;
}

/** Checks every quote. `text` is the decoded document, whose bytes have the entry's sha256. Problems: `entry-evidence`. */
export function checkEvidence(entry: Entry, text: string): { path: Path; found: Problem }[] {
  const points = Array.from(text);
  return quotingItems(entry).flatMap(({ path, item: { at, quote, review } }) => {
    if (quote === undefined || review?.at(-1)?.status === 'rejected') return [];
    const there = points.slice(at.start, at.end).join('');
    if (there === quote) return [];
    const message =
      there === ''
        ? `the document has ${points.length.toLocaleString('en')} characters, but the position of the quote is ${at.start}–${at.end}`
        : `at ${at.start}–${at.end} the document has ${shown(there)}`;
    return [{ path: [...path, 'quote'], found: problem('entry-evidence', message, { expected: shown(quote), fix: fixText(text, quote, at) }) }];
  });
}

/** Returns everything in an entry that may quote its document. */
function quotingItems({ event, fates, episodes, claims }: Entry): { path: Path; item: QuotingItem }[] {
  const lists: [Path, readonly QuotingItem[] | undefined][] = [
    [['event', 'commanders'], event.commanders],
    [['event', 'result'], event.result],
    [['fates'], fates],
    [['episodes'], episodes],
    [['claims'], claims],
  ];
  return lists.flatMap(([path, items = []]) => items.map((item, index) => ({ path: [...path, index], item })));
}

/** Names the position of the quote that is nearest to the given one. */
function fixText(text: string, quote: string, at: At): string {
  const starts: number[] = [];
  let points = 0;
  let from = 0;
  for (let found = text.indexOf(quote); found !== -1; found = text.indexOf(quote, found + 1)) {
    points += Array.from(text.slice(from, found)).length;
    from = found;
    starts.push(points);
  }
  if (starts.length === 0) return 'the quote is not in the document; copy it from there';
  const nearest = starts.reduce((best, one) => (Math.abs(one - at.start) < Math.abs(best - at.start) ? one : best));
  const place = `start: ${nearest}, end: ${nearest + Array.from(quote).length}`;
  return starts.length === 1 ? `the quote is at ${place}` : `the quote is at ${starts.length} positions, the nearest at ${place}`;
}

/** A text in quotes, cut where it is long. */
function shown(text: string): string {
  return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 79).toWellFormed()}…`);
}
