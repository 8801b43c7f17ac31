/**
 * The cumulative plot: the figures of dated episodes, added up day by day as an "at least" line, under all claimed totals.
 * It adds exactly the figures that the finding `told-and-totalled` counts. It accuses nobody.
 */
import { lastSegment } from '../../terms/index.js';
import { scaleUtc } from 'd3-scale';
import type { ComparedClaim, ComparisonRow } from '../../compare/index.js';
import { html, type Html } from '../html.js';
import { clipped } from '../wording.js';
import { numberScale, percent, markClassOf } from './marks.js';

export interface CumulativePlotInput {
  /** Figures of incidents, with their days. */
  counted: readonly ComparedClaim[];
  totals: readonly ComparisonRow[];
}

export interface Step {
  day: string;
  added: number;
  sum: number;
}

/** The lowest sum by the end of each day. */
export function dailySteps(counted: readonly ComparedClaim[]): Step[] {
  const days = new Map<string, number>();
  for (const { to, from, interval } of counted) {
    const day = to ?? from ?? '';
    days.set(day, (days.get(day) ?? 0) + (interval?.low ?? 0));
  }
  let sum = 0;
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, added]) => ({ day, added, sum: (sum += added) }));
}

/** The height of the plot itself, of a row of labels, and how far letters reach above and below their line. */
const [PLOT, ROW, ABOVE, BELOW] = [220, 18, 13, 5];

export function drawCumulativePlot({ counted, totals }: CumulativePlotInput): { inner: Html; height: number } | undefined {
  const steps = dailySteps(counted);
  const [first, last] = [steps[0]?.day, steps.at(-1)?.day];
  if (first === undefined || last === undefined) return undefined;
  const most = Math.max(...totals.flatMap(({ low, high }) => [low ?? 0, high ?? 0]), steps.at(-1)?.sum ?? 0);
  const isOpen = totals.some(({ low, high }) => low !== undefined && high === undefined);
  // Space for an arrow above the highest, as in the range plot.
  const counts = numberScale(most * (isOpen ? 1.15 : 1.05));
  // The scale of percent is turned upright: its ends are those of the plot.
  const down = (value: number) => Math.round(PLOT - ((counts.percent(value) - 2) / 94) * PLOT);
  const labels = placeLabels(totals, steps, down);
  const TOP = 14 + ROW * labels.filter(({ beside }) => !beside).length;
  const bottom = TOP + PLOT;
  const y = (value: number) => TOP + down(value);
  const time = scaleUtc([new Date(first), new Date(Date.parse(last) + 86_400_000)], [8, 92]);
  const x = (day: string, later = 0) => percent(time(new Date(Date.parse(day) + later)));

  const stepLines = steps.map(({ day, sum, added }, index) => {
    const until = steps[index + 1]?.day;
    const end = until === undefined ? '92%' : x(until, 43_200_000);
    const at = x(day, 43_200_000);
    return html`<line class="sum" x1="${at}" x2="${at}" y1="${y(sum - added)}" y2="${y(sum)}" /><line
        class="sum"
        x1="${at}"
        x2="${end}"
        y1="${y(sum)}"
        y2="${y(sum)}"
      />`;
  });
  const labelMarks = labels.map(({ text, at, markClass, beside }) => {
    const label = html`<text x="9%" dx="${beside ? 0 : 12}" y="${TOP + at}">${clipped(text, 40)}</text>`;
    return beside ? label : html`<use href="#m-${markClass}" x="9%" y="${TOP + at - 5}" />${label}`;
  });
  const totalMarks = totals.map((total) => {
    const markClass = markClassOf(total.relation);
    const [low, high] = [total.low ?? total.high ?? 0, total.high ?? total.low ?? 0];
    return html`<g class="mark" data-claim="${lastSegment(total.claim)}"
      >${low === high ? undefined : html`<rect class="${markClass} band" x="8%" width="84%" y="${y(high)}" height="${Math.max(2, y(low) - y(high))}" fill-opacity=".15" />`}<line
        class="${markClass}"
        x1="8%"
        x2="${END}"
        y1="${y(low)}"
        y2="${y(low)}"
        stroke-dasharray="6 4"
      />${drawShape(total, markClass, y)}</g
    >`;
  });
  const ticks = time.ticks(4).filter((date) => date.getUTCHours() === 0);
  return {
    height: bottom + 30,
    inner: html`<g class="grid"
        >${counts.ticks
          .filter((tick) => y(tick) >= TOP - 10)
          .map(
            (tick) =>
              html`<line x1="8%" x2="94%" y1="${y(tick)}" y2="${y(tick)}" /><text x="7%" y="${y(tick) + 4}" text-anchor="end"
                  >${tick.toLocaleString('en')}</text
                >`,
          )}${ticks.map((date) => html`<text x="${percent(time(date))}" y="${bottom + 20}" text-anchor="middle">${shortDay(date)}</text>`)}</g
      >${totalMarks}${stepLines}${labelMarks}`,
  };
}

