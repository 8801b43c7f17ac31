/** Editions of one document: which of them is compared, and how each is named. */
import { describe, expect, it } from 'vitest';
import { editionInWords, editionStandings, type Edition } from '../../src/compare/editions.js';

const standings = (editions: Record<string, Edition>) => Object.fromEntries(editionStandings(new Map(Object.entries(editions))));

describe('the standing of an edition', () => {
  it('is that of an only one where there is no other', () => {
    expect(standings({ a: {} })).toEqual({ a: 'only' });
    expect(standings({})).toEqual({});
  });

  it.each<[string, Edition, Edition]>([
    ['publication, before all else', { published: '2031-04-01', retrieved: '2031-06-01', revision: '9' }, { published: '2031-04-02', retrieved: '2031-05-01' }],
    ['retrieval, where the publication is the same', { published: '2031', retrieved: '2031-05-01' }, { published: '2031', retrieved: '2031-05-02' }],
    ['retrieval, where one has no publication', { published: '2031', retrieved: '2031-05-01' }, { retrieved: '2031-05-02' }],
    ['revision as a number', { revision: '90' }, { revision: '100' }],
  ])('is decided by %s', (_, earlier, last) => {
    expect(standings({ earlier, last })).toEqual({ earlier: 'earlier', last: 'last' });
    expect(standings({ last, earlier })).toEqual({ earlier: 'earlier', last: 'last' });
  });

  it.each<[string, Edition, Edition]>([
    ['nothing is known', {}, {}],
    ['one date is within the other', { published: '2031-04' }, { published: '2031-04-02' }],
    ['a date is uncertain', { published: '2031-04-01~' }, { published: '2031-05-01' }],
    ['a revision is no number', { revision: 'r90' }, { revision: '100' }],
  ])('is undecided where %s', (_, a, b) => {
    expect(standings({ a, b })).toEqual({ a: 'undecided', b: 'undecided' });
  });

  it('is earlier where a later one is known, though which is the last is not', () => {
    expect(standings({ a: { published: '2031-03' }, b: { published: '2031-04' }, c: { published: '2031-04-02' } })).toEqual({
      a: 'earlier',
      b: 'undecided',
      c: 'undecided',
    });
  });

  it('is undecided for all where each is later than another', () => {
    const a = { published: '2031-02', revision: '1' };
    const b = { published: '2031-01', retrieved: '2031-06' };
    const c = { retrieved: '2031-05', revision: '2' };
    expect(standings({ a, b, c })).toEqual({ a: 'undecided', b: 'undecided', c: 'undecided' });
  });
});

it('an edition is named by its revision, its date, or the start of its hash', () => {
  const sha256 = 'abcdef0123456789';
  const editions: Edition[] = [
    { revision: '4711', published: '2031-04-01', sha256 },
    { published: '2031-04-01', retrieved: '2031-05-01', sha256 },
    { retrieved: '2031-05-01', sha256 },
    { sha256 },
    { retrieved: '2031-05-01' },
    {},
  ];
  expect(editions.map(editionInWords)).toEqual([
    'revision 4711',
    'of 2031-04-01',
    'retrieved 2031-05-01, hash abcdef01',
    'hash abcdef01',
    'retrieved 2031-05-01',
    '',
  ]);
});
