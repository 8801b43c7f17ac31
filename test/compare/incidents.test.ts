/** What incidents add up to: claims of the model, without a graph. */
import { describe, expect, it } from 'vitest';
import { addedIncidents, isIncident, isReportedIncident, lengthInDays } from '../../src/compare/incidents.js';
import type { ComparedClaim, Model } from '../../src/compare/index.js';
import { modelClaim } from './asking.js';

const account = { earliest: '2031-03-01', latest: '2031-03-20' };
const model = {
  accounts: new Map([['https://example.org/account/dunmere', account]]),
  episodes: new Map([
    ['clash', { types: ['clash'] }],
    ['day', { types: ['day'] }],
  ]),
} as unknown as Model;

let next = 0;
const incident = (low: number, from: string, fields: Partial<ComparedClaim> = {}) => {
  next += 1;
  return modelClaim({
    iri: `c${next}`,
    start: next,
    accumulation: 'increment',
    stated: true,
    from,
    to: from,
    bounds: { low, high: low },
    section: 'Timeline',
    ...fields,
  });
};
const lows = (claims: readonly ComparedClaim[]) => addedIncidents(claims, model).map(({ bounds }) => bounds.low);

describe('incidents', () => {
  it('are dated figures within a span, in a section on its course', () => {
    expect(isIncident(incident(4, '2031-03-02'), account)).toBe(true);
    expect(isIncident(incident(4, '2031-04-02'), account)).toBe(false);
    expect(isIncident(incident(4, '2031-03-02', { stated: false }), account)).toBe(false);
    expect(isIncident(incident(4, '2031-03-02', { accumulation: 'cumulative' }), account)).toBe(false);
    expect(isIncident(incident(4, '2031-03-02', { section: 'Aftermath' }), account)).toBe(false);
    expect(isIncident(incident(4, '2031-03-02', { section: 'Lead' }), account)).toBe(false);
    expect(isIncident(incident(4, '2031-03-02', { section: 'Lead' }), account, true)).toBe(true);
  });

  it('count from all but opponents and parties about others', () => {
    const by = (relation: string) => isReportedIncident(incident(4, '2031-03-02', { claimants: ['x'], relation }));
    expect(['ownSide', 'nonParty', 'onNoSide', 'opposingSide', 'partyAboutOthers'].map(by)).toEqual([true, true, true, false, false]);
    expect(isReportedIncident(incident(4, '2031-03-02'))).toBe(true);
  });

  it('add the highest figure of a day, and every figure of an episode', () => {
    expect(lows([incident(4, '2031-03-02'), incident(3, '2031-03-02')])).toEqual([4]);
    expect(lows([incident(4, '2031-03-02', { episode: 'day' }), incident(3, '2031-03-02', { episode: 'day' })])).toEqual([4]);
    expect(lows([incident(4, '2031-03-02', { episode: 'clash' }), incident(3, '2031-03-02', { episode: 'clash' })])).toEqual([4, 3]);
  });

  it('leave out a day of a known incident, unless the words set it apart', () => {
    const known = incident(4, '2031-03-02', { episode: 'clash' });
    expect(lows([known, incident(3, '2031-03-02')])).toEqual([4]);
    expect(lows([known, incident(3, '2031-03-02', { quote: 'three more were killed' })])).toEqual([4, 3]);
  });

  it('add a longer time only where nothing else is within it, and not most of the event', () => {
    const phase = (to: string) => incident(9, '2031-03-04', { to });
    expect(lows([incident(4, '2031-03-02'), phase('2031-03-08'), incident(3, '2031-03-10')])).toEqual([4, 9, 3]);
    expect(lows([incident(4, '2031-03-02'), phase('2031-03-08'), incident(3, '2031-03-05')])).toEqual([4, 3]);
    expect(lows([incident(4, '2031-03-02'), phase('2031-03-18')])).toEqual([4]);
  });

  it('have a length in days', () => {
    expect(lengthInDays({ from: '2031-03-01', to: '2031-03-02' })).toBe(2);
    expect(lengthInDays({ from: '2031-03-01', to: undefined })).toBe(Infinity);
  });
});
