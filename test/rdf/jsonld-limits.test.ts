/** Contexts that the library would read wrongly are found, wherever they are. */
import { expect, it } from 'vitest';
import { contextFault } from '../../src/rdf/jsonld-limits.js';

it.each([
  [{ '@context': { '@context': { p: 'urn:p' } } }, 'defines the keyword'],
  [{ '@graph': [{ '@context': [{ nest: { '@id': '@nest', '@context': {} } }] }] }, 'is @nest with a context'],
])('%j', (document, message) => expect(contextFault(document)?.message).toContain(message));

it.each([{ '@context': { nest: '@nest', scoped: { '@id': 'urn:p', '@context': { q: 'urn:q' } } } }, [], null, { '@context': 'https://example.org/' }])(
  '%j is fine',
  (document) => {
    expect(contextFault(document)).toBeUndefined();
  },
);
