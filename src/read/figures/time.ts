/**
 * Fifth pass: dates. Finds the dates of a sentence with their relation to it (TimeML temporal links), and the time that a
 * figure covers. Dates relative to others are in `relative-dates.ts`.
 */
import { interval, parseDate, type DateSpan } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import { LONGEST_HEADING, type Section, type Span } from '../layout/document.js';
import { dateMentions, type DateMention } from '../dates.js';
import { lookupTable } from './lexicon/lookup.js';
import { CARDINALS } from './lexicon/numerals.js';
import { DAY_PARTS, EVENT_NOUNS, TIME_SHIFT, INCIDENT_NOUNS, WEAPON_NOUNS, SAME_TIME_ADVERBIALS } from './lexicon/time.js';
import { daysAfter, type SentenceDate } from './relative-dates.js';
import { weekdayMentions } from './weekdays.js';

const DAY_MS = 86_400_000;

/** A date mention in a sentence with its relation: "on" a day, "as of" it, "by" it, or "since" it. */
export interface SentenceDateMention extends DateMention {
  readonly relation: 'on' | 'asOf' | 'by' | 'since';
  /** It opens the sentence. */
  readonly opensSentence: boolean;
  /** It opens a clause, so that it dates the words after it and not those before it: "…, and on 6 March …". */
  readonly opensClause: boolean;
}

/** Finds the dates of a sentence, in order, with their relations; `reportDay` resolves weekdays. "between … 26 January and … 27 January" is one. */
export function sentenceDateMentions(
  text: string,
  { within, anchor, reportDay }: { within: DateSpan | undefined; anchor?: string | undefined; reportDay?: string | undefined },
): SentenceDateMention[] {
  const dates = dateMentions(text, within, anchor);
  const weekdays = reportDay === undefined ? [] : weekdayMentions(text, reportDay, dates);
  return joinRanges(
    text,
    [...dates, ...weekdays].sort((one, other) => one.start - other.start),
  ).map((mention, index) => {
    const before = text.slice(Math.max(0, mention.start - LONGEST_LINK), mention.start);
    const relation = DATE_RELATIONS.find(([, words]) => words.test(before))?.[0] ?? 'on';
    const isOpening = index === 0 && (mention.start === 0 || (mention.start <= LONGEST_LINK && SENTENCE_OPENING.test(before)));
    return { ...mention, relation, opensSentence: isOpening, opensClause: isOpening || opensClause(before, text.slice(mention.end, mention.end + 6)) };
  });
}
const LONGEST_LINK = 60;
const PARTS = DAY_PARTS.join('|');
const PART_OF_DAY = `(?:(?:the )?(?:early|late|mid|end|start|beginning)?[- ]?(?:on |of )?|(?:the )?(?:early |late )?(?:${PARTS}) (?:of|on) |midnight (?:of|on) )?`;
const DATE_RELATIONS: readonly (readonly [SentenceDateMention['relation'], RegExp])[] = [
  ['asOf', new RegExp(`\\b(?:as of|as at|up to|up until|until) ${PART_OF_DAY}$`, 'i')],
  ['by', new RegExp(`\\bby ${PART_OF_DAY}$`, 'i')],
  [
    'since',
    new RegExp(
      `\\b(?:since|since (?:the )?(?:[\\w-]+ ){1,5}(?:began|started|erupted|launched)(?: in| on)?|(?:that|which) (?:started|began|erupted)(?: on| in)?) ${PART_OF_DAY}(?:the )?$`,
      'i',
    ),
  ],
];
const SENTENCE_OPENING =
  /^(?:(?:Late |Early |Also |Later )?(?:on|by|in|during|between|from|over|as of|as at)\b[^,]{0,40}|(?:On )?(?:The (?:next|following|same) day|The day after|\w+ (?:day|week|month|year)s? later), (?:(?:on|in|between|from|by) )?)$/i;

/** Whether a date opens a clause, by the text on both sides of it. */
function opensClause(before: string, after: string): boolean {
  // "it was reported on 6 March that 5 guards were killed"
  if (after.startsWith(' that ')) return true;
  const [, mark] = CLAUSE_OPENING.exec(before) ?? [];
  return mark !== undefined && (mark !== ',' || !/^[,.;)]|^$/.test(after));
}
const CLAUSE_OPENING = new RegExp(
  `(,|;|\\band|\\bwhile|\\bbut|\\bthen|\\bwhereas) (?:later |also |again )?(?:on |by |in |during )?(?:the (?:${PARTS}) of )?$`,
  'i',
);

