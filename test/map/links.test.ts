/** The table of links as a graph: every row is a mapping, and only what a person reviewed adds a statement. */
import { describe, expect, it } from 'vitest';
import { parseLinks } from '../../src/entry/index.js';
import { mapLinks } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { DEFAULT_BASE, rdf, rdfs, schema, skos, sssom } from '../../src/terms/index.js';
import { registry } from './mapping.js';

describe('mapLinks', () => {
  const { quads, problems } = mapLinks(registry.links);

  it('makes every row a mapping, what was not found too', () => {
    expect(problems).toEqual([]);
    expect(quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(sssom.Mapping))).toHaveLength(4);
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
    expect(mapped.quads.filter(({ predicate }) => predicate.equals(sssom.predicate_modifier)).map(({ object }) => object.value)).toEqual(['Not']);
  });
});
