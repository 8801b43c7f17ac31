/**
 * Figures over time on an event page: running totals as a line for each source, and the figures of dated episodes added up
 * under the claimed totals. Claims and findings of one event come in; figures with their tables and files go out.
 */
import { comparisonRows, meetingOf, wording, type ComparedClaim, type ListedFinding } from '../../compare/index.js';
import { grouped } from '../../group-by.js';
import { lastSegment } from '../../terms/index.js';
import { html, type Html } from '../html.js';
import { anchorOf } from '../page-address.js';
import { dailySteps, drawCumulativePlot, type CumulativePlotInput, type RunningTotals, type Step } from '../plots/cumulative.js';
import { inlineSvg, svgFile } from '../plots/marks.js';
import { capital, count, dateInWords } from '../wording.js';
import { downloadLinks, outcomeHeading, sourceLines, type PlotContext } from '../tables.js';

export interface TotalsInput {
  claims: readonly ComparedClaim[];
  findings: readonly ListedFinding[];
  accounts: readonly string[];
}

/** One plot: what was found of episodes and totals, or the running totals of sources. */
interface OneOverTime {
  id: string;
  title: string;
  caption: string;
  counted: readonly ComparedClaim[];
  totals: readonly ComparedClaim[];
  running: readonly RunningTotals[];
}

/** The section; undefined where nothing was added up and no source gives two running totals. */
export function totalsSection({ claims, findings, accounts }: TotalsInput, context: PlotContext): Html | undefined {
  const dates = datesOf(accounts, context);
  const addedUp = findings.flatMap((finding) => (finding.rule === 'told-and-totalled' ? (addedUpOf(finding, context) ?? []) : []));
  const plots = [...addedUp, ...runningOf(claims, context)].flatMap((one) => plotOf(one, dates, context) ?? []);
  return plots.length === 0
    ? undefined
    : html`<section aria-labelledby="day-by-day">
        <h2 id="day-by-day">Totals over time</h2>
        <div class="${plots.length > 1 ? 'pair' : 'one'}">${plots}</div>
      </section>`;
}

/** The first and the last day that the accounts of the event give it. */
function datesOf(accounts: readonly string[], { links }: PlotContext): CumulativePlotInput['dates'] {
  const known = accounts.flatMap((iri) => links.site.model.accounts.get(iri) ?? []);
  const from = known.flatMap(({ earliest }) => earliest ?? []).sort()[0];
  const to = known
    .flatMap(({ latest }) => latest ?? [])
    .sort()
    .at(-1);
  return { from, to };
}

/** The figures of episodes against the totals, as a finding lists them. */
function addedUpOf(finding: ListedFinding, { links }: PlotContext): OneOverTime | undefined {
  const claims = finding.concerns.flatMap((claim) => links.site.model.claims.get(claim) ?? []);
  const [first] = claims;
  if (first === undefined) return undefined;
  return {
    id: anchorOf(`told-${lastSegment(finding.iri)}`),
    title: `${outcomeHeading(wording.outcomesInWords(first.outcomes), first.partyName)} – incidents added up, and totals`,
    caption: `${finding.message} The thick line adds up the lowest figures of the episodes; it is not a complete count. Totals are dashed.`,
    counted: claims.filter(({ accumulation }) => accumulation === 'increment'),
    totals: claims.filter(({ accumulation }) => accumulation === 'total'),
    running: [],
  };
}

