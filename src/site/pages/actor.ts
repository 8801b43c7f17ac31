/**
 * The page of an actor: what it says beside what others say of the same, over all events; then all that it claims, and all
 * that is claimed about it; names, what it is part of, and on which sides it is listed.
 */
import type { ComparedClaim } from '../../compare/index.js';
import { comparisonRows, wording } from '../../compare/index.js';
import { dcterms, org, skos, vr } from '../../terms/index.js';
import { pathOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { html, type Html } from '../html.js';
import { commaSeparated, definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import type { ActorComparison } from '../actor-comparisons.js';
import { PLOT_LEGEND, type PlotContext, type SiteFile } from '../tables.js';
import { ratiosSection } from './actor-ratios.js';
import { claimsLedger } from './ledger.js';
import { capital, codeInWords, count, dateInWords } from '../wording.js';
import { externalLinks } from '../external-links.js';
import { byLanguage } from '../sorting.js';
import { grouped } from '../../group-by.js';

export interface ActorInput {
  iri: string;
  facts: Facts;
  /** Its parts. */
  parts: readonly string[];
  /** Events in which it is listed on a side. */
  listed: readonly string[];
  /** Its figures that can be compared with those of others. */
  comparisons: readonly ActorComparison[];
}

/** The most claims to list one by one; of more, only the number per event is shown. */
const MOST_CLAIMS = 150;
const NOTHING_COMPARED = 'None of its figures can be compared with one of another source: see the page of each event for why.';

export function actorPage({ iri, facts, parts, listed, comparisons }: ActorInput, site: Site): { page: Page; files: SiteFile[] } {
  const path = pathOf(iri, 'actor', site.base);
  const links = new Links(site, path);
  const label = site.names.get(iri) ?? { text: site.model.name(iri) };
  const setting = site.disambiguations.get(iri);
  const names = facts.texts(iri, skos.altLabel).map(inLanguage);
  const [claimed, about] = [site.claims.claimant.get(iri) ?? [], site.claims.counted.get(iri) ?? []];
  const documents = [
    ...new Set(
      comparisons.flatMap(({ own, others }) => [own, ...others.map(({ origin }) => origin)].flatMap(({ claims }) => claims.map(({ document }) => document))),
    ),
  ].sort();
  const context: PlotContext = { links, subject: label.text, folder: path, files: [], documents };
  const name = site.model.name(iri);
  const ratios = ratiosSection(name, comparisons, context);
  const related = (nodes: readonly string[]) => nodes.map((node) => relationInWords(node, facts));
  const main = html`<p class="kind">Actor</p>
    <h1>${links.fullName(iri)}</h1>
    ${definitionList([
      ['Also called', names.length === 0 ? undefined : commaSeparated(names)],
      ['Kind', facts.value(iri, vr.actorKind) && codeInWords(facts.value(iri, vr.actorKind) ?? '')],
      [
        'Part of',
        facts.values(iri, org.subOrganizationOf).length === 0
          ? undefined
          : html`${links.list(facts.values(iri, org.subOrganizationOf))}${related(facts.values(iri, org.hasMembership))}`,
      ],
      [
        'Affiliated with',
        facts.values(iri, vr.affiliatedWith).length === 0
          ? undefined
          : html`${links.list(facts.values(iri, vr.affiliatedWith))}${related(facts.values(iri, vr.affiliation))}`,
      ],
      ['Its parts', parts.length === 0 ? undefined : links.list(parts)],
      ['On a side in', listed.length === 0 ? undefined : links.list(listed)],
      ['Note', facts.text(iri, skos.note)?.text],
    ])}
    ${ratios}${comparisons.length > 0 || claimed.length === 0 ? undefined : html`<p>${NOTHING_COMPARED}</p>`}
    ${claimed.length + about.length === 0 || ratios !== undefined ? undefined : PLOT_LEGEND} ${claimsSection('says', 'Figures it gives', claimed, links)}
    ${claimsSection('about', 'Figures about its people and things', about, links)} ${externalLinks(iri, facts, links)}`;
  return {
    page: {
      path,
      title: setting === undefined ? label.text : `${label.text} — in ${setting}`,
      description: `${label.text}: ${count(claimed.length, 'figure')} it gives, ${count(about.length, 'figure')} about it.`,
      main,
      about: iri,
      hasData: true,
      menu: 'actors.html',
    },
    files: context.files,
  };
}

function relationInWords(node: string, facts: Facts): Html | undefined {
  const source = facts.values(node, dcterms.source);
  const time = [facts.value(node, vr.from), facts.value(node, vr.to)];
  const parts = [
    time[0] && `since ${dateInWords(time[0])}`,
    time[1] && `until ${dateInWords(time[1])}`,
    source.length > 0 && `according to ${source.join(', ')}`,
  ].filter(Boolean);

  return parts.length === 0 ? undefined : html` <small>${parts.join(', ')}</small>`;
}

function claimsSection(id: string, title: string, claims: readonly ComparedClaim[], links: Links): Html | undefined {
  if (claims.length === 0) return undefined;
  const { model } = links.site;
  const events = [...grouped(claims, ({ event }) => event)].sort(([one], [other]) => byLanguage(model.name(one), model.name(other)));
  const context: PlotContext = { links, subject: '', folder: '', files: [], documents: [] };
  const body =
    claims.length > MOST_CLAIMS
      ? html`<ul>
          ${events.map(([event, some]) => html`<li>${links.a(event)}: ${count(some.length, 'figure')}</li>`)}
        </ul>`
      : events.map(
          ([event, some], index) =>
            html`<h3>${links.a(event)}</h3>
              ${claimsLedger(
                {
                  id: `${id}-${index + 1}`,
                  caption: `${title}, ${model.name(event)}`,
                  groups: [...grouped(some, (claim) => wording.countedInWords(claim))].map(([subject, these]) => ({
                    label: capital(subject),
                    claims: comparisonRows(these, [], model),
                  })),
                },
                context,
              )}`,
        );
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;
}
