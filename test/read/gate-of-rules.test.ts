/**
 * The gate is the same for every reader, the rules included: what they read in the articles of the gold, and in two of our
 * own, is proposed to it. What it refuses is counted by reason; each reason says what kind of figure that is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegistry, REGISTRY_FILES } from '../../src/entry/index.js';
import { parseGold } from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';
import type { Figure } from '../../src/read/figures/figure.js';
import { gate } from '../../src/read/gate.js';
import { decode, readDocument, rules, sourceText, unitsOf } from '../../src/read/index.js';
import type { Proposal } from '../../src/read/proposal.js';
import { hasShared, NO_SHARED, ROOT, SAMPLE, SHARED } from '../support.js';
import { ARTICLE } from './gate-article.js';

const hasCorpus = hasShared && existsSync(join(SHARED, 'corpus/articles'));
const registry = valueOf(
  readRegistry(
    Object.fromEntries(
      REGISTRY_FILES.map((name) => [name, join(ROOT, 'data/registry', name)] as const).map(([name, path]) => [
        name,
        existsSync(path) ? readFileSync(path, 'utf8') : '',
      ]),
    ),
  ),
);

/** A proposal has one outcome, or killed or injured; the grammar widens "captured or missing" itself. */
function outcomeOf({ metric }: Figure): Proposal['outcome'] {
  return metric.includes('killed') && metric.includes('injured') ? 'casualties' : metric[0]!;
}

/** What becomes of the figures of the rules in a text: how many pass, and each that does not, by its reason. */
function verdictsOn(text: string): { passed: number; refused: Map<string, string[]> } {
  const document = readDocument(sourceText(text)).value!;
  const { proposals, setting } = rules.read(document, { registry });
  const units = unitsOf(document);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const refused = new Map<string, string[]>();
  let passed = 0;
  for (const { figure } of proposals.figures) {
    const unit = units.findLast(({ start, end }) => start <= figure.start && figure.end <= end);
    const quote = document.source.text.slice(figure.start, figure.end);
    const verdict = gate({ unit: unit?.id ?? '', quote, outcome: outcomeOf(figure) }, setting!, byId);
    const isSame = verdict.verdict !== 'refused' && verdict.figure.count.low === figure.count.low && verdict.figure.count.high === figure.count.high;
    const reason = verdict.verdict === 'refused' ? verdict.reason : isSame ? undefined : 'another count';
    if (reason === undefined) passed += 1;
    else refused.set(reason, [...(refused.get(reason) ?? []), `${figure.rule}: ${quote}`]);
  }
  return { passed, refused };
}

describe('the gate, on figures of the rules', () => {
  it.each([
    ['the article of its tests', ARTICLE],
    ['the sample', readFileSync(SAMPLE, 'utf8')],
  ])('lets all of %s pass', (_, text) => {
    const { passed, refused } = verdictsOn(text);
    expect([...refused]).toEqual([]);
    expect(passed).toBeGreaterThan(5);
  });

  // At most so many of some 830 figures, and why.
  const NAMED: Readonly<Record<string, number>> = {
    // "Unspecified" for two sides in one cell, and "one" twice in a sentence: a proposal points at words that stand once.
    twice: 5,
    // "Heavy": words without a number are no figure that a proposal can have.
    'no-figure': 5,
    // The outcome is in an idiom of one rule, which only the whole sentence gives: residents who fled, an aside "(all executed".
    'other-outcome': 5,
    // The quote reaches over a second number: "16 fighters of his group of 20".
    'several-figures': 2,
  };

  it.skipIf(!hasCorpus)(`lets 0.975 of all in the articles of the gold pass, and the reasons for the others are known${NO_SHARED}`, () => {
    const folder = join(SHARED, 'gold');
    let all = 0;
    const refused = new Map<string, string[]>();
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
      const gold = valueOf(parseGold(readFileSync(join(folder, name), 'utf8')));
      const found = verdictsOn(valueOf(decode(readFileSync(join(SHARED, gold.article)))).original);
      all += found.passed;
      for (const [reason, list] of found.refused) refused.set(reason, [...(refused.get(reason) ?? []), ...list]);
    }
    const left = [...refused.values()].flat().length;
    expect([...refused].filter(([reason, list]) => list.length > (NAMED[reason] ?? 0))).toEqual([]);
    expect(all / (all + left)).toBeGreaterThan(0.975);
  });
});
