/** The page of a person whom a document names as commander, official or claimant: roles and claims about them. Nothing is inferred. */
import { dcterms, skos, vr } from '../../terms/index.js';
import { pathOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { html } from '../html.js';
import { commaSeparated, definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import { codeInWords, dateInWords } from '../wording.js';
import { externalLinks } from '../external-links.js';

export interface PersonInput {
  iri: string;
  facts: Facts;
  commands: readonly string[];
  fates: readonly string[];
}

export function personPage({ iri, facts, commands, fates }: PersonInput, site: Site): Page {
  const path = pathOf(iri, 'person', site.base);
  const links = new Links(site, path);
  const label = site.names.get(iri) ?? { text: site.model.name(iri) };
  const names = facts.texts(iri, skos.altLabel).map(inLanguage);
  const eventOf = (node: string) => site.model.accounts.get(facts.value(node, vr.inAccount) ?? node.split('/command/')[0] ?? '')?.event;
  const main = html`<p class="kind">Person</p>
    <h1>${inLanguage(label)}</h1>
    ${definitionList([
      ['Also called', names.length === 0 ? undefined : commaSeparated(names)],
      ['Described as', facts.text(iri, dcterms.description)?.text],
      ['Note', facts.text(iri, skos.note)?.text],
    ])}
    ${
      commands.length === 0
        ? undefined
        : html`<section aria-labelledby="command">
            <h2 id="command">Named as commander</h2>
            <ul>
              ${commands.map((one) => html`<li>${inLanguage(facts.label(one) ?? { text: 'In command' })}${eventOf(one) === undefined ? undefined : html`, ${links.a(eventOf(one) ?? '')}`}</li>`)}
            </ul>
            <p class="soft">Being named in command of a party says nothing about personal acts.</p>
          </section>`
    }
    ${
      fates.length === 0
        ? undefined
        : html`<section aria-labelledby="fates">
            <h2 id="fates">Claims about their fate</h2>
            <ul>
              ${fates.map((one) => {
                const claimants = facts.values(one, vr.claimant);
                const covers = facts.value(one, vr.covers);
                return html`<li>
                  ${links.a(one, codeInWords(facts.value(one, vr.fate) ?? 'a claim'))}${covers === undefined ? undefined : `, ${dateInWords(covers)}`}
                  <small>${claimants.length === 0 ? 'in the words of the document' : html`claimed by ${links.list(claimants)}`}</small
                  >${eventOf(one) === undefined ? undefined : html`, ${links.a(eventOf(one) ?? '')}`}
                </li>`;
              })}
            </ul>
          </section>`
    }
    ${externalLinks(iri, facts, links)}`;
  return { path, title: label.text, description: `${label.text}, as documents name them.`, main, about: iri, hasData: true };
}
