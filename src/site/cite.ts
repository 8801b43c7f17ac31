/** How to cite a page's subject: as text, BibTeX, CSL-JSON and a template of Wikipedia. No access date is made up: the reader adds it. */
import type { Site } from './site.js';
import { html, type Html } from './html.js';
import { dateInWords } from './wording.js';

export interface Citation {
  title: string;
  iri: string;
  /** The address of the page. */
  page?: string | undefined;
  /** For a claim: its claimant, event, document and section, and what its document says of itself. */
  claim?: CitedClaim;
}

/** A claim with the document that states it: the document's publisher is the author of what is cited. */
export interface CitedClaim {
  claimant: string;
  event: string;
  document: string;
  section?: string | undefined;
  quote?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  revision?: string | undefined;
}

/** The citation of a page's subject in each form. No access date is made up: the reader adds it. */
export function citations(
  { title: subject, iri, page, claim }: Citation,
  site: Pick<Site, 'title' | 'version' | 'date'>,
): Record<'text' | 'bibtex' | 'csl' | 'wikitext', string> {
  const key = iri
    .split('/')
    .slice(-2)
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-');
  const address = page ?? iri;
  const both = page === undefined || page === iri ? iri : `${page} (${iri})`;
  const { title: collection, version } = site;
  const recorded = recordedIn(site);
  // What is cited is a document; without a claim it is the collection, which has no author.
  const title = claim === undefined ? subject : claim.document;
  const stated = claim && claimInWords(subject, claim);
  const note = stated && `${stated}; as recorded in ${recorded}`;
  const [author, date] = [claim?.publisher, claim?.published];
  const text =
    claim === undefined
      ? `“${nestedQuotes(title)}”, in: ${recorded}. ${both}`
      : `${[author, `“${nestedQuotes(title)}”`, date, claim.revision === undefined ? undefined : `revision ${claim.revision}`].filter((part) => part !== undefined).join(', ')}. ${note}. ${both}`;
  const fields = (pairs: readonly (readonly [string, string | undefined])[]) => pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
  const bibtex = fields([
    ['title', `{${escapeBibtex(title)}}`],
    ['author', author && `{{${escapeBibtex(author)}}}`],
    ['date', date && `{${escapeBibtex(date)}}`],
    ['version', claim?.revision && `{${escapeBibtex(claim.revision)}}`],
    ['note', stated && `{${escapeBibtex(stated)}}`],
    ['howpublished', `{${escapeBibtex(recorded)}}`],
    ['url', `{${address}}`],
    ['annote', address === iri ? undefined : `{${iri}}`],
  ]);
  const wikitext = fields([
    ['title', title],
    ['author', author],
    ['date', date],
    ['at', note],
    ['work', collection],
    ['url', address],
    ['id', address === iri ? undefined : iri],
  ]).map(([name, value]) => ` |${name}=${escapeWikitext(value)}`);
  const [year, month, day] = (/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? [])
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return {
    text,
    bibtex: `@misc{${key},\n${bibtex.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`,
    csl: JSON.stringify([
      {
        id: key,
        type: claim === undefined ? 'dataset' : 'document',
        title,
        ...(author === undefined ? {} : { author: [{ literal: author }] }),
        ...(year === undefined ? {} : { issued: { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] } }),
        ...(note === undefined ? {} : { note }),
        'container-title': collection,
        version: claim === undefined ? version : (claim.revision ?? version),
        URL: address,
        ...(address === iri ? {} : { archive_location: iri }),
      },
    ]),
    wikitext: `{{cite web${wikitext.join('')} |access-date=}}`,
  };
}

/** Where it is recorded, and of which day, where the site has one: "Accounts (Variorum 0.1.0), 5 March 2031". */
export function recordedIn({ title, version, date }: Pick<Site, 'title' | 'version' | 'date'>): string {
  return `${title} (Variorum ${version})${date === undefined ? '' : `, ${dateInWords(date)}`}`;
}

/** "Claim by SOHR: 346 killed (Battle of X), “346 were killed”, section “Lead”"; a quote that says the same in the same words is there once. */
function claimInWords(subject: string, { claimant, event, quote, section }: CitedClaim): string {
  const quoted = quote === undefined || quote === '' ? undefined : `“${nestedQuotes(quote)}”`;
  const what =
    quoted !== undefined && subject === quote ? `${quoted} (${event})` : [`${subject} (${event})`, quoted].filter((part) => part !== undefined).join(', ');
  return `Claim by ${claimant}: ${what}${section === undefined ? '' : `, section “${section}”`}`;
}

const FORMS = { bibtex: 'BibTeX', csl: 'CSL-JSON', wikitext: 'Wikitext' } as const;

export function citeSection(cited: Citation, site: Site): Html {
  const all = citations(cited, site);
  return html`<section aria-labelledby="cite">
    <h2 id="cite">How to cite</h2>
    <p>Cite the document, with who makes the claim. This page only collects them.</p>
    <p class="cited" id="citation">${site.date === undefined ? withToday(all.text, recordedIn(site)) : all.text}</p>
    <p data-script hidden><button type="button" data-copy="citation">Copy citation</button> <button type="button" data-copy="">Copy link</button></p>
    ${(Object.keys(FORMS) as (keyof typeof FORMS)[]).map(
      (form) =>
        html`<details>
          <summary>${FORMS[form]}</summary>
          <pre class="wrapped"><code>${all[form]}</code></pre>
        </details> `,
    )}
  </section>`;
}

/** A citation of a site without a date: the script puts the day of today after where it is recorded. */
function withToday(text: string, recorded: string): Html {
  const at = text.lastIndexOf(recorded) + recorded.length;
  return html`${text.slice(0, at)}<span data-today></span>${text.slice(at)}`;
}

/** Quotation marks within quotation marks are single ones. */
function nestedQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

function escapeBibtex(text: string): string {
  return text.replace(/[{}\\]/g, ' ').replace(/([%&#$_])/g, '\\$1');
}

function escapeWikitext(text: string): string {
  return text.replaceAll('|', '{{!}}').replace(/[[\]]/g, ' ');
}
