/** How a graph was made: from which document, by which version, under which licence. */
import { describe, expect, it } from 'vitest';
import { mapEntry, mapLinks, mapRegistry, type RunInput } from '../../src/map/index.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { fictionalEntry } from './fiction.js';
import { about, E, registry } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry, version: '0.1.0' });

it('says how the graph got here, without time, host or path', () => {
  expect(about(`graph/entry/${E}`, quads)).toEqual([
    'a prov:Entity',
    `prov:wasGeneratedBy <graph/provenance/entry/${E}#run>`,
    `prov:wasDerivedFrom <document/${E}/4711>`,
    'dcterms:license <https://creativecommons.org/licenses/by-sa/4.0/>',
  ]);
  expect(about(`graph/provenance/entry/${E}#run`, quads)).toEqual([
    'a vr:Run',
    'a prov:Activity',
    `prov:used <graph/provenance/entry/${E}#entry-${E}>`,
    'prov:wasAssociatedWith <software/0.1.0>',
  ]);
  const timed = mapEntry(fictionalEntry(), { registry, generatedAt: '2031-04-01T00:00:00Z' }).quads;
  expect(about(`graph/provenance/entry/${E}#run`, timed)).toContain('prov:endedAtTime 2031-04-01T00:00:00Z');
});

it('names what a run read: the entry with its digest, or the document', () => {
  const read = (input: RunInput) => mapEntry(fictionalEntry(), { registry, input }).quads;
  const node = `graph/provenance/entry/${E}#entry-${E}`;
  expect(about(node, quads)).toEqual(['a prov:Entity', `prov:wasDerivedFrom <document/${E}/4711>`]);
  expect(about(node, read({ kind: 'entry', sha256: 'ab'.repeat(32) }))).toContain(`vr:sha256 ${'ab'.repeat(32)}`);
  expect(about(node, read({ kind: 'document' }))).toEqual([]);
  expect(about(`graph/provenance/entry/${E}#run`, read({ kind: 'document' }))).toContain(`prov:used <document/${E}/4711>`);
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
