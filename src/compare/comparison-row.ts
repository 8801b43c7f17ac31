/** One claim as a row of a table, and the order of rows. Claims come in; what tables, plots and lists show of each goes out. */
import type { Claim, Model } from './model.js';
import { claimantName, figureInWords } from './wording.js';

/** One claim as a row of a table. */
export interface ComparisonRow {
  claim: string;
  claimant: string;
  relation?: string | undefined;
  words: string;
  /** The bounds in words. */
  bounds: string;
  low?: number | undefined;
  high?: number | undefined;
  modifier: string;
  /** The population or item counted, where it is stated: "fighters", "suicide bombers". */
  who: string;
  accumulation: string;
  /** The time it covers, in EDTF; empty where the document states none. */
  asOf: string;
  /** Index into the documents of the comparison. */
  document: number;
  /** Other editions of that document that have the same row. */
  also?: number[];
}

/** Claims as rows, in the order of tables. */
export function comparisonRows(claims: readonly Claim[], documents: readonly string[], model: Model): ComparisonRow[] {
  return [...claims].sort(byTableOrder).map((claim) => comparisonRow(claim, documents, model));
}

/** One claim as a row, with its document as an index into `documents`. */
function comparisonRow(claim: Claim, documents: readonly string[], model: Model): ComparisonRow {
  const { iri, quote: words, bounds, modifier, population, item, accumulation, covers, statedOn, stated, relation } = claim;
  return {
    claim: iri,
    claimant: claim.claimants.length > 0 || claim.attribution === 'unnamedSource' ? claimantName(claim, model) : '(the document)',
    // Not being listed on a side is no relation.
    relation: relation === 'onNoSide' ? undefined : relation,
    words,
    bounds: modifier === 'statedUnknown' ? 'unknown' : modifier === 'vague' ? 'described in words' : figureInWords(claim),
    ...(modifier === 'statedUnknown' ? {} : bounds),
    modifier,
    who: item ?? (population === 'unstated' ? '' : population),
    accumulation,
    asOf: statedOn ?? (stated ? (covers ?? '') : ''),
    document: documents.indexOf(claim.document),
  };
}

const ACCUMULATIONS = ['total', 'cumulative', 'remaining', 'increment'];

/** Totals first, then by date, then by lowest number. */
function byTableOrder(one: Claim, other: Claim): number {
  const rank = ({ accumulation }: Claim) => ACCUMULATIONS.indexOf(accumulation);
  const least = ({ bounds: { low, high }, interval }: Claim) => (interval === undefined ? Infinity : (low ?? high ?? Infinity));
  const date = (claim: Claim) => (claim.accumulation === 'total' ? '' : (claim.to ?? ''));
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (date(one) !== date(other)) return date(one) < date(other) ? -1 : 1;
  if (least(one) !== least(other)) return least(one) < least(other) ? -1 : 1;
  return one.iri < other.iri ? -1 : 1;
}
