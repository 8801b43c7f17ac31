/**
 * Real triple stores: an export is loaded, verified, replaced and pruned, breaks off in the middle and is loaded again; every
 * bundled query is asked on the server, and its rows are compared with those in process.
 */
import type { Quad, Term } from '@rdfjs/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChecks } from '../../src/check/index.js';
import { bundledQuestions } from '../../src/library/bundled-questions.js';
import { ruleQueries } from '../../src/library/bundled-finding-rules.js';
import { ruleTexts, selfTestTexts } from '../../src/library/bundled-rules.js';
import { parseRdf } from '../../src/rdf/index.js';
import { tripleLine } from '../../src/rdf/ntriples.js';
import { endpoint, type Endpoint } from '../../src/store/endpoint.js';
import { bind, termsOf, type Answer, type Engine } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { credentialsOf, RemoteStore, STORES, type StoreName } from '../../src/store/remote/index.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { ownProcess } from '../support.js';
import { cuttingProxy } from './cutting-proxy.js';
import { exported, moved, nquadsFile, parts, type Exported } from './data.js';
import { KNOWN_DIFFERENCES } from './known-differences.js';
import { SERVERS, start, type Running } from './servers.js';
import { torture, TORTURE_GRAPH } from './torture.js';

const OTHER_GRAPH = 'https://other.example.org/graph/of-somebody-else';
describe.each(SERVERS.map((server) => ({ ...server, why: server.missing() })))('$name', (server) => {
  if (server.why !== undefined) {
    // Continuous integration always has this one; without it nothing would be proved there.
    if (server.name === 'oxigraph' && process.env['CI']) it('can be had', () => expect.fail(server.why));
    else it.skip(`cannot be had here: ${server.why}`, () => undefined);
    return;
  }
  let running: Running;
  let data: Exported;
  let there: Endpoint;
  let store: RemoteStore;
  beforeAll(async () => {
    running = await start(server);
    data = await exported();
    there = endpoint(new URL(`${running.url}${server.query}`));
    store = new RemoteStore(STORES[server.name as StoreName], {
      url: new URL(running.url),
      timeout: 60,
      retries: 0,
      credentials: credentialsOf(running.environment),
    });
  });
  afterAll(async () => {
    await there.close();
    await store.close();
    await running.stop();
  });

  const command = (name: 'load' | 'verify', path: string, ...more: string[]) =>
    ownProcess([name, path, '--store', server.name, '--url', running.url, ...more], { env: running.environment });
  const expectRun = async (run: ReturnType<typeof command>, code: number, text: string | RegExp) => {
    const { code: found, stderr } = await run;
    expect([found, stderr]).toEqual([code, typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text)]);
  };

  describe('load and verify', () => {
    it('proves the target before anything is sent', async () => {
      const other = server.name === 'fuseki' ? 'oxigraph' : 'fuseki';
      const wrong = await ownProcess(['load', data.folder, '--store', other, '--url', running.url, '--retries', '0'], { env: running.environment });
      expect([wrong.code, wrong.stderr]).toEqual([4, expect.stringContaining('nothing was sent')]);
    });

    it('loads an export, with the same triples, and does not send again what is there', async () => {
      await expectRun(command('load', data.folder), 0, '0 were there already');
      await expectRun(command('verify', data.folder), 0, /(\d+) graphs of \1 the same/);
      await expectRun(command('load', data.folder), 0, /\n0 graphs loaded, \d+ were there already/);
    });

    it('replaces a graph, never doubles it, and leaves other graphs alone', async () => {
      const some = data.quads.slice(0, 5);
      await expectRun(command('load', nquadsFile(moved(some, OTHER_GRAPH))), 0, '1 graph loaded');
      await expectRun(command('load', nquadsFile(moved(some.slice(0, 3), OTHER_GRAPH)), '--resend'), 0, '1 graph loaded');
      await expectRun(command('verify', nquadsFile(moved(some.slice(0, 3), OTHER_GRAPH))), 0, '1 graph of 1 the same');
      await expectRun(command('load', nquadsFile(moved(some.slice(3), OTHER_GRAPH)), '--mode', 'append'), 0, '1 graph loaded');
      await expectRun(command('verify', nquadsFile(moved(some, OTHER_GRAPH))), 0, '1 graph of 1 the same');
      await expectRun(command('verify', data.folder), 0, /(\d+) graphs of \1 the same/);
    });

    it('finds what differs and what is missing', async () => {
      const some = data.quads.slice(0, 5);
      await expectRun(command('verify', nquadsFile(moved(some.slice(1), OTHER_GRAPH))), 1, 'remote-different');
      await expectRun(command('verify', nquadsFile(moved([...some.slice(1), ...data.quads.slice(5, 6)], OTHER_GRAPH))), 1, 'as many triples');
      await expectRun(command('verify', nquadsFile(moved(some, `${OTHER_GRAPH}/missing`))), 1, 'remote-missing');
    });

    it('lists stale graphs, and deletes them where asked', async () => {
      const stale = `${DEFAULT_BASE}graph/entry/no-longer-there`;
      const both = nquadsFile([...data.quads, ...moved(data.quads.slice(0, 5), stale)]);
      await expectRun(command('load', both), 0, '1 graph loaded');
      await expectRun(command('load', data.folder), 0, `the store has a graph that the data has not: <${stale}>`);
      await expectRun(command('load', data.folder, '--prune', '--yes'), 0, '1 graph deleted');
      await expectRun(command('verify', nquadsFile(moved(data.quads.slice(0, 5), stale))), 1, 'remote-missing');
      await expectRun(command('verify', nquadsFile(moved(data.quads.slice(0, 5), OTHER_GRAPH))), 0, '1 graph of 1 the same');
    });

    it('keeps the literals, apart from the rewrites that are known', async () => {
      await expectRun(command('load', nquadsFile(torture())), 0, '1 graph loaded');
      await expectRun(command('verify', nquadsFile(torture())), 0, '1 graph of 1 the same');
    });
  });

  describe('a load that breaks off', () => {
    it('says what was loaded where the connection is cut, and continues there', async () => {
      const file = nquadsFile(parts(data.quads, 12));
      const proxy = await cuttingProxy(running.url, 4_000_000);
      const cut = await ownProcess(['load', file, '--store', server.name, '--url', proxy.url, '--retries', '0'], { env: running.environment });
      expect([cut.code, cut.stderr]).toEqual([5, expect.stringMatching(/\d+ graphs? of 12 loaded[^]*may be old[^]*try: variorum load/)]);
      await expectRun(command('load', file), 0, /\n\d+ graphs? loaded, [1-9]\d* were there already/);
      await expectRun(command('verify', file), 0, '12 graphs of 12 the same');
    });

    it('is complete after the server was killed during it and started again', async () => {
      const file = nquadsFile(moved(data.quads, `${DEFAULT_BASE}graph/entry/before-the-end`).concat(parts(data.quads, 12).reverse()));
      const loading = command('load', file, '--retries', '0', '--resend');
      setTimeout(() => void running.kill(), 1500);
      const killed = await loading;
      expect([0, 4, 5]).toContain(killed.code);
      await running.kill();
      await running.start();
      await expectRun(command('load', file), 0, 'there already');
      await expectRun(command('verify', file), 0, '13 graphs of 13 the same');
      await expectRun(command('load', data.folder, '--prune', '--yes'), 0, 'deleted');
    });
  });

  describe('bundled queries', () => {
    let here: Engine;
    beforeAll(async () => {
      await expectRun(command('load', data.folder, '--prune', '--yes'), 0, 'loaded');
      here = oxigraph();
      await here.load(data.quads);
      // Other graphs than ours would be in the answers.
      for (const graph of [OTHER_GRAPH, TORTURE_GRAPH]) await store.remove(graph);
    });

    it('see the union of the graphs', async () => {
      expect(await there.union()).toMatchObject({ isUnion: true });
    });

    it('questions have the same rows', async () => {
      const differences = new Map<string, unknown>();
      for (const { name, query, parameters } of await bundledQuestions()) {
        const values = new Map(parameters.map((one) => [one.name, EXAMPLES[one.name] ?? '']).filter(([, value]) => value !== '') as [string, string][]);
        const { value: terms } = termsOf(parameters, values, [DEFAULT_BASE]);
        const sparql = bind(query.sparql, terms ?? new Map());
        const difference = differing(await answered(here, sparql), await answered(there, sparql));
        if (difference !== undefined) differences.set(name, difference);
      }
      expect(Object.fromEntries(differences)).toEqual(known(server.name, 'questions'));
    });

    it('findings have the same rows', async () => {
      const differences = new Map<string, unknown>();
      for (const { name = '', sparql } of ruleQueries()) {
        const difference = differing(await answered(here, sparql), await answered(there, sparql));
        if (difference !== undefined) differences.set(name, difference);
      }
      expect(Object.fromEntries(differences)).toEqual(known(server.name, 'findings'));
    });

    it('checks have the same rows, on this data and on the graphs that are wrong and nearly wrong', async () => {
      const checks = readChecks(ruleTexts().checks).value ?? [];
      const differences = new Map<string, unknown>();
      const compareAll = async (suffix: string, engine: Engine, some = checks) => {
        for (const { code, sparql } of some) {
          const difference = differing(await answered(engine, sparql), await answered(there, sparql));
          if (difference !== undefined) differences.set(`${code}${suffix}`, difference);
        }
      };
      await compareAll('', here);
      for (const graph of graphsOf(data.quads)) await store.remove(graph);
      const { cases } = selfTestTexts();
      for (const [name, texts] of cases) {
        for (const [kind, text] of Object.entries(texts)) {
          const quads = (parseRdf(text, 'trig').value ?? []).map((quad) =>
            quad.graph.termType === 'DefaultGraph' ? (moved([quad], `${DEFAULT_BASE}graph/entry/default`)[0] as Quad) : quad,
          );
          const engine = oxigraph();
          await engine.load(quads);
          const refused = await put(store, quads);
          if (refused === undefined)
            await compareAll(
              `.${kind}`,
              engine,
              checks.filter(({ code }) => code === `check-${name}`),
            );
          else differences.set(`${name}.${kind}`, refused);
          for (const graph of graphsOf(quads)) await store.remove(graph);
        }
      }
      expect(Object.fromEntries(differences)).toEqual(known(server.name, 'checks'));
    });
  });
});

