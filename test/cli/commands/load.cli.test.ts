/** `variorum load`: the plan, what it refuses before anything is sent, exit codes 4 and 5, and the files for bulk loaders. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RECIPES } from '../../../src/cli/load/recipes.js';
import { parseRdf } from '../../../src/rdf/index.js';
import { STORE_NAMES } from '../../../src/store/remote/index.js';
import { graphStore } from '../../store/graph-store.js';
import { folderWith, ownProcess, variorum } from '../../support.js';

const NQ = `<urn:s> <urn:p> "é" <https://data.example.org/graph/entry/one> .\n<urn:s> <urn:p> "b" <https://data.example.org/graph/registry> .\n`;
const data = (files: Record<string, string> = { 'variorum.nq': NQ }) => folderWith(files);
const load = (folder: string, url: string, ...more: string[]) => variorum(['load', folder, '--store', 'oxigraph', '--url', url, '--retries', '0', ...more]);

describe('the plan', () => {
  it('is all that is done with --dry-run', async () => {
    const { url, received } = await graphStore();
    const { code, stderr } = await load(data(), url, '--dry-run', '--prune', '--yes');
    expect(stderr).toBe(`store:       Oxigraph
target:      ${url}
data:        2 graphs, 2 triples
mode:        replace: each graph becomes what the data has; other graphs are left alone
guarantee:   each graph is replaced as a whole or not at all; the load as a whole is not atomic
credentials: none
prune:       graphs of this data’s base that the data no longer has are deleted
nothing was sent (--dry-run)
`);
    expect([code, received]).toEqual([0, []]);
  });

  it('says where credentials come from, and never what they are', async () => {
    const folder = data({
      'variorum.nq': NQ,
      'secret.env': 'VARIORUM_USER=anna\nVARIORUM_PASSWORD=hidden\n',
      netrc: 'machine 127.0.0.1 login x password hidden',
    });
    const args = ['load', folder, '--store', 'oxigraph', '--url', 'http://127.0.0.1:9', '--dry-run'];
    const source = async (more: string[], env: Record<string, string>) => {
      const { stderr } = await ownProcess([...args, ...more], { env: { NETRC: join(folder, 'none'), ...env } });
      expect(stderr).not.toContain('hidden');
      return /credentials: (.*)/.exec(stderr)?.[1];
    };
    expect(await source(['--credentials', join(folder, 'secret.env')], {})).toBe(join(folder, 'secret.env'));
    expect(await source([], { VARIORUM_TOKEN: 'hidden' })).toBe('VARIORUM_TOKEN');
    expect(await source([], { VARIORUM_USER: 'a', VARIORUM_PASSWORD: 'hidden' })).toBe('VARIORUM_USER and VARIORUM_PASSWORD');
    expect(await source([], { NETRC: join(folder, 'netrc') })).toBe(join(folder, 'netrc'));
    expect(await source([], {})).toBe('none');
  });
});

describe('is refused before anything is sent', () => {
  it.each([
    ['no --url', ['load', '.', '--store', 'fuseki'], '--url is missing; for Fuseki, for example: --url http://127.0.0.1:3030/ds'],
    ['a password in the address', ['load', '.', '--store', 'oxigraph', '--url', 'http://u:secret@127.0.0.1:9'], 'VARIORUM_PASSWORD instead'],
    ['an unknown store', ['load', '.', '--store', 'redis', '--url', 'http://127.0.0.1:9'], 'Allowed choices are oxigraph'],
    ['--prune without a question', ['load', '.', '--store', 'oxigraph', '--url', 'http://127.0.0.1:9', '--prune'], 'add --yes'],
    ['no bulk loader', ['load', '.', '--store', 'sparql', '--emit', 'x'], '--emit takes --store oxigraph'],
  ])('%s', async (_, args, text) => {
    const { code, stderr } = await ownProcess(args, { cwd: data(), input: '' });
    expect([code, stderr]).toEqual([2, expect.stringContaining(text)]);
    expect(stderr).not.toContain('secret');
  });

  it.each([
    ['triples outside of named graphs', { 'variorum.ttl': '<urn:s> <urn:p> "a" .' }, 'graph-default'],
    ['a blank node', { 'variorum.nq': '<urn:s> <urn:p> _:b <urn:g> .' }, 'graph-blank-node'],
    ['a file that ends too early', { 'variorum.nq': `${NQ}<urn:s> <urn:p` }, 'graph-syntax'],
    ['no export', { 'a.txt': 'x' }, 'input-directory'],
  ])('%s', async (_, files, problem) => {
    const { url, received } = await graphStore();
    const { code, stderr } = await load(data(files), url);
    expect([code, stderr, received]).toEqual([2, expect.stringContaining(`[${problem}]`), []]);
  });

  it('takes triples outside of named graphs where a graph is named', async () => {
    const { url, store } = await graphStore();
    const { code } = await load(data({ 'variorum.ttl': '<urn:s> <urn:p> "a" .' }), url, '--graph', 'https://data.example.org/graph/mine');
    expect([code, store.size]).toEqual([0, 1]);
  });
});

describe('exit codes', () => {
  it('0: loaded and counted; the message says what was not evaluated', async () => {
    const { url } = await graphStore();
    const { code, stderr } = await load(data(), url);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('evaluated: the number of triples of 2 graphs; not evaluated: their content (variorum verify)'),
    ]);
  });

  it('4: it is another kind of store, or does not answer', async () => {
    const { url, received } = await graphStore({ server: 'nginx' });
    const other = await load(data(), url);
    expect([other.code, other.stderr]).toEqual([4, expect.stringMatching(/remote-kind[^]*nothing was sent/)]);
    expect(received.filter(({ method }) => method !== 'GET')).toEqual([]);
    const none = await load(data(), 'http://127.0.0.1:9');
    expect([none.code, none.stderr]).toEqual([4, expect.stringContaining('nothing listens there')]);
  });

  it('4: it may not be changed', async () => {
    const { url } = await graphStore({
      instead({ method }, response) {
        if (method === 'GET') return false;
        response.writeHead(401).end();
        return true;
      },
    });
    const { code, stderr } = await load(data(), url);
    expect([code, stderr]).toEqual([4, expect.stringMatching(/asks for credentials[^]*the store is unchanged/)]);
  });

  it('5: a part was loaded; it says which, and the line to type continues', async () => {
    let broken = true;
    const { url } = await graphStore({
      instead({ method, path }, response) {
        if (!broken || method !== 'PUT' || !path.includes('registry')) return false;
        response.writeHead(500).end('out of memory');
        return true;
      },
    });
    const folder = data();
    const { code, stderr } = await load(folder, url);
    expect([code, stderr]).toEqual([
      5,
      expect.stringMatching(
        /out of memory[^]*1 graph of 2 loaded, 0 were there already, 1 left[^]*<https:\/\/data\.example\.org\/graph\/registry> may be old or new/,
      ),
    ]);
    broken = false;
    const [, line = ''] = /try: variorum (load .*?)(?: \(.*)?\n/.exec(stderr) ?? [];
    const again = await variorum(line.split(' '));
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('1 graph loaded, 1 were there already')]);
  });
});

describe('stale graphs', () => {
  it('are listed, and deleted with --prune; graphs under another base are not', async () => {
    const { url, store } = await graphStore();
    const more = data({
      'variorum.nq': `${NQ}<urn:s> <urn:p> "a" <https://data.example.org/graph/entry/old> .\n<urn:s> <urn:p> "a" <https://else.example.org/graph/entry/x> .\n`,
    });
    await load(more, url);
    const { stderr } = await load(data(), url);
    expect(stderr.match(/remote-stale.*/g)).toEqual(['remote-stale]: the store has a graph that the data has not: <https://data.example.org/graph/entry/old>']);
    expect((await load(data(), url, '--prune', '--yes')).stderr).toContain('1 graph deleted');
    expect(store.size).toBe(3);
  });
});

