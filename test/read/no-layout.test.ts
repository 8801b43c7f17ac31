/** Texts without a layout, as news items and reports are: title, date and place from their metadata; headlines are read. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { draftEntry, sourceText } from '../../src/read/index.js';

const BODY = 'ULVER (Lark Wire) — An air raid on a market in Ulver killed 18 people on Sunday, a monitor said.\n';
const draft = (text: string, meta: object = {}) => draftEntry(sourceText(text), { registry: EMPTY_REGISTRY, meta: { title: 'Raid on Ulver', ...meta } });

it('the title, date and place are those that are stated', () => {
  const { value, problems } = draft(BODY, { published: '2031-03-10', date: '2031-03-08', place: 'Ulver' });
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ document: { title: 'Raid on Ulver', published: '2031-03-10' }, event: { date: '2031-03-08', place: [{ id: 'ulver' }] } });
  expect(value?.document).not.toHaveProperty('date');
  expect(value?.claims?.map(({ quote }) => quote)).toEqual(['killed 18 people']);
});

it('an infobox says more than what is stated', () => {
  const { value } = draft('= Raid on Ulver =\n\nInfobox\n- Date: 4 March 2031\n- Place: Larkmoor\n\nText.\n', { date: '2031-03-08', place: 'Ulver' });
  expect(value?.event).toMatchObject({ date: '2031-03-04', place: [{ id: 'larkmoor' }] });
});

describe('a headline', () => {
  it.each(['18 people killed in Ulver air raid', 'Raid on Ulver'])('%s is no part of the first sentence', (headline) => {
    const { value } = draft(`${headline}\n\n${BODY}`, { published: '2031-03-10' });
    expect(value?.event.date).toBe('2031-03-09');
  });

  it('is read, in a section of its own, and is in the ledger', () => {
    const { value, coverage } = draft(`18 people killed in Ulver air raid\n\n${BODY}`, { published: '2031-03-10' });
    expect(value?.claims?.map(({ at }) => at?.section)).toEqual(['Headline', 'Lead']);
    expect(coverage?.parts[0]).toMatchObject({ section: 'Headline', status: 'claimed' });
  });
});

it('without a title the text is refused, with the options that help', () => {
  const { problems } = draftEntry(sourceText(BODY), { registry: EMPTY_REGISTRY });
  expect(problems).toMatchObject([{ code: 'article-title', fix: expect.stringContaining('--title') as string }]);
});