/** Joins two dates of a range into one: "between … 26 January and … 27 January". */
function joinRanges(text: string, mentions: readonly DateMention[]): DateMention[] {
  const all: DateMention[] = [];
  for (const mention of mentions) {
    const last = all.at(-1);
    const from = last && parseDate(last.edtf)?.earliest;
    const to = parseDate(mention.edtf)?.latest;
    const isRange =
      last &&
      /\b(?:between|from)\b[^,]*$/i.test(text.slice(Math.max(0, last.start - LONGEST_LINK), last.start)) &&
      /^[^,;]{0,60}\b(?:and|to|until)\b[^,;]{0,60}$/.test(text.slice(last.end, mention.start));
    if (isRange && from !== undefined && to !== undefined && from <= to)
      all[all.length - 1] = { start: last.start, end: mention.end, edtf: interval(from, to) };
    else all.push(mention);
  }
  return all;
}

/** Finds the date of a sentence: its only one, or the one that opens it. `previousDate` is the date given before. */
export function dateOfSentence(text: string, dates: readonly SentenceDateMention[], previousDate: string | undefined): SentenceDate | undefined {
  const mentions = dates.filter(({ relation }) => relation !== 'since');
  const [first] = mentions;
  if (!first) return undefined;
  // Narration is chronological: a day in mid-sentence that is long before or after the previous date is an aside.
  const inPassing = /\b[Oo]n (?:the (?:morning|evening|night|afternoon) of )?$/.test(text.slice(Math.max(0, first.start - LONGEST_LINK), first.start));
  const carriesOver = first.opensSentence || (inPassing && isPlausibleNextDate(first.edtf, previousDate));
  return mentions.length === 1 || carriesOver ? { edtf: first.edtf, carriesOver } : undefined;
}

/**
 * Finds the date of one figure, where a sentence has several dates, or one that does not date all of it: "5 were killed on
 * 3 March and 7 on 4 March", "5 were killed, and on 4 March another 7". Returns `null` if none of them dates it, so that it
 * has the date before the sentence; undefined if it has the date of the sentence.
 */
export function figureDate(
  text: string,
  dates: readonly SentenceDateMention[],
  { figures, index }: { figures: readonly Span[]; index: number },
): string | null | undefined {
  const onDates = dates.filter(({ relation }) => relation === 'on');
  const figure = figures[index]!;
  const [only, second] = onDates;
  if (!only) return undefined;
  if (!second) {
    const between = figure.end <= only.start && !only.opensSentence ? text.slice(figure.end, only.start) : '';
    return between !== '' && (only.opensClause || SEPARATE_FIGURE.test(between)) ? null : undefined;
  }
  const next = onDates.findIndex(({ start }) => start >= figure.end);
  const dateAfter = onDates[next];
  if (dateAfter && !dateAfter.opensClause) {
    const last = figures.findLast(({ end }) => end <= dateAfter.start) ?? figure;
    if (!/[;:]/.test(text.slice(figure.end, dateAfter.start)) && !ASIDE_BEFORE_DATE.test(text.slice(last.end, dateAfter.start))) return dateAfter.edtf;
  }
  const before = onDates.findLast(({ opensClause: forward, end }) => forward && end <= figure.start);
  return before?.edtf;
}
/** What separates a figure from a second one that alone has the date after it. */
const SEPARATE_FIGURE = /;|,? (?:with|and) (?:another|a further)\b|\bwhile\b/;
/** Words after which a date belongs to something else than the figure. */
const ASIDE_BEFORE_DATE = /,|\b(?:who|which|when|after|before|as|that|since|until|while|captured|seized|from)\b/i;

/** Whether a date follows the previous one by a month at most. */
export function isPlausibleNextDate(edtf: string, previousDate: string | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  const since = previousDate === undefined ? undefined : parseDate(previousDate)?.earliest;
  return from === undefined || since === undefined || (from >= since && (Date.parse(from) - Date.parse(since)) / DAY_MS <= LONGEST_DATE_STEP);
}
/** The maximum number of days from the previous date to one in mid-sentence. */
const LONGEST_DATE_STEP = 31;

/** Whether a sentence moves to a time that it does not state, so that the previous date no longer holds. */
export function shiftsTime(text: string): boolean {
  return TIME_SHIFT.test(text);
}

/** Whether a sentence continues the day before it, by a back reference to an incident or an adverbial: "In the attack", "Meanwhile", "around 17:00". */
export function continuesIncident(text: string): boolean {
  return INCIDENT_REFERENCE.test(text) || SAME_TIME.test(text);
}
/** Whether a sentence refers back to an incident: "in the raid". */
export function refersToIncident(text: string): boolean {
  return INCIDENT_REFERENCE.test(text);
}
const SAME_TIME = new RegExp(
  `^(?:${SAME_TIME_ADVERBIALS.join('|')})\\b|\\b(?:[Aa]t|[Aa]round|[Bb]y|[Uu]ntil) (?:around |about |approximately )?(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d\\b|(?:[:.][0-5]\\d)? ?[ap]\\.?m\\b)`,
);
const INCIDENT_REFERENCE = new RegExp(
  `(?:\\b(?:in|during|after|from|by) (?:the|that|this) (?:(?:final|same|initial|subsequent|ensuing|failed) )?|^(?:The|That|This) )(?:${INCIDENT_NOUNS.join('|')})\\b(?! (?:of|on|in|at|near|against|between|by|from|to|where|which|that|and)\\b)`,
  'i',
);

