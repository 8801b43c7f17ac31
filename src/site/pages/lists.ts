/** The entry pages: home, the lists of events, actors and documents, and how to read the site. */
import { html, type Html } from '../html.js';
import { svgFile } from '../plots/marks.js';
import type { Atlas, MapPlace } from '../plots/map.js';
import { drawTimeline, type Span } from '../plots/timeline.js';
import { Links, type Page, type Site } from '../site.js';
import { findingsList } from '../findings-list.js';
import { plainTable, PLOT_LEGEND, sourceLines, downloadLinks, type PlotContext, type SiteFile } from '../tables.js';
import { DATA_LABELS } from '../frame.js';
import { count, dateInWords, joinWithAnd } from '../wording.js';
import { licencesInWords } from './downloads.js';
import { explorer, type EventSummary } from './explorer.js';
import { mapPlot } from './place.js';
import { SEARCH_SCRIPTS, searchBox } from './search.js';

/** The most events of the home page; the page of events has all. */
const MOST_EVENTS = 500;

export interface HomeInput {
  events: readonly EventSummary[];
  /** Other events: wars that events are part of, and events without an account here. */
  wider: readonly string[];
  mapPlaces: readonly MapPlace[];
  atlas: Atlas;
  questions: readonly { name: string; title: string }[];
  /** Files to download, by path. */
  files: readonly { path: string; mediaType: string }[];
}

export function homePage({ events, mapPlaces, atlas, questions, files }: HomeInput, site: Site): { page: Page; files: SiteFile[] } {
  const links = new Links(site, 'index');
  const documents = links.inOrder([...site.kinds].flatMap(([iri, kind]) => (kind === 'document' ? [iri] : [])));
  const context: PlotContext = { links, subject: site.title, folder: 'home', files: [], documents };
  const sourceCount = site.claims.claimant.size;
  const widest = site.findings
    .filter(({ rule, severity }) => rule === 'rivals' && severity === 'notable')
    .sort((one, other) => (other.measure ?? 0) - (one.measure ?? 0))
    .slice(0, 8);
  const main = html`<h1>${site.title}</h1>
    <p class="lead">Who says what about armed conflicts: every figure with its source, its document and its quote. None of them is <em>the</em> toll.</p>
    <ul class="numbers">
      ${(
        [
          [events.length, 'event', 'events', 'events'],
          [site.model.claims.size, 'figure', 'figures', undefined],
          [sourceCount, 'named source', 'named sources', 'actors'],
          [site.claims.document.size, 'document', 'documents', 'documents'],
          [site.findings.filter(({ severity }) => severity === 'notable').length, 'difference', 'differences', 'findings'],
        ] as const
      ).map(([number, one, many, list]) => {
        const name = number === 1 ? one : many;
        return html`<li><strong>${number.toLocaleString('en')}</strong> ${list === undefined ? name : html`<a href="${list}.html">${name}</a>`}</li>`;
      })}
    </ul>
    ${searchBox(links)}
    <section aria-labelledby="events">
      <h2 id="events">Events</h2>
      ${explorer(byDifferences(events).slice(0, MOST_EVENTS), links)}${events.length > MOST_EVENTS ? html`<p><a href="events.html">All ${events.length} events</a></p>` : undefined}
    </section>
    ${
      widest.length === 0
        ? undefined
        : html`<section aria-labelledby="differences">
            <h2 id="differences">Where accounts differ most</h2>
            <p>The largest gaps between figures for the same people, outcome and time. <a href="findings.html">All findings</a></p>
            ${findingsList(widest, links, { head: ({ event }) => links.a(event) })}
          </section>`
    }
    ${eventsTimeline(events, context)}
    ${mapPlot(mapPlaces, atlas, { context, id: 'map', heading: 'On a map', caption: mapCaption(mapPlaces.length, events.length), labels: mapPlaces.length < 25 })}
    <section aria-labelledby="questions">
      <h2 id="questions">Questions</h2>
      <p>Each with its answer and its query.</p>
      <ul class="columns">
        ${questions.slice(0, 12).map(({ name, title }) => html`<li><a href="questions/${name}.html">${title}</a></li>`)}
      </ul>
    </section>
    <section aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <p>
        <a href="downloads.html">All files, licences and checksums</a>. Each page also has files with its own data. See also the lists of
        <a href="places.html">places</a> (<a href="places.geojson">GeoJSON</a>) and <a href="people.html">people</a>.
      </p>
      ${licencesInWords(site)}
    </section>`;
  return {
    page: {
      path: 'index',
      title: site.title,
      description: `Who says what: ${count(site.model.claims.size, 'figure')} about ${count(events.length, 'event')}, each with its source and quote.`,
      main,
      hasData: true,
      scripts: SEARCH_SCRIPTS,
      licences: site.licensed.none === 0 ? site.licences : [],
      embedded: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        '@id': site.base,
        name: site.title,
        description:
          'Claims about armed conflicts as linked data: who says what, about whom, in which document, with the quote. Figures are claims by the sources named, not facts.',
        url: site.url,
        ...(site.licences.length === 0 || site.licensed.none > 0 ? {} : { license: site.licences }),
        isAccessibleForFree: true,
        creativeWorkStatus: 'Published',
        distribution: files.map(({ path, mediaType }) => ({ '@type': 'DataDownload', contentUrl: site.url + path, encodingFormat: mediaType })),
      },
    },
    files: context.files,
  };
}

