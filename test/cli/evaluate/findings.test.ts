/**
 * How well comparison does on disagreements that were listed by hand (test/evaluate/findings): no share falls below its
 * bar in `test/evaluate/finding-bars.json`. Raise the bars by hand where comparison or reading has become better.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureFindings } from '../../../src/cli/evaluate/findings.js';
import { RULE_NAMES } from '../../../src/compare/rules/index.js';
import { findingPrecision, findingRecall, NOT_ABOUT_FIGURES, parseFindingGold, sumFindings, type FindingScore } from '../../../src/evaluate/index.js';
import { bundledRegistry } from '../../../src/library/registries.js';
import { valueOf } from '../../../src/problem.js';
import { hasShared, NO_SHARED, ROOT, SHARED } from '../../support.js';

const LISTS = join(ROOT, 'test/evaluate/findings');
const lists = readdirSync(LISTS).filter((name) => name.endsWith('.json'));
const KINDS = ['gold', 'drafts'] as const;
const BARS = JSON.parse(readFileSync(join(ROOT, 'test/evaluate/finding-bars.json'), 'utf8')) as Record<(typeof KINDS)[number], Record<string, number>>;

/** Precision over all rules, and recall over all and of each rule that the lists name. */
function measuresOf({ rules, all }: FindingScore): Record<string, number> {
  const listed = Object.entries(rules).filter(([, { gold }]) => gold > 0);
  return {
    precision: findingPrecision(all),
    recall: findingRecall(all),
    ...Object.fromEntries(listed.map(([rule, tally]) => [`recall of ${rule}`, findingRecall(tally)])),
  };
}

it('the lists name rules that there are, and rules that are not scored are rules', () => {
  const named = lists.flatMap((name) => valueOf(parseFindingGold(readFileSync(join(LISTS, name), 'utf8'))).findings.map(({ rule }) => rule));
  expect([...named, ...NOT_ABOUT_FIGURES].filter((rule) => !RULE_NAMES.includes(rule))).toEqual([]);
});

const hasCorpus = hasShared && existsSync(join(SHARED, 'corpus/articles'));
const reason = hasCorpus ? '' : NO_SHARED || ' (skipped: ../shared/corpus is not beside the project)';
describe.skipIf(!hasCorpus)(`the articles of ../shared/gold${reason}`, () => {
  it('are the first 40 by the seed', () => {
    const order = (name: string) => createHash('sha256').update(`findings-gold-1/${name}`).digest('hex');
    const drawn = readdirSync(join(SHARED, 'gold'))
      .filter((name) => name.endsWith('.json'))
      .sort((one, other) => (order(one) < order(other) ? -1 : 1));
    expect(lists).toEqual(drawn.slice(0, 40).sort());
  });

  it('are compared above the bars', async () => {
    const { value: measured = [], problems } = await measureFindings([join(SHARED, 'gold')], LISTS, { articles: SHARED, registry: await bundledRegistry() });
    expect([problems, measured.length]).toEqual([[], 40]);
    for (const kind of KINDS) {
      const measures = measuresOf(sumFindings(measured.map((one) => one[kind])));
      expect(Object.keys(measures).sort()).toEqual(Object.keys(BARS[kind]).sort());
      const below = Object.entries(BARS[kind]).filter(([name, bar]) => !((measures[name] ?? NaN) >= bar));
      expect(below.map(([name, bar]) => `${kind}, ${name}: ${measures[name]?.toFixed(3)}, bar ${bar}`)).toEqual([]);
    }
  }, 240_000);
});
