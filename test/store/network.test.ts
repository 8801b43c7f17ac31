/** Only addresses that were named are fetched, with any query. */
import { expect, it } from 'vitest';
import { restrictedFetch } from '../../src/store/network.js';
import { endpoint } from './endpoint.js';

it('fetches what is allowed, and says what was not', async () => {
  const { url } = await endpoint([]);
  const restricted = restrictedFetch([url]);
  const response = await restricted.fetch(`${url}?query=ASK%7B%7D`);
  expect([response.ok, await response.json()]).toEqual([true, expect.objectContaining({ boolean: true })]);
  await expect(restricted.fetch(`${url}/other`)).rejects.toThrow('it is not allowed');
  expect(restricted.failures).toHaveLength(1);
});
