/**
 * Running text: the sections of an article, sentence by sentence, into figures and incidents. Dates and voices are
 * carried from sentence to sentence as the text does.
 */
import { interval, parseDate, type DateSpan } from '../entry/index.js';
import type { Accumulation } from '../vocabulary/index.js';
import type { Section, Span } from './layout/document.js';
import type { Cast } from './cast.js';
import { saidOn } from './figures/chains.js';
import { carriedVoice, goingOn, isPlain, meantBy, speaks, voicesOf, type Going } from './figures/claimants.js';
import { hearing, type Heard } from './figures/speakers.js';
import type { Figure } from './figures/figure.js';
import { isA } from './figures/outcomes/rule.js';
import { partyOfHeading } from './figures/headings.js';
import { sentenceFigures } from './figures/sentence.js';
import { sumsOf, sumsUp } from './figures/sums.js';
import {
  coversOf,
  goesOn,
  headingSpan,
  isAfter,
  isElsewhere,
  isFoundAtEnd,
  isOfEvent,
  isOfWhatWasTold,
  isUpToDay,
  isOfIncident,
  isOfDay,
  isOneDay,
  isWithin,
  movesOn,
  namesIncident,
  nextTo,
  opensNextDay,
  ownDate,
  phaseTold,
  pointsBack,
  reachingBack,
  relativeDate,
  sentenceDate,
  sinceUntil,
  toldDates,
  type Dated,
} from './figures/when.js';
import { dateMentions } from './dates.js';
import { Incidents, type Incident } from './incidents.js';
import { phaseNamed, type Phases } from './phases.js';
import { sentencesOf, type Sentence } from './tokens.js';

/** Sections that tell of something else than the event, or tell nothing: by their first heading, in lower case. */
export const OTHER_SECTIONS: ReadonlySet<string> = new Set([
  'background',
  'prelude',
  'context',
  'historical background',
  'see also',
  'references',
  'notes',
  'external links',
  'further reading',
  'sources',
  'bibliography',
]);

/** A sentence that tells of the end of the event. */
const ENDED = /\b(?:battle|offensive|fighting|operation|siege|attack|campaign|clashes|assault)\b[^.]{0,40}\b(?:ended|concluded|came to an end|was over)\b/i;

/** A day that ended it is not that of what is told behind it: that may be of the whole. */
const ENDING =
  /\b(?:ending|ended|bringing an end to|concluding|concluded) (?:the|their|its) (?:[\w-]+ ){0,3}(?:battle|offensive|fighting|operation|siege|campaign)\b/i;

/** Headings under which only civilians are counted. */
const CIVILIANS = /^civilians?(?: (?:casualties|deaths|fatalities|losses|victims))?$/i;

export interface Prose {
  figures: Figure[];
  incidents: Incident[];
}

/**
 * Reads a section. `day` is the date its heading gives, `event` that of the event, and `phases` those of its phases: a
 * section under the name of one tells of it. `numbers` takes up every number that stands in a sentence with a word of
 * loss, read or not.
 */
