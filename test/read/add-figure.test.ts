import { describe, expect, it } from 'vitest';
import { readRegistry, type Entry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { draftDocument, figureOf, readDocument, sameFigures, type FigureRequest } from '../../src/read/index.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { ARTICLE } from './gate-article.js';

const registry = valueOf(readRegistry({}));
const document = readDocument(sourceText(ARTICLE)).value!;
const entry: Entry = { ...draftDocument(document, { registry }).entry, claims: [] };
const add = (quote: string, more: Partial<FigureRequest> = {}) => figureOf(document, entry, { quote, ...more }, registry);
const claim = (quote: string, more?: Partial<FigureRequest>) => valueOf(add(quote, more)).claim;
const why = (quote: string, more?: Partial<FigureRequest>) => add(quote, more).problems.map(({ code, message, fix }) => `${code}: ${message}; ${fix}`)[0];

describe('figureOf', () => {
  it('derives all that the text states', () =>
    expect(claim('40 Otter Front fighters')).toMatchObject({
      metric: ['killed'],
      of: { kind: 'side', number: 2 },
      who: 'fighters',
      count: { modifier: 'atLeast', low: 40 },
      claimant: 'heron-league',
      accumulation: 'total',
      quote: 'At least 40 Otter Front fighters',
      reader: undefined,
    }));

  it('takes the claimant and the outcome of a cell', () =>
    expect(claim('44 killed')).toMatchObject({ metric: ['killed'], claimant: 'otter-front', of: { kind: 'side', number: 1 } }));

  it('lets what is stated go before: ids and side numbers as in the entry, or words of the document', () => {
    const stated = claim('30 were wounded', { of: 'side 1', claimant: 'unnamed', covers: '2031-05-05', who: 'fighters', note: 'see the map' });
    expect(stated).toMatchObject({ of: { kind: 'side', number: 1 }, claimant: 'unnamed', covers: '2031-05-05', who: 'fighters', note: 'see the map' });
    expect(stated.inferred ?? []).not.toContain('of');
    expect(claim('30 were wounded', { of: 'Heron League' }).of).toEqual({ kind: 'side', number: 1 });
  });

  it('signs what a person adds', () =>
    expect(claim('44 killed', { review: { by: 'A. Editor', on: '2031-06-01' } }).review).toEqual([{ status: 'checked', by: 'A. Editor', on: '2031-06-01' }]));

  it('makes an entry of the one claim and what it names, of the same document', () => {
    const { draft } = valueOf(add('17 fighters of the Otter Front were wounded'));
    expect(draft.claims).toHaveLength(1);
    expect(draft.event.commanders).toBeUndefined();
    expect(draft.document).toEqual(entry.document);
  });

  it.each<[string, Partial<FigureRequest>, RegExp]>([
    ['41 Otter Front fighters', {}, /^claim-quote: the document does not have the words .*nearest are on line 13/],
    ['Otter Front', {}, /^claim-quote: the words stand at 5 places: line 9 .*--near 9/],
    ['Residents of Ulver spoke', {}, /^claim-refused: no-figure: .*take the number/],
    ['Twelve men died and 30 were wounded', {}, /^claim-refused: several-figures: .*one figure at a time/],
    ['90 civilians were killed', {}, /^claim-refused: not-asserted: /],
    ['44 killed', { metric: 'injured' }, /^claim-refused: other-outcome: /],
    ['44 killed', { of: 'side 9' }, /^claim-refused: party-absent: /],
    ['44 killed', { who: 'herons' }, /^entry-field: --who: /],
    ['44 killed', { covers: 'last week' }, /^entry-field: --covers: /],
  ])('%s: %o', (quote, more, expected) => expect(why(quote, more)).toMatch(expected));
});

it('sameFigures finds the claim that has the figure', () => {
  const drafted = draftDocument(document, { registry }).entry;
  expect(sameFigures(drafted, claim('44 killed')).map(({ quote }) => quote)).toEqual(['44 killed']);
  expect(sameFigures(drafted, claim('30 were wounded', { of: 'side 1' })).every(({ count }) => count.low === 30)).toBe(true);
});
