/**
 * Tracks the date from sentence to sentence of a section. A sentence without a date has that of the sentence before; one
 * that opens a paragraph has it only if it refers back. Takes the sentences in order; returns the date of each with all
 * that its figures need to know of time.
 */
import { interval, parseDate, type DateSpan } from '../entry/index.js';
import { dateMentions } from './dates.js';
import { dayAfter, opensNextDay, relativeDate, type SentenceDate } from './figures/relative-dates.js';
import {
  continuesIncident,
  dateOfSentence,
  isAfterEvent,
  isOneDay,
  isOtherEvent,
  isPlausibleNextDate,
  isWithinEvent,
  phaseReference,
  refersToIncident,
  sentenceDateMentions,
  shiftsTime,
  type SentenceDateMention,
} from './figures/time.js';
import type { Section } from './layout/document.js';
import type { Report } from './report.js';

/** A section, with all that is known of its time before it is read. */
export interface SectionContext {
  readonly section: Section;
  /** The dates of the whole event. */
  readonly wholeEvent: DateSpan | undefined;
  /** The dates of the phase that a heading of the section names. */
  readonly phase: DateSpan | undefined;
  /** The dates of the phase, else of the whole event. */
  readonly event: DateSpan | undefined;
  /** The date of a day section. */
  readonly day: DateSpan | undefined;
  /** The dates that a heading gives ("2014"), else those of `event`. */
  readonly headingDates: DateSpan | undefined;
  readonly isSummary: boolean;
  readonly isAftermath: boolean;
  /** The news item that the section is of; absent for an article. */
  readonly report?: Report | undefined;
}

/** The date of a sentence. All dates are EDTF. */
export interface DatedSentence {
  readonly mentions: readonly SentenceDateMention[];
  /** The mentions that may date a single figure: a relative date where the sentence has one. */
  readonly figureMentions: readonly SentenceDateMention[];
  /** The date that the sentence itself gives, and whether it is absolute. */
  readonly own: SentenceDate | undefined;
  readonly isAbsolute: boolean;
  /** The date before the sentence. */
  readonly previousDate: string | undefined;
  /** The date of the sentence: its own, else the one that carries over. */
  readonly date: string | undefined;
}

/** The time that the figures of a sentence refer to. All dates are EDTF. */
export interface SentenceScope {
  /** A source states the figures after the event, so that they count all of it. */
  readonly isAfterwards: boolean;
  /** The figures count the whole event, by their time alone. */
  readonly isWhole: boolean;
  /** From the start of the event to the end that an earlier sentence gives: "The battle ended on 1 March". */
  readonly endedPeriod: string | undefined;
  /** The date from which "in the last 24 hours" counts back. */
  readonly referenceDate: string | undefined;
  /** The day up to which a summary counts: "As of 5 March, 50 were killed". */
  readonly asOf: string | undefined;
  /** The last date of the section before or in the sentence. */
  readonly lastDate: string | undefined;
}

/** The event ended: "The battle ended on 1 March". */
const EVENT_ENDED =
  /\b(?:battle|offensive|fighting|operation|siege|attack|campaign|clashes|assault)\b[^.]{0,40}\b(?:ended|concluded|came to an end|was over)\b/i;

/** An act ended the event; its date does not carry over, since later sentences may be about the whole event. */
const ENDING_EVENT =
  /\b(?:ending|ended|bringing an end to|concluding|concluded) (?:the|their|its) (?:[\w-]+ ){0,3}(?:battle|offensive|fighting|operation|siege|campaign)\b/i;

/** A date this near to the start of a sentence, in characters, opens it. */
const LONGEST_OPENING = 12;

/** Days before the event of a news item that may still be about it; an article may have a prelude of a month. */
const LONGEST_REPORT_PRELUDE = 7;

export class SectionDates {
  /** The date that carries over to the next sentence. */
  #currentDate: string | undefined;
  #firstDate: string | undefined;
  #lastDate: string | undefined;
  /** The paragraph of the last date. */
  #lastDateParagraph = 0;
  /** The latest date so far. */
  #latestDate: string | undefined;
  /** The day from which a missing year is inferred. */
  #anchor: string | undefined;
  readonly #nextDate: ReturnType<typeof nextDateLookup>;

