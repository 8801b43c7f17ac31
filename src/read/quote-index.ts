/**
 * Where words stand in a document: for an entry whose document has a new edition. An article comes in; a function goes
 * out that gives every place of some words, with its section, as places in entries have it.
 */
import type { At, QuoteIndex } from '../entry/index.js';
import { sectionName, type Document, type Span } from './layout/document.js';

/** Words of more places than this are too common to be evidence of anything. */
const MAX_OCCURRENCES = 1000;

/** Looks up words in an article. Whole words only: "5 killed" does not stand in "15 killed", nor in "3–5 killed". */
export function quoteIndexOf({ source, infobox, sections }: Document): QuoteIndex {
  const parts: (Span & { name: string })[] = infobox.map(({ key, start, end }) => ({ name: `Infobox/${key}`, start, end }));
  for (const section of sections) {
    const spans = [...(section.heading ? [section.heading] : []), ...section.paragraphs];
    const [first, last] = [spans[0], spans.at(-1)];
    if (first && last) parts.push({ name: sectionName(section), start: first.start, end: last.end });
  }
  parts.sort((one, other) => one.start - other.start);
  const sectionAt = (index: number): string | undefined => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.start ?? Infinity) <= index) low = middle + 1;
      else high = middle;
    }
    const part = parts[low - 1];
    return part && index < part.end ? part.name : undefined;
  };

  const known = new Map<string, At[]>();
  const find = (words: string): At[] => {
    const places: At[] = [];
    for (
      let start = source.text.indexOf(words);
      start !== -1 && words !== '' && places.length < MAX_OCCURRENCES;
      start = source.text.indexOf(words, start + 1)
    ) {
      const end = start + words.length;
      const section = sectionAt(start);
      if (section !== undefined && isWholeWord(source.text, start, end)) places.push({ section, start: source.codePoints(start), end: source.codePoints(end) });
    }
    return places;
  };
  return {
    sections: new Set(parts.map(({ name }) => name)),
    find: (words) => {
      const before = known.get(words) ?? find(words);
      known.set(words, before);
      return before;
    },
  };
}

/** Whether a run of text is no part of a longer word or number. Words may be glued to others with a capital: "QuillKIA". */
function isWholeWord(text: string, start: number, end: number): boolean {
  const [before, first, last, after] = [text.slice(Math.max(0, start - 2), start), text[start] ?? '', text[end - 1] ?? '', text.slice(end, end + 2)];
  if (/\d/.test(first) && /\d$|\d[.,–—-]$/.test(before)) return false;
  if (/\p{Ll}/u.test(first) && /\p{L}$|\p{L}-$/u.test(before)) return false;
  if (/\d/.test(last) && /^\d|^[.,–—-]\d/.test(after)) return false;
  return !(/\p{L}/u.test(last) && /^\p{Ll}/u.test(after));
}
