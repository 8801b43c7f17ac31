import { expect, it } from 'vitest';
import type { ModelReply } from '../../src/model/answer.js';
import { bundledPrompt } from '../../src/io/prompt-file.js';
import { cachedModel, MissingAnswerError, recordedModel, replayModel, requestDigest, type AnswerStore, type Model } from '../../src/model/model.js';

const prompt = bundledPrompt();
const REQUEST = { prompt, units: 'p1.1: 4 men were killed.', pass: 1 };

function memory(): AnswerStore & { answers: Map<string, ModelReply & { model: string }> } {
  const answers = new Map<string, ModelReply & { model: string }>();
  return {
    name: 'memory',
    answers,
    read: (digest) => Promise.resolve(answers.get(digest)),
    write: (digest, answer) => Promise.resolve(void answers.set(digest, answer)),
  };
}
function counting(...contents: string[]): Model & { asked: number } {
  return {
    name: 'wren',
    asked: 0,
    answer() {
      this.asked += 1;
      return Promise.resolve({ content: contents[Math.min(this.asked, contents.length) - 1]!, finish: 'stop' });
    },
  };
}

it('a digest changes with model, prompt, schema, units and pass', () => {
  const digests = [
    requestDigest('wren', REQUEST),
    requestDigest('lark', REQUEST),
    requestDigest('wren', { ...REQUEST, prompt: { ...prompt, digest: 'other' } }),
    requestDigest('wren', { ...REQUEST, prompt: { ...prompt, schemaDigest: 'other' } }),
    requestDigest('wren', { ...REQUEST, units: 'p1.1: 5 men were killed.' }),
    requestDigest('wren', { ...REQUEST, pass: 2 }),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(requestDigest('wren', { ...REQUEST })).toBe(digests[0]);
});

it('a cache asks once, and keeps what can be used only', async () => {
  const [model, store] = [counting('bad', 'good'), memory()];
  const cached = cachedModel(model, store, ({ content }) => content === 'good');
  expect((await cached.answer(REQUEST)).content).toBe('bad');
  expect(store.answers.size).toBe(0);
  expect(await cached.answer(REQUEST)).toEqual({ content: 'good', finish: 'stop' });
  expect(await cached.answer(REQUEST)).toMatchObject({ content: 'good', isKept: true });
  expect(model.asked).toBe(2);
});

it('a recording has every answer, good or bad, and a replay gives them again', async () => {
  const store = memory();
  const recorded = recordedModel(counting('bad'), store);
  await recorded.answer(REQUEST);
  expect([...store.answers.values()]).toEqual([{ model: 'wren', content: 'bad', finish: 'stop' }]);
  const replayed = replayModel('wren', store);
  expect(await replayed.answer(REQUEST)).toMatchObject({ content: 'bad', isKept: true });
  await expect(replayed.answer({ ...REQUEST, pass: 2 })).rejects.toThrow(MissingAnswerError);
  await expect(replayModel('lark', store).answer(REQUEST)).rejects.toThrow(/memory has no answer [0-9a-f]{12}/);
});
