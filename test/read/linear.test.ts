/**
 * Every text is read in linear time. Each hostile text is so long that quadratic time takes a minute; linear time takes
 * a fraction of a second, so the limit holds on a slow machine.
 */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, parseEntry, readRegistry } from '../../src/entry/index.js';
import { decode, draftEntry } from '../../src/read/index.js';
import { slug } from '../../src/slug.js';

/** Far more than linear time takes for any text below, far less than quadratic time. */
const LIMIT = { timeout: 15_000 };

/** Returns about `size` characters of a repeated unit. */
const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length));

const read = (text: string) => draftEntry(decode(new TextEncoder().encode(text)).value!, { registry: EMPTY_REGISTRY });

const UNITS: readonly [name: string, unit: string][] = [
  ['spaces', ' '],
  ['commas', ','],
  ['commas and spaces', ', '],
  ['opening brackets', '('],
  ['closing brackets', ')'],
  ['empty brackets', '() '],
  ['square brackets', '[['],
  ['image links', '[[File:'],
  ['files', 'a.svg '],
  ['files without spaces', '.svg'],
  ['dashes', '-'],
  ['dashes and spaces', '- '],
  ['rules', '---- '],
  ['digits', '7'],
  ['numbers', '7 '],
  ['numbers and commas', '7, '],
  ['ranges', '7–'],
  ['capitals', 'A'],
  ['capital words', 'Aa '],
  ['capitals in brackets', '(AB) '],
  ['Per', 'Per '],
  ['Per and a bracket', 'Per x('],
  ['according to', 'according to '],
  ['from', 'from '],
  ['and', 'and '],
  ['of the', 'war of the '],
  ['signs of headings', '= = ='],
  ['signs of headings alone', '='],
  ['bullets', '* '],
  ['colons', ': '],
  ['claims', 'A claim '],
  ['flags', '🇺🇦 '],
  ['halves of flags', '🇦'],
  ['addresses', 'http://'],
  ['days', '3 March '],
  ['months', 'March '],
  ['years', '2031 '],
  ['figures', '5 killed '],
  ['figures in a list', '5 killed, '],
  ['figures with names', '5 Reed Watch fighters were killed, '],
  ['sentences', '5 soldiers were killed. '],
  ['an article before a noun', 'a soldier '],
  ['hearsay', 'reportedly '],
  ['ranks', 'Gen. Colonel '],
  ['names', 'Havel Brask '],
  ['supported by', 'Supported by: '],
  ['quotes', '"'],
  ['apostrophes', "'"],
  ['letters of other scripts', '港'],
  ['no letters', '\u200F'],
  ['lines', '\n'],
  ['paragraphs', 'It was.\n'],
  ['headings', '== 3 March 2031 ==\n5 soldiers were killed.\n'],
  ['fields', '- Casualties1: 5 killed\n'],
];

/** Returns a document with a text in its title, in a heading, in every cell and in a paragraph. */
function everywhere(filling: string): string {
  const cells = ['Date', 'Place', 'Partof', 'Result', 'Combatant1', 'Commander1', 'Strength1', 'Casualties1'].map((key) => `- ${key}: A ${filling}x\n`);
  return `= x${filling}x =\n\nInfobox\n${cells.join('')}\n==${filling}x==\n\n${filling}x\n\n5 soldiers were killed.\n`;
}

describe('reads a document of', () => {
  it.each(UNITS)('%s', LIMIT, (_, unit) => {
    // Some have problems; the test is only that reading ends.
    expect(read(everywhere(fill(unit, 40_000)))).toBeDefined();
  });
});

it('writes the names of people, parties and sections once, not at every figure', LIMIT, () => {
  const text = `= Battle =\n\nInfobox\n- Combatant1: ${fill('A b ', 200_000)}\n\n== ${fill('Long ', 200_000)} ==\n\n${fill('5 soldiers were killed. ', 20_000)}`;
  expect(JSON.stringify(read(text)).length).toBeLessThan(10_000_000);
});

it('reads many parties, people, places and episodes', LIMIT, () => {
  const list = (word: string) =>
    Array.from({ length: 400 }, (_, index) => `${word} ${String.fromCharCode(65 + (index % 26))}${index.toString(36)}x`).join(', ');
  const text = `= Battle =\n\nInfobox\n- Combatant1: ${list('Party')}\n- Combatant2: ${list('Front')}\n- Commander1: ${list('Havel')}\n- Place: ${list('Port')} and Z\n- Casualties1: ${fill('5 killed, ', 4_000)}\n\n${fill('5 Party A0x soldiers were killed. ', 4_000)}`;
  expect(read(text).value?.claims?.length).toBeGreaterThan(400);
});

it('reads a sentence of a hundred thousand words', LIMIT, () => {
  const { value } = read(`= Battle =\n\n${'and 5 soldiers were killed '.repeat(20_000)}.\n`);
  expect(value?.claims?.length).toBeGreaterThan(15_000);
});

it('reads a line of a million characters, with and without spaces', { timeout: 60_000 }, () => {
  for (const unit of ['x', 'x y ']) expect(read(`= Battle =\n\n${fill(unit, 1_000_000)}\n`).value?.id).toBe('battle');
});

describe('reads YAML of', () => {
  it.each([
    ['keys', (size: number) => Array.from({ length: size / 10 }, (_, index) => `k${index}: 1`).join('\n')],
    ['lists in lists', (size: number) => '['.repeat(size)],
    ['lists in lists by dashes', (size: number) => `${'- '.repeat(size / 2)}x`],
    ['quotes', (size: number) => '"'.repeat(size)],
    ['anchors', (size: number) => '&a '.repeat(size / 3)],
    ['lines', (size: number) => '\n'.repeat(size)],
    ['a text', (size: number) => `format: ${'a'.repeat(size)}`],
    ['a date', (size: number) => `event: { date: "${'2031-'.repeat(size / 5)}" }`],
    ['unknown fields on one line', (size: number) => `claims: [${'{ z: 1 }, '.repeat(size / 10)}]`],
    ['places', (size: number) => `places:\n${Array.from({ length: size / 40 }, (_, index) => `- { id: p${index}, name: P, within: p${index} }`).join('\n')}`],
  ])('%s, as an entry and as a registry', LIMIT, (_, text) => {
    expect(parseEntry(text(40_000)).problems.length).toBeLessThan(50_000);
    expect(readRegistry({ 'actors.yaml': text(40_000) }).problems.length).toBeLessThan(50_000);
  });
});

it.each(UNITS)('makes slugs of %s', LIMIT, (_, unit) => {
  expect(slug(`a${fill(unit, 200_000)}b`).length).toBeLessThanOrEqual(200_002);
});
