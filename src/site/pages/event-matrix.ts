/**
 * The disagreement matrix of an event page: who says what at a glance. The matrix of `compare` comes in; a table goes out
 * in which every figure leads to its quote on the same page.
 */
import { comparedInWords, MATRIX_COLUMNS, matrixOf, rowHeading, type ComparedClaim, type ListedFinding, type Matrix } from '../../compare/index.js';
import { grouped } from '../../group-by.js';
import { html, type Html } from '../html.js';
import { quoteAnchor } from '../page-address.js';
import { findingsList } from '../findings-list.js';
import type { Links, Site } from '../site.js';
import { count } from '../wording.js';

type Row = Matrix['rows'][number];
type Figure = NonNullable<Row['cells'][keyof Row['cells']]>[number];

/** What of a screen is left for rows, and what a line of text and the space around a row take of it, in pixels. */
const [SPACE, LINE, AROUND] = [480, 19, 11];
/** How many characters a line of the table has, over all of its columns. */
const CHARACTERS = 150;
/** How many figures of one cell are shown; the ledger has all. */
const MOST_FIGURES = 3;

/**
 * Returns the first section of an event page: the matrix, what was compared and what was not, and the findings, folded.
 * Nothing where no claim has a figure.
 */
export function matrixSection(claims: readonly ComparedClaim[], findings: Site['findings'], links: Links): Html | undefined {
  if (claims.length === 0) return findings.length === 0 ? undefined : html`<section aria-label="Findings">${foldedFindings(findings, links)}</section>`;
  const matrix = matrixOf(claims, links.site.model, { findings });
  const { rows, folded } = foldRows(matrix.rows, matrix.columns.length);
  return html`<section class="matrix" aria-labelledby="matrix">
    <h2 id="matrix">Who says what</h2>
    ${rows.length === 0 ? undefined : matrixTable('Who says what: each figure leads to its quote', rows, matrix)}
    ${
      folded.length === 0
        ? undefined
        : html`<details>
            <summary>${foldedInWords(folded)}</summary>
            ${matrixTable('Who says what: more rows', folded, matrix)}
          </details>`
    }
    <div class="notes">${notes(matrix)} ${foldedFindings(findings, links)}</div>
  </section>`;
}

/** The rows that fit on a first screen, and the others, which are folded. They are in the order of how far figures are apart. */
export function foldRows(all: readonly Row[], columns: number): { rows: Row[]; folded: Row[] } {
  const width = CHARACTERS / (columns + 2);
  const linesOf = (text: string) => Math.ceil(text.length / width);
  const heightOf = (row: Row) => {
    const cells = Object.values(row.cells).map((figures) =>
      figures.slice(0, MOST_FIGURES).reduce((sum, { words, claimant }) => sum + linesOf(`${words} ${claimant}`), 0),
    );
    return AROUND + LINE * Math.max(linesOf(rowHeading(row)), linesOf(row.words), ...cells);
  };
  let height = 0;
  const past = all.findIndex((row) => (height += heightOf(row)) > SPACE);
  // One row is no less to read than the line that would fold it.
  const most = past === -1 || past === all.length - 1 ? all.length : Math.max(1, past);
  return { rows: all.slice(0, most), folded: all.slice(most) };
}

const VERDICT_WORDS: readonly (readonly [Row['verdict'], string])[] = [
  ['differ', 'that differ'],
  ['agree', 'that agree'],
  ['notComparable', 'not comparable'],
  ['oneSide', 'of one source or one side only'],
];

/** "5 more rows: 2 not comparable, 3 of one source or one side only". */
function foldedInWords(folded: readonly Row[]): string {
  const parts = VERDICT_WORDS.flatMap(([verdict, words]) => {
    const some = folded.filter((row) => row.verdict === verdict).length;
    return some === 0 ? [] : [`${some} ${words}`];
  });
  return `${count(folded.length, 'more row')}: ${parts.join(', ')}`;
}

function matrixTable(caption: string, rows: readonly Row[], { columns: all }: Matrix): Html {
  const columns = all.filter((column) => rows.some(({ cells }) => cells[column] !== undefined));
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Outcome: party</th>
          ${columns.map((column) => html`<th scope="col">${MATRIX_COLUMNS[column]}</th>`)}
          <th scope="col">compared</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class="${row.verdict}">
              <th scope="row">${rowHeading(row)}</th>
              ${columns.map((column) => html`<td>${cell(row.cells[column] ?? [])}</td>`)}
              <td class="verdict">${row.words}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A cell: for each source its figures, each a link to its quote. */
function cell(figures: readonly Figure[]): Html {
  const rest = figures.slice(MOST_FIGURES);
  const shown = rest.length === 1 ? figures : figures.slice(0, MOST_FIGURES);
  const bySource = [...grouped(shown, ({ claimant }) => claimant)];
  const [next] = shown.length === figures.length ? [] : rest;
  return html`${bySource.map(
    ([claimant, some]) =>
      html`<div>
        ${some.map((figure, index) => html`${index === 0 ? '' : ' · '}${quoteLink(figure, figure.words)}`)}${claimant === '' ? undefined : html` <small>${claimant}</small>`}
      </div> `,
  )}${next === undefined ? undefined : html`<div>${quoteLink(next, `and ${rest.length} more`)}</div>`}`;
}

function quoteLink({ claims: [claim = ''] }: Figure, text: string): Html {
  return html`<a href="#${quoteAnchor(claim)}">${text}</a>`;
}

/** What was compared and what was not, and what the matrix leaves out. */
function notes(matrix: Matrix): Html {
  const { compared, notCompared, incidents } = matrix;
  const apart = Object.values(notCompared).reduce((sum, pairs) => sum + pairs, 0);
  const outside =
    incidents === 0
      ? undefined
      : html` <a href="#figures">${count(incidents, 'figure')} of single days or incidents</a> ${incidents === 1 ? 'is' : 'are'} not in the matrix.`;
  if (apart === 0) return html`<p class="soft">${comparedInWords(matrix)}${outside}</p>`;
  return html`<details>
      <summary>${compared === 0 ? 'Nothing was compared' : `${count(compared, 'pair')} of figures compared`}; ${count(apart, 'pair')} not: why</summary>
      <p>${comparedInWords(matrix)}</p>
    </details>
    ${outside === undefined ? undefined : html`<p class="soft">${outside}</p>`}`;
}

/** The findings about the event, folded: what differs is in the matrix. */
function foldedFindings(findings: readonly ListedFinding[], links: Links): Html | undefined {
  if (findings.length === 0) return undefined;
  const notable = findings.filter(({ severity }) => severity === 'notable');
  const others = findings.filter(({ severity }) => severity !== 'notable');
  return html`<details id="findings">
    <summary>
      ${count(findings.length, 'finding')}${notable.length === 0 ? undefined : `, ${notable.length} of them about accounts that differ`}, with their assumptions
    </summary>
    ${findingsList([...notable, ...others], links)}
  </details>`;
}
