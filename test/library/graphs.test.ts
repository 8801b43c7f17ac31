/** Graphs of the library: entries in, quads and texts out. */
import { expect, it } from 'vitest';
import { readEntry, serialize, toGraph, valueOf, type Entry } from '../../src/index.js';
import { BUNDLED, drafted } from './drafted.js';

it('describe what they use of the registry, and nothing else of it', async () => {
  const actorsIn = async (entry: Entry) => {
    const quads = (await toGraph(entry)).filter(({ graph }) => graph.value.endsWith('graph/registry'));
    return new Set(quads.map(({ subject }) => subject.value).filter((node) => /\/actor\/[^/#]+$/.test(node)));
  };
  expect(await actorsIn(valueOf(await readEntry(BUNDLED)))).toContain('https://w3id.org/variorum/id/actor/sohr');
  expect(await actorsIn(await drafted())).toEqual(new Set());
});

it('with a broken reference are not made', async () => {
  const entry = await drafted();
  const [claim] = entry.claims ?? [];
  const broken = { ...entry, claims: claim ? [{ ...claim, claimant: 'nobody-known' }] : [] };
  await expect(toGraph(broken)).rejects.toThrow('no actor has the id nobody-known');
});

it('are written in each format under their own base', async () => {
  const quads = await toGraph(await drafted(), { base: 'https://data.example.org/' });
  expect(await serialize(quads)).toContain('<https://data.example.org/account/>');
  for (const format of ['trig', 'nq', 'jsonld'] as const) expect(await serialize(quads, format)).toContain('data.example.org');
});
