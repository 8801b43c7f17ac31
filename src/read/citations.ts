/**
 * The works that a document cites for a figure: the references in it, and the first ones after it in its sentence or its
 * item of a cell; where there is none, those that stand before every number of that sentence or item. A document and its figures come in; the works of each go out.
 */
import { countBelow, startOf } from './count-below.js';
import type { Document, Span, Work } from './layout/document.js';
import { sentencesOf } from './tokens.js';

/** Makes a function that gives the works cited for a figure, each once. */
export function citationFinder(document: Document): (figure: Span) => Work[] {
  const citations = document.citations ?? [];
  if (citations.length === 0) return () => [];
  const { text } = document.source;
  const parts = [
    ...document.infobox.map(({ start, end, value }) => ({ start, end, ends: () => itemEnds(value, start) })),
    ...document.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => ({ start: one.start, end: one.end, ends: () => sentenceEnds(one) }))),
  ].sort((one, other) => one.start - other.start);
  const places = citations.map(({ at }) => ({ start: at }));
  const endsOf = new Map<number, readonly number[]>();

  return ({ start, end }) => {
    const part = parts[countBelow(parts, start + 1, startOf) - 1];
    if (!part || start >= part.end) return [];
    let ends = endsOf.get(part.start);
    if (!ends) endsOf.set(part.start, (ends = part.ends()));
    const limit = ends.find((one) => one >= end) ?? part.end;
    const works = new Map<string, Work>();
    const add = (cited: readonly Work[]) => cited.forEach((work) => works.set(JSON.stringify(work), work));
    let group: number | undefined;
    for (let at = countBelow(places, start + 1, startOf); at < citations.length; at += 1) {
      const citation = citations[at]!;
      // White space may stand before it, and nothing of the next item.
      if (citation.at > limit && /\S|\n/.test(text.slice(limit, citation.at))) break;
      if (citation.at < end) add(citation.works);
      // Later ones of the same place, perhaps with a comma between them, belong together.
      else if (group === undefined || !/[\p{L}\p{N}]/u.test(text.slice(group, citation.at))) {
        add(citation.works);
        group = citation.at;
      } else break;
    }
    if (works.size === 0) {
      const from = ends.findLast((one) => one <= start) ?? part.start;
      for (let at = countBelow(places, start + 1, startOf) - 1; at >= 0 && isBefore(citations[at]!.at, { from, isFirst: from === part.start, text }); at -= 1)
        add(citations[at]!.works);
    }
    return [...works.values()];
  };
}

/** Whether a reference stands before every number of a sentence or an item, and not right after the one before. */
function isBefore(at: number, { from, isFirst, text }: { from: number; isFirst: boolean; text: string }): boolean {
  return (isFirst ? at >= from : at > from) && !/\p{N}/u.test(text.slice(from, at));
}

/** Where the items of a cell end: at a bullet or a rule. */
function itemEnds(value: string, start: number): number[] {
  return Array.from(value.matchAll(/ (?:\*|-{3,}) /g), ({ index }) => start + index);
}

/** Where the sentences of a paragraph end: at the beginning of the next one, since a reference follows the full stop. */
function sentenceEnds(paragraph: { text: string; start: number; end: number }): number[] {
  return sentencesOf(paragraph)
    .slice(1)
    .flatMap(([first]) => (first ? [first.start] : []));
}
