/** The triple stores that can be loaded, by their names on the command line. */
import type { StoreAdapter } from '../adapter.js';
import { blazegraph } from './blazegraph.js';
import { fuseki } from './fuseki.js';
import { graphdb } from './graphdb.js';
import { neptune } from './neptune.js';
import { oxigraph } from './oxigraph.js';
import { qlever } from './qlever.js';
import { rdf4j } from './rdf4j.js';
import { sparql } from './sparql.js';
import { stardog } from './stardog.js';
import { virtuoso } from './virtuoso.js';

export const STORES = { oxigraph, fuseki, rdf4j, graphdb, virtuoso, blazegraph, qlever, neptune, stardog, sparql } as const satisfies Record<
  string,
  StoreAdapter
>;

export type StoreName = keyof typeof STORES;
export const STORE_NAMES = Object.keys(STORES) as readonly StoreName[];
