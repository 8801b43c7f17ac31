/** An entry mapped in slices of its claims: the same graph as mapped whole, and a claim in one slice only. */
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapEntry, mapEntryInSlices } from '../../src/map/index.js';
import { tripleKey } from '../../src/rdf/union.js';
import { fictionalEntry, fictionalRegistry } from './fiction.js';
import { claims, entryWith } from './many-claims.js';

const registry = fictionalRegistry();
const options = { registry, version: '0.1.0' };

describe('an entry in slices', () => {
  it('has the graph that it has as a whole', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 5 }), (fields, size) => {
        const entry = entryWith(fields);
        const whole = mapEntry(entry, options);
        const slices = [...mapEntryInSlices(entry, options, size).slices];
        const lines = (quads: readonly Quad[]) => quads.map((quad) => `${tripleKey(quad)} ${quad.graph.value}`).sort();
        expect(lines(slices.flatMap(({ own, others }) => [...own, ...others]))).toEqual(lines(whole.quads));
        expect(slices.flatMap(({ problems }) => problems)).toEqual(whole.problems);
        const owners = new Map(slices.flatMap(({ own }, index) => own.map(({ subject }) => [subject.value, index])));
        for (const [index, { own, others }] of slices.entries()) {
          expect(own.every(({ subject }) => owners.get(subject.value) === index)).toBe(true);
          expect(others.some(({ subject }) => owners.has(subject.value))).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says ahead what claims may refer to, and of the claims of other slices what they are', () => {
    const { ahead, slices } = mapEntryInSlices(fictionalEntry(), options, 1);
    const all = [...slices];
    const whole = new Set(mapEntry(fictionalEntry(), options).quads.map(tripleKey));
    const related = all.flatMap((slice) => slice.related);
    expect(related.length).toBeGreaterThan(1);
    expect(related.every((quad) => whole.has(tripleKey(quad)))).toBe(true);
    const known = new Set(ahead.map(({ subject }) => subject.value));
    const later = all.at(-1)?.others.filter(({ graph }) => graph.value.includes('/graph/entry/')) ?? [];
    expect(later.length).toBeGreaterThan(3);
    expect(later.every(({ subject }) => known.has(subject.value))).toBe(true);
  });
});
