/** How to cite a page's subject: as text, BibTeX, CSL-JSON and a template of Wikipedia. No access date is made up: the reader adds it. */
import type { Site } from './site.js';
import { html, type Html } from './html.js';

export interface Citation {
  title: string;
  iri: string;
  /** For a claim: its claimant, event, document and section. */
  claim?: { claimant: string; event: string; document: string; section?: string | undefined };
}

export function citations(
  { title: subject, iri, claim }: Citation,
  { title: collection, version }: Pick<Site, 'title' | 'version'>,
): Record<'text' | 'bibtex' | 'csl' | 'wikitext', string> {
  const key = iri
    .split('/')
    .slice(-2)
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-');
  // A claim is cited under the name of the one who makes it; an event has no author.
  const title = claim === undefined ? subject : `${subject} (${claim.event})`;
  const place = claim === undefined ? undefined : `Reported in ${claim.document}${claim.section === undefined ? '' : `, section “${claim.section}”`}`;
  const author = claim?.claimant;
  return {
    text: `${author === undefined ? '' : `${author}: `}“${nestedQuotes(title)}”${place === undefined ? '' : `, reported${place.slice('Reported'.length)}`}, in: ${collection} (Variorum ${version}). ${iri}`,
    bibtex: `@misc{${key},\n  title = {${escapeBibtex(title)}},\n${author === undefined ? '' : `  author = {{${escapeBibtex(author)}}},\n`}${place === undefined ? '' : `  note = {${escapeBibtex(place)}},\n`}  howpublished = {${escapeBibtex(collection)} (Variorum ${version})},\n  url = {${iri}}\n}`,
    csl: JSON.stringify(
      [
        {
          id: key,
          type: 'dataset',
          title,
          ...(author === undefined ? {} : { author: [{ literal: author }] }),
          ...(place === undefined ? {} : { note: place }),
          'container-title': collection,
          version,
          URL: iri,
        },
      ],
      undefined,
      2,
    ),
    wikitext: `{{cite web |title=${escapeWikitext(title)}${author === undefined ? '' : ` |author=${escapeWikitext(author)}`}${place === undefined ? '' : ` |at=${escapeWikitext(place)}`} |work=${escapeWikitext(collection)} |url=${iri} |access-date=}}`,
  };
}

const FORMS = { bibtex: 'BibTeX', csl: 'CSL-JSON', wikitext: 'Wikitext' } as const;

export function citeSection(cited: Citation, site: Site): Html {
  const all = citations(cited, site);
  return html`<section aria-labelledby="cite">
    <h2 id="cite">How to cite</h2>
    <p>Cite the claim with its claimant and its document. This page only collects them.</p>
    <p class="cited">${all.text}</p>
    ${(Object.keys(FORMS) as (keyof typeof FORMS)[]).map(
      (form) =>
        html`<details>
          <summary>${FORMS[form]}</summary>
          <pre class="wrapped"><code>${all[form]}</code></pre>
        </details> `,
    )}
  </section>`;
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
