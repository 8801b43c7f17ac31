/**
 * The ledger: a table that is its own plot. A row is one claim: its claimant, its figure as worded, its mark on the track
 * of its panel, its date and its source; the evidence opens in the row. Panels come in, HTML and a drawing go out.
 */
import { wording, type ComparisonRow } from '../../compare/index.js';
import { lastSegment } from '../../terms/index.js';
import { html, type Html } from '../html.js';
import { claimAnchor, quoteAnchor } from '../page-address.js';
import { drawMark, drawTickLabels, drawTicks, numbersOf, ROW_HEIGHT } from '../plots/ledger.js';
import { panelScale, type PanelScale } from '../plots/scale.js';
import { commaSeparated } from '../site.js';
import type { ClaimGroup, PlotContext } from '../tables.js';
import type { QuotedSentence } from '../evidence.js';
import { clipped } from '../wording.js';

/** A row: a claim, and the same claim in other editions of its document. */
interface LedgerRow {
  row: ComparisonRow;
  others: readonly ComparisonRow[];
}

/** The claims of one party and one kind of thing, which share a scale. */
export interface LedgerPanel {
  /** The thing counted, where it has to be named: "civilians", "tanks". */
  label: string;
  rows: readonly LedgerRow[];
}

/** The panels of one party. */
export interface LedgerParty {
  /** Empty where no party is stated and none has to be named. */
  label: string;
  panels: readonly LedgerPanel[];
}

/** What a row shows of its evidence. */
export interface Evidence {
  section?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  sentence?: QuotedSentence | undefined;
  /** The place in the text of the document, where the site has it. */
  href?: string | undefined;
}

export interface LedgerInput {
  /** Its id on the page: lines of its panels have ids that begin with it. */
  id: string;
  caption: string;
  parties: readonly LedgerParty[];
  /** The evidence of a claim, which opens in its row; without it, a figure is a link to its claim. */
  evidenceOf?: ((claim: string) => Evidence) | undefined;
}

/** Claims in groups as a ledger without evidence, for pages of claims, comparisons, documents and actors. */
export function claimsLedger({ id, caption, groups }: { id: string; caption: string; groups: readonly ClaimGroup[] }, context: PlotContext): Html {
  return ledgerTable({ id, caption, parties: partiesOf(groups) }, context);
}

/** Each group as a party with one panel. */
export function partiesOf(groups: readonly ClaimGroup[]): LedgerParty[] {
  return groups.map(({ label, claims }) => ({ label, panels: [{ label: '', rows: claims.map((row) => ({ row, others: [] })) }] }));
}

/** The ledger as a table. */
export function ledgerTable({ id, caption, parties, evidenceOf }: LedgerInput, context: PlotContext): Html {
  const hasDocuments = context.documents.length > 0;
  const columns = hasDocuments ? 5 : 4;
  let panelNumber = 0;
  return html`<table class="ledger">
    <caption class="hidden">
      ${caption}
    </caption>
    <colgroup>
      <col class="source" />
      <col class="words" />
      <col />
      <col class="date" />
      ${hasDocuments ? html`<col class="document" />` : undefined}
    </colgroup>
    <thead>
      <tr>
        <th scope="col">Source</th>
        <th scope="col">Figure, as worded</th>
        <th scope="col">Number</th>
        <th scope="col">Date</th>
        ${hasDocuments ? html`<th scope="col">Document</th>` : undefined}
      </tr>
    </thead>
    ${parties.map(
      ({ label, panels }) =>
        html`<tbody>
          ${
            label === ''
              ? undefined
              : html`<tr class="group">
                  <th scope="rowgroup" colspan="${columns}">${label}</th>
                </tr>`
          }
          ${panels.map((panel) => panelRows(panel, { lines: `${id}-lines-${(panelNumber += 1)}`, evidenceOf, context }))}
        </tbody>`,
    )}
  </table>`;
}

function scaleOf({ rows }: LedgerPanel): PanelScale | undefined {
  return panelScale(rows.map(({ row }) => numbersOf(row)));
}

/** The rows of a panel; its axis is above them where there are marks to compare. */
function panelRows(panel: LedgerPanel, { lines, evidenceOf, context }: { lines: string; evidenceOf: LedgerInput['evidenceOf']; context: PlotContext }): Html {
  const scale = scaleOf(panel);
  const axis =
    scale === undefined
      ? undefined
      : html`<tr class="axis">
          <td colspan="2">${panel.label}</td>
          <td>
            <svg class="plot" width="100%" height="18" aria-hidden="true">
              ${drawTickLabels(scale)}
              <defs>${drawTicks(scale, { id: lines })}</defs>
            </svg>
          </td>
          <td colspan="${context.documents.length === 0 ? 1 : 2}">${scale.kind === 'logarithmic' ? 'logarithmic scale' : undefined}</td>
        </tr>`;
  return html`${axis}${panel.rows.map((one) => ledgerRow(one, { scale, lines, evidence: evidenceOf?.(one.row.claim), context }))}`;
}

