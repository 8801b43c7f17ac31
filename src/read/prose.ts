/**
 * Running text: the sections of an article, sentence by sentence, into figures and incidents. Dates and voices are
 * carried from sentence to sentence as the text does.
 */
import { interval, parseDate, type DateSpan } from '../entry/index.js';
import type { Accumulation } from '../vocabulary/index.js';
import type { Section, Span } from './layout/document.js';
import type { EntityIndex } from './entity-index.js';
import { statedOn } from './figures/attribution/chains.js';
import {
  attributionOverSentence,
  continueAttribution,
  isPlainStatement,
  resolveSourcePronoun,
  hasSpeechVerb,
  attributionsOf,
  type ContinuedAttribution,
} from './figures/attribution/attributions.js';
import { withSource, type PriorSources } from './figures/attribution/source.js';
import type { Figure } from './figures/figure.js';
import { isA } from './figures/outcomes/outcome.js';
import { partyOfHeading } from './figures/heading-party.js';
import { sentenceFigures } from './figures/sentence-figures.js';
import { accumulationOf, isSummarySection } from './figures/accumulation.js';
import {
  coversOf,
  isPlausibleNextDate,
  headingSpan,
  isAfterEvent,
  isOtherEvent,
  isFoundAfterEvent,
  isWholeEventToll,
  isTollOfIncident,
  isTotalOfDay,
  isSingleIncident,
  isDayToll,
  isOneDay,
  isWithinEvent,
  shiftsTime,
  refersToIncident,
  dayAfter,
  opensNextDay,
  figureDate,
  phaseReference,
  continuesIncident,
  lookbackSpan,
  relativeDate,
  dateOfSentence,
  spanFromTo,
  sentenceDateMentions,
  type SentenceDate,
} from './figures/time.js';
import { dateMentions } from './dates.js';
import { IncidentCollector, type Incident } from './incidents.js';
import { phaseNamed, type Phases } from './phases.js';
import { sentencesOf, type Sentence } from './tokens.js';

