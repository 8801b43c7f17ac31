/**
 * Fifth pass: when. A sentence's own dates, dates counted from those told before, and the time that a figure covers.
 */
import { interval, parseDate, type DateSpan } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import { LONGEST_HEADING, type Section, type Span } from '../layout/document.js';
import { dateMentions, type DateMention } from '../dates.js';
import { table } from './words/match.js';
import { CARDINALS } from './words/numerals.js';
import { DAY_PARTS, EVENT_NOUNS, MOVES_ON, ONE_INCIDENT, ONE_WEAPON, ORDINALS, SAME_TIME } from './words/when.js';

const A_DAY = 86_400_000;

/** A time that a sentence gives, and whether it dates what follows too. */
export interface Dated {
  readonly edtf: string;
  readonly leads: boolean;
  /** Where a time that is counted from another stands in the sentence. */
  readonly at?: number;
}

/** A date as a sentence tells it: "on" a day, "as of" it, "by" it, or "since" it. */
export interface ToldDate extends DateMention {
  readonly how: 'on' | 'asOf' | 'by' | 'since';
  /** It opens the sentence. */
  readonly opens: boolean;
  /** It opens a clause, so that it dates what follows and not what was said before: "…, and on 6 March …". */
  readonly forward: boolean;
}

/** The dates of a sentence, in order, with how each is told; "between … 26 January and … 27 January" is one. */
export function toldDates(text: string, within: DateSpan | undefined, near: string | undefined): ToldDate[] {
  return joined(text, dateMentions(text, within, near)).map((mention, index) => {
    const before = text.slice(Math.max(0, mention.start - LONGEST_LINK), mention.start);
    const how = TOLD_HOW.find(([, words]) => words.test(before))?.[0] ?? 'on';
    const opens = index === 0 && (mention.start === 0 || (mention.start <= LONGEST_LINK && OPENING.test(before)));
    return { ...mention, how, opens, forward: opens || opensClause(before, text.slice(mention.end, mention.end + 6)) };
  });
}
const LONGEST_LINK = 60;
const PARTS = DAY_PARTS.join('|');
const PART_OF_DAY = `(?:(?:the )?(?:early|late|mid|end|start|beginning)?[- ]?(?:on |of )?|(?:the )?(?:early |late )?(?:${PARTS}) (?:of|on) |midnight (?:of|on) )?`;
const TOLD_HOW: readonly (readonly [ToldDate['how'], RegExp])[] = [
  ['asOf', new RegExp(`\\b(?:as of|as at|up to|up until|until) ${PART_OF_DAY}$`, 'i')],
  ['by', new RegExp(`\\bby ${PART_OF_DAY}$`, 'i')],
  ['since', new RegExp(`\\b(?:since|(?:that|which) (?:started|began|erupted)(?: on| in)?) ${PART_OF_DAY}(?:the )?$`, 'i')],
];
const OPENING =
  /^(?:(?:Late |Early |Also |Later )?(?:on|by|in|during|between|from|over|as of|as at)\b[^,]{0,40}|(?:On )?(?:The (?:next|following|same) day|The day after|\w+ (?:day|week|month|year)s? later), (?:(?:on|in|between|from|by) )?)$/i;

function opensClause(before: string, behind: string): boolean {
  // "it was reported on 6 March that 5 guards were killed"
  if (behind.startsWith(' that ')) return true;
  const [, mark] = CLAUSE_OPENING.exec(before) ?? [];
  return mark !== undefined && (mark !== ',' || !/^[,.;)]|^$/.test(behind));
}
const CLAUSE_OPENING = new RegExp(
  `(,|;|\\band|\\bwhile|\\bbut|\\bthen|\\bwhereas) (?:later |also |again )?(?:on |by |in |during )?(?:the (?:${PARTS}) of )?$`,
  'i',
);

