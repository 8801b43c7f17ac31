/**
 * The page of an event. It answers first: the disagreement matrix, then every figure with its quote; below are days and
 * places, sides, results, sources and links.
 */
import type { NamedNode } from '@rdfjs/types';
import type { ComparedClaim } from '../../compare/index.js';
import { dcterms, prov, rdfs, sem, skos, vr } from '../../terms/index.js';
import { DATA_MEDIA_TYPES } from '../frame.js';
import { editionsSection } from './event-editions.js';
import { externalLinks } from '../external-links.js';
import { pathOf } from '../page-address.js';
import { citeSection } from '../cite.js';
import type { Facts } from '../facts.js';
import { html, type Html } from '../html.js';
import type { Atlas } from '../plots/map.js';
import { commaSeparated, definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import { byLanguage } from '../sorting.js';
import type { PlotContext, SiteFile } from '../tables.js';
import { capital, codeInWords, count, dateInWords } from '../wording.js';
import { isBareDay, timeSection } from './event-episodes.js';
import { figuresSection } from './event-figures.js';
import { matrixSection } from './event-matrix.js';
import { sourcesSection } from './event-sources.js';
import { totalsSection } from './event-totals.js';
import { mapPlot, mapPlacesOf } from './place.js';

export interface EventInput {
  iri: string;
  /** All facts of its accounts, their episodes, sides and claims, and of their places and people. */
  facts: Facts;
  /** IRIs of its accounts. */
  accounts: readonly string[];
  atlas: Atlas;
  /** The characters of documents whose text the site has. */
  texts: ReadonlyMap<string, readonly string[]>;
}

export function eventPage({ iri, facts, accounts, atlas, texts }: EventInput, site: Site): { page: Page; files: SiteFile[] } {
  const path = pathOf(iri, 'event', site.base);
  const links = new Links(site, path);
  const { model } = site;
  const label = site.names.get(iri) ?? { text: model.name(iri) };
  const canonical = model.canonical(iri);
  const claims = (site.claims.event.get(canonical) ?? []).filter(({ account }) => accounts.includes(account));
  const documents = links.inOrder([...new Set(accounts.flatMap((account) => facts.values(account, prov.wasDerivedFrom)))].sort());
  const findings = site.findings.filter(({ event }) => event === canonical);
  const stated = documents.map((document) => facts.values(document, dcterms.license));
  const licences = stated.some((some) => some.length === 0) ? [] : [...new Set(stated.flat())].sort();
  const context: PlotContext = { links, subject: label.text, folder: path, files: [], documents };
  const day = (episode: string) => facts.value(episode, sem.hasEarliestBeginTimeStamp) ?? '9999';
  const episodes = facts
    .ofClass(vr.Episode)
    .filter((episode) => !isBareDay(episode, facts))
    .sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : one < other ? -1 : 1));

  const incidents = claims.filter(({ accumulation }) => accumulation === 'increment');
  const places = [...accounts.flatMap((one) => facts.values(one, vr.place)), ...episodes.flatMap((one) => facts.values(one, sem.hasPlace))];
  // The answer comes first, then its figures; whatever else is known of the event is below.
  const sections: PageSection[] = [
    { id: 'matrix', title: 'Who says what', body: matrixSection(claims, findings, links) },
    { id: 'figures', title: 'Figures', body: figuresSection({ claims, facts, texts, context }) },
    { id: 'editions', title: 'Editions', body: editionsSection(claims, documents, links) },
    { id: 'day-by-day', title: 'Totals over time', body: totalsSection({ claims, findings, accounts }, context) },
    { id: 'time', title: 'Day by day', body: timeSection({ claims: incidents, accounts, episodes, facts }, context) },
    { id: 'map-heading', title: 'Where', body: mapPlot(mapPlacesOf(places, facts, links), atlas, { context, id: 'map', heading: 'Where' }) },
    { id: 'sides', title: 'Sides', body: sidesSection(accounts, documents, facts, links) },
    { id: 'results', title: 'Results', body: statementsSection('results', 'Results, as claimed', facts.ofClass(vr.OutcomeClaim), facts, links) },
    {
      id: 'fates',
      title: 'What became of people',
      body: statementsSection('fates', 'What became of people, as claimed', facts.ofClass(vr.FateClaim), facts, links),
    },
    { id: 'sources', title: 'Documents', body: sourcesSection({ accounts, documents, facts, links }) },
    { id: 'links', title: 'Links', body: externalLinks(iri, facts, links) },
    { id: 'cite', title: 'How to cite', body: citeSection({ title: label.text, iri, page: `${site.url}${path}.html` }, site) },
  ].filter(({ body }) => body !== undefined);
  const [upper, lower] = [false, true].map((isLower) => sections.filter(({ id }) => LOWER.includes(id) === isLower).map(({ body }) => body)) as [
    Html[],
    Html[],
  ];
  const about: AboutEvent = { iri, accounts, documents, facts, links };
  const main = html`<div class="event">
    <h1>${inLanguage(label)}</h1>
    ${summary(about, claims)} ${upper.map((body, index) => html`${body} ${index === 0 ? pageContents(sections.slice(1)) : undefined}`)}
    <div class="pair">${lower}</div>
    ${eventDetails(about)}
  </div>`;
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
        '@type': 'Dataset',
        '@id': `${site.url}${path}.html`,
        name: `Who says what about ${label.text}`,
        description: `${count(claims.length, 'figure')} about ${label.text} from ${count(documents.length, 'document')}: each figure with who says it and its quote. Figures are claims by the sources named, not facts.`,
        about: { '@type': 'Event', '@id': iri, name: label.text },
        isPartOf: { '@type': 'Dataset', '@id': site.base, name: site.title },
        isAccessibleForFree: true,
        distribution: site.dataForms.map((form) => ({
          '@type': 'DataDownload',
          contentUrl: `${site.url}${path}.${form}`,
          encodingFormat: DATA_MEDIA_TYPES[form],
        })),
        ...(licences.length === 0 ? {} : { license: licences }),
      },
    },
    files: context.files,
  };
}

