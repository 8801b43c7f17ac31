/** The lint rules for plain names and prose: what they report and what they leave alone. */
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plainWords, { idiomsIn, wordsOf } from '../../scripts/lint/plain-words.js';

const linter = new Linter();

/** The messages of both rules for a file of TypeScript. */
function messages(code: string): string[] {
  return linter
    .verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { 'plain-words': plainWords },
        rules: { 'plain-words/plain-identifiers': 'error', 'plain-words/plain-prose': 'warn' },
      },
      'file.ts',
    )
    .map(({ message }) => message);
}

describe('plain-identifiers', () => {
  it.each([
    'const toldBefore = 1;',
    'const BEHIND_PHRASE = 1;',
    'function whose() {}',
    'interface Told { a: number }',
    'interface Reading { told: boolean }',
    'class A { #voices = 1; }',
    'class A { constructor(readonly desk: string) {} }',
    'const f = ({ from: behind }) => behind;',
    'const [first, ...told] = [];',
  ])('refuses %s', (code) => {
    expect(messages(code)).toHaveLength(1);
  });

  it.each([
    'const mentioned = 1;',
    'const stylesheet = 1;',
    'const f = ({ told }) => 1;',
    'text.toWellFormed();',
    'vr.toldBy;',
    "import { told } from './other.js';",
  ])('accepts %s: names of others are theirs', (code) => {
    expect(messages(code)).toEqual([]);
  });
});

describe('plain-prose', () => {
  it('reports idioms of comments and of strings that people read, with the words to use instead', () => {
    expect(messages('// The number behind it is told.')).toEqual([
      'house idiom "behind" in a comment: plain English is "after"',
      'house idiom "is told" in a comment: plain English is "is mentioned, is stated"',
      'house idiom "told" in a comment: plain English is "mentioned, stated"',
    ]);
    expect(messages('throw new Error("what it takes for granted");')).toEqual(['house idiom "takes for granted" in a string: plain English is "assumes"']);
    expect(messages('const x = `${a} voices of them`;')).toHaveLength(1);
  });

  it('leaves quoted examples, code and single words alone', () => {
    expect(messages('/** "The Front told reporters": `told` is a speech verb. */\nconst verbs = ["told", "voice"];')).toEqual([]);
  });
});

it('splits identifiers into words', () => {
  expect(wordsOf('toldBefore')).toEqual(['told', 'before']);
  expect(wordsOf('IRIOf_TOLD2')).toEqual(['iri', 'of', 'told2']);
  expect(idiomsIn('nothing here')).toEqual([]);
});