/** Two dates between which something was, as one. */
function joined(text: string, mentions: readonly DateMention[]): DateMention[] {
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

/** The date a sentence gives: its only one, or that which it opens with. `told` was told before. */
export function sentenceDate(text: string, dates: readonly ToldDate[], told: string | undefined): Dated | undefined {
  const mentions = dates.filter(({ how }) => how !== 'since');
  const [first] = mentions;
  if (!first) return undefined;
  // A tale goes forward: a day told in passing that is long after or before those around it is an aside.
  const inPassing = /\b[Oo]n (?:the (?:morning|evening|night|afternoon) of )?$/.test(text.slice(Math.max(0, first.start - LONGEST_LINK), first.start));
  const leads = first.opens || (inPassing && goesOn(first.edtf, told));
  return mentions.length === 1 || leads ? { edtf: first.edtf, leads } : undefined;
}

/**
 * The date that a figure of a sentence has of its own, where the sentence tells several, or one that does not hold for
 * all of it: "5 were killed on 3 March and 7 on 4 March", "5 were killed, and on 4 March another 7". `null`: none of
 * them, but what was told before. Undefined: the sentence's, as for all its figures.
 */
export function ownDate(text: string, dates: readonly ToldDate[], { figures, index }: { figures: readonly Span[]; index: number }): string | null | undefined {
  const marks = dates.filter(({ how }) => how === 'on');
  const figure = figures[index]!;
  const [only, second] = marks;
  if (!only) return undefined;
  if (!second) {
    const between = figure.end <= only.start && !only.opens ? text.slice(figure.end, only.start) : '';
    return between !== '' && (only.forward || ANOTHER.test(between)) ? null : undefined;
  }
  const next = marks.findIndex(({ start }) => start >= figure.end);
  const behind = marks[next];
  if (behind && !behind.forward) {
    const last = figures.findLast(({ end }) => end <= behind.start) ?? figure;
    if (!/[;:]/.test(text.slice(figure.end, behind.start)) && !ASIDE.test(text.slice(last.end, behind.start))) return behind.edtf;
  }
  const before = marks.findLast(({ forward, end }) => forward && end <= figure.start);
  return before?.edtf;
}
/** What parts a figure from another one, which alone has the date behind it. */
const ANOTHER = /;|,? (?:with|and) (?:another|a further)\b|\bwhile\b/;
/** Words behind which a date is told of something else. */
const ASIDE = /,|\b(?:who|which|when|after|before|as|that|since|until|while|captured|seized|from)\b/i;

/** Whether a day follows one told before, and not by more than a month. */
export function goesOn(edtf: string, told: string | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  const since = told === undefined ? undefined : parseDate(told)?.earliest;
  return from === undefined || since === undefined || (from >= since && (Date.parse(from) - Date.parse(since)) / A_DAY <= LONGEST_STEP);
}
/** Days from one sentence's day to the next's, at most, where it is told in passing. */
const LONGEST_STEP = 31;

/**
 * "The next day", "two days later", "the same day": counted from the date told before, where that is a day; "the first
 * day of the fighting", "the first three days of the battle", "The battle began when …": from the day the event begins.
 */
export function relativeDate(text: string, told: string | undefined, event?: DateSpan): Dated | undefined {
  return sinceBeginning(text, event) ?? atBeginning(text, told, event) ?? sinceTold(text, told);
}

/** Whether a text has a word for a stretch of time, without which none is counted from another; asked before dear expressions. */
function tellsTime(text: string): boolean {
  return STRETCHES.some((word) => text.includes(word));
}
const STRETCHES: readonly string[] = [...DAY_PARTS, 'week', 'month'];

const NOUNS = EVENT_NOUNS.join('|');
const DAY_OF_EVENT = new RegExp(
  `\\bthe (?:(${ORDINALS.join('|')}) day|first ([\\w-]+) days)(?: of (?:the |their )?(?:[\\w-]+ )?(?:${NOUNS})\\b|(?=[.,;]|$| (?:and|while|with|was|were|alone)\\b))`,
  'i',
);

/** A day counted from the beginning of the event, where that is known to the day. */
function sinceBeginning(text: string, event: DateSpan | undefined): Dated | undefined {
  const begin = event?.earliest;
  if (begin === undefined || !event?.edtf.startsWith(begin) || !tellsTime(text)) return undefined;
  const [, ordinal, number] = DAY_OF_EVENT.exec(text) ?? [];
  const days = ordinal === undefined ? countOf(number ?? '') : ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const last = days === undefined ? undefined : daysAfter(begin, days - 1);
  return last === undefined ? undefined : { edtf: ordinal === undefined ? interval(begin, last) : last, leads: true };
}

/** "The battle began with a raid": the day the event begins, where no later one is told yet. */
function atBeginning(text: string, told: string | undefined, event: DateSpan | undefined): Dated | undefined {
  const begin = event?.earliest;
  if (begin === undefined || !event?.edtf.startsWith(begin) || (told !== undefined && told !== begin) || !BEGAN.test(text)) return undefined;
  return { edtf: begin, leads: false };
}
const BEGAN = new RegExp(`^The (?:${NOUNS}) (?:began|started|commenced|opened|erupted|broke out) (?:when|as|with|after|by)\\b`);

const COUNTED_FROM_TOLD = new RegExp(
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
const WITHIN_TOLD =
  /\b(?:during|over the course of|in the course of|by the end of) the day\b(?! (?:of|before|after|when|that)\b)|\bin the day['’]s\b|^in the (?:afternoon|evening)\b/i;

/** A time counted from the day told before. */
function sinceTold(text: string, told: string | undefined): Dated | undefined {
  const span = told === undefined ? undefined : parseDate(told);
  const from = span?.latest;
  if (from === undefined || !span?.exact || !tellsTime(text)) return undefined;
  const match = COUNTED_FROM_TOLD.exec(text);
  if (!match && WITHIN_TOLD.test(text)) return { edtf: from, leads: true };
  // "(died two days later)" is told of somebody only.
  if (!match?.groups || text.lastIndexOf('(', match.index) > text.lastIndexOf(')', match.index)) return undefined;
  const { next, night, later, weeks, span: days, week, same, month, before } = match.groups;
  const dated = (edtf: string | undefined, leads = true) => (edtf === undefined ? undefined : { edtf, leads, at: match.index });
  if (next !== undefined) return dated(daysAfter(from, 1));
  if (same !== undefined) return dated(from);
  if (before !== undefined) return dated(daysAfter(from, -1), false);
  if (month !== undefined) return dated(interval(from, from.slice(0, 7)));
  const tomorrow = daysAfter(from, 1);
  // The night that follows a day runs into the next.
  if (night !== undefined) return dated(tomorrow && interval(from, tomorrow), false);
  if (week !== undefined) return dated(tomorrow && interval(tomorrow, daysAfter(from, 7)));
  const count = countOf(weeks ?? later ?? days ?? '');
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
export function nextTo(day: string): string | undefined {
  return daysAfter(day, 1);
}

/** The number of days that a word gives, within a year. */
function countOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const count = lower === 'a' || lower === 'an' ? 1 : (CARDINALS[lower] ?? Number(word));
  return Number.isInteger(count) && count > 0 && count <= 366 ? count : undefined;
}

/** The ISO day so many days after another; undefined beyond the years that ISO days have four digits for. */
function daysAfter(day: string, days: number): string | undefined {
  const time = Date.parse(day) + days * A_DAY;
  return time >= FIRST_TIME && time <= LAST_TIME ? new Date(time).toISOString().slice(0, 10) : undefined;
}
const FIRST_TIME = Date.parse('0001-01-01');
const LAST_TIME = Date.parse('9999-12-31');

/** Whether a sentence moves on to a time it does not give: a date told before does not date what follows. */
export function movesOn(text: string): boolean {
  return MOVES_ON.test(text);
}

/** Whether a sentence speaks of an incident as one just told, or goes on in its day: "In the attack", "Meanwhile", "around 17:00". */
export function pointsBack(text: string): boolean {
  return INCIDENT_TOLD.test(text) || GOES_ON.test(text);
}
/** Whether a sentence speaks of an incident as one just told: "in the raid". */
export function namesIncident(text: string): boolean {
  return INCIDENT_TOLD.test(text);
}
const GOES_ON = new RegExp(
  `^(?:${SAME_TIME.join('|')})\\b|\\b(?:[Aa]t|[Aa]round|[Bb]y|[Uu]ntil) (?:around |about |approximately )?(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d\\b|(?:[:.][0-5]\\d)? ?[ap]\\.?m\\b)`,
);
const INCIDENT_TOLD = new RegExp(
  `(?:\\b(?:in|during|after|from|by) (?:the|that|this) (?:(?:final|same|initial|subsequent|ensuing|failed) )?|^(?:The|That|This) )(?:${ONE_INCIDENT.join('|')})\\b(?! (?:of|on|in|at|near|against|between|by|from|to|where|which|that|and)\\b)`,
  'i',
);

/** "During this phase of the fighting": the time from the first to the last day that a section has told so far. */
export function phaseTold(text: string, first: string | undefined, last: string | undefined): Dated | undefined {
  if (!PHASE.test(text)) return undefined;
  const from = first === undefined ? undefined : parseDate(first)?.earliest;
  const to = last === undefined ? undefined : parseDate(last)?.latest;
  return from !== undefined && to !== undefined && from <= to ? { edtf: interval(from, to), leads: false } : undefined;
}
const PHASE = /\b(?:[Dd]uring|[Ii]n|[Oo]ver) (?:this|that) (?:phase|stage|period)\b/;

/**
 * The time that "in the previous four days", "over the past week" or "in recent days" reaches back to from a day it is
 * told on: EDTF, open at its beginning where the words do not say how far, for a figure of the same clause; undefined
 * where there are no such words.
 */
export function reachingBack(text: string, told: string | undefined, figure: Span): string | undefined {
  const until = told === undefined ? undefined : parseDate(told)?.latest;
  const match = until === undefined ? undefined : REACHING_BACK.exec(text);
  if (until === undefined || !match || CLAUSE.test(text.slice(Math.min(match.index, figure.end), Math.max(match.index, figure.start)))) return undefined;
  const [, words = '', number, unit = '', plural] = match;
  // "the previous day" is that one; "the last day" ends with the one it is told on.
  if (number === undefined && unit.toLowerCase() === 'day' && plural === '' && /previous|preceding/i.test(words)) return daysAfter(until, -1);
  const count = number === undefined ? (plural === '' ? 1 : undefined) : (CARDINALS[number.toLowerCase()] ?? Number(number));
  const days = count === undefined || !Number.isInteger(count) ? undefined : Math.ceil(count * (DAYS[unit.toLowerCase()] ?? 1));
  return interval(days === undefined ? undefined : daysAfter(until, -days), until);
}
const REACHING_BACK =
  /\b(?:(?:in|over|during|within|for) |the (?=\w+ (?:\w+ )?\w+ of\b))((?:the )?(?:recent|past|last|previous|preceding)) (?:([\w-]+) )?(day|week|month|hour)(s?)\b/i;
const CLAUSE = /;|\bwh(?:ile|ereas)\b/;
const DAYS: Readonly<Record<string, number>> = table({ hour: 1 / 24, day: 1, week: 7, month: 30 });

/** "The death toll of the first day was 20": a toll of a day is none of the whole. */
export function isOfDay(text: string): boolean {
  return OF_DAY.test(text);
}
const OF_DAY = /\b(?:tolls?|deaths|casualties|fatalities|number)\b[^,;]{0,30}\b(?:of|for|on) (?:the|that) (?:\w+ )?day\b/i;

/** "The death toll of the battle", "the final toll": of all of it. */
export function isOfEvent(text: string): boolean {
  return OF_EVENT.test(text);
}
const OF_EVENT = new RegExp(
  `\\b(?:(?:of|for|in|from|during|throughout) (?:the|this) (?:[\\w-]+ ){0,2}(?:${NOUNS})|(?:final|overall|total) (?:[\\w-]+ )?tolls?)\\b`,
  'i',
);

/** "Following the battle, the bodies of 50 guards were found", or on its last day: of all that were killed in it. */
export function isFoundAtEnd(text: string, quote: string, when: string | undefined, event: DateSpan | undefined): boolean {
  if (!BODIES.test(quote) || !FOUND.test(text)) return false;
  const last = when === undefined ? undefined : parseDate(when)?.latest;
  return BEHIND_EVENT.test(text) || (last !== undefined && last === event?.latest);
}
const BODIES = /\b(?:bodies|corpses|remains) of\b|\b(?:bodies|corpses)$/i;
const FOUND = /\b(?:discovered|found|recovered|retrieved|counted)\b/i;
const BEHIND_EVENT = /\b(?:after|following) the (?:battle|siege|offensive|campaign|operation)\b/i;

/** "bringing the death toll of the raid to 12": up to now, but from the day of what is named. */
export function isOfWhatWasTold(quote: string): boolean {
  return OF_TOLD.test(quote);
}
const OF_TOLD = new RegExp(
  `\\b(?:tolls?|number|total|tally|count)\\b.{0,40}\\b(?:from|of|in|by) (?:the|that|this) (?:[\\w-]+ ){0,2}?(?:${ONE_INCIDENT.join('|')}|clashes|airstrikes|attacks|bombings)\\b`,
  'i',
);

/** "bringing the number of dead that day to 50". */
export function isUpToDay(quote: string): boolean {
  return /\b(?:that|(?:of|for) the) day\b/.test(quote);
}

/** Whether the clause of a figure tells of one incident as such: "60 were killed when a missile struck the mill". */
export function isOfIncident(text: string, figure: Span): boolean {
  const match = AN_INCIDENT.exec(text);
  return match !== null && !OTHER_PART.test(text.slice(Math.min(match.index, figure.end), Math.max(match.index, figure.start)));
}
const OTHER_PART = new RegExp(`${CLAUSE.source}|\\b(?:including|of wh(?:om|ich)|among)\\b`);
const AN_INCIDENT = new RegExp(
  `\\b(?:(?:an?|one|another|a single) (?:[\\w-]+ ){0,3}?(?:${[...ONE_INCIDENT, ...ONE_WEAPON].join('|')})(?! (?:aircraft|drone|group|helicopter|jet|plane|squad|team)s?\\b)|open(?:ed|ing|s)? fire (?:on|at))\\b`,
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
export function sinceUntil(since: string, until: string | undefined): string {
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
export function isWithin(edtf: string, event: DateSpan | undefined): boolean {
  const date = parseDate(edtf);
  const begins = event?.earliest === undefined || date?.latest === undefined || date.latest >= event.earliest;
  return begins && (event?.latest === undefined || date?.earliest === undefined || date.earliest <= event.latest);
}

/** Whether a date lies after the end of the event. */
export function isAfter(edtf: string, event: DateSpan | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  return from !== undefined && event?.latest !== undefined && from > event.latest;
}

/** A sentence dated long before or after the event tells of another one. */
export function isElsewhere(when: string | undefined, event: DateSpan | undefined): boolean {
  const date = when === undefined ? undefined : parseDate(when);
  if (date?.earliest === undefined || date.latest === undefined || event === undefined) return false;
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / A_DAY;
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
