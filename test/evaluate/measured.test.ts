/** How well reading does on figures that were listed by hand: it may get better, and not worse. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegistry, REGISTRY_FILES } from '../../src/entry/index.js';
import { checkGold, parseGold, precision, recall, score, sum, type Score } from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';
import { decode, draftEntry } from '../../src/read/index.js';
import { hasShared, NO_SHARED, ROOT, SAMPLE, SHARED } from '../support.js';

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

/** The score of a gold file, whose quotes all stand in the article. */
function scoreOf(goldFile: string, article: string): Score {
  const gold = valueOf(parseGold(readFileSync(goldFile, 'utf8')));
  const source = valueOf(decode(readFileSync(article)));
  expect(source.sha256).toBe(gold.sha256);
  expect(checkGold(gold, source.text)).toEqual([]);
  return score(gold, valueOf(draftEntry(source, { registry })), registry);
}

describe('the sample', () => {
  it('infobox: precision 1.00, recall 0.90 or more; running text: precision 0.95, recall 0.70 or more', () => {
    const { parts } = scoreOf(SAMPLE.replace('.txt', '.gold.json'), SAMPLE);
    expect(precision(parts.infobox)).toBe(1);
    expect(recall(parts.infobox)).toBeGreaterThanOrEqual(0.9);
    expect(precision(parts.prose)).toBeGreaterThanOrEqual(0.95);
    expect(recall(parts.prose)).toBeGreaterThanOrEqual(0.7);
  });
});

describe.skipIf(!hasShared)(`the seed article${NO_SHARED}`, () => {
  it('infobox: precision and recall 1.00; running text: precision 0.90 or more', () => {
    const { parts } = scoreOf(join(SHARED, 'gold/battle-of-al-hasakah-2022.json'), join(SHARED, 'seed/battle-of-al-hasakah-2022.txt'));
    expect([precision(parts.infobox), recall(parts.infobox)]).toEqual([1, 1]);
    expect(precision(parts.prose)).toBeGreaterThanOrEqual(0.9);
  });
});

const hasCorpus = hasShared && existsSync(join(SHARED, 'corpus/articles'));
describe.skipIf(!hasCorpus)(`all articles with gold figures${hasCorpus ? '' : ' (skipped: ../shared/corpus is not beside the project)'}`, () => {
  it('the sum is that of its parts, and every article of a gold file is there', () => {
    const scores = GOLD.map((name) => {
      const article = [join(SHARED, 'seed'), join(SHARED, 'corpus/articles')].map((folder) => join(folder, `${name}.txt`)).find((path) => existsSync(path));
      return scoreOf(join(SHARED, 'gold', `${name}.json`), article ?? name);
    });
    const { parts } = sum(scores);
    expect(parts.prose.gold).toBe(scores.reduce((total, one) => total + one.parts.prose.gold, 0));
    expect(precision(parts.infobox)).toBeGreaterThanOrEqual(0.9);
  });
});

const GOLD = [
  'battle-of-al-hasakah-2022',
  'battle-of-avdiivka-2022--astro-sahel',
  'battle-of-sumy--astro-sahel',
  'battle-of-tell-abyad-2016--astro-syria',
  'battle-of-the-shaer-gas-field-octobernovember-2014--astro-syria',
  'battle-of-yarmouk-camp-2015--astro-syria',
  'deir-ez-zor-offensive-septembernovember-2017--astro-syria',
];