/** The last sections: they are short, and stand beside each other where the screen is wide. */
const LOWER: readonly string[] = ['sources', 'links', 'cite'];

/** A section of the page, as its contents have it. */
interface PageSection {
  id: string;
  title: string;
  body: Html | undefined;
}

/** A short list of what is below. */
function pageContents(parts: readonly PageSection[]): Html {
  return html`<nav class="contents" aria-label="On this page">
    <ul>
      ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
  </nav>`;
}

interface AboutEvent {
  iri: string;
  accounts: readonly string[];
  documents: readonly string[];
  facts: Facts;
  links: Links;
}

/** When, where, as part of what, and how many figures of how many sources: two lines. */
function summary(about: AboutEvent, claims: readonly ComparedClaim[]): Html {
  const { documents, links } = about;
  const { dates, places, wholes } = settingOf(about);
  const setting = [
    dates.length === 0 ? html`no date given` : commaSeparated(dates.map(dateInWords)),
    places.length === 0 ? undefined : links.list(places),
    wholes.length === 0 ? undefined : html`part of ${links.list(wholes)}`,
  ].filter((part) => part !== undefined);
  const claimants = new Set(claims.flatMap(({ claimants }) => [...claimants])).size;
  const figures =
    claims.length === 0
      ? 'No figures are given for it here.'
      : `${count(claims.length, 'figure')} in ${count(documents.length, 'document')}, ${claimants === 0 ? 'none with a named source' : count(claimants, 'named source')}.`;
  return html`<p class="setting">${setting.map((part, index) => html`${index === 0 ? '' : ' · '}${part}`)} <span class="soft">${figures}</span></p>`;
}

/** Its dates, places, and the events it is part of, as the registry and the accounts give them. */
function settingOf({ iri, accounts, facts }: AboutEvent): { dates: string[]; places: string[]; wholes: string[] } {
  // The date of the registry is on a time of the event itself.
  const dated = [...accounts, ...facts.values(iri, sem.hasTime)];
  // What accounts of an equal event say is on the accounts only.
  const all = (ofAccounts: NamedNode, ofEvent: NamedNode) =>
    [...new Set([...facts.values(iri, ofEvent), ...accounts.flatMap((one) => facts.values(one, ofAccounts))])].sort();
  return {
    dates: [...new Set(dated.flatMap((one) => facts.values(one, vr.date)))],
    places: all(vr.place, sem.hasPlace),
    wholes: all(vr.partOf, sem.subEventOf),
  };
}

/** The number of a document, as in tables and the list of sources. */
function documentNumber(document: string, documents: readonly string[]): Html | undefined {
  return documents.length < 2 ? undefined : html` <small>[${documents.indexOf(document) + 1}]</small>`;
}

/** What the summary leaves out: other names, kinds, and the note of the registry. */
function eventDetails({ iri, accounts, facts, links }: AboutEvent): Html | undefined {
  const title = links.site.names.get(iri)?.text;
  const labels = facts.texts(iri, rdfs.label).filter(({ text }) => text !== title);
  const names = [...labels, ...facts.texts(iri, skos.altLabel)].map(inLanguage);
  const types = [...new Set(accounts.flatMap((one) => facts.values(one, vr.eventType)))].map(codeInWords);
  const note = facts.text(iri, skos.note)?.text;
  if (names.length + types.length === 0 && note === undefined) return undefined;
  return html`<section aria-labelledby="event">
    <h2 id="event">The event</h2>
    ${definitionList([
      ['Also called', names.length === 0 ? undefined : commaSeparated(names)],
      ['What', types.length === 0 ? undefined : capital(types.join(', '))],
      ['Note', note],
    ])}
  </section>`;
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
            ${links.inOrder(facts.values(side, vr.party)).map((actor) => html`<li>${links.a(actor)}${roles.get(actor) === undefined ? undefined : html` <small>${codeInWords(roles.get(actor) ?? '')}</small>`}</li>`)}
          </ul>
          ${commanders.length === 0 ? undefined : html`<p>Named in command: ${links.list(commanders)}</p>`}
        </section>`;
      })}
    </div>
  </section>`;
}

function inOrderOfLabels(nodes: readonly string[], facts: Facts): string[] {
  return [...nodes].sort((one, other) => byLanguage(facts.label(one)?.text ?? '', facts.label(other)?.text ?? ''));
}

/** Results or fates, each with its source. */
function statementsSection(id: string, title: string, claims: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (claims.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <ul class="columns">
      ${inOrderOfLabels(claims, facts).map((claim) => {
        const claimants = facts.values(claim, vr.claimant);
        return html`<li>
          ${links.a(claim, inLanguage(facts.label(claim) ?? { text: 'A claim' }))}
          <small>${claimants.length === 0 ? 'in the words of the document' : html`claimed by ${links.list(claimants)}`}</small>
        </li>`;
      })}
    </ul>
  </section>`;
}
