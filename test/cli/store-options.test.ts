/** The options that name a store: the names repeated there are those of the stores, and numbers have a range. */
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { addStoreOptions, wholeNumber } from '../../src/cli/store-options.js';
import { STORE_NAMES } from '../../src/store/remote/index.js';

it('has the names of the stores', () => {
  const [store] = addStoreOptions(new Command()).options.filter(({ long }) => long === '--store');
  expect(store?.argChoices).toEqual(STORE_NAMES);
});

it('takes whole numbers of a range', () => {
  const parse = wholeNumber(1, 32);
  expect([parse('1'), parse('32')]).toEqual([1, 32]);
  for (const text of ['0', '33', '1.5', '-1', '', 'x', '1e1']) expect(() => parse(text)).toThrow('from 1 to 32');
});
