/** The registry and the links as graphs. */
import { describe, expect, it } from 'vitest';
import { parseLinks, readRegistry } from '../../src/entry/index.js';
import { mapLinks, mapRegistry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { DEFAULT_BASE, org, rdf, rdfs, schema, skos, sssom } from '../../src/terms/index.js';
import { fictionalRegistry } from './fiction.js';

const registry = fictionalRegistry();

describe('mapRegistry', () => {
  const { quads, problems } = mapRegistry(registry);
  const lines = quads.map(
    ({ subject, predicate, object }) => `${subject.value.slice(DEFAULT_BASE.length)} ${predicate.value.split(/[#/]/).at(-1)} ${object.value}`,
  );

  it('describes what entries share, in one graph', () => {
    expect(problems).toEqual([]);
    expect([...new Set(quads.map(({ graph }) => graph.value))]).toEqual([`${DEFAULT_BASE}graph/registry`]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'actor/marsh-observatory label Marsh Observatory for Rights',
        'actor/marsh-observatory altLabel MOR',
        `actor/heron-guard subOrganizationOf ${DEFAULT_BASE}actor/heron-league`,
        'actor/heron-guard#parent-heron-league from 2029-05',
        'actor/heron-guard#parent-heron-league source Almanac',
        `actor/daily-lark affiliatedWith ${DEFAULT_BASE}actor/ostland`,
        'actor/daily-lark#affiliation-ostland source https://example.org/lark',
        'place/brindle-ford lat 10.25',
        'place/brindle-ford#geometry asWKT POINT(20 10.25)',
        `place/brindle-ford sfWithin ${DEFAULT_BASE}place/marshes`,
        'person/cato-finch description Speaker of Ostland',
        'happening/long-quarrel hasEarliestBeginTimeStamp 2029-01-01',
      ]),
    );
  });

  it('gives an actor who belonged to another in two periods a node for each', () => {
    const text = `
- { id: heron-league, name: Heron League }
- { id: heron-guard, name: Heron Guard, parents: [{ id: heron-league, to: 2029-05 }, { id: heron-league, from: '2031', source: Almanac }] }
- { id: reed-watch, name: Reed Watch, parents: [{ id: heron-league, source: Almanac }, { id: heron-league, source: Register }] }
`;
    const mapped = mapRegistry(valueOf(readRegistry({ 'actors.yaml': text }))).quads;
    const tails = mapped.filter(({ predicate }) => predicate.equals(org.hasMembership)).map(({ object }) => object.value.split('/').at(-1));
    expect(tails.slice(0, 2)).toEqual(['heron-guard#parent-heron-league.to-2029-05', 'heron-guard#parent-heron-league.from-2031']);
    expect(new Set(tails).size).toBe(4);
    const stated = (node: string) => mapped.filter(({ subject }) => subject.value.endsWith(node)).map(({ object }) => object.value);
    expect(stated(tails[0] ?? '')).not.toContain('Almanac');
  });

  it('labels every node', () => {
    const labelled = new Set(quads.filter(({ predicate }) => predicate.equals(rdfs.label)).map(({ subject }) => subject.value));
    expect(quads.filter(({ subject }) => !labelled.has(subject.value))).toEqual([]);
  });
});

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
});

describe('the licence of what entries share', () => {
  const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
  const links = { ...registry.links, metadata: { ...registry.links.metadata, license: CC0 } };

  it.each([
    ['registry', mapRegistry({ ...registry, links })],
    ['links', mapLinks(links)],
  ])('stands beside graph/%s, as with entries', (name, { quads, problems }) => {
    expect(problems).toEqual([]);
    const stated = quads.filter(({ graph }) => graph.value === `${DEFAULT_BASE}graph/provenance/${name}`);
    expect(new Set(stated.map(({ subject }) => subject.value))).toEqual(new Set([`${DEFAULT_BASE}graph/${name}`]));
    expect(stated.filter(({ predicate }) => predicate.value.endsWith('/license')).map(({ object }) => object.value)).toEqual([CC0]);
  });
});
