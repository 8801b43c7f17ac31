/** YAML composed to one document with its errors, as deep as entries may be nested. */
import { describe, expect, it } from 'vitest';
import { composeYaml } from '../../src/entry/compose-yaml.js';

const nested = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
const messages = (text: string, outerLevels?: number) => composeYaml(text, outerLevels).errors.map(({ message, offset }) => `${offset} ${message}`);

describe('composeYaml', () => {
  it('gives the document, and no error where there is none', () => {
    expect(composeYaml('a: [1, 2]\n').yaml.toJS()).toEqual({ a: [1, 2] });
    expect(messages('a: 1\nb: 1\n')).toEqual([]);
  });

  it('finds a key that a map has twice, and a second document', () => {
    expect(messages('a: 1\nb: { c: 1, c: 2 }\n')).toEqual(['16 Map keys must be unique']);
    expect(messages('a: 1\n---\nb: 2\n')).toEqual(['5 there is more than one document in it']);
  });

  it('counts the levels around a part of a text', () => {
    const deepest = Array.from({ length: 200 }, (_, depth) => depth).find((depth) => messages(nested(depth)).length > 0) ?? 0;
    expect(deepest).toBeGreaterThan(60);
    expect(messages(nested(deepest - 1))).toEqual([]);
    expect(messages(nested(deepest - 1), 2)).toEqual([expect.stringContaining('levels deep')]);
  });
});