/** Resolves "During this phase of the fighting" to the time from the first to the last date of the section so far. */
export function phaseReference(text: string, first: string | undefined, last: string | undefined): SentenceDate | undefined {
  if (!PHASE_REFERENCE.test(text)) return undefined;
  const from = first === undefined ? undefined : parseDate(first)?.earliest;
  const to = last === undefined ? undefined : parseDate(last)?.latest;
  return from !== undefined && to !== undefined && from <= to ? { edtf: interval(from, to), carriesOver: false } : undefined;
}
const PHASE_REFERENCE = /\b(?:[Dd]uring|[Ii]n|[Oo]ver) (?:this|that) (?:phase|stage|period)\b/;

/**
 * Resolves "in the previous four days", "over the past week" or "in recent days" in the clause of a figure, counted back
 * from a reference date. Returns EDTF, with an open start where the length is not stated; undefined without such words.
 */
export function lookbackSpan(text: string, referenceDate: string | undefined, figure: Span): string | undefined {
  const until = referenceDate === undefined ? undefined : parseDate(referenceDate)?.latest;
  const match = until === undefined ? undefined : (LOOKBACK.exec(text) ?? DAYS_OF_FIGHTING.exec(text));
  if (until === undefined || !match || CLAUSE.test(text.slice(Math.min(match.index, figure.end), Math.max(match.index, figure.start)))) return undefined;
  const [, words = '', number, unit = '', plural] = match;
  // "the previous day" is the day before; "the last day" ends with the reference date.
  if (number === undefined && unit.toLowerCase() === 'day' && plural === '' && /previous|preceding/i.test(words)) return daysAfter(until, -1);
  const count = number === undefined ? (plural === '' ? 1 : undefined) : (CARDINALS[number.toLowerCase()] ?? Number(number));
  const days = count === undefined || !Number.isInteger(count) ? undefined : Math.ceil(count * (DAYS[unit.toLowerCase()] ?? 1));
  return interval(days === undefined ? undefined : daysAfter(until, -days), until);
}
const LOOKBACK =
  /\b(?:(?:in|over|during|within|for) |the (?=\w+ (?:\w+ )?\w+ of\b))((?:the )?(?:recent|past|last|previous|preceding)) (?:([\w-]+) )?(day|week|month|hour)(s?)\b/i;
/** "in three days of clashes": the words between are none here, as for "the day". */
const DAYS_OF_FIGHTING =
  /\b(?:in|over|during|after)( )([\w-]+) (day)(s) of (?:[\w-]+ )?(?:clash(?:es)?|fighting|skirmish(?:es)?|battles?|shelling|bombardment|combat)\b/i;
const CLAUSE = /;|\bwh(?:ile|ereas)\b/;
const DAYS: Readonly<Record<string, number>> = lookupTable({ hour: 1 / 24, day: 1, week: 7, month: 30 });

/** Whether a toll is that of one day: "The death toll of the first day was 20". */
export function isDayToll(text: string): boolean {
  return DAY_TOLL.test(text);
}
const DAY_TOLL = /\b(?:tolls?|deaths|casualties|fatalities|number)\b[^,;]{0,30}\b(?:of|for|on) (?:the|that) (?:\w+ )?day\b/i;

/** Whether a toll is that of the whole event: "The death toll of the battle", "the final toll". */
export function isWholeEventToll(text: string): boolean {
  return WHOLE_EVENT_TOLL.test(text);
}
const EVENT_NOUN_PATTERN = EVENT_NOUNS.join('|');
const WHOLE_EVENT_TOLL = new RegExp(
  `\\b(?:(?:of|for|in|from|during|throughout) (?:the|this) (?:[\\w-]+ ){0,2}(?:${EVENT_NOUN_PATTERN})|(?:final|overall|total) (?:[\\w-]+ )?tolls?)\\b`,
  'i',
);

