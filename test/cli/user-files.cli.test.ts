/** Files of the user: no command replaces one that no earlier run of it wrote; and whose data is written. All places and groups are invented. */
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, SAMPLE, variorum } from '../support.js';
import { article, LICENCE } from './articles.js';

const ID = 'battle-of-brindle-ford-2031';
const INPUT = { 'a.txt': article(), 'a.meta.yaml': LICENCE };
const WRITES: readonly (readonly [string, string[], string[]])[] = [
  ['export', ['export', 'a.txt', '-o', 'out'], ['claims.csv', 'void.ttl', 'report.json', `entries/${ID}.yaml`]],
  ['site', ['site', 'a.txt', '-o', 'out'], ['index.html', '.well-known/void', '.variorum-site.json']],
  ['vocab', ['vocab', '-o', 'out'], ['index.html', 'variorum.rdf', '.variorum-vocab.json']],
  ['draft', ['draft', 'a.txt', '-o', 'out'], [`${ID}.yaml`, '.variorum-draft.json']],
  ['init', ['init', 'out'], ['README.md', 'registry/actors.yaml', 'variorum.yaml']],
];

describe.each(WRITES)('%s', (name, args, files) => {
  it.each(files)('does not replace %s of the user: exit code 2, nothing is written; --force replaces', async (file) => {
    const cwd = folderWith({ ...INPUT, [`out/${file}`]: 'mine\n', 'out/notes.md': 'mine\n' });
    const { code, stderr } = await variorum(args, { cwd });
    expect(stderr).toContain(`out/${file}: error[output-exists]`);
    expect(code).toBe(2);
    expect(filesIn(join(cwd, 'out'))).toEqual({ [file]: 'mine\n', 'notes.md': 'mine\n' });
    const forced = await variorum([...args, '--force'], { cwd });
    expect([forced.code, forced.stderr.includes('output-exists')]).toEqual([0, false]);
    const after = filesIn(join(cwd, 'out'));
    expect(after[file]).not.toBe('mine\n');
    expect(after['notes.md']).toBe('mine\n');
  });

  it('runs again over what it wrote', async () => {
    const cwd = folderWith(INPUT);
    for (const time of ['first', 'second']) expect((await variorum(args, { cwd })).code, time).toBe(0);
    // What it wrote is replaced by another result.
    writeFileSync(join(cwd, 'a.txt'), article({ killed: 17 }));
    expect((await variorum(args, { cwd })).code).toBe(0);
    if (name === 'draft') expect(filesIn(join(cwd, 'out'))[`${ID}.yaml`]).toContain('17 killed');
  });

  it('does not replace what the user changed since', async () => {
    const cwd = folderWith(INPUT);
    await variorum(args, { cwd });
    const file = files[0] ?? '';
    writeFileSync(join(cwd, 'out', file), 'mine now\n');
    const before = filesIn(join(cwd, 'out'));
    const { code, stderr } = await variorum(args, { cwd });
    // An entry that was edited is kept, and the run continues.
    expect([code, stderr.includes('output-exists'), stderr.includes('entry-edited')]).toEqual(name === 'draft' ? [0, false, true] : [2, true, false]);
    expect(filesIn(join(cwd, 'out'))).toEqual(before);
  });
});

describe('a folder that holds another kind of output', () => {
  it.each([
    ['site', 'export', ['site', 'out', '-o', 'out']],
    ['vocab', 'export', ['vocab', '-o', 'out']],
    ['draft', 'export', ['draft', 'a.txt', '-o', 'out']],
    ['export', 'site', ['export', 'a.txt', '-o', 'out']],
    ['vocab', 'site', ['vocab', '-o', 'out']],
    ['site', 'vocab', ['site', 'a.txt', '-o', 'out']],
  ])('%s into that of %s is refused, also with --force', async (_, before, args) => {
    const cwd = folderWith(INPUT);
    expect((await variorum(before === 'vocab' ? ['vocab', '-o', 'out'] : [before, 'a.txt', '-o', 'out'], { cwd })).code).toBe(0);
    const files = filesIn(join(cwd, 'out'));
    for (const more of [[], ['--force']]) {
      const { code, stderr } = await variorum([...args, ...more], { cwd });
      expect(stderr).toContain('out: error[output-exists]');
      expect(code).toBe(2);
      expect(filesIn(join(cwd, 'out'))).toEqual(files);
    }
    if (before === 'export') expect((await variorum(['check', 'out'], { cwd })).code).toBe(0);
  });
});