/** Where a source gives running totals of two days or more for one thing: those of all sources for it. */
function runningOf(claims: readonly ComparedClaim[], { links }: PlotContext): OneOverTime[] {
  const { model } = links.site;
  const dated = claims.filter(
    ({ accumulation, outdated, interval, to, stated, statedOn }) =>
      accumulation === 'cumulative' && !outdated && interval !== undefined && (to ?? statedOn) !== undefined && (stated || statedOn !== undefined),
  );
  const things = grouped(dated, (claim) => {
    const { party, subgroup, item, manner, doer, place } = meetingOf(claim, model);
    return [[...claim.outcomes].sort().join('+'), party, subgroup, item, manner, doer, place].join(' | ');
  });
  return [...things].flatMap(([, some], index): OneOverTime[] => {
    const running = [...grouped(some, (claim) => sourceOf(claim, links.site.model))].map(([claimant, own]): RunningTotals => ({
      claimant,
      relation: own[0]?.relation,
      points: own
        .map(({ to, statedOn, bounds, iri }) => ({ day: (to ?? statedOn ?? '').slice(0, 10), ...bounds, claim: iri }))
        .sort((one, other) => (one.day < other.day ? -1 : 1)),
    }));
    const [first] = some;
    if (first === undefined || !running.some(({ points }) => new Set(points.map(({ day }) => day)).size > 1)) return [];
    const title = `${capital(wording.countedInWords(first))} – running totals`;
    const caption = `${count(some.length, 'running total')} of ${count(running.length, 'source')}. A line goes up where a source gives a new one.`;
    return [{ id: `running-${index + 1}`, title, caption, counted: [], totals: [], running }];
  });
}

function sourceOf(claim: ComparedClaim, model: Parameters<typeof wording.claimantName>[1]): string {
  return claim.claimants.length === 0 && claim.attribution === 'ownVoice' ? 'the document' : wording.claimantName(claim, model);
}

function plotOf({ id, title, caption, counted, totals, running }: OneOverTime, dates: CumulativePlotInput['dates'], context: PlotContext): Html | undefined {
  const plot = drawCumulativePlot({ counted, totals: comparisonRows(totals, context.documents, context.links.site.model), running, dates });
  if (plot === undefined) return undefined;
  const table = counted.length > 0 ? addedTable(dailySteps(counted)) : runningTable(running);
  const files = downloadLinks(
    {
      id,
      title,
      svg: svgFile({ ...plot, title: `${context.subject}: ${title}`, source: sourceLines(context) }),
      rows: [table.columns, ...table.rows],
    },
    context,
  );
  return html`<figure id="${id}">
    <figcaption>
      <p>${title}</p>
      <p class="soft">${caption}</p>
    </figcaption>
    <div class="wide" role="region" aria-label="${title}" tabindex="0">${inlineSvg({ ...plot, label: `${title}, as in the table` })}</div>
    ${files}
    <details>
      <summary>As a table</summary>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            ${table.heads.map((head, index) => html`<th scope="col" ${table.numbers.includes(index) ? html` class="number"` : undefined}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.shown.map(
            (row) =>
              html`<tr>
                ${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td${table.numbers.includes(index) ? html` class="number"` : undefined}>${cell}</td>`))}
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure> `;
}

/** A table as a page shows it, and as a file has it. */
interface PlotTable {
  heads: readonly string[];
  /** The columns that hold numbers, from 0. */
  numbers: readonly number[];
  shown: readonly (readonly string[])[];
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

function addedTable(steps: readonly Step[]): PlotTable {
  const atLeast = (number: number) => `at least ${number.toLocaleString('en')}`;
  return {
    heads: ['By the end of', 'reported that day', 'reported by then'],
    numbers: [1, 2],
    shown: steps.map(({ day, added, sum }) => [dateInWords(day), atLeast(added), atLeast(sum)]),
    columns: ['day', 'reported_that_day_at_least', 'reported_by_then_at_least'],
    rows: steps.map(({ day, added, sum }) => [day, added, sum]),
  };
}

function runningTable(running: readonly RunningTotals[]): PlotTable {
  const points = running.flatMap(({ claimant, points: some }) => some.map((point) => ({ claimant, ...point })));
  return {
    heads: ['Source', 'up to', 'running total'],
    numbers: [2],
    shown: points.map(({ claimant, day, low, high }) => [claimant, dateInWords(day), wording.spanInWords([{ low, high }])]),
    columns: ['source', 'day', 'low', 'high', 'claim'],
    rows: points.map(({ claimant, day, low, high, claim }) => [claimant, day, low ?? '', high ?? '', claim]),
  };
}
