import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { placeQuote, type Narrowing } from '../../src/read/place-quote.js';
import { ARTICLE } from './gate-article.js';

const document = readDocument(sourceText(ARTICLE)).value!;
const place = (quote: string, narrowing?: Narrowing) => {
  const found = placeQuote(document, quote, narrowing);
  if (found.kind === 'one') return `${found.place.unit.kind} ${found.place.unit.section}`;
  return found.kind === 'several' ? found.places.map(({ unit }) => unit.section) : `near ${found.nearest?.unit.text ?? 'nothing'}`;
};

describe('placeQuote', () => {
  it('finds the cell or the sentence', () => {
    expect(place('44 killed')).toBe('cell Infobox/Casualties1');
    expect(place('6 bodies of Heron League soldiers')).toBe('sentence Course/4 May');
  });

  it('finds the paragraph of words that reach over sentences', () => expect(place('at the mill. Twelve men died')).toBe('paragraph Course/4 May'));

  it('lists several places, of which a section, a unit or a line chooses', () => {
    expect(place('Otter Front')).toHaveLength(5);
    expect(place('Otter Front', { in: 'casualties' })).toBe('cell Infobox/Casualties1');
    expect(place('Otter Front', { in: 'c5' })).toBe('cell Infobox/Combatant2');
    expect(place('Otter Front', { near: 20 })).toBe('sentence Course/4 May');
  });

  it('names the nearest words where they are not there, and nothing where none are like them', () => {
    expect(place('They saw 16 bodies of Heron League men')).toBe('near They saw 6 bodies of Heron League soldiers at the mill.');
    expect(place('ninety otters swam')).toBe('near nothing');
  });
});
