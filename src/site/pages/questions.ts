/** Questions with their answers: the list, and a page for each with its rows as a table, its query, and the rows as CSV. */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { csv } from '../../csv.js';
import { tableDescription } from '../csvw.js';
import { cellOf, type Answer, type Row } from '../../store/index.js';
import { identifiers, literal, PREFIXES, rdf, rdfs, sh, isWebAddress } from '../../terms/index.js';
import { textOf } from '../facts.js';
import { html, webLink, type Html } from '../html.js';
import { commaSeparated, inLanguage, Links, type Page, type Site } from '../site.js';
import { byLanguage } from '../sorting.js';
import { plainTable, type SiteFile } from '../tables.js';
import { keyInWords } from './comparisons.js';
import { capital, codeInWords, count, dateInWords, licenceName } from '../wording.js';

export interface Question {
  name: string;
  title: string;
  sparql: string;
  /** The values of its parameters here. */
  asked: readonly { name: string; value: string }[];
}

/** The most rows on a page; the CSV file has all. */
export const MOST_ROWS = 100;

export function questionsPage(questions: readonly Question[], site: Site): Page {
  const links = new Links(site, 'questions');
  const inOrder = [...questions].sort((one, other) => byLanguage(one.title, other.title));
  const main = html`<h1>Questions</h1>
    <p>Each page has the answer from this site’s data, and the query to run elsewhere.</p>
    <ul>
      ${inOrder.map(({ name, title }) => html`<li><a href="${links.file(`questions/${name}.html`)}">${title}</a></li>`)}
    </ul>`;
  return {
    path: 'questions',
    title: 'Questions',
    description: 'Questions about the data, with answers and queries.',
    main,
    hasData: true,
    menu: 'questions.html',
  };
}

/** Questions as data, as SHACL keeps queries: what each asks, and its SPARQL. */
export function questionQuads(questions: readonly Question[], base: string): Quad[] {
  return questions.flatMap(({ name, title, sparql }) => {
    const node = identifiers(base).question(name);
    const objects: [Term, Term][] = [
      [rdf.type, sh.SPARQLExecutable],
      [rdf.type, sh.SPARQLSelectExecutable],
      [rdfs.label, literal.text(title, 'en')],
      [sh.select, literal.text(sparql.trim())],
    ];
    return objects.map(([property, value]) => DataFactory.quad(node, property as never, value as never));
  });
}

export function questionPage(
  { name, title, sparql, asked }: Question,
  answer: Extract<Answer, { kind: 'rows' }>,
  site: Site,
): { page: Page; files: SiteFile[] } {
  const path = `questions/${name}`;
  const links = new Links(site, path);
  const { variables, rows } = answer;
  const shown = rows.slice(0, MOST_ROWS);
  const clipping = rows.length > MOST_ROWS ? `, of which the first ${MOST_ROWS} are shown` : '';
  const columns = columnsOf(variables);
  const main = html`<p class="kind"><a href="../questions.html">Question</a></p>
    <h1>${title}</h1>
    ${asked.length === 0 ? undefined : html`<p>Asked for: ${commaSeparated(asked.map((one) => html`${heading(one.name).toLowerCase()} ${valueInWords(one.value, links)}`))}.</p>`}
    <p>${count(rows.length, 'row')}${clipping}. <a href="${name}.csv">All rows as CSV</a></p>
    ${
      rows.length === 0
        ? html`<p>The data has no answer.</p>`
        : plainTable(
            'Answer',
            columns.map(({ name: variable }) => heading(variable)),
            shown.map((row) => columns.map((column) => cell(row, column, links))),
          )
    }
    <h2>The query</h2>
    <p>To run it, the default graph must be the union of the named graphs.</p>
    <pre tabindex="0" role="region" aria-label="SPARQL"><code>${sparql.trim()}</code></pre>`;
  const table = csv([variables, ...rows.map((row) => variables.map((variable) => cellOf(row.get(variable))))]);
  const about = identifiers(site.base).question(name).value;
  return {
    page: { path, title, description: title, main, about, hasData: true, menu: 'questions.html', alternates: [{ file: `${name}.csv`, mediaType: 'text/csv' }] },
    files: [{ path: `${path}.csv`, text: table }, tableDescription({ path: `${path}.csv`, title, columns: variables })],
  };
}

