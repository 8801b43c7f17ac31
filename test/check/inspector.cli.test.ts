/** An inspection in a thread of its own, which runs a file of the built program. */
import { dirname, join } from 'node:path';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { Inspection, readRules } from '../../src/check/index.js';
import type * as Threaded from '../../src/check/inspector.js';
import { ruleTexts } from '../../src/library/bundled-rules.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { rdf, vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from '../map/fiction.js';
import { CLI } from '../support.js';

const { Inspector } = (await import(join(dirname(CLI), 'check/inspector.js'))) as typeof Threaded;

const { quad, namedNode, literal } = DataFactory;
const [a, p] = [namedNode('urn:a'), namedNode('urn:p')];

describe('an inspection in a thread of its own', () => {
  const registry = fictionalRegistry();
  const shared = mapRegistry(registry).quads;
  const quads = mapEntry(fictionalEntry(), { registry })
    .quads.filter(({ predicate }) => !predicate.equals(vr.comparisonKey))
    .concat(quad(a, rdf.type, vr.QuantityClaim), quad(a, p, literal('one\n"two"', 'en')));

  it('finds what one here finds', async () => {
    const here = new Inspection(await readRules(ruleTexts()), { shared });
    const there = new Inspector(ruleTexts());
    try {
      there.begin(shared);
      expect(await there.validateShared()).toEqual(await here.validateShared());
      const found = await here.entry(quads, quads.slice(5));
      expect(found.length).toBeGreaterThan(3);
      expect(await there.entry(quads, quads.slice(5))).toEqual(expect.arrayContaining(found));
      expect(await there.validateSeparately(quads)).toHaveLength((await here.validateSeparately(quads)).length);
      const end = await here.end();
      expect(end.problems.length).toBeGreaterThan(0);
      expect(await there.end()).toEqual(end);
    } finally {
      await there.close();
    }
  });

  it('says which rules cannot be used, and ends when it is closed', async () => {
    const there = new Inspector({ ...ruleTexts(), shapes: 'no Turtle' });
    there.begin(shared);
    await expect(there.validateShared()).rejects.toThrow('this is not Turtle');
    const asked = there.end();
    await there.close();
    await expect(asked).rejects.toThrow();
    await expect(there.validateShared()).rejects.toThrow('ended');
  });
});
