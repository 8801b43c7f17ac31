/** Any store of the SPARQL 1.1 Graph Store HTTP Protocol; --url is its graph store, and --query-url answers queries. */
import { graphStore, headerOfAsk, type StoreAdapter } from '../adapter.js';

export const sparql: StoreAdapter = {
  label: 'a SPARQL 1.1 graph store',
  exampleUrl: 'http://127.0.0.1:8080/graph-store',
  guarantee: 'server-defined',
  union: 'a switch of the server; see its documentation for "union default graph"',
  addresses: (url) => ({ query: url, graphs: url }),
  async identify(client, { query }) {
    await headerOfAsk(client, query, 'server');
    return 'a server that answers SPARQL';
  },
  ...graphStore(),
};
