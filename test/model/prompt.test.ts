import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { bundledPrompt } from '../../src/io/prompt-file.js';
import { parsePrompt } from '../../src/model/prompt.js';
import { readAnswer } from '../../src/model/answer.js';
import { draftDocument, readDocument, sourceText, withProposals } from '../../src/read/index.js';
import { ACCUMULATIONS, idsOf, METRICS } from '../../src/vocabulary/index.js';

const prompt = bundledPrompt();

describe('the bundled prompt', () => {
  it('names every outcome and accumulation that a proposal may have', () => {
    const [system] = prompt.messages;
    for (const id of ['casualties', ...idsOf(METRICS), ...idsOf(ACCUMULATIONS)]) expect(system?.content).toContain(`"${id}"`);
    for (const field of ['unit', 'quote', 'outcome', 'of', 'claimantQuote', 'by', 'accumulation', 'when']) expect(system?.content).toContain(`- "${field}": `);
  });

  it.each(prompt.examples.map((one) => [one.article.split('\n', 1)[0], one] as const))(
    '%s: its figures pass the gate, and are all that it states',
    (_, { article, figures }) => {
      const document = readDocument(sourceText(article)).value!;
      const { results, entry } = draftDocument(document, { registry: EMPTY_REGISTRY, reader: withProposals(figures, { id: 'model', version: '1' }) });
      expect(results?.map(({ verdict, reason }) => reason ?? verdict)).toEqual(figures.map(() => 'agreed'));
      expect(entry.claims ?? []).toHaveLength(figures.length);
    },
  );

  it('shows an answer as it is to be given', () => {
    const answers = prompt.messages.filter(({ role }) => role === 'assistant');
    expect(answers).toHaveLength(prompt.examples.length);
    answers.forEach(({ content }, index) => expect(readAnswer({ content }, { figures: 0 }).proposals).toEqual(prompt.examples[index]?.figures));
  });

  it('has a digest that changes with any word of it, and a version that goes with the digest', () => {
    const text = 'version: 1\ninstructions: List figures.\nexamples: []\n';
    expect(parsePrompt(text).digest).toBe(parsePrompt(text).digest);
    expect(parsePrompt(text.replace('List', 'Name')).digest).not.toBe(parsePrompt(text).digest);
    // A change of the prompt is a new version: count it up with the digest.
    expect([prompt.version, prompt.digest]).toMatchInlineSnapshot(`
      [
        "1",
        "5e0bffa9b9de7029dd232bfc54804d8e5942d5fc06808dfe38ce63dd16df3f9d",
      ]
    `);
  });
});

it('another file is refused, with the place', () => {
  expect(() => parsePrompt('version: one\ninstructions: x\nexamples: []\n')).toThrow();
  expect(() => parsePrompt('version: 1\ninstructions: x\nexamples: []\nmore: 1\n')).toThrow();
});
