/** Scores of reading as a table, as JSON, figure by figure, and rule by rule. */
import {
  articleName,
  FIELDS,
  measuresOf,
  PARTS,
  precision,
  recall,
  scoreRules,
  type RuleKind,
  type RuleReadings,
  type Score,
  type SetScore,
  type Share,
} from '../../evaluate/index.js';
import { episodeRows, type EpisodeScores } from './episode-tables.js';
import { visible } from '../terminal.js';
import { decimals, shareOf, textTable } from './text-table.js';

export interface Scores {
  articles: readonly Score[];
  sets: readonly SetScore[];
  /** The sum of all; absent where there is only one article. */
  all: Score | undefined;
}

/** One row per article, per set and for all: the share found with every field right, precision and recall of each part, each field, and the hesitant figures. */
export function scoreTable({ articles, sets, all }: Scores): string {
  const header = [
    'article',
    'every field',
    'right/gold',
    ...PARTS.flatMap((part) => [`${part} P`, 'R', 'found/read/gold']),
    ...FIELDS,
    'hesitant right/found/gold',
  ];
  const row = (title: string, one: Score) => [
    title,
    shareOf(one.everyField),
    `${one.everyField.right}/${one.everyField.of}`,
    ...PARTS.flatMap((part) => {
      const tally = one.parts[part];
      return [decimals(precision(tally)), decimals(recall(tally)), `${tally.found}/${tally.read}/${tally.gold}`];
    }),
    ...FIELDS.map((field) => shareOf(one.fields[field])),
    one.hesitant.gold === 0 ? '–' : `${one.hesitant.right}/${one.hesitant.found}/${one.hesitant.gold}`,
  ];
  return textTable([
    header,
    ...articles.map((one) => row(articleName(one.article), one)),
    ...sets.map(({ set, articles: count, score }) => row(`set ${set} (${count})`, score)),
    ...(all ? [row('all', all)] : []),
  ]);
}

/** The same as JSON, with every figure missed, in excess or different. */
export function scoreJson({ articles, sets, all }: Scores, episodes: EpisodeScores): string {
  const rows = [
    ...articles.map((one) => ({ article: one.article, ...scoreData(one) })),
    ...sets.map(({ set, articles: count, score }) => ({ set, articles: count, ...scoreData(score) })),
    ...(all ? [{ article: all.article, ...scoreData(all) }] : []),
    ...episodeRows(episodes),
  ];
  return JSON.stringify(rows, undefined, 2) + '\n';
}

function scoreData(one: Score): Record<string, unknown> {
  const withShare = (share: Share) => ({ ...share, share: share.of === 0 ? null : share.right / share.of });
  return {
    everyField: withShare(one.everyField),
    ...Object.fromEntries(PARTS.map((part) => [part, { ...one.parts[part], precision: precision(one.parts[part]), recall: recall(one.parts[part]) }])),
    fields: Object.fromEntries(FIELDS.map((field) => [field, withShare(one.fields[field])])),
    hesitant: one.hesitant,
    measures: measuresOf(one),
    missed: one.missed,
    extra: one.extra.map((claim) => ({ id: claim.id, quote: claim.quote, at: claim.at })),
    differences: one.differences.map(({ claim, fields }) => ({ id: claim.id, quote: claim.quote, fields })),
  };
}

/** Every figure missed, in excess or different, with its quote and position. */
export function explanation(scores: readonly Score[]): string {
  const lines: string[] = [];
  for (const one of scores) {
    lines.push('', one.article);
    for (const gold of one.missed)
      lines.push(`  missed   ${gold.section} ${gold.start}–${gold.end}: "${gold.quote}" (${gold.metric} ${gold.low ?? ''}..${gold.high ?? ''})`);
    for (const claim of one.extra)
      lines.push(
        `  extra    ${claim.at.section} ${claim.at.start}–${claim.at.end}: "${claim.quote}" (${claim.metric.join(', ')} ${claim.count.low ?? ''}..${claim.count.high ?? ''})`,
      );
    for (const { claim, fields } of one.differences) {
      for (const { field, expected, got } of fields)
        lines.push(`  ${field.padEnd(8)} ${claim.at.section} ${claim.at.start}–${claim.at.end}: "${claim.quote}" is ${expected}, was read as ${got}`);
    }
  }
  return lines.map(visible).join('\n') + '\n';
}

/**
 * Writes the scores of all rules of one kind, the most used first: `expected` and `without one` leave each article out in
 * turn. `all`: the figures that each rule reads in all articles beside the gold articles. Rules without a scored figure
 * are listed last.
 */
export function ruleTable(kind: RuleKind, articles: readonly RuleReadings[], all: ReadonlyMap<string, number>): string {
  const scored = scoreRules(articles);
  const known = new Set(scored.map(({ rule }) => rule));
  const unknown = [...all].filter(([rule]) => !known.has(rule)).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const rows = scored.map(({ rule, right, read, expected, articles: count, leftOut }) => [
    rule,
    `${right}`,
    expected.toFixed(1),
    `${read}`,
    `${count}`,
    leftOut ? leftOut.map(decimals).join('–') : '–',
    `${all.get(rule) ?? 0}`,
  ]);
  return [
    '\n',
    textTable([[`${kind} rule`.padEnd(RULE_WIDTH), 'right', 'expected', 'read', 'articles', 'without one', 'all'], ...rows]),
    `no gold reading: ${unknown.map(([rule, count]) => `${rule} (${count})`).join(', ') || 'none'}\n`,
  ].join('');
}

/** The tables of both kinds have columns in the same place: no rule id is longer. */
const RULE_WIDTH = 36;
