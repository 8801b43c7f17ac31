/** Options whose value is an IRI or a URL. */
import { expect, it } from 'vitest';
import { checkAddress, checkUrl, termErrorLines } from '../../src/cli/iri-options.js';
import { UsageError } from '../../src/problem.js';
import { TermError } from '../../src/terms/index.js';

it.each(['https://example.org/', 'http://example.org/conflicts/', undefined])('%s is an address', (value) => {
  expect(() => checkAddress('--base', value)).not.toThrow();
});

it.each(['https://example.org', 'https://example.org/a#/', 'https://example.org/a?b/', 'ftp://example.org/', 'example.org/', 'https://example.org/a b/', ''])(
  '%j is no address',
  (value) => {
    expect(() => checkAddress('--base', value)).toThrow(
      new UsageError(`--base ${value} is not an address that ends in /, such as https://example.org/conflicts/`),
    );
  },
);

it.each(['https://example.org', 'HTTP://example.org/context.jsonld?a#b', undefined])('%s is a URL', (value) => {
  expect(() => checkUrl('--context', value)).not.toThrow();
});

it.each(['https://', 'https:///a', 'mailto:a@example.org', 'context.jsonld', 'https://example.org/<a>'])('%j is no URL', (value) => {
  expect(() => checkUrl('--context', value)).toThrow(/^--context .* is not an http address/);
});

it('a term that cannot be made has a message with what is expected; other errors have none', () => {
  const error = new TermError('a b is no IRI', 'no spaces');
  expect(termErrorLines(error)).toEqual(['a b is no IRI', '  expected: no spaces']);
  expect(termErrorLines(new Error('a b is no IRI'))).toBeUndefined();
});
