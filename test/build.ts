/**
 * Before tests of the command line: builds `src/` into a folder of the tests' own, so that `dist/` stays as it is. The
 * folder is named by the content of `src/`, so that unchanged sources are built once and runs at the same time do not
 * disturb each other. It looks like an installed package: `dist/` beside links to the data.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from './root.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built program. */
    cli: string;
  }
}

const BUILDS = join(ROOT, 'node_modules/.cache/variorum-test');
/** What a build reads beside itself. */
const DATA = ['data', 'ontology', 'queries'];
/** Builds that no run has used for an hour are removed. */
const UNUSED = 3_600_000;

export default function setup(project: TestProject): void {
  const folder = join(BUILDS, contentOfSources());
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
  else build(folder);
  for (const name of readdirSync(BUILDS)) {
    const path = join(BUILDS, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (used < Date.now() - UNUSED) rmSync(path, { recursive: true, force: true });
  }
  project.provide('cli', join(folder, 'dist/cli.js'));
}

/** Builds beside the folder and then renames, so that the folder is complete from the start. */
function build(folder: string): void {
  mkdirSync(BUILDS, { recursive: true });
  const made = mkdtempSync(join(BUILDS, 'build-'));
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  // Types are checked by `tsc -p tsconfig.json`, and not again before every test run.
  const options = ['--outDir', join(made, 'dist'), '--declaration', 'false', '--noCheck'];
  execFileSync(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.build.json'), ...options], { stdio: 'inherit' });
  for (const name of DATA) symlinkSync(join(ROOT, name), join(made, name), 'junction');
  cpSync(join(ROOT, 'package.json'), join(made, 'package.json'));
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another run has built the same sources meanwhile.
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** A name for everything a build depends on. */
function contentOfSources(): string {
  const hash = createHash('sha256').update(ROOT);
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  for (const name of [...sources.sort(), 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    const path = join(ROOT, name);
    if (statSync(path).isFile()) hash.update(`\0${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
