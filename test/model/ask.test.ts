import { describe, expect, it } from 'vitest';
import { bundledPrompt } from '../../src/io/prompt-file.js';
import { answerText } from '../../src/model/answer.js';
import { askModel, modelReaderName } from '../../src/model/ask.js';
import type { Model, ModelRequest } from '../../src/model/model.js';
import { unitsIn } from '../../src/model/liar/shown-units.js';
import type { Proposal } from '../../src/read/index.js';
import { testArticles } from './articles.js';

const prompt = bundledPrompt();
const [article] = testArticles();
const { document, reading, truth } = article!;
/** What is true of the units of a question. */
const trueOf = ({ units }: Pick<ModelRequest, 'units'>): Proposal[] => {
  const shown = new Set(unitsIn(units).map(({ id }) => id));
  return truth.filter(({ unit }) => shown.has(unit));
};
/** A model that answers as a function does; how often it is asked, and with what. */
function modelOf(answer: (request: ModelRequest, asked: number) => string | { content: string; finish: string }): Model & { requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  return {
    name: 'wren',
    requests,
    answer(request) {
      requests.push(request);
      const given = answer(request, requests.length);
      return Promise.resolve({ tokens: { read: 100, written: 10 }, seconds: 0.5, ...(typeof given === 'string' ? { content: given, finish: 'stop' } : given) });
    },
  };
}
const honest = () => modelOf((request) => answerText(trueOf(request)));

describe('a model that answers well', () => {
  it('proposes what it finds, and what it cost is counted', async () => {
    const model = honest();
    const { proposals, problems, usage } = await askModel(document, reading, { model, prompt });
    expect(proposals.map(({ quote }) => quote).sort()).toEqual(truth.map(({ quote }) => quote).sort());
    expect(problems).toEqual([]);
    const asked = model.requests.length;
    expect(usage).toEqual({ answers: asked, kept: 0, tokensRead: 100 * asked, tokensWritten: 10 * asked, seconds: 0.5 * asked });
  });

  it('finds more in several passes, each figure once', async () => {
    const model = modelOf((request) => answerText(trueOf(request).filter((_, at) => at % 2 === request.pass % 2 || at < 3)));
    const { proposals } = await askModel(document, reading, { model, prompt, passes: 2 });
    expect(proposals).toHaveLength(truth.length);
    expect(model.requests.map(({ pass }) => pass).sort()).toEqual(model.requests.map((_, at) => (at < model.requests.length / 2 ? 1 : 2)));
  });

  it('gives the same however many questions are asked at once', async () => {
    const late: Model = {
      name: 'wren',
      answer: async (request) => (await new Promise((resolve) => setTimeout(resolve, request.units.length % 7)), honest().answer(request)),
    };
    const [one, many] = await Promise.all([1, 8].map((concurrency) => askModel(document, reading, { model: late, prompt, passes: 3, concurrency })));
    expect(many?.proposals).toEqual(one?.proposals);
  });
});

describe('an answer with a fault', () => {
  const cut = { content: '{"figures": [{"unit": "p1', finish: 'length' };

  it('has its part divided once and asked for again', async () => {
    const model = modelOf((request, asked) => (asked === 1 ? cut : answerText(trueOf(request))));
    const { proposals, problems } = await askModel(document, reading, { model, prompt });
    expect(proposals).toHaveLength(truth.length);
    expect(problems).toEqual([]);
    const [whole, ...parts] = model.requests.map(({ units }) => unitsIn(units));
    expect(parts.slice(0, 2).flat()).toEqual(whole);
  });

  it.each<[string, string | typeof cut, RegExp]>([
    ['cut', cut, /cut at the limit/],
    ['unparsable', 'I am sorry.', /not the JSON/],
    ['empty', '', /not the JSON/],
    ['few', '{"figures": []}', /implausibly few/],
    ['repeats', JSON.stringify({ figures: Array.from({ length: 9 }, () => truth[0]) }), /repeats itself/],
  ])('%s: is a problem where it comes again, never an empty success', async (_, answer, words) => {
    const model = modelOf(() => answer);
    const { problems } = await askModel(document, reading, { model, prompt });
    expect(problems.length).toBeGreaterThan(0);
    for (const { code, message, place, fix } of problems) {
      expect([code, message]).toEqual(['model-answer', expect.stringMatching(words)]);
      expect(place?.line).toBeGreaterThan(1);
      expect(fix).toBeTruthy();
    }
    // Divided once, not again and again.
    expect(model.requests.length).toBeLessThanOrEqual(3);
  });
});

it('a model that does not answer rejects, and is asked no more', async () => {
  const model = modelOf(() => {
    throw new Error('gone');
  });
  await expect(askModel(document, reading, { model, prompt, passes: 5 })).rejects.toThrow('gone');
  expect(model.requests).toHaveLength(1);
});

it('a reader is named by prompt and model', () => {
  expect(modelReaderName(honest(), prompt)).toEqual({ id: 'model', version: prompt.version, model: 'wren', prompt: prompt.digest });
});
