/**
 * Comparisons: the claims of all documents side by side, per event, outcome and party, with their findings. A model and
 * its findings come in; plain data in a fixed order goes out, which `view/` renders. Nothing is ranked: claims are in the
 * order of their lowest number.
 */
import { editionInWords, type EditionStanding } from './editions.js';
import { comparisonRows, type ComparisonRow } from './comparison-row.js';
import { editionDifferences, type EditionDifferences } from './edition-differences.js';
import { findingIri } from './finding-graph.js';
import { isOfAnIncident } from './incidents.js';
import { matrixOf, type Matrix } from './matrix.js';
import type { Claim, Model } from './model.js';
import { groupBy } from '../group-by.js';
import { isDifference, type Finding } from './rule.js';
import { joinWithAnd, outcomesInWords } from './wording.js';
import { PREFIXES } from '../terms/index.js';

/** A document of a comparison; its edition is given where another document has the same title. */
export interface ComparedDocument {
  iri: string;
  label: string;
  edition?: string;
  standing: EditionStanding;
}

export interface ListedFinding {
  iri: string;
  rule: string;
  severity: Finding['severity'];
  /** Whether it reports a difference between accounts; always set in comparisons. */
  differs?: boolean;
  measure?: number | undefined;
  /** How many times one figure is another, rounded to hundredths; lists begin with the largest. */
  ratio?: number | undefined;
  /** The relation of the figures: equal, nested, overlapping or disjoint; absent where none are compared. */
  relation?: Finding['relation'];
  message: string;
  assumes: readonly string[];
  concerns: readonly string[];
  /** Findings of other editions of the document that say the same. */
  also?: string[];
}

/** The assumptions of all findings of a comparison, each once, in the order of the findings. */
export function assumptionsOf({ tables, findings }: Comparison): string[] {
  return [...new Set([...tables.flatMap((table) => table.findings), ...findings].flatMap(({ assumes }) => assumes))];
}

/** The claims about one outcome and one party. */
export interface Table {
  outcomes: readonly string[];
  title: string;
  party: string;
  rows: ComparisonRow[];
  /** The number at the right end of its bars. */
  scale: number;
  findings: ListedFinding[];
}

export interface Comparison {
  event: string;
  label: string;
  documents: ComparedDocument[];
  /** Which of several editions of one document is compared. */
  editions: string[];
  /** What differs between two editions of one document: of each the next. */
  editionDifferences: EditionDifferences[];
  /** Who says what at a glance, with what was compared and what was not. */
  matrix: Matrix;
  tables: Table[];
  /** Findings about the event as a whole. */
  findings: ListedFinding[];
}

export interface ComparisonOptions {
  /** The id of an event or of an entry. */
  event?: string | undefined;
  /** An outcome. */
  metric?: string | undefined;
  /** Whether to include tables with one account only, and every incident. */
  all?: boolean | undefined;
  base?: string | undefined;
}

export function compareAccounts(model: Model, findings: readonly Finding[], options: ComparisonOptions = {}): Comparison[] {
  const selectedClaims = [...model.claims.values()].filter((claim) => matchesOptions(claim, model, options));
  const selected = new Set([...model.accounts.values()].filter(({ iri, event }) => matchesEvent(iri, event, model, options.event)).map(({ event }) => event));
  const claims = groupBy(selectedClaims, ({ event }) => event);
  const findingsByEvent = groupBy(
    findings.filter(({ event, under }) => selected.has(event) && (under === undefined ? options.metric === undefined : hasMetric(under.outcomes, options))),
    ({ event }) => event,
  );
  return [...new Set([...claims.keys(), ...findingsByEvent.keys()])].sort().flatMap((event): Comparison[] => {
    const eventClaims = claims.get(event) ?? [];
    const eventFindings = findingsByEvent.get(event) ?? [];
    const documents = [...new Set(eventClaims.map(({ document }) => document))].sort();
    const sources = comparedDocuments(documents, event, model);
    const tables = [...groupBy(eventClaims, tableKey)].flatMap(([key, tableClaims]): Table[] => {
      const tableFindings = eventFindings.filter((finding) => finding.under && tableKey(finding.under) === key);
      const used = new Set(tableFindings.flatMap(({ concerns }) => concerns));
      const shown = tableClaims.filter(
        (claim) => options.all || !isOfAnIncident(claim) || (used.has(claim.iri) && !tableFindings.some(({ rule }) => rule === 'told-and-totalled')),
      );
      if (shown.length === 0) return [];
      const result = table(shown, tableFindings, documents, model, options.base);
      return options.all || tableFindings.length > 0 || result.rows.length > 1 ? [result] : [];
    });
    const eventLevel = eventFindings.filter(({ under }) => under === undefined).map((finding) => listedFinding(finding, options.base));
    const differences = editionDifferences(eventClaims, documents, model);
    if (tables.length === 0 && eventLevel.length === 0 && differences.length === 0) return [];
    return [
      {
        event,
        label: labelOf(event, eventClaims, model),
        documents: sources,
        editions: editionNotes(sources),
        editionDifferences: differences,
        matrix: matrixOf(eventClaims, model, { all: options.all, findings: eventFindings }),
        tables,
        findings: mergeEqualFindings(eventLevel),
      },
    ];
  });
}

function table(claims: readonly Claim[], findings: readonly Finding[], documents: readonly string[], model: Model, base: string | undefined): Table {
  const [first] = claims;
  const party = first === undefined || first.party === 'unstated' ? '' : first.partyName;
  const rows = mergeEqualRows(comparisonRows(claims, documents, model), documents);
  return {
    outcomes: first?.outcomes ?? [],
    title: outcomesInWords(first?.outcomes ?? []),
    party,
    rows,
    scale: Math.max(1, ...rows.flatMap(({ low, high }) => [low ?? 0, high ?? 0])),
    findings: mergeEqualFindings(findings.map((finding) => listedFinding(finding, base))),
  };
}

