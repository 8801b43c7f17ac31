/**
 * Real triple stores on loopback ports: each is brought from a package registry, started in a folder of its own, and stopped.
 * What cannot be had says why. `STORES=oxigraph,fuseki` selects some.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../root.js';

export interface Server {
  name: string;
  /** Why the server cannot be had here; undefined where it can. */
  missing(): string | undefined;
  /** The program and arguments that start it in a folder, on a port. */
  command(folder: string, port: number): { program: string; args: string[]; cwd?: string };
  /** Writes what the server needs into its folder before the first start; `seen` is how this process sees the folder. */
  prepare?(paths: { folder: string; seen: string }, port: number): void;
  /** What makes it ready for data, once it answers. */
  setUp?(url: string): Promise<void>;
  /** The value of --url. */
  url(port: number): string;
  /** What follows it in the address that answers queries. */
  query: string;
  /** An address that answers once the server is up. */
  ready(port: number): string;
  /** What the environment of `variorum` needs. */
  environment?: Record<string, string>;
}

export interface Running {
  url: string;
  folder: string;
  /** The folder as others see it: that of a small disk is seen by the server only. */
  seen: string;
  environment: Record<string, string>;
  /** Ends the server at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** Where packages are kept between runs. */
const CACHE = join(ROOT, 'node_modules/.cache/variorum-stores');

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a function, and returns why it failed. */
function reason(bring: () => void): string | undefined {
  try {
    bring();
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}

/** The file of a Maven artifact: groupId:artifactId:version[:packaging]. */
function maven(artifact: string): string {
  const [group = '', name = '', version = '', packaging = 'jar'] = artifact.split(':');
  const file = join(homedir(), '.m2/repository', ...group.split('.'), name, version, `${name}-${version}.${packaging}`);
  if (!existsSync(file)) run('mvn', '-q', 'dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false');
  return file;
}

/** The program of a Python package that has its name. */
function pip(name: string, version: string): string {
  const program = join(CACHE, name, 'bin', name);
  if (existsSync(program)) return program;
  mkdirSync(CACHE, { recursive: true });
  run('python3', '-m', 'venv', join(CACHE, name));
  run(join(CACHE, name, 'bin/pip'), 'install', '--quiet', `${name}==${version}`);
  return program;
}

/** The control program of QLever; its server is in no registry of packages. */
export const QLEVER = join(CACHE, 'qlever/bin/qlever');

/** Why it cannot be had; undefined where it can. */
export function noQlever(): string | undefined {
  return reason(() => pip('qlever', '0.6.0'));
}

/** A Java of at least a version, on the PATH or where distributions install it. */
function java(least: number): string {
  const folders = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'].filter((folder) => existsSync(folder));
  const installed = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'bin/java'))).filter((file) => existsSync(file));
  for (const program of ['java', ...(process.env['JAVA_HOME'] === undefined ? [] : [join(process.env['JAVA_HOME'], 'bin/java')]), ...installed]) {
    const shown = reason(() => run(program, '-version')) === undefined ? execFileSync('sh', ['-c', `"${program}" -version 2>&1`], { encoding: 'utf8' }) : '';
    if (Number(/version "(?:1\.)?(\d+)/.exec(shown)?.[1]) >= least) return program;
  }
  throw new Error(`there is no Java of version ${least} or later`);
}

const oxigraph: Server = {
  name: 'oxigraph',
  missing: () => reason(() => pip('oxigraph', '0.5.13')),
  command: (folder, port) => ({
    program: pip('oxigraph', '0.5.13'),
    args: ['serve', '--bind', `127.0.0.1:${port}`, '--union-default-graph', '--location', join(folder, 'database')],
  }),
  url: (port) => `http://127.0.0.1:${port}`,
  query: '/query',
  ready: (port) => `http://127.0.0.1:${port}/query?query=ASK%7B%7D`,
};

const FUSEKI = 'org.apache.jena:jena-fuseki-server:6.2.0';
const fuseki: Server = {
  name: 'fuseki',
  missing: () =>
    reason(() => {
      java(21);
      maven(FUSEKI);
    }),
  prepare({ folder, seen }) {
    writeFileSync(
      join(seen, 'config.ttl'),
      `PREFIX fuseki: <http://jena.apache.org/fuseki#>  PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
[] a fuseki:Service ; fuseki:name "ds" ;
  fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] , [ fuseki:operation fuseki:update ; fuseki:name "update" ] , [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] ;
  fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "${join(folder, 'database')}" ; tdb2:unionDefaultGraph true ] .
`,
    );
  },
  command: (folder, port) => ({
    program: java(21),
    args: ['-Xmx1g', '-jar', maven(FUSEKI), '--localhost', `--port=${port}`, '--ping', `--config=${join(folder, 'config.ttl')}`],
    cwd: folder,
  }),
  url: (port) => `http://127.0.0.1:${port}/ds`,
  query: '/sparql',
  ready: (port) => `http://127.0.0.1:${port}/$/ping`,
};

const [RDF4J, JETTY] = ['org.eclipse.rdf4j:rdf4j-http-server:4.1.3:war', 'org.eclipse.jetty:jetty-runner:9.4.53.v20231009'];
const rdf4j: Server = {
  name: 'rdf4j',
  missing: () =>
    reason(() => {
      java(11);
      maven(RDF4J);
      maven(JETTY);
    }),
  command: (folder, port) => ({
    program: java(11),
    args: [
      '-Xmx1g',
      `-Dorg.eclipse.rdf4j.appdata.basedir=${join(folder, 'data')}`,
      '-jar',
      maven(JETTY),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--path',
      '/rdf4j-server',
      maven(RDF4J),
    ],
    cwd: folder,
  }),
  async setUp(url) {
    const config = `@prefix rep: <http://www.openrdf.org/config/repository#> . @prefix sr: <http://www.openrdf.org/config/repository/sail#> . @prefix sail: <http://www.openrdf.org/config/sail#> .
[] a rep:Repository ; rep:repositoryID "claims" ; rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:NativeStore" ] ] .`;
    await fetch(url, { method: 'PUT', headers: { 'content-type': 'text/turtle' }, body: config });
  },
  url: (port) => `http://127.0.0.1:${port}/rdf4j-server/repositories/claims`,
  query: '',
  ready: (port) => `http://127.0.0.1:${port}/rdf4j-server/protocol`,
};

const virtuoso: Server = {
  name: 'virtuoso',
  missing: () =>
    reason(() => {
      const isThere = () => reason(() => run('sh', '-c', 'command -v virtuoso-t')) === undefined;
      if (isThere()) return;
      if (process.getuid?.() === 0)
        run(
          'sh',
          '-c',
          'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends virtuoso-opensource-7 virtuoso-opensource-7-bin',
        );
      if (!isThere()) throw new Error('virtuoso-t is not installed (apt-get install virtuoso-opensource-7)');
    }),
  prepare({ folder, seen }, port) {
    const files = (name: string) => `DatabaseFile = ${folder}/${name}.db\nTransactionFile = ${folder}/${name}.trx\n`;
    writeFileSync(
      join(seen, 'virtuoso.ini'),
      `[Database]\n${files('virtuoso')}ErrorLogFile = ${folder}/virtuoso.log\nLockFile = ${folder}/virtuoso.lck\nxa_persistent_file = ${folder}/virtuoso.pxa\nTempStorage = TempDatabase\nFileExtend = 200\nMaxCheckpointRemap = 2000\n
[TempDatabase]\n${files('temporary')}
[Parameters]\nServerPort = 127.0.0.1:${port + 1}\nDirsAllowed = ${tmpdir()}\nNumberOfBuffers = 40000\nMaxDirtyBuffers = 30000\nDisableUnixSocket = 1\nSchedulerInterval = 10\n
[HTTPServer]\nServerPort = 127.0.0.1:${port}\nServerThreads = 10\nCharset = UTF-8\n
[SPARQL]\nResultSetMaxRows = 1000000\n`,
    );
  },
  command: (folder) => ({ program: 'virtuoso-t', args: ['+foreground', '+configfile', join(folder, 'virtuoso.ini')], cwd: folder }),
  async setUp(url) {
    run('isql-vt', `127.0.0.1:${Number(new URL(url).port) + 1}`, 'dba', 'dba', 'EXEC=GRANT SPARQL_UPDATE TO "SPARQL";');
    await Promise.resolve();
  },
  url: (port) => `http://127.0.0.1:${port}`,
  query: '/sparql',
  ready: (port) => `http://127.0.0.1:${port}/sparql?query=ASK%7B%7D`,
  environment: { VARIORUM_USER: 'dba', VARIORUM_PASSWORD: 'dba' },
};

const BLAZEGRAPH = 'com.blazegraph:blazegraph-jar:2.1.5';
const blazegraph: Server = {
  name: 'blazegraph',
  missing: () =>
    reason(() => {
      java(11);
      const [jar, folder] = [maven(BLAZEGRAPH), join(CACHE, 'blazegraph')];
      if (existsSync(join(folder, 'war'))) return;
      mkdirSync(folder, { recursive: true });
      run('unzip', '-q', '-o', jar, '-d', folder);
    }),
  prepare({ folder, seen }) {
    const store = 'com.bigdata.rdf.store.AbstractTripleStore';
    writeFileSync(
      join(seen, 'store.properties'),
      `com.bigdata.journal.AbstractJournal.file=${join(folder, 'journal.jnl')}\ncom.bigdata.journal.AbstractJournal.bufferMode=DiskRW\n${store}.quads=true\n${store}.statementIdentifiers=false\n${store}.axiomsClass=com.bigdata.rdf.axioms.NoAxioms\ncom.bigdata.rdf.sail.truthMaintenance=false\n`,
    );
  },
  command: (folder, port) => ({
    program: java(11),
    args: [
      ...[
        '-Xmx1g',
        '--add-opens=java.base/java.lang=ALL-UNNAMED',
        '--add-opens=java.base/java.nio=ALL-UNNAMED',
        '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
      ],
      ...['-Djetty.host=127.0.0.1', `-Djetty.port=${port}`, `-Djetty.home=file:${join(CACHE, 'blazegraph/war')}`],
      ...['-cp', join(CACHE, 'blazegraph'), 'com.bigdata.rdf.sail.webapp.NanoSparqlServer', String(port), 'kb', join(folder, 'store.properties')],
    ],
    cwd: folder,
  }),
  url: (port) => `http://127.0.0.1:${port}/blazegraph/namespace/kb`,
  query: '/sparql',
  ready: (port) => `http://127.0.0.1:${port}/blazegraph/namespace/kb/sparql?query=ASK%7B%7D`,
};

const ALL = [oxigraph, fuseki, rdf4j, virtuoso, blazegraph];

/** The servers that `STORES` names, else all. */
export const SERVERS = ALL.filter(({ name }) => process.env['STORES']?.split(',').includes(name) ?? true);

/** Why no small disk can be made here; undefined where it can. */
export function noSmallDisk(): string | undefined {
  return reason(() => run('unshare', ...NAMESPACE, 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt'));
}

const NAMESPACE = ['--user', '--map-root-user', '--mount'];

/** Makes the folder a disk of a size, in a namespace of its own, which needs no rights. Returns how to run a program there. */
async function smallDisk(folder: string, size: string) {
  const holder = spawn('unshare', [...NAMESPACE, 'sh', '-c', 'mount -t tmpfs -o "size=$0" tmpfs "$1" && echo mounted && exec sleep 86400', size, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(holder.stdout, 'data');
  const pid = String(holder.pid);
  return {
    enter: ['nsenter', '--user', '--mount', '--preserve-credentials', '-t', pid],
    seen: `/proc/${pid}/root${folder}`,
    remove: () => holder.kill('SIGKILL'),
  };
}

/** Starts a server on a free port, and waits until it answers. With `disk` its folder is a disk of that size. */
export async function start(server: Server, { disk: size }: { disk?: string } = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), `variorum-${server.name}-`));
  const disk = size === undefined ? undefined : await smallDisk(folder, size);
  const seen = disk?.seen ?? folder;
  const port = await freePort();
  server.prepare?.({ folder, seen }, port);
  let child: ChildProcess | undefined;
  const running: Running = {
    url: server.url(port),
    folder,
    seen,
    environment: server.environment ?? {},
    async start() {
      const { program, args, cwd = folder } = server.command(folder, port);
      const [first = '', ...rest] = [...(disk?.enter ?? []), program, ...args];
      let output = '';
      const started = spawn(first, rest, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      started.stdout.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2000)));
      started.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2000)));
      for (let tries = 0; ; tries += 1) {
        if (started.exitCode !== null || tries > 1200) throw new Error(`${server.name} did not start:\n${output}`);
        const answer = await fetch(server.ready(port)).catch(() => undefined);
        await answer?.arrayBuffer();
        if (answer?.ok) return;
        await wait(100);
      }
    },
    async kill() {
      const ended = child;
      if (ended === undefined || ended.exitCode !== null || ended.signalCode !== null) return;
      await new Promise((resolve) => {
        ended.once('exit', resolve);
        ended.kill('SIGKILL');
      });
    },
    async stop() {
      await running.kill();
      disk?.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
  try {
    await running.start();
    await server.setUp?.(running.url);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return running;
}

/** A port that is free, with the next one free too. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found === port));
    });
  });
}
