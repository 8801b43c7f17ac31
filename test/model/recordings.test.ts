/**
 * The recordings that examples and tests replay. They were written by hand, of fictional articles; `UPDATE=1` writes them
 * again under the digests of the prompt of today.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../src/entry/index.js';
import { AnswerFolder } from '../../src/io/answer-folder.js';
import { bundledPrompt } from '../../src/io/prompt-file.js';
import { answerText, type ModelReply } from '../../src/model/answer.js';
import { askModel } from '../../src/model/ask.js';
import { unitsIn } from '../../src/model/liar/shown-units.js';
import { recordedModel, replayModel, type Model } from '../../src/model/model.js';
import { valueOf } from '../../src/problem.js';
import { readDocument, rules, sourceText, type Proposal } from '../../src/read/index.js';
import { ROOT, updating } from '../support.js';

/** What a model might answer: true figures, one that it made up, one that the text denies. */
const FIGURES: readonly Proposal[] = [
  { unit: 'c6', quote: '80 fighters', outcome: 'strength', of: 'Heron League', accumulation: 'total' },
  { unit: 'c7', quote: '14 killed', outcome: 'killed', of: 'Heron League', accumulation: 'total' },
  { unit: 'c8', quote: '23 killed', outcome: 'killed', of: 'Otter Front', claimantQuote: 'Heron League', accumulation: 'total' },
  { unit: 'p1.3', quote: 'at least 19 fighters of the Otter Front were killed', outcome: 'killed', of: 'Otter Front', claimantQuote: 'The Gannet Monitor' },
  { unit: 'p2.1', quote: 'five fighters of the Heron League were wounded', outcome: 'injured', of: 'Heron League', accumulation: 'increment', when: '11 May' },
  { unit: 'p2.1', quote: 'seven fighters of the Heron League were killed', outcome: 'killed', of: 'Heron League', accumulation: 'increment', when: '11 May' },
  { unit: 'p2.3', quote: '6 bodies of Otter Front fighters', outcome: 'killed', of: 'Otter Front', claimantQuote: 'Villagers', accumulation: 'increment' },
  { unit: 'p2.4', quote: '30 of its fighters had fled', outcome: 'escaped', of: 'Otter Front' },
  { unit: 'p2.5', quote: 'buried 12 of its own', outcome: 'killed', of: 'Otter Front', accumulation: 'increment' },
  { unit: 'p3.1', quote: 'four boats', outcome: 'equipment', of: 'Heron League' },
];
const answers = (answer: (units: string) => ModelReply): Model => ({ name: 'by-hand', answer: ({ units }) => Promise.resolve(answer(units)) });
const figures = answers((units) => ({
  content: answerText(FIGURES.filter(({ unit }) => unitsIn(units).some(({ id }) => id === unit))),
  finish: 'stop',
  tokens: { read: 1_650, written: 420 },
  seconds: 4.2,
}));
const cut = answers(() => ({ content: '{"figures": [{"unit": "c', finish: 'length', tokens: { read: 1_500, written: 4_096 }, seconds: 41 }));

describe.each<[string, string, Model]>([
  ['examples/model', 'skirmish-at-gannet-point.txt', figures],
  ['test/refused/model-answer', 'ford.txt', cut],
])('%s', (folder, article, model) => {
  const recordings = join(ROOT, folder, 'recordings');

  it('has the answers to the questions of today', async () => {
    const document = readDocument(sourceText(readFileSync(join(ROOT, folder, article), 'utf8'))).value!;
    const reading = rules.read(document, { registry: valueOf(readRegistry({})) });
    const prompt = bundledPrompt();
    if (updating) {
      rmSync(recordings, { recursive: true, force: true });
      await askModel(document, reading, { model: recordedModel(model, new AnswerFolder(recordings)), prompt });
    }
    const replayed = await askModel(document, reading, { model: replayModel(model.name, new AnswerFolder(recordings)), prompt });
    const { proposals, problems } = await askModel(document, reading, { model, prompt });
    expect([replayed.proposals, replayed.problems]).toEqual([proposals, problems]);
    expect(readdirSync(recordings)).toHaveLength(replayed.usage.answers);
  });
});
