/** GraphDB: the protocol of RDF4J. Tried against a local server that answers as its documentation says. */
import { textAt, type StoreAdapter } from '../adapter.js';
import { rdf4j } from './rdf4j.js';

export const graphdb: StoreAdapter = {
  ...rdf4j,
  label: 'GraphDB',
  exampleUrl: 'http://127.0.0.1:7200/repositories/NAME',
  guarantee: 'server-defined',
  async identify(client, { query }) {
    const server = new URL(query);
    server.pathname = server.pathname.replace(/\/repositories\/[^/]+\/?$/, '/rest/info/version');
    const version = server.pathname.endsWith('/version') ? await textAt(client, server, 'application/json') : undefined;
    const [, number] = /"productVersion"\s*:\s*"([^"]*)"/.exec(version ?? '') ?? [];
    return number === undefined ? undefined : `GraphDB ${number}`;
  },
};
