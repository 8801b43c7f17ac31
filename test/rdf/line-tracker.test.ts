/** The last lines of a text that streams by: where an error near its end is. */
import { describe, expect, it } from 'vitest';
import { CHUNK_SIZE, LineTracker } from '../../src/rdf/line-tracker.js';

function tracker(...chunks: string[]): LineTracker {
  const lines = new LineTracker();
  chunks.forEach((chunk) => lines.add(chunk));
  return lines;
}

describe('LineTracker', () => {
  it('counts lines over chunks that end anywhere', () => {
    expect(tracker().line).toBe(1);
    expect(tracker('one\ntw', 'o\nthr', 'ee').line).toBe(3);
    expect(tracker('one\n').line).toBe(2);
  });

  it('gives a place before the end, its column in code points', () => {
    const lines = tracker('one\n', 'é😀 two');
    expect(lines.placeBeforeEnd(0)).toEqual({ line: 2, column: 7 });
    expect(lines.placeBeforeEnd(4)).toEqual({ line: 2, column: 3 });
    expect(lines.placeBeforeEnd(8)).toEqual({ line: 1, column: 4 });
  });

  it('gives the text of a line without its end', () => {
    const lines = tracker('one\r\ntwo');
    expect([0, 1, 2, 3].map((line) => lines.textOf(line))).toEqual([undefined, 'one', 'two', undefined]);
  });

  it('forgets what is far behind, and counts on', () => {
    const line = `${'x'.repeat(99)}\n`;
    const lines = new LineTracker();
    const total = Math.ceil((6 * CHUNK_SIZE) / line.length);
    for (let count = 0; count < total; count += 1) lines.add(line);
    lines.add('the end');
    expect(lines.line).toBe(total + 1);
    expect(lines.textOf(1)).toBeUndefined();
    expect(lines.textOf(total + 1)).toBe('the end');
    expect(lines.placeBeforeEnd(3)).toEqual({ line: total + 1, column: 5 });
  });

  it.each([
    ['<a><b/></a>', 'a', true],
    ['<a x="1"/>', 'a', true],
    ['<a></a >\n<!-- the end -->\n', 'a', true],
    ['<a><b></b>', 'a', false],
    ['<a>', 'a', false],
    ['</a> text', 'a', false],
    ['</a>', undefined, false],
  ])('%j ends with the element %s: %s', (text, element, ends) => expect(tracker(text).endsWith(element)).toBe(ends));
});
