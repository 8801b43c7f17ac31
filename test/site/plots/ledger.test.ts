/** Marks of a ledger: shapes on a shared track with their values, open ends that fade, words where there is no number. */
import { describe, expect, it } from 'vitest';
import type { ComparisonRow } from '../../../src/compare/index.js';
import { drawMark, drawTickLabels, drawTicks, numbersOf } from '../../../src/site/plots/ledger.js';
import { panelScale } from '../../../src/site/plots/scale.js';

const row = (fields: Partial<ComparisonRow> = {}): ComparisonRow => ({
  claim: 'https://example.org/claim/e/c',
  claimant: 'Heron League',
  relation: 'ownSide',
  words: 'ten <or so>',
  bounds: '10',
  low: 10,
  high: 10,
  modifier: 'exact',
  who: '',
  accumulation: 'total',
  asOf: '',
  document: 0,
  ...fields,
});
const scale = panelScale([[10], [40]]);
const drawn = (fields: Partial<ComparisonRow>, on = scale) => drawMark(row(fields), { scale: on }).text;
const shapes = (text: string) => [...text.matchAll(/href="#m-([^"]*)"/g)].map(([, name]) => name);

describe('the mark of a figure', () => {
  it('is a shape, or two of a range, in the colour of the claimant, with the value', () => {
    expect(shapes(drawn({}))).toEqual(['own']);
    expect(shapes(drawn({ high: 40, bounds: '10–40', relation: 'opposingSide' }))).toEqual(['enemy', 'enemy']);
    expect(drawn({ high: 40, bounds: '10–40' })).toContain('>10–40</text>');
  });

  it('fades to the edge at an open end', () => {
    expect(drawn({ high: undefined })).toMatch(/<rect\s+x="[\d.]+%"\s+width="[\d.]+%"[^>]*fill="url\(#fade-right-own\)"/);
    expect(drawn({ low: undefined })).toMatch(/<rect\s+x="0%"[^>]*fill="url\(#fade-left-own\)"/);
  });

  it('is hollow for words with bounds, and the words themselves where there is no number', () => {
    expect(shapes(drawn({ low: 24, high: 99, modifier: 'vague' }))).toEqual(['own-hollow', 'own-hollow']);
    const none = drawn({ low: undefined, high: undefined, modifier: 'statedUnknown' });
    expect(shapes(none)).toEqual([]);
    expect(none).toContain('ten &lt;or so&gt;');
  });

  it('has one place where nothing is to be compared', () => {
    expect(drawMark(row(), { scale: undefined }).text).toBe(drawMark(row({ bounds: '10' }), { scale: undefined }).text);
    expect(drawTicks(undefined)).toBeUndefined();
  });

  it('puts the value of a mark at the right end to its left', () => {
    expect(drawn({ low: 40, high: 40, bounds: 'about four hundred thousand' })).toContain('text-anchor="end"');
    expect(drawn({})).not.toContain('text-anchor="end"');
  });
});

it('lines and numbers are at the same places', () => {
  if (scale === undefined) throw new Error('no scale');
  const places = (text: string, name: string) => [...text.matchAll(new RegExp(` ${name}="([\\d.]+%)"`, 'g'))].map(([, at]) => at);
  expect(places(drawTicks(scale)?.text ?? '', 'x1')).toEqual(places(drawTickLabels(scale).text, 'x'));
  expect(numbersOf(row({ low: undefined }))).toEqual([10]);
});
