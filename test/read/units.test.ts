import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { unitsOf } from '../../src/read/units.js';
import { ARTICLE } from './gate-article.js';

describe('unitsOf', () => {
  const document = readDocument(sourceText(ARTICLE)).value!;
  const units = unitsOf(document);

  it('numbers cells, paragraphs and their sentences', () => {
    expect(units.filter(({ kind }) => kind === 'cell').map(({ id }) => id)[0]).toBe('c1');
    expect(units.find(({ id }) => id === 'p1.2')).toMatchObject({ kind: 'sentence', section: 'Lead' });
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  });

  it('gives each unit the text at its span', () => {
    for (const { text, start, end } of units) expect(ARTICLE.slice(start, end)).toBe(text);
  });

  it('gives the items of a list the line that opens it', () => {
    const list = readDocument(sourceText('= Raid (2031) =\n\n== Losses ==\nThe League lost:\n- 4 boats\n- 3 carts\nThen it left.\n')).value!;
    expect(unitsOf(list).flatMap(({ kind, text, listHeading }) => (kind === 'paragraph' && listHeading ? [`${text} ${listHeading}`] : []))).toEqual([
      '- 4 boats The League lost:',
      '- 3 carts The League lost:',
    ]);
  });
});
