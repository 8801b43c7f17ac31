/**
 * No text takes more than work in proportion to its length. Work is counted, not timed: V8 counts how often each block
 * of our code runs, which is the same on every machine, and a text of twice the length may take little more than twice
 * of it. What a regular expression does within is not counted; `node bench/linear.mjs` times the same texts.
 */
import { Session } from 'node:inspector/promises';
import { beforeAll, describe, expect, it } from 'vitest';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Before our code is loaded, so that all of it counts.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { EMPTY_REGISTRY, parseEntry, readRegistry } = await import('../../src/entry/index.js');
const { decode, draftEntry } = await import('../../src/read/index.js');

/** How often blocks of our code run while something is done. */
async function steps(work: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

/** Length of the shorter text; at a thousand characters, work in proportion to the square of it would be most of the work.
 * More than the first characters by which a document is recognised. */
const SIZE = 6_000;

/** Twice the length, and at most this many times the work. */
const AT_MOST = 2.5;

async function expectLinear(work: (size: number) => unknown, size = SIZE): Promise<void> {
  const [one, two] = [await steps(() => work(size)), await steps(() => work(2 * size))];
  expect(one).toBeGreaterThan(0);
  expect(two / one, `${one} and ${two} steps`).toBeLessThan(AT_MOST);
}

/** As much text as asked, of one unit. */
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

/** A unit everywhere at once: in the title, in a heading, in every cell and in a paragraph. */
function everywhere(filling: string): string {
  const cells = ['Date', 'Place', 'Partof', 'Result', 'Combatant1', 'Commander1', 'Strength1', 'Casualties1'].map((key) => `- ${key}: A ${filling}x\n`);
  return `= x${filling}x =\n\nInfobox\n${cells.join('')}\n==${filling}x==\n\n${filling}x\n\n5 soldiers were killed.\n`;
}

// What is done once, such as filling a table, is done before it is counted.
beforeAll(() => {
  read(everywhere('5 soldiers were killed, '));
  readRegistry({ 'actors.yaml': '- { id: a, name: A }' });
});

describe('an article of', () => {
  it.each(UNITS)('%s', (_, unit) => expectLinear((size) => read(everywhere(fill(unit, size)))));
});

it('long names of a party and of a section', () =>
  expectLinear((size) =>
    read(`= Battle =\n\nInfobox\n- Combatant1: ${fill('A b ', 10 * size)}\n\n== ${fill('Long ', 10 * size)} ==\n\n${fill('5 soldiers were killed. ', size)}`),
  ));

it('names of a party and of a section are written once, not at every figure', () => {
  const text = `= Battle =\n\nInfobox\n- Combatant1: ${fill('A b ', 200_000)}\n\n== ${fill('Long ', 200_000)} ==\n\n${fill('5 soldiers were killed. ', 20_000)}`;
  expect(JSON.stringify(read(text)).length).toBeLessThan(10_000_000);
});

it('a paragraph of many figures with many parties, people and places', async () => {
  const list = (word: string) =>
    Array.from({ length: 100 }, (_, index) => `${word} ${String.fromCharCode(65 + (index % 26))}${index.toString(36)}x`).join(', ');
  const text = (size: number) =>
    `= Battle =\n\nInfobox\n- Combatant1: ${list('Party')}\n- Combatant2: ${list('Front')}\n- Commander1: ${list('Havel')}\n- Place: ${list('Port')} and Z\n- Casualties1: ${fill('5 killed, ', size)}\n\n${fill('5 Party A0x soldiers were killed. ', size)}`;
  expect(read(text(SIZE)).value?.claims?.length).toBeGreaterThan(400);
  await expectLinear((size) => read(text(size)));
});

it('one long sentence', async () => {
  const text = (size: number) => `= Battle =\n\n${fill('and 5 soldiers were killed ', size)}.\n`;
  expect(read(text(20_000)).value?.claims?.length).toBeGreaterThan(700);
  await expectLinear((size) => read(text(size)), 20_000);
});

it.each(['x', 'x y '])('a line of a hundred thousand characters of %j', async (unit) => {
  const text = (size: number) => `= Battle =\n\n${fill(unit, size)}\n`;
  expect(read(text(100_000)).value?.id).toBe('battle');
  await expectLinear((size) => read(text(size)));
});

describe('YAML of', () => {
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
  ])('%s, as an entry and as a registry', async (_, text) => {
    await expectLinear((size) => parseEntry(text(size)));
    await expectLinear((size) => readRegistry({ 'actors.yaml': text(size) }));
  });
});
