/** The page of downloads: files with their size and checksum, licences, and how to put the site on a server that gives data to those who ask for it. */
import { html } from '../html.js';
import { Links, type Page, type Site } from '../site.js';
import { plainTable } from '../tables.js';
import { licenceName } from '../words.js';

export interface Download {
  path: string;
  label: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export function downloadsPage(files: readonly Download[], snippets: readonly { path: string; label: string }[], site: Site): Page {
  const links = new Links(site, 'downloads');
  const main = html`<h1>Downloads</h1>
    <p>Whole files of what is in here. Beside every page lie its own data as well.</p>
    ${plainTable(
      'Files',
      ['File', 'What', 'Size', 'SHA-256'],
      files.map(({ path, label, bytes, sha256 }) => [
        html`<a href="${links.file(path)}">${path.split('/').at(-1)}</a>`,
        label,
        size(bytes),
        html`<code>${sha256}</code>`,
      ]),
    )}
    <h2>Licences</h2>
    <p>Facts and links of the registry are CC0. Quotes and figures keep the licence of the document they are from, which every claim leads to.</p>
    <ul>
      ${site.licences.map((iri) => html`<li><a href="${iri}" rel="license">${licenceName(iri)}</a></li>`)}
    </ul>
    <h2>On a server</h2>
    <p>
      Any web server can show this folder. These lines make an address of a thing lead to its page, or to its data for those who ask for data (303, by the
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
    licences: site.licences,
    menu: 'downloads.html',
  };
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