function comparedDocuments(documents: readonly string[], event: string, model: Model): ComparedDocument[] {
  const accounts = [...model.accounts.values()].filter((account) => account.event === event);
  const labels = documents.map((iri) => model.name(iri));
  return documents.map((iri, index): ComparedDocument => {
    const account = accounts.find((one) => model.values(one.iri, `${PREFIXES.prov}wasDerivedFrom`).includes(iri));
    const isShared = labels.some((label, other) => other !== index && label === labels[index]);
    const edition = editionInWords(model.editionOf(iri));
    return { iri, label: labels[index] ?? '', ...(isShared && edition !== '' ? { edition } : {}), standing: account?.standing ?? 'only' };
  });
}

/** A note for each document with several editions. */
function editionNotes(sources: readonly ComparedDocument[]): string[] {
  const marked = sources.map((source, index) => ({ ...source, mark: `[${index + 1}]` })).filter(({ standing }) => standing !== 'only');
  return [...groupBy(marked, ({ iri }) => workOf(iri)).values()].map((some) => {
    const [last, undecided, earlier] = (['last', 'undecided', 'earlier'] as const).map((standing) =>
      joinWithAnd(some.filter((one) => one.standing === standing).map(({ mark }) => mark)),
    );
    const notCompared = earlier === '' ? '' : ` Shown but not compared: ${earlier}, earlier.`;
    if (undecided !== '')
      return `Several editions of one document. It is not known which of ${undecided} is the latest, so each is examined separately and they are not compared with one another.${notCompared}`;
    return `Several editions of one document. ${last === '' ? 'A later one is compared.' : `Compared: ${last}, the latest.`}${notCompared}`;
  });
}

function workOf(document: string): string {
  return document.slice(0, document.lastIndexOf('/'));
}

/** Merges rows that several editions of a document have in common. */
function mergeEqualRows(rows: readonly ComparisonRow[], documents: readonly string[]): ComparisonRow[] {
  return [...groupEqualRows(rows, documents).values()].map(([first, ...others]) => {
    const also = [...new Set(others.map(({ document }) => document))].filter((document) => document !== first?.document).sort((one, other) => one - other);
    return also.length === 0 ? first : { ...first, also };
  }) as ComparisonRow[];
}

/** Groups equal rows, in their order; rows of one edition are never merged. */
export function groupEqualRows(rows: readonly ComparisonRow[], documents: readonly string[]): Map<string, ComparisonRow[]> {
  const groups = new Map<string, ComparisonRow[]>();
  for (const row of rows) {
    const { claimant, relation, words, bounds, modifier, who, accumulation, asOf, document } = row;
    const content = JSON.stringify([workOf(documents[document] ?? ''), claimant, relation, words, bounds, modifier, who, accumulation, asOf]);
    // The second of two equal rows of one edition pairs with the second of another.
    let count = 0;
    while (groups.get(`${count} ${content}`)?.some((other) => other.document === document)) count += 1;
    groups.set(`${count} ${content}`, [...(groups.get(`${count} ${content}`) ?? []), row]);
  }
  return groups;
}

/** Merges findings of several editions that have the same message. */
function mergeEqualFindings(findings: readonly ListedFinding[]): ListedFinding[] {
  const merged = new Map<string, ListedFinding>();
  for (const one of findings) {
    const known = merged.get(`${one.rule} ${one.message}`);
    if (known === undefined) merged.set(`${one.rule} ${one.message}`, { ...one });
    else {
      known.also = [...(known.also ?? []), one.iri];
      known.concerns = [...new Set([...known.concerns, ...one.concerns])];
    }
  }
  return [...merged.values()];
}

function listedFinding(finding: Finding, base: string | undefined): ListedFinding {
  const { rule, severity, measure, ratio, relation, message, assumes, concerns } = finding;
  const rounded = ratio === undefined ? undefined : Math.round(ratio * 100) / 100;
  return { iri: findingIri(finding, base), rule, severity, differs: isDifference(finding), measure, ratio: rounded, relation, message, assumes, concerns };
}

/** Whether there is such an event or entry. */
export function isKnownEvent(model: Model, id: string): boolean {
  return [...model.accounts.values()].some(({ iri, event }) => matchesEvent(iri, event, model, id));
}

/** The ids of all events. */
export function eventIds(model: Model): string[] {
  return [...new Set([...model.accounts.values()].map(({ event }) => model.eventId(event)))].sort();
}

function matchesOptions(claim: Claim, model: Model, options: ComparisonOptions): boolean {
  return matchesEvent(claim.account, claim.event, model, options.event) && hasMetric(claim.outcomes, options);
}

function matchesEvent(account: string, event: string, model: Model, id: string | undefined): boolean {
  if (id === undefined) return true;
  const own = model.values(account, 'https://w3id.org/variorum/ontology#accountOf').map((iri) => model.eventId(iri));
  return [account, event].includes(id) || [model.entryId(account), model.eventId(event), ...own].includes(id);
}

function hasMetric(outcomes: readonly string[], { metric }: ComparisonOptions): boolean {
  return metric === undefined || outcomes.includes(metric);
}

/** The key of the table that a claim or finding belongs to: outcomes and party. */
function tableKey({ outcomes, party }: { outcomes: readonly string[]; party: string }): string {
  return `${[...outcomes].sort().join('+')} ${party}`;
}

function labelOf(event: string, claims: readonly Claim[], model: Model): string {
  const [label] = model.values(event, 'http://www.w3.org/2000/01/rdf-schema#label');
  return label ?? (claims[0] ? model.name(claims[0].account) : model.name(event));
}