/** Headings of columns whose variable name is not clear enough. */
const HEADINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    about: 'Claim',
    according: 'According to',
    actor: 'Actor',
    actorKind: 'Kind',
    attribution: 'Attribution',
    because: 'Evidence',
    by: 'Attributed to',
    claimant: 'Source',
    relationToCounted: 'Its relation to those counted',
    compared: 'Compared',
    counted: 'Outcome',
    covers: 'Time',
    coversBasis: 'Basis of time',
    date: 'When',
    document: 'Document',
    episodeType: 'Kind',
    from: 'First day',
    happened: 'Account',
    high: 'At most',
    item: 'Things',
    justification: 'Justification',
    kind: 'Kind of claim',
    lat: 'Latitude',
    license: 'Licence',
    long: 'Longitude',
    lookedFor: 'Searched on',
    low: 'At least',
    metric: 'Outcome',
    modifier: 'How exact',
    numberRule: 'Rule',
    otherAbout: 'Other claim',
    outcome: 'Outcome',
    party: 'Party',
    population: 'Who',
    relayNumber: 'Step',
    relayedBy: 'Relayed by',
    resultKind: 'Kind',
    reviewStatus: 'Review',
    says: 'Source',
    sideNumber: 'Side number',
    statedOn: 'Stated on',
    to: 'Last day',
    told: 'Description',
    url: 'Address',
    wikidataName: 'In Wikidata',
    within: 'Located in',
    words: 'Quote',
  }),
);

function heading(variable: string): string {
  return HEADINGS.get(variable) ?? capital(codeInWords(variable));
}

/** Which column names what another holds the address of: the name becomes the link, and the address is left to the CSV. */
const NAMED_BY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    actor: ['party', 'name'],
    claim: ['words', 'about'],
    claimant: ['says'],
    episode: ['told'],
    account: ['happened'],
    item: ['wikidataName'],
    node: ['name', 'place'],
    other: ['otherAbout'],
    person: ['name'],
  }),
);

interface Column {
  name: string;
  /** The variable whose page a cell leads to, where another variable holds it. */
  leadsTo?: string;
}

function columnsOf(variables: readonly string[]): Column[] {
  const names = new Map<string, string>();
  for (const variable of variables) {
    const name = NAMED_BY.get(variable)?.find((one) => variables.includes(one) && !names.has(one));
    if (name !== undefined) names.set(name, variable);
  }
  const led = new Set(names.values());
  return variables.filter((variable) => !led.has(variable)).map((name) => ({ name, ...(names.has(name) ? { leadsTo: names.get(name) ?? '' } : {}) }));
}

function cell(row: Row, { name, leadsTo }: Column, links: Links): Html {
  const [term, target] = [row.get(name), leadsTo === undefined ? undefined : row.get(leadsTo)?.value];
  const text = term === undefined ? undefined : termInWords(term, name, links);
  const href = target !== undefined ? pageOf(target, links) : name === 'happened' ? eventPageOf(row, links) : undefined;
  if (href === undefined) return text ?? html``;
  return html`<a href="${href}">${text ?? (target === undefined ? '' : links.name(target))}</a>`;
}

/** The page of an IRI; for an episode, that of its occurrence claim; for an external IRI, the IRI itself. */
function pageOf(iri: string, links: Links): string | undefined {
  const [, entry, episode] = /\/account\/([^/]+)\/episode\/([^/]+)$/.exec(iri) ?? [];
  const page = entry === undefined || episode === undefined ? iri : identifiers(links.site.base).occurrence(entry, episode).value;
  return links.to(page) ?? (isWebAddress(iri) && !iri.startsWith(links.site.base) && !iri.startsWith(PREFIXES.vr) ? iri : undefined);
}

/** The page of the event of a row, found by any of its columns. */
function eventPageOf(row: Row, links: Links): string | undefined {
  const { model } = links.site;
  const [event, account, claim, episode] = ['event', 'account', 'claim', 'episode'].map((name) => row.get(name)?.value ?? '');
  const known = [event, model.accounts.get(account ?? '')?.event, model.claims.get(claim ?? '')?.event, model.episodes.get(episode ?? '')?.event].find(
    (one) => one !== undefined && one !== '',
  );
  return known === undefined ? undefined : links.to(known);
}

function termInWords(term: Term, column: string, links: Links): Html {
  if (term.termType !== 'NamedNode') {
    const text = textOf(term);
    if (column === 'compared') return html`${keyInWords(term.value)}`;
    return DATE.test(term.value) ? html`${dateInWords(term.value)}` : inLanguage(text);
  }
  return valueInWords(term.value, links, column);
}

const DATE = /^(?:\d{4}-\d\d(?:-\d\d)?[~?%]?|\.\.)?(?:\/(?:\d{4}-\d\d(?:-\d\d)?[~?%]?|\.\.)?)?$/;

/** An IRI or text for readers: a page by its name, a term by its code, a licence by its usual name. */
function valueInWords(value: string, links: Links, column = ''): Html {
  if (links.to(value) !== undefined) return links.a(value, links.site.names.has(value) ? links.name(value) : 'the claim');
  if (DATE.test(value)) return html`${dateInWords(value)}`;
  if (!isWebAddress(value)) return html`${value}`;
  if (column === 'license') return webLink(value, licenceName(value), { rel: 'license' });
  if (column === 'url') return html`<a href="${value}">${value.replace(/^https?:\/\//, '')}</a>`;
  if (Object.values(PREFIXES).some((prefix) => value.startsWith(prefix))) return html`${codeInWords(value)}`;
  return html`<code>${value.startsWith(links.site.base) ? value.slice(links.site.base.length) : value}</code>`;
}