describe('--emit', () => {
  it.each(Object.keys(RECIPES))('%s: the data, its digests and the recipe', async (store) => {
    const out = join(folderWith(), 'bulk');
    const { code, stderr } = await variorum(['load', data(), '--store', store, '--emit', out]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('nothing was sent')]);
    const zipped = readFileSync(join(out, 'variorum.nq.gz'));
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { files: { sha256: string; contentSha256: string }[]; graphs: object[] };
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(manifest.files).toMatchObject([{ name: 'variorum.nq.gz', bytes: zipped.length, sha256: sha256(zipped), contentSha256: sha256(gunzipSync(zipped)) }]);
    expect(manifest.graphs).toHaveLength(2);
    const text = gunzipSync(zipped).toString('utf8');
    expect(parseRdf(text, 'nq').value?.map(({ object, graph }) => [object.value, graph.value])).toEqual([
      ['é', 'https://data.example.org/graph/entry/one'],
      ['b', 'https://data.example.org/graph/registry'],
    ]);
    // eslint-disable-next-line no-control-regex -- all of ASCII
    if (store === 'blazegraph') expect(text).toMatch(/^[\x00-\x7f]*$/);
    for (const name of Object.keys(RECIPES[store as 'oxigraph']?.files ?? {})) expect(readFileSync(join(out, name), 'utf8')).not.toBe('');
  });
});

it('--help has the names of the stores', async () => {
  const { stdout } = await variorum(['load', '--help']);
  expect(STORE_NAMES.filter((name) => !stdout.includes(`"${name}"`))).toEqual([]);
});
