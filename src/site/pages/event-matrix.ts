/**
 * The disagreement matrix of an event page: who says what at a glance. The matrix of `compare` comes in; a table goes out
 * in which every figure leads to its quote on the same page.
 */
import { comparedInWords, matrixOf, rowHeading, wording, type ComparedClaim, type ListedFinding, type Matrix } from '../../compare/index.js';
import { grouped } from '../../group-by.js';
import { html, type Html } from '../html.js';
import { quoteAnchor } from '../page-address.js';
import { findingsList } from '../findings-list.js';
import type { Links, Site } from '../site.js';
import { count } from '../wording.js';

type Row = Matrix['rows'][number];
type Column = Matrix['columns'][number];
type Figure = NonNullable<Row['cells'][Column]>[number];

/** The columns as headings: who says a figure. */
const COLUMN_HEADINGS: Readonly<Record<Column, string>> = {
  ownSide: 'its own side',
  opposingSide: 'the other side',
  partyAboutOthers: 'a party about others',
  affiliatedWithParty: 'affiliated with a party',
  nonParty: 'independent sources',
  notKnown: 'sources of unknown side',
  document: 'the document itself',
};

/** What of a screen is left for rows, and what a line of text and the space around a row take of it, in pixels. */
const [SPACE, LINE, AROUND] = [455, 19, 11];
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
  const table = (caption: string, some: readonly Row[]) => matrixTable(caption, some, { matrix, findings, model: links.site.model });
  return html`<section class="matrix" aria-labelledby="matrix">
    <h2 id="matrix">Who says what</h2>
    <p class="soft">A row is what is counted, a column who says it. Each figure leads to its quote.</p>
    ${rows.length === 0 ? undefined : table('Who says what: each figure leads to its quote', rows)}
    ${
      folded.length === 0
        ? undefined
        : html`<details>
            <summary>${foldedInWords(folded)}</summary>
            ${table('Who says what: more rows', folded)}
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

interface MatrixTableInput {
  matrix: Matrix;
  findings: readonly ListedFinding[];
  model: Site['model'];
}

/** The rows as a table. */
export function matrixTable(caption: string, rows: readonly Row[], { matrix, findings, model }: MatrixTableInput): Html {
  const columns = matrix.columns.filter((column) => rows.some(({ cells }) => cells[column] !== undefined));
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">What is counted</th>
          ${columns.map((column) => html`<th scope="col">${COLUMN_HEADINGS[column]}</th>`)}
          <th scope="col">How they compare</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const apart = farthestApart(row, findings, model);
          return html`<tr class="${row.verdict}">
            <th scope="row">${rowHeading(row)}${row.party === '' ? html` <small>no party stated</small>` : undefined}</th>
            ${columns.map((column) => {
              const figures = row.cells[column];
              return figures === undefined ? html`<td></td>` : html`<td data-label="${COLUMN_HEADINGS[column]}">${cell(figures, apart)}</td>`;
            })}
            <td class="verdict">
              ${row.words}${apart.length < 2 ? undefined : html` <small>${apart.map((claim) => figureWithSource(claim, model)).join(' – ')}</small>`}
            </td>
          </tr> `;
        })}
      </tbody>
    </table>
  </div>`;
}

/** The lowest and the highest figure of a row whose figures differ: those of the finding with the largest ratio. */
function farthestApart(row: Row, findings: readonly ListedFinding[], model: Site['model']): ComparedClaim[] {
  if (row.verdict !== 'differ') return [];
  const shown = new Set(Object.values(row.cells).flatMap((figures) => figures.flatMap(({ claims }) => claims)));
  const [widest] = findings
    .filter(({ ratio, concerns }) => ratio !== undefined && concerns.some((claim) => shown.has(claim)))
    .sort((one, other) => (other.ratio ?? 0) - (one.ratio ?? 0));
  const claims = (widest?.concerns ?? []).flatMap((iri) => (shown.has(iri) ? (model.claims.get(iri) ?? []) : []));
  const middle = ({ bounds: { low, high } }: ComparedClaim) => (low ?? high ?? 0) + (high ?? low ?? 0);
  const [least, ...others] = claims.filter(({ interval }) => interval !== undefined).sort((one, other) => middle(one) - middle(other));
  const most = others.at(-1);
  return least === undefined || most === undefined ? [] : [least, most];
}

/** "63, VDC". */
function figureWithSource(claim: ComparedClaim, model: Site['model']): string {
  return `${wording.figureInWords(claim)}, ${wording.claimantName(claim, model)}`;
}

/** A cell: for each source its figures, each a link to its quote; those that lie farthest apart come first. */
function cell(all: readonly Figure[], apart: readonly ComparedClaim[]): Html {
  const isApart = ({ claims }: Figure) => apart.some(({ iri }) => claims.includes(iri));
  const figures = [...all.filter(isApart), ...all.filter((figure) => !isApart(figure))];
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
      ${count(findings.length, 'finding')}${notable.length === 0 ? undefined : `, ${notable.length} of them about accounts that differ`}, with
      ${findings.length === 1 ? 'its' : 'their'} assumptions
    </summary>
    ${findingsList([...notable, ...others], links)}
  </details>`;
}
