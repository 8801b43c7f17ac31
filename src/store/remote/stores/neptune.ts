/** Amazon Neptune, without IAM authentication or through a proxy that signs. Tried against a local server that answers as its documentation says. */
import { below, graphStore, textAt, type StoreAdapter } from '../adapter.js';

export const neptune: StoreAdapter = {
  label: 'Neptune',
  exampleUrl: 'https://CLUSTER:8182',
  guarantee: 'server-defined',
  union: 'nothing: the default graph is the union',
  addresses: (url) => ({ query: below(url, '/sparql'), graphs: below(url, '/sparql/gsp/') }),
  async identify(client, { query }) {
    const status = new URL(query);
    status.pathname = status.pathname.replace(/\/sparql$/, '/status');
    const [, version] = /"dbEngineVersion"\s*:\s*"([^"]*)"/.exec((await textAt(client, status, 'application/json')) ?? '') ?? [];
    return version === undefined ? undefined : `Neptune ${version}`;
  },
  ...graphStore(),
};
