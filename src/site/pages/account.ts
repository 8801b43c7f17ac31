/** The page of one document's account of an event. It is short: comparisons are on the page of the event. */
import { prov, vr } from '../../terms/index.js';
import { pathOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { html } from '../html.js';
import { definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import { count, dateInWords } from '../wording.js';

export function accountPage(iri: string, facts: Facts, site: Site): Page {
  const path = pathOf(iri, 'account', site.base);
  const links = new Links(site, path);
  const label = site.names.get(iri) ?? { text: site.model.name(iri) };
  const document = facts.value(iri, prov.wasDerivedFrom) ?? '';
  const event = site.model.accounts.get(iri)?.event ?? '';
  const claims = (site.claims.document.get(document) ?? []).filter(({ account }) => account === iri).length;
  const date = facts.value(iri, vr.date);
  const isInferred = facts.values(iri, vr.inferredProperty).includes(vr.date.value);
  const main = html`<p class="kind">An account</p>
    <h1>${inLanguage(label)}</h1>
    <p class="lead">The account of ${links.a(event)} in ${links.a(document)}.</p>
    ${definitionList([
      ['When', date === undefined ? 'no date given' : `${dateInWords(date)}${isInferred ? ' (not stated; that of the report)' : ''}`],
      ['Where', facts.values(iri, vr.place).length === 0 ? undefined : links.list(facts.values(iri, vr.place))],
      ['Part of', facts.values(iri, vr.partOf).length === 0 ? undefined : links.list(facts.values(iri, vr.partOf))],
      ['Figures', count(claims, 'claim')],
    ])}
    <p>Compared with other accounts: ${links.a(event)}.</p>`;
  return { path, title: label.text, description: `An account: ${label.text}.`, main, about: iri, hasData: true, menu: 'events.html' };
}
