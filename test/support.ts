/** What the tests share: the built command line in folders of its own, files that `UPDATE=1` rewrites, evidence looked up. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject } from 'vitest';
import type * as Built from '../src/cli/run.js';
import type { At, Entry } from '../src/entry/index.js';
import { ROOT } from './root.js';

export { ROOT };
/** The built command line; in tests of the kinds `cli` and `browser` only. */
export const CLI = inject('cli');
export const SAMPLE = join(ROOT, 'data/samples/port-larkmoor-2031.txt');

/** Material that is not part of the project; tests that need it skip where it is absent. */
export const SHARED = join(ROOT, '../shared');
export const hasShared = existsSync(join(SHARED, 'seed')) && existsSync(join(SHARED, 'gold'));
export const NO_SHARED = hasShared ? '' : ' (skipped: ../shared, with the seed article and the gold figures, is not beside the project)';

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  /** What standard input holds; closed at once where absent. */
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Options of node itself. */
  node?: string[];
}

/** Runs the built command line: in a process of its own where that is given anything but a folder, else {@link inProcess}. */
export function variorum(args: readonly string[], { cwd = ROOT, ...ofProcess }: RunOptions = {}): Promise<Run> {
  return Object.keys(ofProcess).length === 0 ? inProcess(args, cwd) : ownProcess(args, { cwd, ...ofProcess });
}

/** Runs the built command line in a process of its own. */
export function ownProcess(args: readonly string[], { cwd = ROOT, input, env, node = [] }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, CLI, ...args], { cwd, env: cleanEnvironment(env) });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
  });
}

/** Options of node by which a run does something, a piece of JavaScript, when it has written its third entry; so no test has to hit a moment of it. */
export function onThirdEntry(action: string): string[] {
  const hook = `import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
const { writeFile } = fs;
let entries = 0;
fs.writeFile = async (path, ...rest) => {
  await writeFile(path, ...rest);
  if (String(path).endsWith('.yaml') && (entries += 1) === 3) { ${action} }
};
syncBuiltinESMExports();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
}

let running: Promise<unknown> = Promise.resolve();

/** Runs the built command line in this process, which saves the seconds that loading takes. Runs wait for each other, since they share the working directory. */
function inProcess(args: readonly string[], cwd: string): Promise<Run> {
  const run = running.then(() => runHere(args, cwd));
  running = run.catch(() => undefined);
  return run;
}

async function runHere(args: readonly string[], cwd: string): Promise<Run> {
  const { run } = (await import(pathToFileURL(join(dirname(CLI), 'cli/run.js')).href)) as typeof Built;
  const before = { cwd: process.cwd(), code: process.exitCode };
  const [stdout, stderr] = [collect(process.stdout), collect(process.stderr)];
  process.chdir(cwd);
  process.exitCode = undefined;
  try {
    await run(args);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    stdout.stop();
    stderr.stop();
    process.exitCode = before.code;
    process.chdir(before.cwd);
  }
}

/** Keeps what is written to a stream, until it is stopped. */
function collect(stream: NodeJS.WriteStream): { text: () => string; stop: () => void } {
  const chunks: Buffer[] = [];
  const write = stream.write;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    chunks.push(Buffer.from(chunk as string));
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (done) process.nextTick(done);
    return true;
  };
  return { text: () => Buffer.concat(chunks).toString(), stop: () => void (stream.write = write) };
}

/** The environment without what would change outputs: the tests say what they set. */
export function cleanEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { SOURCE_DATE_EPOCH: _, NO_COLOR: __, FORCE_COLOR: ___, NODE_OPTIONS: ____, ...rest } = process.env;
  return { ...rest, ...more };
}

let scratch: string | undefined;
/** Removes the folders that the tests of a file made. */
export function removeScratch(): void {
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
  scratch = undefined;
}

/** A folder with files in it, gone when the tests of the file have ended. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  scratch ??= mkdtempSync(join(tmpdir(), 'variorum-test-'));
  const folder = mkdtempSync(join(scratch, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Every file below a folder with its text, by name; none where the folder is not there. */
export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export const updating = process.env['UPDATE'] !== undefined && process.env['UPDATE'] !== '';

/** Holds a text to a committed file; `UPDATE=1` rewrites the file, and a missing one fails. */
export function expectFile(path: string, actual: string): void {
  if (updating) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(existsSync(path), `${path} is missing; UPDATE=1 writes it`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

/** The lines of N-Quads outside the provenance graphs: an article and its drafted entry give the same, by runs that used different inputs. */
export function exceptProvenance(nquads = ''): string[] {
  return nquads.split('\n').filter((line) => !line.includes('/graph/provenance/entry/'));
}

/** The text of a document as places count it: code points, without a byte order mark. */
export function codePointsOf(bytes: Uint8Array): string[] {
  return Array.from(new TextDecoder('utf-8').decode(bytes));
}

/** Everything in an entry that quotes its document. */
export function quotesOf(entry: Entry): { what: string; at: At; quote: string }[] {
  const { commanders = [], result = [] } = entry.event;
  return [
    ...(entry.claims ?? []).map(({ id, at, quote }) => ({ what: `claim ${id}`, at, quote })),
    ...(entry.episodes ?? []).flatMap(({ id, at, quote }) => (quote === undefined ? [] : [{ what: `episode ${id}`, at, quote }])),
    ...(entry.fates ?? []).map(({ person, at, quote }) => ({ what: `fate of ${person}`, at, quote })),
    ...commanders.map(({ person, at, quote }) => ({ what: `commander ${person}`, at, quote })),
    ...result.map(({ text, at, quote }) => ({ what: `result ${text}`, at, quote })),
  ];
}

/** Expects every quote of an entry to be in its document at exactly its code points. */
export function expectEvidence(entry: Entry, document: readonly string[]): void {
  const wrong = quotesOf(entry).filter(({ at, quote }) => document.slice(at.start, at.end).join('') !== quote);
  expect(wrong).toEqual([]);
}
