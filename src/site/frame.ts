/**
 * The frame of every page: head, menu, identifier, data files and licences. The one script is our own, and nothing is requested from
 * other sites; the policy in the head enforces it.
 */
import { isWebAddress } from '../terms/index.js';
import type { DataForm, Page, Site } from './site.js';
import { Links } from './site.js';
import { Html, html } from './html.js';
import { SHAPES } from './plots/marks.js';
import { SCRIPT_FILE } from './script.js';
import { licenceName } from './wording.js';

export const STYLESHEET = 'variorum.css';

/** Nothing but our own style sheet and script: no frame, no form, no connection. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const MENU: readonly (readonly [string, string])[] = [
  ['events.html', 'Events'],
  ['findings.html', 'Findings'],
  ['actors.html', 'Actors'],
  ['documents.html', 'Documents'],
  ['a-z.html', 'A–Z'],
  ['questions.html', 'Questions'],
  ['downloads.html', 'Downloads'],
  ['about.html', 'How to read'],
];

/** The media types of the data formats of a page, and their names. */
export const DATA_MEDIA_TYPES: Readonly<Record<DataForm, string>> = { ttl: 'text/turtle', jsonld: 'application/ld+json', nt: 'application/n-triples' };
export const DATA_LABELS: Readonly<Record<DataForm, string>> = { ttl: 'Turtle', jsonld: 'JSON-LD', nt: 'N-Triples' };

/** A whole page as text. */
export function renderPage(page: Page, site: Site): string {
  const { path, title, description, main, about, scripts = [], hasData = false, alternates = [], licences: stated = [], embedded, menu } = page;
  const licences = stated.filter(isWebAddress);
  const links = new Links(site, path);
  const name = path.split('/').at(-1) ?? path;
  const address = path === 'index' ? site.url : `${site.url}${path}.html`;
  const whole = path === 'index' ? site.title : `${title} – ${site.title}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="description" content="${description}" />
        <title>${whole}</title>
        <link rel="canonical" href="${address}" />
        <meta property="og:type" content="${path === 'index' ? 'website' : 'article'}" />
        <meta property="og:title" content="${title}" />
        <meta property="og:description" content="${description}" />
        <meta property="og:url" content="${address}" />
        <meta property="og:site_name" content="${site.title}" />
        <link rel="stylesheet" href="${links.file(STYLESHEET)}" />
        ${[...scripts, SCRIPT_FILE].map((file) => html`<script src="${links.file(file)}" data-root="${links.file('index.html').slice(0, -'index.html'.length)}" defer></script> `)}
        ${about === undefined ? undefined : html`<link rel="cite-as" href="${about}" /> `}${licences.map(
          (iri) => html`<link rel="license" href="${iri}" /> `,
        )}${
          hasData ? site.dataForms.map((form) => html`<link rel="alternate" type="${DATA_MEDIA_TYPES[form]}" href="${`${name}.${form}`}" /> `) : undefined
        }${alternates.map(({ file, mediaType }) => html`<link rel="alternate" type="${mediaType}" href="${file}" /> `)}${
          embedded === undefined
            ? undefined
            : html`<script type="application/ld+json">
                ${escapedJson(embedded)}
              </script> `
        }
      </head>
      <body>
        <a class="skip" href="#main">To the content</a>
        <header class="top">
          <nav class="page" aria-label="Site">
            <a class="home" href="${links.file('index.html')}" ${path === 'index' ? html` aria-current="page"` : ''}>${site.title}</a>
            <ul>
              ${MENU.map(
                ([file, label]) =>
                  html`<li>
                    <a href="${links.file(file)}" ${menu === file ? html` aria-current="${file === `${path}.html` ? 'page' : 'true'}"` : ''}>${label}</a>
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        ${main.text.includes('href="#m-') ? SHAPES : undefined}
        <main id="main" class="page" tabindex="-1">${main}</main>
        <footer>
          <div class="page">
            ${about === undefined ? undefined : html`<p>Identifier of the subject: <code>${about}</code></p>`}
            ${hasData ? html`<p class="also">The data of this page: ${site.dataForms.map((form, index) => html`${index === 0 ? '' : ' · '}<a href="${`${name}.${form}`}" type="${DATA_MEDIA_TYPES[form]}">${DATA_LABELS[form]}</a>`)}</p>` : undefined}
            ${licences.length === 0 ? undefined : html`<p>Quotes and figures are from documents under ${licences.map((iri, index) => html`${index === 0 ? '' : ', '}<a rel="license" href="${iri}">${licenceName(iri)}</a>`)}.</p>`}
            <p>
              Every figure here is a claim by a source. None is averaged, ranked or asserted. This page loads nothing from other sites. Made with Variorum
              ${site.version}.
            </p>
          </div>
        </footer>
      </body>
    </html> `.text
    .replace(/\n[ \t]+(?=<)/g, '\n')
    .replace(TEMPLATE_WHITE_SPACE, '');
}

/** White space that only our templates need: within a tag, and around boxes; rows and items keep a line each. A text has no bracket of its own. */
const TEMPLATE_WHITE_SPACE =
  /\n(?=\/?>)|(?<=<\/(?:tr|li|figure|svg|section|a)>) (?=<(?:tr|li|\/|section|figure|h2))|(?<=>)\n(?=<(?:\/(?:li|ul|ol|p|tr|td|th|thead|tbody|table|div|figure|figcaption|section|details|summary|dl|svg|g)|td|th|caption|figcaption|thead|tbody|b|dt|dd|summary|div|p|ul|ol|table|svg|dl)\b)/g;

/** Data inside a page: whatever a text holds, it ends no element. */
function escapedJson(value: object): Html {
  return Html.alreadyEscaped(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
