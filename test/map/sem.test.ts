/** What an OWL RL reasoner makes of an export beside SEM's own axioms and ours: no event that is none, no claim that is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { mapEntry, mapOntology, mapRegistry } from '../../src/map/index.js';
import { DEFAULT_BASE, iri, rdf, schema, sem, vr } from '../../src/terms/index.js';
import { ROOT } from '../root.js';
import { fictionalEntry } from './fiction.js';
import { registry } from './mapping.js';
import { closure } from './rl.js';

/** SEM as its authors publish it (http://semanticweb.cs.vu.nl/2009/11/sem/sem.rdf), from a package. */
const SEM = new Parser({ format: 'N-Quads' }).parse(readFileSync(join(ROOT, 'node_modules/@vocabulary/sem/sem.nq'), 'utf8'));
const ontology = mapOntology({ version: '0' }).sections.flatMap(({ quads }) => [...quads]);
const second = fictionalEntry((yaml) =>
  yaml.replace('id: battle-of-brindle-ford\n', 'id: another-account\n').replace('date: 2031-03-01/2031-03-09', 'date: 2031-04-02'),
);
const data = [...[fictionalEntry(), second].flatMap((entry) => mapEntry(entry, { registry }).quads), ...mapRegistry(registry).quads];
const members = (graph: ReturnType<typeof closure>, type: Parameters<typeof iri>[0]) =>
  graph.find(null, rdf.type, iri(type)).map(({ subject }) => subject.value);

describe('OWL RL over an export', () => {
  const before = closure(data);
  const after = closure([...data, ...SEM, ...ontology]);

  it('has what SEM says: the inverse of a sub-event, actors as authorities', () => {
    expect(after.find(null, iri('http://semanticweb.cs.vu.nl/2009/11/sem/hasSubEvent')).length).toBeGreaterThan(0);
    expect(after.find(null, iri('http://semanticweb.cs.vu.nl/2009/11/sem/eventProperty')).length).toBeGreaterThan(0);
    expect(members(after, sem.Authority.value).length).toBeGreaterThan(members(before, sem.Authority.value).length);
  });

  it('infers no event that is none', () => {
    const events = new Set(members(before, sem.Event.value));
    expect(members(after, sem.Event.value).filter((one) => !events.has(one))).toEqual([]);
    const ours = [...events].map((one) => one.slice(DEFAULT_BASE.length));
    expect(ours.filter((one) => !/^event\/[^/#]+$|^account\/[^/]+\/episode\/[^/#]+$/.test(one))).toEqual([]);
  });

  it('infers no claim of a withheld one, and no class of a code', () => {
    expect(members(after, vr.WithheldClaim.value).length).toBeGreaterThan(0);
    const claims = new Set(members(after, schema.Claim.value));
    expect(members(after, vr.WithheldClaim.value).filter((one) => claims.has(one))).toEqual([]);
    expect(members(after, vr.Claim.value).sort()).toEqual(members(before, vr.Claim.value).sort());
    expect(members(after, vr.Account.value).sort()).toEqual(members(before, vr.Account.value).sort());
  });
});
