/**
 * The figures of an event page as ledgers: one for each outcome, with a panel for each party and kind of thing; figures of
 * single incidents are folded. Claims of one event come in, a section goes out; pages of claims and comparisons share how
 * claims are grouped by party.
 */
import {
  comparisonRows,
  editionInWords,
  groupEqualRows,
  isOfAnIncident,
  meetingOf,
  wording,
  type ComparedClaim,
  type ComparisonRow,
} from '../../compare/index.js';
import { dcterms, oa, vr } from '../../terms/index.js';
import { recordedIn } from '../cite.js';
import { sentenceAround } from '../evidence.js';
import { anchorOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { html, type Html } from '../html.js';
import { svgFile } from '../plots/marks.js';
import { commaSeparated, type Links } from '../site.js';
import { byLanguage } from '../sorting.js';
import { csvRows, downloadLinks, sourceLines, PLOT_LEGEND, type PlotContext } from '../tables.js';
import { capital, count } from '../wording.js';
import { grouped } from '../../group-by.js';
import { drawLedger, ledgerTable, type Evidence, type LedgerInput, type LedgerPanel, type LedgerParty } from './ledger.js';

export interface FiguresInput {
  claims: readonly ComparedClaim[];
  facts: Facts;
  /** The characters of documents whose text the site has. */
  texts: ReadonlyMap<string, readonly string[]>;
  context: PlotContext;
}

/** All figures of an event: a ledger for each outcome, then those of single incidents, folded. */
export function figuresSection({ claims, facts, texts, context }: FiguresInput): Html | undefined {
  const { links } = context;
  const withheld = facts.ofClass(vr.WithheldClaim);
  if (claims.length + withheld.length === 0) return undefined;
  const evidenceOf = (claim: string) => evidenceIn(claim, { facts, texts, links });
  const whole = claims.filter((claim) => !isOfAnIncident(claim));
  const sections = byOutcome(whole).map(([key, some]) => {
    const title = outcomeTitle(some);
    const id = anchorOf(key.replaceAll('+', '-or-'));
    const heading = html`<h3 id="${id}-heading">${title}</h3>`;
    return ledgerWithFiles({ id, title, parties: ledgerParties(some, context), evidenceOf, heading }, context);
  });
  return html`<section aria-labelledby="figures">
    <h2 id="figures">Figures</h2>
    ${claims.length === 0 ? undefined : html`${numberedDocuments(context, openingInWords(context.documents, texts))}${PLOT_LEGEND}`} ${sections}
    ${incidentsSection(claims.filter(isOfAnIncident), evidenceOf, context)} ${withheld.length === 0 ? undefined : withheldClaims(withheld, links)}
  </section>`;
}

/** What an opened figure shows. */
function openingInWords(documents: readonly string[], texts: FiguresInput['texts']): string {
  const withText = documents.filter((document) => texts.has(document)).length;
  if (withText === documents.length) return 'Open a figure for its sentence. ';
  return withText === 0
    ? 'Open a figure for its quote and its place; the text around it is not part of this site. '
    : 'Open a figure for its sentence, or for its quote where the text of its document is not part of this site. ';
}

/** The figures of single days and incidents, folded. */
function incidentsSection(claims: readonly ComparedClaim[], evidenceOf: LedgerInput['evidenceOf'], context: PlotContext): Html | undefined {
  if (claims.length === 0) return undefined;
  const ledgers = byOutcome(claims).map(([key, some]) => {
    const title = `${outcomeTitle(some)}, in single incidents`;
    const id = `${anchorOf(key.replaceAll('+', '-or-'))}-incidents`;
    return ledgerWithFiles({ id, title, parties: ledgerParties(some, context), evidenceOf, heading: html`<h4>${title}</h4>` }, context);
  });
  return html`<h3 id="incidents">Single incidents</h3>
    <details>
      <summary>${count(claims.length, 'figure')} of single days or incidents</summary>
      ${ledgers}
    </details>`;
}

interface OneLedger {
  id: string;
  title: string;
  parties: readonly LedgerParty[];
  evidenceOf?: LedgerInput['evidenceOf'];
  heading?: Html;
}

/** A ledger with its table and its drawing as files. */
export function ledgerWithFiles({ id, title, parties, evidenceOf, heading }: OneLedger, context: PlotContext): Html {
  const rows = parties.flatMap(({ label, panels }) => panels.map((panel) => ({ label, claims: panel.rows.flatMap(({ row, others }) => [row, ...others]) })));
  const drawing = drawLedger(parties);
  const name = title.startsWith(context.subject) ? title : `${context.subject}: ${title}`;
  const files = downloadLinks({ id, title, svg: svgFile({ ...drawing, title: name, source: sourceLines(context) }), rows: csvRows(rows, context) }, context);
  return html`<div id="${id}" class="outcome">
    <div class="head">${heading}${files}</div>
    ${ledgerTable({ id, caption: title, parties, evidenceOf }, context)}
  </div>`;
}

function byOutcome(claims: readonly ComparedClaim[]): [string, ComparedClaim[]][] {
  const groups = [...grouped(claims, ({ outcomes }) => [...outcomes].sort().join('+'))];
  const rank = (key: string) => (USUAL_OUTCOMES.includes(key) ? USUAL_OUTCOMES.indexOf(key) : USUAL_OUTCOMES.length);
  return groups.sort(([one, some], [other, more]) => rank(one) - rank(other) || byLanguage(outcomeTitle(some), outcomeTitle(more)));
}

const USUAL_OUTCOMES = ['killed', 'injured', 'killed+injured', 'injured+killed', 'captured', 'surrendered', 'hostage', 'missing'];

function outcomeTitle(claims: readonly ComparedClaim[]): string {
  return capital(wording.outcomesInWords(claims[0]?.outcomes ?? []));
}

/** Claims by the party they count, as rows of the matrix are, then by the kind of people or things. */
function ledgerParties(claims: readonly ComparedClaim[], context: PlotContext): LedgerParty[] {
  const { model } = context.links.site;
  const parties = [...grouped(claims, (claim) => meetingOf(claim, model).party)].map(([party, some]): LedgerParty => {
    // The side itself names the panel, where one of its members is counted too.
    const named = some.find((claim) => claim.party.startsWith('side-')) ?? some[0];
    const isUnstated = party === 'unstated' || (named?.partyName ?? '') === '';
    return { label: isUnstated ? NO_PARTY : (named?.partyName ?? party), panels: panelsOf(some, context) };
  });
  return inOrderOfParties(parties);
}

/** The label of figures whose party is not stated; they are last. */
export const NO_PARTY = 'No party stated';

function inOrderOfParties<T extends { label: string }>(parties: readonly T[]): T[] {
  return [...parties].sort((one, other) => Number(one.label === NO_PARTY) - Number(other.label === NO_PARTY) || byLanguage(one.label, other.label));
}

function panelsOf(claims: readonly ComparedClaim[], { documents, links }: PlotContext): LedgerPanel[] {
  const { model } = links.site;
  const things = grouped(claims, (claim) => meetingOf(claim, model).item || peopleOf(claim));
  return [...things]
    .sort(([one, some], [other, more]) => Number(one !== '') - Number(other !== '') || more.length - some.length || byLanguage(one, other))
    .map(([thing, some]) => {
      const [first] = some;
      return { label: thing === '' ? '' : capital(first?.item ?? thing), rows: mergedRows(comparisonRows(some, documents, model), documents) };
    });
}

/** Fighters and people of no stated kind share a panel; others have their own. */
function peopleOf({ item, population }: ComparedClaim): string {
  if (item !== undefined) return item;
  return ['unstated', 'mixed', 'fighters'].includes(population) ? '' : population;
}

/** The same row of several editions of a document is one row. */
function mergedRows(rows: readonly ComparisonRow[], documents: readonly string[]): LedgerPanel['rows'] {
  return [...groupEqualRows(rows, documents).values()].flatMap(([row, ...others]) => (row === undefined ? [] : [{ row, others }]));
}

/** Where a claim is in its document, with the sentence where the site has the text. */
function evidenceIn(claim: string, { facts, texts, links }: { facts: Facts; texts: FiguresInput['texts']; links: Links }): Evidence {
  const node = facts.value(claim, vr.evidence) ?? '';
  const selectors = facts.values(node, oa.hasSelector);
  const [start, end] = [oa.start, oa.end].map((property) => selectors.flatMap((one) => facts.values(one, property))[0]);
  const document = links.site.model.claims.get(claim)?.document ?? '';
  const characters = texts.get(document);
  const sentence = characters === undefined || start === undefined ? undefined : sentenceAround(characters, Number(start), Number(end));
  return {
    section: facts.label(node)?.text,
    start,
    end,
    sentence,
    href: sentence === undefined ? undefined : links.to(document, `c${start}-${end}`),
  };
}

/** The documents by their numbers, with their editions. */
export function numberedDocuments(context: PlotContext, before = ''): Html {
  const { documents, links } = context;
  const { model } = links.site;
  const numbered = documents.map((document, index) => {
    const edition = editionInWords(model.editionOf(document));
    const cited = citedDocument(document, context);
    return html`<span
        data-cited="${index + 1}"
        data-before="${cited.before}"
        data-after="${cited.after}"
        ${links.site.date === undefined ? html` data-undated` : undefined}
        >[${index + 1}]</span
      >
      ${links.a(document)}${edition === '' ? undefined : `, ${edition}`}`;
  });
  return html`<p class="soft">${before}Documents: ${commaSeparated(numbered)}.</p>`;
}

/** What citations of the claims of a document share: what comes before and after the claim. */
function citedDocument(document: string, { links: { site } }: PlotContext): { before: string; after: string } {
  const [publisher] = site.model.values(document, dcterms.publisher.value);
  const { published, revision } = site.model.editionOf(document);
  const parts = [publisher, `“${site.model.name(document)}”`, published, revision === undefined ? undefined : `revision ${revision}`];
  return { before: parts.filter((part) => part !== undefined).join(', '), after: `as recorded in ${recordedIn(site)}` };
}

function withheldClaims(withheld: readonly string[], links: Links): Html {
  return html`<p>
    ${count(withheld.length, 'claim is', 'claims are')} withheld: ${commaSeparated(withheld.map((claim, index) => links.a(claim, `withheld ${index + 1}`)))}.
  </p>`;
}

/** Claims by the party they count, in the order of tables. */
export function byParty(claims: readonly ComparedClaim[], { documents, links }: PlotContext) {
  const { model } = links.site;
  const parties = [...grouped(claims, ({ party }) => party)].map(([party, some]) => ({
    label: party === 'unstated' || some[0]?.partyName === '' ? NO_PARTY : (some[0]?.partyName ?? party),
    claims: comparisonRows(some, documents, model),
  }));
  return inOrderOfParties(parties);
}
