/** Links of a page's subject to other data sets, reviewed or not, and searches without a result. */
import { dcterms, owl, rdfs, schema, sssom } from '../terms/index.js';
import type { Facts } from './facts.js';
import { html, webLink, type Html } from './html.js';
import type { Links } from './site.js';
import { dateInWords } from './wording.js';

/** "Searched in Wikidata: nothing found (5 March 2031)". */
function searchInWords(row: string, facts: Facts): string {
  const [created] = facts.values(row, dcterms.created);
  const words = wasAsked(row, facts) ? 'Searched in Wikidata: nothing found' : 'Looked for, not in Wikidata itself: nothing found';
  return created === undefined ? words : `${words} (${dateInWords(created)})`;
}

/** Whether a search without a result was one in Wikidata: the row of the link says so, or was made by the command that asks Wikidata. */
function wasAsked(row: string, facts: Facts): boolean {
  return facts.values(row, sssom.mapping_tool).includes(LINK_COMMAND) || facts.values(row, sssom.object_source).some((source) => /wikidata/i.test(source));
}

/** The tool of rows that a decision on candidates from Wikidata made. */
const LINK_COMMAND = 'variorum link';

/** The section of links; undefined where there are none. */
export function externalLinks(iri: string, facts: Facts, links: Links): Html | undefined {
  const [same, near, pages] = [facts.values(iri, schema.sameAs), facts.values(iri, rdfs.seeAlso), facts.values(iri, schema.mainEntityOfPage)];
  const looked = facts.ofClass(owl.Axiom).filter((one) => facts.values(one, owl.annotatedSource).includes(iri));
  if (same.length + near.length + pages.length + looked.length === 0) return undefined;
  const address = (other: string) => (links.to(other) === undefined ? webLink(other) : links.a(other));
  return html`<section aria-labelledby="links">
    <h2 id="links">Links</h2>
    <ul>
      ${pages.map((one) => html`<li>Its page: ${webLink(one)}</li>`)}${same.map((one) => html`<li>The same: ${address(one)}</li>`)}${near.map((one) => html`<li>Possibly the same, not reviewed: ${address(one)}</li>`)}${looked
        .filter((one) => facts.values(one, owl.annotatedTarget).includes(sssom.NoTermFound.value))
        .map((one) => html`<li>${searchInWords(one, facts)}.</li>`)}
    </ul>
  </section>`;
}
