/**
 * The document model that all layouts share: a title, the cells of an infobox, sections of headings and paragraphs.
 * Everything carries its span in the text, so that whatever is read from it can be found again. A layout (`plain.ts`)
 * makes it from the text of a file.
 */
import type { SourceText } from './source-text.js';

/** A run of the text: UTF-16 indices, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Cell extends Span {
  /** As the infobox spells it: `Casualties1`. */
  readonly key: string;
  readonly value: string;
}

export interface Paragraph extends Span {
  readonly text: string;
}

export interface Section {
  /** The headings from the outermost in; empty for the lead. */
  readonly path: readonly string[];
  /** The innermost heading; absent for the lead. */
  readonly heading?: Span;
  readonly paragraphs: readonly Paragraph[];
}

export interface Document {
  readonly source: SourceText;
  readonly title: string;
  readonly infobox: readonly Cell[];
  /** In the order of the text; the lead first, where there is one. */
  readonly sections: readonly Section[];
}

/** A heading is named whole up to so many characters: what stands under it repeats its name. */
export const LONGEST_HEADING = 200;

/** The name of a section in the places of claims: the headings, or `Lead`. */
export function sectionName(section: Section): string {
  return section.path.length === 0
    ? 'Lead'
    : section.path.map((heading) => (heading.length <= LONGEST_HEADING ? heading : `${heading.slice(0, LONGEST_HEADING - 1).toWellFormed()}…`)).join('/');
}