export function readSection(
  section: Section,
  cast: Cast,
  { event: all, phases, day, numbers }: { event: DateSpan | undefined; phases?: Phases; day: DateSpan | undefined; numbers: Span[] },
): Prose {
  const figures: Figure[] = [];
  const incidents = new Incidents(cast);
  if (OTHER_SECTIONS.has(section.path[0]?.toLowerCase() ?? '')) return { figures, incidents: [] };
  const phase = section.path.map((heading) => phaseNamed(heading, phases)).find((one) => one !== undefined);
  const event = phase ?? all;
  const context = headingSpan(section) ?? event;
  const isSummary = sumsUp(section);
  const ofParty = partyOfHeading(section, cast);
  const ofCivilians = CIVILIANS.test(section.path.at(-1) ?? '');
  const isAftermath = section.path.some((heading) => /aftermath/i.test(heading));
  let told: string | undefined;
  let [firstTold, lastTold]: (string | undefined)[] = [];
  // The paragraph that told the last day.
  let toldIn = 0;
  // The last day up to which the section has told.
  let reached: string | undefined;
  let near = context !== all ? context?.earliest : isAftermath ? event?.latest : undefined;
  const nextDay = nextDays(section, day ?? context);
  // What a new paragraph tells without a date is of the day before it, where it points back to what happened on it, or
  // where the tale goes on with that day or the next behind. What is told behind the last day may be of the whole.
  const stays = (text: string, place: number) => {
    if (told === undefined || isSummary || !isOneDay(parseDate(told))) return false;
    if (pointsBack(text)) return true;
    const next = nextDay(place, { near, told });
    return next === told || (next !== undefined && next === nextTo(told) && told !== event?.latest);
  };
  for (const [place, paragraph] of section.paragraphs.entries()) {
    let heard: Heard = {};
    let going: Going | undefined;
    let before: Figure | undefined;
    let preceding: Sentence | undefined;
    let first = true;
    // "The battle ended on 1 March": what is told behind it counts from the beginning to that day.
    let whole: string | undefined;
    // "As of 5 March, 50 were killed": so are those counted behind it, where losses are summed up.
    let asOf: string | undefined;
    let mentioned: string | undefined;
    // The last running total of the dead that the paragraph told for the day it is at.
    let summedUp: Figure | undefined;
    incidents.newParagraph();
    for (const sentence of sentencesOf(paragraph)) {
      const [begin] = sentence;
      const last = sentence.at(-1);
      if (!begin || !last) continue;
      const text = paragraph.text.slice(begin.start - paragraph.start, last.end - paragraph.start);
      // "On 28 October …" and "the next day" date what follows in the paragraph too, where the section gives no day.
      const dates = toldDates(text, day ?? context, near);
      const absolute = sentenceDate(text, dates, told);
      const dated: Dated | undefined =
        absolute ?? phaseTold(text, phase?.earliest ?? firstTold, phase?.latest ?? reached) ?? relativeDate(text, told ?? day?.edtf ?? lastTold, event);
      const marks =
        dated?.at === undefined
          ? dates
          : [{ edtf: dated.edtf, start: dated.at, end: dated.at, how: 'on' as const, opens: dated.at < 12, forward: dated.at < 12 }];
      const voices = voicesOf(sentence, cast, meantBy(sentence, preceding, heard, cast));
      for (const one of voices) heard = hearing(heard, one);
      const carried = going && carriedVoice(going, sentence);
      going = goingOn(sentence, voices, going);
      near = (dated && parseDate(dated.edtf)?.latest) ?? near;
      if (dated) asOf = summedUp = undefined;
      if (dated && isWithin(dated.edtf, event) && goesOn(dated.edtf, reached)) reached = dated.edtf;
      const earlier = told;
      if (dated?.leads && isSummary && dates[0]?.how === 'asOf') {
        asOf = isAfter(dated.edtf, event) ? undefined : dated.edtf;
        told = undefined;
      } else if (dated?.leads) {
        told = dated.edtf;
        firstTold ??= told;
        lastTold = told;
        toldIn = place;
        if (ENDING.test(text)) told = undefined;
      } else if (movesOn(text) || (first && !stays(text, place))) {
        told = undefined;
        if (movesOn(text)) lastTold = undefined;
      }
      first = false;
      // "Quill was killed in the skirmish": in that of the paragraph before.
      const pointed =
        told === undefined && mentioned === undefined && !isSummary && place === toldIn + 1 && isOneDay(parseDate(lastTold ?? '')) && namesIncident(text);
      const when = dated?.edtf ?? (day && isOneDay(day) ? undefined : pointed ? lastTold : told);
      if (isElsewhere(when, all)) continue;
      // What is said once the event is over counts the whole of it; what happens then is an increment.
      const isRetold = voices.length > 0 || speaks(sentence);
      const after = when !== undefined && day === undefined && isRetold && (absolute !== undefined || !dated) && isAfter(when, event) && !isAftermath;
      const ended = dated && ENDED.test(text) ? parseDate(dated.edtf)?.latest : undefined;
      if (ended !== undefined && event?.earliest !== undefined && event.earliest <= ended) whole = interval(event.earliest, ended);
      else if (dated) whole = undefined;
      const isWhole = after || (whole !== undefined && ended === undefined) || (isRetold && when === undefined && day === undefined && isOneDay(event));
      const sums = sumsOf({ sentence, text, dates, section, when: when ?? day?.edtf, own: dated !== undefined, now: lastTold, event });
      const usual = (index: number) => (isWhole ? 'total' : sums(index).accumulation);
      const read = sentenceFigures(
        { sentence, usual, voices: carried ? [...voices, carried] : voices, before, preceding, ofParty, ofCivilians },
        cast,
        numbers,
      );
      preceding = sentence;
      const spans = read.map(({ start, end }) => ({ start: start - begin.start, end: end - begin.start }));
      const now = dated?.edtf ?? (mentioned !== undefined && goesOn(mentioned, when) ? mentioned : undefined) ?? when ?? day?.edtf ?? mentioned ?? reached;
      mentioned = dated?.edtf ?? mentioned;
      const counted = new Map<Figure, Figure>();
      let previous = before;
      read.forEach((figure, index) => {
        const own = ownDate(text, marks, { figures: spans, index });
        const { until = asOf, since } = sums(figure.start);
        const isSaid = after && typeof own === 'string' && isAfter(own, event);
        const isTotal = figure.accumulation === 'total';
        const happened = previous?.accumulation === 'increment' ? previous : undefined;
        // "On 5 March 50 were killed. The LMO put the toll at 45": of the same.
        const answers = !isSummary && !isWhole && !isOneDay(event) && happened?.metric.includes('killed') === true;
        const isPart = isTotal && (isOfDay(text) || (answers && !isOfEvent(text)));
        const ofIncident = isTotal && section.path.length > 0 && !isOneDay(event) && isOfIncident(text, spans[index]!);
        const quote = text.slice(spans[index]!.start, spans[index]!.end);
        const ofDay = figure.accumulation === 'cumulative' && isUpToDay(quote);
        const alone = ofDay ? 'increment' : adding(figure, { own: isSaid ? undefined : own, until, isPart, isSummary, ofIncident });
        // "29 of the dead were fighters": of a running total what it is itself; so is a toll that answers one.
        const wholes = figure.partOf ? [counted.get(figure.partOf) ?? figure.partOf] : speaksOfTotal(text, figure, alone) ? [previous, summedUp] : [];
        const summed = typeof own === 'string' ? undefined : wholes.find((one) => one !== undefined && isSummed(figure, alone, one));
        const isFound = alone === 'increment' && typeof own !== 'string' && !isOneDay(event) && isFoundAtEnd(text, quote, when ?? day?.edtf, event);
        const accumulation = summed?.accumulation ?? (isFound ? 'total' : alone);
        const sum = accumulation === 'total' && whole !== undefined && ended === undefined ? whole : undefined;
        const time = own === null ? (earlier ?? day?.edtf) : (own ?? (accumulation === 'cumulative' ? (until ?? when) : when));
        const from = since ?? (accumulation === 'cumulative' && isOfWhatWasTold(quote) ? happened?.covers : undefined);
        const running = accumulation === 'cumulative' && from !== undefined ? sinceUntil(from, until ?? when ?? day?.edtf) : undefined;
        // "the number of those killed in the last 24 hours rose to 21": only what the words of a running total take in.
        const back =
          own != null
            ? undefined
            : accumulation === 'increment'
              ? reachingBack(text, now, spans[index]!)
              : accumulation === 'cumulative'
                ? reachingBack(quote, now, { start: 0, end: quote.length })
                : undefined;
        const ofPhase = phase !== undefined && accumulation === 'total';
        const covers = ofPhase ? phase.edtf : summed ? summed.covers : (sum ?? running ?? back ?? coversOf(accumulation, time, day ?? phase, event));
        const speaker = voices.find(({ claimant }) => claimant === figure.claimant);
        const stated = speaker && saidOn(sentence, speaker, text, day ?? context);
        const { partOf, supersedes } = figure;
        previous = {
          ...figure,
          accumulation: ofPhase ? 'increment' : accumulation,
          ...(covers === undefined ? {} : { covers }),
          ...(stated === undefined ? {} : { stated }),
          // Figures of this sentence are those with their dates.
          ...(partOf === undefined ? {} : { partOf: counted.get(partOf) ?? partOf }),
          ...(supersedes === undefined ? {} : { supersedes: counted.get(supersedes) ?? supersedes }),
        };
        counted.set(figure, previous);
        if (accumulation === 'cumulative' && previous.metric.includes('killed')) summedUp = previous;
      });
      const found = [...counted.values()];
      before = found.at(-1) ?? before;
      for (const figure of found) figures.push(figure);
      const date = when ?? day?.edtf;
      // What happened on no known day is told of the event as a whole.
      // Outside the time of the event only what its own sentence dates and plainly tells is an incident: what is said or
      // shown may be dated by who said so, and what follows a date may be of another.
      if (date !== undefined && (isWithin(date, all) || ((dated ?? day) !== undefined && voices.length === 0 && isPlain(sentence))))
        incidents.take(sentence, { date, figures: found.filter(({ covers }) => covers === undefined || covers === date) });
    }
  }
  return { figures, incidents: incidents.list };
}

