/** The page of downloads: files with size and checksum, licences, and server configurations with content negotiation. */
import { html, webLink, type Html } from '../html.js';
import { Links, type Page, type Site } from '../site.js';
import { plainTable } from '../tables.js';
import { count, licenceName } from '../wording.js';

export interface Download {
  path: string;
  label: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export function downloadsPage(files: readonly Download[], snippets: readonly { path: string; label: string }[], site: Site): Page {
  const links = new Links(site, 'downloads');
  const { licence, contact } = site.publication;
  const main = html`<h1>Downloads</h1>
    <p>Complete files of this site. Each page also has files with its own data.</p>
    ${plainTable(
      'Files',
      ['File', 'Content', 'Size', 'SHA-256'],
      files.map(({ path, label, bytes, sha256 }) => [
        html`<a href="${links.file(path)}">${path.split('/').at(-1)}</a>`,
        label,
        size(bytes),
        html`<code>${sha256}</code>`,
      ]),
    )}
    <h2>Licences</h2>
    <p>
      ${licence === undefined ? '' : html`Entries and graph are under ${webLink(licence, licenceName(licence))}. `}${site.registryLicence === undefined ? '' : html`Facts and links of the registry are under ${webLink(site.registryLicence, licenceName(site.registryLicence))}. `}Quotes
      and figures keep the licence of their document. Every claim links to its document.
    </p>
    ${contact === undefined ? '' : html`<p>Contact: ${contact.includes(':') ? webLink(contact) : html`<a href="${`mailto:${contact}`}">${contact}</a>`}</p>`}
    ${licencesInWords(site)}
    <h2>On a server</h2>
    <p>
      Any web server can serve this folder. With these lines, an identifier redirects to its page, or to its data if the client asks for data (303, by the
      Accept header):
    </p>
    <ul>
      ${snippets.map(({ path, label }) => html`<li><a href="${links.file(path)}">${label}</a></li>`)}
    </ul>`;
  return {
    path: 'downloads',
    title: 'Downloads',
    description: 'All files with their licences and checksums.',
    main,
    hasData: true,
    licences: site.licensed.none === 0 ? site.licences : [],
    menu: 'downloads.html',
  };
}

/** How many documents state a licence, and which; and how many state none. */
export function licencesInWords({ licences, licensed: { some, none } }: Site): Html {
  const names = licences.map((iri, index) => html`${index === 0 ? '' : ', '}${webLink(iri, licenceName(iri))}`);
  return html`<p>
    ${some === 0 ? 'No document states a licence' : html`${count(some, 'document states', 'documents state')} a licence: ${names}`}${some === 0 || none === 0 ? '.' : `; ${count(none, 'document states', 'documents state')} none.`}
  </p>`;
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
