/**
 * The page of a happening: when and where, who stood on which side, and who says what of it – a range plot for each
 * outcome, what the episodes tell against the totals, a timeline, a map, findings, sources, links.
 */
import { compareAccounts, grouped, comparisonRows, wording, type ComparedClaim, type Model, type ListedFinding } from '../../compare/index.js';
import { dcterms, schema, sem, skos, vr } from '../../terms/index.js';
import { externalLinks } from '../external-links.js';
import { anchorOf, isWebAddress, pathOf, lastSegment } from '../page-address.js';
import { citeSection } from '../cite.js';
import type { Facts, Text } from '../facts.js';
import { html, type Html } from '../html.js';
import { drawCumulativePlot, dailySteps } from '../plots/cumulative.js';
import { svgFile, inlineSvg } from '../plots/marks.js';
import type { Atlas } from '../plots/map.js';
import { drawTimeline, type Span } from '../plots/timeline.js';
import { commaSeparated, definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import { findingsList, outcomeHeading, rangePlot, PLOT_LEGEND, sourceOf, downloadLinks, type PlotContext, type SiteFile } from '../tables.js';
import { capital, codeInWords, count, dateInWords, joinWithAnd, licenceName } from '../wording.js';
import { mapPlot, mapPlacesOf } from './place.js';

export interface EventInput {
  iri: string;
  /** All that is said of its accounts, their episodes, sides and claims, and of the places and people in them. */
  facts: Facts;
  /** IRIs of its accounts. */
  accounts: readonly string[];
  atlas: Atlas;
}

export function eventPage({ iri, facts, accounts, atlas }: EventInput, site: Site): { page: Page; files: SiteFile[] } {
  const path = pathOf(iri, 'happening', site.base);
  const links = new Links(site, path);
  const { model } = site;
  const label = site.names.get(iri) ?? { text: model.name(iri) };
  const canonical = model.canonical(iri);
  const claims = (site.claims.happening.get(canonical) ?? []).filter(({ event }) => accounts.includes(event));
  const documents = [...new Set(accounts.flatMap((account) => facts.values(account, vr.toldIn)))].sort();
  const findings = site.findings.filter(({ happening }) => happening === canonical);
  const context: PlotContext = { links, subject: label.text, folder: path, files: [], documents };
  const stated = documents.map((document) => facts.values(document, dcterms.license));
  const licences = stated.some((some) => some.length === 0) ? [] : [...new Set(stated.flat())].sort();
  const day = (episode: string) => facts.value(episode, sem.hasEarliestBeginTimeStamp) ?? '9999';
  const episodes = facts
    .ofClass(vr.Episode)
    .filter((episode) => !isBareDay(episode, facts))
    .sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : one < other ? -1 : 1));

  const figuresPart = figuresSection(canonical, claims, findings, facts, context);
  const places = [...accounts, ...episodes].flatMap((one) => facts.values(one, sem.hasPlace));
  // What is told in figures comes before what is told in words: it is what is compared.
  const sections: PageSection[] = [
    { id: 'findings', title: 'Where accounts differ', body: findingsSection(findings, links) },
    { id: 'sides', title: 'Sides', body: sidesSection(accounts, documents, facts, links) },
    { id: 'figures', title: 'Figures', body: figuresPart?.body, within: figuresPart?.within },
    { id: 'day-by-day', title: 'Episodes against totals', body: cumulativeSection(findings, site, context) },
    { id: 'results', title: 'Results', body: statementsSection('results', 'Results, as they are told', facts.ofClass(vr.OutcomeClaim), facts, links) },
    {
      id: 'fates',
      title: 'What became of people',
      body: statementsSection('fates', 'What became of people, as it is told', facts.ofClass(vr.FateClaim), facts, links),
    },
    { id: 'time', title: 'Day by day', body: timelineSection(episodes, facts, context) },
    { id: 'map-heading', title: 'Where', body: mapPlot(mapPlacesOf(places, facts, links), atlas, { context, id: 'map', heading: 'Where' }) },
    { id: 'episodes', title: 'Episodes', body: episodesSection(episodes, facts, links) },
    { id: 'sources', title: 'Sources', body: sourcesSection(documents, facts, links) },
    { id: 'links', title: 'Links', body: externalLinks(iri, facts, links) },
    { id: 'cite', title: 'How to cite', body: citeSection({ title: label.text, iri }, site) },
  ].filter(({ body }) => body !== undefined);
  const details = eventDetails(iri, accounts, documents, facts, links);
  const main = html`<p class="kind">Event</p>
    <h1>${inLanguage(label)}</h1>
    ${summary(claims, documents, links)} ${details} ${pageContents(sections)} ${sections.map(({ body }) => html`${body} `)}`;
  return {
    page: {
      path,
      title: label.text,
      description: `Who says what about ${label.text}: ${count(claims.length, 'figure')} from ${count(documents.length, 'document')}, each under the name of the one who gives it.`,
      main,
      about: iri,
      hasData: true,
      licences,
      menu: 'events.html',
      embedded: {
        '@context': 'https://schema.org',
        '@type': 'WebPage',
        name: label.text,
        about: { '@type': 'Event', '@id': iri, name: label.text },
        ...(licences.length === 0 ? {} : { license: licences }),
      },
    },
    files: context.files,
  };
}

