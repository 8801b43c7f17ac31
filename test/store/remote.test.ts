/** Loading and verifying over HTTP, against a store on this machine: what is sent, what is not sent again, and what a failure leaves. */
import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/cli/remote/local-graphs.js';
import { tripleLine } from '../../src/rdf/ntriples.js';
import { byteString } from '../../src/rdf/triple-lines.js';
import { loadGraphs, RemoteStore, STORES, verifyGraph, type LocalGraph } from '../../src/store/remote/index.js';
import { graphStore, type GraphStoreOptions } from './graph-store.js';

const { literal, namedNode, quad } = DataFactory;

async function graph(iri: string, ...values: (string | ReturnType<typeof literal>)[]): Promise<LocalGraph & { quads: Quad[] }> {
  const quads = values.map((value, index) => quad(namedNode(`${iri}#${index}`), namedNode('urn:p'), typeof value === 'string' ? literal(value) : value));
  const lines = quads.map(tripleLine).sort().join('');
  const { count, sha256 } = await digest(stream(quads.map(tripleLine)));
  return { iri, triples: count, bytes: Buffer.byteLength(lines), sha256, read: () => Readable.from([Buffer.from(lines)]), quads };
}

/** Lines one by one, as byte strings. */
async function* stream(lines: readonly string[]): AsyncGenerator<string[]> {
  for (const line of lines) yield await Promise.resolve([byteString(line)]);
}

async function open(options: GraphStoreOptions = {}) {
  const server = await graphStore(options);
  return { ...server, remote: new RemoteStore(STORES.oxigraph, { url: new URL(server.url), timeout: 5, retries: 0 }) };
}

const OPTIONS = { mode: 'replace', concurrency: 1, resend: false, digest } as const;
const iris = (graphs: readonly LocalGraph[]) => graphs.map(({ iri }) => iri);

describe('load', () => {
  it('sends each graph once, and the second time only what differs', async () => {
    const { remote, received } = await open();
    const [one, two] = [await graph('urn:one', 'a', 'b'), await graph('urn:two', 'é\u{1F986}')];
    const counts = () => remote.counts({ graphs: ['urn:one', 'urn:two'] });
    expect(await loadGraphs(remote, [one, two], await counts(), OPTIONS)).toEqual({ sent: [one, two], unchanged: [], failed: [] });
    const changed = await graph('urn:two', 'other');
    const again = await loadGraphs(remote, [one, changed], await counts(), OPTIONS);
    expect([iris(again.sent), iris(again.unchanged)]).toEqual([['urn:two'], ['urn:one']]);
    expect((await loadGraphs(remote, [one], await counts(), { ...OPTIONS, resend: true })).sent).toEqual([one]);
    expect(received.filter(({ method }) => method === 'PUT')).toHaveLength(4);
    expect(Object.fromEntries(await counts())).toEqual({ 'urn:one': 2, 'urn:two': 1 });
  });

  it('stops at the first failure, and says what was sent', async () => {
    const { remote } = await open({
      instead({ method, path }, response) {
        if (method !== 'PUT' || !path.includes('two')) return false;
        response.writeHead(507).end('the disk is full');
        return true;
      },
    });
    const graphs = await Promise.all(['urn:one', 'urn:two', 'urn:three'].map((iri) => graph(iri, 'a')));
    const { sent, unchanged, failed } = await loadGraphs(remote, graphs, new Map(), OPTIONS);
    expect([iris(sent), unchanged]).toEqual([['urn:one'], []]);
    expect(failed.map(({ graph: { iri }, error }) => [iri, error.message, error.refused])).toEqual([
      ['urn:two', expect.stringContaining('the disk is full'), false],
    ]);
  });

  it('sends several graphs at once', async () => {
    let [open_, most] = [0, 0];
    const { remote } = await open({
      instead({ method }, response) {
        if (method !== 'PUT') return false;
        most = Math.max(most, (open_ += 1));
        setTimeout(() => {
          open_ -= 1;
          response.writeHead(204).end();
        }, 30);
        return true;
      },
    });
    const graphs = await Promise.all(Array.from({ length: 9 }, (_, index) => graph(`urn:${index}`, 'a')));
    expect((await loadGraphs(remote, graphs, new Map(), { ...OPTIONS, concurrency: 3 })).sent).toHaveLength(9);
    expect(most).toBe(3);
  });

  it('adds in append mode, without asking what is there where nothing is', async () => {
    const { remote, received } = await open();
    const one = await graph('urn:one', 'a');
    await loadGraphs(remote, [one], new Map(), { ...OPTIONS, mode: 'append' });
    await loadGraphs(remote, [await graph('urn:one', 'a', 'b')], await remote.counts({ graphs: ['urn:one'] }), { ...OPTIONS, mode: 'append' });
    expect(received.map(({ method }) => method).filter((method) => method !== 'GET')).toEqual(['POST', 'POST']);
    expect((await remote.counts({ graphs: ['urn:one'] })).get('urn:one')).toBe(2);
  });
});

