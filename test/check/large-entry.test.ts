/** A large entry inspected in slices of its claims: the same problems as inspected whole, whatever is wrong with it. */
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { Inspection, readRules, type Rules } from '../../src/check/index.js';
import type { Entry } from '../../src/entry/index.js';
import { ruleTexts } from '../../src/library/bundled-rules.js';
import { mapEntry, mapEntryInSlices, mapRegistry } from '../../src/map/index.js';
import type { Problem } from '../../src/problem.js';
import { tripleKey } from '../../src/rdf/union.js';
import { sha256 } from '../../src/slug.js';
import { DEFAULT_BASE, iri, vr } from '../../src/terms/index.js';
import { fictionalRegistry } from '../map/fiction.js';
import { claims, entryWith } from '../map/many-claims.js';

const registry = fictionalRegistry();
const shared = mapRegistry(registry).quads;
let rules: Rules;
beforeAll(async () => {
  rules = await readRules(ruleTexts());
});

/** Quads with mistakes at places that depend on the triple and a seed alone, so that they are the same in a slice and in the whole. */
function withMistakes(quads: readonly Quad[], seed: number): Quad[] {
  return quads.flatMap((quad) => {
    const { subject, predicate, object, graph } = quad;
    const number = seed === 0 ? 99 : parseInt(sha256(`${seed} ${tripleKey(quad)}`).slice(0, 4), 16) % 60;
    const to = (other: string) => DataFactory.quad(subject, predicate, iri(other), graph);
    if (number === 0) return [];
    if (number === 1) return [DataFactory.quad(subject, predicate, DataFactory.literal('x', iri('http://www.w3.org/2001/XMLSchema#integer')), graph)];
    if (number === 2) return [quad, to(`${DEFAULT_BASE}actor/nobody`)];
    if (number === 3) return [DataFactory.quad(subject, vr.party, object, graph)];
    return [quad];
  });
}

/** The problems as texts, in one order. One of a node that several claims point to may be reported for each. */
const texts = (problems: readonly Problem[]) => [...new Set(problems.map((found) => JSON.stringify(found)))].sort();

async function inspectedWhole(entry: Entry, seed: number) {
  const inspection = new Inspection(rules, { shared });
  const { quads, problems } = mapEntry(entry, { registry, referencesChecked: true });
  const wrong = withMistakes(quads, seed);
  const inShapes = await inspection.entry(wrong);
  const end = await inspection.end();
  return {
    mapping: texts(problems),
    inShapes: texts(inShapes),
    inQueries: texts(end.problems),
    summary: { ...end.summary, evaluated: end.summary.evaluated.length },
  };
}

async function inspectedInSlices(entry: Entry, seed: number, size: number) {
  const inspection = new Inspection(rules, { shared, batch: 400 });
  const { ahead, slices } = mapEntryInSlices(entry, { registry, referencesChecked: true }, size);
  const large = inspection.openLarge(withMistakes(ahead, seed));
  const [mapping, inShapes, written]: [Problem[], Problem[], Quad[]] = [[], [], []];
  for (const { own, others, related, problems } of slices) {
    mapping.push(...problems);
    const wrong = { own: withMistakes(own, seed), others: withMistakes(others, seed), related: withMistakes(related, seed) };
    written.push(...wrong.others);
    inShapes.push(...(await large.add(wrong)));
  }
  inShapes.push(...(await inspection.endLarge(large, written)));
  const end = await inspection.end();
  return {
    mapping: texts(mapping),
    inShapes: texts(inShapes),
    inQueries: texts(end.problems),
    summary: { ...end.summary, evaluated: end.summary.evaluated.length },
  };
}

describe('a large entry', () => {
  it('has the problems that it has as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(claims, fc.integer({ min: 1, max: 5 }), fc.nat(1000), async (fields, size, seed) => {
        const entry = entryWith(fields);
        expect(await inspectedInSlices(entry, seed, size)).toEqual(await inspectedWhole(entry, seed));
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('has problems in every slice where every slice has mistakes', async () => {
    const fields = fc.sample(claims, { numRuns: 1, seed: 3 })[0] ?? [];
    const many = Array.from({ length: 3 }, () => fields).flat();
    const { inShapes, inQueries } = await inspectedInSlices(entryWith(many), 5, 4);
    expect(inShapes.length).toBeGreaterThan(5);
    expect(inQueries.length).toBeGreaterThan(5);
    expect([inShapes, inQueries]).toEqual(await inspectedWhole(entryWith(many), 5).then((whole) => [whole.inShapes, whole.inQueries]));
  });
});