/** Events with most differences first. */
function byDifferences(events: readonly EventSummary[]): EventSummary[] {
  return [...events].sort((one, other) => other.notable - one.notable || other.claims - one.claims);
}

/** How many events are on the map, and how many have no coordinates. */
function mapCaption(placed: number, all: number): string {
  const left = all - placed;
  const rest = left === 0 ? 'none is missing' : `${count(left, 'event has', 'events have')} none and ${left === 1 ? 'is' : 'are'} not shown`;
  return `${count(placed, 'event')} whose place has coordinates; ${rest}`;
}

const BARS = 'A bar is an event, from its first to its last possible day.';

function eventsTimeline(events: readonly EventSummary[], context: PlotContext): Html | undefined {
  const dated = events.filter(({ from, to }) => from !== undefined && to !== undefined);
  const spans = dated.flatMap(({ iri, label, date, from, to }): Span[] =>
    from === undefined || to === undefined ? [] : [{ lane: '', label: `${label}, ${dateInWords(date ?? from)}`, href: context.links.to(iri) ?? '', from, to }],
  );
  // A timeline with one event says no more than its date.
  const plot = spans.length < 2 ? undefined : drawTimeline(spans);
  if (plot === undefined) return undefined;
  const title = 'Events in time';
  const files = downloadLinks(
    {
      id: 'timeline',
      title,
      svg: svgFile({ ...plot, title: `${context.subject}: ${title.toLowerCase()}`, key: BARS, source: sourceLines(context) }),
      rows: [['event', 'from', 'to'], ...spans.map(({ label, from, to }) => [label, from, to])],
    },
    context,
  );
  return html`<section aria-labelledby="time">
    <h2 id="time">In time</h2>
    <figure>
      <figcaption><p>${count(spans.length, 'event')} with a date, from the first to the last possible day.</p></figcaption>
      <svg class="plot" role="group" aria-label="${title}" width="100%" height="${plot.height}">${plot.inner}</svg>${files}
      <details>
        <summary>The bars as a table</summary>
        ${plainTable(
          title,
          ['Event', 'When', 'First day', 'Last day'],
          dated.map(({ label, date, from, to }) => [label, dateInWords(date ?? from ?? ''), dateInWords(from ?? ''), dateInWords(to ?? '')]),
        )}
      </details>
    </figure>
  </section>`;
}

