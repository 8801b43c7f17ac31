/** Where a text stops being JSON, and where it is nested too deeply. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deeperThan, jsonError } from '../../src/rdf/json-text.js';

describe('a text that is no JSON', () => {
  it.each([
    ['{"a":1,}', 7, 'key'],
    ['[1 2]', 3, ', or ]'],
    ['{"a" 1}', 5, ':'],
    ['{"a":"x', 5, 'value'],
    ['{"a":[}', 6, 'value or ]'],
    ['[1]]', 3, 'the end'],
    ['[01]', 1, 'value or ]'],
    ['["a\tb"]', 1, 'value or ]'],
    ['{', 1, 'key or }'],
    ['', 0, 'value'],
    ['nul', 0, 'value'],
  ])('%s', (text, offset, expected) => expect(jsonError(text)).toEqual({ offset, expected }));

  it('is what JSON.parse refuses, and nothing else', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\ 1a-'), (json, at, mark) => {
        expect(jsonError(json)).toBeUndefined();
        const text = json.slice(0, at % (json.length + 1)) + mark + json.slice(at % (json.length + 1));
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(jsonError(text) === undefined, text).toBe(valid);
      }),
    );
  });
});

it('the bracket that is too deep; brackets in strings are none', () => {
  expect(deeperThan('[[["[[[\\"[["]]]', 3)).toBeUndefined();
  expect(deeperThan('[[[]]]', 2)).toBe(2);
  expect(deeperThan('{"a":[],"b":{"c":[]}}', 2)).toBe(17);
});