describe('verify', () => {
  it('finds what is missing, different in number and different in content', async () => {
    const { remote } = await open();
    const one = await graph('urn:one', 'a', 'b');
    const there = async () => ({ there: await remote.counts({ graphs: ['urn:one'] }), digest });
    expect(await verifyGraph(remote, one, await there())).toEqual({ kind: 'missing', here: 2 });
    await loadGraphs(remote, [await graph('urn:one', 'a')], new Map(), OPTIONS);
    expect(await verifyGraph(remote, one, await there())).toEqual({ kind: 'different', here: 2, there: 1 });
    await loadGraphs(remote, [await graph('urn:one', 'a', 'c')], new Map(), OPTIONS);
    expect(await verifyGraph(remote, one, await there())).toEqual({ kind: 'different', here: 2, there: 2 });
    expect(await verifyGraph(remote, one, { ...(await there()), countsOnly: true })).toEqual({ kind: 'same' });
    await loadGraphs(remote, [one], new Map(), OPTIONS);
    expect(await verifyGraph(remote, one, await there())).toEqual({ kind: 'same' });
  });

  it('names the rewrites by which a copy differs', async () => {
    const { remote } = await open();
    const one = await graph('urn:one', literal('a', 'en-GB'), literal('01', namedNode('http://www.w3.org/2001/XMLSchema#integer')));
    await loadGraphs(remote, [one], new Map(), OPTIONS);
    const verdict = await verifyGraph(remote, one, { there: await remote.counts({ graphs: ['urn:one'] }), digest });
    expect(verdict).toEqual({ kind: 'rewritten', rewrites: expect.arrayContaining(['canonical numbers, booleans and times']) as string[] });
  });

  it.each([true, false])('sees whether the default graph is the union: %s', async (union) => {
    const { remote } = await open({ union });
    const one = await graph('urn:one', 'a', 'b');
    await loadGraphs(remote, [one], new Map(), OPTIONS);
    expect(await remote.probeUnion('urn:one')).toEqual({ inDefault: union ? 2 : 0, inGraphs: 2, isUnion: union });
    // With the parameter that Oxigraph has for it, the union is there in any case.
    expect(await remote.probeUnion('urn:one', { union: true })).toMatchObject({ isUnion: true });
  });
});

it('counts graphs by prefix, and others by name', async () => {
  const { remote } = await open();
  const names = ['https://x.example.org/graph/entry/a', 'https://x.example.org/graph/registry', 'urn:other', 'urn:not-asked'];
  await loadGraphs(remote, await Promise.all(names.map((iri) => graph(iri, 'a'))), new Map(), OPTIONS);
  const counts = await remote.counts({ prefix: 'https://x.example.org/graph/', graphs: ['urn:other', 'urn:missing'] });
  expect([...counts.keys()].sort()).toEqual(names.slice(0, 3));
});
