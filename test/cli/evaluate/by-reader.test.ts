import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runByReader } from '../../../src/cli/evaluate/by-reader.js';
import { readRegistry } from '../../../src/entry/index.js';
import { valueOf } from '../../../src/problem.js';
import { readDocument, sourceText, unitsOf } from '../../../src/read/index.js';
import { folderWith, ROOT, SAMPLE } from '../../support.js';

const GOLD = SAMPLE.replace('.txt', '.gold.json');
const unit = unitsOf(readDocument(sourceText(readFileSync(SAMPLE, 'utf8'))).value!).find(
  ({ kind, text }) => kind === 'cell' && /^Per .*\d+ killed/.test(text),
)!;
const quote = /\d+ killed/.exec(unit.text)![0];
const lines = [
  { unit: unit.id, quote, outcome: 'killed' },
  { unit: unit.id, quote, outcome: 'injured' },
].map((one) => JSON.stringify(one));

const printed = { out: '', err: '' };
const run = async (proposals: string, gold: readonly string[] = [GOLD], articles = dirname(SAMPLE)) => {
  printed.out = printed.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed.out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed.err += String(text)), true));
  return runByReader(gold, { proposals, articles, format: 'json', registry: valueOf(readRegistry({})) });
};
afterEach(() => vi.restoreAllMocks());

describe('evaluate --by-reader', () => {
  it('scores the rules, the proposals alone and both, and counts what became of the proposals', async () => {
    const folder = folderWith({ 'port-larkmoor-2031.jsonl': lines.join('\n') });
    expect(await run(folder)).toBe(0);
    const articles = JSON.parse(printed.out) as { article: string; infobox: { found: number; read: number } }[];
    expect(articles.map(({ article }) => article)).toEqual(['rules', 'proposals', 'both']);
    const [rules, proposals, both] = articles.map(({ infobox }) => infobox);
    expect(proposals).toMatchObject({ found: 1, read: 1 });
    expect(both).toEqual(rules);
    expect(printed.err).toMatch(/1 article, 2 proposals: 1 agreed, 1 refused \(other-outcome\)/);
  });

  it('finds more figures of news items with a second reader than by the rules alone, and none in excess', async () => {
    const news = join(ROOT, 'test/evaluate/news');
    const gold = readdirSync(join(news, 'gold')).map((name) => join(news, 'gold', name));
    expect(await run(join(news, 'proposals'), gold, join(news, 'articles'))).toBe(0);
    const [rules, , both] = (JSON.parse(printed.out) as { prose: { found: number; read: number } }[]).map(({ prose }) => prose);
    expect(rules!.found).toBeGreaterThanOrEqual(35);
    expect(both!.found).toBeGreaterThanOrEqual(41);
    expect(both!.found).toBeGreaterThan(rules!.found);
    expect([rules, both].map((one) => one!.read - one!.found)).toEqual([0, 0]);
  });

  it('says where no gold file has proposals', async () => {
    expect(await run(folderWith({ 'another.jsonl': lines.join('\n') }))).toBe(3);
    expect(printed.err).toContain('no gold file has proposals');
  });
});
