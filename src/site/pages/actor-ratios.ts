/**
 * The part of an actor's page that sets what it says beside what others say of the same, over all events: a table that is its
 * own plot. A row is one thing counted in one event; a mark is what another source says, as a multiple of the actor's figure.
 */
import { wording, type ComparedClaim, type Origin } from '../../compare/index.js';
import type { ActorComparison, OtherFigure, Standpoint } from '../actor-comparisons.js';
import { html, type Html } from '../html.js';
import { claimAnchor, quoteAnchor } from '../page-address.js';
import { svgFile } from '../plots/marks.js';
import { drawRatioLabels, drawRatioLines, drawRatios, ratioScale, RATIO_ROW, type RatioMark, type RatioScale } from '../plots/ratio.js';
import type { Links } from '../site.js';
import { downloadLinks, PLOT_LEGEND, sourceLines, type PlotContext } from '../tables.js';
import { capital, clipped, count, dateInWords, joinWithAnd } from '../wording.js';

const PANELS: readonly (readonly [Standpoint, string])[] = [
  ['own', 'Of its own side'],
  ['enemy', 'Of the other side'],
  ['others', 'Of others'],
];

/** The section; undefined of an actor whose figures cannot be compared. */
export function ratiosSection(name: string, comparisons: readonly ActorComparison[], context: PlotContext): Html | undefined {
  if (comparisons.length === 0) return undefined;
  const { links } = context;
  const scale = ratioScale(comparisons.flatMap(({ others }) => others.flatMap(({ ratio }) => ratio ?? [])));
  const panels = PANELS.map(([standpoint, title]) => ({ title, rows: inOrder(comparisons, standpoint, links) })).filter(({ rows }) => rows.length > 0);
  const title = `What ${name} says, and what others say of the same`;
  const drawing = drawPanels(panels, scale, links);
  const key = `A mark is what another source says, divided by what ${name} says: right of the line it is more. Logarithmic scale.`;
  const files = downloadLinks(
    { id: 'ratios', title, svg: svgFile({ ...drawing, title, note: key, source: sourceLines(context) }), rows: tableOf(panels, links) },
    context,
  );
  return html`<section aria-labelledby="ratios">
    <h2 id="ratios">What it says, and what others say of the same</h2>
    <p>
      A mark is what another source says, divided by what ${name} says: on the line “the same” both say the same, right of it the other source says more, left
      of it less. One logarithmic axis for all events. Only figures that can be compared are here.
    </p>
    ${PLOT_LEGEND}${files}
    ${panels.map(
      (panel) =>
        html`<h3>${panel.title}</h3>
          <p class="soft">${standingsInWords(panel.rows)}</p>
          ${ratioTable(`${title}: ${panel.title.toLowerCase()}`, panel.rows, scale, links)}`,
    )}
  </section>`;
}

interface Panel {
  title: string;
  rows: readonly ActorComparison[];
}

