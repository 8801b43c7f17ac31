/**
 * The page of a claim: a sentence that states it, its quote and location, how it became bounds, and comparable claims. A
 * withheld claim has only a tombstone: that it exists.
 */
import { relationSource, wording, type ComparedClaim } from '../../compare/index.js';
import { dcterms, isWebAddress, oa, schema, skos, vr } from '../../terms/index.js';
import { pathOf } from '../page-address.js';
import { citeSection } from '../cite.js';
import { citedClaim, eventOfClaim } from '../cited-claim.js';
import type { Facts } from '../facts.js';
import { html, webLink, type Html } from '../html.js';
import { commaSeparated, definitionList, inLanguage, Links, type Page, type Site } from '../site.js';
import { findingsList } from '../findings-list.js';
import { PLOT_LEGEND, type PlotContext } from '../tables.js';
import { capital, codeInWords, codeOf, dateInWords, licenceName } from '../wording.js';
import { claimSpanInWords, keyInWords } from './comparisons.js';
import { byParty, numberedDocuments } from './event-figures.js';
import { claimsLedger } from './ledger.js';

export interface ClaimInput {
  iri: string;
  facts: Facts;
  /** Documents whose text is in the site. */
  texts: ReadonlySet<string>;
}

export function claimPage(input: ClaimInput, site: Site): Page {
  const { iri, facts } = input;
  const path = pathOf(iri, 'claim', site.base);
  if (codeOf(facts.value(iri, vr.reviewStatus)) === 'withheld') return tombstone(iri, path, facts, site);
  const links = new Links(site, path);
  const document = facts.value(iri, schema.appearance) ?? '';
  const claim = site.model.claims.get(iri);
  const licences = facts.values(document, dcterms.license);
  const title =
    claim === undefined
      ? (facts.label(iri)?.text ?? 'A claim')
      : `${wording.claimantName(claim, site.model)}: ${wording.figureInWords(claim)} ${wording.outcomesInWords(claim.outcomes)}`;
  // A citation has the claimant before what is said; what is no figure is cited by its quote.
  const cited =
    claim === undefined ? (facts.text(iri, vr.verbatim)?.text ?? title) : `${wording.figureInWords(claim)} ${wording.outcomesInWords(claim.outcomes)}`;
  const context: PlotContext = { links, subject: title, folder: path, files: [], documents: document === '' ? [] : [document] };
  const main = html`<p class="kind">Claim about ${links.a(eventOfClaim(iri, facts, site))}</p>
    <h1>${claim === undefined ? inLanguage(facts.label(iri) ?? { text: 'A claim' }) : claimSentence(claim, links)}</h1>
    ${evidenceSection(input, links, document)} ${definitionList(claim === undefined ? statementRows(iri, facts, links) : figureRows(claim, facts, links))}
    ${claim === undefined ? undefined : rivalClaimsSection(claim, context)} ${findingsSection(iri, links)}
    ${citeSection({ title: cited, iri, page: `${site.url}${path}.html`, claim: citedClaim(iri, document, facts, site) }, site)}`;
  return {
    path,
    title,
    description: `${title}, as reported in ${site.model.name(document)}: the quote, where it stands, and how it was read.`,
    main,
    about: iri,
    hasData: true,
    licences,
    menu: 'events.html',
    embedded: claimInSchemaOrg({ iri, title, document, facts }, site),
  };
}

/** The findings about this claim. */
function findingsSection(iri: string, links: Links): Html | undefined {
  const findings = links.site.findings.filter(({ concerns }) => concerns.includes(iri));
  return findings.length === 0
    ? undefined
    : html`<section aria-labelledby="findings">
        <h2 id="findings">Findings</h2>
        ${findingsList(findings, links)}
      </section>`;
}

/** The claim in the terms of schema.org. There is no review of it: nothing here says whether it is true. */
function claimInSchemaOrg({ iri, title, document, facts }: { iri: string; title: string; document: string; facts: Facts }, site: Site): object {
  const cited = citedClaim(iri, document, facts, site);
  const url = facts.value(document, schema.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': iri,
    name: title,
    ...(cited.quote === undefined ? {} : { text: cited.quote }),
    author: facts.values(iri, vr.claimant).map((claimant) => ({ '@id': claimant, name: site.names.get(claimant)?.text ?? site.model.name(claimant) })),
    appearance: {
      '@type': 'CreativeWork',
      '@id': document,
      name: cited.document,
      ...(url === undefined || !isWebAddress(url) ? {} : { url }),
      ...(cited.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: cited.publisher } }),
      ...(cited.published === undefined ? {} : { datePublished: cited.published }),
    },
    about: { '@type': 'Event', '@id': eventOfClaim(iri, facts, site), name: cited.event },
    isPartOf: { '@type': 'Dataset', '@id': site.base, name: site.title },
  };
}