export function eventsPage({ events, wider }: Pick<HomeInput, 'events' | 'wider'>, site: Site): Page {
  const links = new Links(site, 'events');
  const main = html`<h1 id="events">Events</h1>
    ${explorer(events, links)}
    ${
      wider.length === 0
        ? undefined
        : html`<h2>Wider events, and events without an account here</h2>
            <ul class="columns">
              ${links.inOrder(wider).map((iri) => html`<li>${links.a(iri)}</li>`)}
            </ul>`
    }`;
  const description = 'All events, with how many figures, documents and differences there are.';
  return { path: 'events', title: 'Events', description, main, hasData: true, menu: 'events.html' };
}

export interface ListItem {
  iri: string;
  /** A note after the name, such as the number of claims. */
  note: string;
}

/** Lists of actors, people and places, or of documents. */
export function listPage(path: string, title: string, groups: readonly { heading: string; items: readonly ListItem[] }[], site: Site): Page {
  const links = new Links(site, path);
  const main = html`<h1>${title}</h1>
    ${groups
      .filter(({ items }) => items.length > 0)
      .map(
        ({ heading, items }) =>
          html`<h2>${heading}</h2>
            <ul class="columns">
              ${items.map(({ iri, note }) => html`<li>${links.a(iri, links.fullName(iri))}${note === '' ? undefined : html` <small>${note}</small>`}</li> `)}
            </ul>`,
      )}`;
  return { path, title, description: `${title} of ${site.title}.`, main, hasData: true, menu: `${path}.html` };
}

export function aboutPage(site: Site): Page {
  const links = new Links(site, 'about');
  const main = html`<h1>How to read this</h1>
    <p class="lead">Documents about armed conflicts say things like “per one side 37 killed, per the other 90”. Here both are kept, each with its source.</p>
    <h2>Claims</h2>
    <p>
      A <em>claim</em> is one statement with who says it and where. A <em>figure</em> is a claim that counts people or things, in one event and over some time.
      Its page shows the quote, its place in the document, and the rule that turned it into numbers. A <em>source</em> is who says it; a <em>document</em> is
      where that was read. What one document says about one event is an <em>account</em>. Where no source is named, the figure is in the document’s own words,
      and the page says so.
    </p>
    <h2>Plots</h2>
    ${PLOT_LEGEND}
    <p>
      A shape is an exact figure. Two shapes with a bar between them are a range. An open end fades to the edge of its panel. Figures described in words are
      hollow. A claim without a number has its words instead of a shape. A plot is a table too, or has one below it. Both can be downloaded.
    </p>
    <h2>Comparing</h2>
    <p>
      Figures are compared only where event, outcome, party, people, place and time are the same and their sources differ. “About” allows 10% either way. An
      open end excludes nothing. Accounts <em>differ</em>, or are <em>not comparable</em>; no source is said to be wrong. Nothing is averaged, ranked or
      asserted.
    </p>
    <h2>People</h2>
    <p>
      People appear as commanders, officials or claimants, as named in documents. Victims and witnesses are not named. The fate of a person is always a claim.
      Of a withheld claim, only its existence is shown.
    </p>
    <h2>The data</h2>
    <p>
      Every page has its data in ${joinWithAnd(site.dataForms.map((form) => DATA_LABELS[form]))}. A list has the data of its items; the home page and this page
      describe the whole dataset.
      <a href="${links.file('vocabulary/index.html')}">The vocabulary</a> explains the terms, <a href="${links.file('questions.html')}">questions</a> come with
      their queries, and <a href="${links.file('downloads.html')}">downloads</a> lists all files. See also <a href="${links.file('places.html')}">places</a> and
      <a href="${links.file('people.html')}">people</a>.
    </p>
    ${licencesInWords(site)}`;
  return {
    path: 'about',
    title: 'How to read this',
    description: 'What a claim is, how to read the plots, and how figures are compared.',
    main,
    hasData: true,
    menu: 'about.html',
  };
}
