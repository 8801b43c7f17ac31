/**
 * The range plot: one row per claim, grouped by party. A shape is an exact figure, a bar between two shapes a range, an
 * arrow an open end; figures described in words are hollow, and a claim without a number is a question mark. Rows of a
 * comparison come in, SVG goes out; the table next to the plot has the same content.
 */
import { lastSegment } from '../../terms/index.js';
import type { ComparisonRow } from '../../compare/index.js';
import { html, type Html } from '../html.js';
import { clipped, dateInWords } from '../wording.js';
import { grid, numberScale, percent, markClassOf, type Scale } from './marks.js';

export interface ClaimGroup {
  /** The party; empty where none is stated. */
  label: string;
  claims: readonly ComparisonRow[];
}

const [ROW, HEAD, TOP] = [42, 30, 24];
/** How far an arrow reaches, in percent of the width: its length says nothing. */
const OPEN = 9;

/** The plot without its frame, and how high it is. `step` puts rows closer together. */
export function drawRangePlot(groups: readonly ClaimGroup[]): { inner: Html; height: number } {
  const claims = groups.flatMap((group) => group.claims);
  const most = Math.max(1, ...claims.flatMap(({ low, high }) => [low ?? 0, high ?? 0]));
  const scale = numberScale(most * (claims.some(({ low, high }) => low !== undefined && high === undefined) ? 1.1 : 1));
  let y = TOP;
  const rows: Html[] = [];
  const tracks: string[] = [];
  for (const { label, claims: some } of groups) {
    if (label !== '') {
      rows.push(html`<text class="group" y="${y + 20}">${clipped(label, 44)}</text>`);
      y += HEAD;
    }
    for (const claim of some) {
      rows.push(drawRow(claim, y, scale));
      tracks.push(`M0 ${y + 26}h2e3`);
      y += ROW;
    }
  }
  return { inner: html`${grid(scale, { top: TOP, bottom: y })}<path class="track" d="${tracks.join('')}" />${rows}`, height: y + 4 };
}

function drawRow(claim: ComparisonRow, y: number, scale: Scale): Html {
  const markClass = markClassOf(claim.relation);
  const context = [claim.bounds, [claim.who, claim.asOf === '' ? '' : dateInWords(claim.asOf)].filter((part) => part !== '').join(', ')];
  const claimant = clipped(claim.claimant, 28);
  return html`<g class="mark" data-claim="${lastSegment(claim.claim)}"
    ><text y="${y + 14}">${claimant}<tspan> ${clipped(context.filter((part) => part !== '').join(' · '), 48 - claimant.length)}</tspan></text
    >${drawShape(claim, markClass, y + 26, scale)}</g
  >`;
}

function drawShape({ low, high, modifier }: ComparisonRow, markClass: string, y: number, scale: Scale): Html {
  const isHollow = modifier === 'vague' || modifier === 'statedUnknown';
  const style = isHollow ? `${markClass} hollow` : markClass;
  const use = (x: string) => html`<use href="#m-${markClass}${isHollow ? '-hollow' : ''}" x="${x}" y="${y}" />`;
  const head = (x: string, name: 'left' | 'right') => html`<use href="#m-${name}" class="${style}" x="${x}" y="${y}" />`;
  const bar = (from: number, to: number) => html`<line class="${style}" x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}" />`;
  if (low === undefined && high === undefined) return html`<text class="soft" x="2%" y="${y + 5}">?</text>`;
  if (low !== undefined && low === high) return use(scale.at(low));
  if (low !== undefined && high !== undefined) return html`${bar(scale.percent(low), scale.percent(high))}${use(scale.at(low))}${use(scale.at(high))}`;
  if (low !== undefined) {
    const end = Math.min(99, scale.percent(low) + OPEN);
    return html`${bar(scale.percent(low), end)}${use(scale.at(low))}${head(percent(end), 'right')}`;
  }
  const [end, start] = [scale.percent(high ?? 0), Math.max(1, scale.percent(high ?? 0) - OPEN)];
  return html`${bar(start, end)}${use(percent(end))}${head(percent(start), 'left')}`;
}
