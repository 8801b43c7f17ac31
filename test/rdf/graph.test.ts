/** A small graph as one text: sorted, each triple once, with blank nodes if it has any. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { parseRdf } from '../../src/rdf/parse.js';
import { writeGraph } from '../../src/rdf/graph.js';
import { DEFAULT_BASE, iri, rdf, rdfs, sem, TermError } from '../../src/terms/index.js';
import { lines } from './reading.js';

const { blankNode, literal, namedNode, quad } = DataFactory;
const [ford, mill] = [namedNode(`${DEFAULT_BASE}place/ford`), namedNode(`${DEFAULT_BASE}place/mill`)];
const graph = iri('https://example.org/graph');
const QUADS = [quad(mill, rdfs.label, literal('Old Mill', 'en')), quad(ford, rdfs.label, literal('Ford'), graph), quad(ford, rdf.type, sem.Place)];

it('is sorted, whatever the order and the graphs it comes in', () => {
  for (const syntax of ['ttl', 'nt'] as const) {
    const text = writeGraph(QUADS, syntax, { title: 'Places' });
    expect(writeGraph([...QUADS].reverse(), syntax, { title: 'Places' })).toBe(text);
    expect(writeGraph([...QUADS, quad(ford, rdfs.label, literal('Ford'))], syntax, { title: 'Places' })).toBe(text);
    expect(text.indexOf('Ford')).toBeLessThan(text.indexOf('Mill'));
  }
});

it('is N-Triples, a line for each triple', () => {
  expect(writeGraph(QUADS.slice(0, 1), 'nt', { title: 'not written' })).toBe(`<${mill.value}> <${rdfs.label.value}> "Old Mill"@en .\n`);
  expect(writeGraph([], 'nt', { title: '' })).toBe('');
});

it('is Turtle with its heading, the prefixes of the base, and more', () => {
  const text = writeGraph(QUADS, 'ttl', { title: 'Places', base: 'https://example.org/mine/', prefixes: { lark: 'https://lark.example/' } });
  expect(text).toContain('# Places\n');
  expect(text).toContain('@prefix place: <https://example.org/mine/place/>.\n');
  expect(text).toContain('@prefix lark: <https://lark.example/>.\n');
});

it('keeps blank nodes', () => {
  const quads = [...QUADS, quad(blankNode('near'), rdfs.seeAlso, ford)];
  const text = writeGraph(quads, 'ttl', { title: 'Places' });
  const found = lines(parseRdf(text, 'ttl').value ?? [], false).map((line) => line.replace(/BlankNode \S+/, 'BlankNode'));
  expect(found).toEqual(lines(quads, false).map((line) => line.replace(/BlankNode \S+/, 'BlankNode')));
});

it.each([namedNode('http://a> <http://evil.example'), literal('a', namedNode('no address'))])('refuses a term that is none: %j', (term) => {
  for (const syntax of ['ttl', 'nt'] as const) expect(() => writeGraph([quad(ford, rdfs.seeAlso, term)], syntax, { title: '' })).toThrow(TermError);
});
