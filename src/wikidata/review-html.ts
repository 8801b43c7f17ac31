/** The review sheet as one page without script: by event what could be stated, what is refused and why, and sentences for Wikipedia. */
import { html, webLink, type Html } from '../site/html.js';
import { propertyInWords, valueInWords } from './labels.js';
import { reasonInWords, type Reason } from './reasons.js';
import { DIALECTS, type Basis, type Dialect, type EventHeading, type Refusal, type Sentence, type Snak, type Statement, type WayBack } from './statement.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const DIALECT_LABELS: Record<Dialect, string> = {
  quickstatements2: 'QuickStatements 2',
  quickstatements3: 'QuickStatements 3',
  'wikibase-cli': 'wikibase-cli',
};

/** The text of the HTML file. `made` names the program that made it. */
export function reviewHtml(way: WayBack, made: string): string {
  const { events, statements, refusals, sentences, notConsidered } = way;
  const ids = [...events.keys()].sort();
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="referrer" content="no-referrer" />
        <title>Statements for Wikidata: review sheet</title>
        <style>
          html {
            font:
              100%/1.5 system-ui,
              sans-serif;
            color-scheme: light dark;
          }
          body {
            max-width: 76rem;
            margin: 0 auto;
            padding: 1rem;
            overflow-wrap: anywhere;
          }
          table {
            border-collapse: collapse;
            width: 100%;
            margin: 1rem 0;
          }
          th,
          td {
            text-align: left;
            vertical-align: top;
            padding: 0.4rem 0.6rem;
            border-bottom: 1px solid #8888;
          }
          ul {
            margin: 0;
            padding-left: 1.1rem;
          }
          pre {
            white-space: pre-wrap;
            padding: 0.6rem;
            border: 1px solid #8888;
          }
        </style>
      </head>
      <body>
        <h1>Statements for Wikidata: review sheet</h1>
        <p>
          ${statements.length} could be stated, ${refusals.length} refused. Nothing was sent. A statement says what a source says: read the source before you
          make it.
        </p>
        <ul>
          <li>Every statement has the rank normal. No source of the data says which of several figures is to be preferred, so none is.</li>
          <li>
            A cited work stands here because a document cites it for the figure; nobody has opened it. Without --retrieved no work has a date of retrieval
            (P813).
          </li>
          <li>
            QuickStatements finds an existing statement by its value. Version 2 makes a new statement for each figure (!P). Version 3 adds to a statement of the
            same value and sets its rank to normal: look at the item first.
          </li>
          <li>A figure that is qualified with P518 is still truthy: queries for the number of the event find it.</li>
        </ul>
        ${ids.map((id) => eventSection(id, events.get(id)!, way))} ${notConsideredSection(notConsidered)} ${sentences.length === 0 ? undefined : sentenceNote()}
        <footer><p>Made with ${made}.</p></footer>
      </body>
    </html> `.text;
}

function eventSection(id: string, { name, item }: EventHeading, { statements, refusals, sentences }: WayBack): Html {
  const own = <T extends { event: string }>(list: readonly T[]) => list.filter(({ event }) => event === id);
  const [offered, refused, stated] = [own(statements), own(refusals), own(sentences)];
  return html`<section>
    <h2>${name}${item === undefined ? undefined : html` (${itemLink(item)})`}</h2>
    <h3>Could be stated: ${offered.length}</h3>
    ${tableOf(['Property', 'Value', 'Qualifiers', 'References', 'Look at', 'Source'], offered.map(statementRow))}
    <h3>Refused: ${refused.length}</h3>
    ${tableOf(['Property', 'Value', 'Because', 'Source'], refused.map(refusalRow))} ${stated.length === 0 ? undefined : sentenceSection(stated)}
  </section> `;
}

/** A table with a row of headings; nothing where it has no other row. */
function tableOf(columns: readonly string[], rows: readonly Html[]): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<table>
    <thead>
      <tr>
        ${columns.map((column) => html`<th>${column}</th> `)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function statementRow({ property, value, qualifiers, references, cautions, notIn, basis }: Statement): Html {
  const absent = DIALECTS.flatMap((dialect) => (notIn[dialect] === undefined ? [] : `not in ${DIALECT_LABELS[dialect]}: ${reasonInWords(notIn[dialect])}`));
  return html`<tr>
    <td>${propertyInWords(property)}</td>
    <td>${valueInWords(value)}</td>
    <td>${list(qualifiers.map(snakLine))}</td>
    <td>${references.map((group) => list(group.map(snakLine)))}</td>
    <td>${list([...cautions, ...absent].map((text) => html`${text}`))}</td>
    <td>${basis.map(basisLine)}</td>
  </tr> `;
}

function refusalRow({ property, value, reasons, basis }: Refusal): Html {
  return html`<tr>
    <td>${property === undefined ? '' : propertyInWords(property)}</td>
    <td>${value}</td>
    <td>${list(reasons.map((reason: Reason) => html`${reasonInWords(reason)}`))}</td>
    <td>${basisLine(basis)}</td>
  </tr> `;
}

function snakLine({ property, value }: Snak): Html {
  const shown = value.kind === 'url' ? webLink(value.url) : value.kind === 'item' ? html`${value.label} (${itemLink(value.id)})` : valueInWords(value);
  return html`${propertyInWords(property)}: ${shown}`;
}

function basisLine({ iri, claimant, quote, document, address }: Basis): Html {
  return html`<div>
    ${claimant === undefined ? undefined : `${claimant}: `}${quote === undefined ? undefined : html`<q>${quote}</q>, `}${address === undefined ? document : webLink(address, document)}
    <small>${iri}</small>
  </div> `;
}

function itemLink(item: string): Html {
  return webLink(`https://www.wikidata.org/wiki/${item}`, item);
}

function list(lines: readonly Html[]): Html | undefined {
  return lines.length === 0
    ? undefined
    : html`<ul>
        ${lines.map((line) => html`<li>${line}</li> `)}
      </ul>`;
}

function sentenceSection(sentences: readonly Sentence[]): Html {
  return html`<h3>Sentences for Wikipedia: ${sentences.length}</h3>
    ${sentences.map(({ wikitext }) => html`<pre>${wikitext}</pre> `)}`;
}

function sentenceNote(): Html {
  return html`<p>The sentences are also in for-wikipedia.wikitext. Open each cited work before you use one.</p> `;
}

function notConsideredSection(counts: ReadonlyMap<string, number>): Html | undefined {
  if (counts.size === 0) return undefined;
  return html`<h2>Not considered</h2>
    <p>Figures of these outcomes: no property of Wikidata was looked for.</p>
    ${list([...counts].map(([outcome, count]) => html`${outcome}: ${count}`))}`;
}
