/** The terms of SHACL, and how messages show terms. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { SH, sh, shown } from '../../src/check/shacl-terms.js';
import { iri, vr } from '../../src/terms/index.js';

it('has a node for each name', () => {
  expect(sh.NodeShape.value).toBe('http://www.w3.org/ns/shacl#NodeShape');
  expect(new Set(Object.values(sh).map(({ value }) => value.slice(SH.length)))).toEqual(new Set(Object.keys(sh)));
});

it.each([
  ['a known prefix', vr.countOf, 'vr:countOf'],
  ['a term of SHACL', sh.minCount, 'sh:minCount'],
  ['no prefix', iri('https://example.org/ford'), '<https://example.org/ford>'],
  ['a name that a prefix cannot shorten', iri(`${vr.countOf.value}/a`), `<${vr.countOf.value}/a>`],
  ['a namespace itself', iri(SH), `<${SH}>`],
  ['a text', DataFactory.literal('Brindle Ford', 'en'), '"Brindle Ford"'],
  ['a blank node', DataFactory.blankNode('b'), 'a node without a name'],
])('shows a term with %s', (_, term, text) => expect(shown(term)).toBe(text));