function tombstone(iri: string, path: string, facts: Facts, site: Site): Page {
  const links = new Links(site, path);
  const main = html`<p class="kind">Claim about ${links.a(eventOfClaim(iri, facts, site))}</p>
    <h1>A withheld claim</h1>
    <p>There is a claim at this address. Its content and its claimant are withheld to protect people.</p>`;
  return { path, title: 'A withheld claim', description: 'A withheld claim.', main, about: iri, hasData: true };
}

/** "SOHR, as reported in D, says that 159 of the SDF's side were killed in E." */
function claimSentence(claim: ComparedClaim, links: Links): Html {
  const by = claim.claimants.length > 0;
  const document = links.a(claim.document);
  const who = by
    ? html`${links.list(claim.claimants)}, as reported in ${document}, ${claim.claimants.length > 1 ? 'say' : 'says'}`
    : claim.attribution === 'unnamedSource'
      ? html`An unnamed source, as reported in ${document}, says`
      : html`${document}, in its own words, says`;
  const event = links.a(claim.event);
  const where = claim.episode === undefined ? event : html`${event} (in an episode of it)`;
  const figure = claim.modifier === 'vague' || claim.modifier === 'statedUnknown' ? html`<q>${claim.quote}</q>` : html`${wording.figureInWords(claim)}`;
  const party = wording.partyPhrase(claim);
  const people = claim.item ?? (['unstated', 'mixed'].includes(claim.population) ? '' : claim.population);
  const verb = `${claim.item === undefined && claim.outcomes[0] === 'strength' ? 'took part' : outcomeVerb(claim)}`;

  return html`${who}: ${figure}${people === '' ? '' : ` ${people}`}${party} ${verb} in ${where}.`;
}

/** What the words of the figure do not state: "party, time: left open, or taken from another sentence". */
function inferredInWords(properties: readonly string[]): string | undefined {
  const names = INFERRED_NAMES.filter(([property]) => properties.includes(property.value)).map(([, name]) => name);
  const open = names.length === 0 ? [] : [`${names.join(', ')}: left open, or taken from another sentence`];
  const lines = [...open, ...(properties.includes(vr.low.value) ? ['number: none stands there, one person or thing is mentioned'] : [])];
  return lines.length === 0 ? undefined : lines.join('; ');
}
const INFERRED_NAMES = [
  [vr.countOf, 'party'],
  [vr.covers, 'time'],
  [vr.date, 'date'],
  [vr.claimant, 'source'],
] as const;

const OUTCOME_VERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hostage: 'were taken hostage',
    held: 'were held',
    strength: 'took part',
    equipment: 'were lost',
    missing: 'went missing',
    escaped: 'escaped',
    surrendered: 'surrendered',
  }),
);

function outcomeVerb({ outcomes, bounds }: ComparedClaim): string {
  const verb = outcomes.map((outcome) => OUTCOME_VERBS.get(outcome) ?? `were ${outcome}`).join(' or ');
  return bounds.low === 1 && bounds.high === 1 ? verb.replaceAll('were ', 'was ') : verb;
}

function evidenceSection({ iri, facts, texts }: ClaimInput, links: Links, document: string): Html {
  const node = facts.value(iri, vr.evidence) ?? '';
  const selectors = facts.values(node, oa.hasSelector);
  const [start, end] = [oa.start, oa.end].map((property) => selectors.flatMap((one) => facts.values(one, property))[0]);
  const quote = facts.text(iri, vr.verbatim) ?? { text: '' };
  const section = facts.label(node)?.text;
  const place = `${section === undefined ? '' : `${section}, `}characters ${start ?? '?'}–${end ?? '?'}`;
  const href = texts.has(document) && start !== undefined ? `${links.to(document) ?? ''}#c${start}-${end}` : undefined;
  return html`<section aria-labelledby="words"><h2 id="words">The quote</h2>
<blockquote${quote.language === undefined || quote.language === 'en' ? '' : html` lang="${quote.language}"`} dir="auto"><p>${quote.text}</p></blockquote>
<p>${links.a(document)}, ${href === undefined ? place : html`<a href="${href}">${place}</a>`}${facts.values(document, dcterms.license).map((iri) => html` (${licenceName(iri)})`)}</p></section>`;
}

