/** The part of an event's page on editions: what differs between two editions of one document. */
import { editionDifferences, editionsInWords, type ComparedClaim } from '../../compare/index.js';
import { html, type Html } from '../html.js';
import type { Links } from '../site.js';

/** What differs between the editions of a document. */
export function editionsSection(claims: readonly ComparedClaim[], documents: readonly string[], links: Links): Html | undefined {
  const lists = editionDifferences(claims, documents, links.site.model);
  if (lists.length === 0) return undefined;
  return html`<section aria-labelledby="editions">
    <h2 id="editions">Editions</h2>
    <p>Two editions of one document are one witness: what differs between them is a revision, not a difference between accounts.</p>
    ${lists.map(editionsInWords).map(
      ({ heading, lines }) =>
        html`<p>${heading}</p>
          ${
            lines.length === 0
              ? undefined
              : html`<ul>
                  ${lines.map((line) => html`<li>${line}</li>`)}
                </ul>`
          }`,
    )}
  </section>`;
}
