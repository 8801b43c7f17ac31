/** RDF4J Server: a repository. A PUT without a graph would replace everything, so the graph is always given. */
import { below, graphStore, textAt, type StoreAdapter } from '../adapter.js';

export const rdf4j: StoreAdapter = {
  label: 'RDF4J',
  exampleUrl: 'http://127.0.0.1:8080/rdf4j-server/repositories/NAME',
  guarantee: 'atomic',
  union: 'nothing: the default graph of a repository is the union',
  addresses: (url) => ({ query: below(url, ''), graphs: below(url, '/rdf-graphs/service') }),
  async identify(client, { query }) {
    // The number of the protocol, at the address of the server (RDF4J REST API, "Protocol version").
    const server = new URL(query);
    server.pathname = server.pathname.replace(/\/repositories\/[^/]+\/?$/, '/protocol');
    const protocol = server.pathname.endsWith('/protocol') ? await textAt(client, server) : undefined;
    return /^\d+$/.test(protocol?.trim() ?? '') ? `RDF4J (protocol ${protocol?.trim()})` : undefined;
  },
  ...graphStore(),
};
