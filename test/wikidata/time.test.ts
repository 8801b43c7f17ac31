/** EDTF → times of Wikidata: no more precise than the source, and nothing of what is uncertain. */
import { expect, it } from 'vitest';
import { datingOf, exactDate, isDay } from '../../src/wikidata/time.js';

const at = (date: string, isApproximate = false) => ({ date, isApproximate });

it.each([
  ['2031-03-01', { kind: 'point', at: at('2031-03-01') }],
  ['2031-03', { kind: 'point', at: at('2031-03') }],
  ['2031~', { kind: 'point', at: at('2031', true) }],
  ['2031-03-01/2031-03-09', { kind: 'period', start: at('2031-03-01'), end: at('2031-03-09') }],
  ['2031-03-01/..', { kind: 'period', start: at('2031-03-01'), end: undefined }],
  ['/2031-03-09', { kind: 'period', start: undefined, end: at('2031-03-09') }],
  ['2031-03-01/2031-03-01', { kind: 'point', at: at('2031-03-01') }],
  ['2031-03-01?', { kind: 'refused', reason: 'date-uncertain' }],
  ['2031-03-01%/2031-03-09', { kind: 'refused', reason: 'date-uncertain' }],
  ['[2031-03-01,2031-03-02]', { kind: 'refused', reason: 'date-uncertain' }],
  ['203X', { kind: 'refused', reason: 'date-uncertain' }],
  ['2031-21', { kind: 'refused', reason: 'date-uncertain' }],
  ['1485-08-22', { kind: 'refused', reason: 'date-calendar' }],
  ['-0489-09', { kind: 'refused', reason: 'date-calendar' }],
  ['1582-10-14', { kind: 'refused', reason: 'date-calendar' }],
  ['1582-10-15', { kind: 'point', at: at('1582-10-15') }],
  ['1581/1590', { kind: 'refused', reason: 'date-calendar' }],
  ['../..', { kind: 'refused', reason: 'date-unknown' }],
])('%s', (edtf, dating) => expect(datingOf(edtf)).toEqual(dating));

it.each([
  ['2031-03', '2031-03'],
  ['2031-03-10~', undefined],
  ['2031-03-10/2031-03-11', undefined],
  [undefined, undefined],
])('%s as a publication date is %s', (edtf, date) => expect(exactDate(edtf)).toBe(date));

it.each([
  ['2031-03-09', true],
  ['2031-02-30', false],
  ['2031-03', false],
  ['today', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