/** A section of the page, as its contents have it. */
interface PageSection {
  id: string;
  title: string;
  body: Html | undefined;
  /** Headings within it that are worth going to. */
  within?: readonly { id: string; title: string }[] | undefined;
}

/** A short list of what is on the page. */
function pageContents(parts: readonly PageSection[]): Html {
  return html`<nav class="contents" aria-label="On this page">
    <ul>
      ${parts.map(
        ({ id, title, within = [] }) =>
          html`<li>
            <a href="#${id}">${title}</a
            >${within.length < 2 ? undefined : html`: ${commaSeparated(within.map((one) => html`<a href="#${one.id}">${one.title}</a>`))}`}
          </li> `,
      )}
    </ul>
  </nav>`;
}

function findingsSection(findings: readonly ListedFinding[], links: Links): Html | undefined {
  if (findings.length === 0) return undefined;
  const [differing, others] = [findings.filter(({ severity }) => severity === 'notable'), findings.filter(({ severity }) => severity !== 'notable')];
  const rest =
    differing.length === 0 || others.length === 0
      ? findingsList(others, links)
      : html`<details>
          <summary>${others.length} more: what holds together, and what else is worth seeing</summary>
          ${findingsList(others, links, { brief: true })}
        </details>`;
  return html`<section aria-labelledby="findings">
    <h2 id="findings">Where accounts differ, and what else is worth seeing</h2>
    ${findingsList(differing, links)}${rest}
  </section>`;
}

function summary(claims: readonly ComparedClaim[], documents: readonly string[], links: Links): Html {
  const claimants = new Set(claims.flatMap(({ claimants }) => [...claimants]));
  if (claims.length === 0) return html`<p class="lead">Nothing is told of it here in figures.</p>`;
  const names = [...claimants].slice(0, 6).map((claimant) => links.a(claimant));
  return html`<p class="lead">
    ${count(claims.length, 'figure')} in ${count(documents.length, 'document')},
    ${claimants.size === 0 ? 'none under the name of a source' : html`named as sources: ${commaSeparated(names)}${claimants.size > 6 ? ` and ${claimants.size - 6} more` : ''}`}.
  </p>`;
}

/** Which of several documents it is, as tables and the list of sources number them. */
function documentNumber(document: string, documents: readonly string[]): Html | undefined {
  return documents.length < 2 ? undefined : html` <small>[${documents.indexOf(document) + 1}]</small>`;
}

function eventDetails(iri: string, accounts: readonly string[], documents: readonly string[], facts: Facts, links: Links): Html {
  const documentsOfAccounts = [...new Set(accounts.map((one) => facts.value(one, vr.toldIn) ?? one))].sort();
  const numbered = (document: string) => documentNumber(document, documents);
  const dates = [...new Set([iri, ...accounts].flatMap((one) => facts.values(one, vr.date)))];
  const all = (property: typeof sem.hasPlace) => [...new Set([iri, ...accounts].flatMap((one) => facts.values(one, property)))].sort();
  const names = facts.texts(iri, skos.altLabel).map(inLanguage);
  const types = [...new Set(accounts.flatMap((one) => facts.values(one, vr.eventType)))].map(codeInWords);
  return definitionList([
    ['Also called', names.length === 0 ? undefined : commaSeparated(names)],
    ['When', dates.length === 0 ? 'no date is given' : commaSeparated(dates.map((date) => html`${dateInWords(date)}`))],
    ['Where', all(sem.hasPlace).length === 0 ? undefined : links.list(all(sem.hasPlace))],
    ['What', types.length === 0 ? undefined : capital(types.join(', '))],
    ['Part of', all(sem.subEventOf).length === 0 ? undefined : links.list(all(sem.subEventOf))],
    ['Accounts', accounts.length === 0 ? undefined : commaSeparated(documentsOfAccounts.map((one) => html`${links.a(one)}${numbered(one)}`))],
    ['Note', facts.text(iri, skos.note)?.text],
  ]);
}

