/** Stardog: a database. Tried against a local server that answers as its documentation says. */
import { below, graphStore, textAt, type StoreAdapter } from '../adapter.js';

export const stardog: StoreAdapter = {
  label: 'Stardog',
  exampleUrl: 'http://127.0.0.1:5820/DATABASE',
  guarantee: 'atomic',
  union: 'query.all.graphs=true in the options of the database',
  addresses: (url) => ({ query: below(url, '/query'), graphs: below(url, '') }),
  async identify(client, { graphs }) {
    // The number of triples (Stardog HTTP API, "Database size").
    return /^\s*\d+\s*$/.test((await textAt(client, below(graphs, '/size'), 'text/plain')) ?? '') ? 'Stardog' : undefined;
  },
  ...graphStore(),
};
