/**
 * The page of a happening: when and where, who stood on which side, and who says what of it – a range plot for each
 * outcome, what the episodes tell against the totals, a timeline, a map, findings, sources, links.
 */
import { compareAccounts, grouped, linesOf, words, type ComparedClaim, type Model, type Told } from '../../compare/index.js';
import { dcterms, schema, sem, skos, vr } from '../../terms/index.js';
import { linked } from '../external-links.js';
import { anchorOf, isWebAddress, pathOf, shortOf } from '../page-address.js';
import { citeSection } from '../cite.js';
import type { Facts, Text } from '../facts.js';
import { html, type Html } from '../html.js';
import { cumulativePlot, stepsOf } from '../plots/cumulative.js';
import { asFile, inPage } from '../plots/marks.js';
import type { Atlas } from '../plots/map.js';
import { timeline, type Span } from '../plots/timeline.js';
import { commas, details, inLanguage, Links, type Page, type Site } from '../site.js';
import { findingsList, headed, rangeFigure, READING_KEY, sourceOf, takeAway, type Desk, type Extra } from '../tables.js';
import { capital, codeInWords, count, dateInWords, enumerated, licenceName } from '../wording.js';
import { mapFigure, spotsOf } from './place.js';

export interface EventInput {
  iri: string;
  /** All that is said of its accounts, their episodes, sides and claims, and of the places and people in them. */
  facts: Facts;
  /** IRIs of its accounts. */
  accounts: readonly string[];
  atlas: Atlas;
}

export function eventPage({ iri, facts, accounts, atlas }: EventInput, site: Site): { page: Page; extras: Extra[] } {
  const path = pathOf(iri, 'happening', site.base);
  const links = new Links(site, path);
  const { model } = site;
  const label = site.names.get(iri) ?? { text: model.name(iri) };
  const canonical = model.canonical(iri);
  const claims = (site.claims.happening.get(canonical) ?? []).filter(({ event }) => accounts.includes(event));
  const documents = [...new Set(accounts.flatMap((account) => facts.values(account, vr.toldIn)))].sort();
  const findings = site.findings.filter(({ happening }) => happening === canonical);
  const desk: Desk = { links, of: label.text, folder: path, extras: [], documents };
  const stated = documents.map((document) => facts.values(document, dcterms.license));
  const licences = stated.some((some) => some.length === 0) ? [] : [...new Set(stated.flat())].sort();
  const day = (episode: string) => facts.value(episode, sem.hasEarliestBeginTimeStamp) ?? '9999';
  const episodes = facts
    .ofClass(vr.Episode)
    .filter((episode) => !isBareDay(episode, facts))
    .sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : one < other ? -1 : 1));

  const figures = outcomes(canonical, claims, findings, facts, desk);
  const places = [...accounts, ...episodes].flatMap((one) => facts.values(one, sem.hasPlace));
  // What is told in figures comes before what is told in words: it is what is compared.
  const parts: Part[] = [
    { id: 'findings', title: 'Where accounts differ', body: differences(findings, links) },
    { id: 'sides', title: 'Sides', body: sides(accounts, documents, facts, links) },
    { id: 'figures', title: 'Figures', body: figures?.body, within: figures?.within },
    { id: 'day-by-day', title: 'Episodes against totals', body: cumulative(findings, site, desk) },
    { id: 'results', title: 'Results', body: told('results', 'Results, as they are told', facts.ofClass(vr.OutcomeClaim), facts, links) },
    { id: 'fates', title: 'What became of people', body: told('fates', 'What became of people, as it is told', facts.ofClass(vr.FateClaim), facts, links) },
    { id: 'time', title: 'Day by day', body: timelineSection(episodes, facts, desk) },
    { id: 'map-heading', title: 'Where', body: mapFigure(spotsOf(places, facts, links), atlas, { desk, id: 'map', heading: 'Where' }) },
    { id: 'episodes', title: 'Episodes', body: episodeList(episodes, facts, links) },
    { id: 'sources', title: 'Sources', body: sources(documents, facts, links) },
    { id: 'links', title: 'Links', body: linked(iri, facts, links) },
    { id: 'cite', title: 'How to cite', body: citeSection({ title: label.text, iri }, site) },
  ].filter(({ body }) => body !== undefined);
  const main = html`<p class="kind">Event</p>
    <h1>${inLanguage(label)}</h1>
    ${summary(claims, documents, links)} ${about(iri, accounts, documents, facts, links)} ${contents(parts)} ${parts.map(({ body }) => html`${body} `)}`;
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
    extras: desk.extras,
  };
}

/** A section of the page, as its contents have it. */
interface Part {
  id: string;
  title: string;
  body: Html | undefined;
  /** Headings within it that are worth going to. */
  within?: readonly { id: string; title: string }[] | undefined;
}

