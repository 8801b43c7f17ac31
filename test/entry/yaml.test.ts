/** Entries as YAML: written and read back as they were, and every mistake shown at its place, never thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry, parseEntry } from '../../src/entry/index.js';
import type { ProblemCode } from '../../src/problem.js';
import { entries } from './arbitraries.js';

const HEAD = `format: 1
id: battle-of-brindle-ford
document: { title: Battle of Brindle Ford, language: en, sha256: ${'ab'.repeat(32)} }
`;
const EVENT = 'event: { id: battle-of-brindle-ford, label: Battle of Brindle Ford }\n';
const CLAIM = '  - { id: a, metric: killed, count: 5, accumulation: total, at: { section: Lead, start: 0, end: 4 }, quote: five }\n';

describe('written and read back', () => {
  it('an entry is as it was', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const { value, problems } = parseEntry(formatEntry(entry));
        expect(problems).toEqual([]);
        expect(value?.data).toEqual(entry);
      }),
      { numRuns: 100 },
    );
  });

  it('the text of an entry has one form', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const text = formatEntry(entry);
        const again = parseEntry(text).value;
        expect(again && formatEntry(again.data)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('opens with the comment that tells editors the schema', () => {
    const entry = parseEntry(HEAD + EVENT).value?.data;
    expect(entry && formatEntry(entry)).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\/entry\.schema\.json\n/);
  });

  it('line ends and a byte order mark make no difference', () => {
    const text = `${HEAD}${EVENT}claims:\n${CLAIM}`;
    expect(parseEntry(text.replaceAll('\n', '\r\n')).value?.data).toEqual(parseEntry(text).value?.data);
    expect(parseEntry(`\uFEFF${text}`).value?.data).toEqual(parseEntry(text).value?.data);
  });
});

/** Where the mark § stands: its line, and its column in code points; and the text without it. */
function marked(text: string): { text: string; line: number; column: number } {
  const lines = text.slice(0, text.indexOf('§')).split('\n');
  return { text: text.replace('§', ''), line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

describe('a mistake is shown at its place', () => {
  it.each<[ProblemCode, string, string]>([
    ['entry-count', 'a count with a comma', `${HEAD}${EVENT}claims:\n${CLAIM.replace('count: 5', 'count: §1,100'.replace('1,100', '"1,100"'))}`],
    ['entry-count', 'a count below nothing', `${HEAD}${EVENT}claims:\n${CLAIM.replace('count: 5', 'count: §-5')}`],
    ['entry-date', 'a day that is none', `${HEAD}event:\n  id: a\n  label: A\n  date: §2031-02-30\n`],
    ['entry-date', 'a date behind letters of two units each', `${HEAD}event: { id: a, label: "🏴🏴🏴 𝔏armúr", date: §31 March }\n`],
    ['entry-date', 'a date of a claim', `${HEAD}${EVENT}claims:\n${CLAIM.replace('count: 5', 'count: 5, covers: §March')}`],
    ['entry-field', 'an id with capitals', `format: 1\nid: §Battle\n${HEAD.split('\n')[2]}\n${EVENT}`],
    ['entry-field', 'another format', `format: §2\nid: a\n${HEAD.split('\n')[2]}\n${EVENT}`],
    ['entry-field', 'a metric that is not in the list', `${HEAD}${EVENT}claims:\n${CLAIM.replace('metric: killed', 'metric: §beaten')}`],
    ['entry-field', 'a party that is none', `${HEAD}${EVENT}claims:\n${CLAIM.replace('count: 5', 'count: 5, of: §Side 1')}`],
    ['entry-field', 'an address that is none', HEAD.replace('language: en', 'language: en, url: §example') + EVENT],
    ['entry-field', 'a number where a text must be', HEAD.replace('title: Battle of Brindle Ford', 'title: §4711') + EVENT],
    ['entry-unknown-field', 'a field at the top', `${HEAD}${EVENT}§claim: []\n`],
    [
      'entry-missing-field',
      'a claim without a quote',
      `${HEAD}${EVENT}claims:\n  - §{ id: a, metric: killed, count: 5, accumulation: total, at: { section: Lead, start: 0, end: 4 } }\n`,
    ],
    ['entry-yaml', 'a bracket that is not closed', `${HEAD}event: { id: a, label: A\n§`],
    ['entry-yaml', 'a key twice', `${HEAD}${EVENT}§event: { id: b, label: B }\n`],
    ['entry-yaml', 'a tag', `${HEAD}event: { id: a, label: §!shout A }\n`],
  ])('%s: %s', (code, _, text) => {
    const { text: yaml, line, column } = marked(text);
    const { problems, value } = parseEntry(yaml);
    expect(value).toBeUndefined();
    expect(problems.map((found) => [found.code, found.place?.line, found.place?.column])).toEqual([[code, line, column]]);
    expect(problems[0]?.line).toBe(yaml.split('\n')[line - 1]?.trimEnd());
  });

  // It is shown at the value of the unknown field instead.
  it('an unknown field with a plain value is shown at its name', () => {
    const { problems } = parseEntry(`${HEAD}${EVENT}claims:\n${CLAIM.replace('count: 5', 'cuont: 5, count: 5')}`);
    expect(problems[0]?.place?.column).toBe(CLAIM.indexOf('count') + 1);
  });

  it('and all of them are gathered', () => {
    const text = `${HEAD.replace('format: 1', 'format: 7')}event: { id: A, label: B, date: never }\nclaims:\n${CLAIM.replace('count: 5', 'count: -5')}`;
    expect(parseEntry(text).problems.map(({ code }) => code)).toEqual(['entry-field', 'entry-field', 'entry-date', 'entry-count']);
  });

  it('a misspelt field is told its right name', () => {
    const { problems } = parseEntry(`${HEAD}${EVENT}claims:\n${CLAIM.replace('accumulation', 'accumulaton')}`);
    expect(problems.find(({ code }) => code === 'entry-unknown-field')?.fix).toBe('did you mean "accumulation"?');
  });
});

describe('refused with a problem, never a throw', () => {
  const levels = (depth: number) =>
    Array.from(
      { length: depth },
      (_, level) => `a${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ')}]`,
    );
  it.each([
    ['aliases that unfold without end', levels(9).join('\n')],
    ['an alias of itself', 'format: &a [*a]\n'],
    ['an alias that leads nowhere', `${HEAD}event: *nowhere\n`],
    ['a tag of another language', 'format: !!js/function "() => 1"\n'],
    ['a tag of its own', '!entry\nformat: 1\n'],
    ['a key twice', `${HEAD}${EVENT}${EVENT}`],
    ['two documents', `${HEAD}${EVENT}---\n${HEAD}${EVENT}`],
    ['a list', '- 1\n- 2\n'],
    ['a word', 'hello\n'],
    ['nothing', ''],
    ['a comment alone', '# nothing\n'],
    ['a tab as indentation', 'event:\n\tid: a\n'],
    ['a merge of maps', `x: &x { id: a }\nevent: { <<: *x }\n`],
    ['keys that objects have', `${HEAD}${EVENT}__proto__: { a: 1 }\nconstructor: 1\n`],
    ['a key that is a list', `${HEAD}${EVENT}? [a, b]\n: 1\n`],
    ['a key that is nothing', `${HEAD}${EVENT}: 1\n`],
    ['a null', `${HEAD}event: null\n`],
    ['a directive', `%YAML 9.9\n---\n${HEAD}${EVENT}`],
    ['control characters', `format: 1\nid: "a\u0000b"\n`],
  ])('%s', (_, text) => {
    const { value, problems } = parseEntry(text);
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    for (const found of problems) expect(found.severity).toBe('error');
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['closed brackets', '['.repeat(5000) + ']'.repeat(5000)],
  ])('%s, thousands deep', (_, text) => {
    expect(parseEntry(text).value).toBeUndefined();
  });

  it('a place without a prototype trick', () => {
    parseEntry(`${HEAD}${EVENT}"__proto__": { polluted: true }\n`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!#|>%@`"\'\n ,?~<=01'), maxLength: 60 })), (text) => {
        expect(parseEntry(text).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('an entry with one sign changed', () => {
    const text = `${HEAD}${EVENT}claims:\n${CLAIM}`;
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.constantFrom('', ' ', ':', '"', '[', '}', '-', '\n', '#', '🏴', '\t', '9', '&', '*'),
        fc.boolean(),
        (at, sign, instead) => {
          const changed = text.slice(0, at) + sign + text.slice(instead ? at + 1 : at);
          const { value, problems } = parseEntry(changed);
          expect(value === undefined).toBe(problems.length > 0);
          for (const { place } of problems) {
            const line = changed.split('\n')[(place?.line ?? 1) - 1];
            expect(line).toBeDefined();
            // After the last character of the line at most, or after its end.
            expect(place?.column ?? 1).toBeLessThanOrEqual(Array.from(line ?? '').length + 2);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
