/** A set of texts by their digests, beside one of the texts. */
import { expect, it } from 'vitest';
import { DigestSet } from '../../src/rdf/digest-set.js';

it('knows the texts that were added, however many, and no other', () => {
  const set = new DigestSet();
  const texts = Array.from({ length: 5_000 }, (_, index) => `triple ${index % 4_000}`);
  const seen = new Set<string>();
  for (const text of texts) {
    expect(set.isNew(text)).toBe(!seen.has(text));
    seen.add(text);
  }
  expect(set.size).toBe(4_000);
  expect([set.isNew('triple 3999'), set.isNew(''), set.isNew('')]).toEqual([false, true, false]);
});