/** Values of parameters that the data has. */
const EXAMPLES: Readonly<Record<string, string>> = { day: '2022-01-22', claimant: 'sohr', word: 'several' };

function graphsOf(quads: readonly Quad[]): string[] {
  return [...new Set(quads.map(({ graph }) => graph.value))];
}

/** Puts graphs into a store; says why where it refuses them. */
async function put(store: RemoteStore, quads: readonly Quad[]): Promise<string | undefined> {
  for (const graph of graphsOf(quads)) {
    const body = Buffer.from(
      quads
        .filter((quad) => quad.graph.value === graph)
        .map(tripleLine)
        .join(''),
      'utf8',
    );
    try {
      await store.replace(graph, { length: body.length, read: () => body });
    } catch (error) {
      return (error as Error).message;
    }
  }
  return undefined;
}

function known(server: string, kind: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(KNOWN_DIFFERENCES[server] ?? {})
      .filter((key) => key.startsWith(`${kind}/`))
      .map((key) => [key.slice(kind.length + 1), expect.anything()]),
  );
}

async function answered(engine: Engine, sparql: string): Promise<string[] | string> {
  try {
    return rowsIn(await engine.ask(sparql));
  } catch (error) {
    return (error as Error).message.slice(0, 300);
  }
}

/** The rows as texts, sorted: the order is not compared, and blank nodes are all one. */
function rowsIn(answer: Answer): string[] {
  if (answer.kind === 'boolean') return [String(answer.value)];
  if (answer.kind === 'quads') return answer.quads.map((quad) => [quad.subject, quad.predicate, quad.object].map(shown).join(' ')).sort();
  return answer.rows.map((row) => answer.variables.map((name) => shown(row.get(name))).join(' | ')).sort();
}

function shown(term: Term | undefined): string {
  if (term === undefined) return '';
  if (term.termType !== 'Literal') return term.termType === 'BlankNode' ? '[]' : `<${term.value}>`;
  // xsd:int of a count and xsd:decimal digits are the server's choice (SPARQL 1.1, section 17.4.1).
  const type = term.datatype.value.replace(/^.*[#/]/, '');
  const value = /^(?:integer|int|long|decimal|double|float)$/.test(type) ? Number(Number(term.value).toPrecision(12)) : term.value;
  return `"${value}"${term.language === '' ? (type === 'string' || typeof value === 'number' ? '' : `^^${type}`) : `@${term.language}`}`;
}

function differing(here: string[] | string, there: string[] | string): unknown {
  if (typeof here === 'string' || typeof there === 'string') return here === there ? undefined : { here, there };
  const lacking = here.filter((row) => !there.includes(row));
  const more = there.filter((row) => !here.includes(row));
  if (lacking.length + more.length === 0 && here.length === there.length) return undefined;
  return { here: here.length, there: there.length, lacking: lacking.slice(0, 2), more: more.slice(0, 2) };
}
