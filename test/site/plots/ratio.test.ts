/** Ratios on a logarithmic axis around "the same". */
import { describe, expect, it } from 'vitest';
import { drawRatioLabels, drawRatioLines, drawRatios, ratioInWords, ratioScale } from '../../../src/site/plots/ratio.js';

const scale = ratioScale([{ low: 0.5, high: 0.5 }, { low: 8 }]);
const drawn = (low?: number, high?: number) => drawRatios([{ low, high, relation: 'ownSide', claim: 'c' }], scale).text;
const shapes = (text: string) => [...text.matchAll(/href="#m-([^"]*)"\s+x="([^"]*)"/g)].map(([, name, x]) => [name, x]);

describe('the axis of ratios', () => {
  it('goes as far to the left of "the same" as to the right, to a round number', () => {
    expect(scale.ticks.map(ratioInWords)).toEqual(['÷10', '÷5', '÷2', 'the same', '×2', '×5', '×10']);
    expect([scale.percent(0.1), scale.percent(1), scale.percent(10)].map(Math.round)).toEqual([5, 50, 95]);
    expect(scale.percent(1000)).toBe(95);
  });

  it('has powers of ten where the ratios are large, and at least ×2 where they are small', () => {
    expect(ratioScale([{ low: 150 }]).ticks.map(ratioInWords)).toEqual(['÷200', '÷10', 'the same', '×10', '×200']);
    expect(ratioScale([{ low: 1, high: 1 }]).ticks).toEqual([0.5, 1, 2]);
    expect(ratioScale([]).ticks).toEqual([0.5, 1, 2]);
  });

  it('has a line through at "the same", and a label for each line', () => {
    expect(drawRatioLines(scale).text.match(/class="same"/g)).toHaveLength(1);
    expect(drawRatioLabels(scale).text.match(/<text/g)).toHaveLength(scale.ticks.length);
  });
});

describe('the mark of a ratio', () => {
  it('is a shape of two numbers, a bar of a range, and a fade at an open end', () => {
    expect(shapes(drawn(1, 1))).toEqual([['own', '50%']]);
    expect(shapes(drawn(0.1, 10))).toEqual([
      ['own', '5%'],
      ['own', '95%'],
    ]);
    expect(drawn(2)).toContain('url(#fade-right-own)');
    expect(drawn(undefined, 2)).toContain('url(#fade-left-own)');
    expect(shapes(drawn())).toEqual([]);
  });
});
