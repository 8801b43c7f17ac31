/** The text around quotes: in code points, at most 32 of them, and nothing that is withheld. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { surroundingsIn } from '../../src/map/surroundings.js';
import type { Entry } from '../../src/entry/index.js';
import { fictionalEntry } from './fiction.js';

/** The position of words in a text, in code points. */
function placeOf(words: string, text: string) {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
}

const around = (quote: string, text: string, entry: Entry = fictionalEntry((yaml) => yaml.replace(/claims:[\s\S]*$/, ''))) => {
  const { start, end } = placeOf(quote, text);
  return surroundingsIn(text, entry)(start, end, quote);
};

const TEXT = 'The Otters crossed the ford by night, when 4–7 killed were counted, and the rafts burnt until dawn.';

describe('the text around a quote', () => {
  it('has 32 characters on each side', () => {
    const found = around('4–7 killed', TEXT);
    expect(found).toEqual({ prefix: 's crossed the ford by night, when '.slice(-32), suffix: ' were counted, and the rafts burn'.slice(0, 32) });
  });

  it('ends where the document does', () => {
    expect(around('4 killed', '4 killed')).toEqual({ prefix: '', suffix: '' });
    expect(around('The', TEXT)?.prefix).toBe('');
    expect(around('dawn.', TEXT)?.suffix).toBe('');
  });

  it('counts code points', () => {
    const flags = '🏴'.repeat(40);
    expect(around('4–7 killed', `${flags}4–7 killed${flags}`)).toEqual({ prefix: '🏴'.repeat(32), suffix: '🏴'.repeat(32) });
  });

  it('is absent where the document has other words there', () => {
    expect(surroundingsIn(TEXT, fictionalEntry())(0, 3, 'the')).toBeUndefined();
  });
});

describe('what is withheld', () => {
  const text = 'At the mill Jane Roe fell; 12 of the guard died and 5 were hurt, Roe told; 7 rafts sank.';
  const withheld = (fields: string) =>
    fictionalEntry((yaml) =>
      yaml
        .replace('people:\n', 'people:\n  - { id: jane-roe, name: Jane Roe, aliases: [Roe] }\n')
        .replace(/claims:[\s\S]*$/, `claims:\n  - { id: c0, metric: killed, count: 12, accumulation: total, ${fields} }\n`),
    );

  it('ends the text before it, and after it', () => {
    const { start, end } = placeOf('12 of the guard died', text);
    const entry = withheld(`at: { section: Lead, start: ${start}, end: ${end} }, quote: 12 of the guard died, review: [{ status: withheld }]`);
    expect(around('5 were hurt', text, entry)?.prefix).toBe(' and ');
    expect(around('fell', text, entry)?.suffix).toBe('; ');
  });

  it('takes the names of people withheld with it out, wherever they are', () => {
    const entry = fictionalEntry((yaml) =>
      yaml
        .replace('people:\n', 'people:\n  - { id: jane-roe, name: Jane Roe, aliases: [Roe] }\n')
        .replace(
          'fates:\n',
          'fates:\n  - { person: jane-roe, fate: killed, at: { section: Lead, start: 12, end: 25 }, quote: Jane Roe fell, review: [{ status: withheld }] }\n',
        )
        .replace(/claims:[\s\S]*$/, ''),
    );
    expect(around('12 of the guard died', text, entry)?.prefix).toBe('; ');
    expect(around('5 were hurt', text, entry)?.suffix).toBe(', ');
    expect(around('7 rafts', text, entry)?.prefix).toBe(' told; ');
  });

  it('leaves everything else', () => {
    const { start, end } = placeOf('12 of the guard died', text);
    const entry = withheld(`at: { section: Lead, start: ${start}, end: ${end} }, quote: 12 of the guard died`);
    expect(around('5 were hurt', text, entry)?.prefix).toBe(text.slice(text.indexOf('5 were') - 32, text.indexOf('5 were')));
  });
});
