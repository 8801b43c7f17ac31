/** Pages of comparisons: a comparison key with its claims, and the list of findings. */
import { wording, type ComparedClaim } from '../../compare/index.js';
import { pathOf } from '../page-address.js';
import { html } from '../html.js';
import { Links, type Page, type Site } from '../site.js';
import { findingsList } from '../findings-list.js';
import { PLOT_LEGEND, type PlotContext, type SiteFile } from '../tables.js';
import { capital, codeInWords, count, dateInWords } from '../wording.js';
import { byParty, ledgerWithFiles, numberedDocuments } from './event-figures.js';
import { partiesOf } from './ledger.js';

export function keyPage(iri: string, site: Site): { page: Page; files: SiteFile[] } {
  const path = pathOf(iri, 'key', site.base);
  const links = new Links(site, path);
  const claims = site.claims.key.get(iri) ?? [];
  const [first] = claims;
  const title = first === undefined ? (site.names.get(iri)?.text ?? 'A comparison') : capital(wording.countedInWords(first));
  const context = plotContext(title, path, claims, links);
  const findings = site.findings.filter(({ concerns }) => concerns.some((claim) => claims.some(({ iri: one }) => one === claim)));
  const main = html`<p class="kind">Comparison${first === undefined ? undefined : html` in ${links.a(first.event)}`}</p>
    <h1>${title}</h1>
    <p>
      These figures can be compared because they have the same event, outcome, party, people or things, place and time:
      <q>${keyInWords(site.names.get(iri)?.text ?? iri)}</q>.
    </p>
    ${
      claims.length === 0
        ? html`<p>No claim has this key.</p>`
        : html`<p>${claimSpanInWords(claims)}</p>
            ${PLOT_LEGEND}${ledgerWithFiles({ id: 'plot', title, parties: partiesOf(byParty(claims, context)) }, context)}${numberedDocuments(context)}`
    }
    ${
      findings.length === 0
        ? undefined
        : html`<h2>Findings</h2>
            ${findingsList(findings, links)}`
    }`;
  return {
    page: {
      path,
      title,
      description: `${count(claims.length, 'figure')} that can be compared: ${title}.`,
      main,
      about: iri,
      hasData: true,
      menu: 'events.html',
    },
    files: context.files,
  };
}

/** The label of a key, with its dates in words. */
export function keyInWords(label: string): string {
  return label.replace(/\d{4}-\d\d(?:-\d\d)?(?:\/\d{4}-\d\d(?:-\d\d)?)?/g, dateInWords);
}

/** The number and range of claims with one key: "3 figures of those killed: 12–40." */
export function claimSpanInWords(claims: readonly ComparedClaim[]): string {
  const [first] = claims;
  const bounds = claims.flatMap(({ bounds: one, interval }) => (interval === undefined ? [] : [one]));
  return `${count(claims.length, 'figure')} of ${first === undefined ? '' : wording.countedInWords(first)}: ${bounds.length === 0 ? 'none in numbers' : wording.spanInWords(bounds)}.`;
}

export function findingsPage(site: Site, questions: ReadonlyMap<string, string>): Page {
  const links = new Links(site, 'findings');
  const notable = site.findings.filter(({ severity }) => severity === 'notable').length;
  const main = html`<h1>Findings</h1>
    <p class="lead">
      ${count(site.findings.length, 'finding')} about what the documents say. ${notable.toLocaleString('en')} of them are about accounts that differ.
    </p>
    <p>A finding is not an error and accuses nobody. Each lists its claims and its assumptions.</p>
    ${site.findings.length === 0 ? undefined : html`<p>The largest ratio of two figures comes first; findings without a ratio follow, those about accounts that differ first.</p>`}
    ${findingsList(site.findings, links, { head: ({ event }) => links.a(event) })}
    <h2>The rules</h2>
    <dl class="facts">
      ${[...questions].map(
        ([name, question]) =>
          html`<div id="rule-${name}">
            <dt>${capital(codeInWords(name))}</dt>
            <dd>${question}</dd>
          </div>`,
      )}
    </dl>`;
  return {
    path: 'findings',
    title: 'Findings',
    description: 'Where accounts differ, and other findings about what documents say.',
    main,
    hasData: true,
    menu: 'findings.html',
  };
}

function plotContext(subject: string, folder: string, claims: readonly ComparedClaim[], links: Links): PlotContext {
  return { links, subject, folder, files: [], documents: [...new Set(claims.map(({ document }) => document))].sort() };
}
