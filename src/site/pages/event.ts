/**
 * The page of an event: when and where, the sides, and all claims: a range plot for each outcome, the episodes against the
 * totals, a timeline, a map, findings, sources and links.
 */
import type { NamedNode } from '@rdfjs/types';
import { comparedInWords, matrixOf, type ComparedClaim, type ListedFinding } from '../../compare/index.js';
import { dcterms, prov, rdfs, schema, sem, skos, vr, isWebAddress } from '../../terms/index.js';
import { externalLinks } from '../external-links.js';
import { pathOf } from '../page-address.js';
import { citeSection } from '../cite.js';
import type { Facts } from '../facts.js';
import { html, webLink, type Html } from '../html.js';
import type { Atlas } from '../plots/map.js';
import { commaSeparated, definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import { findingsList } from '../findings-list.js';
import { type PlotContext, type SiteFile } from '../tables.js';
import { capital, codeInWords, count, dateInWords, licenceName } from '../wording.js';
import { cumulativeSection, episodesSection, isBareDay, timelineSection } from './event-episodes.js';
import { figuresSection } from './event-figures.js';
import { sourcesSection } from './event-sources.js';
import { mapPlot, mapPlacesOf } from './place.js';

export interface EventInput {
  iri: string;
  /** All facts of its accounts, their episodes, sides and claims, and of their places and people. */
  facts: Facts;
  /** IRIs of its accounts. */
  accounts: readonly string[];
  atlas: Atlas;
}

export function eventPage({ iri, facts, accounts, atlas }: EventInput, site: Site): { page: Page; files: SiteFile[] } {
  const path = pathOf(iri, 'event', site.base);
  const links = new Links(site, path);
  const { model } = site;
  const label = site.names.get(iri) ?? { text: model.name(iri) };
  const canonical = model.canonical(iri);
  const claims = (site.claims.event.get(canonical) ?? []).filter(({ account }) => accounts.includes(account));
  const documents = [...new Set(accounts.flatMap((account) => facts.values(account, prov.wasDerivedFrom)))].sort();
  const findings = site.findings.filter(({ event }) => event === canonical);
  const context: PlotContext = { links, subject: label.text, folder: path, files: [], documents };
  const stated = documents.map((document) => facts.values(document, dcterms.license));
  const licences = stated.some((some) => some.length === 0) ? [] : [...new Set(stated.flat())].sort();
  const day = (episode: string) => facts.value(episode, sem.hasEarliestBeginTimeStamp) ?? '9999';
  const episodes = facts
    .ofClass(vr.Episode)
    .filter((episode) => !isBareDay(episode, facts))
    .sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : one < other ? -1 : 1));

  const figuresPart = figuresSection(canonical, claims, findings, facts, context);
  const places = [...accounts.flatMap((one) => facts.values(one, vr.place)), ...episodes.flatMap((one) => facts.values(one, sem.hasPlace))];
  // Figures come before other claims, since they are what is compared.
  const sections: PageSection[] = [
    { id: 'findings', title: 'Findings', body: findingsSection(findings, claims, links) },
    { id: 'sides', title: 'Sides', body: sidesSection(accounts, documents, facts, links) },
    { id: 'figures', title: 'Figures', body: figuresPart?.body, within: figuresPart?.within },
    { id: 'day-by-day', title: 'Episodes against totals', body: cumulativeSection(findings, context) },
    { id: 'results', title: 'Results', body: statementsSection('results', 'Results, as claimed', facts.ofClass(vr.OutcomeClaim), facts, links) },
    {
      id: 'fates',
      title: 'What became of people',
      body: statementsSection('fates', 'What became of people, as claimed', facts.ofClass(vr.FateClaim), facts, links),
    },
    { id: 'time', title: 'Day by day', body: timelineSection(episodes, facts, context) },
    { id: 'map-heading', title: 'Where', body: mapPlot(mapPlacesOf(places, facts, links), atlas, { context, id: 'map', heading: 'Where' }) },
    { id: 'episodes', title: 'Episodes', body: episodesSection(episodes, facts, links) },
    { id: 'sources', title: 'Sources', body: sourcesSection({ accounts, documents, facts, links }) },
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
      description: `Who says what about ${label.text}: ${count(claims.length, 'figure')} from ${count(documents.length, 'document')}, each with its source.`,
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
  /** The headings within it that the contents list. */
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

function findingsSection(findings: readonly ListedFinding[], claims: readonly ComparedClaim[], links: Links): Html | undefined {
  if (findings.length === 0 && claims.length === 0) return undefined;
  const [differing, others] = [findings.filter(({ severity }) => severity === 'notable'), findings.filter(({ severity }) => severity !== 'notable')];
  const rest =
    differing.length === 0 || others.length === 0
      ? findingsList(others, links)
      : html`<details>
          <summary>${others.length} more findings</summary>
          ${findingsList(others, links)}
        </details>`;
  return html`<section aria-labelledby="findings">
    <h2 id="findings">Findings</h2>
    <p>${comparedInWords(matrixOf(claims, links.site.model))}</p>
    ${findings.length === 0 ? undefined : html`${findingsList(differing, links)}${rest}`}
  </section>`;
}

function summary(claims: readonly ComparedClaim[], documents: readonly string[], links: Links): Html {
  const claimants = new Set(claims.flatMap(({ claimants }) => [...claimants]));
  if (claims.length === 0) return html`<p class="lead">No figures are given for it here.</p>`;
  const names = [...claimants].slice(0, 6).map((claimant) => links.a(claimant));
  return html`<p class="lead">
    ${count(claims.length, 'figure')} in ${count(documents.length, 'document')},
    ${claimants.size === 0 ? 'none with a named source' : html`named sources: ${commaSeparated(names)}${claimants.size > 6 ? ` and ${claimants.size - 6} more` : ''}`}.
  </p>`;
}

/** The number of a document, as in tables and the list of sources. */
function documentNumber(document: string, documents: readonly string[]): Html | undefined {
  return documents.length < 2 ? undefined : html` <small>[${documents.indexOf(document) + 1}]</small>`;
}

function eventDetails(iri: string, accounts: readonly string[], documents: readonly string[], facts: Facts, links: Links): Html {
  const documentsOfAccounts = [...new Set(accounts.map((one) => facts.value(one, prov.wasDerivedFrom) ?? one))].sort();
  const numbered = (document: string) => documentNumber(document, documents);
  // The date of the registry is on a time of the event itself.
  const dated = [...accounts, ...facts.values(iri, sem.hasTime)];
  const dates = [...new Set(dated.flatMap((one) => facts.values(one, vr.date)))];
  // What accounts of an equal event say is on the accounts only.
  const all = (ofAccounts: NamedNode, ofEvent: NamedNode) =>
    [...new Set([...facts.values(iri, ofEvent), ...accounts.flatMap((one) => facts.values(one, ofAccounts))])].sort();
  const [places, wholes] = [all(vr.place, sem.hasPlace), all(vr.partOf, sem.subEventOf)];
  const title = links.site.names.get(iri)?.text;
  const labels = facts.texts(iri, rdfs.label).filter(({ text }) => text !== title);
  const names = [...labels, ...facts.texts(iri, skos.altLabel)].map(inLanguage);
  const types = [...new Set(accounts.flatMap((one) => facts.values(one, vr.eventType)))].map(codeInWords);
  return definitionList([
    ['Also called', names.length === 0 ? undefined : commaSeparated(names)],
    ['When', dates.length === 0 ? 'no date given' : commaSeparated(dates.map((date) => html`${dateInWords(date)}`))],
    ['Where', places.length === 0 ? undefined : links.list(places)],
    ['What', types.length === 0 ? undefined : capital(types.join(', '))],
    ['Part of', wholes.length === 0 ? undefined : links.list(wholes)],
    ['Accounts', accounts.length === 0 ? undefined : commaSeparated(documentsOfAccounts.map((one) => html`${links.a(one)}${numbered(one)}`))],
    ['Note', facts.text(iri, skos.note)?.text],
  ]);
}

function sidesSection(accounts: readonly string[], documents: readonly string[], facts: Facts, links: Links): Html | undefined {
  const all = accounts.flatMap((account) =>
    facts.values(account, vr.side).map((side): [string, string] => [side, facts.value(account, prov.wasDerivedFrom) ?? account]),
  );
  if (all.length === 0) return undefined;
  return html`<section aria-labelledby="sides">
    <h2 id="sides">Sides</h2>
    <p class="soft">As listed in the documents. The numbers of the sides have no meaning.</p>
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

/** Results or fates, each with its claimant. */
function statementsSection(id: string, title: string, claims: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (claims.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <ul>
      ${claims.map((claim) => {
        const claimants = facts.values(claim, vr.claimant);
        return html`<li>
          ${links.a(claim, inLanguage(facts.label(claim) ?? { text: 'A claim' }))}
          <small>${claimants.length === 0 ? 'in the words of the document' : html`claimed by ${links.list(claimants)}`}</small>
        </li>`;
      })}
    </ul>
  </section>`;
}
