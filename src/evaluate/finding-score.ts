/**
 * Findings against a gold file of findings, rule by rule. A finding is right if it has figures of at least two accounts
 * of a listed finding, no figure that is not listed with them, and the relation that is listed. A listed finding is found if one right finding has a
 * figure of each of its accounts. Rules that make the same statement may find each other's.
 */
import type { FindingGold, GoldFinding } from './finding-gold.js';

/** A finding of the program, with the key of the gold figure of each claim; undefined where the claim is no gold figure. */
export interface FiguresFound {
  rule: string;
  message: string;
  /** How the figures relate, where the finding says so: equal, nested, overlapping, disjoint; absent where it says that open figures lie far apart. */
  relation?: string | undefined;
  figures: readonly (string | undefined)[];
}

export interface FindingTally {
  /** The findings of the rule, and how many are right. */
  made: number;
  right: number;
  /** The listed findings of the rule, and how many were found. */
  gold: number;
  found: number;
}

interface WrongFinding {
  finding: FiguresFound;
  /** Why its figures are not to be compared, if they are in a trap. */
  trap?: string;
}

export interface FindingScore {
  article: string;
  rules: Record<string, FindingTally>;
  all: FindingTally;
  missed: GoldFinding[];
  wrong: WrongFinding[];
}

/** The rules that are not about figures; they are not scored. */
export const NOT_ABOUT_FIGURES: ReadonlySet<string> = new Set(['both-sides', 'dates', 'fates', 'names', 'one-event-or-two']);

/** Rules that state the same of figures: that accounts differ, that a sum does not fit. */
const FAMILIES: readonly (readonly string[])[] = [
  ['rivals', 'one-document', 'own-enemy-others'],
  ['told-and-totalled', 'running-totals', 'parts-of-a-whole'],
];

/** Scores the findings of one article. */
export function scoreFindings(gold: FindingGold, found: readonly FiguresFound[]): FindingScore {
  const result = emptyScore(gold.article);
  const scored = found.filter(({ rule }) => !NOT_ABOUT_FIGURES.has(rule));
  const right = scored.filter((finding) => isRight(finding, gold.findings));
  for (const finding of scored) {
    const isRightOne = right.includes(finding);
    add(result, finding.rule, { made: 1, right: isRightOne ? 1 : 0, gold: 0, found: 0 });
    if (isRightOne) continue;
    const trap = gold.traps.find(({ figures }) => figures.filter((key) => finding.figures.includes(key)).length > 1);
    result.wrong.push({ finding, ...(trap ? { trap: trap.why } : {}) });
  }
  for (const listed of gold.findings.filter(({ optional }) => !optional)) {
    const isFound = right.some((finding) => areRelated(finding, listed) && accountsIn(finding, listed) === listed.accounts.length);
    add(result, listed.rule, { made: 0, right: 0, gold: 1, found: isFound ? 1 : 0 });
    if (!isFound) result.missed.push(listed);
  }
  return result;
}

/** Adds several scores. */
export function sumFindings(scores: readonly FindingScore[], article = 'all'): FindingScore {
  const total = emptyScore(article);
  for (const { rules, missed, wrong } of scores) {
    for (const [rule, tally] of Object.entries(rules)) add(total, rule, tally);
    total.missed.push(...missed);
    total.wrong.push(...wrong);
  }
  return total;
}

/** Returns the share of findings that are right; 1 where there are none. */
export function findingPrecision({ made, right }: FindingTally): number {
  return made === 0 ? 1 : right / made;
}

/** Returns the share of listed findings that were found; 1 where none is listed. */
export function findingRecall({ gold, found }: FindingTally): number {
  return gold === 0 ? 1 : found / gold;
}

function isRight(finding: FiguresFound, listed: readonly GoldFinding[]): boolean {
  const matching = listed.filter(
    (one) => areRelated(finding, one) && hasRelation(finding, one) && accountsIn(finding, one) >= Math.min(2, one.accounts.length),
  );
  const allowed = new Set(matching.flatMap(({ accounts, also }) => [...accounts.flat(), ...also]));
  return matching.length > 0 && finding.figures.every((key) => key !== undefined && allowed.has(key));
}

/** Counts the accounts of a listed finding of which a finding has a figure. */
function accountsIn({ figures }: FiguresFound, { accounts }: GoldFinding): number {
  return accounts.filter((account) => account.some((key) => figures.includes(key))).length;
}

function areRelated({ rule }: FiguresFound, { rule: other }: GoldFinding): boolean {
  return rule === other || FAMILIES.some((family) => family.includes(rule) && family.includes(other));
}

/** Checks that a finding does not call compatible what the list says is not. */
function hasRelation({ relation }: FiguresFound, listed: GoldFinding): boolean {
  return relation === undefined || listed.relation === undefined || relation === listed.relation;
}

function add({ rules, all }: FindingScore, rule: string, more: FindingTally): void {
  for (const tally of [(rules[rule] ??= emptyTally()), all]) for (const key of ['made', 'right', 'gold', 'found'] as const) tally[key] += more[key];
}

function emptyScore(article: string): FindingScore {
  return { article, rules: {}, all: emptyTally(), missed: [], wrong: [] };
}

function emptyTally(): FindingTally {
  return { made: 0, right: 0, gold: 0, found: 0 };
}
