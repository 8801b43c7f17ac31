/**
 * Marks of ratios on a logarithmic axis around "the same": what others say, divided by what one source says. A shape is a
 * ratio of two numbers, a bar between two shapes a range, and an open end fades. Ratios come in, SVG goes out.
 */
import { scaleLog } from 'd3-scale';
import { html, type Html } from '../html.js';
import { markClassOf, percent } from './marks.js';

export interface RatioMark {
  low?: number | undefined;
  high?: number | undefined;
  relation: string | undefined;
  /** What is lit together with it. */
  claim: string;
}

export interface RatioScale {
  percent(ratio: number): number;
  ticks: readonly number[];
}

export const RATIO_ROW = 22;
const [MIDDLE, BAND] = [RATIO_ROW / 2, 10];
const [START, END] = [5, 95];
/** The ends that an axis may have: "÷5" to "×5". */
const ENDS = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000];

/** One axis for all ratios, as far to the left of "the same" as to the right. */
export function ratioScale(ratios: readonly { low?: number | undefined; high?: number | undefined }[]): RatioScale {
  const numbers = ratios.flatMap(({ low, high }) => [low, high]).filter((one) => one !== undefined);
  const farthest = Math.max(1, ...numbers.map((one) => Math.max(one, 1 / one)));
  const end = ENDS.find((one) => one >= farthest) ?? farthest;
  const scale = scaleLog([1 / end, end], [START, END]).clamp(true);
  const steps = ENDS.filter((one) => one <= end && (end <= 10 || one === end || Number.isInteger(Math.log10(one))));
  // The number at the end leaves out one that is too near.
  const shown = steps.filter((one) => one === end || Math.log(end / one) / Math.log(end) > 0.2);
  return { percent: (ratio) => scale(ratio), ticks: [...shown.map((one) => 1 / one).reverse(), 1, ...shown] };
}

/** "÷5", "the same", "×5". */
export function ratioInWords(ratio: number): string {
  if (ratio === 1) return 'the same';
  return ratio < 1 ? `÷${Math.round(1 / ratio).toLocaleString('en')}` : `×${Math.round(ratio).toLocaleString('en')}`;
}

/** The lines of the axis, from `y`; that of "the same" is drawn through. */
export function drawRatioLines({ ticks, percent: at }: RatioScale, { y = 0, height = RATIO_ROW } = {}): Html {
  return html`<g class="grid"
    >${ticks.map(
      (tick) => html`<line class="${tick === 1 ? 'same' : 'step'}" x1="${percent(at(tick))}" x2="${percent(at(tick))}" y1="${y}" y2="${y + height}" />`,
    )}</g
  >`;
}

export function drawRatioLabels({ ticks, percent: at }: RatioScale, y = 14): Html {
  return html`<g class="grid">${ticks.map((tick) => html`<text x="${percent(at(tick))}" y="${y}" text-anchor="middle">${ratioInWords(tick)}</text>`)}</g>`;
}

/** The marks of one row, from `y`. */
export function drawRatios(marks: readonly RatioMark[], scale: RatioScale, y = 0): Html {
  return html`${marks.map((mark) => html`<g class="mark" data-claim="${mark.claim}">${drawMark(mark, scale, y)}</g>`)}`;
}

function drawMark({ low, high, relation }: RatioMark, scale: RatioScale, y: number): Html | undefined {
  const markClass = markClassOf(relation);
  const at = (ratio: number) => percent(scale.percent(ratio));
  const shape = (ratio: number) => html`<use href="#m-${markClass}" x="${at(ratio)}" y="${y + MIDDLE}" />`;
  if (low !== undefined && high !== undefined) {
    if (low === high) return shape(low);
    return html`<line class="${markClass}" x1="${at(low)}" x2="${at(high)}" y1="${y + MIDDLE}" y2="${y + MIDDLE}" />${shape(low)}${shape(high)}`;
  }
  const known = low ?? high;
  if (known === undefined) return undefined;
  const [from, to] = low !== undefined ? [scale.percent(low), 100] : [0, scale.percent(known)];
  return html`<rect
      x="${percent(from)}"
      width="${percent(to - from)}"
      y="${y + MIDDLE - BAND / 2}"
      height="${BAND}"
      fill="url(#fade-${low !== undefined ? 'right' : 'left'}-${markClass})"
    />${shape(known)}`;
}
