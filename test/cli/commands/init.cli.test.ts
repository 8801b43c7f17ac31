/** `variorum init`: the project it makes works, and nothing that is there is touched. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReferences, ENTRY_SCHEMA_ID, parseEntry, parseProject, projectJsonSchema, readRegistry, REGISTRY_FILES } from '../../../src/entry/index.js';
import { valueOf } from '../../../src/problem.js';
import { cleanEnvironment, CLI, codePointsOf, expectEvidence, filesIn, folderWith, variorum } from '../../support.js';

const FILES = [
  '.editorconfig',
  '.gitattributes',
  '.github/workflows/check.yml',
  '.gitignore',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  'README.md',
  'documents/skirmish-at-fenwick-lock-2034.meta.yaml',
  'documents/skirmish-at-fenwick-lock-2034.txt',
  'entry.schema.json',
  'entries/skirmish-at-fenwick-lock-2034.yaml',
  'project.schema.json',
  'variorum.yaml',
  ...REGISTRY_FILES.map((name) => `registry/${name}`),
].sort();
const ENTRY = 'entries/skirmish-at-fenwick-lock-2034.yaml';
const DOCUMENT = 'documents/skirmish-at-fenwick-lock-2034.txt';

async function project(): Promise<string> {
  const cwd = folderWith();
  expect((await variorum(['init', 'project'], { cwd })).code).toBe(0);
  return join(cwd, 'project');
}

/** The commands of the program in the shell blocks of a document, as lists of arguments. */
function commandsOf(text: string): string[][] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block).join('');
  return [...blocks.matchAll(/^npx --no-install variorum ([^#\n]*)/gm)].map(([, command = '']) => command.trim().split(/\s+/));
}

/** Arguments with `*.txt` expanded, as a shell does. */
function expanded(args: readonly string[], cwd: string): string[] {
  return args.flatMap((one) =>
    one.endsWith('/*.txt')
      ? readdirSync(join(cwd, dirname(one)))
          .filter((name) => name.endsWith('.txt'))
          .map((name) => join(dirname(one), name))
      : [one],
  );
}

describe('variorum init', () => {
  it('makes a project of these files', async () => {
    expect(Object.keys(filesIn(await project())).sort()).toEqual(FILES);
  });

  it('has an entry that says what its document says, and names only what is there', async () => {
    const cwd = await project();
    const files = filesIn(cwd);
    const registry = readRegistry(Object.fromEntries(REGISTRY_FILES.map((name) => [name, files[`registry/${name}`]])));
    expect(registry.problems).toEqual([]);
    const entry = valueOf(parseEntry(files[ENTRY]!)).data;
    expect(checkReferences(entry, registry.value!)).toEqual([]);
    expectEvidence(entry, codePointsOf(readFileSync(join(cwd, DOCUMENT))));
  });

  it('is exported and read again without a problem', async () => {
    const cwd = await project();
    const before = filesIn(cwd);
    const out = await variorum(['export', 'entries', '-o', 'out', '--registry', 'registry'], { cwd });
    expect(out.code).toBe(0);
    expect(out.stderr.replace(/^warning\[base-absent\].*\n/m, '')).not.toMatch(/error|warning/);
    const again = await variorum(['draft', DOCUMENT, '--update', ENTRY, '--in-place', '--registry', 'registry'], { cwd });
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('0 new, 0 changed, 0 gone');
    for (const [name, text] of Object.entries(before)) expect(filesIn(cwd)[name]).toBe(text);
  });

  it('finds its registry by the project file, and says so', async () => {
    const cwd = await project();
    const named = await variorum(['export', 'entries', '-o', 'one', '--registry', 'registry'], { cwd });
    const found = await variorum(['export', 'entries', '-o', 'two'], { cwd });
    expect(found.code).toBe(0);
    expect(found.stderr).toContain('project file variorum.yaml: registry, title\n');
    expect(named.stderr).toContain('project file variorum.yaml: title; overridden: registry\n');
    const [one, two] = [filesIn(join(cwd, 'one')), filesIn(join(cwd, 'two'))];
    expect(two['variorum.nq']).toBe(one['variorum.nq']);
    const checked = await variorum(['check', 'entries'], { cwd });
    expect(checked.stderr).toContain('evaluated: the registry, ');
    expect(checked.code).toBe(0);
    rmSync(join(cwd, 'variorum.yaml'));
    for (const args of [
      ['draft', DOCUMENT],
      ['compare', 'entries'],
      ['draft', DOCUMENT, '--update', ENTRY],
    ])
      expect((await variorum(args, { cwd })).stderr, args.join(' ')).toContain('using the registry in registry/; --registry DIR names another\n');
  });

  it('is checked without a problem, as its workflow does', async () => {
    const out = await variorum(['check', 'entries', 'registry', '--texts', 'documents'], { cwd: await project() });
    expect(out.stderr).not.toMatch(/error\[|warning\[/);
    expect(out.stderr).toContain('the quotes of 1 entry in its document');
    expect(out.code).toBe(0);
  });

  it('has a README whose commands work as they are typed, one after the other', async () => {
    const cwd = await project();
    const commands = commandsOf(filesIn(cwd)['README.md']!);
    expect(commands.map(([verb]) => verb)).toEqual(['check', 'export', 'draft', 'draft']);
    const before = filesIn(cwd);
    for (const args of commands) {
      const { code, stderr } = await variorum(expanded(args, cwd), { cwd });
      expect([args.join(' '), code, /error\[/.test(stderr)]).toEqual([args.join(' '), 0, false]);
    }
    // A new document becomes an entry, and the one that is there is not touched.
    writeFileSync(join(cwd, 'documents/raid.txt'), before[DOCUMENT]!.replaceAll('Skirmish at Fenwick Lock', 'Raid on Fenwick Lock'));
    const { code, stderr } = await variorum(expanded(['draft', 'documents/*.txt', '-o', 'entries'], cwd), { cwd });
    expect([code, stderr.includes('1 entry drafted into entries, 1 kept as it is')]).toEqual([0, true]);
    for (const [name, text] of Object.entries(before)) expect(filesIn(cwd)[name], name).toBe(text);
  });

  it('has a workflow that needs no file that is not there, and says what it needs instead', async () => {
    const cwd = await project();
    const workflow = filesIn(cwd)['.github/workflows/check.yml']!;
    const [, install = ''] = /run: \|\n((?: {10}.*\n)+)/.exec(workflow) ?? [];
    expect(install).toContain('package-lock.json');
    const run = (env: Record<string, string>) =>
      spawnSync('bash', ['-ec', install], { cwd, encoding: 'utf8', env: cleanEnvironment({ PATH: `${cwd}/bin:${process.env['PATH']}`, ...env }) });
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(join(cwd, 'bin/npm'), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
    const unset = run({ VARIORUM: '' });
    expect(unset.status).not.toBe(0);
    expect(unset.stderr).toContain('set the repository variable VARIORUM to where the program is installed from');
    expect(run({ VARIORUM: '../variorum.tgz' }).stdout).toBe('npm install --no-save ../variorum.tgz\n');
    writeFileSync(join(cwd, 'package-lock.json'), '{}');
    expect(run({ VARIORUM: '' }).stdout).toBe('npm ci\n');
  });

  it('has a project file that is right when its comments are taken away, and takes a base', async () => {
    const cwd = await project();
    const text = filesIn(cwd)['variorum.yaml']!;
    expect(parseProject(text)).toEqual({ value: { registry: 'registry', title: 'What documents say' }, problems: [] });
    const all = parseProject(text.replace(/^# (?=(?:base|licence|contact):)/gm, ''));
    expect(all.problems).toEqual([]);
    expect(Object.keys(all.value!).sort()).toEqual(['base', 'contact', 'licence', 'registry', 'title']);
    const folder = folderWith();
    expect((await variorum(['init', '--base', 'https://data.example.org/fen/'], { cwd: folder })).code).toBe(0);
    expect(parseProject(filesIn(folder)['variorum.yaml']!).value?.base).toBe('https://data.example.org/fen/');
    expect((await variorum(['export', 'entries', '-o', 'out'], { cwd: folder })).stderr).not.toContain('base-absent');
    expect((await variorum(['init', 'other', '--base', 'data'], { cwd: folder })).code).toBe(2);
  });

  it('tells editors the schema that entries name', async () => {
    const files = filesIn(await project());
    const settings = JSON.parse(files['.vscode/settings.json']!) as { 'yaml.schemas': Record<string, string[]> };
    expect(Object.keys(settings['yaml.schemas'])).toEqual(['./entry.schema.json', './project.schema.json']);
    expect(files[ENTRY]).toContain('$schema=../entry.schema.json\n');
    expect(JSON.parse(files['entry.schema.json']!)).toMatchObject({ $id: ENTRY_SCHEMA_ID });
    expect(files['.github/workflows/check.yml']).toContain('- run: npx --no-install variorum check entries --texts documents\n');
    expect(files['variorum.yaml']).toContain('$schema=./project.schema.json\n');
    expect(JSON.parse(files['project.schema.json']!)).toEqual(projectJsonSchema());
  });

  it('fills the working folder, and leaves what is there', async () => {
    const cwd = folderWith({ 'notes.txt': 'mine' });
    expect((await variorum(['init'], { cwd })).code).toBe(0);
    expect(Object.keys(filesIn(cwd)).sort()).toEqual([...FILES, 'notes.txt'].sort());
  });

  it.each([
    ['one of its files is there', { 'project/README.md': 'mine' }, 'output-exists'],
    ['a file has the name of the folder', { project: 'mine' }, 'output-unwritable'],
  ])('does nothing where %s', async (_, files, code) => {
    const cwd = folderWith(files);
    const out = await variorum(['init', 'project'], { cwd });
    expect(out.code).toBe(2);
    expect(out.stderr).toContain(`error[${code}]`);
    expect(out.stderr).not.toMatch(/^ {4}at /m);
    expect(filesIn(cwd)).toEqual(files);
  });

  it('begins its help with examples', async () => {
    for (const verb of ['init', 'new', 'draft']) expect((await variorum([verb, '--help'])).stdout).toMatch(/^Examples:\n {2}variorum /);
  });
});

it('help loads the command line and nothing else', () => {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    // What is imported when a file is loaded; verbs import the rest when they run.
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?from '([^']+)';|^import '([^']+)';/gm)) {
      if (from.startsWith('.')) follow(join(dirname(file), from));
      else if (!from.startsWith('node:')) packages.add(from);
    }
  };
  follow(CLI);
  expect(seen.size).toBeGreaterThan(5);
  expect([...packages]).toEqual(['commander']);
});
