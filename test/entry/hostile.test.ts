/** YAML that means harm, as entry and registry: refused in a sentence, with its place, and nothing is touched. */
import { describe, expect, it } from 'vitest';
import { parseEntry, parseLinks, readRegistry } from '../../src/entry/index.js';

const DEEP = 10_000;

describe.each([
  ['an entry', (text: string) => parseEntry(text).problems],
  ['a registry', (text: string) => readRegistry({ 'actors.yaml': text }).problems],
])('%s', (_, problemsOf) => {
  it.each([
    ['lists in lists', '['.repeat(DEEP), /nested more than 64 levels/],
    ['lists in lists that end', '['.repeat(DEEP) + ']'.repeat(DEEP), /nested more than 64 levels/],
    ['maps in maps', '{a: '.repeat(DEEP) + '1' + '}'.repeat(DEEP), /nested more than 64 levels/],
    ['lists in lists by dashes', `${'- '.repeat(DEEP)}x`, /nested more than 64 levels/],
    ['maps in maps by indentation', Array.from({ length: 2_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), /nested more than 64 levels/],
    ['keys in keys', '? '.repeat(DEEP), /nested more than 64 levels/],
    ['a function of another language', 'a: !!js/function "() => 1"', /Unresolved tag/],
    ['a tag of its own', 'a: !secret 1', /Unresolved tag/],
    [
      'a billion laughs',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...Array.from('bcdefghij', (key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]`),
      ].join('\n'),
      /cannot be expanded/,
    ],
    ['a key twice', 'a: 1\nb: 2\na: 3', /keys must be unique/],
    ['two documents', 'a: 1\n---\na: 2', /more than one document/],
  ])('%s', (_, text, message) => {
    const [found] = problemsOf(text);
    expect(found?.code).toBe('entry-yaml');
    expect(found?.message).toMatch(message);
    expect(found?.message.length).toBeLessThan(400);
  });

  it.each([
    ['bytes', 'a: !!binary aGk='],
    ['a merge of maps', '<<: { a: 1 }'],
    ['keys that objects have', '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }'],
    ['a text of five million letters', `a: ${'a'.repeat(5_000_000)}`],
    ['a number of a thousand digits', `format: ${'9'.repeat(1_000)}`],
  ])('%s: no throw, short messages, nothing else is changed', (_, text) => {
    const found = problemsOf(text);
    expect(found.length).toBeGreaterThan(0);
    expect(Math.max(...found.map(({ message }) => message.length))).toBeLessThan(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('thousands of mistakes: a hundred are told, the others counted', () => {
    const found = problemsOf(Array.from({ length: 5_000 }, (_, index) => `- { id: A${index}, name: 1, z: 2 }`).join('\n'));
    expect(found.length).toBeLessThan(320);
  });
});

it('the head of the table of links is held to the same', () => {
  for (const head of ['[', '[ '.repeat(DEEP), 'a: *b', '!!js/function x']) {
    const { problems, value } = parseLinks(`#${head}\nsubject_id\n`);
    expect(problems.length + (value ? 1 : 0)).toBeGreaterThan(0);
  }
});
