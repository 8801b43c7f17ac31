/** One named graph, node by node: each triple once, absent values left out, and what RDF does not allow as a problem. */
import { describe, expect, it } from 'vitest';
import { GraphBuilder, truncated } from '../../src/map/graph-builder.js';
import { dcterms, iri, rdfs, schema, sem, vr } from '../../src/terms/index.js';

const [graph, node] = [iri('https://example.org/graph'), iri('https://example.org/ford')];
const written = (write: (builder: GraphBuilder) => void) => {
  const builder = new GraphBuilder(graph);
  write(builder);
  return builder.quads.map(({ predicate, object }) => `${predicate.value.split(/[#/]/).at(-1)} ${object.value}`);
};

describe('GraphBuilder', () => {
  it('starts a node with its classes, then its label', () => {
    const builder = new GraphBuilder(graph);
    builder.node(node, [sem.Place, schema.Person], 'Brindle\n Ford', 'EN');
    expect(builder.quads.map(({ object }) => object.value)).toEqual([sem.Place.value, schema.Person.value, 'Brindle Ford']);
    expect(builder.quads[2]).toMatchObject({ predicate: rdfs.label, object: { language: 'en' }, graph });
  });

  it('writes a triple once, also beside a sibling', () => {
    const builder = new GraphBuilder(graph);
    builder.node(node, [sem.Place], 'Ford').link(sem.hasPlace, node, node);
    builder.continueNode(node).link(sem.hasPlace, node);
    expect(builder.quads).toHaveLength(3);
    const sibling = new GraphBuilder(iri('https://example.org/provenance'), builder);
    sibling.continueNode(node).link(sem.hasPlace, node).text(rdfs.label, 'Ford', 'de');
    expect(sibling.quads.map(({ object }) => object)).toMatchObject([{ value: 'Ford', language: 'de' }]);
  });

  it('tells an address from the same text, and texts by language and datatype', () => {
    const builder = new GraphBuilder(graph);
    builder.continueNode(node).externalIri(dcterms.source, 'urn:x:1').text(dcterms.source, 'urn:x:1').text(dcterms.source, 'urn:x:1', 'en');
    builder.continueNode(node).text(vr.low, '1').integer(vr.low, 1);
    expect(builder.quads).toHaveLength(5);
  });

  it('writes nothing for what is absent', () => {
    const lines = written((builder) =>
      builder
        .continueNode(node)
        .link(vr.place, undefined)
        .text(vr.item, undefined)
        .integer(vr.low, undefined)
        .day(vr.coversTo, undefined)
        .timeStamps(undefined),
    );
    expect(lines).toEqual([]);
  });

  it('makes a problem of a value that RDF does not allow, and continues', () => {
    const builder = new GraphBuilder(graph);
    builder.continueNode(node).integer(vr.low, 1.5).day(vr.coversTo, '2031-02-30').externalIri(schema.url, 'a b').text(vr.item, 'rafts');
    expect(builder.quads.map(({ object }) => object.value)).toEqual(['rafts']);
    expect(builder.problems.map(({ code }) => code)).toEqual(['graph-term', 'graph-term', 'graph-term']);
    expect(builder.problems[1]?.message).toContain('it is the value of coversTo of <https://example.org/ford>');
    expect(builder.problems[1]?.expected).toBe('YYYY-MM-DD');
  });

  it('links a source that is an address, and keeps a title as text', () => {
    const builder = new GraphBuilder(graph);
    builder.continueNode(node).source(dcterms.source, 'https://example.org/almanac').source(dcterms.source, 'Almanac, p. 4');
    expect(builder.quads.map(({ object }) => [object.termType, object.value])).toEqual([
      ['NamedNode', 'https://example.org/almanac'],
      ['Literal', 'Almanac, p. 4'],
    ]);
  });

  it.each([
    ['2031-03-02', ['hasEarliestBeginTimeStamp', 'hasLatestEndTimeStamp', 'hasBeginTimeStamp', 'hasEndTimeStamp']],
    ['2031-03', ['hasEarliestBeginTimeStamp', 'hasLatestEndTimeStamp']],
    ['2031-03-02/..', ['hasEarliestBeginTimeStamp']],
  ])('writes when %s was', (date, properties) => {
    expect(written((builder) => builder.continueNode(node).timeStamps(date)).map((line) => line.split(' ')[0])).toEqual(properties);
  });
});

describe('truncated', () => {
  it('keeps a short text, on one line', () => expect(truncated('  a\n ford \t by night ')).toBe('a ford by night'));

  it('cuts a long one between whole characters', () => {
    expect(truncated('😀'.repeat(160))).toBe('😀'.repeat(160));
    expect(truncated('😀'.repeat(161))).toBe(`${'😀'.repeat(159)}…`);
    expect(truncated('the ford', 5)).toBe('the…');
  });
});
