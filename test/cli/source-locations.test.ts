/** Nodes of a graph → lines of the entries and files of the registry that they were made from. All places and groups are fictional. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceLocations } from '../../src/cli/source-locations.js';
import { problem } from '../../src/problem.js';
import { fictionalRegistry } from '../map/fiction.js';
import { folderWith } from '../support.js';

const BASE = 'https://example.org/';
const ENTRY = `format: 1
id: raid
document: { title: Raid, language: en, sha256: ${'ab'.repeat(32)} }
event:
  id: raid
  label: Raid
claims:
  - id: killed
    metric: killed
    count: 5
    accumulation: total
    at: { section: Lead, start: 0, end: 4 }
    quote: Five
`;
const folder = folderWith({ 'raid.yaml': ENTRY, 'broken.yaml': 'id: [' });
const RAID = join(folder, 'raid.yaml');

function locations() {
  const made = new SourceLocations({ registry: fictionalRegistry(), base: BASE, folder: 'registry' });
  made.register('raid', RAID, { sharedNodes: [`${BASE}document/1`] });
  made.register('siege', 'siege.txt', { isEntry: false, sharedNodes: [`${BASE}document/1`] });
  made.register('broken', join(folder, 'broken.yaml'));
  return made;
}
const locate = async (focus: string | undefined, more: Parameters<typeof problem>[2] = {}) =>
  (await locations().locate([problem('shape-violation', 'wrong', { ...(focus === undefined ? {} : { focus }), ...more })]))[0]!;

describe('a node of an entry', () => {
  it('is at its line', async () => {
    expect(await locate(`${BASE}claim/raid/killed`)).toMatchObject({ place: { file: RAID, line: 8, column: 5 }, line: '  - id: killed' });
    expect(await locate(`${BASE}graph/entry/raid`)).toMatchObject({ place: { file: RAID, line: 2 } });
  });

  it('has the file only where the line is not known', async () => {
    expect((await locate(`${BASE}claim/raid/captured`)).place).toEqual({ file: RAID });
    expect((await locate(`${BASE}claim/siege/killed`)).place).toEqual({ file: 'siege.txt' });
    expect((await locate(`${BASE}claim/broken/killed`)).place).toEqual({ file: join(folder, 'broken.yaml') });
  });

  it('that several entries describe is in the first', async () => {
    expect((await locate(`${BASE}document/1`)).place).toMatchObject({ file: RAID });
  });
});

it.each([
  ['actor/heron-league', 'actors.yaml'],
  ['place/brindle-ford', 'places.yaml'],
  ['person/cato-finch', 'people.yaml'],
  ['event/long-quarrel', 'events.yaml'],
])('%s is in the file %s of the registry', async (node, file) => {
  expect((await locate(`${BASE}${node}`)).place).toEqual({ file: join('registry', file) });
});

it.each([undefined, `${BASE}actor/nobody`, 'https://elsewhere.example/claim/raid/killed', `${BASE}claim/unknown/killed`])(
  'nothing is known of %s',
  async (focus) => {
    expect(await locate(focus)).not.toHaveProperty('place');
  },
);

it('a problem that has its line keeps it', async () => {
  const place = { file: 'report.ttl', line: 3 };
  expect((await locate(`${BASE}claim/raid/killed`, { place })).place).toEqual(place);
});
