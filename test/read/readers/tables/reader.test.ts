/** The columns of a header. */
import { expect, it } from 'vitest';
import { columnsOf } from '../../../../src/read/readers/tables/reader.js';

it('takes the first of two columns of one name', () => {
  expect([...columnsOf(['A', 'b', 'a'], (name) => name.toLowerCase())]).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});
