/** QLever: everything at one address. Tried against a local server that answers as its documentation says. */
import { below, graphStore, textAt, type StoreAdapter } from '../adapter.js';

export const qlever: StoreAdapter = {
  label: 'QLever',
  exampleUrl: 'http://127.0.0.1:7001',
  guarantee: 'server-defined',
  union: 'nothing: the default graph is the union',
  afterwards: 'QLever keeps updates beside its index; for a release build the index anew (--emit)',
  addresses: (url) => ({ query: below(url, '/'), graphs: below(url, '/') }),
  async identify(client, { query }) {
    const url = new URL(query);
    url.searchParams.set('cmd', 'stats');
    const [, version] = /"git-hash-(?:index|server)"\s*:\s*"([^"]*)"/.exec((await textAt(client, url, 'application/json')) ?? '') ?? [];
    return version === undefined ? undefined : `QLever ${version}`;
  },
  ...graphStore(),
};
