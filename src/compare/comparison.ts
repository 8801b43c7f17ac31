/**
 * Who says what, side by side: per happening, outcome and party the claims of all documents, with the findings under
 * them. A model and its findings come in; plain data goes out, in one order, that `view/` shows. Nothing is ranked:
 * claims stand in the order of their least number.
 */
import { findingIri } from './graph.js';
import type { Claim, Model } from './model.js';
import { groupBy, type Finding } from './rule.js';
import { figure, outcomesInWords, speaker } from './words.js';

/** One line of a table. */
export interface Line {
  claim: string;
  claimant: string;
  relation?: string | undefined;
  words: string;
  /** The bounds in words. */
  bounds: string;
  low?: number | undefined;
  high?: number | undefined;
  modifier: string;
  /** Whose people, where not all of them: "fighters", "suicide bombers". */
  who: string;
  accumulation: string;
  /** The time it covers or is of, in EDTF; empty where the document says none. */
  asOf: string;
  /** Index into the documents of the comparison. */
  document: number;
}

export interface Told {
  iri: string;
  rule: string;
  severity: Finding['severity'];
  measure?: number | undefined;
  /** How the figures stand to one another: equal, nested, overlapping or disjoint; absent where none are compared. */
  relation?: Finding['relation'];
  message: string;
  assumes: readonly string[];
  concerns: readonly string[];
}

/** What the findings of a comparison take for granted, each once, in the order in which they do. */
export function assumptionsOf({ tables, findings }: Comparison): string[] {
  return [...new Set([...tables.flatMap((table) => table.findings), ...findings].flatMap(({ assumes }) => assumes))];
}

/** One table: an outcome and a party. */
export interface Table {
  outcomes: readonly string[];
  title: string;
  party: string;
  lines: Line[];
  /** The number that the right end of its bars stands for. */
  scale: number;
  findings: Told[];
}

export interface Comparison {
  happening: string;
  label: string;
  documents: { iri: string; label: string }[];
  tables: Table[];
  /** Findings about the event as a whole. */
  findings: Told[];
}

export interface Choice {
  /** The id of a happening or of an entry. */
  event?: string | undefined;
  /** An outcome. */
  metric?: string | undefined;
  /** Also what only one account tells, and each incident. */
  all?: boolean | undefined;
  base?: string | undefined;
}

export function compareAccounts(model: Model, findings: readonly Finding[], choice: Choice = {}): Comparison[] {
  const chosen = [...model.claims.values()].filter((claim) => isChosen(claim, model, choice));
  const named = new Set(
    [...model.events.values()].filter(({ iri, happening }) => isNamed(iri, happening, model, choice.event)).map(({ happening }) => happening),
  );
  const claims = groupBy(chosen, ({ happening }) => happening);
  const found = groupBy(
    findings.filter(({ happening, under }) => named.has(happening) && (under === undefined ? choice.metric === undefined : hasMetric(under.outcomes, choice))),
    ({ happening }) => happening,
  );
  return [...new Set([...claims.keys(), ...found.keys()])].sort().flatMap((happening): Comparison[] => {
    const here = claims.get(happening) ?? [];
    const told = found.get(happening) ?? [];
    const documents = [...new Set(here.map(({ document }) => document))].sort();
    const tables = [...groupBy(here, tableOf)].flatMap(([key, some]): Table[] => {
      const under = told.filter((finding) => finding.under && tableOf(finding.under) === key);
      const used = new Set(under.flatMap(({ concerns }) => concerns));
      const shown = some.filter(
        ({ iri, accumulation }) => choice.all || accumulation !== 'increment' || (used.has(iri) && !under.some(({ rule }) => rule === 'told-and-totalled')),
      );
      if (!choice.all && under.length === 0 && shown.length < 2) return [];
      return shown.length === 0 ? [] : [table(shown, under, documents, model, choice.base)];
    });
    const rest = told.filter(({ under }) => under === undefined).map((finding) => toldOf(finding, choice.base));
    if (tables.length === 0 && rest.length === 0) return [];
    return [
      { happening, label: labelOf(happening, here, model), documents: documents.map((iri) => ({ iri, label: model.name(iri) })), tables, findings: rest },
    ];
  });
}

