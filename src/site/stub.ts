/**
 * A page of a few lines at the address of a node that is shown on the page of its event: it leads there, by itself and by a
 * link. A node comes in, the text of a file goes out.
 */
import type { EventPlace } from './anchors.js';
import { html } from './html.js';
import { pathOf } from './page-address.js';
import { DATA_MEDIA_TYPES, POLICY } from './frame.js';
import { inLanguage, Links, type Site } from './site.js';

/** The stub of a node. Its data is in the data files of the event. */
export function stubPage({ iri, path, place }: { iri: string; path: string; place: EventPlace }, site: Site): string {
  const links = new Links(site, path);
  const target = links.to(place.event, place.anchor) ?? '';
  const data = links.file(pathOf(place.event, 'event', site.base));
  const event = site.names.get(place.event) ?? { text: site.model.name(place.event) };
  const title = site.names.get(iri)?.text ?? site.findings.find((finding) => finding.iri === iri)?.message ?? site.model.name(iri);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta http-equiv="refresh" content="0; url=${target}" />
        <title>${title} – ${site.title}</title>
        <link rel="canonical" href="${target}" />
        <link rel="cite-as" href="${iri}" />
        ${site.dataForms.map((form) => html`<link rel="alternate" type="${DATA_MEDIA_TYPES[form]}" href="${`${data}.${form}`}" /> `)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>On the page of the event: <a href="${target}">${inLanguage(event)}</a>.</p>
        </main>
      </body>
    </html> `.text.replace(/\n[ \t]*(?=[<\n])/g, '\n');
}

/** The paths of all stubs, which site maps leave out. */
export function stubPaths({ places, kinds, base }: Pick<Site, 'places' | 'kinds' | 'base'>): Set<string> {
  return new Set(
    [...places.keys()].flatMap((iri) => {
      const kind = kinds.get(iri);
      return kind === undefined ? [] : [`${pathOf(iri, kind, base)}.html`];
    }),
  );
}