/** A short list of what is on the page. */
function contents(parts: readonly Part[]): Html {
  return html`<nav class="contents" aria-label="On this page">
    <ul>
      ${parts.map(
        ({ id, title, within = [] }) =>
          html`<li>
            <a href="#${id}">${title}</a>${within.length < 2 ? undefined : html`: ${commas(within.map((one) => html`<a href="#${one.id}">${one.title}</a>`))}`}
          </li> `,
      )}
    </ul>
  </nav>`;
}

function differences(findings: readonly Told[], links: Links): Html | undefined {
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
  const voices = new Set(claims.flatMap(({ claimants }) => [...claimants]));
  if (claims.length === 0) return html`<p class="lead">Nothing is told of it here in figures.</p>`;
  const names = [...voices].slice(0, 6).map((voice) => links.a(voice));
  return html`<p class="lead">
    ${count(claims.length, 'figure')} in ${count(documents.length, 'document')},
    ${voices.size === 0 ? 'none under the name of a source' : html`named as sources: ${commas(names)}${voices.size > 6 ? ` and ${voices.size - 6} more` : ''}`}.
  </p>`;
}

/** Which of several documents it is, as tables and the list of sources number them. */
function documentNumber(document: string, documents: readonly string[]): Html | undefined {
  return documents.length < 2 ? undefined : html` <small>[${documents.indexOf(document) + 1}]</small>`;
}

function about(iri: string, accounts: readonly string[], documents: readonly string[], facts: Facts, links: Links): Html {
  const told = [...new Set(accounts.map((one) => facts.value(one, vr.toldIn) ?? one))].sort();
  const numbered = (document: string) => documentNumber(document, documents);
  const dates = [...new Set([iri, ...accounts].flatMap((one) => facts.values(one, vr.date)))];
  const all = (property: typeof sem.hasPlace) => [...new Set([iri, ...accounts].flatMap((one) => facts.values(one, property)))].sort();
  const names = facts.texts(iri, skos.altLabel).map(inLanguage);
  const types = [...new Set(accounts.flatMap((one) => facts.values(one, vr.eventType)))].map(codeInWords);
  return details([
    ['Also called', names.length === 0 ? undefined : commas(names)],
    ['When', dates.length === 0 ? 'no date is given' : commas(dates.map((date) => html`${dateInWords(date)}`))],
    ['Where', all(sem.hasPlace).length === 0 ? undefined : links.list(all(sem.hasPlace))],
    ['What', types.length === 0 ? undefined : capital(types.join(', '))],
    ['Part of', all(sem.subEventOf).length === 0 ? undefined : links.list(all(sem.subEventOf))],
    ['Accounts', accounts.length === 0 ? undefined : commas(told.map((one) => html`${links.a(one)}${numbered(one)}`))],
    ['Note', facts.text(iri, skos.note)?.text],
  ]);
}

