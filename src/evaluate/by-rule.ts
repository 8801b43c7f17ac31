/**
 * How good each rule of reading is, leaving each article out in turn: what the other articles say of a rule is held
 * against the article that was left out, so that a rule that is known from one article only is seen.
 */

/** One article: the rule of each figure that was read, and whether the figure is in the gold file. */
export interface RuleReadings {
  article: string;
  readings: readonly { rule: string; right: boolean }[];
}

export interface RuleScore {
  rule: string;
  right: number;
  read: number;
  /** In how many articles it read a figure. */
  articles: number;
  /**
   * How many would be right by the share that the other articles give, (right + 1) / (read + 2), summed over the
   * articles left out: near `right` where the share of the other articles predicts that of the one left out.
   */
  expected: number;
  /** The lowest and highest share of right readings when one article is left out; absent where the rule read in one article only. */
  leftOut?: readonly [lowest: number, highest: number];
}

/** The scores of all rules that read a figure, the most used first. */
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
