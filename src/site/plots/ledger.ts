/**
 * Marks of a ledger: one figure on the track that its panel shares, with its value beside it. A shape is an exact figure, a
 * bar between two shapes a range; an open end fades to the edge of the panel; figures described in words are hollow; of a
 * claim without a number its words stand beyond the track. Rows of a comparison come in, SVG goes out.
 */
import type { ComparisonRow } from '../../compare/index.js';
import { html, type Html } from '../html.js';
import { clipped } from '../wording.js';
import { markClassOf, percent } from './marks.js';
import type { PanelScale } from './scale.js';

export const ROW_HEIGHT = 22;
const [MIDDLE, BAND] = [ROW_HEIGHT / 2, 10];
/** The place of a mark that has no scale, since it is the only one of its panel. */
const ALONE = 3;
/** The least width of a track, and that of a letter, in pixels. */
const [TRACK_WIDTH, LETTER] = [340, 7.2];

/** The numbers that a figure has. */
export function numbersOf({ low, high }: ComparisonRow): number[] {
  return [low, high].filter((value) => value !== undefined);
}

/** The mark of a figure, from `y`. */
export function drawMark(row: ComparisonRow, { scale, y = 0 }: { scale: PanelScale | undefined; y?: number }): Html {
  return html`<g class="mark">${shapesOf(row, scale, y)}</g>`;
}

function shapesOf(row: ComparisonRow, scale: PanelScale | undefined, y: number): Html {
  const { low, high, modifier, bounds } = row;
  const markClass = markClassOf(row.relation);
  const hollow = modifier === 'vague' || modifier === 'statedUnknown';
  const at = (value: number) => (scale === undefined ? ALONE : scale.percent(value));
  const shape = (value: number) => html`<use href="#m-${markClass}${hollow ? '-hollow' : ''}" x="${percent(at(value))}" y="${y + MIDDLE}" />`;
  // Right of the mark where that fits, else left of it.
  const label = (value: number, text: string, first = value) =>
    (at(value) / 100) * TRACK_WIDTH + text.length * LETTER + 11 <= TRACK_WIDTH
      ? html`<text x="${percent(at(value))}" dx="11" y="${y + MIDDLE + 5}">${text}</text>`
      : html`<text x="${percent(at(first))}" dx="-11" y="${y + MIDDLE + 5}" text-anchor="end">${text}</text>`;
  if (low === undefined && high === undefined) return html`<text class="soft" x="99%" y="${y + MIDDLE + 5}" text-anchor="end">${clipped(row.words, 24)}</text>`;
  const words = modifier === 'vague' ? 'in words' : bounds;
  if (low !== undefined && high !== undefined) {
    if (low === high || scale === undefined) return html`${shape(high)}${label(high, words)}`;
    return html`<line
        class="${markClass}${hollow ? ' hollow' : ''}"
        x1="${percent(at(low))}"
        x2="${percent(at(high))}"
        y1="${y + MIDDLE}"
        y2="${y + MIDDLE}"
      />${shape(low)}${shape(high)}${label(high, words, low)}`;
  }
  const value = low ?? high ?? 0;
  const [from, to] = low !== undefined ? [at(value), 100] : [0, at(value)];
  const band = html`<rect
    x="${percent(from)}"
    width="${percent(to - from)}"
    y="${y + MIDDLE - BAND / 2}"
    height="${BAND}"
    fill="url(#fade-${low !== undefined ? 'right' : 'left'}-${markClass})"
  />`;
  return html`${band}${shape(value)}${label(value, words)}`;
}

/** The lines of a panel at round numbers, from `y`; with an id, other drawings can show them again. */
export function drawTicks(
  scale: PanelScale | undefined,
  { y = 0, height = ROW_HEIGHT, id }: { y?: number; height?: number; id?: string } = {},
): Html | undefined {
  if (scale === undefined) return undefined;
  return html`<g${id === undefined ? undefined : html` id="${id}"`} class="grid"
    >${scale.ticks.map((tick) => html`<line x1="${percent(scale.percent(tick))}" x2="${percent(scale.percent(tick))}" y1="${y}" y2="${y + height}" />`)}</g
  >`;
}

/** The numbers of those lines. */
export function drawTickLabels(scale: PanelScale, y = 14): Html {
  const anchor = (index: number) => (index === 0 ? 'start' : 'middle');
  return html`<g class="grid"
    >${scale.ticks.map(
      (tick, index) => html`<text x="${percent(scale.percent(tick))}" y="${y}" text-anchor="${anchor(index)}">${tick.toLocaleString('en')}</text>`,
    )}</g
  >`;
}
