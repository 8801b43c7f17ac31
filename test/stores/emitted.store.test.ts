/** The recipes of `load --emit`, each begun once as its files say: the store has the same triples afterwards. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, ownProcess } from '../support.js';
import { exported, type Exported } from './data.js';
import { noQlever, QLEVER, SERVERS, start, type Server } from './servers.js';

let data: Exported;
beforeAll(async () => {
  data = await exported();
});

/** Writes the files of a store into a new folder. */
async function emitted(store: string): Promise<string> {
  const folder = join(folderWith(), 'bulk');
  const { code, stderr } = await ownProcess(['load', data.folder, '--store', store, '--emit', folder]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('nothing was sent')]);
  return folder;
}

/** Runs the script of a recipe in its folder, and returns what it says. */
function runScript(folder: string, environment: Record<string, string>): string {
  return execFileSync('sh', ['load.sh'], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts a server as a line of a recipe says, on another port. */
async function served(server: Server, folder: string, line: string) {
  const [, program = '', words = ''] = /to serve it: (\S+) (.*)$/m.exec(line) ?? [];
  const running = await start({
    ...server,
    prepare: () => undefined,
    command: (_, port) => {
      const args = words.split(' ').map((word) => word.replace(/(?<=^127\.0\.0\.1:|^--port=)\d+$/, String(port)));
      return { program: server.command(folder, port).program.endsWith(program) ? server.command(folder, port).program : program, args, cwd: folder };
    },
  });
  onTestFinished(() => running.stop());
  return running;
}

async function expectSame(store: string, url: string, env: Record<string, string> = {}): Promise<void> {
  const { code, stderr } = await ownProcess(['verify', data.folder, '--store', store, '--url', url], { env });
  expect([code, stderr]).toEqual([0, expect.stringMatching(/(\d+) graphs of \1 the same/)]);
}

/** How each recipe is begun: with the server stopped, or on a server that runs. Returns the address of the store. */
const RUNS: Readonly<Record<string, (server: Server, folder: string) => Promise<{ url: string; environment: Record<string, string> }>>> = {
  async oxigraph(server, folder) {
    const path = `${dirname(server.command(folder, 0).program)}${delimiter}${process.env['PATH'] ?? ''}`;
    return served(server, folder, runScript(folder, { PATH: path }));
  },
  async fuseki(server, folder) {
    const { program, args } = server.command(folder, 0);
    const path = `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`;
    return served(server, folder, runScript(folder, { PATH: path, FUSEKI: args[args.indexOf('-jar') + 1] ?? '' }));
  },
  async rdf4j(server, folder) {
    return loadedInto(server, folder, ({ url }) => ({ URL: url }));
  },
  async virtuoso(server, folder) {
    return loadedInto(server, folder, ({ url }) => ({ SERVER: `127.0.0.1:${Number(new URL(url).port) + 1}`, PASSWORD: 'dba' }));
  },
  async blazegraph(server, folder) {
    return loadedInto(server, folder, ({ url }) => ({ URL: url }));
  },
};

async function loadedInto(server: Server, folder: string, environment: (running: { url: string }) => Record<string, string>) {
  const running = await start(server);
  onTestFinished(() => running.stop());
  runScript(folder, environment(running));
  return running;
}

describe.each(SERVERS.map((server) => ({ ...server, why: server.missing() })))('$name', (server) => {
  it.skipIf(server.why !== undefined)(`is loaded as its recipe says${server.why === undefined ? '' : `: ${server.why}`}`, async () => {
    const folder = await emitted(server.name);
    const { url, environment } = await (RUNS[server.name] ?? expect.fail(`no run for ${server.name}`))(server, folder);
    await expectSame(server.name, url, environment);
  });

  it.skipIf(server.why !== undefined)('fails with its exit code where the data is damaged', async () => {
    const folder = await emitted(server.name);
    writeFileSync(join(folder, 'variorum.nq.gz'), readFileSync(join(folder, 'variorum.nq.gz')).subarray(0, 20_000));
    await expect((RUNS[server.name] ?? expect.fail(`no run for ${server.name}`))(server, folder)).rejects.toThrow(/load\.sh/);
  });
});

describe('qlever', () => {
  const why = noQlever();
  // Its server cannot be had here; the program that runs it reads the file and shows what it would do.
  it.skipIf(why !== undefined)(`is understood by the program that reads a Qleverfile${why === undefined ? '' : `: ${why}`}`, async () => {
    const folder = await emitted('qlever');
    const shown = (verb: string) => spawnSync(QLEVER, [verb, '--show'], { cwd: folder, encoding: 'utf8' }).stderr;
    expect(shown('index')).toMatch(/zcat variorum\.nq\.gz \| .*-F nq/);
    expect(shown('start')).toContain('-p 7001');
  });
});
