/** The part of the registry's graph that other quads use. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { usedBy } from '../../src/map/used-entities.js';

const { namedNode, literal, quad } = DataFactory;
const registry = namedNode('http://example.org/graph/registry');
const node = (name: string) => namedNode(`http://example.org/${name}`);
const within = (subject: string, object: string) => quad(node(subject), node('within'), node(object), registry);
const named = (subject: string) => quad(node(subject), node('name'), literal(subject), registry);

it('keeps what is used, what that refers to, and what describes the graph itself', () => {
  const about = quad(registry, node('licence'), node('cc0'), registry);
  const shared = [named('town'), within('town', 'district'), named('district'), named('elsewhere'), within('elsewhere', 'district'), about];
  const used = usedBy([quad(node('claim'), node('place'), node('town'))], shared);
  expect(used).toEqual([named('town'), within('town', 'district'), named('district'), about]);
});

it('ends where nodes refer to each other', () => {
  const shared = [within('one', 'other'), within('other', 'one')];
  expect(usedBy([quad(node('claim'), node('place'), node('one'))], shared)).toEqual(shared);
});
