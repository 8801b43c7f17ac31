/**
 * Gives the figures of a sentence their accumulation and the time they cover, once its date is known. Takes the figures as
 * read, the dated sentence and the figures before it; returns the figures in order.
 */
import type { Accumulation } from '../vocabulary/index.js';
import { statedOn } from './figures/attribution/chains.js';
import type { Attribution } from './figures/attribution/attributions.js';
import type { AccumulationReading } from './figures/accumulation.js';
import type { Figure } from './figures/figure.js';
import { isA } from './figures/outcomes/outcome.js';
import {
  coversOf,
  figureDate,
  isAfterEvent,
  isDayToll,
  isFoundAfterEvent,
  isOneDay,
  isSingleIncident,
  isTollOfIncident,
  isTotalOfDay,
  isWholeEventToll,
  lookbackSpan,
  spanFromTo,
} from './figures/time.js';
import type { Span } from './layout/document.js';
import type { DatedSentence, SectionContext, SentenceScope } from './section-dates.js';
import type { Sentence } from './tokens.js';

/** A sentence with its date, and what its words say of accumulation. */
export interface SentenceTime {
  readonly context: SectionContext;
  readonly sentence: Sentence;
  readonly text: string;
  readonly dated: DatedSentence;
  readonly scope: SentenceScope;
  readonly attributions: readonly Attribution[];
  /** The accumulation of the figure that starts at an index of the document. */
  readonly accumulationAt: (index: number) => AccumulationReading;
}

/** The figures that the figures of a sentence may refer back to. */
export interface PriorFigures {
  /** The figure before. */
  readonly previous: Figure | undefined;
  /** The last running total of the dead, as long as its date holds. */
  readonly runningTotal: Figure | undefined;
}

/** One figure, with what was found on its time. All dates are EDTF. */
interface FigureTime extends Pick<AccumulationReading, 'until' | 'since'> {
  readonly figure: Figure;
  /** Its span in the sentence, and its words. */
  readonly span: Span;
  readonly quote: string;
  /** Its own date; `null` and undefined as in `figureDate`. */
  readonly ownDate: string | null | undefined;
  /** The figure before, if it is an increment. */
  readonly incident: Figure | undefined;
}

/** Dates the figures of a sentence. Returns them, and the figures that the next sentence may refer back to. */
export function dateFigures(readings: readonly Figure[], time: SentenceTime, prior: PriorFigures): { figures: Figure[]; prior: PriorFigures } {
  const { sentence, text, dated, scope } = time;
  const offset = sentence[0]?.start ?? 0;
  const spans = readings.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  /** The dated figure of each reading: figures of the sentence refer to each other. */
  const datedFigures = new Map<Figure, Figure>();
  let { previous, runningTotal } = prior;
  readings.forEach((figure, index) => {
    const span = spans[index]!;
    const { until = scope.asOf, since } = time.accumulationAt(figure.start);
    const figureTime: FigureTime = {
      figure,
      span,
      quote: text.slice(span.start, span.end),
      ownDate: figureDate(text, dated.figureMentions, { figures: spans, index }),
      ...(until === undefined ? {} : { until }),
      ...(since === undefined ? {} : { since }),
      incident: previous?.accumulation === 'increment' ? previous : undefined,
    };
    const ownAccumulation = ownAccumulationOf(figureTime, time);
    const whole = wholeOf(figureTime, ownAccumulation, { text, datedFigures, prior: { previous, runningTotal } });
    const accumulation = whole?.accumulation ?? (isFoundAfterwards(figureTime, ownAccumulation, time) ? 'total' : ownAccumulation);
    previous = withTime(figureTime, { accumulation, whole, datedFigures }, time);
    datedFigures.set(figure, previous);
    if (accumulation === 'cumulative' && previous.metric.includes('killed')) runningTotal = previous;
  });
  const figures = [...datedFigures.values()];
  return { figures, prior: { previous: figures.at(-1) ?? prior.previous, runningTotal } };
}

/** Determines the accumulation of a figure by its own words and date. */
function ownAccumulationOf({ figure, span, quote, ownDate, until, incident }: FigureTime, { context, text, scope }: SentenceTime): Accumulation {
  const { section, event, isSummary } = context;
  if (figure.accumulation === 'cumulative' && isTotalOfDay(quote)) return 'increment';
  const isTotal = figure.accumulation === 'total';
  const isReportedAfterEvent = scope.isAfterwards && typeof ownDate === 'string' && isAfterEvent(ownDate, event);
  // "On 5 March 50 were killed. The LMO put the toll at 45": a toll of the same incident.
  const isResponseToll = !isSummary && !scope.isWhole && !isOneDay(event) && incident?.metric.includes('killed') === true;
  return accumulationWithDates(figure, {
    ownDate: isReportedAfterEvent ? undefined : ownDate,
    until,
    isPart: isTotal && (isDayToll(text) || (isResponseToll && !isWholeEventToll(text))),
    isSummary,
    ofIncident: isTotal && section.path.length > 0 && !isOneDay(event) && isSingleIncident(text, span),
  });
}

/**
 * Corrects the accumulation of a figure by its dates: one with a date of its own is an increment, one up to a day a running
 * total; one of an incident, a toll that answers one, and one person within prose are increments.
 */
