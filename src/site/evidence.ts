/**
 * The sentence around a figure. The text of a document and the characters of a quote come in; what precedes and follows the
 * quote in its sentence goes out. A cell or a line is never left.
 */

/** A quote within its sentence; the three parts together are the words of the document. */
export interface QuotedSentence {
  before: string;
  words: string;
  after: string;
}

/** How much of a long sentence is shown on either side of the quote. */
const MOST = 280;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Returns the sentence of the characters `start` to `end` (code points, the end exclusive) of a text, or undefined where
 * they are not in it.
 */
export function sentenceAround(characters: readonly string[], start: number, end: number): QuotedSentence | undefined {
  if (!(start >= 0 && end > start && end <= characters.length)) return undefined;
  const lineStart = characters.lastIndexOf('\n', start - 1) + (start === 0 ? 0 : 1);
  const next = characters.indexOf('\n', end);
  const part = (from: number, to: number) => characters.slice(from, to).join('');
  const [before, words, after] = [part(start === 0 ? 0 : lineStart, start), part(start, end), part(end, next === -1 ? characters.length : next)];
  const sentences = [...segmenter.segment(before + words + after)];
  const last = before.length + words.length - 1;
  const from = sentences.findLast(({ index }) => index <= before.length)?.index ?? 0;
  const to = sentences.find(({ index, segment }) => index + segment.length > last);
  const until = to === undefined ? Infinity : to.index + to.segment.length;
  return {
    before: clippedBefore(before.slice(from).trimStart()),
    words,
    after: clippedAfter(after.slice(0, Math.max(0, until - last - 1)).trimEnd()),
  };
}

function clippedBefore(text: string): string {
  return text.length <= MOST ? text : `… ${text.slice(-MOST).replace(/^\S*\s/, '')}`;
}

function clippedAfter(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST).replace(/\s\S*$/, '')} …`;
}
