/**
 * How well reading does on figures that were listed by hand: no share falls below its bar in `bars.json`, set by set.
 * `node scripts/bars.mjs ARTICLES GOLD… --raise` moves the bars up where reading has become better.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegistry, REGISTRY_FILES } from '../../src/entry/index.js';
import {
  checkEpisodeGold,
  checkGold,
  measuresOf,
  parseEpisodeGold,
  parseGold,
  parseSets,
  precision,
  recall,
  score,
  scoreEpisodes,
  setOf,
  sum,
  sumEpisodes,
  type Score,
} from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';
import { decode, draftEntry } from '../../src/read/index.js';
import { hasShared, NO_SHARED, ROOT, SAMPLE, SHARED } from '../support.js';

const fileOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const SETS = valueOf(parseSets(fileOf('sets.json')));
const BARS = JSON.parse(fileOf('bars.json')) as Record<string, Record<string, number>>;

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

/** The score of a gold file, whose quotes are all found in the article. */
function scoreOf(goldFile: string, articles: string): Score {
  const gold = valueOf(parseGold(readFileSync(goldFile, 'utf8')));
  const source = valueOf(decode(readFileSync(join(articles, gold.article))));
  expect(source.sha256).toBe(gold.sha256);
  expect(checkGold(gold, source.text)).toEqual([]);
  return score(gold, valueOf(draftEntry(source, { registry })), registry);
}

/** The measures that are below their bar, or have none, or are no longer measured. */
function below(measures: Record<string, number>, bars: Record<string, number>): string[] {
  const names = [...new Set([...Object.keys(bars), ...Object.keys(measures)])];
  return names
    .filter((name) => !((measures[name] ?? NaN) >= (bars[name] ?? NaN)))
    .map((name) => `${name}: ${measures[name]?.toFixed(3) ?? 'not measured'}, bar ${bars[name] ?? 'missing'}`);
}

it('every set has bars, and all bars are of a set', () => {
  expect(Object.keys(BARS).sort()).toEqual(Object.keys(SETS).sort());
});

it('the sample is read above its bars', () => {
  const scored = scoreOf(SAMPLE.replace('.txt', '.gold.json'), join(ROOT, 'data/samples'));
  expect(setOf(scored.article, SETS)).toBe('sample');
  expect(below(measuresOf(scored), BARS['sample'] ?? {})).toEqual([]);
});

/** The share of drafted episodes that are in the gold files, at least. */
const EPISODE_PRECISION = 0.95;

const hasCorpus = hasShared && existsSync(join(SHARED, 'corpus/articles'));
const reason = hasCorpus ? '' : NO_SHARED || ' (skipped: ../shared/corpus is not beside the project)';
describe.skipIf(!hasCorpus)(`all articles with gold figures${reason}`, () => {
  const folder = join(SHARED, 'gold');
  const files = hasCorpus ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

  it.each(Object.keys(SETS).filter((set) => set !== 'sample'))('the set %s is read above its bars', (set) => {
    const scores = files.filter((name) => setOf(basename(name, '.json'), SETS) === set).map((name) => scoreOf(join(folder, name), SHARED));
    expect(scores).toHaveLength(SETS[set]?.length ?? 0);
    expect(below(measuresOf(sum(scores)), BARS[set] ?? {})).toEqual([]);
  });

  it('episodes are precise where they were listed by hand', () => {
    const listed = join(import.meta.dirname, 'episodes');
    const scores = readdirSync(listed)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const gold = valueOf(parseEpisodeGold(readFileSync(join(listed, name), 'utf8')));
        const source = valueOf(decode(readFileSync(join(SHARED, gold.article))));
        expect(source.sha256).toBe(gold.sha256);
        expect(checkEpisodeGold(gold, source.text)).toEqual([]);
        return scoreEpisodes(gold, valueOf(draftEntry(source, { registry })), registry);
      });
    const { tally, extra } = sumEpisodes(scores);
    expect(precision(tally)).toBeGreaterThanOrEqual(EPISODE_PRECISION);
    expect(recall(tally)).toBeGreaterThanOrEqual(0.45);
    expect(extra.filter(({ trap }) => trap)).toEqual([]);
  });
});