describe('draft into a folder of entries', () => {
  it('drafts new documents and keeps the entries of others: those that people wrote too', async () => {
    const cwd = folderWith({ ...INPUT, 'b.txt': article({ title: 'A raid' }) });
    const { stdout } = await variorum(['draft', 'a.txt'], { cwd });
    const edited = stdout.replace(/^ {4}count: .*$/m, '    count: 3 # counted again');
    expect(edited).not.toBe(stdout);
    const folder = folderWith({ ...INPUT, 'b.txt': article({ title: 'A raid' }), [`entries/${ID}.yaml`]: edited });
    const { code, stderr } = await variorum(['draft', 'a.txt', 'b.txt', '-o', 'entries'], { cwd: folder });
    expect(stderr).toContain(`entries/${ID}.yaml: warning[entry-exists]`);
    expect(stderr).toContain('1 entry drafted into entries, 1 kept as it is\n');
    expect(code).toBe(0);
    const files = filesIn(join(folder, 'entries'));
    expect(files[`${ID}.yaml`]).toBe(edited);
    expect(Object.keys(files)).toEqual(['.variorum-draft.json', 'a-raid.yaml', `${ID}.yaml`]);
    // What is listed is what was drafted, so that the entry of a person is never taken for it.
    expect(files['.variorum-draft.json']).not.toContain(ID);
    expect((await variorum(['draft', 'b.txt', '-o', 'entries'], { cwd: folder })).code).toBe(0);
    expect(filesIn(join(folder, 'entries'))['.variorum-draft.json']).toContain('a-raid.yaml');
  });

  it('does not replace the entry of another document', async () => {
    const cwd = folderWith({
      ...INPUT,
      [`out/${ID}.yaml`]: (await variorum(['draft', 'a.txt'], { cwd: folderWith({ 'a.txt': article({ killed: 44 }) }) })).stdout,
    });
    const { code, stderr } = await variorum(['draft', 'a.txt', '-o', 'out'], { cwd });
    expect([code, stderr.includes('output-exists')]).toEqual([2, true]);
    expect(filesIn(join(cwd, 'out'))[`${ID}.yaml`]).toContain('44 killed');
  });
});

