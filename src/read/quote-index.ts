/**
 * Finds quotes in a document, to update an entry when its document has a new edition. Takes a document; returns an index
 * that gives every occurrence of a quote with section and code points, as entries have them.
 */
import type { At, QuoteIndex } from '../entry/index.js';
import { countBelow, startOf } from './count-below.js';
import { sectionName, type Document, type Span } from './layout/document.js';

/** A quote with more occurrences than this is too common to be evidence. */
const MAX_OCCURRENCES = 1000;

/** Builds the index of a document. It matches whole words only: "5 killed" does not occur in "15 killed", nor in "3–5 killed". */
export function quoteIndexOf({ source, infobox, sections }: Document): QuoteIndex {
  const parts: (Span & { name: string })[] = infobox.map(({ key, ...cell }) => ({ name: `Infobox/${key}`, ...source.toOriginal(cell) }));
  for (const section of sections) {
    const spans = [...(section.heading ? [section.heading] : []), ...section.paragraphs];
    const [first, last] = [spans[0], spans.at(-1)];
    if (first && last) parts.push({ name: sectionName(section), ...source.toOriginal({ start: first.start, end: last.end }) });
  }
  parts.sort((one, other) => one.start - other.start);
  const sectionAt = (index: number): string | undefined => {
    const part = parts[countBelow(parts, index + 1, startOf) - 1];
    return part && index < part.end ? part.name : undefined;
  };

  const known = new Map<string, At[]>();
  const find = (words: string): At[] => {
    const places: At[] = [];
    for (
      let start = source.original.indexOf(words);
      start !== -1 && words !== '' && places.length < MAX_OCCURRENCES;
      start = source.original.indexOf(words, start + 1)
    ) {
      const end = start + words.length;
      const section = sectionAt(start);
      if (section !== undefined && isWholeWord(source.original, start, end))
        places.push({ section, start: source.codePoints(start), end: source.codePoints(end) });
    }
    return places;
  };
  return {
    sections: new Set(parts.map(({ name }) => name)),
    find: (words) => {
      const places = known.get(words) ?? find(words);
      known.set(words, places);
      return places;
    },
  };
}

/** Whether a span is not part of a longer word or number. A capital starts a new word even without a space: "QuillKIA". */
function isWholeWord(text: string, start: number, end: number): boolean {
  const [before, first, last, after] = [text.slice(Math.max(0, start - 2), start), text[start] ?? '', text[end - 1] ?? '', text.slice(end, end + 2)];
  if (/\d/.test(first) && /\d$|\d[.,–—-]$/.test(before)) return false;
  if (/\p{Ll}/u.test(first) && /\p{L}$|\p{L}-$/u.test(before)) return false;
  if (/\d/.test(last) && /^\d|^[.,–—-]\d/.test(after)) return false;
  return !(/\p{L}/u.test(last) && /^\p{Ll}/u.test(after));
}
