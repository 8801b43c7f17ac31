import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runByReader } from '../../../src/cli/evaluate/by-reader.js';
import { readRegistry } from '../../../src/entry/index.js';
import { valueOf } from '../../../src/problem.js';
import { AnswerFolder } from '../../../src/io/answer-folder.js';
import { bundledPrompt } from '../../../src/io/prompt-file.js';
import { answerText } from '../../../src/model/answer.js';
import { askModel, recordedModel, type Model } from '../../../src/model/index.js';
import { readDocument, readingContext, rules, sourceText, unitsOf } from '../../../src/read/index.js';
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
const run = async (
  proposals: string | undefined,
  gold: readonly string[] = [GOLD],
  { articles = dirname(SAMPLE), ...model }: { articles?: string; model?: string; replay?: string } = {},
) => {
  printed.out = printed.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed.out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed.err += String(text)), true));
  const options = { allowHost: [], passes: 1, concurrency: 1, timeout: 600, retries: 4, ...model };
  return runByReader(gold, { ...options, proposals, articles, format: 'json', registry: valueOf(readRegistry({})) });
};
afterEach(() => vi.restoreAllMocks());

/** The sample with its gold, and recordings of a model that finds what the rules find. */
async function recorded(): Promise<{ folder: string; gold: string; model: string }> {
  const folder = folderWith({ [basename(SAMPLE)]: readFileSync(SAMPLE, 'utf8'), 'sample.gold.json': readFileSync(GOLD, 'utf8') });
  const text = valueOf(readDocument(sourceText(readFileSync(SAMPLE, 'utf8'))));
  const prompt = bundledPrompt();
  const reading = rules.read(text, readingContext({ registry: valueOf(readRegistry({})) }));
  const units = unitsOf(text).filter(({ kind }) => kind === 'cell' || kind === 'sentence');
  const figures = reading.proposals.figures.flatMap(({ figure: { start, end, metric } }) => {
    const one = units.find((each) => each.start <= start && end <= each.end);
    return one ? [{ unit: one.id, quote: text.source.text.slice(start, end), outcome: metric[0]! }] : [];
  });
  const answers: Model = {
    name: 'wren',
    answer: ({ units: shown }) => Promise.resolve({ content: answerText(figures.filter(({ unit: id }) => shown.includes(`\n${id}: `))) }),
  };
  const model = recordedModel(answers, new AnswerFolder(join(folder, 'recordings')));
  await askModel(text, reading, { model, prompt });
  return { folder, gold: join(folder, 'sample.gold.json'), model: 'http://127.0.0.1:9/v1#wren' };
}

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
    expect(await run(join(news, 'proposals'), gold, { articles: join(news, 'articles') })).toBe(0);
    const [rules, , both] = (JSON.parse(printed.out) as { prose: { found: number; read: number } }[]).map(({ prose }) => prose);
    expect(rules!.found).toBeGreaterThanOrEqual(35);
    expect(both!.found).toBeGreaterThanOrEqual(41);
    expect(both!.found).toBeGreaterThan(rules!.found);
    expect([rules, both].map((one) => one!.read - one!.found)).toEqual([0, 0]);
  });

  it('scores a model by its recordings, and with proposals all readers together', async () => {
    const { folder, gold, model } = await recorded();
    expect(await run(undefined, [gold], { articles: folder, model, replay: join(folder, 'recordings') })).toBe(0);
    const rows = () => JSON.parse(printed.out) as { article: string; infobox: { found: number; read: number } }[];
    const [rules, alone, both] = rows();
    expect(rows().map(({ article }) => article)).toEqual(['rules', 'model', 'both']);
    expect(alone!.infobox.found).toBeGreaterThan(10);
    expect(both!.infobox).toEqual(rules!.infobox);
    const proposals = folderWith({ 'port-larkmoor-2031.jsonl': lines.join('\n') });
    expect(await run(proposals, [gold], { articles: folder, model, replay: join(folder, 'recordings') })).toBe(0);
    expect(rows().map(({ article }) => article)).toEqual(['rules', 'proposals', 'model', 'all']);
    expect(printed.err).toMatch(/1 article, \d+ proposals: .*agreed/);
  });

  it('says what to do where an answer was not recorded', async () => {
    expect(await run(undefined, [GOLD], { model: 'http://127.0.0.1:9/v1#wren', replay: folderWith({}) })).toBe(3);
    expect(printed.err).toMatch(/error\[model-replay\].*\n.*--record/);
  });

  it('says where no gold file has proposals', async () => {
    expect(await run(folderWith({ 'another.jsonl': lines.join('\n') }))).toBe(3);
    expect(printed.err).toContain('no gold file has proposals');
  });
});