/** Where totals have their shapes, and how far an arrow reaches. */
const [END, OPEN] = ['94%', 26];

/** The shapes of the range plot, upright: one is an exact figure, two with a bar between a range, an arrow an open end; figures described in words are hollow. */
function drawShape({ low, high, modifier }: ComparisonRow, markClass: string, y: (value: number) => number): Html {
  const isHollow = modifier === 'vague';
  const style = isHollow ? `${markClass} hollow` : markClass;
  const use = (at: number) => html`<use href="#m-${markClass}${isHollow ? '-hollow' : ''}" x="${END}" y="${at}" />`;
  const head = (at: number, name: 'up' | 'down') => html`<use href="#m-${name}" class="${style}" x="${END}" y="${at}" />`;
  const bar = (from: number, to: number) => html`<line class="${style}" x1="${END}" x2="${END}" y1="${from}" y2="${to}" />`;
  if (low === undefined && high === undefined) return html``;
  if (low !== undefined && low === high) return use(y(low));
  if (low !== undefined && high !== undefined) return html`${bar(y(low), y(high))}${use(y(low))}${use(y(high))}`;
  if (low !== undefined) return html`${bar(y(low), y(low) - OPEN)}${use(y(low))}${head(y(low) - OPEN, 'up')}`;
  const at = y(high ?? 0);
  return html`${bar(at, at + OPEN)}${use(at)}${head(at + OPEN, 'down')}`;
}

interface Label {
  text: string;
  markClass: string;
  /** The baseline of its text, from the top of the plot. */
  at: number;
  /** Whether it is next to its line; other labels are above the plot, with their shape. */
  beside: boolean;
}

/** One label for all equal totals: above or below its line if no other line crosses it, else above the plot. */
function placeLabels(totals: readonly ComparisonRow[], steps: readonly Step[], down: (value: number) => number): Label[] {
  const byBounds = new Map<string, { claimants: string[]; markClass: string; high: number; low: number }>();
  for (const { bounds, claimant, low, high, relation } of totals) {
    const known = byBounds.get(bounds) ?? { claimants: [], markClass: markClassOf(relation), high: down(high ?? low ?? 0), low: down(low ?? high ?? 0) };
    byBounds.set(bounds, { ...known, claimants: [...known.claimants, claimant] });
  }
  const taken = [
    ...[...byBounds.values()].flatMap(({ high, low }) => [
      [high, high],
      [low, low],
    ]),
    ...steps.map(({ sum, added }) => [down(sum), down(sum - added)]),
  ];
  const isFree = (at: number) => at - ABOVE > 0 && at < PLOT && taken.every(([from = 0, to = 0]) => to < at - ABOVE || from > at + BELOW);
  let above = 0;
  return [...byBounds]
    .sort(([, one], [, other]) => other.high - one.high)
    .map(([bounds, { claimants, markClass, high, low }]) => {
      const text = `${bounds}: ${claimants.join(', ')}`;
      const free = [high - BELOW - 1, low + ABOVE + 2].find(isFree);
      if (free === undefined) return { text, markClass, at: -8 - ROW * above++, beside: false };
      taken.push([free - ABOVE, free + BELOW]);
      return { text, markClass, at: free, beside: true };
    });
}

function shortDay(date: Date): string {
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
