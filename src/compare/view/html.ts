/**
 * Comparisons as one self-contained page: no script, nothing fetched, readable in print and in dark mode. All data passes
 * through {@link html}, so that none of it can be markup.
 */
import { isWebAddress } from '../../terms/index.js';
import { assumptionsOf, type Comparison, type Table, type ListedFinding } from '../comparison.js';
import type { ComparisonRow } from '../comparison-row.js';
import { editionsInWords, type EditionDifferences } from '../edition-differences.js';
import { RELATION_LABELS, timeInWords } from '../wording.js';
import type { Matrix } from '../matrix.js';
import { matrixCells, matrixHeader, matrixNotes } from './matrix.js';
import type { ViewOptions } from './options.js';
import { barOf } from './bar.js';
import { speakersInWords } from './speakers.js';
import { heading, documentLabel } from './text.js';

/** Markup made by the template below, and nowhere else. */
class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Part[];

/** A template whose values are escaped, unless they are markup made by it. */
function html(strings: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(strings.reduce((all, string, index) => all + flat(values[index - 1] ?? '') + string));
}

function flat(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return String(part).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return part.map(flat).join('');
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1d1d1b; --soft: #5c5c58; --line: #c9c9c2; --paper: #fdfdfb; --mark: #174a7c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecece6; --soft: #a9a9a2; --line: #4a4a46; --paper: #191917; --mark: #9cc7f0; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1rem; }
.wide { overflow-x: auto; margin: 1.5rem 0 .5rem; } table { border-collapse: collapse; width: 100%; break-inside: avoid; } caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); } thead th { color: var(--soft); font-weight: 400; }
tbody th { font-weight: 600; } td.number { white-space: nowrap; } .soft { color: var(--soft); font-size: .9em; } td.bar { width: 16rem; }
svg { display: block; width: 16rem; height: .96rem; } svg * { stroke: var(--mark); fill: var(--mark); stroke-width: 2; } svg .hollow { fill: none; stroke-dasharray: 3 3; } svg .ring { fill: none; }
ul { padding-left: 1.2rem; } li { margin: .3rem 0; } a { color: inherit; } sup a { text-decoration: none; } .notes { color: var(--soft); font-size: .9em; }
@media print { body { max-width: none; margin: 0; font-size: 10pt; background: none; } .wide { overflow: visible; } h2 { break-before: page; } h2:first-of-type { break-before: auto; } }
`.trim();

export function htmlView(comparisons: readonly Comparison[], options: ViewOptions = {}): string {
  const title = comparisons.length === 1 && comparisons[0] ? comparisons[0].label : 'Accounts side by side';
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title} – who says what</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <h1>Who says what</h1>
        <p class="soft">
          Each figure is shown under its source. Nothing is averaged, ranked or asserted. A point is an exact figure, a line is a range, and an arrow is an open
          end. Figures described in words are hollow.
        </p>
        <main>${comparisons.map((one) => comparison(one, options))}</main>
      </body>
    </html> `;
  return page.text;
}

function comparison(all: Comparison, { matrixOnly = false, explain = false }: ViewOptions): Markup {
  const { event, label, documents, editions, matrix } = all;
  const [tables, findings] = matrixOnly ? [[], []] : [all.tables, all.findings];
  const notes: Notes = { assumed: matrixOnly ? [] : assumptionsOf(all), id: `assumption-${event.split('/').at(-1) ?? ''}` };
  return html`<section>
    <h2>${label}</h2>
    <ol class="soft">
      ${documents.map((source) => html`<li>${isWebAddress(source.iri) ? html`<a href="${source.iri}">${documentLabel(source)}</a>` : documentLabel(source)}</li>`)}
    </ol>
    ${editions.map((words) => html`<p class="soft">${words}</p>`)}
    ${matrixTable(matrix)}${matrixOnly ? '' : all.editionDifferences.map(editionList)}${tables.map((one) => table(one, documents.length > 1, notes))}${findingList(findings, notes)}${speakerList(explain ? speakersInWords(all) : [])}${assumptionList(notes)}
  </section> `;
}

function speakerList(speakers: readonly string[]): Markup {
  if (speakers.length === 0) return html``;
  return html`<p>Who speaks</p>
    <ul>
      ${speakers.map((words) => html`<li>${words}</li> `)}
    </ul> `;
}

function editionList(differences: EditionDifferences): Markup {
  const { heading: title, lines } = editionsInWords(differences);
  return html`<p>${title}</p>
    ${
      lines.length === 0
        ? ''
        : html`<ul>
            ${lines.map((line) => html`<li>${line}</li> `)}
          </ul> `
    }`;
}

