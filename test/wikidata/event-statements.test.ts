/** What an account says of its event: participants, places, larger events and dates. */
import { describe, expect, it } from 'vitest';
import { ITEMS, newsItem, wayBackOf } from './fiction.js';

describe('the event', () => {
  it('has participants, place, larger event and dates, from a document that can be cited', async () => {
    const { statements } = await wayBackOf([newsItem([])]);
    expect(statements.map(({ property, value }) => [property, 'id' in value ? value.id : value.kind === 'time' && value.date])).toEqual([
      ['P276', ITEMS.bridge],
      ['P361', ITEMS.war],
      ['P580', '2031-03-01'],
      ['P582', '2031-03-09'],
      ['P710', ITEMS.league],
      ['P710', ITEMS.front],
    ]);
    expect(statements.find(({ property }) => property === 'P582')?.qualifiers[0]).toMatchObject({ property: 'P1480', value: { label: 'circa' } });
    expect(statements.every(({ references }) => references.length === 1)).toBe(true);
  });

  it('has no supporter as a participant, and no place that holds another', async () => {
    const { refusals } = await wayBackOf([newsItem([])]);
    expect(refusals.map(({ value, reasons }) => [value, reasons])).toEqual([
      ['Ostland', ['value-not-linked', 'supporter']],
      ['Sallow Valley', ['contains-another']],
    ]);
  });
});
