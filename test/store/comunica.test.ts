/** The engine that federates: endpoints as sources and in SERVICE, and nothing that nobody named. */
import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { comunica, RemoteError } from '../../src/store/index.js';
import { vr } from '../../src/terms/index.js';
import { fictionalGraph } from '../questions/graphs.js';
import { endpoint } from './endpoint.js';

const { literal, namedNode, quad } = DataFactory;
const CLAIMS = `SELECT ?claim ?low { ?claim a <${vr.QuantityClaim.value}> ; <${vr.low.value}> ?low } ORDER BY ?claim ?low`;

describe('an endpoint', () => {
  it('is a source', async () => {
    const { url, queries } = await endpoint(fictionalGraph());
    const local = await comunica();
    await local.load(fictionalGraph());
    const remote = await comunica({ sources: [url] });
    const values = async (engine: typeof local) => {
      const answer = await engine.ask(CLAIMS);
      return answer.kind === 'rows' ? answer.rows.map((row) => ['claim', 'low'].map((name) => row.get(name)?.value)) : [];
    };
    const expected = await values(local);
    expect(expected.length).toBeGreaterThan(3);
    expect(await values(remote)).toEqual(expected);
    expect(queries.length).toBeGreaterThan(0);
  });

  it('keeps language tags and datatypes, also in a join', async () => {
    const name = (value: string, language: string) => quad(namedNode('urn:ford'), namedNode('urn:label'), literal(value, language));
    const { url } = await endpoint([name('Brindle Ford', 'en'), quad(namedNode('urn:ford'), namedNode('urn:built'), literal('1897', namedNode('urn:year')))]);
    const engine = await comunica({ sources: [url] });
    await engine.load([name('Gu\u00e9 de Brindle', 'fr')]);
    const answer = await engine.ask('SELECT ?name ?built { ?ford <urn:label> ?name ; <urn:built> ?built } ORDER BY ?name');
    const shown = (term: Term | undefined) => (term?.termType === 'Literal' ? [term.value, term.language, term.datatype.value] : []);
    expect(answer.kind === 'rows' && answer.rows.map((row) => [shown(row.get('name')), shown(row.get('built'))])).toEqual(
      [literal('Brindle Ford', 'en'), literal('Gu\u00e9 de Brindle', 'fr')].map((one) => [shown(one), ['1897', '', 'urn:year']]),
    );
  });

  it('is asked as an endpoint, whatever it answers to its bare address', async () => {
    const { url } = await endpoint(fictionalGraph(), { description: 400 });
    const answer = await (await comunica({ sources: [url] })).ask(CLAIMS);
    expect(answer.kind === 'rows' && answer.rows.length).toBeGreaterThan(3);
  });

  it('is asked by SERVICE, and joined with what is here', async () => {
    const lark = namedNode('https://w3id.org/variorum/id/actor/daily-lark');
    const { url } = await endpoint([quad(lark, namedNode('http://example.org/founded'), literal('1897'))]);
    const engine = await comunica({ services: [url] });
    await engine.load(fictionalGraph());
    const answer = await engine.ask(
      `SELECT ?name ?founded { ?actor <http://www.w3.org/2000/01/rdf-schema#label> ?name . SERVICE <${url}> { ?actor <http://example.org/founded> ?founded } }`,
    );
    expect(answer.kind === 'rows' && answer.rows.map((row) => [row.get('name')?.value, row.get('founded')?.value])).toEqual([['Daily Lark', '1897']]);
  });

  it('is not asked when nobody allowed it', async () => {
    const { url, queries } = await endpoint([]);
    const engine = await comunica();
    await engine.load(fictionalGraph());
    await expect(engine.ask(`SELECT * { SERVICE <${url}> { ?s ?p ?o } }`)).rejects.toThrow('it is not allowed');
    // The address comes out of the data.
    await expect(engine.ask(`SELECT * { BIND(<${url}> AS ?x) SERVICE ?x { ?s ?p ?o } }`)).rejects.toThrow();
    expect(queries).toEqual([]);
  });

  it('that refuses, or is not there, is a failure of the remote side', async () => {
    const { url } = await endpoint([], { status: 503 });
    await expect((await comunica({ sources: [url] })).ask(CLAIMS)).rejects.toThrow(RemoteError);
    await expect((await comunica({ sources: ['http://127.0.0.1:9/sparql'] })).ask(CLAIMS)).rejects.toThrow('does not answer');
  });
});
