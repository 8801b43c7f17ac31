/** Finding things by name: the search box, which the script serves, and the page from A to Z, which needs none. */
import { grouped } from '../../group-by.js';
import { INDEX_FILE, type Named } from '../search-index.js';
import { html, type Html } from '../html.js';
import { Links, type Page, type Site } from '../site.js';
import { byLanguage, initialOf } from '../sorting.js';

export const A_TO_Z = 'a-z';

/** The search box; without the script, a link to the page from A to Z. */
export function searchBox(links: Links): Html {
  return html`<div class="search" role="search">
    <div data-script hidden>
      <label for="search">Search events, actors, people, places and documents</label>
      <input type="search" id="search" autocomplete="off" spellcheck="false" />
      <p id="found-number" role="status"></p>
      <ul id="found"></ul>
    </div>
    <p class="also">All names, also those that things are also called: <a href="${links.file(`${A_TO_Z}.html`)}">A–Z</a></p>
  </div>`;
}

/** The scripts that the box needs beside that of every page. */
export const SEARCH_SCRIPTS: readonly string[] = [INDEX_FILE];

/** All names from A to Z; an alias leads to what it names. */
export function aToZPage(names: readonly Named[], site: Site): Page {
  const links = new Links(site, A_TO_Z);
  const entries = names
    .flatMap(({ iri, kind, name, aliases }) => [
      { text: name, item: html`${links.a(iri, links.fullName(iri))} <small>${kind}</small>` },
      ...aliases.map((alias) => ({ text: alias, item: html`${links.a(iri, alias)} <small>${kind}: ${links.fullName(iri)}</small>` })),
    ])
    .sort((one, other) => byLanguage(one.text, other.text));
  const letters = [...grouped(entries, ({ text }) => initialOf(text))].sort(
    ([one], [other]) => Number(one === '#') - Number(other === '#') || byLanguage(one, other),
  );
  const main = html`<h1>A–Z</h1>
    <p>Every event, actor, person, place and document by its name, and by what else it is called.</p>
    <nav class="contents" aria-label="Letters">
      <ul>
        ${letters.map(([letter], index) => html`<li><a href="#letter-${index}">${letter}</a></li>`)}
      </ul>
    </nav>
    ${letters.map(
      ([letter, some], index) =>
        html`<section aria-labelledby="letter-${index}">
          <h2 id="letter-${index}">${letter}</h2>
          <ul class="columns">
            ${some.map(({ item }) => html`<li>${item}</li>`)}
          </ul>
        </section>`,
    )}`;
  return { path: A_TO_Z, title: 'A–Z', description: `Every name of ${site.title}, from A to Z.`, main, menu: `${A_TO_Z}.html` };
}
