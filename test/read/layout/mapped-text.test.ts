import { describe, expect, it } from 'vitest';
import { MappedText } from '../../../src/read/layout/mapped-text.js';
import { sourceText } from '../../../src/read/layout/source-text.js';

/** `𝔸 8 [[cruiser]]&nbsp;sunk` as the text `𝔸 8 cruiser sunk`. */
function example() {
  const wikitext = '𝔸 8 [[cruiser]]&nbsp;sunk';
  const text = new MappedText();
  text.copy('𝔸 8 ', 0);
  text.copy('cruiser', wikitext.indexOf('cruiser'));
  text.put(' ', { start: wikitext.indexOf('&'), end: wikitext.indexOf(';') + 1 });
  text.copy('sunk', wikitext.indexOf('sunk'));
  return text.over(sourceText(wikitext));
}

describe('MappedText', () => {
  it('gives the evidence of the original in code points', () => {
    const source = example();
    const start = source.text.indexOf('8');
    expect(source.text).toBe('𝔸 8 cruiser sunk');
    expect(source.evidence({ start, end: source.text.length })).toEqual({ start: 2, end: 25, quote: '8 [[cruiser]]&nbsp;sunk' });
    expect(source.evidence({ start: source.text.indexOf('cruiser'), end: source.text.indexOf(' sunk') })).toMatchObject({ quote: 'cruiser' });
  });

  it('includes the end of a link that begins in a span', () => {
    const source = example();
    expect(source.evidence({ start: source.text.indexOf('8'), end: source.text.indexOf(' sunk') })).toMatchObject({ quote: '8 [[cruiser]]' });
  });

  it('finds a span of the original in the text', () => {
    const source = example();
    for (const [start, end] of [
      [3, 4],
      [5, 12],
      [3, 17],
      [0, 17],
    ] as const) {
      expect(source.fromOriginal(source.toOriginal({ start, end }))).toEqual({ start, end });
    }
    expect(source.placeOf(source.text.indexOf('sunk'))).toEqual({ line: 1, column: 22 });
  });
});
