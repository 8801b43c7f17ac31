/** The coverage ledger of an existing entry: its evidence counts as read. All places and groups are invented. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { ledgerOf } from '../../src/read/index.js';

const TEXT = `= Battle of Quillhaven =

Infobox
- Conflict: Battle of Quillhaven
- Casualties1: 12 killed

𝔔uillhaven lies by the sea. In the fighting 12 soldiers were killed and 30 civilians were wounded.

Nobody counted the boats.
`;
const spanOf = (words: string) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
};

describe('the ledger of an entry', () => {
  const evidence = { claims: [spanOf('12 soldiers were killed')], mapped: [] };
  const ledger = ledgerOf(TEXT, evidence, EMPTY_REGISTRY);

  it('counts the evidence of the entry as read, and nothing else', () => {
    const paragraphs = ledger?.parts.filter(({ kind }) => kind === 'paragraph').map(({ status }) => status);
    expect(paragraphs).toEqual(['claimed', 'unread']);
    expect(ledger?.parts.find(({ section }) => section === 'Infobox/Casualties1')?.status).toBe('unread');
  });

  it('lists the numbers without a claim, at code points', () => {
    const quotes = ledger?.unclaimed.map(({ start, end, quote }) => [Array.from(TEXT).slice(start, end).join(''), quote]) ?? [];
    expect(quotes.length).toBeGreaterThan(0);
    for (const [textThere, quote] of quotes) expect(textThere).toBe(quote);
    expect(quotes.some(([quote]) => quote?.startsWith('30 civilians'))).toBe(true);
    expect(ledger?.unclaimed.some(({ start }) => start === spanOf('12 soldiers').start)).toBe(false);
  });

  it('is undefined for a text that is no article', () => {
    expect(ledgerOf('some words', evidence, EMPTY_REGISTRY)).toBeUndefined();
  });
});
