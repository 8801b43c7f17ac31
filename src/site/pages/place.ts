/** The page of a place: names, location and its precision, and what happened there; and the maps of all pages. */
import { dcterms, geo, prov, skos, vr, wgs84 } from '../../terms/index.js';
import { pathOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { geoJsonOf } from '../geojson.js';
import { html, type Html } from '../html.js';
import { svgFile } from '../plots/marks.js';
import { HEIGHT, drawMap, WIDTH, type Atlas, type MapPlace } from '../plots/map.js';
import { commaSeparated, definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import { downloadLinks, sourceLines, type PlotContext, type SiteFile } from '../tables.js';
import { codeInWords, count, dateInWords } from '../wording.js';
import { externalLinks } from '../external-links.js';

/** The places of a page that have coordinates, as places on a map. */
export function mapPlacesOf(places: readonly string[], facts: Facts, links: Links): MapPlace[] {
  return [...new Set(places)].sort().flatMap((place): MapPlace[] => {
    const [lat, long] = [facts.value(place, wgs84.lat), facts.value(place, wgs84.long)];
    if (lat === undefined || long === undefined) return [];
    const label = facts.label(place)?.text ?? links.site.model.name(place);
    return [
      {
        iri: place,
        label,
        href: links.to(place),
        lat: Number(lat),
        long: Number(long),
        precision: codeInWords(facts.value(place, vr.precision) ?? 'not stated'),
      },
    ];
  });
}

export interface MapOptions {
  context: PlotContext;
  id: string;
  heading?: string;
  /** What the map shows, where that is more than its places. */
  caption?: string;
  labels?: boolean;
}

/** A map with its caption and downloads; undefined of fewer than two places with coordinates, which need none. */
export function mapPlot(mapPlaces: readonly MapPlace[], atlas: Atlas, { context, id, heading, caption, labels = true }: MapOptions): Html | undefined {
  if (new Set(mapPlaces.map(({ lat, long }) => `${lat} ${long}`)).size < 2) return undefined;
  const inner = drawMap(mapPlaces, atlas, { labels });
  if (inner === undefined) return undefined;
  const areas = mapPlaces.filter(({ precision }) => precision !== 'spot' && precision !== 'settlement').length;
  const names = mapPlaces.map(({ label }) => label);
  const shown = caption ?? (names.length <= 4 ? names.join(', ') : count(names.length, 'place'));
  const source = `Lines and names of countries: Natural Earth 4.1 (public domain) by ${atlas.name}`;
  const key = `A point is an exact place or a settlement${areas > 0 ? '; a ring is somewhere in an area' : ''}. Borders are dashed: a line or a name on a map settles no claim.`;
  const title = `${context.subject}: map`;
  const files = downloadLinks(
    {
      id,
      title,
      svg: svgFile({ height: HEIGHT, width: WIDTH + 32, title, key, note: `${source}.`, source: sourceLines(context), inner }),
      rows: [['place', 'lat', 'long', 'precision'], ...mapPlaces.map(({ label, lat, long, precision }) => [label, lat, long, precision])],
      geojson: geoJsonOf(mapPlaces),
    },
    context,
  );
  return html`<section${heading === undefined ? '' : html` aria-labelledby="${id}-heading"`}>${heading === undefined ? undefined : html`<h2 id="${id}-heading">${heading}</h2>`}
<figure id="${id}"><figcaption><p>${shown}.</p><p class="soft">${key} ${source}.</p></figcaption>
<svg class="map" role="group" aria-label="${title}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${inner}</svg>${files}</figure></section>`;
}

export interface PlaceInput {
  iri: string;
  facts: Facts;
  /** Accounts of events, and episodes, at this place. */
  located: readonly string[];
  /** Those at it or at a part of it: their documents name what the map shows. */
  onMap: readonly string[];
  parts: readonly string[];
  atlas: Atlas;
}

export function placePage({ iri, facts, located, onMap, parts, atlas }: PlaceInput, site: Site): { page: Page; files: SiteFile[] } {
  const path = pathOf(iri, 'place', site.base);
  const links = new Links(site, path);
  const label = site.names.get(iri) ?? { text: site.model.name(iri) };
  const context: PlotContext = { links, subject: label.text, folder: path, files: [], documents: documentsOf(onMap, links) };
  const within = facts.values(iri, geo.sfWithin);
  const events = [...new Set(located.map((one) => site.model.accounts.get(one)?.event ?? site.model.episodes.get(one)?.event ?? ''))]
    .filter((one) => one !== '')
    .sort();
  const names = facts.texts(iri, skos.altLabel).map(inLanguage);
  const [lat, long] = [facts.value(iri, wgs84.lat), facts.value(iri, wgs84.long)];
  const precision = facts.value(iri, vr.precision);
  const main = html`<p class="kind">Place</p>
    <h1>${inLanguage(label)}</h1>
    ${definitionList([
      ['Also called', names.length === 0 ? undefined : commaSeparated(names)],
      ['Located in', within.length === 0 ? undefined : links.list(within)],
      ['Coordinates', lat === undefined || long === undefined ? 'unknown' : `${lat}, ${long}`],
      ['Precision', precision === undefined ? undefined : codeInWords(precision)],
      ['Coordinates are from', facts.values(iri, dcterms.source).join(', ') || undefined],
      ['Note', facts.text(iri, skos.note)?.text],
      ['Places in it', parts.length === 0 ? undefined : links.list(parts)],
    ])}
    ${mapPlot(mapPlacesOf([iri, ...parts], facts, links), atlas, { context, id: 'map', heading: 'Where' })}
    <section aria-labelledby="events">
      <h2 id="events">What is claimed to have happened here</h2>
      ${
        events.length === 0
          ? html`<p>No event on this site.</p>`
          : html`<ul>
              ${links.inOrder(events).map((event) => {
                const episodes = located
                  .flatMap((one) => site.model.episodes.get(one) ?? [])
                  .filter((episode) => episode.event === event)
                  .sort((one, other) => ((one.date ?? '9') < (other.date ?? '9') ? -1 : 1));
                return html`<li>
                  ${links.a(event)}${
                    episodes.length === 0
                      ? undefined
                      : html`<ul>
                          ${episodes.slice(0, 40).map((episode) => html`<li>${episode.date === undefined ? undefined : html`<strong>${dateInWords(episode.date)}</strong> `}${episode.label}</li>`)}${episodes.length > 40 ? html`<li>and ${episodes.length - 40} more</li>` : undefined}
                        </ul>`
                  }
                </li>`;
              })}
            </ul>`
      }
    </section>
    ${externalLinks(iri, facts, links)}`;
  return {
    page: {
      path,
      title: label.text,
      description: `${label.text}: where it is, and what documents say happened there.`,
      main,
      about: iri,
      hasData: true,
    },
    files: context.files,
  };
}

/** The documents of accounts and episodes. */
function documentsOf(nodes: readonly string[], links: Links): string[] {
  const { accounts, episodes, values } = links.site.model;
  const ofNodes = nodes.map((one) => (accounts.get(one) ?? episodes.get(one))?.account ?? one);
  return links.inOrder([...new Set(ofNodes.flatMap((account) => values(account, prov.wasDerivedFrom.value)))]);
}