function accumulationWithDates(
  { accumulation, rule, metric, count, partOf }: Figure,
  {
    ownDate,
    until,
    isPart,
    isSummary,
    ofIncident,
  }: { ownDate: string | null | undefined; until: string | undefined; isPart: boolean; isSummary: boolean; ofIncident: boolean },
): Accumulation {
  const isToll = isA(rule, 'toll', 'tally');
  if (accumulation === 'cumulative' && partOf !== undefined && typeof ownDate === 'string' && !isToll) return 'increment';
  if (accumulation !== 'total') return accumulation;
  if (isToll) return isPart ? 'increment' : until === undefined ? 'total' : 'cumulative';
  if (typeof ownDate === 'string' || (ofIncident && metric[0] !== 'strength')) return 'increment';
  if (!isSummary && count.low === 1 && count.high === 1 && metric[0] !== 'strength' && metric[0] !== 'equipment') return 'increment';
  return until === undefined ? 'total' : 'cumulative';
}

/** Finds the total that a figure is a part of, and whose accumulation and time it has: "29 of the dead were fighters". */
function wholeOf(
  { figure, ownDate }: FigureTime,
  accumulation: Accumulation,
  { text, datedFigures, prior }: { text: string; datedFigures: ReadonlyMap<Figure, Figure>; prior: PriorFigures },
): Figure | undefined {
  if (typeof ownDate === 'string') return undefined;
  const candidates = figure.partOf
    ? [datedFigures.get(figure.partOf) ?? figure.partOf]
    : refersToTotal(text, figure, accumulation)
      ? [prior.previous, prior.runningTotal]
      : [];
  return candidates.find((one) => one !== undefined && isPartOfTotal(figure, accumulation, one));
}

/** Whether a figure may refer to the dead counted before: a part of the dead, or a toll. */
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

/** Whether a figure counts bodies found after the event: "Following the battle, the bodies of 50 guards were found". */
function isFoundAfterwards({ quote, ownDate }: FigureTime, accumulation: Accumulation, { context, text, dated }: SentenceTime): boolean {
  const { event, day } = context;
  return accumulation === 'increment' && typeof ownDate !== 'string' && !isOneDay(event) && isFoundAfterEvent(text, quote, dated.date ?? day?.edtf, event);
}

/** Completes a figure with its accumulation, the time it covers, and the day on which its source stated it. */
function withTime(
  figureTime: FigureTime,
  { accumulation, whole, datedFigures }: { accumulation: Accumulation; whole: Figure | undefined; datedFigures: ReadonlyMap<Figure, Figure> },
  time: SentenceTime,
): Figure {
  const { figure } = figureTime;
  const { phase, day, headingDates } = time.context;
  const isTotalOfPhase = phase !== undefined && accumulation === 'total';
  const covers = isTotalOfPhase ? phase.edtf : whole ? whole.covers : timeCovered(figureTime, accumulation, time);
  const source = time.attributions.find(({ claimant }) => claimant === figure.claimant);
  const stated = source && statedOn(time.sentence, source, time.text, day ?? headingDates);
  const { partOf, supersedes } = figure;
  const { dated } = time;
  const isCarriedOver = covers !== undefined && !whole && dated.own === undefined && figureTime.ownDate == null && covers === dated.date;
  return {
    ...figure,
    accumulation: isTotalOfPhase ? 'increment' : accumulation,
    ...(covers === undefined ? {} : { covers }),
    ...(isCarriedOver ? { inferred: [...(figure.inferred ?? []), 'covers' as const] } : {}),
    ...(stated === undefined ? {} : { stated }),
    ...(partOf === undefined ? {} : { partOf: datedFigures.get(partOf) ?? partOf }),
    ...(supersedes === undefined ? {} : { supersedes: datedFigures.get(supersedes) ?? supersedes }),
  };
}

/** Determines the time that a figure covers, in EDTF. */
function timeCovered(figureTime: FigureTime, accumulation: Accumulation, { context, dated, scope, text }: SentenceTime): string | undefined {
  const { quote, ownDate, until, since, incident } = figureTime;
  const { event, day, phase } = context;
  if (accumulation === 'total' && scope.endedPeriod !== undefined) return scope.endedPeriod;
  const from = since ?? (accumulation === 'cumulative' && isTollOfIncident(quote) ? incident?.covers : undefined);
  if (accumulation === 'cumulative' && from !== undefined) return spanFromTo(from, until ?? dated.date ?? day?.edtf);
  const lookback = ownDate == null ? lookbackOf(figureTime, accumulation, { text, referenceDate: scope.referenceDate }) : undefined;
  if (lookback !== undefined) return lookback;
  const date = ownDate === null ? (dated.previousDate ?? day?.edtf) : (ownDate ?? (accumulation === 'cumulative' ? (until ?? dated.date) : dated.date));
  return coversOf(accumulation, date, day ?? phase, event);
}

/** "the number of those killed in the last 24 hours rose to 21": of a running total only its own words count. */
function lookbackOf(
  { span, quote }: FigureTime,
  accumulation: Accumulation,
  { text, referenceDate }: { text: string; referenceDate: string | undefined },
): string | undefined {
  if (accumulation === 'increment') return lookbackSpan(text, referenceDate, span);
  return accumulation === 'cumulative' ? lookbackSpan(quote, referenceDate, { start: 0, end: quote.length }) : undefined;
}