/**
 * The first date told in a paragraph of a section or behind it, in EDTF, or the day behind `told` where "The next day"
 * comes first; where they stand is looked for when one is first asked for, as most paragraphs open with their own.
 */
function nextDays(
  { paragraphs }: Section,
  within: DateSpan | undefined,
): (place: number, tale: { near: string | undefined; told: string }) => string | undefined {
  const firstIn = (text: string, near: string | undefined) => {
    const [mention] = dateMentions(text, within, near);
    return { edtf: mention?.edtf, moves: opensNextDay(text.slice(0, mention?.start)) };
  };
  /** For each paragraph, the first at or behind it that tells a day. */
  let telling: (number | undefined)[] | undefined;
  let last: { at: number; near: string | undefined; told: ReturnType<typeof firstIn> } | undefined;
  return (place, { near, told }) => {
    if (!telling) {
      telling = Array.from({ length: paragraphs.length });
      let behind: number | undefined;
      for (let at = paragraphs.length - 1; at >= 0; at -= 1) {
        const { edtf, moves } = firstIn(paragraphs[at]!.text, near);
        if (edtf !== undefined || moves) behind = at;
        telling[at] = behind;
      }
    }
    const at = telling[place];
    if (at === undefined) return undefined;
    // The year of a day without one may be another as the tale goes on.
    if (last?.at !== at || last.near !== near) last = { at, near, told: firstIn(paragraphs[at]!.text, near) };
    return last.told.moves ? nextTo(told) : last.told.edtf;
  };
}

