/**
 * The strip of time: spans in lanes, each a bar from its first to its last possible day with a link; a figure has the
 * shape of its claimant on it. Spans without a day are not drawn; the list next to the strip is complete.
 */
import { scaleUtc } from 'd3-scale';
import { html, type Html } from '../html.js';
import { clipped } from '../wording.js';
import { percent, type MarkClass } from './marks.js';

export interface Span {
  lane: string;
  label: string;
  href: string;
  from: string;
  to: string;
  /** Of a figure, the shape of its claimant. */
  mark?: MarkClass;
  /** The id of the claim of a figure. */
  claim?: string;
}

const [ROW, HEAD, TOP, BAR, DAY] = [16, 20, 26, 12, 86_400_000];
/** The rows of a lane; what does not fit is counted in its heading. */
const MOST_ROWS = 6;
/** What a bar or a shape takes at least, in percent of the width. */
const [LEAST_BAR, LEAST_MARK] = [0.8, 1.3];

export function drawTimeline(spans: readonly Span[]): { inner: Html; height: number } | undefined {
  const known = spans.filter(({ from, to }) => !Number.isNaN(Date.parse(from)) && !Number.isNaN(Date.parse(to)));
  if (known.length === 0) return undefined;
  const start = Math.min(...known.map(({ from }) => Date.parse(from)));
  const end = Math.max(...known.map(({ to }) => Date.parse(to) + DAY));
  const time = scaleUtc([new Date(start), new Date(end)], [1, 98]);
  let y = TOP;
  const parts: Html[] = [];
  for (const lane of new Set(known.map((span) => span.lane))) {
    // Overlapping spans go one row down.
    const ends: number[] = [];
    let left = 0;
    const top = lane === '' ? y : y + HEAD;
    for (const span of known.filter((one) => one.lane === lane).sort(byDay)) {
      const [x1, x2] = [time(new Date(span.from)), time(new Date(Date.parse(span.to) + DAY))];
      const width = Math.max(span.mark === undefined ? LEAST_BAR : LEAST_MARK, x2 - x1 - 0.2);
      const free = ends.findIndex((taken) => taken <= x1);
      const row = free === -1 ? ends.length : free;
      if (row >= MOST_ROWS) {
        left += 1;
        continue;
      }
      ends[row] = x1 + width;
      parts.push(drawSpan(span, { x: x1, width, y: top + row * ROW }));
    }
    if (lane !== '')
      parts.push(html`<text class="group" x="0" y="${y + 15}">${clipped(lane, 60)}${left === 0 ? undefined : ` – ${left} more in the list`}</text>`);
    y = top + ends.length * ROW + 6;
  }
  const ticks = time.ticks(4);
  const format = time.tickFormat(4);
  const axis = html`<g class="grid"
    >${ticks.map(
      (date) =>
        html`<line x1="${percent(time(date))}" x2="${percent(time(date))}" y1="${TOP - 4}" y2="${y}" /><text
            x="${percent(time(date))}"
            y="${TOP - 10}"
            text-anchor="${time(date) < 6 ? 'start' : time(date) > 94 ? 'end' : 'middle'}"
            >${tickLabel(date, format(date), end - start)}</text
          >`,
    )}</g
  >`;
  return { inner: html`${axis}<g class="spans">${parts}</g>`, height: y + 4 };
}

function drawSpan({ href, label, mark, claim }: Span, { x, width, y }: { x: number; width: number; y: number }): Html {
  const title = html`<title>${clipped(label, 80)}</title>`;
  if (mark === undefined) return html`<a href="${href}">${title}<rect x="${percent(x)}" width="${percent(width)}" y="${y}" height="${BAR}" /></a>`;
  const bar = width > LEAST_MARK ? html`<rect class="${mark}" x="${percent(x)}" width="${percent(width)}" y="${y + BAR / 2 - 1}" height="2" />` : undefined;
  return html`<a href="${href}" data-claim="${claim}">${title}${bar}<use href="#m-${mark}" x="${percent(x + width / 2)}" y="${y + BAR / 2}" /></a>`;
}

/** Ticks have day and month as long as days can be distinguished. */
function tickLabel(date: Date, usual: string, length: number): string {
  return length < 90 * DAY ? date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }) : usual;
}

function byDay(one: Span, other: Span): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : one.to < other.to ? -1 : 1;
}
