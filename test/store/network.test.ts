/** The fetch of queries: addresses that were allowed, and no other. */
import { expect, it } from 'vitest';
import { RemoteError, restrictedFetch } from '../../src/store/network.js';
import { graphStore } from './graph-store.js';

it('fetches what is allowed, with any query string, and refuses the rest', async () => {
  const { url, received } = await graphStore();
  const { fetch, failures } = restrictedFetch([`${url}/query`]);
  expect((await fetch(`${url}/query?query=ASK%7B%7D`)).ok).toBe(true);
  await expect(fetch(`${url}/store?graph=urn:g`)).rejects.toThrow(RemoteError);
  expect(received.map(({ path }) => path)).toEqual(['/query?query=ASK%7B%7D']);
  expect(failures.map(({ message }) => message)).toEqual([`${url}/store was not queried: it is not allowed`]);
});

it('says which address does not answer, or answers with an error', async () => {
  const { url } = await graphStore({
    instead(_, response) {
      response.writeHead(503, 'Busy').end();
      return true;
    },
  });
  const { fetch, failures } = restrictedFetch([`${url}/query`, 'http://127.0.0.1:9/']);
  await fetch(`${url}/query`);
  await expect(fetch('http://127.0.0.1:9/')).rejects.toThrow('does not answer');
  expect(failures.map(({ message }) => message)).toEqual([`${url}/query answered 503 Busy`, expect.stringContaining('http://127.0.0.1:9/ does not answer')]);
});
