/** Findings as a list: message, claims and assumptions of each. Findings come in; a list whose items have anchors goes out. */
import { wording, type ListedFinding } from '../compare/index.js';
import { html, type Html } from './html.js';
import { findingAnchor } from './page-address.js';
import { commaSeparated, type Links } from './site.js';
import { codeInWords } from './wording.js';

/** Findings with their claims and assumptions; each starts with `head` in a list about several events. */
export function findingsList<T extends ListedFinding>(findings: readonly T[], links: Links, { head }: { head?: (finding: T) => Html } = {}): Html {
  if (findings.length === 0) return html``;
  return html`<ul class="findings">
    ${findings.map(
      (finding) =>
        html`<li class="${finding.severity}" id="${findingAnchor(finding.iri)}">
          ${head === undefined ? undefined : html`${head(finding)}: `}${messageOf(finding, links)}
          <details>
            <summary>Claims and assumptions</summary>
            ${aboutFinding(finding, links)}
          </details>
        </li> `,
    )}
  </ul>`;
}

/** The message; a link to the finding's place from other pages than that of its event. */
function messageOf({ iri, message }: ListedFinding, links: Links): Html {
  return links.isHere(iri) ? html`${message}` : links.a(iri, message);
}

/** What a finding rests on: its rule, its claims by their figures, and its assumptions. */
function aboutFinding({ rule, concerns, assumes }: ListedFinding, links: Links): Html {
  return html`<p>
      Rule: <a href="${links.file(`findings.html#rule-${rule}`)}">${codeInWords(rule)}</a>.
      ${concerns.length === 0 ? undefined : html`About: ${commaSeparated([...new Set(concerns)].map((iri) => links.a(iri, concernInWords(iri, links))))}.`}
    </p>
    ${
      assumes.length === 0
        ? undefined
        : html`<ul>
            ${assumes.map((one) => html`<li>${one}</li>`)}
          </ul>`
    }`;
}

/** A claim by its figure and source: "346 killed, SOHR"; another node by its name. */
function concernInWords(iri: string, { site }: Links): string {
  const claim = site.model.claims.get(iri);
  if (claim === undefined) return site.names.get(iri)?.text ?? site.model.name(iri);
  return `${wording.figureInWords(claim)} ${wording.outcomesInWords(claim.outcomes)}, ${wording.claimantName(claim, site.model)}`;
}