it('an entry that was edited is kept by every export after it', async () => {
  const cwd = folderWith(INPUT);
  const args = ['export', 'a.txt', '-o', 'out'];
  await variorum(args, { cwd });
  const file = join(cwd, `out/entries/${ID}.yaml`);
  writeFileSync(file, `${readFileSync(file, 'utf8')}# mine\n`);
  for (const more of [[], [], ['--force']]) {
    const { code, stderr } = await variorum([...args, ...more], { cwd });
    expect([code, stderr.includes('warning[entry-edited]')]).toEqual([0, true]);
    expect(readFileSync(file, 'utf8')).toMatch(/# mine\n$/);
  }
  expect((await variorum(['check', 'out'], { cwd })).code).toBe(0);
});

describe('a single file', () => {
  it('new -o does not replace a file or follow a link', async () => {
    const cwd = folderWith({ 'entry.yaml': 'mine\n', 'mine.yaml': 'mine\n' });
    symlinkSync('mine.yaml', join(cwd, 'link.yaml'));
    for (const name of ['entry.yaml', 'link.yaml']) {
      const refused = await variorum(['new', 'Raid', '-o', name], { cwd });
      expect([refused.code, refused.stderr.includes(`${name}: error[output-exists]`)]).toEqual([2, true]);
      expect((await variorum(['new', 'Raid', '-o', name, '--force'], { cwd })).code).toBe(0);
      expect(readFileSync(join(cwd, name), 'utf8')).toContain('title: Raid');
    }
    expect(lstatSync(join(cwd, 'link.yaml')).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toBe('mine\n');
    expect((await variorum(['new', 'Raid', '-o', 'a/b/entry.yaml'], { cwd })).code).toBe(0);
  });

  it.each(['txt', 'json', 'ndjson', 'sarif', 'github', 'ttl'])('check --report r.%s replaces its own report, and no file of the user', async (ending) => {
    const cwd = folderWith({ ...INPUT, 'notes.txt': 'mine\n' });
    await variorum(['draft', 'a.txt', '-o', 'entries'], { cwd });
    const args = ['check', 'entries', '--report', `r.${ending}`];
    for (const time of ['first', 'second']) expect((await variorum(args, { cwd })).code, time).toBe(0);
    writeFileSync(join(cwd, `r.${ending}`), 'mine\n');
    const refused = await variorum(args, { cwd });
    expect([refused.code, refused.stderr.includes('error[output-exists]')]).toEqual([2, true]);
    expect(readFileSync(join(cwd, `r.${ending}`), 'utf8')).toBe('mine\n');
    expect((await variorum([...args, '--force'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

it('a run that is refused leaves no folder', async () => {
  const cwd = folderWith({ 'empty.txt': '', 'broken/actors.yaml': 'id: x\n', ...INPUT });
  for (const args of [
    ['export', 'empty.txt', '-o', 'x/y/z'],
    ['draft', 'empty.txt', '-o', 'x/y/z'],
    ['site', 'empty.txt', '-o', 'x/y/z'],
    ['export', 'a.txt', '-o', 'x/y/z', '--registry', 'broken'],
  ])
    expect((await variorum(args, { cwd })).code, args.join(' ')).not.toBe(0);
  expect(existsSync(join(cwd, 'x'))).toBe(false);
});

describe('a registry that cannot be used', () => {
  it.each([
    ['an actor without a name', 'actors.yaml', '- { id: heron-league }\n', 'entry-missing-field'],
    ['a file that is no YAML', 'places.yaml', '- [\n', 'entry-yaml'],
    ['a file that is no list', 'people.yaml', 'odile: {}\n', 'entry-field'],
    ['a table of links that is none', 'links.sssom.tsv', 'subject_id\n', 'registry-links'],
    ['a parent that is not there', 'actors.yaml', '- { id: a, name: A, parents: [{ id: b }] }\n', 'entry-reference'],
  ])('%s: export, draft, site and compare write nothing, and check says so too', async (_, name, text, problem) => {
    const cwd = folderWith({ ...INPUT, [`registry/${name}`]: text, 'e.yaml': (await variorum(['draft', SAMPLE])).stdout });
    const before = filesIn(cwd);
    for (const args of [
      ['export', 'a.txt', '-o', 'out'],
      ['draft', 'a.txt', '-o', 'out'],
      ['draft', 'a.txt'],
      ['site', 'a.txt', '-o', 'out'],
      ['compare', 'a.txt'],
    ]) {
      const { code, stdout, stderr } = await variorum(args, { cwd });
      expect(stderr, args.join(' ')).toContain(`error[${problem}]`);
      expect({ code, stdout }, args.join(' ')).toEqual({ code: 2, stdout: '' });
    }
    expect(filesIn(cwd)).toEqual(before);
    const checked = await variorum(['check', 'e.yaml'], { cwd });
    expect(checked.stderr).toContain(`error[${problem}]`);
    expect(checked.code).toBe(1);
  });
});

describe('whose data it is', () => {
  // Names that the bundled registry knows, and one that it does not.
  const OWN = article({ title: 'Battle of Brindle Ford (2031)', killed: 4 });
  const BASE = ['--base', 'https://data.example.org/'];

  it('nothing of the bundled registry is written that the entries do not use', async () => {
    const cwd = folderWith({ 'a.txt': OWN, 'a.meta.yaml': LICENCE });
    const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out', ...BASE], { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([
      0,
      'using the bundled registry to recognise names; --registry DIR names your own, --registry states a pack, --registry none does without',
    ]);
    for (const [name, text] of Object.entries(filesIn(join(cwd, 'out')))) expect([name, /syria|hasakah/i.test(text)]).toEqual([name, false]);
    await variorum(['site', 'a.txt', '-o', 'site', ...BASE], { cwd });
    for (const [name, text] of Object.entries(filesIn(join(cwd, 'site')))) {
      // The vocabulary has examples of its own.
      if (!name.startsWith('vocabulary/')) expect([name, /hasakah|syrian/i.test(text)]).toEqual([name, false]);
    }
  });

  it('what they use is written with what it stands on, and its links, in every format', async () => {
    const text = OWN.replace('- Date:', '- Partof: the Syrian civil war\n- Date:');
    const cwd = folderWith({ 'a.txt': text, 'a.meta.yaml': LICENCE });
    await variorum(['export', 'a.txt', '-o', 'out', ...BASE, '--formats', 'ttl,jsonld,nq,trig'], { cwd });
    const files = filesIn(join(cwd, 'out'));
    for (const name of ['variorum.ttl', 'variorum.jsonld', 'variorum.nq', 'variorum.trig']) {
      expect([name, files[name]?.includes('Syrian civil war'), files[name]?.includes('Q178810')]).toEqual([name, true, true]);
      expect([name, files[name]?.includes('Al-Hasakah')]).toEqual([name, false]);
    }
    expect((await variorum(['check', 'out'], { cwd })).code).toBe(0);
  });

  it('--registry none does without', async () => {
    const cwd = folderWith({ 'a.txt': OWN.replace('- Date:', '- Partof: the Syrian civil war\n- Date:'), 'a.meta.yaml': LICENCE });
    const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out', ...BASE, '--registry', 'none'], { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([0, 'using no registry: names are not recognised']);
    expect(filesIn(join(cwd, 'out'))['variorum.nq']).not.toContain('/graph/links');
    expect((await variorum(['check', `out/entries/${ID}.yaml`, '--registry', 'none'], { cwd })).code).toBe(0);
  });

  it('no base is a warning, for the site too, but not for the bundled data', async () => {
    const cwd = folderWith(INPUT);
    for (const verb of ['export', 'site']) {
      const { stderr } = await variorum([verb, 'a.txt', '-o', verb], { cwd });
      expect(stderr).toContain('warning[base-absent]');
      expect((await variorum([verb, 'a.txt', '-o', `${verb}-2`, ...BASE], { cwd })).stderr).not.toContain('base-absent');
      expect((await variorum([verb, SAMPLE, '-o', `${verb}-3`], { cwd })).stderr).not.toContain('base-absent');
    }
    // The graph has its base already.
    expect((await variorum(['site', 'export', '-o', 'of-graph'], { cwd })).stderr).not.toContain('base-absent');
  });
});

describe('variorum.yaml', () => {
  const PROJECT =
    'base: https://data.example.org/conflicts/\nregistry: shared\ntitle: What the Fen says\nlicence: https://creativecommons.org/licenses/by/4.0/\ncontact: desk@example.org\n';
  const FILES = { ...INPUT, 'variorum.yaml': PROJECT, 'shared/actors.yaml': '- { id: heron-league, name: Heron League }\n' };

  it('is used by export and site from a folder below it, and said', async () => {
    const cwd = folderWith({ ...FILES, 'below/b.txt': article() });
    const { code, stderr } = await variorum(['export', 'b.txt', '-o', 'out'], { cwd: join(cwd, 'below') });
    expect([code, stderr.split('\n')[0]]).toEqual([0, 'project file ../variorum.yaml: base, registry, title, licence, contact']);
    expect(stderr).not.toMatch(/base-absent|bundled registry/);
    const files = filesIn(join(cwd, 'below/out'));
    expect(files['variorum.nq']).toContain('<https://data.example.org/conflicts/');
    expect(files['variorum.nq']).not.toContain('<https://w3id.org/variorum/id/');
    for (const part of ['"What the Fen says"', 'https://creativecommons.org/licenses/by/4.0/', '<mailto:desk@example.org>'])
      expect(files['void.ttl']).toContain(part);
    expect((await variorum(['check', 'out'], { cwd: join(cwd, 'below') })).code).toBe(0);

    const site = await variorum(['site', 'a.txt', '-o', 'site'], { cwd });
    expect(site.code).toBe(0);
    const pages = filesIn(join(cwd, 'site'));
    expect(pages['index.html']).toContain('What the Fen says');
    expect(pages['downloads.html']).toContain('<a href="mailto:desk@example.org">desk@example.org</a>');
    expect(pages['downloads.html']).toContain('https://creativecommons.org/licenses/by/4.0/');
    // Of a graph, the base is its own.
    expect((await variorum(['site', 'below/out', '-o', 'again', '--title', 'Flagged'], { cwd })).stderr).toContain('overridden: title');
  });

  it('is overridden by flags', async () => {
    const cwd = folderWith(FILES);
    const { stderr } = await variorum(['export', 'a.txt', '-o', 'out', '--base', 'https://flag.example.org/', '--registry', 'none'], { cwd });
    expect(stderr).toContain('project file variorum.yaml: title, licence, contact; overridden: base, registry\n');
    expect(filesIn(join(cwd, 'out'))['variorum.nq']).toContain('<https://flag.example.org/');
  });

  it('that is wrong stops the command', async () => {
    const cwd = folderWith({ ...INPUT, 'variorum.yaml': 'bsae: https://data.example.org/\n' });
    const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^variorum\.yaml:1:1: error\[project-file\]: there is no field "bsae"/m);
    expect(stderr).toContain('try: did you mean "base"?');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
    rmSync(join(cwd, 'variorum.yaml'));
    expect((await variorum(['export', 'a.txt', '-o', 'out'], { cwd })).code).toBe(0);
  });
});
