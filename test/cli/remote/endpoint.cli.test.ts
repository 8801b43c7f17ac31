/** Commands whose data is an endpoint: the same output as from files, and no answer where the server would hide the data. */
import { describe, expect, it } from 'vitest';
import { DataFactory } from 'n3';
import { FORMATS, tripleKey } from '../../../src/rdf/index.js';
import { DEFAULT_BASE } from '../../../src/terms/index.js';
import { fictionalGraph } from '../../questions/graphs.js';
import { endpoint } from '../../store/endpoint.js';
import { folderWith, variorum } from '../../support.js';

const GRAPH = DataFactory.namedNode(`${DEFAULT_BASE}graph/entry/fictional`);
// In one graph, where a triple counts once.
const quads = [...new Map(fictionalGraph().map((one) => [tripleKey(one), one])).values()].map(({ subject, predicate, object }) =>
  DataFactory.quad(subject as never, predicate as never, object as never, GRAPH),
);
const NQ = FORMATS.nq.open({ base: DEFAULT_BASE }).block({ title: '', quads }) as string;
const COUNT = quads.length.toLocaleString('en');
const COMMANDS = [
  ['query', 'killed', '--format', 'json'],
  ['query', 'one-day', '-p', 'day=2031-03-02'],
  ['compare', '--all', '--format', 'json'],
  ['check', '--report', '-', '--report-format', 'json', '--fail-on', 'never'],
];

it.each(COMMANDS)('%s %s %s %s', async (...command) => {
  const { url } = await endpoint(quads);
  const cwd = folderWith({ 'out/variorum.nq': NQ });
  const there = await variorum([...command, '--endpoint', url]);
  const [name = '', question] = command;
  expect([there.code, there.stderr]).toEqual([0, expect.stringContaining(`${COUNT} triples of ${url}`)]);
  if (name === 'check') {
    expect(there.stderr).toContain('not evaluated: SHACL');
    return;
  }
  const here = await variorum(name === 'query' ? [name, question ?? '', 'out', ...command.slice(2)] : [name, 'out', ...command.slice(1)], { cwd });
  expect(there.stdout).toBe(here.stdout);
});

it('check finds on a server what the check queries find in files', async () => {
  const bad = quads.filter(({ predicate }) => !predicate.value.endsWith('#modifier'));
  const { url } = await endpoint(bad);
  const { code, stderr } = await variorum(['check', '--endpoint', url]);
  expect([code, stderr]).toEqual([1, expect.stringContaining('error[check-bound-without-modifier]')]);
});

describe('without the union of the graphs', () => {
  it.each([['query', 'killed'], ['compare'], ['check']])('%s is not run', async (...command) => {
    const { url } = await endpoint(quads, { union: false });
    const { code, stdout, stderr } = await variorum([...command, '--endpoint', url]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`error\\[remote-union\\]: queries without GRAPH see 0 of ${COUNT} triples[^]*nothing was evaluated\n$`));
  });

  it('a query of the user is, with a warning', async () => {
    const { url } = await endpoint(quads, { union: false });
    const cwd = folderWith({ 'n.rq': 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }' });
    const { code, stdout, stderr } = await variorum(['query', 'n.rq', '--endpoint', url], { cwd });
    expect([code, stdout]).toEqual([0, `n\r\n${quads.length}\r\n`]);
    expect(stderr).toContain('warning[remote-union]');
  });

  it('a bundled question is not federated either', async () => {
    const { url } = await endpoint(quads, { union: false });
    const cwd = folderWith({ 'out/variorum.nq': NQ });
    const { code, stdout, stderr } = await variorum(['query', 'killed', 'out', '--source', url], { cwd });
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('remote-union')]);
  });
});

it.each([
  [['query', 'killed', '--endpoint', 'http://127.0.0.1:9/'], 4, 'http://127.0.0.1:9/ does not answer'],
  [['check', '--endpoint', 'http://127.0.0.1:9/'], 4, 'does not answer'],
  [['query', 'killed', 'out', '--endpoint', 'http://127.0.0.1:9/'], 2, 'cannot be used with files'],
  [['query', 'killed', '--endpoint', 'http://127.0.0.1:9/', '--engine', 'comunica'], 2, 'cannot be used with --engine'],
  [['compare', 'out', '--endpoint', 'http://127.0.0.1:9/'], 2, 'cannot be used with files'],
  [['compare'], 2, 'nothing to compare'],
  [['check', '--endpoint', 'http://me:secret@127.0.0.1:9/'], 2, 'VARIORUM_PASSWORD'],
] as const)('%j exits with %i', async (command, code, message) => {
  expect(await variorum(command)).toMatchObject({ code, stderr: expect.stringContaining(message) as string });
});

it('an endpoint without triples is no success', async () => {
  const { url } = await endpoint([]);
  expect(await variorum(['check', '--endpoint', url])).toMatchObject({ code: 3, stderr: `nothing was evaluated: ${url} has no triples\n` });
});
