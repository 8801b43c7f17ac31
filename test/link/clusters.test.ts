/** Clusters of local entities: what is evidence that two are one, and what is not. All names are fictional but those of states. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, readRegistry } from '../../src/entry/index.js';
import { suggestClusters, type LocalEntity } from '../../src/link/clusters.js';
import { valueOf } from '../../src/problem.js';

const states = valueOf(
  readRegistry({
    'actors.yaml':
      '- { id: ostland, name: Ostland, kind: state, adjectives: [Ostlandish] }\n- { id: westmark, name: Westmark, kind: state, adjectives: [Westmarkian] }\n',
  }),
);
const actor = (name: string, more: Partial<LocalEntity> = {}): LocalEntity => ({ kind: 'actor', entry: `${name}.yaml`, id: 'x', name, aliases: [], ...more });
const suggest = (...entities: LocalEntity[]) => suggestClusters(entities, { registry: EMPTY_REGISTRY, states });
const clusters = (...entities: LocalEntity[]) => suggest(...entities).decisions.map(({ members = [] }) => members.map(({ name }) => name));

describe('are one', () => {
  it.each([
    [['Ostlandish Ministry of National Defence', "Ostland's Ministry of National Defense", 'Ostlandish Defence Ministry', 'Ministry of Defence of Ostland']],
    [['Heron League', 'The heron League']],
  ])('perhaps: %j', (names) => {
    const { decisions } = suggest(...names.map((name) => actor(name)));
    expect(decisions).toMatchObject([{ decision: 'undecided', members: names.map((name) => ({ name })) }]);
    expect(decisions[0]?.evidence?.length).toBeGreaterThan(0);
  });

  it('perhaps, by an abbreviation that somebody uses as a name', () => {
    expect(clusters(actor('Lower Harbour Guard'), actor('LHG'))).toEqual([['Lower Harbour Guard', 'LHG']]);
    expect(clusters(actor('Lower Harbour Guard'), actor('Late Heron Group'))).toEqual([]);
  });

  it('by equal pages, without a person', () => {
    const page = { site: 'enwiki', title: 'Heron League' };
    expect(suggest(actor('Heron League', { page }), actor('Herons', { page })).decisions).toMatchObject([{ decision: 'accept', by: 'rule: equal pages' }]);
  });
});

describe('are not one', () => {
  it.each([
    [[actor('Ostlandish MoD', { aliases: ['MoD'] }), actor('Westmarkian MoD', { aliases: ['MoD'] })]],
    [[actor('the rebels'), actor('the rebels')]],
    [[actor('Ostlandish Army'), actor('Ostlandish National Army')]],
    [[actor('Fenwick'), actor('Fenwick', { kind: 'place' })]],
  ])('%j', (entities) => expect(clusters(...entities)).toEqual([]));
});

it('counts what it leaves out, and finds what the registry has', () => {
  const found = suggestClusters([actor('Ostland'), actor('rebels'), actor('Heron League')], { registry: states, states });
  expect(found.counts).toEqual({ all: 3, alone: 1, generic: 1 });
  expect(found.decisions).toMatchObject([{ subject: 'actor/ostland', object: 'ostland', evidence: [{ kind: 'registry' }] }]);
});

it('different kinds speak against it', () => {
  const { decisions } = suggest(actor('Heron League', { type: 'media' }), actor('Heron League', { type: 'coalition' }));
  expect(decisions[0]?.evidence).toContainEqual({ kind: 'type', text: 'the entries give different kinds: media, coalition', against: true });
});