function figureRows(claim: ComparedClaim, facts: Facts, links: Links): [string, Html | string | undefined][] {
  const { iri } = claim;
  const rule = facts.value(iri, vr.numberRule);
  const { low, high } = claim.bounds;
  const linked = (property: typeof vr.claimant) => (facts.values(iri, property).length === 0 ? undefined : links.list(facts.values(iri, property)));
  const works = facts.values(iri, schema.citation);
  const relays = facts.values(iri, vr.via).map((relay) => facts.value(relay, vr.relayedBy) ?? relay);
  return [
    [
      'Bounds',
      low === undefined && high === undefined
        ? 'none: no number given'
        : low === high
          ? `exactly ${String(low?.toLocaleString('en'))}`
          : `${low === undefined ? 'no lower bound' : `at least ${low.toLocaleString('en')}`}, ${high === undefined ? 'no upper bound' : `at most ${high.toLocaleString('en')}`}${claim.best === undefined ? '' : `, the source’s best ${claim.best.toLocaleString('en')}`}`,
    ],
    [
      'Number rule',
      rule === undefined
        ? `${codeInWords(claim.modifier)}: read as written`
        : html`${codeInWords(claim.modifier)}, <a href="${links.file(`vocabulary/index.html#${rule.split('#').at(-1) ?? ''}`)}">${codeInWords(rule)}</a>`,
    ],
    ['Counts', `${capital(wording.outcomesInWords(claim.outcomes))}${claim.partyName === '' ? '; party not stated' : `; of ${claim.partyName}`}`],
    ['Who', claim.item ?? codeInWords(claim.population)],
    ['Done by', linked(vr.doneBy)],
    ['Manner', claim.manner && codeInWords(claim.manner)],
    ['Accumulation', codeInWords(claim.accumulation)],
    ['Not in its words', inferredInWords(facts.values(iri, vr.inferredProperty))],
    ['Time', claim.covers === undefined ? undefined : `${dateInWords(claim.covers)}${claim.stated ? '' : ' (not stated; taken from the event or episode)'}`],
    ['Stated on', claim.statedOn && dateInWords(claim.statedOn)],
    [
      'Source',
      claim.claimants.length === 0
        ? 'not named'
        : html`${links.list(claim.claimants)}${claim.relation === undefined ? '' : ` (${wording.RELATION_LABELS.get(claim.relation) ?? codeInWords(claim.relation)})`}`,
    ],
    ['Whose side, by what', relationSource(claim, links.site.model)],
    ['Relayed by', relays.length === 0 ? undefined : links.list(relays)],
    ['Cites', works.length === 0 ? undefined : commaSeparated(works.map((work) => workLink(work, facts)))],
    ...(['subsetOf', 'supersedes', 'confirms', 'denies', 'corrects', 'retracts'] as const).map((name): [string, Html | undefined] => [
      capital(codeInWords(name)),
      linked(vr[name]),
    ]),
    ['Compared under', links.a(claim.key, keyInWords(links.site.names.get(claim.key)?.text ?? 'its key'))],
    ['Review', reviewInWords(iri, facts)],
    ['Note', facts.text(iri, skos.note)?.text],
  ];
}

/** "checked by A. Finch, 2 April 2031". */
function reviewInWords(iri: string, facts: Facts): string {
  const [by, on] = [facts.value(iri, vr.reviewedBy), facts.value(iri, vr.reviewedOn)];
  return `${codeInWords(facts.value(iri, vr.reviewStatus) ?? '')}${by === undefined ? '' : ` by ${by}`}${on === undefined ? '' : `, ${dateInWords(on)}`}`;
}

function workLink(work: string, facts: Facts): Html {
  const url = facts.value(work, schema.url);
  const text = facts.label(work)?.text ?? work;
  return url === undefined ? html`${text}` : webLink(url, text);
}

function statementRows(iri: string, facts: Facts, links: Links): [string, Html | string | undefined][] {
  const linked = (property: typeof vr.claimant) => (facts.values(iri, property).length === 0 ? undefined : links.list(facts.values(iri, property)));
  const fate = facts.value(iri, vr.fate);
  return [
    ['About', linked(vr.aboutPerson)],
    ['Fate', fate && codeInWords(fate)],
    ['Kind', facts.value(iri, vr.resultKind) && codeInWords(facts.value(iri, vr.resultKind) ?? '')],
    ['Time', facts.value(iri, vr.covers) && dateInWords(facts.value(iri, vr.covers) ?? '')],
    ['Source', linked(vr.claimant) ?? 'the document itself'],
    ['Not in its words', inferredInWords(facts.values(iri, vr.inferredProperty))],
    ['Review', reviewInWords(iri, facts)],
    ['Note', facts.text(iri, skos.note)?.text],
  ];
}

/** The claims with the same comparison key, including this one. */
function rivalClaimsSection(claim: ComparedClaim, context: PlotContext): Html {
  const { links } = context;
  const { site } = links;
  const all = site.claims.key.get(claim.key) ?? [claim];
  if (all.length < 2)
    return html`<section aria-labelledby="rivals">
      <h2 id="rivals">Figures to compare it with</h2>
      <p>No other figure counts the same people, outcome, place and time.</p>
    </section>`;
  const documents = [...new Set(all.map(({ document }) => document))].sort();
  const own = { ...context, documents };
  return html`<section aria-labelledby="rivals">
    <h2 id="rivals">Figures to compare it with</h2>
    <p>${claimSpanInWords(all)} They can be compared directly: ${links.a(claim.key, 'the comparison')}.</p>
    ${PLOT_LEGEND}${claimsLedger({ id: 'all', caption: `${capital(wording.countedInWords(claim))}: all comparable figures`, groups: byParty(all, own) }, own)}${numberedDocuments(own)}
  </section>`;
}
