/** The works that a cell of source_article names. */
import { expect, it } from 'vitest';
import { citedWorks } from '../../../../src/read/readers/tables/cited-works.js';

it('reads several in one cell', () => {
  expect(citedWorks('"The Lark,2031-03-02,Mill burns, two dead";"Heron News,2031-03-03,"')).toEqual([
    { title: 'Mill burns, two dead', publisher: 'The Lark', date: '2031-03-02' },
    { publisher: 'Heron News', date: '2031-03-03' },
  ]);
});

it('keeps an older cell as the title of one work', () => {
  expect(citedWorks('Lark 2031-03-02 "MILL\nBURNS')).toEqual([{ title: 'Lark 2031-03-02 "MILL BURNS' }]);
});

it('has each work once, and none of an empty cell', () => {
  expect(citedWorks('"The Lark,2031-03-02,A";"The Lark,2031-03-02,A"')).toHaveLength(1);
  expect(citedWorks(' ')).toEqual([]);
});

it('does not take a day that no calendar has for one', () => {
  expect(citedWorks('"The Lark,2031-02-30,A"')).toEqual([{ title: 'The Lark,2031-02-30,A' }]);
});
