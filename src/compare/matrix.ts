/**
 * The disagreement matrix of an event: who says what at a glance. Claims come in; a row for each outcome and party goes
 * out, with a column for each relation of a speaker to the party counted, and a verdict: the ratio of the figures, that
 * they agree, that only one side speaks, or why they are not comparable. Every pair of figures is compared or has a reason.
 */
import { groupBy } from '../group-by.js';
import { isOfAnIncident } from './incidents.js';
import { meetingOf, REASONS, whyApart, type Reason } from './meeting.js';
import type { Claim, Model } from './model.js';
import { farthestFloors, widestGap, widestRatio } from './origin-pairs.js';
import { inReadingOrder, originOf, type Origin } from './origins.js';
import { rivalGroups, whyLeftOut, type RivalGroup } from './rival-groups.js';
import type { Finding } from './rule.js';
import { capitalized, clipped, claimantName, joinWithAnd, multipleInWords, outcomesInWords, PROPOSED, thingInWords } from './wording.js';

/** The columns, in their order; a column without figures is left out. */
export const MATRIX_COLUMNS = {
  ownSide: 'own side',
  opposingSide: 'other side',
  partyAboutOthers: 'a party about others',
  affiliatedWithParty: 'affiliated',
  nonParty: 'independent',
  notKnown: 'not known',
  document: 'the document',
} as const;
type MatrixColumn = keyof typeof MATRIX_COLUMNS;

/** One figure of a cell, as worded. */
export interface MatrixFigure {
  claims: string[];
  words: string;
  claimant: string;
}

/** `differ`: a ratio or a gap; `agree`: the figures allow each other; `oneSide`: one column only; `notComparable`: every pair has a reason. */
type MatrixVerdict = 'differ' | 'agree' | 'oneSide' | 'notComparable';

export interface MatrixRow {
  outcomes: readonly string[];
  title: string;
  party: string;
  cells: Partial<Record<MatrixColumn, MatrixFigure[]>>;
  verdict: MatrixVerdict;
  /** The ratio of the figures that lie farthest apart, rounded to hundredths. */
  ratio?: number;
  /** The last column. */
  words: string;
  /** How many pairs of figures were compared, and how many were not, by reason. */
  compared: number;
  notCompared: Partial<Record<Reason, number>>;
}

export interface Matrix {
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  compared: number;
  notCompared: Partial<Record<Reason, number>>;
  /** Figures of single days or incidents, which are not in the cells. */
  incidents: number;
}

export interface MatrixOptions {
  /** Whether every incident is in a cell. */
  all?: boolean | undefined;
  /** The findings of the event; those of `one-document` are differences too. */
  findings?: readonly Pick<Finding, 'rule' | 'concerns' | 'ratio'>[];
}

/** Returns the matrix of the claims of one event. Figures of single incidents are in a cell only where they are compared, or with `all`. */
export function matrixOf(claims: readonly Claim[], model: Model, { all = false, findings = [] }: MatrixOptions = {}): Matrix {
  const current = claims.filter(({ outdated }) => !outdated);
  const rows = [...groupBy(current, (claim) => rowKey(claim, model)).values()].map((some) => matrixRow({ claims: some, model, all, findings })).sort(byRatio);
  const shown = rows.filter(({ cells }) => Object.keys(cells).length > 0);
  const inCells = new Set(shown.flatMap(({ cells }) => Object.values(cells).flatMap((figures) => figures.flatMap((figure) => figure.claims))));
  return {
    columns: (Object.keys(MATRIX_COLUMNS) as MatrixColumn[]).filter((column) => shown.some(({ cells }) => cells[column] !== undefined)),
    rows: shown,
    compared: rows.reduce((sum, { compared }) => sum + compared, 0),
    notCompared: added(rows.map(({ notCompared }) => notCompared)),
    incidents: current.filter((claim) => isOfAnIncident(claim) && !inCells.has(claim.iri)).length,
  };
}

function rowKey(claim: Claim, model: Model): string {
  return `${[...claim.outcomes].sort().join('+')} ${meetingOf(claim, model).party}`;
}

interface RowInput extends Required<MatrixOptions> {
  claims: readonly Claim[];
  model: Model;
}

