import fc from 'fast-check';
import { it } from 'vitest';
import { escapeRegExp } from '../src/escape-regexp.js';

it('an escaped text matches itself and nothing else', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1.*+?^${}()|[]\\/-') });
  fc.assert(fc.property(text, text, (one, other) => new RegExp(`^${escapeRegExp(one)}$`).test(other) === (one === other)));
  fc.assert(fc.property(text, (one) => new RegExp(`^${escapeRegExp(one)}$`).test(one)));
});
