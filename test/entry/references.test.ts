/** Messages about hand-written entries say what to do, in plain words, from the top of the file to its end. */
import { describe, expect, it } from 'vitest';
import { checkReferences, EMPTY_REGISTRY, parseEntry } from '../../src/entry/index.js';

const entry = (event: string, claims = '') =>
  `format: 1\nid: raid\ndocument: { title: Raid, language: en, sha256: ${'ab'.repeat(32)} }\nevent: { id: raid, label: Raid${event} }\n${claims}`;
const claim = (more: string) => `  - { metric: killed, count: 4, accumulation: total, at: { section: Lead, start: 0, end: 4 }, quote: four, ${more} }\n`;

describe('a problem of an entry', () => {
  it.each([
    ['a word nearly in its list', entry(', type: batle'), 'event.type has an unknown value: "batle"', 'did you mean "battle"?'],
    ['an id with capitals', entry('').replace('id: raid', 'id: My Raid'), 'id is not an id: "My Raid"', 'write my-raid'],
    [
      'an end before its beginning',
      entry(', date: 2031-03-09/2031-03-03'),
      /the end, 2031-03-03, is before the beginning, 2031-03-09/,
      '2031-03-03/2031-03-09',
    ],
    ['an empty text', entry(', label: ""').replace('label: Raid, ', ''), 'event.label is empty', 'write it, or leave the field out'],
    ['a number for a text', entry('').replace('title: Raid', 'title: 7'), 'document.title is the number 7', 'put it in quotes: "7"'],
    ['a repeated key', `${entry('')}id: b\n`, /Map keys must be unique/, /keep one/],
    ['a tag', `${entry('')}x: !!js/function "x"\n`, /Unresolved tag/, /remove the tag/],
    ['nothing', '# nothing yet\n', 'the file has no entry', /^variorum new/],
  ])('%s', (_, text, message, fix) => {
    const [found] = parseEntry(text).problems;
    expect(found?.message).toMatch(message);
    expect(found?.fix).toMatch(fix);
    expect(found?.place?.line).toBeGreaterThan(0);
  });

  it('stands in the order of the lines, and tells what is missing from what is wrong', () => {
    const { problems } = parseEntry(
      entry(', sides: { one: { actors: [] }, 2: {} }', 'claims:\n  - { metric: killed }\n').replace('language: en', 'language: 3'),
    );
    const lines = problems.map(({ place }) => place?.line ?? 0);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    expect(problems.filter(({ code }) => code === 'entry-missing-field').map(({ message }) => message)).toContain('claims[1].count is missing');
  });

  it('a ring and a chain of many claims, in a time that grows with them and in short messages', () => {
    const { data } = parseEntry(entry('', `claims:\n${claim('id: a')}`)).value!;
    const [only] = data.claims!;
    const size = 50_000;
    const linked = (next: (index: number) => number) =>
      Array.from({ length: size }, (_, index) => ({ ...only!, id: `c${index}`, ...(next(index) === size ? {} : { subsetOf: `c${next(index)}` }) }));
    expect(checkReferences({ ...data, claims: linked((index) => index + 1) }, EMPTY_REGISTRY)).toEqual([]);
    const ring = checkReferences({ ...data, claims: linked((index) => (index + 1) % size) }, EMPTY_REGISTRY).map(({ found }) => found.message);
    expect(ring).toHaveLength(size);
    expect(ring.at(-1)).toBe(
      `subsetOf of c${size - 1} leads back to itself via ${Array.from({ length: 10 }, (_, index) => `c${index}`).join(', ')} and ${size - 11} more`,
    );
  });

  it('a claim that is a part of itself, or comes before itself', () => {
    const text = entry('', `claims:\n${claim('id: a, subsetOf: a')}${claim('id: b, supersedes: c')}${claim('id: c, supersedes: b')}`);
    const found = checkReferences(parseEntry(text).value!.data, EMPTY_REGISTRY).map(({ found: { message } }) => message);
    expect(found).toEqual(['subsetOf of a leads back to itself', 'supersedes of b leads back to itself via c', 'supersedes of c leads back to itself via b']);
  });
});
