/** The table of links as a graph: every row is a mapping, and only what a person reviewed adds a statement. */
import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { parseLinks } from '../../src/entry/index.js';
import { mapLinks } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { DEFAULT_BASE, dcterms, owl, PREFIXES, rdf, rdfs, schema, skos, sssom, xsd } from '../../src/terms/index.js';
import { registry } from './mapping.js';

/** The values of a property; a literal as N-Triples writes it. */
function valuesOf(node: string, property: string, quads: readonly Quad[]): string[] {
  return quads
    .filter(({ subject, predicate }) => subject.value === node && predicate.value === property)
    .map(({ object }) =>
      object.termType === 'Literal' ? `"${object.value}"${/#string$/.test(object.datatype.value) ? '' : `^^${object.datatype.value}`}` : object.value,
    );
}

describe('mapLinks', () => {
  const { quads, problems } = mapLinks(registry.links);

  it('makes every row a mapping of one set, what was not found too', () => {
    expect(problems).toEqual([]);
    const mappings = quads.filter(({ predicate }) => predicate.equals(sssom.mappings));
    expect(mappings.map(({ subject }) => subject.value)).toEqual(Array(4).fill('https://example.org/links'));
    // sssom-py refuses any other class.
    for (const { object } of mappings) expect(valuesOf(object.value, rdf.type.value, quads)).toEqual([owl.Axiom.value]);
    expect(valuesOf('https://example.org/links', rdf.type.value, quads)).toEqual([sssom.MappingSet.value]);
  });

  it('keeps every column of SSSOM, and every key of the head', () => {
    const columns = {
      subject_id: 'a:1',
      predicate_id: 'skos:closeMatch',
      object_id: 'a:2',
      object_label: 'Two',
      mapping_justification: 'semapv:ManualMappingCuration',
      record_id: 'a:record',
      author_id: 'a:ada|orcid:0000',
      author_label: 'Ada \\| Bo|Cy',
      subject_type: 'skos concept',
      mapping_cardinality: '1:n',
      predicate_modifier: 'Not',
      confidence: '0.5',
      mapping_date: '2031-01-02',
      see_also: 'https://example.org/one|https://example.org/two',
      unknown_to_sssom: 'left out',
    };
    const head = ['#curie_map:', '#  a: https://example.org/', '#license: https://example.org/licence', '#mapping_tool: Hand', '#creator_label: [Di, Ed]'];
    const text = [...head, `subject_label\t${Object.keys(columns).join('\t')}`, `One\t${Object.values(columns).join('\t')}`, ''].join('\n');
    const { quads: mapped, problems: found } = mapLinks(valueOf(parseLinks(text)));
    expect(found).toEqual([]);
    const of = (node: string, property: string) => valuesOf(node, property, mapped);
    const [record, set] = ['https://example.org/record', `${DEFAULT_BASE}graph/links`];
    expect(of(record, 'http://purl.org/pav/authoredBy')).toEqual(['https://example.org/ada', '"orcid:0000"']);
    expect(of(record, `${PREFIXES.sssom}author_label`)).toEqual(['"Ada | Bo"', '"Cy"']);
    expect(of(record, `${PREFIXES.sssom}subject_type`)).toEqual([skos.Concept.value]);
    expect(of(record, `${PREFIXES.sssom}mapping_cardinality`)).toEqual(['"1:n"']);
    expect(of(record, `${PREFIXES.sssom}predicate_modifier`)).toEqual([`${PREFIXES.sssom}NegatedPredicate`]);
    expect(of(record, `${PREFIXES.sssom}confidence`)).toEqual([`"0.5"^^${xsd.double.value}`]);
    expect(of(record, dcterms.created.value)).toEqual([`"2031-01-02"^^${xsd.date.value}`]);
    expect(of(record, rdfs.seeAlso.value)).toEqual(['https://example.org/one', 'https://example.org/two']);
    expect(of(set, `${PREFIXES.sssom}mapping_tool`)).toEqual(['"Hand"']);
    expect(of(set, `${PREFIXES.sssom}creator_label`)).toEqual(['"Di"', '"Ed"']);
    expect(of(set, dcterms.license.value)).toEqual(['https://example.org/licence']);
    expect(of(set, rdf.type.value)).toEqual([sssom.MappingSet.value]);
    expect(JSON.stringify(mapped)).not.toContain('left out');
  });

  it('says the same only of what a person looked at', () => {
    const stated = quads.filter(({ predicate }) => predicate.equals(schema.sameAs) || predicate.equals(rdfs.seeAlso));
    expect(stated.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])).toEqual([
      [`${DEFAULT_BASE}actor/heron-league`, schema.sameAs.value, 'http://www.wikidata.org/entity/Q0'],
      [`${DEFAULT_BASE}actor/otter-front`, rdfs.seeAlso.value, 'http://www.wikidata.org/entity/Q000'],
    ]);
  });

  it('matches terms as concepts, each with a class and a label', () => {
    const table = [
      'subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification',
      'https://w3id.org/variorum/id/term/ford\tford\tskos:exactMatch\thttps://example.org/ford\tFord\tsemapv:ManualMappingCuration',
      'https://w3id.org/variorum/id/term/raft\traft\tskos:closeMatch\thttps://example.org/raft\tRaft\tsemapv:LexicalMatching',
    ].join('\n');
    const mapped = mapLinks(valueOf(parseLinks(`${table}\n`)));
    const stated = mapped.quads.filter(({ subject }) => subject.value.includes('/term/')).map(({ predicate, object }) => [predicate.value, object.value]);
    expect(stated).toEqual(
      expect.arrayContaining([
        [rdf.type.value, skos.Concept.value],
        [rdfs.label.value, 'ford'],
        [skos.exactMatch.value, 'https://example.org/ford'],
        [skos.closeMatch.value, 'https://example.org/raft'],
      ]),
    );
    expect(stated).toHaveLength(6);
  });

  it('follows the base', () => {
    const { quads: elsewhere } = mapLinks(registry.links, { base: 'https://example.org/mine/' });
    expect(elsewhere.some(({ subject }) => subject.value === 'https://example.org/mine/actor/heron-league')).toBe(true);
    expect(JSON.stringify(elsewhere)).not.toContain(DEFAULT_BASE);
  });

  it('reports ids that no prefix expands', () => {
    const links = valueOf(
      parseLinks(
        'subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\nx:y\tY\tskos:exactMatch\twd:Q1\tY\tsemapv:MappingReview\n',
      ),
    );
    expect(mapLinks(links)).toMatchObject({ quads: [], problems: [{ code: 'registry-links' }, { code: 'registry-links' }] });
  });

  it('states nothing about a match that is denied', () => {
    const table = [
      'subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification',
      'https://example.org/ford\tFord\tskos:exactMatch\tNot\thttps://example.org/mill\tMill\tsemapv:ManualMappingCuration',
    ].join('\n');
    const mapped = mapLinks(valueOf(parseLinks(`${table}\n`)));
    expect(mapped.quads.filter(({ subject }) => subject.value === 'https://example.org/ford')).toEqual([]);
    expect(mapped.quads.filter(({ predicate }) => predicate.equals(sssom.predicate_modifier)).map(({ object }) => object.value)).toEqual([
      `${PREFIXES.sssom}NegatedPredicate`,
    ]);
  });
});