function matrixRow({ claims, model, all, findings }: RowInput): MatrixRow {
  const groups = rivalGroups(claims, model);
  const comparedClaims = new Set(groups.filter(isCompared).flatMap(({ origins }) => origins.flatMap((origin) => origin.claims.map(({ iri }) => iri))));
  const shown = claims.filter((claim) => all || !isOfAnIncident(claim) || comparedClaims.has(claim.iri));
  const cells: MatrixRow['cells'] = {};
  for (const [column, some] of groupBy([...shown].sort(inReadingOrder), columnOf)) cells[column as MatrixColumn] = figuresOf(some, model);
  const { compared, notCompared } = pairsOf(claims, groups, model);
  const found = withOneDocument(verdictOf({ groups, cells, claims, notCompared }), claims, findings);
  // A verdict that rests on a figure that nobody has agreed to says so.
  const rests = found.verdict !== 'oneSide' && claims.some(({ proposed }) => proposed);
  const verdict = rests ? { ...found, words: `${found.words}; some figures are only proposed` } : found;
  // The side itself names the row, where one of its members is counted too.
  const named = claims.find(({ party }) => party.startsWith('side-')) ?? claims[0];
  const outcomes = claims[0]?.outcomes ?? [];
  return {
    outcomes,
    title: outcomesInWords(outcomes),
    party: named === undefined || named.party === 'unstated' ? '' : named.partyName,
    cells,
    ...verdict,
    compared,
    notCompared,
  };
}

function columnOf({ claimants, attribution, relation = 'notKnown' }: Claim): MatrixColumn {
  if (claimants.length === 0) return attribution === 'ownVoice' ? 'document' : 'notKnown';
  return relation in MATRIX_COLUMNS ? (relation as MatrixColumn) : 'notKnown';
}

