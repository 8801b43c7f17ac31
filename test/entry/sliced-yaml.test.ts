/** A large entry read in slices of its claims: the same data and the same problems at the same places as read whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry, parseEntry } from '../../src/entry/index.js';
import { readSlicedYaml } from '../../src/entry/sliced-yaml.js';
import { entries } from './arbitraries.js';

const HEAD = `format: 1
id: battle-of-brindle-ford
document: { title: Battle of Brindle Ford, language: en, sha256: ${'ab'.repeat(32)} }
event: { id: battle-of-brindle-ford, label: Battle of Brindle Ford }
`;
const claim = (id: string) =>
  `  - { id: ${id}, metric: killed, count: 5, accumulation: total, at: { section: Lead, start: 0, end: 4 }, quote: five }\n  # between\n`;
const TEXT = `${HEAD}claims: # all\n${['a', 'b', 'c', 'd', 'e'].map(claim).join('')}fates: []\n`;

/** Data and problems of an entry, and places of it. */
const read = (text: string, large: number) => {
  const { value, problems } = parseEntry(text, { large, slice: 2 });
  const paths = [[], ['claims'], ['claims', 0], ['claims', 3, 'at', 'start'], ['claims', 4, 'metric'], ['fates'], ['document', 'title']];
  return { data: value?.data, problems, places: paths.map((path) => [value?.placeOf(path), value?.placeOf(path, 'key')]) };
};
const expectSame = (text: string) => expect(read(text, 0)).toEqual(read(text, Infinity));

describe('an entry read in slices', () => {
  it('is as read whole, whatever it has', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expectSame(formatEntry(entry));
      }),
      { numRuns: 60 },
    );
  });

  it('has the same problems at the same places, whatever is wrong with it', () => {
    const mistakes = fc.constantFrom(
      '"',
      "'",
      '{',
      ']',
      '- ',
      '\n',
      '\n\n',
      '\t',
      '---\n',
      '...\n',
      'claims:\n',
      '&a ',
      '*a',
      '!',
      '#',
      '\r',
      '% ',
      '|\n',
      ': ',
      '-5',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(TEXT.length), mistakes), { minLength: 1, maxLength: 3 }), (changes) => {
        let text = TEXT;
        for (const [at, mistake] of changes) text = text.slice(0, at) + mistake + text.slice(at);
        expectSame(text);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['claims without indentation', TEXT.replaceAll(/^ {2}(?=[-#])/gm, '')],
    ['a mistake in the last slice', TEXT.replace('id: e, metric: killed', 'id: e, metric: kiled, extra: 1')],
    ['lines that end in CR and LF', TEXT.replaceAll('\n', '\r\n')],
    ['a key before and after', TEXT.replace('fates: []', 'extra: 1')],
    ['a key that is there twice', `${TEXT}document: {}\n`],
    ['a claim that has a key twice', TEXT.replace('id: d,', 'id: d, id: f,')],
  ])('is read the same with %s', (_, text) => {
    expect(readSlicedYaml(text, 2) !== undefined).toBe(!/twice/.test(_));
    expectSame(text);
  });

  it('is read whole where slices may depend on each other', () => {
    const text = TEXT.replace('section: Lead', 'section: &lead Lead').replace('id: e, metric: killed', 'id: e, metric: killed, item: *lead');
    expect(readSlicedYaml(text, 2)).toBeUndefined();
    expectSame(text);
    expect(read(text, 0).data?.claims?.[4]?.item).toBe('Lead');
  });

  it('is nested as deep as it is read whole', () => {
    for (const depth of [58, 59, 60, 61, 62, 63, 64]) expectSame(TEXT.replace('quote: five', `quote: ${'['.repeat(depth)}${']'.repeat(depth)}`));
  });
});