function table(claims: readonly Claim[], findings: readonly Finding[], documents: readonly string[], model: Model, base: string | undefined): Table {
  const [first] = claims;
  const party = first === undefined || first.party === 'unstated' ? '' : first.partyName;
  const lines = linesOf(claims, documents, model);
  return {
    outcomes: first?.outcomes ?? [],
    title: outcomesInWords(first?.outcomes ?? []),
    party,
    lines,
    scale: Math.max(1, ...lines.flatMap(({ low, high }) => [low ?? 0, high ?? 0])),
    findings: findings.map((finding) => toldOf(finding, base)),
  };
}

/** Claims as lines, in the order of tables. */
export function linesOf(claims: readonly Claim[], documents: readonly string[], model: Model): Line[] {
  return [...claims].sort(inOrder).map((claim) => lineOf(claim, documents, model));
}

/** One claim as a line, its document by its place among these. */
function lineOf(claim: Claim, documents: readonly string[], model: Model): Line {
  const { iri, words, bounds, modifier, population, item, accumulation, covers, statedOn, stated, relation } = claim;
  return {
    claim: iri,
    claimant: claim.claimants.length > 0 || claim.attribution === 'unnamedSource' ? speaker(claim, model) : '(the document)',
    relation,
    words,
    bounds: modifier === 'statedUnknown' ? 'not known' : modifier === 'vague' ? 'in a word' : figure(claim),
    ...(modifier === 'statedUnknown' ? {} : bounds),
    modifier,
    who: item ?? (population === 'unstated' ? '' : population),
    accumulation,
    asOf: statedOn ?? (stated ? (covers ?? '') : ''),
    document: documents.indexOf(claim.document),
  };
}

function toldOf(finding: Finding, base: string | undefined): Told {
  const { rule, severity, measure, relation, message, assumes, concerns } = finding;
  return { iri: findingIri(finding, base), rule, severity, measure, relation, message, assumes, concerns };
}

function isChosen(claim: Claim, model: Model, choice: Choice): boolean {
  return isNamed(claim.event, claim.happening, model, choice.event) && hasMetric(claim.outcomes, choice);
}

function isNamed(event: string, happening: string, model: Model, id: string | undefined): boolean {
  if (id === undefined) return true;
  const own = model.values(event, 'https://w3id.org/variorum/ontology#accountOf').map((iri) => model.happeningId(iri));
  return [event, happening].includes(id) || [model.entryId(event), model.happeningId(happening), ...own].includes(id);
}

function hasMetric(outcomes: readonly string[], { metric }: Choice): boolean {
  return metric === undefined || outcomes.includes(metric);
}

/** One table for all that is told of one party in one outcome, by its key. */
function tableOf({ outcomes, party }: { outcomes: readonly string[]; party: string }): string {
  return `${[...outcomes].sort().join('+')} ${party}`;
}

function labelOf(happening: string, claims: readonly Claim[], model: Model): string {
  const [label] = model.values(happening, 'http://www.w3.org/2000/01/rdf-schema#label');
  return label ?? (claims[0] ? model.name(claims[0].event) : model.name(happening));
}

const ACCUMULATIONS = ['total', 'cumulative', 'remaining', 'increment'];

/** Totals first; then by date; then the least number first. */
function inOrder(one: Claim, other: Claim): number {
  const rank = ({ accumulation }: Claim) => ACCUMULATIONS.indexOf(accumulation);
  const least = ({ bounds: { low, high }, interval }: Claim) => (interval === undefined ? Infinity : (low ?? high ?? Infinity));
  const date = (claim: Claim) => (claim.accumulation === 'total' ? '' : (claim.to ?? ''));
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (date(one) !== date(other)) return date(one) < date(other) ? -1 : 1;
  if (least(one) !== least(other)) return least(one) < least(other) ? -1 : 1;
  return one.iri < other.iri ? -1 : 1;
}
