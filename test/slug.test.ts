/** Slugs: the one way names become ids. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug, SLUG_PATTERN } from '../src/slug.js';

describe('a name becomes', () => {
  it.each([
    ['Battle of Port Larkmoor (2031)', 'battle-of-port-larkmoor-2031'],
    ['Þórunn Válsdottir', 'thorunn-valsdottir'],
    ['Jökulsvík', 'jokulsvik'],
    ['Straße am Łąkowe Øre', 'strasse-am-lakowe-ore'],
    ['Cœur d’Æther', 'coeur-daether'],
    ["The Herons' League", 'the-herons-league'],
    ['ﬁrst № 3', 'first-no-3'],
    ['３ March', '3-march'],
    ['  -- 3–9 March --  ', '3-9-march'],
    ['a_b/c\\d', 'a-b-c-d'],
    ['İstanbul', 'istanbul'],
  ])('%s → %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });

  it.each(['', '---', '🏴', 'Ярмарка', '港', 'مرصد'])('"%s", of which nothing is left, → a hash', (name) => {
    expect(slug(name)).toMatch(/^x-[0-9a-f]{8}$/);
  });
});

describe('laws', () => {
  const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());

  it('it is never empty, and has the form of an id', () => {
    fc.assert(
      fc.property(names, (name) => void expect(slug(name)).toMatch(SLUG_PATTERN)),
      { numRuns: 1000 },
    );
  });

  it('the id of an id is itself', () => {
    fc.assert(
      fc.property(names, (name) => void expect(slug(slug(name))).toBe(slug(name))),
      { numRuns: 1000 },
    );
  });

  it('case, surrounding space and the way accents are encoded make no difference', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abc éüñ-ÅŁß'), minLength: 1, maxLength: 12 }).filter((name) => /[abcéüñÅŁß]/.test(name));
    fc.assert(
      fc.property(latin, (name) => {
        for (const other of [name.normalize('NFD'), name.normalize('NFC'), ` ${name}\n`, name.toUpperCase()]) expect(slug(other)).toBe(slug(name));
      }),
    );
  });

  it('names that differ in letters without Latin form get ids that differ', () => {
    expect(slug('Ярмарка')).not.toBe(slug('Рынок'));
  });
});
