/**
 * The figures of an event page: for each outcome a range plot with its table and caption. Claims of one event come in,
 * a section goes out; pages of claims and comparisons share how claims are grouped.
 */
import { compareAccounts, comparisonRows, wording, type ComparedClaim, type Model, type ListedFinding } from '../../compare/index.js';
import { vr } from '../../terms/index.js';
import { anchorOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { html, type Html } from '../html.js';
import { commaSeparated, type Links } from '../site.js';
import { rangePlot, PLOT_LEGEND, type PlotContext } from '../tables.js';
import { capital, count } from '../wording.js';
import { grouped } from '../../group-by.js';

export interface FiguresSection {
  body: Html;
  /** The headings within it, for the contents of the page. */
  within: readonly { id: string; title: string }[];
}

/** For each outcome, a range plot of the totals and one of single incidents. */
export function figuresSection(
  event: string,
  claims: readonly ComparedClaim[],
  findings: readonly ListedFinding[],
  facts: Facts,
  context: PlotContext,
): FiguresSection | undefined {
  const { links } = context;
  const { model } = links.site;
  const withheld = facts.ofClass(vr.WithheldClaim);
  if (claims.length === 0)
    return withheld.length === 0
      ? undefined
      : {
          within: [],
          body: html`<section aria-labelledby="figures">
            <h2 id="figures">Figures</h2>
            ${withheldClaims(withheld, links)}
          </section>`,
        };
  const groups = grouped(claims, outcomeOf);
  const tables = compareAccounts(model, [], { event, all: true }).flatMap((comparison) => comparison.tables);
  const order = [...new Set(tables.map(({ outcomes: some }) => [...some].sort().join('+')))];
  const within: { id: string; title: string }[] = [];
  const sections = [...groups]
    .sort(([one], [other]) => outcomeRank(one, order) - outcomeRank(other, order))
    .map(([key, some]) => {
      const title = capital(wording.outcomesInWords(some[0]?.outcomes ?? []));
      const whole = some.filter(({ accumulation }) => accumulation !== 'increment');
      const single = some.filter(({ accumulation }) => accumulation === 'increment');
      const under = findings.filter(({ concerns }) => concerns.some((claim) => some.some(({ iri }) => iri === claim)));
      const id = anchorOf(key.replaceAll('+', '-or-'));
      within.push({ id: `${id}-heading`, title });
      return html`<h3 id="${id}-heading">${title}</h3>
        ${whole.length === 0 ? undefined : rangePlot({ id, title, caption: captionOf({ title, claims: whole, findings: under, model }), groups: byParty(whole, context) }, context)}
        ${single.length === 0 ? undefined : rangePlot({ id: `${id}-incidents`, title: `${title}, in single incidents`, caption: [`${count(single.length, 'figure')} of single incidents or days.`], groups: byParty(single, context) }, context)}`;
    });
  const body = html`<section aria-labelledby="figures">
    <h2 id="figures">Figures</h2>
    <p>Each row is a claim with its source. Figures are grouped by the party whose people or things they count.</p>
    ${PLOT_LEGEND} ${sections}${withheld.length === 0 ? undefined : withheldClaims(withheld, links)}
  </section>`;
  return { body, within };
}

function withheldClaims(withheld: readonly string[], links: Links): Html {
  return html`<p>
    ${count(withheld.length, 'claim is', 'claims are')} withheld: ${commaSeparated(withheld.map((claim, index) => links.a(claim, `withheld ${index + 1}`)))}.
  </p>`;
}

function outcomeOf({ outcomes: some }: ComparedClaim): string {
  return [...some].sort().join('+');
}

const USUAL_OUTCOMES = ['killed', 'injured', 'killed+injured', 'captured', 'surrendered', 'hostage', 'missing'];

function outcomeRank(key: string, order: readonly string[]): number {
  const [usual, place] = [USUAL_OUTCOMES.indexOf(key), order.indexOf(key)];
  return usual !== -1 ? usual : USUAL_OUTCOMES.length + (place === -1 ? order.length : place);
}

/** Claims by the party they count, in the order of tables. */
export function byParty(claims: readonly ComparedClaim[], { documents, links }: PlotContext) {
  const { model } = links.site;
  const parties = [...grouped(claims, ({ party }) => party)].sort(
    ([one], [other]) => Number(one === 'unstated') - Number(other === 'unstated') || (one < other ? -1 : 1),
  );
  return parties.map(([party, some]) => ({
    label: party === 'unstated' || some[0]?.partyName === '' ? 'No party stated' : (some[0]?.partyName ?? party),
    claims: comparisonRows(some, documents, model),
  }));
}

/** The caption of a plot: findings about the drawn claims only; else the range of comparable figures; else how many figures there are. */
function captionOf({
  title,
  claims,
  findings,
  model,
}: {
  title: string;
  claims: readonly ComparedClaim[];
  findings: readonly ListedFinding[];
  model: Model;
}): string[] {
  const drawn = new Set(claims.map(({ iri }) => iri));
  const notable = findings
    .filter(({ severity, concerns }) => severity === 'notable' && concerns.every((claim) => drawn.has(claim)))
    .map(({ message }) => message);
  if (notable.length > 0) return notable.slice(0, 3);
  const parties = grouped(claims, ({ party }) => party);
  const keys = new Set(claims.map(({ key }) => key)).size;
  if (keys > parties.size) {
    const claimants = new Set(claims.map((claim) => wording.claimantName(claim, model))).size;
    return [`${title} – ${count(claims.length, 'figure')} by ${count(claimants, 'source')}, counting ${keys} different things; see the table.`];
  }
  const parts = [...parties.values()].map((some) => {
    const intervals = some.flatMap(({ interval }) => (interval === undefined ? [] : [interval]));
    const name = some[0]?.party === 'unstated' || some[0]?.partyName === '' ? 'no party stated' : (some[0]?.partyName ?? '');
    const range = wording.spanInWords(some.flatMap(({ bounds, interval }) => (interval === undefined ? [] : [bounds])));
    return `${name}: ${count(some.length, 'claim')}${intervals.length === 0 ? ', none in numbers' : `, ${range}`}`;
  });
  return [`${title} – ${parts.join('; ')}.`];
}
