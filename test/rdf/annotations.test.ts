/** Web Annotations: the keys of the W3C context, the nodes of the graph, and one whole document however many blocks. */
import type { Quad } from '@rdfjs/types';
import type { ContextDefinition, JsonLdDocument } from 'jsonld';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { openAnnotations } from '../../src/rdf/index.js';
import { DEFAULT_BASE, oa, vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const integer = (name: string) => ({ '@id': name, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' });
const node = (name: string) => ({ '@id': name, '@type': '@id' });

/** What the W3C context has of the keys that are used. */
const CONTEXT = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(['Annotation', 'SpecificResource', 'TextPositionSelector', 'TextQuoteSelector'].map((name) => [name, OA + name])),
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  describing: `${OA}describing`,
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  body: node(`${OA}hasBody`),
  target: node(`${OA}hasTarget`),
  source: node(`${OA}hasSource`),
  selector: node(`${OA}hasSelector`),
  via: node(`${OA}via`),
  rights: node('http://purl.org/dc/terms/rights'),
  first: node(`${AS}first`),
  partOf: node(`${AS}partOf`),
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  total: integer(`${AS}totalItems`),
  startIndex: integer(`${AS}startIndex`),
  start: integer(`${OA}start`),
  end: integer(`${OA}end`),
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
} as unknown as ContextDefinition;

async function triplesOf(text: string): Promise<Quad[]> {
  const documentLoader = (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
    return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
  };
  const nquads = (await jsonld.toRDF(JSON.parse(text) as JsonLdDocument, { format: 'application/n-quads', documentLoader })) as unknown as string;
  return new Parser().parse(nquads);
}

interface Annotation {
  id: string;
  rights?: string;
  body: { id: string; label: string };
  target: { source: string | { id: string }; selector: Record<string, unknown>[] };
}
interface Collection {
  total: number;
  first: { items: Annotation[] };
}

const { quads } = mapEntry(fictionalEntry(), { registry: fictionalRegistry() });
const surroundings = { prefix: 'there were ', suffix: ' that night' };
const written = (blocks: readonly (readonly Quad[])[]) => {
  const writing = openAnnotations({ label: 'Fictional claims' });
  return blocks.map((block) => writing.block(block, () => surroundings)).join('') + writing.end();
};

describe('annotations', () => {
  it('are the evidence of the graph, read with the keys of the W3C context', async () => {
    const triples = await triplesOf(written([quads]));
    const lines = (all: readonly Quad[], ...properties: { value: string }[]) =>
      all
        .filter(({ predicate }) => properties.some(({ value }) => value === predicate.value))
        .map((quad) => `${quad.subject.value} ${quad.predicate.value} ${quad.object.value}`);
    const same = [oa.hasSource, oa.hasSelector, oa.start, oa.end, oa.exact];
    expect(lines(triples, ...same).sort()).toEqual(lines(quads, ...same).sort());
    const evidence = quads.filter(({ predicate }) => predicate.equals(vr.evidence));
    expect(evidence.length).toBeGreaterThan(8);
    const pairs = lines(triples, { value: `${OA}hasBody` }).map((line) => line.split(' ').at(-1));
    expect(pairs.sort()).toEqual(evidence.map(({ subject }) => subject.value).sort());
    // No key is dropped: each selector has what stands before and after.
    expect(lines(triples, { value: `${OA}prefix` })).toHaveLength(evidence.length);
    expect(triples.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${OA}Annotation`)).toHaveLength(evidence.length);
  });

  it('have the claim and its label, the licence of the document, position and quote', () => {
    const { total, first } = JSON.parse(written([quads])) as Collection;
    expect(total).toBe(first.items.length);
    const claim = `${DEFAULT_BASE}claim/battle-of-brindle-ford/killed-side-1-per-observatory`;
    expect(first.items.find(({ body }) => body.id === claim)).toEqual({
      id: `${claim}#annotation`,
      type: 'Annotation',
      motivation: 'describing',
      rights: 'https://creativecommons.org/licenses/by-sa/4.0/',
      body: { id: claim, label: expect.stringContaining('159 killed') as string },
      target: {
        id: `${claim}#evidence`,
        type: 'SpecificResource',
        source: { id: `${DEFAULT_BASE}document/battle-of-brindle-ford/4711`, via: 'https://example.org/wiki/Battle_of_Brindle_Ford' },
        selector: [
          { id: `${claim}#position`, type: 'TextPositionSelector', start: 816, end: 826 },
          { id: `${claim}#quote`, type: 'TextQuoteSelector', exact: '159 killed', ...surroundings },
        ],
      },
    });
  });

  it('have nothing of what is withheld', () => {
    expect(written([quads])).not.toMatch(/withheld|TOP-SECRET/);
  });

  it('are the same in several blocks, and a whole document without any', () => {
    expect((JSON.parse(written([quads, [], quads])) as Collection).total).toBe(2 * (JSON.parse(written([quads])) as Collection).total);
    expect(JSON.parse(written([]))).toMatchObject({ total: 0, first: { items: [] } });
  });

  it('have no text around the quote where the document is not at hand', () => {
    const writing = openAnnotations({ label: 'x', base: 'https://example.org/mine/' });
    const text = writing.block(quads) + writing.end();
    expect(text).not.toMatch(/"prefix"|"suffix"/);
    expect(JSON.parse(text)).toMatchObject({ id: 'https://example.org/mine/void#annotations' });
  });
});
