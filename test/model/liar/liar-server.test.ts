import { expect, it, onTestFinished } from 'vitest';
import { bundledPrompt } from '../../../src/io/prompt-file.js';
import { parseModelAddress } from '../../../src/model/address.js';
import { askModel } from '../../../src/model/ask.js';
import { ChatModel } from '../../../src/model/chat.js';
import { LIES } from '../../../src/model/liar/liar.js';
import { startLiar, type LiarServer } from '../../../src/model/liar/liar-server.js';
import { draftDocument, withProposals, type Proposal } from '../../../src/read/index.js';
import { EMPTY_REGISTRY } from '../../../src/entry/index.js';
import { testArticles } from '../articles.js';

const prompt = bundledPrompt();
const [article] = testArticles();
const { document, reading, text, truth } = article!;

async function asked(server: LiarServer, passes: number): Promise<{ proposals: readonly Proposal[]; problems: number }> {
  const chat = new ChatModel(parseModelAddress(server.model), { timeout: 10, retries: 3, firstWait: 1 });
  try {
    const { proposals, problems } = await askModel(document, reading, { model: chat, prompt, passes });
    return { proposals, problems: problems.length };
  } finally {
    await chat.close();
  }
}

it('answers as a language model does, in lies of every kind, of which no claim is written that the text does not bear out', async () => {
  const server = await startLiar({ seed: 7, truth });
  onTestFinished(() => server.close());
  expect(server.model).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1#liar$/);
  const { proposals, problems } = await asked(server, 60);
  expect([...server.lies].filter(([, count]) => count === 0)).toEqual([]);
  expect(Object.keys(LIES)).toEqual([...server.lies.keys()]);
  expect(problems).toBeGreaterThan(0);
  const { entry } = draftDocument(document, { registry: EMPTY_REGISTRY, reader: withProposals(proposals, { id: 'model', version: '1' }, { isAlone: true }) });
  for (const { quote, at } of entry.claims ?? []) expect([...text].slice(at.start, at.end).join('')).toBe(quote);
});

it('tells the same lies to the same seed', async () => {
  const given: (readonly Proposal[])[] = [];
  for (const seed of [3, 3, 4]) {
    const server = await startLiar({ seed, kinds: ['changed-number', 'swapped-party'] });
    given.push((await asked(server, 6)).proposals);
    await server.close();
  }
  expect(given[0]).toEqual(given[1]);
  expect(given[0]).not.toEqual(given[2]);
});

it('refuses what is no question', async () => {
  const server = await startLiar();
  onTestFinished(() => server.close());
  const base = server.model.split('#')[0]!;
  expect((await fetch(`${base}/chat/completions`, { method: 'POST', body: 'no' })).status).toBe(400);
  expect((await fetch(`${base}/models`, { method: 'POST', body: '{"messages": [{"content": "x"}]}' })).status).toBe(404);
});
