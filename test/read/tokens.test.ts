/** Tokens and sentences: tokenising word by word, with a cache, gives the same as the model gives for the whole text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence } from 'wink-nlp';
import { sentencesOf, tokensOf } from '../../src/read/tokens.js';

const nlp = winkNLP(model, ['sbd']);
const paragraph = (text: string) => ({ text, start: 0, end: text.length });

/** The sentences of a text by the model alone, as lists of tokens. */
const modelSentences = (text: string): string[][] => {
  const sentences: string[][] = [];
  nlp
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => sentences.push(sentence.tokens().out()));
  return sentences;
};
const sentenceTokens = (text: string) => sentencesOf(paragraph(text)).map((sentence) => sentence.map((token) => token.text));

const WORDS = [
  'Quillmere',
  'The',
  'However',
  'guards',
  'fell',
  'etc',
  'etc.',
  'Inc.',
  'Corp.',
  'e.g.',
  'q.',
  'Mr.',
  '5,000',
  'held',
  'btw',
  'cannot',
  'I',
  'A',
];
const OPENING = ['', '', '', '"', "'", '(', '“', '[', '('];
const CLOSING = ['', '', '', '.', '.', '!', '?', ',', ')', '"', "'", '”', '’', ']', '-', '–', '—', '...', ':'];

describe('sentences', () => {
  it('end where the model ends them', () => {
    const word = fc.tuple(fc.constantFrom(...OPENING), fc.constantFrom(...WORDS), fc.array(fc.constantFrom(...CLOSING), { maxLength: 3 }));
    const alone = fc.constantFrom('.', '!', '?', ')', '"', '”', '-', '..', ',');
    const text = fc
      .array(fc.oneof({ weight: 8, arbitrary: word.map(([open, one, close]) => `${open}${one}${close.join('')}`) }, { weight: 1, arbitrary: alone }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (one) => {
        // The model caches words as it reads: tokenise them one by one before it sees the whole.
        expect(sentenceTokens(one)).toEqual(modelSentences(one));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['The guards fell. They held.', 2],
    ['The guards fell (all of them.) They held.', 2],
    ['“They held.” The guards fell.', 2],
    ['Did they hold?! They did.', 2],
    ['They held... and fell.', 1],
    ['Gen. Brask held.', 1],
    ['Quill Corp. held.', 1],
    ['It was held by Quill Corp. The guards fell.', 2],
    ['The Q.R. Guard held, etc., and fell.', 1],
  ])('%s', (text, many) => expect(sentencesOf(paragraph(text))).toHaveLength(many));
});

describe('tokens', () => {
  it('have their offsets, whatever is between them', () => {
    const text = 'Nine\u00a0guards,\t"Reed"  and 96-100 others (can’t hold).';
    const tokens = tokensOf({ text, start: 40, end: 40 + text.length });
    expect(tokens.map((token) => text.slice(token.start - 40, token.end - 40))).toEqual(tokens.map((token) => token.text));
    expect(tokens.map((token) => token.text).join(' ')).toContain('96 - 100');
    expect(tokens.every((token) => token.lower === token.text.toLowerCase())).toBe(true);
  });
});
