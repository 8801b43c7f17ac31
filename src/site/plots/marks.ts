/**
 * What plots are made of: the shapes that say whose figure it is, scales in percent, axes, and a plot as a file of its
 * own. Plots are fluid: across they are measured in percent and down in pixels, so that letters keep their size on any
 * screen. Colours come from the style sheet, which a plot to take away carries along.
 */
import { scaleLinear } from 'd3-scale';
import { html, Html } from '../html.js';

/** Whose figure it is: of its own side, of the other side, of a party whose side is not told, of anybody else or of a speaker of unknown side. */
export type MarkClass = 'own' | 'enemy' | 'party' | 'other';

export function markClassOf(relation: string | undefined): MarkClass {
  if (relation === 'ownSide') return 'own';
  if (relation === 'opposingSide') return 'enemy';
  return relation === 'partyToEvent' ? 'party' : 'other';
}

const MARK_SHAPES: readonly (readonly [MarkClass, Html])[] = [
  ['own', html`<circle r="6" />`],
  ['enemy', html`<path d="M0-7.5 7.5 0 0 7.5-7.5 0z" />`],
  ['party', html`<path d="M0-7 7 6H-7z" />`],
  ['other', html`<path d="M-5.5-5.5h11v11h-11z" />`],
];

/** The shapes, once for each page: a circle, a diamond, a triangle, a square; heads of arrows. */
export const SHAPES = html`<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false"><defs>${shapes()}</defs></svg>`;

/** A shape has its colour; heads of arrows take that of who uses them. */
function shapes(): Html {
  return html`${MARK_SHAPES.map(([markClass, drawn]) => html`<g id="m-${markClass}" class="${markClass}">${drawn}</g><g id="m-${markClass}-hollow" class="${markClass} hollow">${drawn}</g>`)}<g
      id="m-right"
      ><path d="M-7-6 3 0-7 6z" /></g
    ><g id="m-left"><path d="M7-6-3 0 7 6z" /></g><g id="m-up"><path d="M-6 7 0-3 6 7z" /></g><g id="m-down"><path d="M-6-7 0 3 6-7z" /></g>`;
}

/** Numbers to percent of the width, with round numbers to mark. The ends leave room for half a shape. */
export interface Scale {
  at(value: number): string;
  percent(value: number): number;
  ticks: readonly number[];
}

const [LEFT, RIGHT] = [2, 96];

export function numberScale(most: number, ticks = 4): Scale {
  const scale = scaleLinear([0, Math.max(1, most)], [LEFT, RIGHT]).nice(ticks);
  const whole = scale.ticks(ticks).filter((tick) => Number.isInteger(tick));
  return { percent: (value) => scale(value), at: (value) => percent(scale(value)), ticks: whole };
}

export function percent(value: number): string {
  return `${Number(value.toFixed(1))}%`;
}

/** Lines down at round numbers, with the numbers above them. */
export function grid(scale: Scale, { top, bottom }: { top: number; bottom: number }): Html {
  return html`<g class="grid"
    >${scale.ticks.map(
      (tick) =>
        html`<line x1="${scale.at(tick)}" x2="${scale.at(tick)}" y1="${top}" y2="${bottom}" /><text
            x="${scale.at(tick)}"
            y="${top - 6}"
            text-anchor="${tick === 0 ? 'start' : 'middle'}"
            >${tick.toLocaleString('en')}</text
          >`,
    )}</g
  >`;
}

/** A plot inside a page. It is named by its caption and told in full by the table beside it. */
export function inlineSvg({ height, label, inner }: { height: number; label: string; inner: Html }): Html {
  return html`<svg class="plot" role="img" aria-label="${label}" width="100%" height="${height}">${inner}</svg>`;
}

/** The same as a file: its colours, title and source go with it, and it has a size. The plot has 16 pixels on either side. Links lead from the page, so they stay there. */
export function svgFile({ height, width = 760, title, source, inner }: SvgFile): string {
  const [top, bottom] = [56, 34];
  const whole = height + top + bottom;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img">
    <title>${title}</title>
    <desc>${source}</desc>
    <style>
      ${Html.alreadyEscaped(SVG_FILE_STYLE)}
    </style>
    <defs>${shapes()}</defs>
    <rect class="paper" x="-9999" y="-9999" width="29999" height="29999" />
    <text class="title" x="16" y="28">${title}</text>
    <svg x="16" y="${top}" width="${width - 32}" height="${height}" overflow="visible">${withoutLinks(inner)}</svg>
    <text class="source" x="16" y="${whole - 12}">${source}</text>
  </svg> `.text;
}

/** Without its links: what they held stays as it is. Texts in it are escaped, so a bracket is always that of an element. */
function withoutLinks({ text }: Html): Html {
  return Html.alreadyEscaped(text.replace(/<a [^>]*>/g, '<g>').replaceAll('</a>', '</g>'));
}

export interface SvgFile {
  height: number;
  width?: number;
  title: string;
  source: string;
  inner: Html;
}

/** Made of our own words only. */
const SVG_FILE_STYLE = `text{font:14px system-ui,sans-serif;fill:#1c1f23;paint-order:stroke;stroke:#fff;stroke-width:3px}.title{font-weight:600;font-size:16px}.source,.soft,tspan,.grid text{fill:#5a626b;font-size:12px}.paper{fill:#fff}
.grid line,.axis{stroke:#d5d9de}.own{fill:#0072b2;stroke:#0072b2;color:#0072b2}.enemy{fill:#c84e00;stroke:#c84e00;color:#c84e00}.party{fill:#8a4fa3;stroke:#8a4fa3;color:#8a4fa3}.other{fill:#007a58;stroke:#007a58;color:#007a58}line{stroke-width:2}.grid line,.track{stroke:#d5d9de;stroke-width:1}.hollow{fill:#fff;stroke-width:2}line.hollow{stroke-dasharray:3 4}
.group{font-weight:600}.borders{fill:none;stroke:#8a929b;stroke-dasharray:4 3}.coast{fill:none;stroke:#8a929b}.spot{fill:#0072b2}.ring{fill:none;stroke:#0072b2;stroke-width:2;stroke-dasharray:5 4}.band{opacity:.75}.told{stroke:#1c1f23;stroke-width:2.5}.spans rect{fill:#0072b2;rx:2px}`;
