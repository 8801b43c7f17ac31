/** The JSON-LD context, whose keys are contract. */
import { readFileSync, writeFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { buildContext, contextFile } from '../../src/rdf/index.js';
import { PREFIXES } from '../../src/terms/index.js';
import { localName, SCHEMES } from '../../src/vocabulary/index.js';

describe('the context', () => {
  it('is the file ontology/context.jsonld', () => {
    const file = new URL('../../ontology/context.jsonld', import.meta.url);
    if (process.env['UPDATE'] === '1') writeFileSync(file, contextFile());
    expect(readFileSync(file, 'utf8')).toBe(contextFile());
  });

  it('has no key with the name of a concept, which would hide it', () => {
    const concepts = SCHEMES.flatMap((scheme) => scheme.concepts.map(({ id }) => localName(id)));
    expect(concepts.filter((name) => Object.hasOwn(buildContext(), name))).toEqual([]);
  });

  it('is understood by the JSON-LD library, offline', async () => {
    const document = { '@context': buildContext(), id: 'http://x.example/c', metric: 'killed', low: 3, label: 'three' };
    const refuse = () => Promise.reject(new Error('offline'));
    const [expanded] = (await jsonld.expand(document as Parameters<typeof jsonld.expand>[0], { documentLoader: refuse })) as Record<string, unknown>[];
    expect(expanded).toEqual({
      '@id': 'http://x.example/c',
      [`${PREFIXES.vr}metric`]: [{ '@id': `${PREFIXES.vr}killed` }],
      [`${PREFIXES.vr}low`]: [{ '@value': 3, '@type': `${PREFIXES.xsd}integer` }],
      [`${PREFIXES.rdfs}label`]: [{ '@value': 'three', '@language': 'en' }],
    });
  });
});
