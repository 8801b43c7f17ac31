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

  it('lists the headline of a news item, in a line of its own or as the title', () => {
    const item = 'Twelve killed in Ulver\n\nTwelve people were killed in Ulver on Sunday.\n';
    const kinds = (text: string, title?: string) => unitsOf(readDocument(sourceText(text), title).value!).map(({ id, kind }) => `${id} ${kind}`);
    expect(kinds(item, 'Twelve killed in Ulver')).toEqual(['h1 headline', 'p1 paragraph', 'p1.1 sentence']);
    const titled = '= Twelve killed in Ulver =\n\nTwelve people were killed in Ulver on Sunday.\n';
    expect(kinds(titled)).toEqual(['h1 headline', 'p1 paragraph', 'p1.1 sentence']);
    expect(unitsOf(readDocument(sourceText(titled)).value!)[0]).toMatchObject({ text: 'Twelve killed in Ulver', start: 2, end: 24 });
    expect(kinds(titled.replace('\n\n', '\n\nInfobox\n- Date: 4 May 2031\n\n')).filter((one) => one.includes('h1'))).toEqual([]);
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