/** The figures of a cell; the same words of one speaker are one figure, also in several editions. */
function figuresOf(claims: readonly Claim[], model: Model): MatrixFigure[] {
  const nameOf = (claim: Claim) => (claim.claimants.length === 0 && claim.attribution === 'ownVoice' ? '' : claimantName(claim, model));
  return [...groupBy(claims, (claim) => `${nameOf(claim)} ${claim.quote} ${claim.proposed ?? false}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ claims: same.map(({ iri }) => iri), words: `${first.quote.replace(/\s+/g, ' ')}${first.proposed ? PROPOSED : ''}`, claimant: nameOf(first) }];
  });
}

function isCompared({ origins }: RivalGroup): boolean {
  return origins.length >= 2;
}

/** Counts the pairs of figures that are compared, and the others by reason. Pairs of groups are counted by their sizes. */
function pairsOf(claims: readonly Claim[], groups: readonly RivalGroup[], model: Model): Pick<MatrixRow, 'compared' | 'notCompared'> {
  const notCompared: Partial<Record<Reason, number>> = {};
  const count = (reason: Reason, pairs: number) => {
    if (pairs > 0) notCompared[reason] = (notCompared[reason] ?? 0) + pairs;
  };
  const standing = new Map(claims.map((claim) => [claim.iri, unconditional(whyLeftOut(claim, model))]));
  // A figure that is compared with nothing has one reason for all of its pairs.
  const left = new Map<Reason, number>();
  for (const reason of standing.values()) if (reason !== undefined) left.set(reason, (left.get(reason) ?? 0) + 1);
  let rest = claims.length;
  for (const [reason, length] of left) {
    count(reason, (length * (length - 1)) / 2 + length * (rest - length));
    rest -= length;
  }
  const sized = groups.map((group) => ({ group, claims: group.claims.filter(({ iri }) => standing.get(iri) === undefined) }));
  let compared = 0;
  sized.forEach((one, index) => {
    for (const other of sized.slice(index + 1)) count(apart(one.group, other.group), one.claims.length * other.claims.length);
    const within = pairsWithin(one.claims, one.group);
    compared += within.compared;
    for (const [reason, pairs] of within.notCompared) count(reason, pairs);
  });
  return { compared, notCompared };
}

/** Words without bounds may still have a floor that excludes a figure. */
function unconditional(reason: Reason | undefined): Reason | undefined {
  return reason === 'words' || reason === 'part' || reason === 'revision' ? reason : undefined;
}

function apart(one: RivalGroup, other: RivalGroup): Reason {
  return whyApart(one.meeting, other.meeting) ?? 'incident';
}

function pairsWithin(claims: readonly Claim[], { origins, excluded }: RivalGroup): { compared: number; notCompared: Map<Reason, number> } {
  const notCompared = new Map<Reason, number>();
  const used = new Map(origins.flatMap(({ id, claims: some }) => some.map(({ iri }) => [iri, id] as const)));
  const reasonOf = (one: Claim, other: Claim): Reason | undefined => {
    const isRestated = one.bounds.low === other.bounds.low && one.bounds.high === other.bounds.high && one.modifier === other.modifier;
    if (isRestated && (one.document === other.document || originOf(one) === originOf(other))) return 'restated';
    if (originOf(one) === originOf(other)) return 'single';
    const excludedFor = excluded.get(one.iri) ?? excluded.get(other.iri);
    return excludedFor ?? (used.has(one.iri) && used.has(other.iri) ? undefined : 'restated');
  };
  let compared = 0;
  claims.forEach((one, index) => {
    for (const other of claims.slice(index + 1)) {
      const reason = reasonOf(one, other);
      if (reason === undefined) compared += 1;
      else notCompared.set(reason, (notCompared.get(reason) ?? 0) + 1);
    }
  });
  return { compared, notCompared };
}

/** How many reasons a row names, the most frequent first; the counts of all are below the matrix. */
const REASONS_IN_A_ROW = 3;

interface VerdictInput {
  groups: readonly RivalGroup[];
  cells: MatrixRow['cells'];
  claims: readonly Claim[];
  notCompared: Partial<Record<Reason, number>>;
}

function verdictOf({ groups, cells, claims, notCompared }: VerdictInput): Pick<MatrixRow, 'verdict' | 'ratio' | 'words'> {
  const compared = groups.filter(isCompared).map((group) => ({ group, ...groupVerdict(group.origins) }));
  if (compared.length > 0) {
    const several = compared.length > 1;
    const statements = [...groupBy(compared, ({ words }) => words)].map(([words, some]) =>
      several ? `${joinWithAnd([...new Set(some.map(({ group }) => groupInWords(group)))])}: ${words}` : words,
    );
    const ratios = compared.flatMap(({ ratio }) => ratio ?? []);
    return {
      verdict: compared.some(({ differ }) => differ) ? 'differ' : 'agree',
      ...(ratios.length === 0 ? {} : { ratio: Math.round(Math.max(...ratios) * 100) / 100 }),
      words: statements.join('; '),
    };
  }
  const columns = Object.keys(cells);
  const origins = new Set(claims.map(originOf));
  const reasons = reasonsInWords(notCompared, { most: REASONS_IN_A_ROW });
  if (columns.length <= 1 && !columns.includes('notKnown') && !columns.includes('nonParty'))
    return { verdict: 'oneSide', words: columns[0] === 'document' || origins.size === 1 ? 'one source only' : 'one side only' };
  if (origins.size === 1) return { verdict: 'oneSide', words: 'one source only' };
  return { verdict: 'notComparable', words: `not comparable, because ${reasons === '' ? REASONS.scope : reasons}` };
}

/** Adds that one document gives two figures, which is no pair of origins. */
function withOneDocument(
  verdict: ReturnType<typeof verdictOf>,
  claims: readonly Claim[],
  findings: NonNullable<MatrixOptions['findings']>,
): ReturnType<typeof verdictOf> {
  const own = new Set(claims.map(({ iri }) => iri));
  const found = findings.filter(({ rule, concerns }) => rule === 'one-document' && concerns.every((iri) => own.has(iri)));
  const ratios = found.flatMap(({ ratio }) => ratio ?? []);
  if (found.length === 0) return verdict;
  const words = `two figures in one document${ratios.length === 0 ? '' : `: ${multipleInWords(Math.max(...ratios))}`}`;
  if (verdict.verdict === 'differ' || verdict.verdict === 'agree') return { ...verdict, verdict: 'differ', words: `${verdict.words}; ${words}` };
  return { verdict: 'differ', ...(ratios.length === 0 ? {} : { ratio: Math.round(Math.max(...ratios) * 100) / 100 }), words };
}

/** What two figures must be apart to be given as a ratio of their floors. */
const FAR_APART = 2;

/** How far some origins of one group are apart, in words: "×2.1", "at least ×1.5", "0 against 12", "agree". */
export function groupVerdict(origins: readonly Origin[]): { words: string; differ: boolean; ratio?: number } {
  const measure = widestGap(origins);
  if (measure > 0) {
    const ratio = widestRatio(origins);
    const exact = origins.every(({ interval: { low, high } }) => low !== undefined && low === high);
    return ratio === undefined
      ? { words: `0 against ${measure.toLocaleString('en')}`, differ: true }
      : { words: `${exact ? '' : 'at least '}${multipleInWords(ratio)}`, differ: true, ratio };
  }
  const floors = farthestFloors(origins);
  if (floors !== undefined && floors.ratio >= FAR_APART)
    return {
      words: `${floors.both ? '“at least” figures' : 'open, lowest figures'} ${multipleInWords(floors.ratio)} apart`,
      differ: floors.both,
      ratio: floors.ratio,
    };
  return { words: 'agree', differ: false };
}

/** "tanks", "civilians, up to 5 March 2031": what a group of one row counts. */
function groupInWords({ claims }: RivalGroup): string {
  const [first] = claims;
  return first === undefined ? '' : thingInWords(first);
}

/** The reasons, the most frequent first. */
export function reasonsInWords(
  notCompared: Partial<Record<Reason, number>>,
  { counts = false, most = Infinity }: { counts?: boolean; most?: number } = {},
): string {
  return (Object.entries(notCompared) as [Reason, number][])
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([reason, pairs]) => `${REASONS[reason]}${counts ? ` (${pairs.toLocaleString('en')})` : ''}`)
    .join('; ');
}

/** "2 pairs of figures compared; 5 not, because: one source only (3); they are of different times (2)." */
export function comparedInWords({ compared, notCompared }: Pick<Matrix, 'compared' | 'notCompared'>): string {
  const rest = Object.values(notCompared).reduce((sum, pairs) => sum + pairs, 0);
  const pairs = (number: number) => `${number.toLocaleString('en')} ${number === 1 ? 'pair' : 'pairs'} of figures`;
  if (compared + rest === 0) return 'Nothing was compared: no two figures are of one party and outcome.';
  const first = compared === 0 ? 'Nothing was compared' : `Compared: ${pairs(compared)}`;
  return `${first}${rest === 0 ? '' : `; not compared: ${pairs(rest)}, because ${reasonsInWords(notCompared, { counts: true })}`}.`;
}

/** The heading of a row: "Killed: Heron League". */
export function rowHeading({ title, party }: Pick<MatrixRow, 'title' | 'party'>): string {
  return capitalized(`${title}${party === '' ? '' : `: ${party}`}`);
}

/** A cell as lines, a figure each: "31–94 fighters (Ministry)". */
export function cellLines(figures: readonly MatrixFigure[] | undefined, length = 60): string[] {
  return (figures ?? []).map(({ words, claimant }) => `${clipped(words, length)}${claimant === '' ? '' : ` (${claimant})`}`);
}

function added(counts: readonly Partial<Record<Reason, number>>[]): Partial<Record<Reason, number>> {
  const sum: Partial<Record<Reason, number>> = {};
  for (const one of counts) for (const [reason, pairs] of Object.entries(one) as [Reason, number][]) sum[reason] = (sum[reason] ?? 0) + pairs;
  return sum;
}

const VERDICTS: readonly MatrixVerdict[] = ['differ', 'agree', 'notComparable', 'oneSide'];

/** The largest ratio first, then what agrees, then what is not compared. */
function byRatio(one: MatrixRow, other: MatrixRow): number {
  return (
    VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) ||
    (other.ratio ?? 0) - (one.ratio ?? 0) ||
    one.outcomes.join().localeCompare(other.outcomes.join()) ||
    (one.party < other.party ? -1 : 1)
  );
}
