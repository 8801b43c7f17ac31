/** Decoding bytes, and offsets in code points, lines and columns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, sourceText } from '../../../src/read/layout/source-text.js';
import { sha256 } from '../../../src/slug.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', 'é', 'e\u0301', '🏴', '𝔏', '\u2028', '港'), maxLength: 40 });

describe('decoding', () => {
  it('drops the byte order mark and nothing else', () => {
    expect(decode(bytes('\uFEFFe\u0301\r\n')).value?.text).toBe('e\u0301\r\n');
  });

  it('has the hash of the bytes as they are', () => {
    expect(decode(bytes('\uFEFFa')).value?.sha256).toBe(sha256(bytes('\uFEFFa')));
  });

  it.each<[string, Uint8Array, string, { line: number; column: number } | undefined]>([
    ['nothing', bytes(''), 'input-empty', undefined],
    ['white space', bytes(' \r\n\t'), 'input-empty', undefined],
    ['a zero byte', Uint8Array.of(97, 0, 98), 'input-binary', undefined],
    ['an invalid byte', Uint8Array.of(97, 10, 98, 0xff), 'input-encoding', { line: 2, column: 2 }],
    ['a character truncated at the end', Uint8Array.of(97, 0xc3), 'input-encoding', { line: 1, column: 2 }],
    ['half of a surrogate pair', Uint8Array.of(0xed, 0xa0, 0x80), 'input-encoding', { line: 1, column: 1 }],
    ['an overlong form', Uint8Array.of(97, 0xc0, 0xaf), 'input-encoding', { line: 1, column: 2 }],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 97, 98), 'input-encoding', { line: 1, column: 1 }],
    ['Latin-1 after characters of two code units', Uint8Array.of(...bytes('🏴🏴'), 0xe9, 97), 'input-encoding', { line: 1, column: 3 }],
  ])('refuses %s', (_, data, code, place) => {
    const { value, problems } = decode(data);
    expect(value).toBeUndefined();
    expect(problems.map((found) => [found.code, found.place])).toEqual([[code, place]]);
  });

  it('any bytes are text or one problem, and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (data) => {
        const { value, problems } = decode(data);
        expect(value === undefined ? problems.length : 1).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('offsets', () => {
  it('code points are those that iterating the string counts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = sourceText(text);
        let units = 0;
        Array.from(text).forEach((point, index) => {
          expect(source.codePoints(units)).toBe(index);
          units += point.length;
        });
        expect(source.codePoints(units)).toBe(Array.from(text).length);
      }),
    );
  });

  it('lines and columns are those that an editor shows', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, where) => {
        const index = Math.min(where, text.length);
        // Not inside a line end or a surrogate pair.
        fc.pre(!(text[index - 1] === '\r' && text[index] === '\n') && !/[\uDC00-\uDFFF]/.test(text[index] ?? ''));
        const lines = text.slice(0, index).split(/\r\n|\r|\n/);
        expect(sourceText(text).placeOf(index)).toEqual({ line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 });
      }),
      { numRuns: 500 },
    );
  });
});
