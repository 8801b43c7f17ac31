/**
 * The units of a document that a proposal points at: the cells of the infobox, the headline, the paragraphs, and their
 * sentences, each with a number. Takes a document; returns its units in the order of the text.
 */
import { sectionName, type Document, type Paragraph, type Span } from './layout/document.js';
import { sentencesOf } from './tokens.js';

export interface Unit extends Span {
  /** `c1` the first cell, `h1` the headline, `p1` the first paragraph, `p1.2` its second sentence. */
  readonly id: string;
  readonly kind: 'cell' | 'headline' | 'paragraph' | 'sentence';
  /** As claims name it: `Infobox/Casualties1`, `Headline`, `Lead`, `Course/4 May`. */
  readonly section: string;
  readonly text: string;
  /** Of an item of a list, the line that opens the list: "The League lost the following:". */
  readonly listHeading?: string;
}

/** Lists the units of a document: cells first, then the headline, then each paragraph before its sentences. */
export function unitsOf({ infobox, headline, sections, source }: Document): Unit[] {
  const cells = infobox.map(({ key, value, start, end }, index): Unit => ({
    id: `c${index + 1}`,
    kind: 'cell',
    section: `Infobox/${key}`,
    text: value,
    start,
    end,
  }));
  const paragraphs = sections.flatMap((section) =>
    section.paragraphs.map((paragraph, index) => ({ paragraph, section: sectionName(section), listHeading: listHeadingOf(section.paragraphs, index) })),
  );
  return [
    ...cells,
    ...(headline === undefined ? [] : [{ id: 'h1', kind: 'headline' as const, section: 'Headline', ...headline }]),
    ...paragraphs.flatMap(({ paragraph, section, listHeading }, index): Unit[] => {
      const id = `p${index + 1}`;
      const { text, start, end } = paragraph;
      const heading = listHeading === undefined ? {} : { listHeading };
      const sentences = sentencesOf(paragraph).flatMap((sentence, at): Unit[] => {
        const [first, last] = [sentence[0], sentence.at(-1)];
        if (!first || !last) return [];
        const span = { start: first.start, end: last.end };
        return [{ id: `${id}.${at + 1}`, kind: 'sentence', section, text: source.text.slice(span.start, span.end), ...span, ...heading }];
      });
      return [{ id, kind: 'paragraph', section, text, start, end, ...heading }, ...sentences];
    }),
  ];
}

/** Finds the line that opens the list of an item: the nearest line before it with a colon at its end, with nothing but items between. */
function listHeadingOf(paragraphs: readonly Paragraph[], index: number): string | undefined {
  for (let at = index; at > 0 && LIST_ITEM.test(paragraphs[at]!.text); at -= 1) {
    const before = paragraphs[at - 1]!.text;
    if (before.endsWith(':')) return before;
  }
  return undefined;
}
const LIST_ITEM = /^[-*•–—]\s/;
