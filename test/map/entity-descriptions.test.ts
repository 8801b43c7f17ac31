/** Actors, places and people, described alike from the registry and from entries. */
import { describe, expect, it } from 'vitest';
import type { Actor, Person, PlaceDescription } from '../../src/entry/index.js';
import { describeActor, describePerson, describePlace } from '../../src/map/entity-descriptions.js';
import { skos } from '../../src/terms/index.js';
import { about, labelOf, mapping } from './mapping.js';

const { context } = mapping();
const written = (write: (builder: ReturnType<typeof mapping>['builder']) => void) => {
  const { builder } = mapping();
  write(builder);
  return builder;
};
const actor = (one: Actor) => written((builder) => describeActor(one, context, builder));
const place = (one: PlaceDescription) => written((builder) => describePlace(one, context, builder));

describe('describeActor', () => {
  it('writes a relation without dates and source as a link only', () => {
    const { quads } = actor({ id: 'fen-guard', name: 'Fen Guard', kind: 'armed-group', parents: [{ id: 'heron-league' }], note: 'Founded twice.' });
    expect(about('actor/fen-guard', quads)).toEqual([
      'a sem:Actor',
      'vr:actorKind vr:armedGroup',
      'org:subOrganizationOf <actor/heron-league>',
      'skos:note Founded twice.',
    ]);
    expect(new Set(quads.map(({ subject }) => subject.value)).size).toBe(1);
  });

  it('gives an actor who belonged to another in two periods a node for each', () => {
    const parents = [
      { id: 'heron-league', to: '2029-05' },
      { id: 'heron-league', from: '2031', source: 'Almanac' },
    ];
    const { quads } = actor({ id: 'fen-guard', name: 'Fen Guard', parents });
    const node = 'actor/fen-guard#parent-heron-league';
    expect(about(`${node}.to-2029-05`, quads)).toEqual(['a org:Membership', 'org:organization <actor/heron-league>', 'vr:to 2029-05']);
    expect(about(`${node}.from-2031`, quads)).toEqual(['a org:Membership', 'org:organization <actor/heron-league>', 'vr:from 2031', 'dcterms:source Almanac']);
    expect(labelOf(`${node}.from-2031`, quads)).toBe('Fen Guard – Heron League');
  });

  it('tells memberships of one period apart by their source', () => {
    const parents = ['Almanac', 'Register'].map((source) => ({ id: 'heron-league', source }));
    const lines = about('actor/fen-guard', actor({ id: 'fen-guard', name: 'Fen Guard', parents }).quads);
    expect(new Set(lines.filter((line) => line.startsWith('org:hasMembership'))).size).toBe(2);
  });

  it('writes affiliations beside memberships, and aliases without a language', () => {
    const affiliations = [{ id: 'ostland', source: 'https://example.org/lark' }];
    const { quads } = actor({ id: 'fen-post', name: 'Fen Post', aliases: ['Moorpost'], affiliations });
    expect(about('actor/fen-post#affiliation-ostland', quads)).toEqual([
      'a vr:Affiliation',
      'org:organization <actor/ostland>',
      'dcterms:source <https://example.org/lark>',
    ]);
    expect(quads.filter(({ predicate }) => predicate.equals(skos.altLabel)).map(({ object }) => object)).toMatchObject([{ value: 'Moorpost', language: '' }]);
  });
});

describe('describePlace', () => {
  it('writes coordinates as numbers and as a point, longitude first', () => {
    const { quads } = place({ id: 'brindle-ford', name: 'Brindle Ford', within: 'marshes', lat: 10.25, long: -20, precision: 'settlement' });
    expect(about('place/brindle-ford', quads)).toEqual([
      'a sem:Place',
      'geo:sfWithin <place/marshes>',
      'vr:precision vr:settlement',
      'wgs84:lat 10.25',
      'wgs84:long -20',
      'geo:hasGeometry <place/brindle-ford#geometry>',
    ]);
    expect(about('place/brindle-ford#geometry', quads)).toEqual(['a geo:Geometry', 'geo:asWKT POINT(-20 10.25)']);
  });

  it('writes no geometry where a coordinate is missing', () => {
    expect(about('place/fen', place({ id: 'fen', name: 'Fen', lat: 10 }).quads)).toEqual(['a sem:Place', 'wgs84:lat 10']);
  });

  it('makes a problem of a place that is not on Earth', () => {
    const { quads, problems } = place({ id: 'fen', name: 'Fen', lat: 95, long: 1 });
    expect(problems).toMatchObject([{ code: 'graph-term' }]);
    expect(about('place/fen#geometry', quads)).toEqual(['a geo:Geometry']);
  });
});

it('describes people by their office', () => {
  const person: Person = { id: 'cato-finch', name: 'Cato Finch', description: 'Speaker of Ostland', aliases: ['Finch'] };
  const { quads } = written((builder) => describePerson(person, context, builder));
  expect(about('person/cato-finch', quads)).toEqual(['a schema:Person', 'dcterms:description Speaker of Ostland', 'skos:altLabel Finch']);
});
