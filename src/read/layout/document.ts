/**
 * The document model of all layouts: a title, the cells of an infobox, sections with headings and paragraphs. Every part
 * has its span in the text, so that evidence can be located. A layout (`plain.ts`) parses the text of a file into it.
 */
import type { SourceText, Span } from './source-text.js';

export type { Span } from './source-text.js';

export interface Cell extends Span {
  /** As spelled in the infobox: `Casualties1`. */
  readonly key: string;
  readonly value: string;
  /** Spans of the text that are one name each, commas included, where the layout marks them: "Ada Quill, Duchess of Ulver". */
  readonly names?: readonly Span[];
  /** Where the items of a list start, each with its level (1 for `*`, 2 for `**`, 0 for a line without a mark), where the layout marks an item below another. */
  readonly items?: readonly ItemStart[];
}

/** The start of an item of a cell, and its level in a list. */
export interface ItemStart {
  readonly start: number;
  readonly level: number;
}

export interface Paragraph extends Span {
  readonly text: string;
}

export interface Section {
  /** The headings, outermost first; empty for the lead. */
  readonly path: readonly string[];
  /** The innermost heading; absent for the lead. */
  readonly heading?: Span;
  /** It is the headline of a text without an infobox. */
  readonly isHeadline?: true;
  readonly paragraphs: readonly Paragraph[];
}

/** A text that is a link to a page of the same wiki. */
export interface PageLink extends Span {
  readonly title: string;
}

/** A work that a document cites, as its reference describes it. */
export interface Work {
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** EDTF. */
  readonly date?: string;
}

/** A reference: where it is in the text, and the works it names. */
export interface Citation {
  readonly at: number;
  readonly works: readonly Work[];
}

/** A part of the document that is not read, with why. Its span is in the original of the source. */
export interface UnreadPart extends Span {
  /** The name of the section it is in. */
  readonly section: string;
  readonly reason: string;
}

export interface Document {
  readonly source: SourceText;
  readonly title: string;
  /** The headline of a text without an infobox, whose figures are read. */
  readonly headline?: Paragraph;
  readonly infobox: readonly Cell[];
  /** In the order of the text; the lead first, if there is one. */
  readonly sections: readonly Section[];
  /** In the order of the text. */
  readonly unread: readonly UnreadPart[];
  /** In the order of the text; absent for a layout without links. */
  readonly links?: readonly PageLink[];
  /** In the order of the text; absent for a layout without references. */
  readonly citations?: readonly Citation[];
}

/** The sections whose text is read: the headline, where there is one, is a section of its own. */
export function textSections({ headline, sections }: Document): readonly Section[] {
  return headline === undefined ? sections : [{ path: ['Headline'], isHeadline: true, paragraphs: [headline] }, ...sections];
}

/** Longer headings are shortened in the names of sections, which every claim repeats. */
export const LONGEST_HEADING = 200;

/** Names a section as claims do: its headings joined by `/`, or `Lead`. */
export function sectionName(section: Section): string {
  return section.path.length === 0
    ? 'Lead'
    : section.path.map((heading) => (heading.length <= LONGEST_HEADING ? heading : `${heading.slice(0, LONGEST_HEADING - 1).toWellFormed()}…`)).join('/');
}
