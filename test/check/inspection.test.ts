/** An inspection of entries one by one: what streams in too great a number, and what only several entries can have. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { Inspection, readRules } from '../../src/check/index.js';
import { ruleTexts } from '../../src/library/bundled-rules.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';

const { quad, namedNode } = DataFactory;

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

  it('lets go of what is too much, and says which checks it could not make', async () => {
    const rules = await rulesOf();
    const inspection = new Inspection(rules, { shared, limit: 700 });
    for (const id of ['one', 'two', 'three']) await inspection.entry(entry(id));
    const { problems, summary } = await inspection.end();
    expect(problems).toEqual([]);
    expect(summary.skipped.map(({ code }) => code)).toEqual(['check-duplicate-id', 'check-triple-in-two-graphs']);
    expect(summary.evaluated).toHaveLength(rules.checks.length - 2);
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
