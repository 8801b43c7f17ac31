/**
 * Fifth pass: when. A sentence's own dates, dates counted from those told before, and the time that a figure covers.
 */
import { interval, parseDate, type DateSpan } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import { LONGEST_HEADING, type Section, type Span } from '../layout/document.js';
import { dateMentions, type DateMention } from '../dates.js';
import { lookupTable } from './lexicon/lookup.js';
import { CARDINALS } from './lexicon/numerals.js';
import { DAY_PARTS, EVENT_NOUNS, TIME_SHIFT, INCIDENT_NOUNS, WEAPON_NOUNS, ORDINALS, SAME_TIME_ADVERBIALS } from './lexicon/time.js';

const DAY_MS = 86_400_000;

/** A time that a sentence gives, and whether it dates what follows too. */
export interface SentenceDate {
  readonly edtf: string;
  readonly carriesOver: boolean;
  /** Where a time that is counted from another stands in the sentence. */
  readonly offset?: number;
}

/** A date as a sentence tells it: "on" a day, "as of" it, "by" it, or "since" it. */
export interface SentenceDateMention extends DateMention {
  readonly relation: 'on' | 'asOf' | 'by' | 'since';
  /** It opens the sentence. */
  readonly opensSentence: boolean;
  /** It opens a clause, so that it dates what follows and not what was said before: "…, and on 6 March …". */
  readonly opensClause: boolean;
}

