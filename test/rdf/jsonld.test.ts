/** The shape of JSON-LD: events with their claims, each node once. */
import { describe, expect, it } from 'vitest';
import { mapEntry, mapLinks, mapRegistry } from '../../src/map/index.js';
import { FORMATS, KEYS, type JsonObject } from '../../src/rdf/index.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';
import { write } from './reading.js';

const registry = fictionalRegistry();
const blocks = [
  { title: 'Battle of Brindle Ford', quads: mapEntry(fictionalEntry(), { registry }).quads },
  { title: 'Registry', quads: mapRegistry(registry).quads },
];

interface File {
  '@context': JsonObject | string;
  '@graph': (Record<string, unknown> & { id: string })[];
}
const read = (text: string) => JSON.parse(text) as File;

describe('JSON-LD', () => {
  it('has one object per account with its claims inside, and beside it what is in none', async () => {
    const { '@graph': graph } = read(await write(FORMATS.jsonld, blocks));
    const [account, ...rest] = graph;
    expect(account).toMatchObject({
      id: `${DEFAULT_BASE}account/battle-of-brindle-ford`,
      type: ['Account', 'Entity'],
      label: 'Battle of Brindle Ford, as told in Battle of Brindle Ford',
      accountOf: { type: 'Event', times: [{ type: 'Time', earliestBegin: '2031-03-01', latestEnd: '2031-03-09' }] },
      derivedFrom: { language: 'en', revision: '4711' },
      eventType: ['battle', 'prisonRiot'],
      date: '2031-03-01/2031-03-09',
      sides: [{ sideNumber: 1, participations: [{ label: 'the Herons' }, { sideRole: 'supporter' }] }, { sideNumber: 2 }],
      episodes: [{ type: ['Episode', 'Event'], eventType: ['clash'] }],
    });
    const claims = account?.['claims'] as Record<string, unknown>[];
    expect(claims.map(({ id }) => String(id).split('/').at(-1))).toEqual([
      'result.change-of-control',
      'fate.ada-brook.injured.per-otter-front',
      'occurrence.night-of-2-march',
      'killed-side-1-per-observatory',
      'killed-side-1-night',
      'casualties-union',
      'injured-unstated',
      'equipment-otters',
      'strength-side-2',
      'killed-none',
      'withheld.1',
    ]);
    expect(claims[3]).toEqual({
      id: `${DEFAULT_BASE}claim/battle-of-brindle-ford/killed-side-1-per-observatory`,
      type: ['QuantityClaim', 'Claim', 'schema:Claim', 'View', 'Entity'],
      label: 'MOR: 159 killed (Heron Guard, the Herons, Ostland and others)',
      claimant: [`${DEFAULT_BASE}actor/marsh-observatory`],
      attribution: 'namedSource',
      relationToCounted: 'nonParty',
      metric: 'killed',
      modifier: 'exact',
      low: 159,
      high: 159,
      verbatim: '159 killed',
      countOf: `${DEFAULT_BASE}account/battle-of-brindle-ford/side/1`,
      countedSide: `${DEFAULT_BASE}account/battle-of-brindle-ford/side/1`,
      population: 'unstated',
      accumulation: 'total',
      covers: '2031-03-01/2031-03-09',
      coversFrom: '2031-03-01',
      coversTo: '2031-03-09',
      coversBasis: 'inherited',
      comparisonKey: `${DEFAULT_BASE}key/battle-of-brindle-ford/killed.of-side-heron-league.unstated.total`,
      appearance: `${DEFAULT_BASE}document/battle-of-brindle-ford/4711`,
      evidence: {
        id: `${DEFAULT_BASE}claim/battle-of-brindle-ford/killed-side-1-per-observatory#evidence`,
        type: 'Evidence',
        label: 'Infobox/Casualties1',
        section: 'Infobox/Casualties1',
        source: `${DEFAULT_BASE}document/battle-of-brindle-ford/4711`,
        selector: [
          {
            id: `${DEFAULT_BASE}claim/battle-of-brindle-ford/killed-side-1-per-observatory#position`,
            type: 'TextPosition',
            label: 'characters 816–826',
            startsAt: 816,
            endsAt: 826,
          },
          {
            id: `${DEFAULT_BASE}claim/battle-of-brindle-ford/killed-side-1-per-observatory#quote`,
            type: 'TextQuote',
            label: '159 killed',
            quote: '159 killed',
          },
        ],
      },
      reviewStatus: 'drafted',
    });
    // The codes that the graph uses are in no account.
    const [codes, others] = [true, false].map((isCode) => rest.filter(({ id }) => id.startsWith('vr:') === isCode));
    expect(codes).toContainEqual({ id: 'vr:killed', type: 'Concept', label: 'killed', notation: 'killed', broader: 'casualties' });
    const kinds = new Set(others?.map(({ id }) => id.slice(DEFAULT_BASE.length).split('/')[0]));
    expect([...kinds].sort()).toEqual(['actor', 'event', 'graph', 'key', 'person', 'place', 'reader', 'software', 'work']);
  });

  it('holds each node once', async () => {
    const found: string[] = [];
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null) {
        if ('id' in value && Object.keys(value).length > 1) found.push(String(value.id));
        Object.values(value).forEach(walk);
      }
    };
    walk(read(await write(FORMATS.jsonld, blocks))['@graph']);
    expect(new Set(found).size).toBe(found.length);
  });

  it('holds a node once that several blocks speak of', async () => {
    const linked = [...blocks, { title: 'Links', quads: mapLinks(registry.links).quads }];
    const { '@graph': graph } = read(await write(FORMATS.jsonld, linked));
    const ids = graph.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(graph.find(({ id }) => id === `${DEFAULT_BASE}actor/heron-league`)).toMatchObject({
      label: 'Heron League',
      sameAs: ['http://www.wikidata.org/entity/Q0'],
    });
  });

  it('uses only names of the context for what we map', async () => {
    const { '@graph': graph } = read(await write(FORMATS.jsonld, blocks));
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          keys.add(key);
          walk(inner);
        }
    };
    walk(graph);
    // A source that is an address, where the context expects a title; and a work whose title is in no known language.
    expect([...keys].filter((key) => !Object.hasOwn(KEYS, key) && key !== 'id' && key !== 'type').sort()).toEqual(['@value', 'dcterms:source']);
  });

  it('can refer to its context, which is never fetched', async () => {
    const address = 'https://nowhere.invalid/context.jsonld';
    const referring = read(await write(FORMATS.jsonld, blocks, { context: address }));
    const inlined = read(await write(FORMATS.jsonld, blocks));
    expect(referring['@context']).toBe(address);
    expect(referring['@graph']).toEqual(inlined['@graph']);
  });
});
