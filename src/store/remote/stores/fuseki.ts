/** Apache Jena Fuseki. N-Quads or TriG at `?graph=` are answered with 201 and dropped, so only N-Triples are sent there. */
import { below, graphStore, headerOfAsk, type StoreAdapter } from '../adapter.js';
import { CANONICAL_VALUES } from '../rewrites.js';

export const fuseki: StoreAdapter = {
  label: 'Fuseki',
  exampleUrl: 'http://127.0.0.1:3030/ds',
  guarantee: 'atomic',
  union: 'tdb2:unionDefaultGraph true in the configuration of the dataset',
  // Of a dataset without the switch `urn:x-arq:UnionGraph` would be the union, but GRAPH would find no graph then.
  rewrites: [CANONICAL_VALUES],
  afterwards: 'a TDB2 database grows with every replacement; to compact it: POST /$/compact/DATASET?deleteOld=true',
  addresses: (url) => ({ query: below(url, '/sparql'), graphs: below(url, '/data') }),
  async identify(client, { query }) {
    const server = await headerOfAsk(client, query, 'server');
    if (/Fuseki/i.test(server ?? '')) return (server ?? '').replace(/^.*Fuseki\s*\(?v?([\d.]*)\)?.*$/i, 'Fuseki $1').trim();
    return (await headerOfAsk(client, query, 'fuseki-request-id')) === undefined ? undefined : 'Fuseki';
  },
  ...graphStore(),
};
