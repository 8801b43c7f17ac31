/** The part of the registry's graph that other quads use. */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, readRegistry } from '../../src/entry/index.js';
import { mapLinks, mapRegistry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { UsedEntities } from '../../src/map/used-entities.js';

const { namedNode, literal, quad } = DataFactory;
const registry = namedNode('http://example.org/graph/registry');
const node = (name: string) => namedNode(`http://example.org/${name}`);
const within = (subject: string, object: string) => quad(node(subject), node('within'), node(object), registry);
const usedBy = (quads: readonly Quad[], shared: readonly Quad[]): Quad[] => {
  const used = new UsedEntities(shared);
  used.add(quads);
  return used.of(shared);
};
const named = (subject: string) => quad(node(subject), node('name'), literal(subject), registry);

it('keeps what is used, what that refers to, and what describes the graph itself', () => {
  const about = quad(registry, node('licence'), node('cc0'), registry);
  const shared = [named('town'), within('town', 'district'), named('district'), named('elsewhere'), within('elsewhere', 'district'), about];
  const used = usedBy([quad(node('claim'), node('place'), node('town'))], shared);
  expect(used).toEqual([named('town'), within('town', 'district'), named('district'), about]);
});

it('keeps the row of a code that is described nowhere else, such as one that was looked for in vain', () => {
  const row = (subject: string) => quad(node(`row-${subject}`), namedNode('http://www.w3.org/2002/07/owl#annotatedSource'), node(subject), registry);
  expect(usedBy([quad(node('claim'), node('type'), node('code'))], [row('code'), row('other')])).toEqual([row('code')]);
});

it('ends where nodes refer to each other', () => {
  const shared = [within('one', 'other'), within('other', 'one')];
  expect(usedBy([quad(node('claim'), node('place'), node('one'))], shared)).toEqual(shared);
});

it('a graph of which nothing is used is not described either', () => {
  const about = quad(registry, node('licence'), node('cc0'), registry);
  expect(usedBy([quad(node('claim'), node('place'), node('town'))], [named('elsewhere'), about])).toEqual([]);
});

describe('of a registry with its links', () => {
  const link = (subject: string, object: string) => `${subject}\t${subject}\tskos:exactMatch\t${object}\t\tsemapv:ManualMappingCuration\n`;
  const files = {
    'actors.yaml': `
- { id: heron-guard, name: Heron Guard, kind: armed-group, parents: [{ id: heron-league, from: 2030 }] }
- { id: heron-league, name: Heron League, affiliations: [{ id: ostmere }] }
- { id: ostmere, name: Ostmere, kind: state }
- { id: otter-almanac, name: Otter Almanac, kind: media }
`,
    'places.yaml': '- { id: ford, name: Ford, within: fen }\n- { id: fen, name: Fen }\n- { id: mill, name: Mill, within: fen }\n',
    'links.sssom.tsv': `#curie_map:
#  actor: https://w3id.org/variorum/id/actor/
#  place: https://w3id.org/variorum/id/place/
#  wd: http://www.wikidata.org/entity/
#license: https://creativecommons.org/publicdomain/zero/1.0/
subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification
${link('actor:heron-guard', 'wd:Q1')}${link('actor:ostmere', 'wd:Q2')}${link('actor:otter-almanac', 'wd:Q3')}${link('place:mill', 'wd:Q4')}${link('place:fen', 'sssom:NoTermFound')}`,
  };
  const read = valueOf(readRegistry(files));
  const base = 'https://data.example.org/';
  const graphs = [mapRegistry(read, { base }).quads, mapLinks(read.links, { base }).quads];

  /** The names of the nodes under a path that are described, in the graphs of what entries share. */
  function described(nodes: string[]): { things: string[]; items: string[]; licensed: number } {
    const used = new UsedEntities(graphs.flat());
    for (const one of nodes) used.add([quad(namedNode(`${base}claim/a`), node('of'), namedNode(base + one))]);
    const all = graphs.flatMap((quads) => used.of(quads));
    const names = (pattern: RegExp, values: string[]) => [...new Set(values.flatMap((value) => pattern.exec(value)?.[1] ?? []))].sort();
    return {
      things: names(
        /example\.org\/((?:actor|place)\/[\w-]+)$/,
        all.map(({ subject }) => subject.value),
      ),
      items: names(
        /(Q\d+|NoTermFound)$/,
        all.map(({ object }) => object.value),
      ),
      licensed: all.filter(({ predicate }) => predicate.value.endsWith('license')).length,
    };
  }

  it('what entries name is described with what it stands on, and with the links of both', () => {
    expect(described(['actor/heron-guard', 'place/ford'])).toEqual({
      things: ['actor/heron-guard', 'actor/heron-league', 'actor/ostmere', 'place/fen', 'place/ford'],
      items: ['NoTermFound', 'Q1', 'Q2'],
      licensed: 2,
    });
    expect(described(['place/mill'])).toEqual({ things: ['place/fen', 'place/mill'], items: ['NoTermFound', 'Q4'], licensed: 2 });
    expect(described(['actor/unknown'])).toEqual({ things: [], items: [], licensed: 0 });
  });

  it('does not depend on the order in which it is used', () => {
    const nodes = ['place/mill', 'actor/ostmere', 'actor/heron-league'];
    expect(described(nodes)).toEqual(described([...nodes].reverse()));
  });

  it('an empty registry is used by nobody', () => {
    const used = new UsedEntities(mapRegistry(EMPTY_REGISTRY).quads);
    used.add(graphs.flat());
    expect(used.of(mapRegistry(EMPTY_REGISTRY).quads)).toEqual([]);
  });
});