  /** The current paragraph, and whether its first sentence is still to come. */
  #paragraph = 0;
  #isFirstSentence = true;
  /** See `SentenceScope.endedPeriod`. */
  #wholePeriod: string | undefined;
  #asOf: string | undefined;
  /** The last own date of a sentence of the paragraph, even one that does not carry over. */
  #mentionedDate: string | undefined;

  constructor(readonly context: SectionContext) {
    const { section, wholeEvent, event, headingDates, isAftermath } = context;
    this.#anchor = headingDates !== wholeEvent ? headingDates?.earliest : isAftermath ? event?.latest : undefined;
    this.#nextDate = nextDateLookup(section, this.#within);
  }

  /** The dates that give a missing year. */
  get #within(): DateSpan | undefined {
    return this.context.day ?? this.context.headingDates;
  }

  startParagraph(index: number): void {
    this.#paragraph = index;
    this.#isFirstSentence = true;
    this.#wholePeriod = this.#asOf = this.#mentionedDate = undefined;
  }

  /** Finds the date of the next sentence, and carries it over. */
  dateSentence(text: string): DatedSentence {
    const { phase, day, event } = this.context;
    const mentions = sentenceDateMentions(text, { within: this.#within, anchor: this.#anchor, reportDay: this.context.report?.day });
    const absolute = dateOfSentence(text, mentions, this.#currentDate);
    const own =
      absolute ??
      phaseReference(text, phase?.earliest ?? this.#firstDate, phase?.latest ?? this.#latestDate) ??
      relativeDate(text, this.#currentDate ?? day?.edtf ?? this.#lastDate, event);
    const previousDate = this.#currentDate;
    this.#carryOver(text, own, mentions);
    return {
      mentions,
      figureMentions: own?.offset === undefined ? mentions : [relativeMention(own.edtf, own.offset)],
      own,
      isAbsolute: absolute !== undefined,
      previousDate,
      date: own?.edtf ?? (day && isOneDay(day) ? undefined : this.#dateWithoutOwn(text)),
    };
  }

  #carryOver(text: string, own: SentenceDate | undefined, mentions: readonly SentenceDateMention[]): void {
    const { event, isSummary } = this.context;
    if (own) {
      this.#anchor = parseDate(own.edtf)?.latest ?? this.#anchor;
      this.#asOf = undefined;
      if (isWithinEvent(own.edtf, event) && isPlausibleNextDate(own.edtf, this.#latestDate)) this.#latestDate = own.edtf;
    }
    const opensParagraph = this.#isFirstSentence;
    if (own?.carriesOver && isSummary && mentions[0]?.relation === 'asOf') {
      this.#asOf = isAfterEvent(own.edtf, event) ? undefined : own.edtf;
      this.#currentDate = undefined;
    } else if (own?.carriesOver) {
      this.#firstDate ??= own.edtf;
      this.#lastDate = own.edtf;
      this.#lastDateParagraph = this.#paragraph;
      this.#currentDate = ENDING_EVENT.test(text) ? undefined : own.edtf;
    } else if (shiftsTime(text)) {
      this.#currentDate = this.#lastDate = undefined;
    } else if (opensParagraph && !this.#continuesDate(text)) {
      this.#currentDate = undefined;
    }
    this.#isFirstSentence = false;
  }

  /**
   * Whether the first sentence of a paragraph has the date before it: if it refers back to an incident of that day, or if the
   * next date of the section is the same day or the next. After the last day of the event it may be about all of it.
   */
  #continuesDate(text: string): boolean {
    const date = this.#currentDate;
    if (date === undefined || this.context.isSummary || !isOneDay(parseDate(date))) return false;
    if (continuesIncident(text)) return true;
    const next = this.#nextDate(this.#paragraph, { anchor: this.#anchor, date });
    return next === date || (next !== undefined && next === dayAfter(date) && date !== this.context.event?.latest);
  }

  /** The date of a sentence without its own: "Quill was killed in the skirmish" has that of the skirmish in the paragraph before. */
  #dateWithoutOwn(text: string): string | undefined {
    const refersBack =
      this.#currentDate === undefined &&
      this.#mentionedDate === undefined &&
      !this.context.isSummary &&
      this.#paragraph === this.#lastDateParagraph + 1 &&
      isOneDay(parseDate(this.#lastDate ?? '')) &&
      refersToIncident(text);
    return refersBack ? this.#lastDate : this.#currentDate;
  }

  /** Whether a sentence is about another event, by its date. */
  isOtherEvent({ date }: DatedSentence): boolean {
    return isOtherEvent(date, this.context.wholeEvent, this.context.report ? LONGEST_REPORT_PRELUDE : undefined);
  }

  /** Determines what the figures of a dated sentence of this event refer to. `isReported`: it has an attribution or a speech verb. */
  scopeOf({ own, isAbsolute, date }: DatedSentence, { text, isReported }: { text: string; isReported: boolean }): SentenceScope {
    const { event, day, isAftermath } = this.context;
    // A source that speaks after the event counts all of it; what happens then is an increment.
    const isAfterwards = date !== undefined && day === undefined && isReported && (isAbsolute || !own) && isAfterEvent(date, event) && !isAftermath;
    const endsNow = own && EVENT_ENDED.test(text) ? parseDate(own.edtf)?.latest : undefined;
    if (endsNow !== undefined && event?.earliest !== undefined && event.earliest <= endsNow) this.#wholePeriod = interval(event.earliest, endsNow);
    else if (own) this.#wholePeriod = undefined;
    const endedPeriod = endsNow === undefined ? this.#wholePeriod : undefined;
    const mentioned = this.#mentionedDate;
    this.#mentionedDate = own?.edtf ?? mentioned;
    return {
      isAfterwards,
      isWhole: isAfterwards || endedPeriod !== undefined || (isReported && date === undefined && day === undefined && isOneDay(event)),
      endedPeriod,
      referenceDate:
        own?.edtf ??
        (mentioned !== undefined && isPlausibleNextDate(mentioned, date) ? mentioned : undefined) ??
        date ??
        day?.edtf ??
        mentioned ??
        this.#latestDate,
      asOf: this.#asOf,
      lastDate: this.#lastDate,
    };
  }
}

/** The mention of a relative date, such as "the next day". */
function relativeMention(edtf: string, offset: number): SentenceDateMention {
  const isOpening = offset < LONGEST_OPENING;
  return { edtf, start: offset, end: offset, relation: 'on', opensSentence: isOpening, opensClause: isOpening };
}

/**
 * Makes a function that finds the first date in a paragraph of a section or after it, in EDTF, or the day after `date` if
 * "The next day" comes first. The paragraphs are searched when first needed, as most of them open with their own date.
 */
function nextDateLookup(
  { paragraphs }: Section,
  within: DateSpan | undefined,
): (position: number, state: { anchor: string | undefined; date: string }) => string | undefined {
  const firstIn = (text: string, anchor: string | undefined) => {
    const [mention] = dateMentions(text, within, anchor);
    return { edtf: mention?.edtf, isNextDay: opensNextDay(text.slice(0, mention?.start)) };
  };
  /** For each paragraph, the index of the first one with a date at or after it. */
  let datedParagraphs: (number | undefined)[] | undefined;
  let last: { at: number; anchor: string | undefined; date: ReturnType<typeof firstIn> } | undefined;
  return (position, { anchor, date }) => {
    if (!datedParagraphs) {
      datedParagraphs = Array.from({ length: paragraphs.length });
      let following: number | undefined;
      for (let at = paragraphs.length - 1; at >= 0; at -= 1) {
        const { edtf, isNextDay } = firstIn(paragraphs[at]!.text, anchor);
        if (edtf !== undefined || isNextDay) following = at;
        datedParagraphs[at] = following;
      }
    }
    const at = datedParagraphs[position];
    if (at === undefined) return undefined;
    // The inferred year depends on the anchor, which moves with the text.
    if (last?.at !== at || last.anchor !== anchor) last = { at, anchor, date: firstIn(paragraphs[at]!.text, anchor) };
    return last.date.isNextDay ? dayAfter(date) : last.date.edtf;
  };
}