function sides(accounts: readonly string[], documents: readonly string[], facts: Facts, links: Links): Html | undefined {
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
function told(id: string, title: string, claims: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (claims.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <ul>
      ${claims.map((claim) => {
        const speakers = facts.values(claim, vr.claimant);
        return html`<li>
          ${links.a(claim, inLanguage(facts.label(claim) ?? { text: 'A claim' }))}
          <small>${speakers.length === 0 ? 'in the words of the document' : html`told by ${links.list(speakers)}`}</small>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** For each outcome a range plot of what is said of the whole, and one of single incidents. */
function outcomes(
  happening: string,
  claims: readonly ComparedClaim[],
  findings: readonly Told[],
  facts: Facts,
  desk: Desk,
): Required<Pick<Part, 'body' | 'within'>> | undefined {
  const { links } = desk;
  const { model } = links.site;
  const withheld = facts.ofClass(vr.QuantityClaim).filter((claim) => facts.values(claim, vr.reviewStatus).includes(vr_withheld));
  if (claims.length === 0)
    return withheld.length === 0
      ? undefined
      : {
          within: [],
          body: html`<section aria-labelledby="figures">
            <h2 id="figures">Figures</h2>
            ${tombstones(withheld, links)}
          </section>`,
        };
  const groups = grouped(claims, outcomeOf);
  const tables = compareAccounts(model, [], { event: happening, all: true }).flatMap((comparison) => comparison.tables);
  const order = [...new Set(tables.map(({ outcomes: some }) => [...some].sort().join('+')))];
  const within: { id: string; title: string }[] = [];
  const sections = [...groups]
    .sort(([one], [other]) => rank(one, order) - rank(other, order))
    .map(([key, some]) => {
      const title = capital(words.outcomesInWords(some[0]?.outcomes ?? []));
      const whole = some.filter(({ accumulation }) => accumulation !== 'increment');
      const single = some.filter(({ accumulation }) => accumulation === 'increment');
      const under = findings.filter(({ concerns }) => concerns.some((claim) => some.some(({ iri }) => iri === claim)));
      const id = anchorOf(key.replaceAll('+', '-or-'));
      within.push({ id: `${id}-heading`, title });
      return html`<h3 id="${id}-heading">${title}</h3>
        ${whole.length === 0 ? undefined : rangeFigure({ id, title, caption: captionOf({ title, claims: whole, findings: under, model }), groups: byParty(whole, desk) }, desk)}
        ${single.length === 0 ? undefined : rangeFigure({ id: `${id}-incidents`, title: `${title}, in single incidents`, caption: [`${count(single.length, 'figure')} of single incidents or days.`], groups: byParty(single, desk) }, desk)}`;
    });
  const body = html`<section aria-labelledby="figures">
    <h2 id="figures">Figures</h2>
    <p>A row is a claim: who says it, and how many. Each figure stands under the party whose people or things it counts.</p>
    ${READING_KEY} ${sections}${withheld.length === 0 ? undefined : tombstones(withheld, links)}
  </section>`;
  return { body, within };
}

const vr_withheld = 'https://w3id.org/variorum/ontology#withheld';

function tombstones(withheld: readonly string[], links: Links): Html {
  return html`<p>
    ${count(withheld.length, 'claim is', 'claims are')} withheld: ${commas(withheld.map((claim, index) => links.a(claim, `withheld ${index + 1}`)))}.
  </p>`;
}

function outcomeOf({ outcomes: some }: ComparedClaim): string {
  return [...some].sort().join('+');
}

const USUAL = ['killed', 'injured', 'killed+injured', 'captured', 'surrendered', 'hostage', 'missing'];

function rank(key: string, order: readonly string[]): number {
  const [usual, place] = [USUAL.indexOf(key), order.indexOf(key)];
  return usual !== -1 ? usual : USUAL.length + (place === -1 ? order.length : place);
}

/** Claims by the party they count, in the order of tables. */
export function byParty(claims: readonly ComparedClaim[], { documents, links }: Desk) {
  const { model } = links.site;
  const parties = [...grouped(claims, ({ party }) => party)].sort(
    ([one], [other]) => Number(one === 'unstated') - Number(other === 'unstated') || (one < other ? -1 : 1),
  );
  return parties.map(([party, some]) => ({
    label: party === 'unstated' || some[0]?.partyName === '' ? 'No party stated' : (some[0]?.partyName ?? party),
    lines: linesOf(some, documents, model),
  }));
}

/** What a plot shows: findings about nothing but what is drawn; else what like figures span; of unlike ones, only how many there are. */
function captionOf({ title, claims, findings, model }: { title: string; claims: readonly ComparedClaim[]; findings: readonly Told[]; model: Model }): string[] {
  const drawn = new Set(claims.map(({ iri }) => iri));
  const notable = findings
    .filter(({ severity, concerns }) => severity === 'notable' && concerns.every((claim) => drawn.has(claim)))
    .map(({ message }) => message);
  if (notable.length > 0) return notable.slice(0, 3);
  const parties = grouped(claims, ({ party }) => party);
  const things = new Set(claims.map(({ key }) => key)).size;
  if (things > parties.size) {
    const voices = new Set(claims.map((claim) => words.speaker(claim, model))).size;
    return [`${title} – ${count(claims.length, 'figure')} by ${count(voices, 'voice')} of ${things} different things; see the table.`];
  }
  const parts = [...parties.values()].map((some) => {
    const intervals = some.flatMap(({ interval }) => (interval === undefined ? [] : [interval]));
    const name = some[0]?.party === 'unstated' || some[0]?.partyName === '' ? 'no party stated' : (some[0]?.partyName ?? '');
    const range = words.span(some.flatMap(({ bounds, interval }) => (interval === undefined ? [] : [bounds])));
    return `${name}: ${count(some.length, 'claim')}${intervals.length === 0 ? ', none in numbers' : `, ${range}`}`;
  });
  return [`${title} – ${parts.join('; ')}.`];
}

/** What the episodes tell, added up under the totals, wherever the comparison found enough to add. */
function cumulative(findings: readonly Told[], site: Site, desk: Desk): Html | undefined {
  const figures = findings
    .filter(({ rule }) => rule === 'told-and-totalled')
    .map((finding) => {
      const claims = finding.concerns.flatMap((claim) => site.model.claims.get(claim) ?? []);
      const counted = claims.filter(({ accumulation }) => accumulation === 'increment');
      const totals = linesOf(
        claims.filter(({ accumulation }) => accumulation === 'total'),
        desk.documents,
        site.model,
      );
      const plot = cumulativePlot({ counted, totals });
      if (plot === undefined) return undefined;
      const [first] = claims;
      const title = `${headed(words.outcomesInWords(first?.outcomes ?? []), first?.partyName ?? '')} – told day by day`;
      const id = anchorOf(`told-${shortOf(finding.iri)}`);
      const steps = stepsOf(counted);
      const files = takeAway(
        {
          id,
          title,
          svg: asFile({ ...plot, title, source: sourceOf(desk) }),
          rows: [['day', 'told_that_day_at_least', 'told_by_then_at_least'], ...steps.map(({ day, added, sum }) => [day, added, sum])],
        },
        desk,
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
          <div>${inPage({ ...plot, label: title })}${files}</div>
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
    .filter((figure) => figure !== undefined);
  return figures.length === 0
    ? undefined
    : html`<section aria-labelledby="day-by-day">
        <h2 id="day-by-day">What the episodes tell, under the totals</h2>
        ${figures}
      </section>`;
}

function timelineSection(episodes: readonly string[], facts: Facts, desk: Desk): Html | undefined {
  const lanes = (episode: string) => laneOf(facts.value(episode, vr.eventType));
  const spans: Span[] = episodes
    .flatMap((episode, index) => {
      const [from, to] = [facts.value(episode, sem.hasEarliestBeginTimeStamp), facts.value(episode, sem.hasLatestEndTimeStamp)];
      const label = episodeText(episode, facts).text;
      return from === undefined || to === undefined
        ? []
        : [{ lane: lanes(episode), label: `${dateInWords(facts.value(episode, vr.date) ?? from)}: ${label}`, href: `#${shortAnchor(index)}`, from, to }];
    })
    .sort((one, other) => (one.lane < other.lane ? -1 : one.lane > other.lane ? 1 : 0));
  const plot = timeline(spans);
  if (plot === undefined) return undefined;
  const title = 'Episodes in time';
  const kinds = new Set(spans.map(({ lane }) => lane.toLowerCase()));
  const files = takeAway(
    {
      id: 'timeline',
      title,
      svg: asFile({ ...plot, title: `${desk.of}: episodes in time`, source: sourceOf(desk) }),
      rows: [['kind', 'from', 'to', 'told'], ...spans.map(({ lane, from, to, label }) => [lane, from, to, label])],
    },
    desk,
  );
  return html`<section aria-labelledby="time">
    <h2 id="time">Day by day</h2>
    <figure>
      <figcaption>
        <p>${count(spans.length, 'episode')} with a day, in ${count(kinds.size, 'lane')}: ${enumerated([...kinds])}.</p>
        <p class="soft">A bar reaches from the first to the last day an episode can have been on; each leads to its place in the list below.</p>
      </figcaption>
      <svg class="plot" role="group" aria-label="${title}" width="100%" height="${plot.height}">${plot.inner}</svg>${files}
    </figure>
  </section>`;
}

/** What is of no kind that has a name stands in a lane of its own. */
function laneOf(type: string | undefined): string {
  const words = codeInWords(type ?? 'event');
  return words === 'event' ? 'Other' : capital(words);
}

/** Where the timeline leads to within the page: of hundreds of bars, each names its row as shortly as can be. */
function shortAnchor(index: number): string {
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
  const told = facts.text(episode, dcterms.description) !== undefined || facts.values(episode, sem.hasPlace).length > 0;
  return types.length > 0 && types.every((type) => type === vr_day) && !told && /^What is told of [^:]*\.$/.test(facts.label(episode)?.text ?? '');
}

const vr_day = 'https://w3id.org/variorum/ontology#day';

/** What is told of an episode, without its date where that stands before it anyway. */
function episodeText(episode: string, facts: Facts): Text {
  const told = facts.text(episode, dcterms.description) ?? facts.label(episode) ?? { text: 'An episode' };
  const date = facts.value(episode, vr.date);
  if (date === undefined) return told;
  const forms = [dateInWords(date), date.split('/').map(dateInWords).join(' to '), date.split('/').join(' to ')];
  return { ...told, text: forms.reduce((text, form) => text.replace(`, ${form}`, ''), told.text) };
}

function episodeList(episodes: readonly string[], facts: Facts, links: Links): Html | undefined {
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
          <b id="${shortAnchor(index)}">${date === undefined ? 'No day given' : dateInWords(date)}</b>
          ${claim === undefined ? text : links.a(claim, text)}${places.length === 0 ? undefined : html` <small>${links.list(places)}</small>`}
        </li> `;
      })}
    </ul>
  </section>`;
}

function sources(documents: readonly string[], facts: Facts, links: Links): Html | undefined {
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
