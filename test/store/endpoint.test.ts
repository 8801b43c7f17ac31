/** The engine on a server: each form of query, the union of its graphs, and what cannot be done. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { endpoint as open, isEndpoint } from '../../src/store/endpoint.js';
import { QueryError, RemoteError } from '../../src/store/index.js';
import { graphStore, type GraphStoreOptions } from './graph-store.js';
import { rowsOf } from './rows.js';

const { literal, namedNode, quad } = DataFactory;

async function endpoint(options: GraphStoreOptions = {}) {
  const { url, store, received } = await graphStore(options);
  store.add(quad(namedNode('urn:ford'), namedNode('urn:label'), literal('Brindle Ford', 'en'), namedNode('urn:graph:1')) as never);
  return { engine: open(new URL(`${url}/query`)), received };
}

it('answers each form with its kind, and keeps language tags', async () => {
  const { engine } = await endpoint();
  expect(rowsOf(await engine.ask('SELECT ?name { ?s <urn:label> ?name }'))).toEqual([['Brindle Ford']]);
  expect((await engine.select('SELECT ?name { ?s <urn:label> ?name }'))[0]?.get('name')).toEqual(literal('Brindle Ford', 'en'));
  expect(await engine.ask('ASK { <urn:ford> ?p ?o }')).toEqual({ kind: 'boolean', value: true });
  expect(await engine.ask('CONSTRUCT { ?s <urn:named> ?o } { ?s <urn:label> ?o }')).toMatchObject({
    kind: 'quads',
    quads: [{ object: literal('Brindle Ford', 'en') }],
  });
});

it('asks for the union where the server has a parameter for it', async () => {
  const { engine, received } = await endpoint({ union: false });
  expect(await engine.union()).toMatchObject({ isUnion: true, inGraphs: 1 });
  await engine.ask('ASK {}');
  expect(received.at(-1)?.path).toContain('union-default-graph');
});

it('says which switch a server needs where there is no union', async () => {
  const { engine } = await endpoint({ union: false, server: 'Apache Jena Fuseki (6.2.0)' });
  expect(await engine.union()).toMatchObject({ isUnion: false, advice: expect.stringContaining('unionDefaultGraph') as string });
});

it('says how it is without the parameter, for others that ask', async () => {
  const { engine } = await endpoint({ union: false });
  expect(await engine.union({ asIs: true })).toMatchObject({ isUnion: false });
});

it('knows an endpoint from other addresses', async () => {
  const { url } = await graphStore();
  expect(await isEndpoint(new URL(`${url}/query`))).toBe(true);
  expect(await isEndpoint(new URL(`${url}/store?graph=urn:none`))).toBe(false);
  expect(await isEndpoint(new URL('http://127.0.0.1:9/'))).toBe(false);
});

it('loads nothing, and refuses an answer that is none', async () => {
  const { engine } = await endpoint({
    instead(_, response) {
      response.end('hello');
      return true;
    },
  });
  await expect(engine.load([])).rejects.toThrow(QueryError);
  await expect(engine.ask('ASK {}')).rejects.toThrow(RemoteError);
});
