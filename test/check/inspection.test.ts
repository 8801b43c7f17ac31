/** An inspection of entries one by one: what streams in too great a number, and what only several entries can have. */
import type { NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { Inspection, readRules } from '../../src/check/index.js';
import { ruleTexts } from '../../src/library/bundled-rules.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import type { Problem } from '../../src/problem.js';
import { tripleDeduplicator } from '../../src/rdf/index.js';
import { dcterms, vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';

const { literal, quad, namedNode } = DataFactory;

describe('an inspection', () => {
  const registry = fictionalRegistry();
  const shared = mapRegistry(registry).quads;
  const entry = (id: string) =>
    mapEntry(
      fictionalEntry((yaml) => yaml.replace('id: battle-of-brindle-ford', `id: ${id}`)),
      { registry },
    ).quads;

  /** The places of the fictional entry are invented, and too long or too short for its quotes. */
  const rulesOf = async () => {
    const { shapes, checks } = await readRules(ruleTexts());
    return { shapes, checks: checks.filter(({ code }) => code !== 'check-quote-misplaced') };
  };

  /** What an inspection finds and says, in batches of a size. */
  const inspected = async (entries: readonly (readonly Quad[])[], options: { batch?: number; limit?: number; written?: readonly (readonly Quad[])[] }) => {
    const inspection = new Inspection(await rulesOf(), { shared, ...options });
    for (const [index, quads] of entries.entries()) await inspection.entry(quads, options.written?.[index]);
    return inspection.end();
  };
  const texts = (problems: readonly Problem[]) => problems.map(({ code, focus, message }) => `${code} ${focus ?? ''} ${message}`).sort();

  it('finds in batches what it finds in the whole', async () => {
    const without = (quads: readonly Quad[], property: NamedNode) => quads.filter(({ predicate }) => !predicate.equals(property));
    const filter = tripleDeduplicator();
    const entries = ['one', 'two', 'three', 'four'].map((id, index) => {
      const unlicensed = without(entry(id), dcterms.license);
      return index % 2 === 0 ? without(unlicensed, vr.side) : unlicensed;
    });
    // A triple of a node that entries share, in the graphs of two of them.
    const work = (graph: string) => quad(namedNode('https://example.org/a-work'), dcterms.title, literal('A work'), namedNode(graph));
    const graphOf = (id: string) => `https://w3id.org/variorum/id/graph/entry/${id}`;
    const written = entries.map((quads) => filter(quads));
    written[0]?.push(work(graphOf('one')));
    written[3]?.push(work(graphOf('four')));
    const whole = await inspected(entries, { written });
    const parts = await inspected(entries, { written, batch: 100 });
    expect(texts(whole.problems).length).toBeGreaterThan(5);
    expect(new Set(whole.problems.map(({ code }) => code))).toContain('check-triple-in-two-graphs');
    expect(texts(parts.problems)).toEqual(texts(whole.problems));
    expect(parts.summary).toEqual(whole.summary);
  });

  it('says which checks it could not make where entries share too much, or have one id', async () => {
    const [one, two] = [entry('one'), entry('two')];
    for (const result of [await inspected([one, two], { batch: 100, limit: 10 }), await inspected([one, two, one], { batch: 100 })]) {
      expect(result.summary.skipped.map(({ code }) => code)).toEqual(['check-duplicate-id', 'check-triple-in-two-graphs']);
      expect(result.summary.evaluated.map(({ code }) => code)).not.toContain('check-duplicate-id');
    }
  });

  it('finds what only several entries can have', async () => {
    const inspection = new Inspection(await rulesOf(), { shared });
    const quads = entry('one');
    await inspection.entry(quads);
    await inspection.entry(
      quads.map(({ subject, predicate, object }) => quad(subject, predicate, object, namedNode('https://w3id.org/variorum/id/graph/entry/two'))),
    );
    const codes = new Set((await inspection.end()).problems.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['check-duplicate-id', 'check-triple-in-two-graphs']);
  });

  it('does not repeat with a query what a shape has reported', async () => {
    const inspection = new Inspection(await rulesOf(), { shared });
    const quads = entry('one').filter(({ predicate }) => !predicate.equals(vr.comparisonKey));
    const problems = await inspection.entry(quads);
    expect(problems.every(({ rule, fix }) => rule === 'https://w3id.org/variorum/shapes#Figure-key' && fix?.startsWith('Point to one vr:ComparisonKey'))).toBe(
      true,
    );
    expect(problems.length).toBeGreaterThan(3);
    expect((await inspection.end()).problems).toEqual([]);
  });
});