function sidesSection(accounts: readonly string[], documents: readonly string[], facts: Facts, links: Links): Html | undefined {
  const all = accounts.flatMap((account) => facts.values(account, vr.side).map((side): [string, string] => [side, facts.value(account, vr.toldIn) ?? account]));
  if (all.length === 0) return undefined;
  return html`<section aria-labelledby="sides">
    <h2 id="sides">Sides</h2>
    <p class="soft">As the documents list them. Which number a side has is a matter of layout.</p>
    <div class="pair sides">
      ${all.map(([side, document]) => {
        const key = facts.value(side, vr.sideKey);
        const roles = new Map(facts.values(side, vr.participation).map((one) => [facts.value(one, vr.participant), facts.value(one, vr.sideRole)]));
        const commanders = facts.values(side, vr.commander);
        return html`<section>
          <h3>${key === undefined ? inLanguage(facts.label(side) ?? { text: 'Side' }) : links.name(key)}${documentNumber(document, documents)}</h3>
          <ul>
            ${facts.values(side, vr.party).map((actor) => html`<li>${links.a(actor)}${roles.get(actor) === undefined ? undefined : html` <small>${codeInWords(roles.get(actor) ?? '')}</small>`}</li>`)}
          </ul>
          ${commanders.length === 0 ? undefined : html`<p>Named in command: ${links.list(commanders)}</p>`}
        </section>`;
      })}
    </div>
  </section>`;
}