/** By the first day of the event, losses before strengths. */
function inOrder(comparisons: readonly ActorComparison[], standpoint: Standpoint, { site }: Links): ActorComparison[] {
  const dayOf = (event: string) => datesOf(event, site.model)[0]?.earliest ?? '9';
  const rank = ({ event, counted }: ActorComparison) => `${Number(counted.outcomes.includes('strength'))} ${dayOf(event)} ${event} ${counted.iri}`;
  return comparisons.filter((one) => one.standpoint === standpoint).sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function datesOf(event: string, model: Links['site']['model']) {
  return [...model.accounts.values()].filter((account) => account.event === event && account.date !== undefined);
}

/** "3 figures of others in 2 events: 2 give more, 1 agrees." */
function standingsInWords(rows: readonly ActorComparison[]): string {
  const others = rows.flatMap((row) => row.others);
  const number = (standing: OtherFigure['standing']) => others.filter((one) => one.standing === standing).length;
  const [more, fewer, agree] = [number('more'), number('fewer'), number('agree')];
  const parts = [
    more === 0 ? '' : `${more.toLocaleString('en')} ${more === 1 ? 'is' : 'are'} higher`,
    fewer === 0 ? '' : `${fewer.toLocaleString('en')} ${fewer === 1 ? 'is' : 'are'} lower`,
    agree === 0 ? '' : `${agree.toLocaleString('en')} ${agree === 1 ? 'does' : 'do'} not differ`,
  ].filter((part) => part !== '');
  return `${count(others.length, 'figure')} of others in ${count(new Set(rows.map(({ event }) => event)).size, 'event')}: ${joinWithAnd(parts)}.`;
}

function ratioTable(caption: string, rows: readonly ActorComparison[], scale: RatioScale, links: Links): Html {
  return html`<table class="ledger ratios">
    <caption class="hidden">
      ${caption}
    </caption>
    <colgroup>
      <col class="event" />
      <col class="counted" />
      <col class="own" />
      <col />
      <col class="others" />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">Event</th>
        <th scope="col">What is counted</th>
        <th scope="col">It says</th>
        <th scope="col"><span class="hidden">Ratio</span></th>
        <th scope="col">Others say</th>
      </tr>
    </thead>
    <tbody>
      <tr class="axis">
        <td colspan="3"></td>
        <td><svg class="plot" width="100%" height="18" aria-hidden="true">${drawRatioLabels(scale)}</svg></td>
        <td></td>
      </tr>
      ${rows.map((row) => ratioRow(row, scale, links))}
    </tbody>
  </table>`;
}

function ratioRow(row: ActorComparison, scale: RatioScale, links: Links): Html {
  const { event, counted, own, others } = row;
  const { model } = links.site;
  const [first] = datesOf(event, model);
  const inWords = others.map((other) => `${claimantOf(other.origin, links)} ${other.words}`).join('; ');
  return html`<tr>
    <th scope="row">${links.a(event)}${first?.date === undefined ? undefined : html` <small>${dateInWords(first.date)}</small>`}</th>
    <td>${capital(wording.outcomesInWords(counted.outcomes))} <small>${detailsOf(counted, links)}</small></td>
    <td>${own.claims.map((claim) => html`<div>${figureLink(claim, event, links)}</div>`)}</td>
    <td class="track">
      <svg class="plot" role="img" aria-label="${inWords}" width="100%" height="${RATIO_ROW}">
        ${drawRatioLines(scale)}${drawRatios(marksOf(others), scale)}
      </svg>
    </td>
    <td>
      ${others.map(
        ({ origin, words }) =>
          html`<div data-claim="${originAnchor(origin)}">
            ${origin.claims.map((claim, index) => html`${index === 0 ? '' : ' · '}${figureLink(claim, event, links)}`)}
            <small>${claimantOf(origin, links)}</small>
            <span class="verdict">${words}</span>
          </div>`,
      )}
    </td>
  </tr> `;
}

/** Whose people or things, and when and where, where that is narrower than the event. */
function detailsOf(counted: ComparedClaim, { site }: Links): string {
  const thing = counted.item ?? (['unstated', 'mixed'].includes(counted.population) ? '' : counted.population);
  const party = counted.party === 'unstated' ? '' : counted.partyName;
  return [thing, party, wording.scopeInWords(counted, site.model).trim()].filter((part) => part !== '').join(', ');
}

/** A figure as worded, with a link to its quote. */
function figureLink(claim: ComparedClaim, event: string, links: Links): Html {
  const href = links.to(event, quoteAnchor(claim.iri)) ?? links.to(claim.iri);
  const name = `${claim.quote}, ${wording.claimantName(claim, links.site.model)}, in ${links.site.model.name(event)}`;
  return href === undefined ? html`${claim.quote}` : html`<a href="${href}" aria-label="${name}">${claim.quote}</a>`;
}

function claimantOf({ claims: [claim] }: Origin, { site }: Links): string {
  if (claim === undefined) return '';
  return claim.claimants.length === 0 && claim.attribution === 'ownVoice' ? 'the document' : wording.claimantName(claim, site.model);
}

function originAnchor({ claims: [claim] }: Origin): string {
  return claimAnchor(claim?.iri ?? '');
}

function marksOf(others: readonly OtherFigure[]): RatioMark[] {
  return others.flatMap(({ origin, ratio }) => (ratio === undefined ? [] : [{ ...ratio, relation: origin.claims[0]?.relation, claim: originAnchor(origin) }]));
}

function tableOf(panels: readonly Panel[], links: Links): (string | number)[][] {
  const { model } = links.site;
  const wordsOf = ({ claims }: Origin) => claims.map(({ quote }) => quote.replace(/\s+/g, ' ')).join('; ');
  const rows = panels.flatMap(({ title, rows: some }) =>
    some.flatMap(({ event, counted, own, others }) =>
      others.map(({ origin, ratio, words }) => [
        title,
        model.name(event),
        `${wording.outcomesInWords(counted.outcomes)}${counted.party === 'unstated' ? '' : `: ${counted.partyName}`}`,
        wordsOf(own),
        claimantOf(origin, links),
        wording.RELATION_LABELS.get(origin.claims[0]?.relation ?? '') ?? '',
        wordsOf(origin),
        words,
        ratio?.low === undefined ? '' : rounded(ratio.low),
        ratio?.high === undefined ? '' : rounded(ratio.high),
        counted.iri,
        origin.claims[0]?.iri ?? '',
      ]),
    ),
  );
  const header = ['of', 'event', 'counted', 'own_words', 'claimant', 'relation', 'words', 'compared', 'ratio_low', 'ratio_high', 'own_claim', 'claim'];
  return [header, ...rows];
}

function rounded(ratio: number): number {
  return Number(ratio.toPrecision(4));
}

const [HEAD, AXIS, TRACK_START, TRACK_END] = [30, 22, 300, 510];

/** The panels as a drawing for a file: event and figure on the left, the track, and who says what on the right. */
function drawPanels(panels: readonly Panel[], scale: RatioScale, links: Links): { inner: Html; height: number } {
  let y = 0;
  const texts: Html[] = [];
  const track: Html[] = [];
  for (const { title, rows } of panels) {
    texts.push(html`<text class="group" y="${(y += HEAD) - 10}">${title}</text>`);
    track.push(drawRatioLabels(scale, y + 14));
    y += AXIS;
    for (const { event, counted, own, others } of rows) {
      const left = `${clipped(links.site.model.name(event), 26)}: ${wording.outcomesInWords(counted.outcomes)}`;
      const right = others.map(({ origin, words }) => `${claimantOf(origin, links)} ${words}`).join('; ');
      texts.push(
        html`<text y="${y + 16}">${clipped(left, 32)}<tspan> ${clipped(own.claims.map(({ quote }) => quote).join('; '), 14)}</tspan></text
          ><text class="soft" x="${TRACK_END + 8}" y="${y + 16}">${clipped(right, 34)}</text>`,
      );
      track.push(html`${drawRatioLines(scale, { y })}${drawRatios(marksOf(others), scale, y)}`);
      y += RATIO_ROW;
    }
  }
  const svg = html`<svg x="${TRACK_START}" width="${TRACK_END - TRACK_START}" height="${y}" overflow="visible">${track}</svg>`;
  return { inner: html`${texts}${svg}`, height: Math.max(y, 1) + 4 };
}
