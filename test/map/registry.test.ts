/** The registry and the links as graphs. */
import { describe, expect, it } from 'vitest';
import { mapRegistry } from '../../src/map/index.js';
import { DEFAULT_BASE, rdfs } from '../../src/terms/index.js';
import { registry } from './mapping.js';

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
        'event/long-quarrel#time hasEarliestBeginTimeStamp 2029-01-01',
      ]),
    );
  });

  it('labels every node', () => {
    const labelled = new Set(quads.filter(({ predicate }) => predicate.equals(rdfs.label)).map(({ subject }) => subject.value));
    expect(quads.filter(({ subject }) => !labelled.has(subject.value))).toEqual([]);
  });
});