/** Sections that tell of something else than the event, or tell nothing: by their first heading, in lower case. */
export const OFF_TOPIC_SECTIONS: ReadonlySet<string> = new Set([
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
const EVENT_ENDED =
  /\b(?:battle|offensive|fighting|operation|siege|attack|campaign|clashes|assault)\b[^.]{0,40}\b(?:ended|concluded|came to an end|was over)\b/i;

/** A day that ended it is not that of what is told behind it: that may be of the whole. */
const ENDING_EVENT =
  /\b(?:ending|ended|bringing an end to|concluding|concluded) (?:the|their|its) (?:[\w-]+ ){0,3}(?:battle|offensive|fighting|operation|siege|campaign)\b/i;

/** Headings under which only civilians are counted. */
const CIVILIAN_HEADING = /^civilians?(?: (?:casualties|deaths|fatalities|losses|victims))?$/i;

export interface SectionReading {
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
  entities: EntityIndex,
  { event: wholeEvent, phases, day, numbers }: { event: DateSpan | undefined; phases?: Phases; day: DateSpan | undefined; numbers: Span[] },
): SectionReading {
  const figures: Figure[] = [];
  const incidents = new IncidentCollector(entities);
  if (OFF_TOPIC_SECTIONS.has(section.path[0]?.toLowerCase() ?? '')) return { figures, incidents: [] };
  const phase = section.path.map((heading) => phaseNamed(heading, phases)).find((one) => one !== undefined);
  const event = phase ?? wholeEvent;
  const context = headingSpan(section) ?? event;
  const isSummary = isSummarySection(section);
  const headingParty = partyOfHeading(section, entities);
  const isCivilianSection = CIVILIAN_HEADING.test(section.path.at(-1) ?? '');
  const isAftermath = section.path.some((heading) => /aftermath/i.test(heading));
  let currentDate: string | undefined;
  let [firstDate, lastDate]: (string | undefined)[] = [];
  // The paragraph that told the last day.
  let lastDateParagraph = 0;
  // The last day up to which the section has told.
  let latestDate: string | undefined;
  let anchor = context !== wholeEvent ? context?.earliest : isAftermath ? event?.latest : undefined;
  const nextDay = nextDateLookup(section, day ?? context);
  // What a new paragraph tells without a date is of the day before it, where it points back to what happened on it, or
  // where the tale goes on with that day or the next behind. What is told behind the last day may be of the whole.
  const continuesDate = (text: string, position: number) => {
    if (currentDate === undefined || isSummary || !isOneDay(parseDate(currentDate))) return false;
    if (continuesIncident(text)) return true;
    const next = nextDay(position, { anchor, date: currentDate });
    return next === currentDate || (next !== undefined && next === dayAfter(currentDate) && currentDate !== event?.latest);
  };
  for (const [position, paragraph] of section.paragraphs.entries()) {
    let priorSources: PriorSources = {};
    let continued: ContinuedAttribution | undefined;
    let previousFigure: Figure | undefined;
    let precedingSentence: Sentence | undefined;
    let isFirstSentence = true;
    // "The battle ended on 1 March": what is told behind it counts from the beginning to that day.
    let wholePeriod: string | undefined;
    // "As of 5 March, 50 were killed": so are those counted behind it, where losses are summed up.
    let asOf: string | undefined;
    let mentionedDate: string | undefined;
    // The last running total of the dead that the paragraph told for the day it is at.
    let runningTotal: Figure | undefined;
    incidents.newParagraph();
    for (const sentence of sentencesOf(paragraph)) {
      const [begin] = sentence;
      const last = sentence.at(-1);
      if (!begin || !last) continue;
      const text = paragraph.text.slice(begin.start - paragraph.start, last.end - paragraph.start);
      // "On 28 October …" and "the next day" date what follows in the paragraph too, where the section gives no day.
      const dates = sentenceDateMentions(text, day ?? context, anchor);
      const absolute = dateOfSentence(text, dates, currentDate);
      const dated: SentenceDate | undefined =
        absolute ??
        phaseReference(text, phase?.earliest ?? firstDate, phase?.latest ?? latestDate) ??
        relativeDate(text, currentDate ?? day?.edtf ?? lastDate, event);
      const dateMarks =
        dated?.offset === undefined
          ? dates
          : [
              {
                edtf: dated.edtf,
                start: dated.offset,
                end: dated.offset,
                relation: 'on' as const,
                opensSentence: dated.offset < 12,
                opensClause: dated.offset < 12,
              },
            ];
      const attributions = attributionsOf(sentence, entities, resolveSourcePronoun(sentence, precedingSentence, priorSources, entities));
      for (const one of attributions) priorSources = withSource(priorSources, one);
      const carriedAttribution = continued && attributionOverSentence(continued, sentence);
      continued = continueAttribution(sentence, attributions, continued);
      anchor = (dated && parseDate(dated.edtf)?.latest) ?? anchor;
      if (dated) asOf = runningTotal = undefined;
      if (dated && isWithinEvent(dated.edtf, event) && isPlausibleNextDate(dated.edtf, latestDate)) latestDate = dated.edtf;
      const dateBefore = currentDate;
      if (dated?.carriesOver && isSummary && dates[0]?.relation === 'asOf') {
        asOf = isAfterEvent(dated.edtf, event) ? undefined : dated.edtf;
        currentDate = undefined;
      } else if (dated?.carriesOver) {
        currentDate = dated.edtf;
        firstDate ??= currentDate;
        lastDate = currentDate;
        lastDateParagraph = position;
        if (ENDING_EVENT.test(text)) currentDate = undefined;
      } else if (shiftsTime(text) || (isFirstSentence && !continuesDate(text, position))) {
        currentDate = undefined;
        if (shiftsTime(text)) lastDate = undefined;
      }
      isFirstSentence = false;
      // "Quill was killed in the skirmish": in that of the paragraph before.
      const refersBack =
        currentDate === undefined &&
        mentionedDate === undefined &&
        !isSummary &&
        position === lastDateParagraph + 1 &&
        isOneDay(parseDate(lastDate ?? '')) &&
        refersToIncident(text);
      const when = dated?.edtf ?? (day && isOneDay(day) ? undefined : refersBack ? lastDate : currentDate);
      if (isOtherEvent(when, wholeEvent)) continue;
      // What is said once the event is over counts the whole of it; what happens then is an increment.
      const isReported = attributions.length > 0 || hasSpeechVerb(sentence);
      const isAfterwards =
        when !== undefined && day === undefined && isReported && (absolute !== undefined || !dated) && isAfterEvent(when, event) && !isAftermath;
      const ended = dated && EVENT_ENDED.test(text) ? parseDate(dated.edtf)?.latest : undefined;
      if (ended !== undefined && event?.earliest !== undefined && event.earliest <= ended) wholePeriod = interval(event.earliest, ended);
      else if (dated) wholePeriod = undefined;
      const isWhole =
        isAfterwards || (wholePeriod !== undefined && ended === undefined) || (isReported && when === undefined && day === undefined && isOneDay(event));
      const sums = accumulationOf({ sentence, text, dates, section, when: when ?? day?.edtf, hasOwnDate: dated !== undefined, lastDay: lastDate, event });
      const defaultAccumulation = (index: number) => (isWhole ? 'total' : sums(index).accumulation);
      const readings = sentenceFigures(
        {
          sentence,
          defaultAccumulation,
          attributions: carriedAttribution ? [...attributions, carriedAttribution] : attributions,
          previousFigure,
          precedingSentence,
          headingParty,
          isCivilianSection,
        },
        entities,
        numbers,
      );
      precedingSentence = sentence;
      const spans = readings.map(({ start, end }) => ({ start: start - begin.start, end: end - begin.start }));
      const now =
        dated?.edtf ??
        (mentionedDate !== undefined && isPlausibleNextDate(mentionedDate, when) ? mentionedDate : undefined) ??
        when ??
        day?.edtf ??
        mentionedDate ??
        latestDate;
      mentionedDate = dated?.edtf ?? mentionedDate;
      const finalFigures = new Map<Figure, Figure>();
      let previous = previousFigure;
      readings.forEach((figure, index) => {
        const ownDate = figureDate(text, dateMarks, { figures: spans, index });
        const { until = asOf, since } = sums(figure.start);
        const isSaid = isAfterwards && typeof ownDate === 'string' && isAfterEvent(ownDate, event);
        const isTotal = figure.accumulation === 'total';
        const happened = previous?.accumulation === 'increment' ? previous : undefined;
        // "On 5 March 50 were killed. The LMO put the toll at 45": of the same.
        const isResponseToll = !isSummary && !isWhole && !isOneDay(event) && happened?.metric.includes('killed') === true;
        const isPart = isTotal && (isDayToll(text) || (isResponseToll && !isWholeEventToll(text)));
        const ofIncident = isTotal && section.path.length > 0 && !isOneDay(event) && isSingleIncident(text, spans[index]!);
        const quote = text.slice(spans[index]!.start, spans[index]!.end);
        const ofDay = figure.accumulation === 'cumulative' && isTotalOfDay(quote);
        const ownAccumulation = ofDay
          ? 'increment'
          : accumulationWithDates(figure, { own: isSaid ? undefined : ownDate, until, isPart, isSummary, ofIncident });
        // "29 of the dead were fighters": of a running total what it is itself; so is a toll that answers one.
        const candidateWholes = figure.partOf
          ? [finalFigures.get(figure.partOf) ?? figure.partOf]
          : refersToTotal(text, figure, ownAccumulation)
            ? [previous, runningTotal]
            : [];
        const summedWhole =
          typeof ownDate === 'string' ? undefined : candidateWholes.find((one) => one !== undefined && isPartOfTotal(figure, ownAccumulation, one));
        const isFound =
          ownAccumulation === 'increment' && typeof ownDate !== 'string' && !isOneDay(event) && isFoundAfterEvent(text, quote, when ?? day?.edtf, event);
        const accumulation = summedWhole?.accumulation ?? (isFound ? 'total' : ownAccumulation);
        const sum = accumulation === 'total' && wholePeriod !== undefined && ended === undefined ? wholePeriod : undefined;
        const time = ownDate === null ? (dateBefore ?? day?.edtf) : (ownDate ?? (accumulation === 'cumulative' ? (until ?? when) : when));
        const from = since ?? (accumulation === 'cumulative' && isTollOfIncident(quote) ? happened?.covers : undefined);
        const running = accumulation === 'cumulative' && from !== undefined ? spanFromTo(from, until ?? when ?? day?.edtf) : undefined;
        // "the number of those killed in the last 24 hours rose to 21": only what the words of a running total take in.
        const lookback =
          ownDate != null
            ? undefined
            : accumulation === 'increment'
              ? lookbackSpan(text, now, spans[index]!)
              : accumulation === 'cumulative'
                ? lookbackSpan(quote, now, { start: 0, end: quote.length })
                : undefined;
        const ofPhase = phase !== undefined && accumulation === 'total';
        const covers = ofPhase
          ? phase.edtf
          : summedWhole
            ? summedWhole.covers
            : (sum ?? running ?? lookback ?? coversOf(accumulation, time, day ?? phase, event));
        const source = attributions.find(({ claimant }) => claimant === figure.claimant);
        const stated = source && statedOn(sentence, source, text, day ?? context);
        const { partOf, supersedes } = figure;
        previous = {
          ...figure,
          accumulation: ofPhase ? 'increment' : accumulation,
          ...(covers === undefined ? {} : { covers }),
          ...(stated === undefined ? {} : { stated }),
          // Figures of this sentence are those with their dates.
          ...(partOf === undefined ? {} : { partOf: finalFigures.get(partOf) ?? partOf }),
          ...(supersedes === undefined ? {} : { supersedes: finalFigures.get(supersedes) ?? supersedes }),
        };
        finalFigures.set(figure, previous);
        if (accumulation === 'cumulative' && previous.metric.includes('killed')) runningTotal = previous;
      });
      const found = [...finalFigures.values()];
      previousFigure = found.at(-1) ?? previousFigure;
      for (const figure of found) figures.push(figure);
      const date = when ?? day?.edtf;
      // What happened on no known day is told of the event as a whole.
      // Outside the time of the event only what its own sentence dates and plainly tells is an incident: what is said or
      // shown may be dated by who said so, and what follows a date may be of another.
      if (date !== undefined && (isWithinEvent(date, wholeEvent) || ((dated ?? day) !== undefined && attributions.length === 0 && isPlainStatement(sentence))))
        incidents.addSentence(sentence, { date, figures: found.filter(({ covers }) => covers === undefined || covers === date) });
    }
  }
  return { figures, incidents: incidents.list };
}

/**
 * The first date told in a paragraph of a section or behind it, in EDTF, or the day behind `date` where "The next day"
 * comes first; where they stand is looked for when one is first asked for, as most paragraphs open with their own.
 */
function nextDateLookup(
  { paragraphs }: Section,
  within: DateSpan | undefined,
): (position: number, state: { anchor: string | undefined; date: string }) => string | undefined {
  const firstIn = (text: string, anchor: string | undefined) => {
    const [mention] = dateMentions(text, within, anchor);
    return { edtf: mention?.edtf, isNextDay: opensNextDay(text.slice(0, mention?.start)) };
  };
  /** For each paragraph, the first at or behind it that tells a day. */
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
    // The year of a day without one may be another as the tale goes on.
    if (last?.at !== at || last.anchor !== anchor) last = { at, anchor, date: firstIn(paragraphs[at]!.text, anchor) };
    return last.date.isNextDay ? dayAfter(date) : last.date.edtf;
  };
}

/** A part of the dead, or a toll, which may speak of those told before. */
function refersToTotal(text: string, { rule }: Figure, accumulation: Accumulation): boolean {
  return isA(rule, 'toll', 'tally') ? accumulation !== 'cumulative' && !isWholeEventToll(text) && !isDayToll(text) : PART_OF_DEAD.test(text);
}
const PART_OF_DEAD = /\b(?:of|among|amongst) (?:the|those) (?:dead|killed|victims|bodies|fatalities|executed)\b|\bof those who (?:were killed|died)\b/;

function isPartOfTotal({ metric }: Figure, accumulation: Accumulation, whole: Figure): boolean {
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
function accumulationWithDates(
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
