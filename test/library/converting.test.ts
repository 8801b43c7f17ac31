/** A record → its quads. */
import { expect, it } from 'vitest';
import { bundledRegistry } from '../../src/library/registries.js';
import { convertRecord } from '../../src/library/converting.js';
import { battle } from '../wiki/pages.js';

it('the same record gives the same quads, whatever was read before', async () => {
  const registry = await bundledRegistry();
  const record = (title: string) => ({ kind: 'document' as const, id: title, text: battle(title, 5), meta: { title }, edition: false });
  const first = convertRecord(record('Siege of Ulver'), { registry });
  convertRecord(record('Raid on Ulver'), { registry });
  const again = convertRecord(record('Siege of Ulver'), { registry });
  expect(first.mapped?.quads.length).toBeGreaterThan(20);
  expect(again.mapped?.quads).toEqual(first.mapped?.quads);
});

it('a record without an entry has no quads', async () => {
  const { read, mapped } = convertRecord({ kind: 'document', id: 'x', text: '', meta: {}, edition: false }, { registry: await bundledRegistry() });
  expect([read.value, read.problems.map(({ code }) => code), mapped]).toEqual([undefined, ['input-empty'], undefined]);
});
