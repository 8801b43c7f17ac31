/** How to cite a page's subject: as text, BibTeX, CSL-JSON and a template of Wikipedia. No date is made up: who cites adds the day. */
import type { Site } from './site.js';
import { html, type Html } from './html.js';

export interface Cited {
  title: string;
  iri: string;
  /** Of a claim: who makes it, of which event, and where it stands. */
  claim?: { claimant: string; event: string; document: string; section?: string | undefined };
}

export function citations(
  { title: subject, iri, claim }: Cited,
  { title: collection, version }: Pick<Site, 'title' | 'version'>,
): Record<'text' | 'bibtex' | 'csl' | 'wikitext', string> {
  const key = iri
    .split('/')
    .slice(-2)
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-');
  // A claim is cited under the name of the one who makes it; an event has no author.
  const title = claim === undefined ? subject : `${subject} (${claim.event})`;
  const place = claim === undefined ? undefined : `Told in ${claim.document}${claim.section === undefined ? '' : `, section “${claim.section}”`}`;
  const author = claim?.claimant;
  return {
    text: `${author === undefined ? '' : `${author}: `}“${within(title)}”${place === undefined ? '' : `, told${place.slice('Told'.length)}`}, in: ${collection} (Variorum ${version}). ${iri}`,
    bibtex: `@misc{${key},\n  title = {${bib(title)}},\n${author === undefined ? '' : `  author = {{${bib(author)}}},\n`}${place === undefined ? '' : `  note = {${bib(place)}},\n`}  howpublished = {${bib(collection)} (Variorum ${version})},\n  url = {${iri}}\n}`,
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
    wikitext: `{{cite web |title=${wiki(title)}${author === undefined ? '' : ` |author=${wiki(author)}`}${place === undefined ? '' : ` |at=${wiki(place)}`} |work=${wiki(collection)} |url=${iri} |access-date=}}`,
  };
}

const FORMS = { bibtex: 'BibTeX', csl: 'CSL-JSON', wikitext: 'Wikitext' } as const;

export function citeSection(cited: Cited, site: Site): Html {
  const all = citations(cited, site);
  return html`<section aria-labelledby="cite">
    <h2 id="cite">How to cite</h2>
    <p>Cite the claim, with the one who makes it and the document it stands in; this page only gathers them.</p>
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
function within(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

function bib(text: string): string {
  return text.replace(/[{}\\]/g, ' ').replace(/([%&#$_])/g, '\\$1');
}

function wiki(text: string): string {
  return text.replaceAll('|', '{{!}}').replace(/[[\]]/g, ' ');
}