/** Whether bodies were found after the event or on its last day, so that they count the whole event: "Following the battle, the bodies of 50 guards were found". */
export function isFoundAfterEvent(text: string, quote: string, when: string | undefined, event: DateSpan | undefined): boolean {
  if (!BODIES.test(quote) || !FOUND.test(text)) return false;
  const last = when === undefined ? undefined : parseDate(when)?.latest;
  return AFTER_EVENT.test(text) || (last !== undefined && last === event?.latest);
}
const BODIES = /\b(?:bodies|corpses|remains) of\b|\b(?:bodies|corpses)$/i;
const FOUND = /\b(?:discovered|found|recovered|retrieved|counted)\b/i;
const AFTER_EVENT = /\b(?:after|following) the (?:battle|siege|offensive|campaign|operation)\b/i;

/** Whether a running total is that of one incident, and so starts on its day: "bringing the death toll of the raid to 12". */
export function isTollOfIncident(quote: string): boolean {
  return TOLL_OF_INCIDENT.test(quote);
}
const TOLL_OF_INCIDENT = new RegExp(
  `\\b(?:tolls?|number|total|tally|count)\\b.{0,40}\\b(?:from|of|in|by) (?:the|that|this) (?:[\\w-]+ ){0,2}?(?:${INCIDENT_NOUNS.join('|')}|clashes|airstrikes|attacks|bombings)\\b`,
  'i',
);

/** Whether a running total is that of one day: "bringing the number of dead that day to 50". */
export function isTotalOfDay(quote: string): boolean {
  return /\b(?:that|(?:of|for) the) day\b/.test(quote);
}

/** Whether the clause of a figure describes a single incident: "60 were killed when a missile struck the mill". */
export function isSingleIncident(text: string, figure: Span): boolean {
  const match = SINGLE_INCIDENT.exec(text);
  return match !== null && !CLAUSE_OR_PART.test(text.slice(Math.min(match.index, figure.end), Math.max(match.index, figure.start)));
}
const CLAUSE_OR_PART = new RegExp(`${CLAUSE.source}|\\b(?:including|of wh(?:om|ich)|among)\\b`);
const SINGLE_INCIDENT = new RegExp(
  `\\b(?:(?:an?|one|another|a single) (?:[\\w-]+ ){0,3}?(?:${[...INCIDENT_NOUNS, ...WEAPON_NOUNS].join('|')})(?! (?:aircraft|drone|group|helicopter|jet|plane|squad|team)s?\\b)|open(?:ed|ing|s)? fire (?:on|at))\\b`,
  'i',
);

/** Determines the dates that a figure covers: those of its sentence, else of its section; none for a total of the event. */
export function coversOf(accumulation: Accumulation, when: string | undefined, day: DateSpan | undefined, event: DateSpan | undefined): string | undefined {
  const date = when === undefined ? day : parseDate(when);
  if (accumulation === 'cumulative' && date?.latest !== undefined && event?.earliest !== undefined && event.earliest <= date.latest)
    return interval(event.earliest, date.latest);
  return accumulation === 'total' ? undefined : (when ?? day?.edtf);
}

/** Makes the interval from the start of one EDTF date to the end of another. */
export function spanFromTo(since: string, until: string | undefined): string {
  const [from] = since.split('/');
  return interval(from, until?.split('/').at(-1));
}

/** Reads the time that a heading gives to its section, such as "2014" or "June 2022–present". */
export function headingSpan(section: Section): DateSpan | undefined {
  for (const heading of [...section.path].reverse()) {
    if (heading.length > LONGEST_HEADING) continue;
    const [mention] = dateMentions(heading, undefined);
    if (mention) return parseDate(mention.edtf);
  }
  return undefined;
}

/** Whether a date is within the time of the event, as far as that is known. */
export function isWithinEvent(edtf: string, event: DateSpan | undefined): boolean {
  const date = parseDate(edtf);
  const begins = event?.earliest === undefined || date?.latest === undefined || date.latest >= event.earliest;
  return begins && (event?.latest === undefined || date?.earliest === undefined || date.earliest <= event.latest);
}

/** Whether a date is after the end of the event. */
export function isAfterEvent(edtf: string, event: DateSpan | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  return from !== undefined && event?.latest !== undefined && from > event.latest;
}

/** Whether a date is so long before or after the event that its sentence is about another one. */
export function isOtherEvent(when: string | undefined, event: DateSpan | undefined, prelude = LONGEST_PRELUDE): boolean {
  const date = when === undefined ? undefined : parseDate(when);
  if (date?.earliest === undefined || date.latest === undefined || event === undefined) return false;
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return (
    (event.latest !== undefined && days(event.latest, date.earliest) > LONGEST_AFTERMATH) ||
    (event.earliest !== undefined && days(date.latest, event.earliest) > prelude)
  );
}
/** Days after an event that count as its aftermath, and days before it that count as its prelude. */
const LONGEST_AFTERMATH = 92;
const LONGEST_PRELUDE = 31;

/** Whether a time is a single day. */
export function isOneDay(span: DateSpan | undefined): boolean {
  return span?.earliest !== undefined && span.earliest === span.latest;
}