function ledgerRow(
  { row, others }: LedgerRow,
  { scale, lines, evidence, context }: { scale: PanelScale | undefined; lines: string; evidence: Evidence | undefined; context: PlotContext },
): Html {
  const claims = [row.claim, ...others.map(({ claim }) => claim)];
  const relation = wording.RELATION_LABELS.get(row.relation ?? '');
  const documents = [...new Set([row, ...others].map(({ document }) => document))].filter((index) => index >= 0);
  const id = evidence === undefined ? undefined : html` id="${claimAnchor(row.claim)}"`;
  const who = row.who === '' ? undefined : html` <small>${row.who}</small>`;
  return html`<tr${id} data-claim="${claims.map(lastSegment).join(' ')}">
    <th scope="row">
      ${row.claimant}${relation === undefined ? undefined : html` <small>${relation}</small>`}${evidence === undefined ? undefined : others.map(({ claim }) => html`<i id="${claimAnchor(claim)}"></i>`)}
    </th>
    <td>
      ${
        evidence === undefined
          ? html`${claimLink(row, context)}${who}`
          : html`<details>
              <summary>${row.words}${who}</summary>
              ${evidenceBlock(row, { others, evidence, context })}
            </details>`
      }
    </td>
    <td class="track">
      <svg class="plot" role="img" aria-label="${markInWords(row)}" width="100%" height="${ROW_HEIGHT}">
        ${scale === undefined ? undefined : html`<use href="#${lines}" />`}${drawMark(row, { scale })}
      </svg>
    </td>
    <td>${wording.timeInWords(row)}</td>
    ${context.documents.length === 0 ? undefined : html`<td>${documents.map((index) => documentLink(row, index, evidence?.href, context))}</td>`}
  </tr> `;
}

/** A link to the claim, named by the figure and who says it. */
function claimLink({ claim, words, claimant }: ComparisonRow, { links }: PlotContext): Html {
  const href = links.to(claim);
  return href === undefined ? html`${words}` : html`<a href="${href}" aria-label="${words}, ${claimant}">${words}</a>`;
}

function markInWords({ bounds, low, high }: ComparisonRow): string {
  if (low === undefined && high === undefined) return 'no number';
  return bounds === 'described in words' ? `described in words: ${wording.spanInWords([{ low, high }])}` : bounds;
}

/** A link to the document, named by the figure, the claimant and the number that the page gives the document. */
function documentLink(row: ComparisonRow, index: number, href: string | undefined, { links, documents }: PlotContext): Html {
  const to = (index === row.document ? href : undefined) ?? links.to(documents[index] ?? '');
  const mark = `[${index + 1}]`;
  return to === undefined ? html`${mark} ` : html`<a href="${to}" aria-label="${row.words}, ${row.claimant} ${mark}">${mark}</a> `;
}

/** The sentence with the words of the figure marked, where it is, and links to all that is known of the claim. */
function evidenceBlock(
  row: ComparisonRow,
  { others, evidence, context: { links } }: { others: readonly ComparisonRow[]; evidence: Evidence; context: PlotContext },
): Html {
  const { sentence, section, start, end } = evidence;
  const words = sentence === undefined ? html`<mark>${row.words}</mark>` : html`${sentence.before}<mark>${sentence.words}</mark>${sentence.after}`;
  const place = [section, start === undefined || end === undefined ? undefined : `characters ${start}–${end}`].filter((part) => part !== undefined).join(', ');
  return html`<div id="${quoteAnchor(row.claim)}" class="evidence">
    ${others.map(({ claim }) => html`<i id="${quoteAnchor(claim)}"></i>`)}
    <blockquote dir="auto">${words}</blockquote>
    <p>
      <span>${place}</span>.
      ${commaSeparated([row, ...others].map(({ claim, document }, index) => links.a(claim, html`${row.words}, ${row.claimant}${index === 0 ? undefined : ` in [${document + 1}]`}: all about this claim`)))}
    </p>
  </div>`;
}

const [HEAD, AXIS, NAME_WIDTH, WIDTH] = [30, 22, 300, 760];

/** The ledger as a drawing for a file: claimant and words on the left, the track on the right. */
export function drawLedger(parties: readonly LedgerParty[]): { inner: Html; height: number } {
  let y = 0;
  const left: Html[] = [];
  const right: Html[] = [];
  for (const { label, panels } of parties) {
    if (label !== '') left.push(html`<text class="group" y="${(y += HEAD) - 10}">${clipped(label, 90)}</text>`);
    for (const panel of panels) {
      const scale = scaleOf(panel);
      if (scale !== undefined) {
        left.push(
          html`<text class="soft" y="${y + 14}"
            >${[panel.label, scale.kind === 'logarithmic' ? 'logarithmic scale' : ''].filter((part) => part !== '').join(', ')}</text
          >`,
        );
        right.push(drawTickLabels(scale, y + 14));
        y += AXIS;
      }
      for (const { row } of panel.rows) {
        left.push(html`<text y="${y + 16}">${clipped(row.claimant, 20)}<tspan> ${clipped(row.words, 24)}</tspan></text>`);
        right.push(html`${drawTicks(scale, { y })}${drawMark(row, { scale, y })}`);
        y += ROW_HEIGHT;
      }
    }
  }
  const track = html`<svg x="${NAME_WIDTH}" width="${WIDTH - 32 - NAME_WIDTH}" height="${y}" overflow="visible">${right}</svg>`;
  return { inner: html`${left}${track}`, height: y + 4 };
}
