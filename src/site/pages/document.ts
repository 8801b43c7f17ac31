/**
 * The page of a document: its edition and licence, what was read from it, and, where the text is available, the text with
 * its evidence marked and the numbers without a claim underlined.
 */
import { comparisonRows, wording } from '../../compare/index.js';
import { dcterms, prov, schema, vr } from '../../terms/index.js';
import { pathOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { html, webLink, type Html } from '../html.js';
import { definitionList, Links, type Page, type Site } from '../site.js';
import { plainTable, PLOT_LEGEND, type PlotContext } from '../tables.js';
import { claimsLedger } from './ledger.js';
import { capital, count, dateInWords, licenceName } from '../wording.js';
import { coverageSection, type Ledger } from './document-coverage.js';
import { markEvidence, type Evidence } from './document-text.js';
import { grouped } from '../../group-by.js';

export interface DocumentInput {
  iri: string;
  facts: Facts;
  evidence: readonly Evidence[];
  /** Whether anything that was read from it is withheld: then its text is not shown. */
  withheld: boolean;
  text?: string | undefined;
  /** What became of its parts, where that is known. */
  ledger?: Ledger | undefined;
  events: readonly string[];
}

export function documentPage({ iri, facts, evidence, withheld, text, ledger, events }: DocumentInput, site: Site): Page {
  const path = pathOf(iri, 'document', site.base);
  const links = new Links(site, path);
  const title = site.names.get(iri)?.text ?? site.model.name(iri);
  const [url, based] = [facts.value(iri, schema.url), facts.value(iri, prov.wasDerivedFrom)];
  const licences = facts.values(iri, dcterms.license);
  const claims = site.claims.document.get(iri) ?? [];
  const context: PlotContext = { links, subject: title, folder: path, files: [], documents: [] };
  const outside = (address: string | undefined) => (address === undefined ? undefined : webLink(address));
  const marked = text === undefined || withheld ? undefined : markEvidence(text, evidence, { links, unread: ledger?.numbers, headings: ledger?.headings });
  const sections = [...grouped(evidence, ({ section }) => section)].sort(([, one], [, other]) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0));
  const dates = [
    ['Published', dcterms.issued],
    ['Retrieved', vr.retrieved],
  ] as const;
  const main = html`<p class="kind">Document</p>
    <h1>${title}</h1>
    ${definitionList([
      ['Publisher', facts.value(iri, dcterms.publisher)],
      ['Address', outside(url)],
      ['Edition', facts.value(iri, vr.revision)],
      ...dates.map(([name, property]): [string, string | undefined] => [name, facts.value(iri, property) && dateInWords(facts.value(iri, property) ?? '')]),
      ['Snapshot', facts.value(iri, vr.snapshot)],
      ['Made from', outside(based)],
      ['Language', languageInWords(facts.value(iri, dcterms.language))],
      ['Licence', licences.length === 0 ? 'not stated' : html`${licences.map((one) => html`${webLink(one, licenceName(one), { rel: 'license' })} `)}`],
      ['SHA-256', facts.value(iri, vr.sha256) && html`<code>${facts.value(iri, vr.sha256)}</code>`],
      ['Events', events.length === 0 ? undefined : links.list(events)],
    ])}
    <section aria-labelledby="read">
      <h2 id="read">What was read</h2>
      <p>
        ${count(evidence.length, 'claim')} with a location in the text, including ${count(claims.length, 'figure')}. Parts of the document that are missing here
        were not read.${ledger === undefined ? undefined : html` <a href="#coverage">What was left out</a>`}
      </p>
      ${
        sections.length === 0
          ? undefined
          : plainTable(
              'Claims by section',
              ['Section', 'Claims', 'Characters'],
              sections.map(([section, some]) => [
                sectionLink(section, marked?.sections),
                String(some.length),
                `${Math.min(...some.map(({ start }) => start))}–${Math.max(...some.map(({ end }) => end))}`,
              ]),
            )
      }
    </section>
    ${ledger === undefined ? undefined : coverageSection(ledger, marked?.anchors)}
    ${
      claims.length === 0
        ? undefined
        : html`<section aria-labelledby="figures">
            <h2 id="figures">Figures</h2>
            ${PLOT_LEGEND}${claimsLedger(
              {
                id: 'ledger',
                caption: `Figures of ${title}`,
                groups: [...grouped(claims, (claim) => wording.countedInWords(claim))].map(([subject, some]) => ({
                  label: capital(subject),
                  claims: comparisonRows(some, [], site.model),
                })),
              },
              context,
            )}
          </section>`
    }
    ${
      text === undefined
        ? undefined
        : html`<section aria-labelledby="text">
            <h2 id="text">The text</h2>
            ${
              withheld
                ? html`<p>The text is not shown because a claim read from it is withheld.</p>`
                : html`<p>
                      Marked passages are the evidence of claims, and each links to its claim. Where claims overlap, a number after each passage links to its
                      claim. Names of victims are covered.
                      ${ledger === undefined || ledger.numbers.length === 0 ? '' : 'Numbers with a dotted underline did not become a claim.'}
                      ${licences.length === 0 ? 'The document states no licence; its authors keep the rights in the text.' : 'The text is under the licence named above.'}
                    </p>
                    <div class="text" dir="auto" ${langAttribute(facts.value(iri, dcterms.language))}>${marked?.text}</div>`
            }
          </section>`
    }`;
  return {
    path,
    title,
    description: `What was read from ${title}: ${count(claims.length, 'figure')}, each with its location in the text.`,
    main,
    about: iri,
    hasData: true,
    licences,
    menu: 'documents.html',
  };
}

/** The name of a section, as a link to its heading where the page has the text. */
function sectionLink(section: string, headings: ReadonlyMap<string, string> | undefined): Html {
  const anchor = headings?.get(section);
  const name = section === '' ? 'no section' : section;
  return anchor === undefined ? html`${name}` : html`<a href="#${anchor}">${name}</a>`;
}

/** The name of a language; its code where that is no code of one. */
function languageInWords(code: string | undefined): string | undefined {
  try {
    return code === undefined ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

function langAttribute(code: string | undefined): Html | string {
  return code === undefined || code === 'en' ? '' : html` lang="${code}"`;
}
