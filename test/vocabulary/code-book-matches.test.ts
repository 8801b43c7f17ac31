/** The matches of our concepts with categories: both ends are there, each pair once. */
import { expect, it } from 'vitest';
import { CODE_BOOK_MATCHES, matchesOf } from '../../src/vocabulary/code-book-matches.js';
import { CODE_BOOKS } from '../../src/vocabulary/code-books.js';
import { SCHEMES } from '../../src/vocabulary/schemes.js';

it('join concepts there are with categories there are, each pair once', () => {
  const concepts = SCHEMES.flatMap((scheme) => scheme.concepts.map(({ id }) => id));
  const categories = CODE_BOOKS.flatMap((book) => book.concepts.map(({ id }) => id));
  for (const [id, matches] of Object.entries(CODE_BOOK_MATCHES)) {
    expect(concepts, id).toContain(id);
    const found = Object.values(matches).flat();
    expect(
      found.filter((one) => !categories.includes(one)),
      id,
    ).toEqual([]);
    expect(new Set(found).size, id).toBe(found.length);
  }
});

it('every code book is matched closely', () => {
  const close = Object.values(CODE_BOOK_MATCHES).flatMap((matches) => matches.close ?? []);
  for (const { name, concepts } of CODE_BOOKS)
    expect(
      concepts.filter(({ id }) => close.includes(id)),
      name,
    ).not.toEqual([]);
});

it('lists the nearest first, and nothing for a concept without a category', () => {
  expect(matchesOf({ id: 'mine-or-ied' })).toEqual([
    ['close', ['acled-remote-explosive-landmine-ied']],
    ['broad', ['plover-assault-explosives']],
  ]);
  expect(matchesOf({ id: 'statement' })).toEqual([]);
});
