/** What the tables and plots of pages share: their files, the lines below a drawing, the legend, and plain tables. */
import { csv } from '../csv.js';
import { dcterms } from '../terms/index.js';
import { tableDescription } from './csvw.js';
import { editionInWords, wording, type ComparisonRow } from '../compare/index.js';
import { html, type Html } from './html.js';
import { MARK_MEANINGS } from './plots/marks.js';
import type { Links } from './site.js';
import { capital, clipped, dateInWords, licenceName } from './wording.js';

/** Claims of one party, or of one subject. */
export interface ClaimGroup {
  /** The party; empty where none is stated. */
  label: string;
  claims: readonly ComparisonRow[];
}

/** A file that goes with a page. */
export interface SiteFile {
  path: string;
  text: string;
}

/** Where the plots of a page are: its links, its subject, and the files that they produce. */
export interface PlotContext {
  links: Links;
  /** The subject of the plots, for their titles. */
  subject: string;
  /** The folder of the downloads, below `plots/`. */
  folder: string;
  files: SiteFile[];
  /** The documents, which tables refer to by number. */
  documents: readonly string[];
}

/** The files of a plot. */
export interface PlotFiles {
  id: string;
  title: string;
  /** The table, with its header. */
  rows: readonly (readonly (string | number)[])[];
  svg?: string;
  geojson?: string;
}

/** Links to a plot in each of its formats, and the files themselves, with a description of the table. */
export function downloadLinks({ id, title, rows, svg, geojson }: PlotFiles, context: PlotContext): Html {
  const { links, folder, files, subject } = context;
  const path = `plots/${folder}/${id}`;
  const forms = [
    { ending: 'csv', label: 'CSV', text: csv(rows) },
    { ending: 'svg', label: 'SVG', text: svg },
    { ending: 'geojson', label: 'GeoJSON', text: geojson },
  ].flatMap(({ text, ...form }) => (text === undefined ? [] : [{ ...form, text }]));
  for (const { ending, text } of forms) files.push({ path: `${path}.${ending}`, text });
  const columns = (rows[0] ?? []).map(String);
  files.push(tableDescription({ path: `${path}.csv`, title: `${subject}: ${title}`, columns, licences: licencesOf(context) }));
  return html`<p class="take">
    Download:
    ${forms.map(({ ending, label }, index) => html`${index === 0 ? '' : ' · '}<a href="${links.file(`${path}.${ending}`)}" aria-label="${title} as ${label}">${label}</a>`)}
  </p>`;
}

/** How many documents a drawing names, and the characters of a line. */
const [MOST_DOCUMENTS, LINE] = [6, 120];

/** The lines below a drawing in a file: its subject, its documents with their editions, their licences, and who made it. */
export function sourceLines({ documents, links, subject }: PlotContext): string[] {
  const { model, title, date } = links.site;
  const named = documents.slice(0, MOST_DOCUMENTS).map((document) => {
    const edition = editionInWords(model.editionOf(document));
    return `${model.name(document)}${edition === '' ? '' : `, ${edition}`}`;
  });
  const rest = documents.length - named.length;
  const from = named.length === 0 ? [] : [`From: ${[...new Set(named)].join('; ')}${rest > 0 ? ` and ${rest} more` : ''}.`];
  const licences = licencesOf({ documents, links });
  const terms = licences.length === 0 ? 'not stated for each of them' : licences.map(licenceName).join(', ');
  return [
    `${subject}. Every figure is a claim by the source named.`,
    ...from,
    ...(documents.length === 0 ? [] : [`Licence of the documents: ${terms}.`]),
    `As recorded in ${title}${date === undefined ? '' : `, ${dateInWords(date)}`}. Drawn by Variorum.`,
  ].map((line) => clipped(line, LINE));
}

/** The licences of the documents, where each of them states one. */
function licencesOf({ documents, links }: Pick<PlotContext, 'documents' | 'links'>): string[] {
  const stated = documents.map((document) => links.site.model.values(document, dcterms.license.value));
  return stated.some((some) => some.length === 0) ? [] : [...new Set(stated.flat())].sort();
}

export function csvRows(groups: readonly ClaimGroup[], { links, documents }: PlotContext): (string | number)[][] {
  const rows = groups.flatMap(({ label, claims }) =>
    claims.map((row) => [
      label,
      row.who,
      row.claimant,
      wording.RELATION_LABELS.get(row.relation ?? '') ?? '',
      row.words,
      row.modifier,
      row.low ?? '',
      row.high ?? '',
      row.accumulation,
      row.asOf,
      links.site.model.name(documents[row.document] ?? ''),
      row.claim,
    ]),
  );
  return [['party', 'who', 'claimant', 'relation', 'words', 'modifier', 'low', 'high', 'accumulation', 'as_of', 'document', 'claim'], ...rows];
}

type Cell = Html | string | undefined;

/** A number, a range of two, or a size. */
const NUMBER = /^-?\d[\d,.]*(?:–\d[\d,.]*)?(?: [kM]?B)?$/;

/** Tests whether a column holds numbers alone: those are aligned by their digits. */
function isOfNumbers(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell : (cell?.text ?? '').replace(/<[^>]*>/g, '').trim()));
  return texts.some((text) => text !== '') && texts.every((text) => text === '' || NUMBER.test(text));
}

/** Rows of an answer or a list as a plain table that scrolls on its own where it is wide; columns of numbers are aligned. */
export function plainTable(caption: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  const numbers = columns.map((_, column) => isOfNumbers(rows.map((row) => row[column])));
  const aligned = (column: number) => (numbers[column] === true ? html` class="number"` : undefined);
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((name, column) => html`<th scope="col" ${aligned(column)}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, column) => html`<td${aligned(column)}>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** How to read the marks, once for each page that has some. */
export const PLOT_LEGEND = html`<ul class="key" aria-label="How to read the marks">
  ${MARK_MEANINGS.map(
    ([markClass, meaning]) =>
      html`<li>
        <svg width="16" height="16" aria-hidden="true"><use href="#m-${markClass}" x="8" y="8" /></svg>${meaning}
      </li> `,
  )}
  <li>
    <svg width="34" height="16" aria-hidden="true">
      <line class="other" x1="4" x2="30" y1="8" y2="8" />
      <use href="#m-other" x="4" y="8" />
      <use href="#m-other" x="30" y="8" /></svg
    >a range
  </li>
  <li>
    <svg width="34" height="16" aria-hidden="true">
      <rect x="8" y="3" width="26" height="10" fill="url(#fade-right-other)" />
      <use href="#m-other" x="8" y="8" /></svg
    >at least this many
  </li>
  <li>
    <svg width="16" height="16" aria-hidden="true"><use href="#m-other-hollow" x="8" y="8" /></svg>described in words, such as “dozens”
  </li>
</ul>`;

/** The heading of an outcome and a party. */
export function outcomeHeading(outcomes: string, party: string): string {
  return capital(party === '' ? outcomes : `${outcomes}: ${party}`);
}
