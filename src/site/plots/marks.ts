/**
 * The parts of plots: shapes for kinds of claimants, and plots as files. Plots are fluid: widths
 * are in percent and heights in pixels, so that letters keep their size on any screen. Colours come from the style sheet; a
 * downloaded plot includes them.
 */
import { html, Html } from '../html.js';

/** The kind of claimant: own side, other side, a party whose side is not stated, or any other (independent, or of unknown side). */
export type MarkClass = 'own' | 'enemy' | 'party' | 'other';

export function markClassOf(relation: string | undefined): MarkClass {
  if (relation === 'ownSide') return 'own';
  if (relation === 'opposingSide') return 'enemy';
  return relation === 'partyAboutOthers' ? 'party' : 'other';
}

const MARK_SHAPES: readonly (readonly [MarkClass, Html])[] = [
  ['own', html`<circle r="6" />`],
  ['enemy', html`<path d="M0-7.5 7.5 0 0 7.5-7.5 0z" />`],
  ['party', html`<path d="M0-7 7 6H-7z" />`],
  ['other', html`<path d="M-5.5-5.5h11v11h-11z" />`],
];

/** The shapes, once for each page: a circle, a diamond, a triangle, a square; how open ends fade. */
export const SHAPES = html`<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false"><defs>${shapes()}</defs></svg>`;

/** A shape has its colour. */
function shapes(): Html {
  return html`${MARK_SHAPES.map(([markClass, drawn]) => html`<g id="m-${markClass}" class="${markClass}">${drawn}</g><g id="m-${markClass}-hollow" class="${markClass} hollow">${drawn}</g>`)}${fades()}`;
}

/** How an open end fades from its mark to the edge of the panel, by the direction in which it is open. */
function fades(): Html {
  const ends = { right: '', left: '', up: ' x1="0" x2="0" y1="1" y2="0"', down: ' x1="0" x2="0" y1="0" y2="1"' };
  return html`${MARK_SHAPES.flatMap(([markClass]) =>
    Object.entries(ends).map(([end, along]) => {
      const [from, to] = end === 'left' ? [0, 0.45] : [0.45, 0];
      return html`<linearGradient id="fade-${end}-${markClass}" ${Html.alreadyEscaped(along)}
        ><stop class="${markClass}" stop-opacity="${from}" /><stop class="${markClass}" offset="1" stop-opacity="${to}"
      /></linearGradient>`;
    }),
  )}`;
}

/** What the shapes mean, for the key of a page and of a file. */
export const MARK_MEANINGS: readonly (readonly [MarkClass, string])[] = [
  ['own', 'claimed by the side that is counted'],
  ['enemy', 'claimed by the other side'],
  ['party', 'claimed by a party whose side is not stated'],
  ['other', 'claimed by independent sources, sources of unknown side, or the document itself'],
];

/** The key of a file: the shapes with their meanings, a line each, from `y`. */
function drawKey(y: number): Html {
  return html`${MARK_MEANINGS.map(([markClass, meaning], index) => html`<use href="#m-${markClass}" x="24" y="${y + index * KEY_LINE}" /><text class="source" x="38" y="${y + index * KEY_LINE + 4}">${meaning}</text>`)}<text
      class="source"
      x="16"
      y="${y + MARK_MEANINGS.length * KEY_LINE + 4}"
      >A bar is a range; an open end fades; hollow: described in words.</text
    >`;
}
const KEY_LINE = 18;

export function percent(value: number): string {
  return `${Number(value.toFixed(1))}%`;
}

/** A plot inside a page. Its label is its caption; the table next to it has the full content. */
export function inlineSvg({ height, label, inner }: { height: number; label: string; inner: Html }): Html {
  return html`<svg class="plot" role="img" aria-label="${label}" width="100%" height="${height}">${inner}</svg>`;
}

/** A plot as a file with its own colours, title, source and size, and 16 pixels on either side. Links are relative to the page and are removed. */
export function svgFile({ height, width = 760, title, source, inner, key = 'shapes', note }: SvgFile): string {
  const sources = [...(note === undefined ? [] : [note]), ...source];
  const keyHeight = key === 'shapes' ? KEY_LINE * (MARK_MEANINGS.length + 1) + 10 : KEY_LINE;
  const [top, bottom] = [56, 16 + keyHeight + KEY_LINE * sources.length];
  const whole = height + top + bottom;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img">
    <title>${title}</title>
    <desc>${sources.join(' ')}</desc>
    <style>
      ${Html.alreadyEscaped(SVG_FILE_STYLE)}
    </style>
    <defs>${shapes()}</defs>
    <rect class="paper" x="-9999" y="-9999" width="29999" height="29999" />
    <text class="title" x="16" y="28">${title}</text>
    <svg x="16" y="${top}" width="${width - 32}" height="${height}" overflow="visible">${withoutLinks(inner)}</svg>
    ${key === 'shapes' ? drawKey(top + height + 18) : html`<text class="source" x="16" y="${top + height + 18}">${key}</text>`}
    ${sources.map((line, index) => html`<text class="source" x="16" y="${whole - 12 - KEY_LINE * (sources.length - 1 - index)}">${line}</text>`)}
  </svg> `.text;
}

/** Replaces links by groups. Texts are escaped, so a bracket always belongs to an element. */
function withoutLinks({ text }: Html): Html {
  return Html.alreadyEscaped(text.replace(/<a [^>]*>/g, '<g>').replaceAll('</a>', '</g>'));
}

export interface SvgFile {
  height: number;
  width?: number;
  title: string;
  /** Where it is from, under which licence, and of which date. */
  source: readonly string[];
  inner: Html;
  /** What its signs mean: that of the shapes of claimants, or a line. */
  key?: string;
  /** How to read it, where the key does not say it all. */
  note?: string;
}

/** Contains no data. */
const SVG_FILE_STYLE = `text{font:14px system-ui,sans-serif;fill:#1c1f23;paint-order:stroke;stroke:#fff;stroke-width:3px}.title{font-weight:600;font-size:16px}.source,.soft,tspan,.grid text{fill:#5a626b;font-size:12px}.paper{fill:#fff}
.grid line,.axis{stroke:#d5d9de}.own{fill:#0072b2;stroke:#0072b2;color:#0072b2}.enemy{fill:#c84e00;stroke:#c84e00;color:#c84e00}.party{fill:#8a4fa3;stroke:#8a4fa3;color:#8a4fa3}.other{fill:#007a58;stroke:#007a58;color:#007a58}line{stroke-width:2}.grid line,.track{stroke:#d5d9de;stroke-width:1}.hollow{fill:#fff;stroke-width:2}line.hollow{stroke-dasharray:3 4}
.group{font-weight:600}.borders{fill:none;stroke:#8a929b;stroke-dasharray:4 3}.coast{fill:none;stroke:#8a929b}.spot{fill:#0072b2}.ring{fill:none;stroke:#0072b2;stroke-width:2;stroke-dasharray:5 4}.band{opacity:.75}stop.own{stop-color:#0072b2}stop.enemy{stop-color:#c84e00}stop.party{stop-color:#8a4fa3}stop.other{stop-color:#007a58}.sum{stroke:#1c1f23;stroke-width:2.5}.lead{stroke:#8a929b;stroke-width:1}.grid .same{stroke:#1c1f23;stroke-width:1.5}.country{fill:#5a626b;font-size:13px;letter-spacing:.06em}.scale path{fill:none;stroke:#1c1f23;stroke-width:1.5}.spans rect{fill:#0072b2;rx:2px}`;
