/**
 * The precision of each reading rule, leaving each article out in turn: the share that the other articles give a rule is
 * compared with the article left out, so that a rule that only one article supports is visible.
 */
import type { Score } from './score.js';

/** A figure is read by an outcome rule; its mention by a rule of its own where it is no number with a noun. */
export const RULE_KINDS = ['outcome', 'mention'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** One article: the rule of each scored figure, and whether the figure is in the gold file. */
export interface RuleReadings {
  article: string;
  readings: readonly { rule: string; right: boolean }[];
}

/** Lists the scored figures of a draft with their rules, by claim id. */
export function readingsOf({ article, read, extra }: Score, rules: ReadonlyMap<string, string> = new Map()): RuleReadings {
  const wrong = new Set(extra);
  return {
    article,
    readings: read.flatMap((claim) => {
      const rule = rules.get(claim.id);
      return rule === undefined ? [] : [{ rule, right: !wrong.has(claim) }];
    }),
  };
}

/** The scores of one rule over all articles. */
export interface RuleScore {
  rule: string;
  right: number;
  read: number;
  /** The number of articles in which it read a figure. */
  articles: number;
  /**
   * The number expected to be right by the share of the other articles, (right + 1) / (read + 2), summed over the articles
   * left out: close to `right` where the other articles predict the one left out.
   */
  expected: number;
  /** The lowest and highest share of right figures when one article is left out; absent for a rule of one article only. */
  leftOut?: readonly [lowest: number, highest: number];
}

/** Scores all rules that read a figure. Returns the most used first. */
export function scoreRules(all: readonly RuleReadings[]): RuleScore[] {
  const rules = new Map<string, Map<string, { right: number; read: number }>>();
  for (const { article, readings } of all) {
    for (const { rule, right } of readings) {
      const articles = rules.get(rule) ?? new Map<string, { right: number; read: number }>();
      const tally = articles.get(article) ?? { right: 0, read: 0 };
      articles.set(article, { right: tally.right + (right ? 1 : 0), read: tally.read + 1 });
      rules.set(rule, articles);
    }
  }
  return [...rules].map(([rule, articles]) => scoreRule(rule, [...articles.values()])).sort((a, b) => b.read - a.read || (a.rule < b.rule ? -1 : 1));
}

function scoreRule(rule: string, articles: readonly { right: number; read: number }[]): RuleScore {
  const right = articles.reduce((total, one) => total + one.right, 0);
  const read = articles.reduce((total, one) => total + one.read, 0);
  const expected = articles.reduce((total, one) => total + (one.read * (right - one.right + 1)) / (read - one.read + 2), 0);
  const shares = articles.map((one) => (right - one.right) / (read - one.read));
  return {
    rule,
    right,
    read,
    articles: articles.length,
    expected,
    ...(articles.length > 1 ? { leftOut: [Math.min(...shares), Math.max(...shares)] as const } : {}),
  };
}
