/** The sources of an event: each document with its account of the event, and the works that its figures cite. */
import { dcterms, isWebAddress, prov, schema, vr } from '../../terms/index.js';
import { accountAnchor } from '../anchors.js';
import type { Facts } from '../facts.js';
import { html, webLink, type Html } from '../html.js';
import { definitionList, type Links } from '../site.js';
import { byLanguage } from '../sorting.js';
import { count, dateInWords, licenceName } from '../wording.js';

interface SourcesInput {
  accounts: readonly string[];
  documents: readonly string[];
  facts: Facts;
  links: Links;
}

export function sourcesSection({ accounts, documents, facts, links }: SourcesInput): Html | undefined {
  if (documents.length === 0) return undefined;
  const works = facts
    .ofClass(schema.CreativeWork)
    .filter((work) => !documents.includes(work))
    .sort((one, other) => byLanguage(facts.label(one)?.text ?? one, facts.label(other)?.text ?? other));
  return html`<section aria-labelledby="sources">
    <h2 id="sources">Documents</h2>
    <ol>
      ${documents.map((document) => {
        const url = facts.value(document, schema.url);
        const licence = facts.value(document, dcterms.license);
        return html`<li>
          ${links.a(document)}${[facts.value(document, dcterms.publisher), licence && licenceName(licence)].filter((part) => part !== undefined).map((part) => html`, ${part}`)}${url !== undefined && isWebAddress(url) ? html` – <a href="${url}">original document</a>` : undefined}
          ${accounts.filter((account) => facts.values(account, prov.wasDerivedFrom).includes(document)).map((account) => accountDetails(account, facts, links))}
        </li>`;
      })}
    </ol>
    ${
      works.length === 0
        ? undefined
        : html`<details>
            <summary>${count(works.length, 'work')} cited for figures</summary>
            <ul>
              ${works.map((work) => {
                const url = facts.value(work, schema.url);
                const text = facts.label(work)?.text ?? work;
                return html`<li>${url === undefined ? text : webLink(url, text)}${facts.values(work, dcterms.publisher).map((one) => html`, ${one}`)}</li>`;
              })}
            </ul>
          </details>`
    }
  </section>`;
}

/** What one document says of the event as a whole: when, where, part of what, and in how many claims. */
function accountDetails(account: string, facts: Facts, links: Links): Html {
  const date = facts.value(account, vr.date);
  const isInferred = facts.values(account, vr.inferredProperty).includes(vr.date.value);
  const nodes = (property: typeof vr.place) => {
    const values = facts.values(account, property);
    return values.length === 0 ? undefined : links.list(values);
  };
  const claims = (links.site.claims.event.get(links.site.model.accounts.get(account)?.event ?? '') ?? []).filter((claim) => claim.account === account).length;
  return html`<div id="${accountAnchor(account)}">
    ${definitionList([
      ['When', date === undefined ? 'no date given' : `${dateInWords(date)}${isInferred ? ' (not stated; that of the report)' : ''}`],
      ['Where', nodes(vr.place)],
      ['Part of', nodes(vr.partOf)],
      ['Figures', claims.toLocaleString('en')],
    ])}
  </div>`;
}
