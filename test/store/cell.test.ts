/** The cells of answers: a blank node is distinct from a text. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { cellOf } from '../../src/store/cell.js';

it('keeps IRIs, values and blank nodes apart', () => {
  expect(cellOf(DataFactory.namedNode('https://example.org/a'))).toBe('https://example.org/a');
  expect(cellOf(DataFactory.literal('b0', 'en'))).toBe('b0');
  expect(cellOf(DataFactory.blankNode('b0'))).toBe('_:b0');
  expect(cellOf(undefined)).toBe('');
});
