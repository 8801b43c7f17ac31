/** Tables of claims, range plots with caption and table, and their files: shared by the pages of events, keys, findings and claims. */
import { lastSegment } from '../terms/index.js';
import { csv } from '../csv.js';
import { wording, type ListedFinding } from '../compare/index.js';
import { html, type Html } from './html.js';
import { MARK_MEANINGS, svgFile, inlineSvg } from './plots/marks.js';
import { findingAnchor } from './page-address.js';
import { drawRangePlot, type ClaimGroup } from './plots/range.js';
import type { Links } from './site.js';
import { capital, clipped, count, dateInWords, licenceName } from './wording.js';

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
  /** The licences of the documents, where each states one. */
  licences?: readonly string[] | undefined;
}

const TIME_PREPOSITIONS: ReadonlyMap<string, string> = new Map(Object.entries({ cumulative: 'up to', remaining: 'remaining', increment: 'on' }));

export interface RangePlotInput {
  id: string;
  /** The title of the downloads. */
  title: string;
  /** What the plot shows, in a sentence or several. */
  caption: readonly string[];
  groups: readonly ClaimGroup[];
}

/** A range plot with a table of the same claims. */
export function rangePlot({ id, title, caption, groups }: RangePlotInput, context: PlotContext): Html {
  const { inner, height } = drawRangePlot(groups);
  const rows = groups.flatMap((group) => group.claims);
  const links = downloadLinks({ id, title, svg: svgFile({ height, title, source: sourceOf(context), inner }), rows: csvRows(groups, context) }, context);
  return html`<figure id="${id}">
    <figcaption>${caption.map((sentence) => html`<p>${sentence}</p>`)}</figcaption>
    <div class="pair">
      <div>${inlineSvg({ height, label: `${title}: ${count(rows.length, 'claim')}, listed in the table`, inner })}${links}</div>
      ${claimsTable(title, groups, context)}
    </div>
  </figure> `;
}

/** Claimant and figure, one row per claim. The first cell links to the claim. */
export function claimsTable(title: string, groups: readonly ClaimGroup[], { links, documents }: PlotContext): Html {
  const several = documents.length > 1;
  return html`<table class="claims">
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">Claimant</th>
        <th scope="col">Claim</th>
      </tr>
    </thead>
    ${groups.map(
      ({ label, claims: rows }) =>
        html`<tbody>
          ${
            label !== ''
              ? html`<tr class="group">
                  <th scope="rowgroup" colspan="2">${label}</th>
                </tr>`
              : undefined
          }
          ${rows.map((row) => {
            const about = [wording.RELATION_LABELS.get(row.relation ?? ''), several && row.document >= 0 ? `[${row.document + 1}]` : undefined].filter(
              (part) => part !== undefined,
            );
            const time =
              row.asOf === '' ? '' : `${row.asOf.includes('/') ? '' : (TIME_PREPOSITIONS.get(row.accumulation) ?? '')} ${dateInWords(row.asOf)}`.trim();
            const context = [row.who, time].filter((part) => part !== '');
            return html`<tr data-claim="${lastSegment(row.claim)}">
              <th>${links.a(row.claim, row.claimant)}${about.length > 0 ? html`<small>${about.join(', ')}</small>` : undefined}</th>
              <td>
                <b>${row.bounds}</b>
                ${html`<q>${row.words}</q>`}${context.length > 0 ? html`<small>${context.join(', ')}</small>` : undefined}
              </td>
            </tr> `;
          })}
        </tbody>`,
    )}
  </table>`;
}

/** Links to a plot as CSV and SVG, and the files themselves. */
export function downloadLinks(
  { id, title, svg, rows }: { id: string; title: string; svg?: string; rows: readonly (readonly (string | number)[])[] },
  { links, folder, files }: PlotContext,
): Html {
  const path = `plots/${folder}/${id}`;
  files.push({ path: `${path}.csv`, text: csv(rows) });
  if (svg !== undefined) files.push({ path: `${path}.svg`, text: svg });
  const label = (form: string) => `${title} as ${form}`;
  return html`<p class="take">
    Download:
    <a href="${links.file(`${path}.csv`)}" aria-label="${label('CSV')}">CSV</a
    >${svg === undefined ? undefined : html` · <a href="${links.file(`${path}.svg`)}" aria-label="${label('SVG')}">SVG</a>`}
  </p>`;
}

/** The lines below a drawing in a file: its source, and the licences of the documents. */
export function sourceLines(context: PlotContext): string[] {
  const { documents, links, licences = [] } = context;
  const names = [...new Set(documents.map((document) => links.site.model.name(document)))];
  const terms =
    licences.length === 0 ? 'Licence of the documents: not stated for each of them.' : `Licence of the documents: ${licences.map(licenceName).join(', ')}.`;
  return [sourceOf(context), clipped(`From: ${names.join('; ')}.`, 110), terms];
}

export function sourceOf({ subject }: PlotContext): string {
  return `${subject}. Every figure is a claim by the source named. Drawn by Variorum.`;
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

/**
 * Findings with their assumptions; each starts with `head` in a list about several events. In brief, only the messages,
 * which link to the pages of the findings.
 */
export function findingsList<T extends ListedFinding>(
  findings: readonly T[],
  links: Links,
  { head, brief = false }: { head?: (finding: T) => Html; brief?: boolean } = {},
): Html {
  if (findings.length === 0) return html``;
  return html`<ul class="findings">
    ${findings.map(
      (finding) =>
        html`<li class="${finding.severity}" id="${findingAnchor(finding.iri)}">
          ${head === undefined ? undefined : html`${head(finding)}: `}${links.a(finding.iri, finding.message)}${
            brief || finding.assumes.length === 0
              ? undefined
              : html`<details>
                  <summary>Assumptions</summary>
                  <ul>
                    ${finding.assumes.map((one) => html`<li>${one}</li>`)}
                  </ul>
                </details>`
          }
        </li> `,
    )}
  </ul>`;
}

/** Rows of an answer or a list as a plain table that scrolls on its own where it is wide. */
export function plainTable(caption: string, columns: readonly string[], rows: readonly (readonly (Html | string | undefined)[])[]): Html {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
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
