/** OpenLink Virtuoso. It asks for Digest authentication, needs a Content-Length, and a load that fails leaves a part in the graph. */
import { below, graphStore, headerOfAsk, type StoreAdapter } from '../adapter.js';
import { CANONICAL_VALUES, LOWER_CASE_TAGS, VIRTUOSO_DURATIONS, VIRTUOSO_GEOMETRIES, VIRTUOSO_LONG_INTEGERS, VIRTUOSO_YEARS } from '../rewrites.js';

export const virtuoso: StoreAdapter = {
  label: 'Virtuoso',
  exampleUrl: 'http://127.0.0.1:8890',
  guarantee: 'none',
  digest: true,
  union: 'nothing: the default graph is the union, but the system graphs of Virtuoso are in it',
  rewrites: [LOWER_CASE_TAGS, CANONICAL_VALUES, VIRTUOSO_GEOMETRIES, VIRTUOSO_YEARS, VIRTUOSO_LONG_INTEGERS, VIRTUOSO_DURATIONS],
  addresses: (url) => ({ query: below(url, '/sparql'), graphs: below(url, '/sparql-graph-crud-auth') }),
  async identify(client, { query }) {
    return /^Virtuoso\/[\d.]+/.exec((await headerOfAsk(client, query, 'server')) ?? '')?.[0].replace('/', ' ');
  },
  ...graphStore('graph-uri'),
};
