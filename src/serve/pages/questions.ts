/** Questions with their answers: the list, and a page for each with its rows as a table, its query, and the rows as CSV. */
import { csv } from '../../csv.js';
import type { Answer } from '../../store/index.js';
import { html, type Html } from '../html.js';
import { inLanguage, Links, type Page, type Site } from '../site.js';
import { plainTable, type Extra } from '../tables.js';
import { codeInWords, count } from '../words.js';
import { PREFIXES } from '../../terms/index.js';
import { textOf } from '../facts.js';

export interface Question {
  name: string;
  title: string;
  sparql: string;
  /** What its parameters were given here, in words. */
  asked: readonly string[];
}

/** So many rows stand on the page; the file beside it has all. */
const MOST = 100;

export function questionsPage(questions: readonly Question[], site: Site): Page {
  const links = new Links(site, 'questions');
  const main = html`<h1>Questions</h1>
    <p>Each was asked of what is in here. Its page has the answer, and the query to ask it elsewhere.</p>
    <ul>
      ${questions.map(({ name, title }) => html`<li><a href="${links.file(`questions/${name}.html`)}">${title}</a></li>`)}
    </ul>`;
  return { path: 'questions', title: 'Questions', description: 'Questions to the data, with answers and queries.', main, menu: 'questions.html' };
}

export function questionPage({ name, title, sparql, asked }: Question, answer: Extract<Answer, { kind: 'rows' }>, site: Site): { page: Page; extras: Extra[] } {
  const path = `questions/${name}`;
  const links = new Links(site, path);
  const { variables, rows } = answer;
  const shown = rows.slice(0, MOST);
  const main = html`<p class="kind"><a href="../questions.html">Question</a></p>
    <h1>${title}</h1>
    ${asked.length === 0 ? undefined : html`<p>Asked here of: ${asked.join(', ')}.</p>`}
    <p>${count(rows.length, 'row')}${rows.length > MOST ? `, of which the first ${MOST} are shown` : ''}. <a href="${name}.csv">All of them as CSV</a></p>
    ${
      rows.length === 0
        ? html`<p>Nothing in here answers it.</p>`
        : plainTable(
            'Answer',
            variables,
            shown.map((row) => variables.map((variable) => cell(row.get(variable), links))),
          )
    }
    <h2>The query</h2>
    <p>Wherever it is asked, the default graph has to be the union of the named graphs.</p>
    <pre tabindex="0" role="region" aria-label="SPARQL"><code>${sparql.trim()}</code></pre>`;
  const table = csv([variables, ...rows.map((row) => variables.map((variable) => row.get(variable)?.value ?? ''))]);
  return { page: { path, title, description: title, main, menu: 'questions.html' }, extras: [{ path: `${path}.csv`, text: table }] };
}

function cell(term: ReturnType<Extract<Answer, { kind: 'rows' }>['rows'][number]['get']>, links: Links): Html {
  if (term === undefined) return html``;
  if (term.termType !== 'NamedNode') return inLanguage(textOf(term));
  if (links.to(term.value) !== undefined) return links.a(term.value, links.site.names.has(term.value) ? links.name(term.value) : 'the claim');
  if (term.value.startsWith(PREFIXES.vr)) return html`${codeInWords(term.value)}`;
  return html`<code>${term.value}</code>`;
}
