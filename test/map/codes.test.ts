/** The codes that a graph uses are in it with their labels, notations and broader codes, as the ontology has them. */
import { describe, expect, it } from 'vitest';
import { codeQuads, mapEntry, mapOntology, mapNumberRules, mapRegistry } from '../../src/map/index.js';
import { concept, DEFAULT_BASE, PREFIXES, rdfs, ruleIri, skos, vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry, withClaims } from './fiction.js';

const registry = fictionalRegistry();
const { quads } = mapEntry(fictionalEntry(), { registry });
const codes = quads.filter(({ subject }) => subject.value.startsWith(PREFIXES.vr));
const lineOf = (quad: (typeof quads)[number]) => [quad.subject, quad.predicate, quad.object].map(({ value }) => value).join(' ');

describe('the codes of an entry', () => {
  it('have labels, whatever property has them as values', () => {
    const labelled = new Set(codes.filter(({ predicate }) => predicate.equals(rdfs.label)).map(({ subject }) => subject.value));
    const used = quads.filter(
      ({ predicate, object }) => predicate.value.startsWith(PREFIXES.vr) && object.termType === 'NamedNode' && object.value.startsWith(PREFIXES.vr),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(used.map(({ object }) => object.value).filter((code) => !labelled.has(code))).toEqual([]);
  });

  it('are in the graph of the registry, as are those of the registry', () => {
    const all = [...codes, ...mapRegistry(registry).quads.filter(({ subject }) => subject.value.startsWith(PREFIXES.vr))];
    expect(new Set(all.map(({ graph }) => graph.value))).toEqual(new Set([`${DEFAULT_BASE}graph/registry`]));
  });

  it('are what the ontology and the number rules state, and not more', () => {
    const stated = new Set([...mapOntology({ version: '0.0.0' }).sections.flatMap((section) => [...section.quads]), ...mapNumberRules().quads].map(lineOf));
    expect(codes.map(lineOf).filter((line) => !stated.has(line))).toEqual([]);
  });

  it('bring their broader codes, and only those that are used', () => {
    const written = mapEntry(withClaims('metric: killed'), { registry }).quads;
    const has = (code: { value: string }) => written.some(({ subject, predicate }) => subject.value === code.value && predicate.equals(skos.notation));
    expect([concept('killed'), concept('casualties'), ruleIri('several-dozen'), concept('displaced')].map(has)).toEqual([true, true, false, false]);
    expect(codes.some(({ subject, predicate }) => subject.equals(vr.noPartyStated) && predicate.equals(rdfs.label))).toBe(true);
  });

  it('can be written for any quads', () => {
    const found = codeQuads(quads.filter(({ predicate }) => predicate.equals(vr.metric)).slice(0, 1));
    expect(found.map(({ graph }) => graph.value)).toContain(`${DEFAULT_BASE}graph/registry`);
    expect(codeQuads([])).toEqual([]);
  });
});
