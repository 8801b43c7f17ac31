/** The words of claims in sentences and tables: who is counted, who says so, the figure, and when it holds. */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/compare/index.js';
import {
  claimInWords,
  claimantName,
  countedInWords,
  dateInWords,
  daysInWords,
  figureInWords,
  joinWithAnd,
  multipleInWords,
  partyPhrase,
  spanInWords,
  timeInWords,
} from '../../src/compare/wording.js';
import { modelClaim } from './asking.js';

const model = { name: (iri: string) => iri.toUpperCase() } as unknown as Model;

describe('a claim in words', () => {
  it('says who or what is counted, with the party', () => {
    expect([
      countedInWords(modelClaim()),
      countedInWords(modelClaim({ outcomes: ['killed', 'injured'], population: 'fighters', party: 'unstated' })),
      countedInWords(modelClaim({ outcomes: ['equipment'], item: 'rafts', party: 'otter-front', partyName: 'Otter Front' })),
      countedInWords(modelClaim({ outcomes: ['hostage'], population: 'unidentified', party: 'side-2', partyName: 'side 2 (no party listed)' })),
      countedInWords(modelClaim({ outcomes: ['hostage'], population: 'hostages' })),
      countedInWords(modelClaim({ outcomes: ['killed', 'hostage'], population: 'hostages', party: 'unstated' })),
      countedInWords(modelClaim({ outcomes: ['captured'], population: 'prisoners', party: 'unstated' })),
    ]).toEqual([
      'those killed on the side of Heron League',
      'fighters killed or injured',
      'rafts lost of Otter Front',
      'unidentified people taken hostage on side 2 (no party listed)',
      'those taken hostage on the side of Heron League',
      'hostages killed or taken hostage',
      'prisoners captured',
    ]);
    expect(partyPhrase({ party: 'otter-front', partyName: '' })).toBe('');
  });

  it('names its claimants, with their relation to the people counted', () => {
    expect(claimantName(modelClaim({ claimants: ['a', 'b'], attribution: 'namedSource' }), model)).toBe('A and B');
    expect(claimantName(modelClaim({ attribution: 'unnamedSource' }), model)).toBe('an unnamed source');
    expect(claimInWords(modelClaim({ claimants: ['a'], relation: 'opposingSide' }), model)).toBe('A (other side) 10');
    expect(claimInWords(modelClaim({ relation: 'onNoSide' }), model)).toBe('no source named 10');
  });

  it('gives its figure as a number, or as a quote where it has none', () => {
    expect([
      figureInWords(modelClaim({ bounds: { low: 1200 } })),
      figureInWords(modelClaim({ bounds: { low: 40, high: 40 }, modifier: 'approximate' })),
      figureInWords(modelClaim({ bounds: { low: 24, high: 99 }, modifier: 'vague', quote: 'dozens' })),
      figureInWords(modelClaim({ bounds: {}, modifier: 'statedUnknown', quote: 'unknown' })),
    ]).toEqual(['at least 1,200', 'about 40', '“dozens”', '“unknown”']);
  });
});

it('figures that differ are never said to be ×1 apart', () => {
  expect([1600 / 1540, 31 / 30, 1.006, 1001 / 1000, 1.0996, 1.1, 1.14, 2, 9.96, 26.4, 1234.5].map(multipleInWords)).toEqual([
    '×1.04',
    '×1.03',
    '×1.006',
    '×1.001',
    '×1.1',
    '×1.1',
    '×1.1',
    '×2',
    '×10',
    '×26',
    '×1,235',
  ]);
});

it('the span of figures reaches from the lowest to the highest bound, and stays open', () => {
  expect(
    [
      [
        { low: 1210, high: 1210 },
        { low: 3, high: 260 },
      ],
      [{ low: 4, high: 4 }],
      [{ low: 4 }, { high: 7 }],
      [{}],
      [],
    ].map(spanInWords),
  ).toEqual(['3–1,210', '4', '4–7 or more', 'no number', 'no number']);
});

describe('a date in words', () => {
  it('has its uncertainty and its open ends', () => {
    const dates = ['2031-02-28/2031-03-03', '2031-03-03/2031-03-05', '2031-03-05~', '2031-03-03/..', '2031-03-03/', '../2031-03', '2031-03-03/2031-03-03'];
    expect(dates.map(dateInWords)).toEqual([
      '28 February – 3 March 2031',
      '3–5 March 2031',
      'about 5 March 2031',
      'from 3 March 2031 on',
      'from 3 March 2031 to an unknown day',
      'until March 2031',
      '3 March 2031',
    ]);
    expect(['2030-12-31/2031-01-02', '2031-03?', '2031%', '-0044', '../..'].map(dateInWords)).toEqual([
      '31 December 2030 – 2 January 2031',
      'perhaps March 2031',
      'perhaps about 2031',
      '-0044',
      'unknown',
    ]);
  });

  it('stays as it is where it is no date that we know', () => {
    for (const date of ['', '2031-13', 'spring', '2031/2032/2033', '2031-21']) expect(dateInWords(date)).toBe(date);
  });

  it('says how a figure accumulates up to it', () => {
    const day = '2031-03-05';
    const at = (accumulation: string, asOf: string) => timeInWords({ accumulation, asOf });
    expect(['cumulative', 'remaining', 'increment', 'total'].map((accumulation) => at(accumulation, day))).toEqual([
      'up to 5 March 2031',
      'as of 5 March 2031',
      'on 5 March 2031',
      '5 March 2031',
    ]);
    expect([at('cumulative', `2031-03-02/${day}`), at('cumulative', `../${day}`), at('increment', `2031-03-02/${day}`), at('cumulative', '')]).toEqual([
      'up to 5 March 2031 from 2 March 2031',
      'up to 5 March 2031',
      '2–5 March 2031',
      '',
    ]);
  });

  it('may be two days, of which one is open', () => {
    expect([
      daysInWords('2031-03-01', '2031-03-09'),
      daysInWords(undefined, '2031-03-09'),
      daysInWords('2031-03-01', '2031-03-01'),
      daysInWords(undefined, undefined),
    ]).toEqual(['1 March 2031 – 9 March 2031', 'open – 9 March 2031', '1 March 2031', 'no date']);
  });
});

it('lists of names end with "and"', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinWithAnd)).toEqual(['', 'A', 'A and B', 'A, B and C']);
});
