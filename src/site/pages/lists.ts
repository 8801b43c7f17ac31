/** The pages one begins with: home, the lists of events, actors and documents, and how to read all this. */
import { html, type Html } from '../html.js';
import { svgFile } from '../plots/marks.js';
import type { Atlas, MapPlace } from '../plots/map.js';
import { drawTimeline, type Span } from '../plots/timeline.js';
import { Links, type Page, type Site } from '../site.js';
import { findingsList, plainTable, PLOT_LEGEND, sourceOf, downloadLinks, type PlotContext, type SiteFile } from '../tables.js';
import { count, dateInWords } from '../wording.js';
import { licencesInWords } from './downloads.js';
import { mapPlot } from './place.js';

/** An event of the home page. */
export interface EventSummary {
  iri: string;
  label: string;
  date?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  claims: number;
  documents: number;
  /** Differences found in it. */
  notable: number;
}

export interface HomeInput {
  events: readonly EventSummary[];
  /** Other happenings: wars that events are part of, and events nobody tells of here. */
  wider: readonly string[];
  mapPlaces: readonly MapPlace[];
  atlas: Atlas;
  questions: readonly { name: string; title: string }[];
  /** Files to download, by path. */
  files: readonly { path: string; mediaType: string }[];
}

export function homePage({ events, mapPlaces, atlas, questions, files }: HomeInput, site: Site): { page: Page; files: SiteFile[] } {
  const links = new Links(site, 'index');
  const context: PlotContext = { links, subject: site.title, folder: 'home', files: [], documents: [] };
  const sourceCount = site.claims.claimant.size;
  const widest = site.findings
    .filter(({ rule, severity }) => rule === 'rivals' && severity === 'notable')
    .sort((one, other) => (other.measure ?? 0) - (one.measure ?? 0))
    .slice(0, 8);
  const main = html`<h1>${site.title}</h1>
    <p class="lead">
      Who says what about armed conflicts: every figure under the name of the one who gives it, with the document and the words it is from. None of them is
      <em>the</em> toll.
    </p>
    <ul class="numbers">
      ${(
        [
          [events.length, 'event', 'events', 'events'],
          [site.model.claims.size, 'claim', 'claims', undefined],
          [sourceCount, 'named source', 'named sources', 'actors'],
          [site.claims.document.size, 'document', 'documents', 'documents'],
          [site.findings.filter(({ severity }) => severity === 'notable').length, 'difference', 'differences', 'findings'],
        ] as const
      ).map(([number, one, many, list]) => {
        const name = number === 1 ? one : many;
        return html`<li><strong>${number.toLocaleString('en')}</strong> ${list === undefined ? name : html`<a href="${list}.html">${name}</a>`}</li>`;
      })}
    </ul>
    <section aria-labelledby="events">
      <h2 id="events">Events</h2>
      ${eventsTable(byDifferences(events).slice(0, 12), links)}${events.length > 12 ? html`<p><a href="events.html">All ${events.length} events</a></p>` : undefined}
    </section>
    ${
      widest.length === 0
        ? undefined
        : html`<section aria-labelledby="differences">
            <h2 id="differences">Where accounts differ most</h2>
            <p>By how far figures lie apart that are of the same people, outcome and time. <a href="findings.html">All findings</a></p>
            ${findingsList(widest, links, { head: ({ happening }) => links.a(happening) })}
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
      <h2 id="downloads">Take it away</h2>
      <p>
        <a href="downloads.html">All files, licences and checksums</a>; and beside every page its own data. There are lists of
        <a href="places.html">places</a> and <a href="people.html">people</a> too.
      </p>
      ${licencesInWords(site)}
    </section>`;
  return {
    page: {
      path: 'index',
      title: site.title,
      description: `Who says what: ${count(site.model.claims.size, 'claim')} about ${count(events.length, 'event')}, each with its source and its words.`,
      main,
      hasData: true,
      licences: site.licensed.none === 0 ? site.licences : [],
      embedded: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        '@id': site.base,
        name: site.title,
        description:
          'Claims about armed conflicts as linked data: who says what, of whom, in which document, at which words. Figures are claims of those who are named, not facts.',
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

/** Those first of which there is most to compare. */
function byDifferences(events: readonly EventSummary[]): EventSummary[] {
  return [...events].sort((one, other) => other.notable - one.notable || other.claims - one.claims);
}

/** Differences stand beside the name: on a narrow screen the rest is what has to be scrolled to. */
function eventsTable(events: readonly EventSummary[], links: Links): Html {
  return html`<div class="wide" role="region" aria-label="Events" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Differences</th>
          <th scope="col">When</th>
          <th scope="col">Claims</th>
          <th scope="col">Documents</th>
        </tr>
      </thead>
      <tbody>
        ${events.map(
          ({ iri, date, claims, documents, notable }) =>
            html`<tr>
              <th scope="row">${links.a(iri)}</th>
              <td class="number">${notable}</td>
              <td>${date === undefined ? 'no date' : dateInWords(date)}</td>
              <td class="number">${claims}</td>
              <td class="number">${documents}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** How many events are on the map, and how many cannot be. */
function mapCaption(placed: number, all: number): string {
  const left = all - placed;
  const rest = left === 0 ? 'no event is without' : `${count(left, 'event has', 'events have')} none and ${left === 1 ? 'is' : 'are'} not on it`;
  return `${count(placed, 'event')} whose place has coordinates; ${rest}`;
}

function eventsTimeline(events: readonly EventSummary[], context: PlotContext): Html | undefined {
  const dated = events.filter(({ from, to }) => from !== undefined && to !== undefined);
  const spans = dated.flatMap(({ iri, label, date, from, to }): Span[] =>
    from === undefined || to === undefined ? [] : [{ lane: '', label: `${label}, ${dateInWords(date ?? from)}`, href: context.links.to(iri) ?? '', from, to }],
  );
  // A line of time with one thing on it says no more than its date.
  const plot = spans.length < 2 ? undefined : drawTimeline(spans);
  if (plot === undefined) return undefined;
  const title = 'Events in time';
  const files = downloadLinks(
    {
      id: 'timeline',
      title,
      svg: svgFile({ ...plot, title, source: sourceOf(context) }),
      rows: [['event', 'from', 'to'], ...spans.map(({ label, from, to }) => [label, from, to])],
    },
    context,
  );
  return html`<section aria-labelledby="time">
    <h2 id="time">In time</h2>
    <figure>
      <figcaption><p>${count(spans.length, 'event')} with a date, from the first to the last day each can have had.</p></figcaption>
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
  const main = html`<h1>Events</h1>
    ${eventsTable(events, links)}
    ${
      wider.length === 0
        ? undefined
        : html`<h2>Wider events, and those without an account here</h2>
            <ul class="columns">
              ${wider.map((iri) => html`<li>${links.a(iri)}</li>`)}
            </ul>`
    }`;
  const description = 'All events, with how many claims, documents and differences there are.';
  return { path: 'events', title: 'Events', description, main, hasData: true, menu: 'events.html' };
}

export interface ListItem {
  iri: string;
  /** What stands behind the name, such as how many claims. */
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
    <p class="lead">Documents about armed conflicts say things like “per one side 37 killed, per the other 90”. Here both stay, each under its name.</p>
    <h2>Claims</h2>
    <p>
      A claim is what somebody says: so many, of whom, in which event, over which time. Its page shows the words, where they stand in the document, and by which
      rule they became numbers. Where nobody is named, it is the document’s own voice, and the page says so.
    </p>
    <h2>Plots</h2>
    ${PLOT_LEGEND}
    <p>
      A shape is an exact figure; two shapes with a bar between them are a range; an arrow is an open end, and how long it is says nothing. What was said in a
      word is hollow. A question mark is a claim without a number. Beside each plot is a table with the same claims, and both can be taken away.
    </p>
    <h2>Comparing</h2>
    <p>
      Figures are set against each other only where event, outcome, party, people, place and time are the same, and different voices give them. Figures that are
      “about” so many allow ten per cent either way; an open end excludes nothing. Accounts <em>differ</em>, or are <em>not comparable</em>; nobody is said to
      be wrong. Nothing is averaged, ranked or asserted.
    </p>
    <h2>People</h2>
    <p>
      People appear as commanders, officials or speakers, as documents name them. Victims and witnesses are not named. What became of somebody is always a
      claim. A claim that is withheld leaves nothing but the note that there is one.
    </p>
    <h2>The data</h2>
    <p>
      Every page has its data beside it in Turtle, JSON-LD and N-Triples: a list has what it lists, home and this page what the whole is. The words of the data
      are explained in
      <a href="${links.file('vocabulary/index.html')}">the vocabulary</a>; <a href="${links.file('questions.html')}">questions</a> come with their queries; all
      files are among <a href="${links.file('downloads.html')}">the downloads</a>. Places, with what is told of them, and people have lists of their own:
      <a href="${links.file('places.html')}">places</a>, <a href="${links.file('people.html')}">people</a>.
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
