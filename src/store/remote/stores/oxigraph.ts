/** Oxigraph (`oxigraph serve`). */
import { below, graphStore, headerOfAsk, type StoreAdapter } from '../adapter.js';
import { CANONICAL_VALUES, LOWER_CASE_TAGS } from '../rewrites.js';

export const oxigraph: StoreAdapter = {
  label: 'Oxigraph',
  exampleUrl: 'http://127.0.0.1:7878',
  guarantee: 'atomic',
  union: 'start the server with --union-default-graph',
  unionParameters: { 'union-default-graph': '' },
  rewrites: [LOWER_CASE_TAGS, CANONICAL_VALUES],
  addresses: (url) => ({ query: below(url, '/query'), graphs: below(url, '/store') }),
  async identify(client, { query }) {
    return /^Oxigraph\b.*/.exec((await headerOfAsk(client, query, 'server')) ?? '')?.[0].replace('/', ' ');
  },
  ...graphStore(),
};
