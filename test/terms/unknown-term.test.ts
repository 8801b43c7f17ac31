/** Terms of `vr:` that the vocabulary lacks, and those it has: every one that the files of the ontology describe. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseRdf } from '../../src/rdf/index.js';
import { PREFIXES, unknownTerm, vr } from '../../src/terms/index.js';
import { ROOT } from '../support.js';

it('every term of the ontology and of the number rules is known', () => {
  const quads = ['ontology.ttl', 'number-rules.ttl'].flatMap((name) => parseRdf(readFileSync(join(ROOT, 'ontology', name), 'utf8'), 'ttl').value ?? []);
  const terms = new Set(quads.map(({ subject }) => subject.value).filter((iri) => iri.startsWith(PREFIXES.vr)));
  expect(terms.size).toBeGreaterThan(100);
  expect([...terms].filter((iri) => unknownTerm(iri) !== undefined)).toEqual([]);
});

it('a misspelt term is, with the one that is near; other namespaces are not ours', () => {
  expect(unknownTerm(`${vr.claimant.value}s`)).toEqual({ name: 'claimants', near: 'claimant' });
  expect(unknownTerm(`${PREFIXES.vr}Quantityclaim`)).toEqual({ name: 'Quantityclaim', near: 'QuantityClaim' });
  expect(unknownTerm(`${PREFIXES.vr}xyzzyPlugh`)).toEqual({ name: 'xyzzyPlugh' });
  expect(unknownTerm(`${PREFIXES.vr}constructor`)?.name).toBe('constructor');
  expect(unknownTerm('http://example.org/claimants')).toBeUndefined();
  expect(unknownTerm(PREFIXES.vr)).toBeUndefined();
});
