/**
 * The page of a document: which edition, under which licence, what was read from it; with its text, where that is
 * handed in, every piece of evidence marked and leading to its claim.
 */
import { linesOf, words } from '../../compare/index.js';
import { dcterms, prov, schema, vr } from '../../terms/index.js';
import { isWebAddress, pathOf } from '../address.js';
import type { Facts } from '../facts.js';
import { html, type Html } from '../html.js';
import { details, Links, type Page, type Site } from '../site.js';
import { claimsTable, plainTable, type Desk } from '../tables.js';
import { capital, count, dateInWords, licenceName } from '../words.js';
import { grouped } from './event.js';

/** A piece of evidence: the claim, and its characters in code points, the end exclusive. */
export interface Evidence {
  claim: string;
  start: number;
  end: number;
  section: string;
}

export interface DocumentInput {
  iri: string;
  facts: Facts;
  evidence: readonly Evidence[];
  /** Whether anything that was read from it is withheld: then its text is not shown. */
  withheld: boolean;
  text?: string | undefined;
  happenings: readonly string[];
}

export function documentPage({ iri, facts, evidence, withheld, text, happenings }: DocumentInput, site: Site): Page {
  const path = pathOf(iri, 'document', site.base);
  const links = new Links(site, path);
  const title = site.names.get(iri)?.text ?? site.model.name(iri);
  const [url, based] = [facts.value(iri, schema.url), facts.value(iri, prov.wasDerivedFrom)];
  const licences = facts.values(iri, dcterms.license);
  const claims = site.claims.document.get(iri) ?? [];
  const desk: Desk = { links, of: title, folder: path, extras: [], documents: [] };
  const outside = (address: string | undefined) => (address !== undefined && isWebAddress(address) ? html`<a href="${address}">${address}</a>` : address);
  const sections = [...grouped(evidence, ({ section }) => section)].sort(([, one], [, other]) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0));
  const dates = [
    ['Published', dcterms.issued],
    ['Retrieved', vr.retrieved],
  ] as const;
  const main = html`<p class="kind">Document</p>
    <h1>${title}</h1>
    ${details([
      ['Publisher', facts.value(iri, dcterms.publisher)],
      ['Address', outside(url)],
      ['Edition', facts.value(iri, vr.revision)],
      ...dates.map(([name, property]): [string, string | undefined] => [name, facts.value(iri, property) && dateInWords(facts.value(iri, property) ?? '')]),
      ['Snapshot', facts.value(iri, vr.snapshot)],
      ['Made from', outside(based)],
      ['Language', facts.value(iri, dcterms.language)],
      ['Licence', licences.length === 0 ? 'none is stated' : html`${licences.map((one) => html`<a href="${one}" rel="license">${licenceName(one)}</a> `)}`],
      ['SHA-256', facts.value(iri, vr.sha256) && html`<code>${facts.value(iri, vr.sha256)}</code>`],
      ['Tells of', happenings.length === 0 ? undefined : links.list(happenings)],
    ])}
    <section aria-labelledby="read">
      <h2 id="read">What was read from it</h2>
      <p>
        ${count(evidence.length, 'claim')} with a place in the text, ${count(claims.length, 'figure')} among them. What stands in the document and not here was
        not read; that says nothing of it.
      </p>
      ${
        sections.length === 0
          ? undefined
          : plainTable(
              'Claims by section',
              ['Section', 'claims', 'characters'],
              sections.map(([section, some]) => [
                section === '' ? 'no section' : section,
                String(some.length),
                `${Math.min(...some.map(({ start }) => start))}–${Math.max(...some.map(({ end }) => end))}`,
              ]),
            )
      }
      ${
        claims.length === 0
          ? undefined
          : claimsTable(
              'Figures',
              [...grouped(claims, (claim) => words.subject(claim))].map(([subject, some]) => ({
                label: capital(subject),
                lines: linesOf(some, [], site.model),
              })),
              desk,
            )
      }
    </section>
    ${
      text === undefined
        ? undefined
        : html`<section aria-labelledby="text">
            <h2 id="text">The text</h2>
            ${
              withheld
                ? html`<p>The text is not shown: something that was read from it is withheld.</p>`
                : html`<p>
                      Marked is what claims were read from; each mark leads to its claim.
                      ${licences.length === 0 ? 'The document states no licence: the rights in the text are those of its authors.' : 'The text is under the licence named above.'}
                    </p>
                    <div class="text" dir="auto" ${language(facts.value(iri, dcterms.language))}>${highlighted(text, evidence, links)}</div>`
            }
          </section>`
    }`;
  return {
    path,
    title,
    description: `What was read from ${title}: ${count(claims.length, 'figure')}, each at its place in the text.`,
    main,
    about: iri,
    hasData: true,
    licences,
    menu: 'documents.html',
  };
}

function language(code: string | undefined): Html | string {
  return code === undefined || code === 'en' ? '' : html` lang="${code}"`;
}

/** The text with its evidence marked. Where pieces overlap, the text is cut so that each part leads to the first of them. */
export function highlighted(text: string, evidence: readonly Evidence[], links: Links): Html {
  const characters = Array.from(text.replace(/^\uFEFF/, ''));
  const known = [...evidence]
    .filter(({ start, end }) => start >= 0 && end > start && end <= characters.length)
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const parts: Html[] = [];
  const named = new Set<string>();
  let at = 0;
  for (const { claim, start, end } of known) {
    const id = `c${start}-${end}`;
    const name = named.has(id) ? '' : html` id="${id}"`;
    named.add(id);
    if (end <= at) {
      parts.push(html`<span${name}></span>`);
      continue;
    }
    const from = Math.max(at, start);
    if (from > at) parts.push(html`${characters.slice(at, from).join('')}`);
    parts.push(html`<mark${name}>${links.a(claim, characters.slice(from, end).join(''))}</mark>`);
    at = end;
  }
  return html`${parts}${characters.slice(at).join('')}`;
}
