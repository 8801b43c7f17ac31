/** The quotes of an entry are looked up in its document, in code points. */
import { describe, expect, it } from 'vitest';
import { checkEvidence, parseEntry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';

const TEXT = '😀 Two died at the ford. Two died at the mill, and seven were hurt.';
const CLAIM = 'metric: killed, count: 2, accumulation: total';

/** What is found wrong with one claim, and with other items of the entry. */
function found(claim: string, more = '') {
  const entry = `format: 1\nid: raid\ndocument: { title: Raid, language: en, sha256: ${'ab'.repeat(32)} }\nevent:\n  id: raid\n  label: Raid\n${more}claims:\n  - { id: a, ${CLAIM}, ${claim} }\n`;
  return checkEvidence(valueOf(parseEntry(entry)).data, TEXT).map(({ path, found: { code, message, expected, fix } }) => ({
    code,
    path: path.join('.'),
    message,
    expected,
    fix,
  }));
}
const at = (start: number, end: number) => `at: { section: Lead, start: ${start}, end: ${end} }`;

describe('checkEvidence', () => {
  it('finds nothing where the words are at their position, after a character of two units too', () => {
    expect(found(`${at(2, 10)}, quote: Two died`)).toEqual([]);
  });

  it('says what is there instead, and where the quote is', () => {
    expect(found(`${at(47, 52)}, quote: seven`)).toEqual([
      {
        code: 'entry-evidence',
        path: 'claims.0.quote',
        message: 'at 47–52 the document has "nd se"',
        expected: '"seven"',
        fix: 'the quote is at start: 50, end: 55',
      },
    ]);
  });

  it('names the nearest of several positions', () => {
    expect(found(`${at(20, 28)}, quote: Two died`)[0]?.fix).toBe('the quote is at 2 positions, the nearest at start: 24, end: 32');
    expect(found(`${at(0, 8)}, quote: Two died`)[0]?.fix).toBe('the quote is at 2 positions, the nearest at start: 2, end: 10');
  });

  it('says so where the quote is nowhere, or its position is beyond the text', () => {
    expect(found(`${at(2, 10)}, quote: Six died`)[0]?.fix).toBe('the quote is not in the document; copy it from there');
    expect(found(`${at(2000, 2008)}, quote: Two died`)[0]?.message).toBe('the document has 66 characters, but the position of the quote is 2000–2008');
  });

  it('cuts a long quote in its message', () => {
    const long = 'x'.repeat(200);
    expect(found(`${at(2, 10)}, quote: ${long}`)[0]?.expected).toBe(JSON.stringify(`${'x'.repeat(79)}…`));
  });

  it('does not look for what people rejected, and looks again where they took it back', () => {
    const wrong = `${at(2, 10)}, quote: Six died`;
    expect(found(`${wrong}, review: [{ status: rejected }]`)).toEqual([]);
    expect(found(`${wrong}, review: [{ status: rejected }, { status: checked }]`)).toHaveLength(1);
    expect(found(`${wrong}, review: [{ status: withheld }]`)).toHaveLength(1);
  });

  it('looks at commanders, results, fates and episodes too', () => {
    const wrong = `${at(2, 5)}, quote: Six`;
    const more = `  commanders:\n    - { person: ada-brook, ${wrong} }\n  result:\n    - { text: They left, ${wrong} }\nfates:\n  - { person: ada-brook, fate: injured, ${wrong} }\nepisodes:\n  - { id: dawn, date: 2031-03-02, summary: At dawn, ${wrong} }\n  - { id: dusk, date: 2031-03-02, summary: At dusk, ${at(2, 5)} }\n`;
    expect(found(`${at(2, 10)}, quote: Two died`, more).map(({ path }) => path)).toEqual([
      'event.commanders.0.quote',
      'event.result.0.quote',
      'fates.0.quote',
      'episodes.0.quote',
    ]);
  });
});
