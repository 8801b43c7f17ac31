/**
 * Reads the frame of a news item, a document without an infobox: the dateline, the day of the report, and the day of the
 * event. Takes a document and the day on which it was published; returns the report and the document without its
 * dateline, which is no part of the first sentence.
 */
import { interval, parseDate, type DateSpan } from '../entry/index.js';
import { dateMentions } from './dates.js';
import { isOneDay, sentenceDateMentions } from './figures/time.js';
import { cellNamed } from './infobox/infobox.js';
import type { Document, Paragraph } from './layout/document.js';

/** A news item: what is known of its time. All dates are EDTF. */
export interface Report {
  /** The day of the report, from which "on Sunday" is resolved; absent where neither dateline nor metadata give it. */
  readonly day: string | undefined;
  /** The day of the event: the one that the first paragraph gives, else about that of the report. */
  readonly event: string | undefined;
  /** Whether that is the day of the report, since no words give the day of the event. */
  readonly isInferred: boolean;
}

/** What is known of the time of a document beside its text, in EDTF. */
export interface KnownDates {
  /** When it was published. */
  readonly published: string | undefined;
  /** The date of its event, as its metadata or the user gives it. */
  readonly event?: string | undefined;
}

/** Reads the report that a document is; undefined if it has an infobox, which gives the date. */
export function readReport(document: Document, { published, event: known }: KnownDates): { report: Report | undefined; document: Document } {
  const [lead, ...others] = document.sections;
  const [first] = lead?.paragraphs ?? [];
  if (document.infobox.length > 0 || cellNamed(document, 'date') || !lead || !first) return { report: undefined, document };
  const dateline = datelineOf(first, published ?? known);
  const publishedDay = dayOf(published);
  const day = dateline.day ?? publishedDay;
  const opening: Paragraph = { text: first.text.slice(dateline.length), start: first.start + dateline.length, end: first.end };
  const body = { ...document, sections: [{ ...lead, paragraphs: [opening, ...lead.paragraphs.slice(1)] }, ...others] };
  const isNews = dateline.length > 0 || ((day ?? known) !== undefined && others.every(({ heading }) => heading === undefined));
  if (!isNews) return { report: undefined, document: body };
  return { report: { day, ...eventDay(opening.text, { day, isDated: dateline.day !== undefined }) }, document: body };
}

/** Returns the day of the event. Without one in the first paragraph it is about that of the report. */
function eventDay(text: string, { day, isDated }: { day: string | undefined; isDated: boolean }): Pick<Report, 'event' | 'isInferred'> {
  const mentions = sentenceDateMentions(text.slice(0, LONGEST_OPENING), {
    within: day === undefined ? undefined : parseDate(day),
    ...(day === undefined ? {} : { reportDay: day }),
  });
  const [own] = mentions.filter(({ relation, edtf }) => relation === 'on' && isOneDay(parseDate(edtf)));
  if (own) return { event: own.edtf, isInferred: false };
  if (day === undefined) return { event: undefined, isInferred: false };
  // A text published years after what it is about has dates of its own.
  const isOfReport = isDated || mentions.length === 0;
  return { event: isOfReport ? `${day}~` : undefined, isInferred: isOfReport };
}
/** How much of the first paragraph is searched for the day of the event, in characters. */
const LONGEST_OPENING = 1_000;

/** Place, date and agency at the start of a news item: "ULVER, 3 June 2031 (Lark Wire) — ". */
const LONGEST_DATELINE = 120;
const PLACE = "(?:\\p{Lu}[\\p{L}'’.-]*(?:[ ,/]+|$)){0,8}";
const AGENCY = '(?:\\([^()]{1,40}\\)\\s*)?';
const MARK = '(?:—|–|--|-|:|\\|)\\s*';
/** Words that open a sentence and no dateline. */
const NO_DATELINE = /^(?:On|In|By|Since|At|From|Until|After|Before|During|Between|The|A|An)\b/;
const BEFORE_DATE = new RegExp(`^${PLACE}${AGENCY}(?:,\\s*)?\\(?$`, 'u');
const AFTER_DATE = new RegExp(`^\\)?,?\\s*${AGENCY}${MARK}`, 'u');
const UNDATED = new RegExp(`^\\p{Lu}[\\p{Lu} .,'’/-]+?(?:,\\s*${PLACE})?\\s*${AGENCY}(?:—|–|--|-)\\s+`, 'u');

/** Reads the dateline of the first paragraph: its length in characters (0 if there is none), and its day. `near`: a date of about that time, in EDTF, which gives the year. */
function datelineOf({ text }: Paragraph, near: string | undefined): { length: number; day?: string } {
  const opening = text.slice(0, LONGEST_DATELINE);
  if (NO_DATELINE.test(opening)) return { length: 0 };
  const [date] = dateMentions(opening, yearOf(near));
  const day = date && dayOf(date.edtf);
  if (date && day !== undefined && BEFORE_DATE.test(opening.slice(0, date.start))) {
    const rest = opening.slice(date.end);
    const mark = AFTER_DATE.exec(rest)?.[0].length;
    if (mark !== undefined) return { length: date.end + mark, day };
    // "5 July 2031 A bomber killed …", or the date on a line of its own, with a place or without
    const isAlone = rest.trim() === '' || (date.start === 0 && /^\s+\p{Lu}/u.test(rest));
    if (isAlone) return { length: date.end + (/^\s*/.exec(rest)?.[0].length ?? 0), day };
  }
  return { length: UNDATED.exec(opening)?.[0].length ?? 0 };
}

/** The ISO day of a date that is exactly one. */
function dayOf(edtf: string | undefined): string | undefined {
  const span = edtf === undefined ? undefined : parseDate(edtf);
  return isOneDay(span) ? span?.earliest : undefined;
}

/** The year before a day and that day's: a dateline without a year is in it. */
function yearOf(near: string | undefined): DateSpan | undefined {
  const latest = near === undefined ? undefined : parseDate(near)?.latest;
  return latest === undefined ? undefined : parseDate(interval(`${latest.slice(0, 4)}-01-01`, latest));
}
