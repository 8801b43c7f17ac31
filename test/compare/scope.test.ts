/** What part of an event a figure covers. */
import { expect, it } from 'vitest';
import type { Model } from '../../src/compare/index.js';
import { phaseOf } from '../../src/compare/scope.js';
import { modelClaim } from './asking.js';

const model = { accounts: new Map([['https://example.org/account/dunmere', { earliest: '2031-03-01', latest: '2031-03-09' }]]) } as unknown as Model;
const phase = (from: string, to: string, stated = true) => phaseOf(modelClaim({ from, to, stated }), model);

it('is a phase where a claim states several days within the event', () => {
  expect(phase('2031-03-01', '2031-03-04')).toBe('2031-03-01_2031-03-04');
  expect(phase('2031-03-03', '2031-03-09')).toBe('2031-03-03_2031-03-09');
});

it('is none where the days are those of the event, one day, or not stated', () => {
  expect(phase('2031-03-01', '2031-03-09')).toBeUndefined();
  expect(phase('2031-03-04', '2031-03-04')).toBeUndefined();
  expect(phase('2031-03-01', '2031-03-04', false)).toBeUndefined();
});