/** Results and fates: each is told by somebody. */
function statementsSection(id: string, title: string, claims: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (claims.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <ul>
      ${claims.map((claim) => {
        const claimants = facts.values(claim, vr.claimant);
        return html`<li>
          ${links.a(claim, inLanguage(facts.label(claim) ?? { text: 'A claim' }))}
          <small>${claimants.length === 0 ? 'in the words of the document' : html`told by ${links.list(claimants)}`}</small>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** For each outcome a range plot of what is said of the whole, and one of single incidents. */
function figuresSection(
  happening: string,
  claims: readonly ComparedClaim[],
  findings: readonly ListedFinding[],
  facts: Facts,
  context: PlotContext,
): Required<Pick<PageSection, 'body' | 'within'>> | undefined {
  const { links } = context;
  const { model } = links.site;
  const withheld = facts.ofClass(vr.QuantityClaim).filter((claim) => facts.values(claim, vr.reviewStatus).includes(WITHHELD));
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
  const tables = compareAccounts(model, [], { event: happening, all: true }).flatMap((comparison) => comparison.tables);
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
    <p>A row is a claim: who says it, and how many. Each figure stands under the party whose people or things it counts.</p>
    ${PLOT_LEGEND} ${sections}${withheld.length === 0 ? undefined : withheldClaims(withheld, links)}
  </section>`;
  return { body, within };
}

const WITHHELD = 'https://w3id.org/variorum/ontology#withheld';

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

/** What a plot shows: findings about nothing but what is drawn; else what like figures span; of unlike ones, only how many there are. */
export function captionOf({
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
    return [`${title} – ${count(claims.length, 'figure')} by ${count(claimants, 'voice')} of ${keys} different things; see the table.`];
  }
  const parts = [...parties.values()].map((some) => {
    const intervals = some.flatMap(({ interval }) => (interval === undefined ? [] : [interval]));
    const name = some[0]?.party === 'unstated' || some[0]?.partyName === '' ? 'no party stated' : (some[0]?.partyName ?? '');
    const range = wording.spanInWords(some.flatMap(({ bounds, interval }) => (interval === undefined ? [] : [bounds])));
    return `${name}: ${count(some.length, 'claim')}${intervals.length === 0 ? ', none in numbers' : `, ${range}`}`;
  });
  return [`${title} – ${parts.join('; ')}.`];
}

/** What the episodes tell, added up under the totals, wherever the comparison found enough to add. */
function cumulativeSection(findings: readonly ListedFinding[], site: Site, context: PlotContext): Html | undefined {
  const plots = findings
    .filter(({ rule }) => rule === 'told-and-totalled')
    .map((finding) => {
      const claims = finding.concerns.flatMap((claim) => site.model.claims.get(claim) ?? []);
      const counted = claims.filter(({ accumulation }) => accumulation === 'increment');
      const totals = comparisonRows(
        claims.filter(({ accumulation }) => accumulation === 'total'),
        context.documents,
        site.model,
      );
      const plot = drawCumulativePlot({ counted, totals });
      if (plot === undefined) return undefined;
      const [first] = claims;
      const title = `${outcomeHeading(wording.outcomesInWords(first?.outcomes ?? []), first?.partyName ?? '')} – told day by day`;
      const id = anchorOf(`told-${lastSegment(finding.iri)}`);
      const steps = dailySteps(counted);
      const files = downloadLinks(
        {
          id,
          title,
          svg: svgFile({ ...plot, title, source: sourceOf(context) }),
          rows: [['day', 'told_that_day_at_least', 'told_by_then_at_least'], ...steps.map(({ day, added, sum }) => [day, added, sum])],
        },
        context,
      );
      return html`<figure id="${id}">
        <figcaption>
          <p>${finding.message}</p>
          <p class="soft">
            The thick line adds up the least that the episodes tell of; the dashed lines are the totals that are claimed, with the shapes of the other plots: an
            arrow up is “at least so many”. A sum of what is told is not a ledger.
          </p>
        </figcaption>
        <div class="pair">
          <div>${inlineSvg({ ...plot, label: title })}${files}</div>
          <table>
            <caption>
              ${title}
            </caption>
            <thead>
              <tr>
                <th scope="col">By the end of</th>
                <th scope="col">told that day</th>
                <th scope="col">told by then</th>
              </tr>
            </thead>
            <tbody>
              ${steps.map(
                ({ day, added, sum }) =>
                  html`<tr>
                    <th scope="row">${dateInWords(day)}</th>
                    <td class="number">at least ${added.toLocaleString('en')}</td>
                    <td class="number">at least ${sum.toLocaleString('en')}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </figure> `;
    })
    .filter((plot) => plot !== undefined);
  return plots.length === 0
    ? undefined
    : html`<section aria-labelledby="day-by-day">
        <h2 id="day-by-day">What the episodes tell, under the totals</h2>
        ${plots}
      </section>`;
}

function timelineSection(episodes: readonly string[], facts: Facts, context: PlotContext): Html | undefined {
  const lanes = (episode: string) => laneOf(facts.value(episode, vr.eventType));
  const spans: Span[] = episodes
    .flatMap((episode, index) => {
      const [from, to] = [facts.value(episode, sem.hasEarliestBeginTimeStamp), facts.value(episode, sem.hasLatestEndTimeStamp)];
      const label = episodeText(episode, facts).text;
      return from === undefined || to === undefined
        ? []
        : [{ lane: lanes(episode), label: `${dateInWords(facts.value(episode, vr.date) ?? from)}: ${label}`, href: `#${rowAnchor(index)}`, from, to }];
    })
    .sort((one, other) => (one.lane < other.lane ? -1 : one.lane > other.lane ? 1 : 0));
  const plot = drawTimeline(spans);
  if (plot === undefined) return undefined;
  const title = 'Episodes in time';
  const kinds = new Set(spans.map(({ lane }) => lane.toLowerCase()));
  const files = downloadLinks(
    {
      id: 'timeline',
      title,
      svg: svgFile({ ...plot, title: `${context.subject}: episodes in time`, source: sourceOf(context) }),
      rows: [['kind', 'from', 'to', 'told'], ...spans.map(({ lane, from, to, label }) => [lane, from, to, label])],
    },
    context,
  );
  return html`<section aria-labelledby="time">
    <h2 id="time">Day by day</h2>
    <figure>
      <figcaption>
        <p>${count(spans.length, 'episode')} with a day, in ${count(kinds.size, 'lane')}: ${joinWithAnd([...kinds])}.</p>
        <p class="soft">A bar reaches from the first to the last day an episode can have been on; each leads to its place in the list below.</p>
      </figcaption>
      <svg class="plot" role="group" aria-label="${title}" width="100%" height="${plot.height}">${plot.inner}</svg>${files}
    </figure>
  </section>`;
}

/** What is of no kind that has a name stands in a lane of its own. */
function laneOf(type: string | undefined): string {
  const name = codeInWords(type ?? 'event');
  return name === 'event' ? 'Other' : capital(name);
}

/** Where the timeline leads to within the page: of hundreds of bars, each names its row as shortly as can be. */
function rowAnchor(index: number): string {
  return `e${index + 1}`;
}

/** What others link to. Entries of two editions give their episodes the same ids, so an anchor carries the entry as well. */
function episodeAnchor(iri: string): string {
  const [, entry = '', id = ''] = /\/event\/([^/]+)\/episode\/([^/]+)$/.exec(iri) ?? [];
  return anchorOf(id === '' ? `episode-of ${iri}` : `episode-${entry}--${id}`);
}

/** A section about a day becomes an episode that may say nothing but that it is of the day: what was told then has rows of its own. */
function isBareDay(episode: string, facts: Facts): boolean {
  const types = facts.values(episode, vr.eventType);
  const hasContent = facts.text(episode, dcterms.description) !== undefined || facts.values(episode, sem.hasPlace).length > 0;
  return types.length > 0 && types.every((type) => type === DAY_TYPE) && !hasContent && /^What is told of [^:]*\.$/.test(facts.label(episode)?.text ?? '');
}

const DAY_TYPE = 'https://w3id.org/variorum/ontology#day';

/** What is told of an episode, without its date where that stands before it anyway. */
function episodeText(episode: string, facts: Facts): Text {
  const text = facts.text(episode, dcterms.description) ?? facts.label(episode) ?? { text: 'An episode' };
  const date = facts.value(episode, vr.date);
  if (date === undefined) return text;
  const forms = [dateInWords(date), date.split('/').map(dateInWords).join(' to '), date.split('/').join(' to ')];
  return { ...text, text: forms.reduce((left, form) => left.replace(`, ${form}`, ''), text.text) };
}

function episodesSection(episodes: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (episodes.length === 0) return undefined;
  const claims = grouped(facts.ofClass(vr.OccurrenceClaim), (claim) => facts.value(claim, vr.aboutEpisode) ?? '');
  return html`<section aria-labelledby="episodes">
    <h2 id="episodes">Episodes</h2>
    <ul>
      ${episodes.map((episode, index) => {
        const places = facts.values(episode, sem.hasPlace);
        const date = facts.value(episode, vr.date);
        const [claim] = claims.get(episode) ?? [];
        const text = inLanguage(episodeText(episode, facts));
        return html`<li id="${episodeAnchor(episode)}">
          <b id="${rowAnchor(index)}">${date === undefined ? 'No day given' : dateInWords(date)}</b>
          ${claim === undefined ? text : links.a(claim, text)}${places.length === 0 ? undefined : html` <small>${links.list(places)}</small>`}
        </li> `;
      })}
    </ul>
  </section>`;
}

function sourcesSection(documents: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (documents.length === 0) return undefined;
  const works = facts.ofClass(schema.CreativeWork).filter((work) => !documents.includes(work));
  return html`<section aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    <ol>
      ${documents.map((document) => {
        const url = facts.value(document, schema.url);
        const licence = facts.value(document, dcterms.license);
        return html`<li>
          ${links.a(document)}${[facts.value(document, dcterms.publisher), licence && licenceName(licence)].filter((part) => part !== undefined).map((part) => html`, ${part}`)}${url !== undefined && isWebAddress(url) ? html` – <a href="${url}">the document itself</a>` : undefined}
        </li>`;
      })}
    </ol>
    ${
      works.length === 0
        ? undefined
        : html`<details>
            <summary>${count(works.length, 'work')} cited for figures</summary>
            <ul>
              ${works.map((work) => {
                const url = facts.value(work, schema.url);
                const text = facts.label(work)?.text ?? work;
                return html`<li>
                  ${url !== undefined && isWebAddress(url) ? html`<a href="${url}">${text}</a>` : text}${facts.values(work, dcterms.publisher).map((one) => html`, ${one}`)}
                </li>`;
              })}
            </ul>
          </details>`
    }
  </section>`;
}