function matrixTable(matrix: Matrix): Markup {
  const notes = matrixNotes(matrix).map((note) => html`<p class="soft">${note}</p> `);
  if (matrix.rows.length === 0) return html`${notes}`;
  const cell = (lines: readonly string[]) => html`<td>${lines.map((line, index) => html`${index === 0 ? '' : html`<br />`}${line}`)}</td>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Disagreement matrix">
      <table>
        <caption>
          Disagreement matrix
        </caption>
        <thead>
          <tr>
            ${matrixHeader(matrix).map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${matrixCells(matrix).map(
            ([name = [], ...cells]) =>
              html`<tr>
                <th scope="row">${name.join(' ')}</th>
                ${cells.map(cell)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${notes}`;
}

function table({ title, party, rows, scale, findings }: Table, several: boolean, notes: Notes): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${heading(title, party)}">
      <table>
        <caption>
          ${heading(title, party)}
        </caption>
        <thead>
          <tr>
            <th scope="col">claimant</th>
            <th scope="col">who</th>
            <th scope="col">quote</th>
            <th scope="col">figure</th>
            <th scope="col">as of</th>
            ${several ? html`<th scope="col">in</th>` : ''}
            <th scope="col">0 to ${scale.toLocaleString('en')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((claim) => row(claim, scale, several))}
        </tbody>
      </table>
    </div>
    ${findingList(findings, notes)}`;
}

function row(claim: ComparisonRow, scale: number, several: boolean): Markup {
  const relationLabel = RELATION_LABELS.get(claim.relation ?? '');
  return html`<tr>
    <th scope="row">${claim.claimant}${relationLabel === undefined ? '' : html` <span class="soft">${relationLabel}</span>`}</th>
    <td>${claim.who}</td>
    <td><q>${claim.words}</q></td>
    <td class="number">${claim.bounds}</td>
    <td>${timeInWords(claim)}</td>
    ${several ? html`<td>${[claim.document, ...(claim.also ?? [])].map((index) => index + 1).join(', ')}</td>` : ''}
    <td class="bar">${bar(claim, scale)}</td>
  </tr> `;
}

/** 200 by 12 units; the picture has a label for screen readers. */
function bar(claim: ComparisonRow, scale: number): Markup {
  const shape = barOf(claim, scale);
  const x = (part: number) => Math.round(6 + part * 188);
  const svg = (inner: Markup) => html`<svg viewBox="0 0 200 12" role="img" aria-label="${claim.bounds}">${inner}</svg>`;
  if (shape.kind === 'none') return html`<span class="soft">no number</span>`;
  if (shape.kind === 'point') return svg(html`<circle${shape.hollow ? html` class="ring"` : ''} cx="${x(shape.at)}" cy="6" r="4" />`);
  const [from, to] = [x(shape.from), Math.max(x(shape.to), x(shape.from) + 6)];
  const arrow = (at: number, way: number) => html`<path${shape.hollow ? html` class="ring"` : ''} d="M${at} 6l${-6 * way} -4v8z" />`;
  const stop = (at: number) => html`<path d="M${at} 2v8" />`;
  return svg(
    html`<path${shape.hollow ? html` class="hollow"` : ''}
        d="M${from} 6H${to}"
      />${shape.openLow ? arrow(from, -1) : stop(from)}${shape.openHigh ? arrow(to, 1) : stop(to)}`,
  );
}

/** The numbered assumptions of a comparison. They are a list, so that they are also in print. */
interface Notes {
  assumed: readonly string[];
  /** What the ids of its notes begin with. */
  id: string;
}

function assumptionList({ assumed, id }: Notes): Markup {
  if (assumed.length === 0) return html``;
  return html`<p class="soft">Assumptions</p>
    <ol class="notes">
      ${assumed.map((words, index) => html`<li id="${id}-${index + 1}">${words}</li> `)}
    </ol>`;
}

function findingList(findings: readonly ListedFinding[], { assumed, id }: Notes): Markup {
  if (findings.length === 0) return html``;
  const items = findings.map(
    ({ message, assumes, iri }) =>
      html`<li id="${iri.split('/finding/')[1] ?? iri}">
        ${message}
        <sup
          >${assumes.map((words) => assumed.indexOf(words) + 1).map((number, index) => html`${index === 0 ? '' : ', '}<a href="#${id}-${number}">${number}</a>`)}</sup
        >
      </li> `,
  );
  return html`<ul>
    ${items}
  </ul> `;
}
