/** Values and snaks in words. */
import { expect, it } from 'vitest';
import { propertyInWords, snakInWords, valueInWords } from '../../src/wikidata/labels.js';
import type { Value } from '../../src/wikidata/statement.js';

it.each<[Value, string]>([
  [{ kind: 'item', id: 'Q0', label: 'Ostland' }, 'Ostland (Q0)'],
  [{ kind: 'item', id: 'Q0', label: 'Q0' }, 'Q0'],
  [{ kind: 'quantity', amount: 4, bounds: { low: 2, high: 9 } }, '4 (2 to 9)'],
  [{ kind: 'quantity', amount: 1200 }, '1200'],
  [{ kind: 'time', date: '2031-03' }, '2031-03'],
  [{ kind: 'text', text: 'Losses', language: 'und' }, '“Losses” (und)'],
])('%j', (value, words) => expect(valueInWords(value)).toBe(words));

it('every property that is written has its label', () => {
  for (const id of [
    'P1120',
    'P1339',
    'P1446',
    'P710',
    'P276',
    'P361',
    'P580',
    'P582',
    'P585',
    'P518',
    'P3680',
    'P1480',
    'P248',
    'P854',
    'P1476',
    'P577',
    'P813',
  ] as const)
    expect(propertyInWords(id)).toMatch(new RegExp(`^[a-zA-Z ]+ \\(${id}\\)$`));
});

it('a qualifier is property and value', () => {
  expect(snakInWords({ property: 'P813', value: { kind: 'time', date: '2031-03-11' } })).toBe('retrieved (P813): 2031-03-11');
});
