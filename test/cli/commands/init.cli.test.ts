/** `variorum init`: the project it makes works, and nothing that is there is touched. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReferences, ENTRY_SCHEMA_ID, parseEntry, readRegistry, REGISTRY_FILES } from '../../../src/entry/index.js';
import { valueOf } from '../../../src/problem.js';
import { CLI, codePointsOf, expectEvidence, filesIn, folderWith, variorum } from '../../support.js';

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
  ...REGISTRY_FILES.map((name) => `registry/${name}`),
].sort();
const ENTRY = 'entries/skirmish-at-fenwick-lock-2034.yaml';
const DOCUMENT = 'documents/skirmish-at-fenwick-lock-2034.txt';

async function project(): Promise<string> {
  const cwd = folderWith();
  expect((await variorum(['init', 'project'], { cwd })).code).toBe(0);
  return join(cwd, 'project');
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
    expect(out.stderr).not.toMatch(/error|warning/);
    const again = await variorum(['draft', DOCUMENT, '--update', ENTRY, '--in-place', '--registry', 'registry'], { cwd });
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('0 new, 0 changed, 0 gone');
    for (const [name, text] of Object.entries(before)) expect(filesIn(cwd)[name]).toBe(text);
  });

  it('finds its registry, and says so', async () => {
    const cwd = await project();
    const named = await variorum(['export', 'entries', '-o', 'one', '--registry', 'registry'], { cwd });
    const found = await variorum(['export', 'entries', '-o', 'two'], { cwd });
    expect(found.code).toBe(0);
    expect(found.stderr).toContain('using the registry in registry/; --registry DIR names another\n');
    expect(named.stderr).not.toContain('using the registry');
    const [one, two] = [filesIn(join(cwd, 'one')), filesIn(join(cwd, 'two'))];
    expect(two['variorum.nq']).toBe(one['variorum.nq']);
    const checked = await variorum(['check', 'entries'], { cwd });
    expect(checked.stderr).toContain('evaluated: the registry, ');
    expect(checked.code).toBe(0);
    for (const args of [
      ['draft', DOCUMENT],
      ['compare', 'entries'],
      ['draft', DOCUMENT, '--update', ENTRY],
    ])
      expect((await variorum(args, { cwd })).stderr, args.join(' ')).toContain('using the registry in registry/');
  });

  it('is checked without an error, where there is a check', async () => {
    const { stdout } = await variorum(['--help']);
    // The verb is in the making elsewhere; from then on this holds it to the project.
    if (!/^ {2}check /m.test(stdout)) return;
    const out = await variorum(['check', 'entries', 'registry', '--texts', 'documents'], { cwd: await project() });
    expect(out.stderr).not.toContain('error[');
    expect(out.stderr).toContain('the quotes of 1 entry in its document');
    expect(out.code).toBe(0);
  });

  it('tells editors the schema that entries name', async () => {
    const files = filesIn(await project());
    const settings = JSON.parse(files['.vscode/settings.json']!) as { 'yaml.schemas': Record<string, string[]> };
    expect(Object.keys(settings['yaml.schemas'])).toEqual(['./entry.schema.json']);
    expect(files[ENTRY]).toContain('$schema=../entry.schema.json\n');
    expect(JSON.parse(files['entry.schema.json']!)).toMatchObject({ $id: ENTRY_SCHEMA_ID });
    expect(files['.github/workflows/check.yml']).toContain('- run: npx --no-install variorum check entries registry --texts documents\n');
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
