/**
 * The bounds of every claim can be derived from its quote by the number grammar, whatever happens to the document: digits
 * changed, separators put in, words glued, lines swapped, unusual spaces. No document is lost, and no numeral is cut.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, type Claim } from '../../src/entry/index.js';
import { numbersOf } from '../../src/read/figures/mentions/numbers.js';
import { draftEntry } from '../../src/read/index.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { tokensOf } from '../../src/read/tokens.js';
import { SAMPLE, SHARED } from '../support.js';
import { REGISTRY } from './entities.js';

const CORPUS = join(SHARED, 'corpus/articles');
const articles = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.txt')) : [];
/** Mutations stay within the first lines, so that a run takes seconds. */
const LONGEST = 3_000;

const MADE_UP = `= Battle of Port Larkmoor (2031) =

Infobox
- Date: 3–9 March 2031
- Combatant1: Harbour League
- Combatant2: Sable Front
- Strength1: 1,200–1,500 fighters
- Strength2: 12 500 men
- Casualties1: Per LMO:, 48 killed,, 65+ injured ---- Per Harbour League:, 37 killed
- Casualties2: 264 total (37K/214W/13M), ~3,500–4,000 captured

At least 15 000 people fled, and between 200 and 300 were killed on 4 March 2031.
The Front lost up to 1’500 men; more than 40 were wounded. Some 1.2 million people were displaced.
`;

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const digit = fc.constantFrom(...'0123456789');
const SEPARATORS = [' ', '\u00a0', '\u2009', '\u202f', '\u2007', '\u200b', ',', '.', "'", '’', '·', '_', '٬', '/', '-', '–', '~', '+', '?', '×'];
/** One change at a place: of a digit, within or after a number, of a space, or of two lines. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('digit' as const), at: position, piece: digit }),
  fc.record({ kind: fc.constant('separate' as const), at: position, piece: fc.constantFrom(...SEPARATORS) }),
  fc.record({ kind: fc.constant('more digits' as const), at: position, piece: fc.array(digit, { minLength: 1, maxLength: 3 }).map((some) => some.join('')) }),
  fc.record({ kind: fc.constant('glue' as const), at: position, piece: fc.constantFrom('', '\u00a0', '\u3000', ' ') }),
  fc.record({ kind: fc.constant('swap' as const), at: position, piece: fc.constant('') }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const changes = fc.array(change, { minLength: 1, maxLength: 6 });

function changed(text: string, list: readonly Change[]): string {
  return list.reduce((now, { kind, at, piece }) => {
    if (kind === 'swap') {
      const lines = now.split('\n');
      const first = 1 + Math.floor(at * (lines.length - 2));
      [lines[first], lines[first + 1]] = [lines[first + 1] ?? '', lines[first] ?? ''];
      return lines.join('\n');
    }
    const places = Array.from(now.matchAll(kind === 'glue' ? / /g : /\d/g), ({ index }) => index).filter((index) => index > now.indexOf('\n'));
    const place = places[Math.floor(at * places.length)];
    if (place === undefined) return now;
    const replaced = kind === 'digit' || kind === 'glue';
    return `${now.slice(0, replaced ? place : place + 1)}${piece}${now.slice(place + 1)}`;
  }, text);
}

/** The counts that the number grammar reads in a quote; the letter of "37K" is a word there. */
function countsOf(quote: string): string[] {
  const text = quote.replace(/(?<=\d ?)[KWMCP]$/, ' men');
  return numbersOf(tokensOf({ text, start: 0, end: text.length })).map(({ count }) => String(formatCount(count)));
}

/** Whether the bounds of a claim are those of its quote: a number in it, or one person or thing named without a number. */
function isDerived({ count, quote = '' }: Claim): boolean {
  const counts = countsOf(quote);
  if (counts.includes(String(formatCount(count)))) return true;
  if (count.low === 1 && count.high === 1) return !/^\d/.test(quote);
  return counts.length === 0 ? !/\d/.test(quote) : withinBounds(count, counts);
}

/** Whether exact bounds are those of a number of the quote, where a word outside of it made them approximate or open. */
function withinBounds(count: Claim['count'], counts: readonly string[]): boolean {
  return counts.some((one) =>
    [count.low, count.high].every(
      (bound) =>
        bound === undefined ||
        one
          .replace('~', '')
          .split(/\.\.|\+/)
          .includes(String(bound)),
    ),
  );
}

/** Asserts that a document is drafted with counts that its quotes give, and that no numeral is cut. */
function expectDerived(text: string): void {
  const { value: entry, problems } = draftEntry(sourceText(text), { registry: REGISTRY });
  expect(entry, problems.map(({ message }) => message).join()).toBeDefined();
  const points = Array.from(text);
  for (const claim of entry?.claims ?? []) {
    const { start, end } = claim.at ?? { start: 0, end: 0 };
    expect(points.slice(start, end).join('')).toBe(claim.quote);
    const at = points.slice(0, start).join('').length;
    expect(isDerived(claim), `${String(formatCount(claim.count))} from ${JSON.stringify(claim.quote)}`).toBe(true);
    // The quote begins and ends outside of numerals.
    if (/^\d/.test(claim.quote ?? '')) expect(text.slice(0, at)).not.toMatch(/\d[.,'’·_]?$|\d[\u00a0\u2007\u2009\u202f]$/);
  }
}

describe('bounds are derived from quotes', () => {
  it('in mutated documents of our own', () => {
    const sample = readFileSync(SAMPLE, 'utf8').slice(0, LONGEST);
    fc.assert(
      fc.property(fc.constantFrom(MADE_UP, sample), changes, (text, list) => expectDerived(changed(text, list))),
      { numRuns: 60, seed: 15 },
    );
  });

  const none = articles.length === 0 ? ' (skipped: ../shared/corpus/articles is not beside the project)' : '';
  it.skipIf(articles.length === 0)(`in mutated articles of the corpus${none}`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), changes, (name, list) =>
        expectDerived(changed(readFileSync(join(CORPUS, name), 'utf8').slice(0, LONGEST), list)),
      ),
      { numRuns: 25, seed: 15 },
    );
  });
});
