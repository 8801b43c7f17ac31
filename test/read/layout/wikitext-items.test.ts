/** Items of cells and lines of prose, written piece by piece. */
import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/read/layout/source-text.js';
import { ItemWriter, type TextKind } from '../../../src/read/layout/wikitext-items.js';

/** Writes pieces, of which `\n` is a line break and `--` a rule. */
function written(kind: TextKind, pieces: readonly string[], flag?: string): ItemWriter {
  const items = new ItemWriter();
  items.begin(kind, 0);
  if (flag !== undefined) items.flag({ start: 0, end: 0, name: flag, title: flag });
  for (const piece of pieces) {
    if (piece === '\n') items.lineBreak({ start: 0, end: 0 });
    else if (piece === '--') items.rule({ start: 0, end: 0 });
    else items.text(piece, 0);
  }
  items.endItem();
  return items;
}
const text = (items: ItemWriter) => items.out.over(sourceText(' '.repeat(100))).text;

describe('the writer of items', () => {
  it.each<[TextKind, string[], string]>([
    ['figures', ['12 killed', '\n', '7 wounded'], '12 killed * 7 wounded'],
    ['figures', ['12 killed', '--', '7 tanks'], '12 killed ---- 7 tanks'],
    ['figures', ['12 killed', '\n', '(3 officers)'], '12 killed (3 officers)'],
    ['figures', ['12 killed (3 officers', '\n', '9 others)'], '12 killed (3 officers, 9 others)'],
    ['figures', ['12 killed and', '\n', '7 wounded'], '12 killed and 7 wounded'],
    ['figures', ['12 killed', '\n', '\n'], '12 killed'],
    ['prose', ['One.', '\n', 'Two.'], 'One.\nTwo.'],
    ['names', ['A', '\n', '* B'], 'A * B'],
  ])('%s %j', (kind, pieces, expected) => expect(text(written(kind, pieces))).toBe(expected));

  it('a flag is the name where it stands alone, and the party of the number after it', () => {
    expect([
      text(written('names', [], 'Ostmere')),
      text(written('names', ['Harbour Guard'], 'Ostmere')),
      text(written('figures', ['400 killed'], 'Ostmere')),
    ]).toEqual(['Ostmere', 'Harbour Guard', 'Ostmere: 400 killed']);
    expect(written('names', [], 'Ostmere').labels).toEqual([{ start: 0, end: 7, title: 'Ostmere' }]);
  });

  it('a label is the text since it began, in its item', () => {
    const items = written('names', ['Ostmere']);
    items.label(0, (label) => label.toUpperCase());
    items.label(items.length, () => 'nothing');
    expect(items.labels).toEqual([{ start: 0, end: 7, title: 'OSTMERE' }]);
  });
});
