/**
 * Figures over time as step lines: the figures of dated episodes added up day by day, as an "at least" line under all claimed
 * totals; and the running totals of each source. The axis has the dates of the event; each line and total has its label
 * beside it. Claims come in, SVG goes out. It adds exactly what the finding `told-and-totalled` counts, and accuses nobody.
 */
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { ComparedClaim, ComparisonRow } from '../../compare/index.js';
import { lastSegment } from '../../terms/index.js';
import { html, type Html } from '../html.js';
import { clipped } from '../wording.js';
import { markClassOf, percent, type MarkClass } from './marks.js';

/** The running totals of one source, in the order of their days. */
export interface RunningTotals {
  claimant: string;
  relation: string | undefined;
  points: readonly { day: string; low?: number | undefined; high?: number | undefined; claim: string }[];
}

export interface CumulativePlotInput {
  /** Figures of incidents, with their days. */
  counted: readonly ComparedClaim[];
  totals: readonly ComparisonRow[];
  running: readonly RunningTotals[];
  /** The first and the last day of the event, where they are known. */
  dates: { from?: string | undefined; to?: string | undefined };
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

const DAY = 86_400_000;
/** The height of the plot, what is above it, where it begins and ends, and where labels begin, in percent of the width. */
const [PLOT, TOP, LEFT, RIGHT, LABELS] = [210, 14, 8, 60, 64];
/** The height of a line of labels, and the longest label. */
const [LINE, LONGEST] = [17, 30];

interface Label {
  text: string;
  /** Where its line ends. */
  y: number;
  /** Where the label stands, so that no two overlap. */
  at: number;
}

/** The plot without its frame, and how high it is; undefined where no day is known. */
export function drawCumulativePlot({ counted, totals, running, dates }: CumulativePlotInput): { inner: Html; height: number } | undefined {
  const steps = dailySteps(counted).filter(({ day }) => day !== '');
  const days = [...steps.map(({ day }) => day), ...running.flatMap(({ points }) => points.map(({ day }) => day))].sort();
  const [first, last] = [
    [dates.from, days[0]],
    [dates.to, days.at(-1)],
  ].map((some, index) => {
    const known = some.filter((one) => one !== undefined).sort();
    return index === 0 ? known[0] : known.at(-1);
  });
  if (days.length === 0 || first === undefined || last === undefined) return undefined;
  const numbers = [totals, ...running.map(({ points }) => points)].flat().flatMap(({ low, high }) => [low ?? 0, high ?? 0]);
  const counts = scaleLinear([0, Math.max(1, ...numbers, steps.at(-1)?.sum ?? 0) * 1.05], [TOP + PLOT, TOP]);
  const y = (value: number) => Math.round(counts(value));
  const time = scaleUtc([new Date(first), new Date(Date.parse(last) + DAY)], [LEFT, RIGHT]);
  /** A figure up to a day holds at its end. */
  const x = (day: string) => time(new Date(Date.parse(day) + DAY));
  const lines = steps.length === 0 ? [] : [drawAdded(steps, { x, y })];
  const runs = running.map((run) => drawRunning(run, { x, y }));
  const sums = groupByBounds(totals).map((some) => drawTotal(some, y));
  const labels = placed([...lines, ...runs, ...sums].map(({ label }) => label));
  const bottom = Math.max(TOP + PLOT, ...labels.map(({ at }) => at));
  return {
    height: bottom + 30,
    inner: html`<g class="grid"
        >${counts
          .ticks(4)
          .filter(Number.isInteger)
          .map(
            (tick) =>
              html`<line x1="${LEFT}%" x2="${RIGHT}%" y1="${y(tick)}" y2="${y(tick)}" /><text x="${LEFT - 1}%" y="${y(tick) + 4}" text-anchor="end"
                  >${tick.toLocaleString('en')}</text
                >`,
          )}${dayTicks(first, last).map(
          (day) =>
            html`<line x1="${percent(time(new Date(day)))}" x2="${percent(time(new Date(day)))}" y1="${TOP + PLOT}" y2="${TOP + PLOT + 5}" /><text
                x="${percent(time(new Date(day)))}"
                y="${TOP + PLOT + 20}"
                text-anchor="${time(new Date(day)) < LEFT + 4 ? 'start' : time(new Date(day)) > RIGHT - 4 ? 'end' : 'middle'}"
                >${shortDay(day, first, last)}</text
              >`,
        )}</g
      >${[...sums, ...runs, ...lines].map(({ drawn }) => drawn)}${labels.map(
        ({ text, y: from, at }) =>
          html`<line class="lead" x1="${RIGHT + 1.6}%" x2="${LABELS - 0.4}%" y1="${from}" y2="${at}" /><text x="${LABELS}%" y="${at + 4}"
              >${clipped(text, LONGEST)}</text
            >`,
      )}`,
  };
}

/** A place in the plot: percent of the width, and pixels from above. */
type Point = readonly [number, number];

/** A line of steps: from `zero` to each point at its day, then on to the end. */
function stepLine(points: readonly Point[], style: string, zero: number): Html {
  return html`${points.map(([at, height], index) => {
    const before = points[index - 1]?.[1] ?? zero;
    const next = points[index + 1]?.[0] ?? RIGHT;
    return html`<line class="${style}" x1="${percent(at)}" x2="${percent(at)}" y1="${before}" y2="${height}" /><line
        class="${style}"
        x1="${percent(at)}"
        x2="${percent(next)}"
        y1="${height}"
        y2="${height}"
      />`;
  })}`;
}

interface Axes {
  x: (day: string) => number;
  y: (value: number) => number;
}

interface Drawn {
  drawn: Html;
  label: { text: string; y: number };
}

/** The figures of incidents, added up. */
function drawAdded(steps: readonly Step[], { x, y }: Axes): Drawn {
  const sum = steps.at(-1)?.sum ?? 0;
  const points = steps.map(({ day, sum: by }): Point => [x(day), y(by)]);
  return { drawn: stepLine(points, 'sum', y(0)), label: { text: `added up: at least ${sum.toLocaleString('en')}`, y: y(sum) } };
}

/** The running totals of a source: steps through its figures, each with the shape of its claimant. */
function drawRunning({ claimant, relation, points }: RunningTotals, { x, y }: Axes): Drawn {
  const markClass = markClassOf(relation);
  const known = points.map(({ low, high, ...point }) => ({ ...point, value: low ?? high ?? 0, low, high }));
  const [first] = known;
  const rest = stepLine(
    known.map(({ day, value }): Point => [x(day), y(value)]),
    markClass,
    y(first?.value ?? 0),
  );
  const shapes = known.map(
    ({ day, low, high, value, claim }) =>
      html`<g class="mark" data-claim="${lastSegment(claim)}"
        >${low === undefined || high === undefined || low === high ? undefined : html`<line class="${markClass}" x1="${percent(x(day))}" x2="${percent(x(day))}" y1="${y(low)}" y2="${y(high)}" />`}<use
          href="#m-${markClass}"
          x="${percent(x(day))}"
          y="${y(value)}"
      /></g>`,
  );
  const end = known.at(-1)?.value ?? 0;
  return { drawn: html`${rest}${shapes}`, label: { text: `${claimant}: ${end.toLocaleString('en')}, running total`, y: y(end) } };
}

/** Equal totals, drawn once: a dashed line to the right edge, where they have their shape; a range is a bar, an open end fades. */
function drawTotal(some: readonly ComparisonRow[], y: Axes['y']): Drawn {
  const [first] = some;
  const { low, high, modifier, bounds, relation } = first ?? { bounds: '', modifier: '', relation: undefined };
  const markClass: MarkClass = markClassOf(relation);
  const hollow = modifier === 'vague';
  const value = low ?? high ?? 0;
  const shape = (at: number) => html`<use href="#m-${markClass}${hollow ? '-hollow' : ''}" x="${RIGHT}%" y="${y(at)}" />`;
  const isRange = low !== undefined && high !== undefined && low !== high;
  const open =
    low !== undefined && high !== undefined
      ? undefined
      : low !== undefined
        ? { from: TOP, to: y(low), fade: 'up' }
        : { from: y(high ?? 0), to: TOP + PLOT, fade: 'down' };
  const drawn = html`<g class="mark" data-claim="${some.map(({ claim }) => lastSegment(claim)).join(' ')}"
    ><line class="${markClass}" x1="${LEFT}%" x2="${RIGHT}%" y1="${y(value)}" y2="${y(value)}" stroke-dasharray="6 4" />${
      isRange
        ? html`<line class="${markClass}${hollow ? ' hollow' : ''}" x1="${RIGHT}%" x2="${RIGHT}%" y1="${y(low)}" y2="${y(high)}" />${shape(low)}${shape(high)}`
        : shape(value)
    }${
      open === undefined || open.to <= open.from
        ? undefined
        : html`<rect x="${RIGHT - 1}%" width="2%" y="${open.from}" height="${open.to - open.from}" fill="url(#fade-${open.fade}-${markClass})" />`
    }</g
  >`;
  const claimants = [...new Set(some.map(({ claimant }) => claimant))].join(', ');
  return { drawn, label: { text: `${claimants}: ${bounds}`, y: y(isRange ? (low + high) / 2 : value) } };
}

/** The totals without a number are left out: the ledger has their words. */
function groupByBounds(totals: readonly ComparisonRow[]): ComparisonRow[][] {
  const groups = new Map<string, ComparisonRow[]>();
  for (const total of totals.filter(({ low, high }) => low !== undefined || high !== undefined)) {
    const key = `${total.bounds} ${markClassOf(total.relation)}`;
    groups.set(key, [...(groups.get(key) ?? []), total]);
  }
  return [...groups.values()];
}

/** Labels from top to bottom, each at least a line below the one before. */
function placed(labels: readonly { text: string; y: number }[]): Label[] {
  let least = TOP - LINE;
  return [...labels].sort((one, other) => one.y - other.y).map((label) => ({ ...label, at: (least = Math.max(label.y, least + LINE)) }));
}

/** The part of the axis that the labels of its ends take. */
const ENDS = 0.28;

/** The first and the last day of the axis, and round days between them. */
function dayTicks(first: string, last: string): string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const inner = scaleUtc([new Date(from), new Date(to)], [0, 1])
    .ticks(4)
    .filter((date) => date.getUTCHours() === 0 && date.getTime() - from > (to - from) * ENDS && to - date.getTime() > (to - from) * ENDS)
    .map((date) => date.toISOString().slice(0, 10));
  return [...new Set([first, ...inner, last])];
}

/** The day of a tick: with its year at the ends, or where the axis is longer than a year. */
function shortDay(day: string, first: string, last: string): string {
  const isLong = Date.parse(last) - Date.parse(first) > 366 * DAY;
  const year = day === first || day === last || isLong ? 'numeric' : undefined;
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year, timeZone: 'UTC' });
}