/** The dates of a sentence, in order, with how each is told; "between … 26 January and … 27 January" is one. */
export function sentenceDateMentions(text: string, within: DateSpan | undefined, anchor: string | undefined): SentenceDateMention[] {
  return joinRanges(text, dateMentions(text, within, anchor)).map((mention, index) => {
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
  ['since', new RegExp(`\\b(?:since|(?:that|which) (?:started|began|erupted)(?: on| in)?) ${PART_OF_DAY}(?:the )?$`, 'i')],
];
const SENTENCE_OPENING =
  /^(?:(?:Late |Early |Also |Later )?(?:on|by|in|during|between|from|over|as of|as at)\b[^,]{0,40}|(?:On )?(?:The (?:next|following|same) day|The day after|\w+ (?:day|week|month|year)s? later), (?:(?:on|in|between|from|by) )?)$/i;

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

/** Two dates between which something was, as one. */
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

/** The date a sentence gives: its only one, or that which it opens with. `previousDate` was told before. */
export function dateOfSentence(text: string, dates: readonly SentenceDateMention[], previousDate: string | undefined): SentenceDate | undefined {
  const mentions = dates.filter(({ relation }) => relation !== 'since');
  const [first] = mentions;
  if (!first) return undefined;
  // A tale goes forward: a day told in passing that is long after or before those around it is an aside.
  const inPassing = /\b[Oo]n (?:the (?:morning|evening|night|afternoon) of )?$/.test(text.slice(Math.max(0, first.start - LONGEST_LINK), first.start));
  const carriesOver = first.opensSentence || (inPassing && isPlausibleNextDate(first.edtf, previousDate));
  return mentions.length === 1 || carriesOver ? { edtf: first.edtf, carriesOver } : undefined;
}

/**
 * The date that a figure of a sentence has of its own, where the sentence tells several, or one that does not hold for
 * all of it: "5 were killed on 3 March and 7 on 4 March", "5 were killed, and on 4 March another 7". `null`: none of
 * them, but what was told before. Undefined: the sentence's, as for all its figures.
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
/** What parts a figure from another one, which alone has the date behind it. */
const SEPARATE_FIGURE = /;|,? (?:with|and) (?:another|a further)\b|\bwhile\b/;
/** Words behind which a date is told of something else. */
const ASIDE_BEFORE_DATE = /,|\b(?:who|which|when|after|before|as|that|since|until|while|captured|seized|from)\b/i;

/** Whether a day follows one told before, and not by more than a month. */
export function isPlausibleNextDate(edtf: string, previousDate: string | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  const since = previousDate === undefined ? undefined : parseDate(previousDate)?.earliest;
  return from === undefined || since === undefined || (from >= since && (Date.parse(from) - Date.parse(since)) / DAY_MS <= LONGEST_DATE_STEP);
}
/** Days from one sentence's day to the next's, at most, where it is told in passing. */
const LONGEST_DATE_STEP = 31;

/**
 * "The next day", "two days later", "the same day": counted from the date told before, where that is a day; "the first
 * day of the fighting", "the first three days of the battle", "The battle began when …": from the day the event begins.
 */
export function relativeDate(text: string, previousDate: string | undefined, event?: DateSpan): SentenceDate | undefined {
  return dayOfEvent(text, event) ?? eventStartDate(text, previousDate, event) ?? relativeToPrevious(text, previousDate);
}

/** Whether a text has a word for a stretch of time, without which none is counted from another; asked before dear expressions. */
function mentionsTimeUnit(text: string): boolean {
  return TIME_UNITS.some((word) => text.includes(word));
}
const TIME_UNITS: readonly string[] = [...DAY_PARTS, 'week', 'month'];

const EVENT_NOUN_PATTERN = EVENT_NOUNS.join('|');
const DAY_OF_EVENT = new RegExp(
  `\\bthe (?:(${ORDINALS.join('|')}) day|first ([\\w-]+) days)(?: of (?:the |their )?(?:[\\w-]+ )?(?:${EVENT_NOUN_PATTERN})\\b|(?=[.,;]|$| (?:and|while|with|was|were|alone)\\b))`,
  'i',
);

/** A day counted from the beginning of the event, where that is known to the day. */
function dayOfEvent(text: string, event: DateSpan | undefined): SentenceDate | undefined {
  const begin = event?.earliest;
  if (begin === undefined || !event?.edtf.startsWith(begin) || !mentionsTimeUnit(text)) return undefined;
  const [, ordinal, number] = DAY_OF_EVENT.exec(text) ?? [];
  const days = ordinal === undefined ? dayCountOf(number ?? '') : ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const last = days === undefined ? undefined : daysAfter(begin, days - 1);
  return last === undefined ? undefined : { edtf: ordinal === undefined ? interval(begin, last) : last, carriesOver: true };
}

/** "The battle began with a raid": the day the event begins, where no later one is told yet. */
function eventStartDate(text: string, previousDate: string | undefined, event: DateSpan | undefined): SentenceDate | undefined {
  const begin = event?.earliest;
  if (begin === undefined || !event?.edtf.startsWith(begin) || (previousDate !== undefined && previousDate !== begin) || !EVENT_BEGAN.test(text))
    return undefined;
  return { edtf: begin, carriesOver: false };
}
const EVENT_BEGAN = new RegExp(`^The (?:${EVENT_NOUN_PATTERN}) (?:began|started|commenced|opened|erupted|broke out) (?:when|as|with|after|by)\\b`);

const RELATIVE_TO_PREVIOUS = new RegExp(
  [
    '(?<next>the (?:next|following) (?:day|morning|afternoon|evening)\\b|the day after(?=[,.]|$)|(?:a|one) day (?:later\\b|after(?=[,.]|$)))',
    '(?<night>the (?:next|following) night\\b)',
    '(?<later>\\w+) days (?:later\\b|after(?=[,.]|$))',
    '(?<weeks>a|one|two|three) weeks? later\\b',
    '(?:the )?(?:next|following) (?<span>[\\w-]+) days\\b',
    '(?<week>the (?:next|following) week\\b)',
    `(?<same>(?:the|that) same (?:${DAY_PARTS.join('|')})\\b|(?:later )?that (?:${DAY_PARTS.join('|')})\\b|later (?:in the day|on the same day)\\b)`,
    '(?<month>later that month\\b)',
    `(?<before>(?:on |during )?the (?:previous|preceding) (?:day|evening|night)\\b(?! alone)|the day (?:before|prior)(?=[,.;]|$)|(?:a|one) day (?:earlier|prior)\\b)`,
  ].join('|'),
  'i',
);

/** Words that stay on the day, where no others lead away from it. */
const SAME_DAY =
  /\b(?:during|over the course of|in the course of|by the end of) the day\b(?! (?:of|before|after|when|that)\b)|\bin the day['’]s\b|^in the (?:afternoon|evening)\b/i;

/** A time counted from the day told before. */
function relativeToPrevious(text: string, previousDate: string | undefined): SentenceDate | undefined {
  const span = previousDate === undefined ? undefined : parseDate(previousDate);
  const from = span?.latest;
  if (from === undefined || !span?.exact || !mentionsTimeUnit(text)) return undefined;
  const match = RELATIVE_TO_PREVIOUS.exec(text);
  if (!match && SAME_DAY.test(text)) return { edtf: from, carriesOver: true };
  // "(died two days later)" is told of somebody only.
  if (!match?.groups || text.lastIndexOf('(', match.index) > text.lastIndexOf(')', match.index)) return undefined;
  const { next, night, later, weeks, span: days, week, same, month, before } = match.groups;
  const dated = (edtf: string | undefined, carriesOver = true) => (edtf === undefined ? undefined : { edtf, carriesOver, offset: match.index });
  if (next !== undefined) return dated(daysAfter(from, 1));
  if (same !== undefined) return dated(from);
  if (before !== undefined) return dated(daysAfter(from, -1), false);
  if (month !== undefined) return dated(interval(from, from.slice(0, 7)));
  const tomorrow = daysAfter(from, 1);
  // The night that follows a day runs into the next.
  if (night !== undefined) return dated(tomorrow && interval(from, tomorrow), false);
  if (week !== undefined) return dated(tomorrow && interval(tomorrow, daysAfter(from, 7)));
  const count = dayCountOf(weeks ?? later ?? days ?? '');
  const last = count === undefined ? undefined : daysAfter(from, weeks === undefined ? count : 7 * count);
  if (last === undefined || tomorrow === undefined) return undefined;
  // Weeks are no exact measure.
  return dated(weeks !== undefined ? `${last}~` : later !== undefined ? last : interval(tomorrow, last));
}

/** Whether a sentence of a text opens with the next day. */
export function opensNextDay(text: string): boolean {
  return OPENS_NEXT_DAY.test(text);
}
const OPENS_NEXT_DAY = /(?:^|[.!?] )(?:By |On )?[Tt]he (?:next|following) (?:day|morning|afternoon|evening)\b/;

/** The day behind one. */
export function dayAfter(day: string): string | undefined {
  return daysAfter(day, 1);
}

/** The number of days that a word gives, within a year. */
function dayCountOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const count = lower === 'a' || lower === 'an' ? 1 : (CARDINALS[lower] ?? Number(word));
  return Number.isInteger(count) && count > 0 && count <= 366 ? count : undefined;
}

/** The ISO day so many days after another; undefined beyond the years that ISO days have four digits for. */
function daysAfter(day: string, days: number): string | undefined {
  const time = Date.parse(day) + days * DAY_MS;
  return time >= FIRST_TIME && time <= LAST_TIME ? new Date(time).toISOString().slice(0, 10) : undefined;
}
const FIRST_TIME = Date.parse('0001-01-01');
const LAST_TIME = Date.parse('9999-12-31');

/** Whether a sentence moves on to a time it does not give: a date told before does not date what follows. */
export function shiftsTime(text: string): boolean {
  return TIME_SHIFT.test(text);
}

/** Whether a sentence speaks of an incident as one just told, or goes on in its day: "In the attack", "Meanwhile", "around 17:00". */
export function continuesIncident(text: string): boolean {
  return INCIDENT_REFERENCE.test(text) || SAME_TIME.test(text);
}
/** Whether a sentence speaks of an incident as one just told: "in the raid". */
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

/** "During this phase of the fighting": the time from the first to the last day that a section has told so far. */
export function phaseReference(text: string, first: string | undefined, last: string | undefined): SentenceDate | undefined {
  if (!PHASE_REFERENCE.test(text)) return undefined;
  const from = first === undefined ? undefined : parseDate(first)?.earliest;
  const to = last === undefined ? undefined : parseDate(last)?.latest;
  return from !== undefined && to !== undefined && from <= to ? { edtf: interval(from, to), carriesOver: false } : undefined;
}
const PHASE_REFERENCE = /\b(?:[Dd]uring|[Ii]n|[Oo]ver) (?:this|that) (?:phase|stage|period)\b/;

/**
 * The time that "in the previous four days", "over the past week" or "in recent days" reaches back to from a day it is
 * told on: EDTF, open at its beginning where the words do not say how far, for a figure of the same clause; undefined
 * where there are no such words.
 */
export function lookbackSpan(text: string, referenceDate: string | undefined, figure: Span): string | undefined {
  const until = referenceDate === undefined ? undefined : parseDate(referenceDate)?.latest;
  const match = until === undefined ? undefined : LOOKBACK.exec(text);
  if (until === undefined || !match || CLAUSE.test(text.slice(Math.min(match.index, figure.end), Math.max(match.index, figure.start)))) return undefined;
  const [, words = '', number, unit = '', plural] = match;
  // "the previous day" is that one; "the last day" ends with the one it is told on.
  if (number === undefined && unit.toLowerCase() === 'day' && plural === '' && /previous|preceding/i.test(words)) return daysAfter(until, -1);
  const count = number === undefined ? (plural === '' ? 1 : undefined) : (CARDINALS[number.toLowerCase()] ?? Number(number));
  const days = count === undefined || !Number.isInteger(count) ? undefined : Math.ceil(count * (DAYS[unit.toLowerCase()] ?? 1));
  return interval(days === undefined ? undefined : daysAfter(until, -days), until);
}
const LOOKBACK =
  /\b(?:(?:in|over|during|within|for) |the (?=\w+ (?:\w+ )?\w+ of\b))((?:the )?(?:recent|past|last|previous|preceding)) (?:([\w-]+) )?(day|week|month|hour)(s?)\b/i;
const CLAUSE = /;|\bwh(?:ile|ereas)\b/;
const DAYS: Readonly<Record<string, number>> = lookupTable({ hour: 1 / 24, day: 1, week: 7, month: 30 });

/** "The death toll of the first day was 20": a toll of a day is none of the whole. */
export function isDayToll(text: string): boolean {
  return DAY_TOLL.test(text);
}
const DAY_TOLL = /\b(?:tolls?|deaths|casualties|fatalities|number)\b[^,;]{0,30}\b(?:of|for|on) (?:the|that) (?:\w+ )?day\b/i;

/** "The death toll of the battle", "the final toll": of all of it. */
export function isWholeEventToll(text: string): boolean {
  return WHOLE_EVENT_TOLL.test(text);
}
const WHOLE_EVENT_TOLL = new RegExp(
  `\\b(?:(?:of|for|in|from|during|throughout) (?:the|this) (?:[\\w-]+ ){0,2}(?:${EVENT_NOUN_PATTERN})|(?:final|overall|total) (?:[\\w-]+ )?tolls?)\\b`,
  'i',
);

/** "Following the battle, the bodies of 50 guards were found", or on its last day: of all that were killed in it. */
export function isFoundAfterEvent(text: string, quote: string, when: string | undefined, event: DateSpan | undefined): boolean {
  if (!BODIES.test(quote) || !FOUND.test(text)) return false;
  const last = when === undefined ? undefined : parseDate(when)?.latest;
  return AFTER_EVENT.test(text) || (last !== undefined && last === event?.latest);
}
const BODIES = /\b(?:bodies|corpses|remains) of\b|\b(?:bodies|corpses)$/i;
const FOUND = /\b(?:discovered|found|recovered|retrieved|counted)\b/i;
const AFTER_EVENT = /\b(?:after|following) the (?:battle|siege|offensive|campaign|operation)\b/i;

/** "bringing the death toll of the raid to 12": up to now, but from the day of what is named. */
export function isTollOfIncident(quote: string): boolean {
  return TOLL_OF_INCIDENT.test(quote);
}
const TOLL_OF_INCIDENT = new RegExp(
  `\\b(?:tolls?|number|total|tally|count)\\b.{0,40}\\b(?:from|of|in|by) (?:the|that|this) (?:[\\w-]+ ){0,2}?(?:${INCIDENT_NOUNS.join('|')}|clashes|airstrikes|attacks|bombings)\\b`,
  'i',
);

/** "bringing the number of dead that day to 50". */
export function isTotalOfDay(quote: string): boolean {
  return /\b(?:that|(?:of|for) the) day\b/.test(quote);
}

/** Whether the clause of a figure tells of one incident as such: "60 were killed when a missile struck the mill". */
export function isSingleIncident(text: string, figure: Span): boolean {
  const match = SINGLE_INCIDENT.exec(text);
  return match !== null && !CLAUSE_OR_PART.test(text.slice(Math.min(match.index, figure.end), Math.max(match.index, figure.start)));
}
const CLAUSE_OR_PART = new RegExp(`${CLAUSE.source}|\\b(?:including|of wh(?:om|ich)|among)\\b`);
const SINGLE_INCIDENT = new RegExp(
  `\\b(?:(?:an?|one|another|a single) (?:[\\w-]+ ){0,3}?(?:${[...INCIDENT_NOUNS, ...WEAPON_NOUNS].join('|')})(?! (?:aircraft|drone|group|helicopter|jet|plane|squad|team)s?\\b)|open(?:ed|ing|s)? fire (?:on|at))\\b`,
  'i',
);

/** The dates of a figure: its sentence's, else its section's; none where it is told of the whole event. */
export function coversOf(accumulation: Accumulation, when: string | undefined, day: DateSpan | undefined, event: DateSpan | undefined): string | undefined {
  const date = when === undefined ? day : parseDate(when);
  if (accumulation === 'cumulative' && date?.latest !== undefined && event?.earliest !== undefined && event.earliest <= date.latest)
    return interval(event.earliest, date.latest);
  return accumulation === 'total' ? undefined : (when ?? day?.edtf);
}

/** From the beginning of one time to the end of another: each may be of several days. */
export function spanFromTo(since: string, until: string | undefined): string {
  const [from] = since.split('/');
  return interval(from, until?.split('/').at(-1));
}

/** The time that a heading gives to its section, such as "2014" or "June 2022–present", within a longer event. */
export function headingSpan(section: Section): DateSpan | undefined {
  for (const heading of [...section.path].reverse()) {
    if (heading.length > LONGEST_HEADING) continue;
    const [mention] = dateMentions(heading, undefined);
    if (mention) return parseDate(mention.edtf);
  }
  return undefined;
}

/** Whether a date lies in the time of the event, as far as that is known. */
export function isWithinEvent(edtf: string, event: DateSpan | undefined): boolean {
  const date = parseDate(edtf);
  const begins = event?.earliest === undefined || date?.latest === undefined || date.latest >= event.earliest;
  return begins && (event?.latest === undefined || date?.earliest === undefined || date.earliest <= event.latest);
}

/** Whether a date lies after the end of the event. */
export function isAfterEvent(edtf: string, event: DateSpan | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  return from !== undefined && event?.latest !== undefined && from > event.latest;
}

/** A sentence dated long before or after the event tells of another one. */
export function isOtherEvent(when: string | undefined, event: DateSpan | undefined): boolean {
  const date = when === undefined ? undefined : parseDate(when);
  if (date?.earliest === undefined || date.latest === undefined || event === undefined) return false;
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return (
    (event.latest !== undefined && days(event.latest, date.earliest) > LONGEST_AFTERMATH) ||
    (event.earliest !== undefined && days(date.latest, event.earliest) > LONGEST_PRELUDE)
  );
}
/** Days after an event in which fighting is told as its aftermath, and before it as its beginning. */
const LONGEST_AFTERMATH = 92;
const LONGEST_PRELUDE = 31;

/** Whether an event lasted a day. */
export function isOneDay(event: DateSpan | undefined): boolean {
  return event?.earliest !== undefined && event.earliest === event.latest;
}
