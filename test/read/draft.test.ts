/** Drafting whole documents: for any text, every quote is at its code points, and nothing throws. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReferences, claimIds, EMPTY_REGISTRY, formatEntry, parseEntry, type Entry } from '../../src/entry/index.js';
import { decode, draftEntry, entryId } from '../../src/read/index.js';
import { codePointsOf, expectEvidence, quotesOf, SAMPLE } from '../support.js';
import { REGISTRY } from './entities.js';

const SAMPLE_TEXT = readFileSync(SAMPLE, 'utf8');

/** Drafts a text; every quote of the entry must be at its offsets. */
function drafted(text: string): Entry | undefined {
  const bytes = new TextEncoder().encode(text);
  const source = decode(bytes);
  if (!source.value) return undefined;
  const { value, problems } = draftEntry(source.value, { registry: REGISTRY });
  if (!value) {
    expect(problems.length).toBeGreaterThan(0);
    return undefined;
  }
  expectEvidence(value, codePointsOf(bytes));
  return value;
}

/** Checks what holds for every draft: it survives formatting and parsing, ids are unique, references resolve. */
function expectSound(entry: Entry): void {
  expect(parseEntry(formatEntry(entry))).toMatchObject({ value: { data: entry }, problems: [] });
  expect(entry.claims?.map(({ id }) => id)).toEqual(entry.claims && claimIds(entry.claims));
  expect(checkReferences(entry, REGISTRY).map(({ found }) => found)).toEqual([]);
}

describe('the sample', () => {
  it('is sound', () => {
    const entry = drafted(SAMPLE_TEXT);
    expect(entry?.claims?.length).toBeGreaterThan(40);
    expectSound(entry!);
  });

  it('is drafted without a registry too', () => {
    const source = decode(readFileSync(SAMPLE)).value!;
    const { value } = draftEntry(source, { registry: EMPTY_REGISTRY });
    expect(value?.claims?.length).toBeGreaterThan(40);
  });

  it('has the same claims after any prefix of the lead, moved by its code points', () => {
    const at = SAMPLE_TEXT.indexOf('The Battle of Port Larkmoor');
    const before = drafted(SAMPLE_TEXT)!;
    const prefixes = fc.string({ unit: fc.constantFrom('𝔏', '🏴', 'é', 'e\u0301', 'a', '\u200D', '港', ' '), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(prefixes, (prefix) => {
        const line = `Once ${prefix} was told.\n\n`;
        const after = drafted(SAMPLE_TEXT.slice(0, at) + line + SAMPLE_TEXT.slice(at))!;
        const moved = Array.from(line).length;
        const border = Array.from(SAMPLE_TEXT.slice(0, at)).length;
        expect(quotesOf(after).map(({ what, at: { start, end } }) => [what, start, end])).toEqual(
          quotesOf(before).map(({ what, at: { start, end } }) => (start < border ? [what, start, end] : [what, start + moved, end + moved])),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('any mutation of the sample', () => {
  const PIECES = [
    '🏴',
    '𝔏',
    '\uFEFF',
    '\u0301',
    '\n',
    '\r\n',
    '\r',
    '=',
    '==',
    '-',
    ' ',
    '\t',
    '(',
    ')',
    ':',
    ',',
    ';',
    '*',
    '----',
    '12',
    '1,100',
    '%',
    '–',
    '+',
    '~',
    'killed',
    'per',
    '\u2028',
    '\u0000',
    '"',
    "'",
    '\\',
    '<',
    '3 March',
    'and',
    'side 1',
    '#',
    '{',
    '[[',
    '|',
    'ß',
  ];
  const points = Array.from(SAMPLE_TEXT);
  const change = fc.record({ at: fc.nat(points.length), remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)), piece: fc.constantFrom('', ...PIECES) });

  it('is drafted or refused, never throws, and every quote is at its offsets', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = [...points];
        for (const { at, remove, piece } of changes) changed.splice(at, remove, piece);
        const entry = drafted(changed.join(''));
        if (entry) expectSound(entry);
      }),
      { numRuns: 100 },
    );
  });
});

// Lookup tables must not find inherited properties of objects.
it('a word that is a property of every object', () => {
  expectSound(drafted('= Battle =\n\nInfobox\n- Casualties1: constructor killed\n')!);
});

it('any text with a title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text, value) => {
      const entry = drafted(`= Battle =\n\nInfobox\n- Combatant1: ${value}\n- Casualties1: ${value} killed\n- Date: ${value}\n\n${text}\n`);
      if (entry) expectSound(entry);
    }),
    { numRuns: 100 },
  );
});

describe('the id of an entry', () => {
  const about = { title: 'Battle of Brindle Ford (2031)', sha256: 'ab'.repeat(32) };
  it.each([
    [{}, 'battle-of-brindle-ford-2031'],
    [{ edition: true }, 'battle-of-brindle-ford-2031--abababab'],
    [{ edition: true, meta: { revision: '4711' } }, 'battle-of-brindle-ford-2031--4711'],
    [{ meta: { revision: '4711' } }, 'battle-of-brindle-ford-2031'],
  ])('%j: %s', (options, id) => {
    expect(entryId(about, options)).toBe(id);
  });
});

describe('the type of the event is that of a word of its title', () => {
  it.each([
    ['Battle of Port Larkmoor (2031)', 'battle'],
    ['Larkmoor Strait campaign', 'campaign'],
    ['Larkmoor offensive', 'offensive'],
    ['Larkmoor road ambush', 'ambush'],
    ['Larkmoor massacre', 'massacre'],
    ['Larkmoor killings', 'killing'],
    ['Ten days in Larkmoor', 'event'],
  ])('%s: %s', (title, type) => {
    expect([drafted(SAMPLE_TEXT.replace('= Battle of Port Larkmoor (2031) =', `= ${title} =`))?.event.type].flat()).toEqual([type]);
  });
});