/** A part of the dead, or a toll, which may speak of those told before. */
function speaksOfTotal(text: string, { rule }: Figure, accumulation: Accumulation): boolean {
  return isA(rule, 'toll', 'tally') ? accumulation !== 'cumulative' && !isOfEvent(text) && !isOfDay(text) : OF_THE_DEAD.test(text);
}
const OF_THE_DEAD = /\b(?:of|among|amongst) (?:the|those) (?:dead|killed|victims|bodies|fatalities|executed)\b|\bof those who (?:were killed|died)\b/;

function isSummed({ metric }: Figure, accumulation: Accumulation, whole: Figure): boolean {
  if (!metric.includes('killed') || !whole.metric.includes('killed')) return false;
  return accumulation === 'increment'
    ? whole.accumulation === 'cumulative' || whole.accumulation === 'total'
    : accumulation === 'total' && whole.accumulation === 'cumulative';
}

/**
 * What a figure adds up once its dates are known: one of several with a date of its own is a part, one up to a day a
 * running total, one of an incident, or that answers another of the same day, is a part, and what befell one person in
 * a tale happened within it.
 */
function adding(
  { accumulation, rule, metric, count, partOf }: Figure,
  {
    own,
    until,
    isPart,
    isSummary,
    ofIncident,
  }: { own: string | null | undefined; until: string | undefined; isPart: boolean; isSummary: boolean; ofIncident: boolean },
): Accumulation {
  const isToll = isA(rule, 'toll', 'tally');
  if (accumulation === 'cumulative' && partOf !== undefined && typeof own === 'string' && !isToll) return 'increment';
  if (accumulation !== 'total') return accumulation;
  if (isToll) return isPart ? 'increment' : until === undefined ? 'total' : 'cumulative';
  if (typeof own === 'string' || (ofIncident && metric[0] !== 'strength')) return 'increment';
  if (!isSummary && count.low === 1 && count.high === 1 && metric[0] !== 'strength' && metric[0] !== 'equipment') return 'increment';
  return until === undefined ? 'total' : 'cumulative';
}
