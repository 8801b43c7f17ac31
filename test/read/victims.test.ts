import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { decode, draftEntry, victimsIn } from '../../src/read/index.js';
import { victimNames } from '../../src/read/victims.js';
import { sha256 } from '../../src/slug.js';
import { ROOT, SHARED } from '../support.js';
import listed from './victims.json' with { type: 'json' };

const namesIn = (text: string, commanders: readonly string[] = [], others: readonly string[] = []) => {
  const document = { infobox: [], sections: [{ path: [], paragraphs: [{ text, start: 0, end: text.length }] }] };
  return victimNames(document as never, { others, commanders }).map(
    ({ start, end, commander }) => `${text.slice(start, end)}${commander ? ' (commander)' : ''}`,
  );
};

describe('the names of victims', () => {
  it.each([
    ['Ada Quill was killed in Larkmoor.', ['Ada Quill']],
    ['Ada Quill, a teacher from Ulver, was killed. The next day Quill was buried.', ['Ada Quill', 'Quill']],
    ['The shelling killed 90-year-old Edmund al-Brask.', ['Edmund al-Brask']],
    ['It killed Ostmere defence minister General Havel Ostrow during a meeting.', ['Havel Ostrow']],
    ['Gunmen wounded the mayor of Larkmoor, Ada Quill.', ['Ada Quill']],
    ['Nine people were executed, among them politician Ada Quill.', ['Ada Quill']],
    ['Among the dead were Ada Quill and Edmund Brask.', ['Ada Quill', 'Edmund Brask']],
    ['The cameraman Ada Quill, Edmund Brask and a driver were killed.', ['Ada Quill', 'Edmund Brask']],
    ['A shell killed two locals – Ada Quill and Edmund Brask.', ['Ada Quill', 'Edmund Brask']],
    ["They recalled Ada Quill's death.", ["Ada Quill's"]],
    ['Ada Quill went missing on 3 May.', ['Ada Quill']],
    ['His son, Edmund Brask, was severely wounded.', ['Edmund Brask']],
  ])('are found: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'Edmund Brask, the governor of Ulver, stated that nine people were killed.',
    'According to Edmund Brask, nine people were killed.',
    'Ulver Mill was captured. Near Tell Ulver nine people were killed.',
    'Nine Heron League fighters were killed.',
    'The Heron League was killed off. An Su-25 was shot down.',
    'Larkmoor Army killed nine.',
    'They captured villages including Tell Ulver and Ras Brask.',
  ])('are not found: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('are marked where the person is a listed commander, and are none where a party is named so', () => {
    expect(namesIn('General Edmund Brask was killed.', ['Edmund Brask'])).toEqual(['Edmund Brask (commander)']);
    expect(namesIn('Ahab Ulver was killed.', [], ['Ahab Ulver'])).toEqual([]);
  });

  it('stay out of quotes, with the figure kept', () => {
    const text = '= Battle of Larkmoor =\n\nOn 3 March 2031, Ada Quill was killed and five people were injured. The journalist Edmund Brask was wounded.\n';
    const { value } = draftEntry(decode(Buffer.from(text)).value!, {
      registry: EMPTY_REGISTRY,
      meta: { title: 'Battle of Larkmoor', language: 'en' },
    });
    const quotes = (value?.claims ?? []).map(({ quote }) => quote);
    expect(quotes.length).toBeGreaterThan(1);
    expect(quotes.join('; ')).not.toMatch(/Quill|Brask/);
    for (const { quote, at } of value?.claims ?? []) expect(Array.from(text).slice(at.start, at.end).join('')).toBe(quote);
  });

  it('are found by position in code points for texts that are shown', () => {
    const text = '= Battle of 🏳 Larkmoor =\n\nOn 3 March 2031, Ada Quill was killed.\n';
    const [first] = victimsIn(text, EMPTY_REGISTRY);
    expect(first && Array.from(text).slice(first.start, first.end).join('')).toBe('Ada Quill');
  });
});

const corpus = join(SHARED, 'corpus');

/** Every run of two to four words of a text, as the list has names: a hash each, so that the list names nobody. */
function hashesOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  return words.flatMap((_, at) => [2, 3, 4].map((length) => sha256(words.slice(at, at + length).join(' ')).slice(0, 16)));
}

describe.skipIf(!existsSync(corpus))('no victim of a list made by hand is named in a draft (skipped without ../shared)', () => {
  const known = new Set(listed);
  const folders = ['articles', 'wikitext'].map((name) => join(corpus, name)).filter((folder) => existsSync(folder));
  it.each(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:txt|wiki)$/.test(name))
        .map((name) => join(folder, name)),
    ),
  )('%s', (path) => {
    const source = decode(readFileSync(path)).value!;
    const { value } = draftEntry(source, { registry: EMPTY_REGISTRY });
    // Commanders are named as such, with their fates.
    const { event, people: _, fates: __, ...rest } = value ?? { event: undefined };
    const { commanders: ___, ...stated } = event ?? { commanders: [] };
    const named = hashesOf(JSON.stringify([rest, stated])).filter((hash) => known.has(hash));
    expect(named).toEqual([]);
  });
});

describe('the list of victims', () => {
  it('names nobody', () => {
    expect(readFileSync(join(ROOT, 'test/read/victims.json'), 'utf8')).toMatch(/^[\s[\]",0-9a-f]+$/);
  });
});
