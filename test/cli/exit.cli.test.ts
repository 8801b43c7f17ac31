/** Exit codes (design section 5, contract), and what a wrong call or a bad input leads to. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit.js';
import { filesIn, folderWith, SAMPLE, variorum } from '../support.js';
import { article, LICENCE } from './articles.js';

it('are those of the contract', () => {
  expect(EXIT).toEqual({ success: 0, problems: 1, usage: 2, incomplete: 3, remoteFailed: 4, remotePartly: 5, interrupted: 130 });
});

describe('0: well', () => {
  it.each([
    ['export', ['export', SAMPLE, '-o', 'out']],
    ['draft', ['draft', SAMPLE]],
    ['evaluate', ['evaluate', SAMPLE.replace('.txt', '.gold.json')]],
    ['--help', ['--help']],
    ['--version', ['--version']],
    ['help of a verb', ['help', 'export']],
  ])('%s', async (_, args) => {
    expect((await variorum(args, { cwd: folderWith() })).code).toBe(0);
  });

  it('with warnings, since --fail-on is error', async () => {
    const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out'], { cwd: folderWith({ 'a.txt': article() }) });
    expect(stderr).toContain('warning[document-licence]');
    expect(code).toBe(0);
  });
});

it('0: a document given twice is read once, and that is no failure', async () => {
  const { code, stderr } = await variorum(['draft', 'a.txt', './a.txt'], { cwd: folderWith({ 'a.txt': article() }) });
  expect(stderr).toMatch(/warning\[input-repeated\][\s\S]*\n1 entry drafted\n$/);
  expect(code).toBe(0);
});

describe('1: problems at or above --fail-on', () => {
  it.each([
    ['never', 'a', 0],
    ['error', 'a', 0],
    ['warning', 'a', 1],
    ['warning', 'a licensed', 0],
    ['info', 'a licensed', 0],
  ])('draft --fail-on %s, where there is %s document: %i', async (severity, kind, expected) => {
    const folder = folderWith({ 'a.txt': article(), ...(kind === 'a' ? {} : { 'a.meta.yaml': LICENCE }) });
    expect((await variorum(['draft', 'a.txt', '--fail-on', severity], { cwd: folder })).code).toBe(expected);
  });

  it('export --fail-on info: the outputs are there all the same, since problems are no reason to withhold them', async () => {
    const folder = folderWith({ 'a.txt': article(), 'a.meta.yaml': LICENCE });
    const { code, stderr } = await variorum(['export', 'a.txt', '-o', 'out', '--fail-on', 'info'], { cwd: folder });
    expect(stderr).toContain('warning[base-absent]');
    expect(code).toBe(1);
    expect(filesIn(join(folder, 'out'))).toHaveProperty(['variorum.ttl']);
  });

  it('export --base: then the IRIs stand there, and nothing is left to say', async () => {
    const folder = folderWith({ 'a.txt': article(), 'a.meta.yaml': LICENCE });
    const { code } = await variorum(['export', 'a.txt', '-o', 'out', '--fail-on', 'info', '--base', 'https://example.org/conflicts/'], { cwd: folder });
    expect(code).toBe(0);
    expect(filesIn(join(folder, 'out'))['claims.csv']).toContain('https://example.org/conflicts/claim/battle-of-brindle-ford-2031/');
  });
});

describe('2: wrong usage, nothing is done', () => {
  it.each([
    ['no verb', [], /Usage: variorum/],
    ['an unknown verb', ['exprot', 'a.txt'], /unknown command 'exprot'[\s\S]*Did you mean export\?/],
    ['an unknown option', ['export', 'a.txt', '-o', 'out', '--formts', 'ttl'], /unknown option '--formts'[\s\S]*Did you mean --formats\?/],
    ['no output', ['export', 'a.txt'], /required option '-o, --output <dir>'/],
    ['no input', ['export', '-o', 'out'], /missing required argument 'input'/],
    ['no document', ['draft'], /missing required argument 'document'/],
    ['an unknown format', ['export', 'a.txt', '-o', 'out', '--formats', 'ttl,n3'], /unknown format "n3"; --formats takes ttl, jsonld, nq, trig, csv/],
    ['no format', ['export', 'a.txt', '-o', 'out', '--formats', ''], /unknown format ""/],
    ['an unknown severity', ['export', 'a.txt', '-o', 'out', '--fail-on', 'notice'], /Allowed choices are error, warning, info, never/],
    ['an unknown severity for draft', ['draft', 'a.txt', '--fail-on', 'all'], /Allowed choices are/],
    ['an unknown format of scores', ['evaluate', 'a.json', '--format', 'xml'], /Allowed choices are table, json/],
    ['a base that is no address', ['export', 'a.txt', '-o', 'out', '--base', 'here'], /--base here is not an address/],
    ['a base that does not end', ['export', 'a.txt', '-o', 'out', '--base', 'https://example.org/x'], /not an address that ends in \/, such as/],
    ['a base that ends in #', ['export', 'a.txt', '-o', 'out', '--base', 'https://example.org/x#'], /is not an address that ends in \//],
    ['a base with a question', ['check', 'e.yaml', '--base', 'https://example.org/?q=/'], /is not an address that ends in \//],
    ['articles that are not there', ['evaluate', 'a.json', '--articles', 'nope'], /--articles nope is not a folder/],
    ['texts that are not there', ['check', 'e.yaml', '--texts', 'nope'], /--texts nope is not a folder/],
    ['a context that is no address', ['export', 'a.txt', '-o', 'out', '--context', 'context.jsonld'], /--context context\.jsonld is not an http address/],
    ['a context of another kind', ['export', 'a.txt', '-o', 'out', '--context', 'ftp://example.org/c'], /is not an http address/],
    ['a base with a space', ['export', 'a.txt', '-o', 'out', '--base', 'https://example.org/a b/'], /is not an address/],
    ['--document without a value', ['export', 'a.txt', '-o', 'out', '--document', 'license'], /error\[document-field\]: --document license has no value/],
    ['--document with an unknown field', ['draft', 'a.txt', '-o', 'out', '--document', 'licence=x'], /error\[document-field\]: unknown field licence/],
    ['--document with a wrong date', ['draft', 'a.txt', '-o', 'out', '--document', 'published=soon'], /error\[document-field\]: --document published/],
    ['a registry that is none', ['export', 'a.txt', '-o', 'out', '--registry', '.'], /error\[input-missing\]: this is not a registry/],
    ['a registry that is not there', ['evaluate', 'a.json', '--registry', 'nowhere'], /nowhere: error\[input-missing\]/],
    ['an entry given to draft', ['draft', 'a.txt', 'e.yaml', '-o', 'out'], /these are entries: e\.yaml/],
  ])('%s', async (_, args, message) => {
    const folder = folderWith({ 'a.txt': article(), 'e.yaml': 'format: 1\n' });
    const { code, stdout, stderr } = await variorum(args, { cwd: folder });
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(Object.keys(filesIn(folder))).toEqual(['a.txt', 'e.yaml']);
  });
});

describe('3: some input could not be read, the rest was done', () => {
  const LATIN = Uint8Array.from([...Buffer.from('= A =\n\nJ'), 0xf6, ...Buffer.from('kull\n')]);
  const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 131 + 7) % 256);
  const cases: [string, string, Record<string, string | Uint8Array>, RegExp][] = [
    ['a file that is not there', 'bad.txt', {}, /^bad\.txt: error\[input-missing\]: no such file or folder$/m],
    ['an empty file', 'bad.txt', { 'bad.txt': '' }, /^bad\.txt: error\[input-empty\]: the file is empty\n {2}try: /m],
    ['white space', 'bad.txt', { 'bad.txt': ' \n\n\t' }, /^bad\.txt: error\[input-empty\]: the file contains only white space\n {2}try: /m],
    ['a byte order mark alone', 'bad.txt', { 'bad.txt': '\uFEFF' }, /^bad\.txt: error\[input-empty\]/m],
    ['binary garbage', 'bad.txt', { 'bad.txt': noise }, /^bad\.txt: error\[input-binary\][\s\S]*\n {2}try: /m],
    [
      'text that is not UTF-8',
      'bad.txt',
      { 'bad.txt': LATIN },
      /^bad\.txt:3:2: error\[input-encoding\]: the file is not valid UTF-8: byte 0xf6 at byte 8[\s\S]*\n {2}try: convert/m,
    ],
    ['a text without a title', 'bad.txt', { 'bad.txt': '\nHello\n' }, /^bad\.txt:2:1: error\[article-title\][\s\S]*\n {2}try: for a text without a layout/m],
    [
      'an empty folder',
      'bad',
      { 'bad/.keep': '' },
      /^bad: error\[input-directory\]: the folder has no article \(\.txt, \.wiki\) and no entry \(\.yaml\)\n {2}try: /m,
    ],
    [
      'another kind of file',
      'bad.pdf',
      { 'bad.pdf': 'x' },
      /^bad\.pdf: error\[input-kind\]: files with the extension \.pdf are not supported\n {2}expected: /m,
    ],
    ['a sidecar', 'good.meta.yaml', { 'good.meta.yaml': LICENCE }, /^good\.meta\.yaml: error\[input-kind\][\s\S]*\n {2}try: give the document: good/m],
    ['broken YAML', 'bad.yaml', { 'bad.yaml': 'format: 1\nid: [a\n' }, /^bad\.yaml:3:1: error\[entry-yaml\]/m],
    [
      'a wrong date',
      'bad.yaml',
      { 'bad.yaml': entry('event: { id: a, label: A, date: 31 March }') },
      /^bad\.yaml:4:33: error\[entry-date\]: event\.date: "31 March" is not an EDTF date\n {4}event: .*\n {36}\^\n {2}expected: /m,
    ],
    [
      'an actor nobody knows',
      'bad.yaml',
      { 'bad.yaml': entry('event: { id: a, label: A, sides: { 1: { actors: [stranger] } } }') },
      /^bad\.yaml:4:50: error\[entry-reference\]: no actor has the id stranger[\s\S]*\n {2}try: add it under actors:/m,
    ],
    [
      'a broken sidecar',
      'bad.txt',
      { 'bad.txt': article({ title: 'Bad' }), 'bad.meta.yaml': 'licence: x\n' },
      /^bad\.meta\.yaml:1:\d+: error\[entry-unknown-field\][\s\S]*did you mean "license"\?/m,
    ],
    ['an empty entry', 'bad.yaml', { 'bad.yaml': '' }, /^bad\.yaml(:1:1)?: error\[/m],
  ];
  function entry(event: string): string {
    return `format: 1\nid: a\ndocument: { title: A, language: en, sha256: ${'ab'.repeat(32)}, license: https://example.org/ }\n${event}\n`;
  }

  // One run over all of them: each gets its message, and the good file is read all the same.
  const given = (kinds: readonly (typeof cases)[number][]) => kinds.map(([, bad], index) => `${index}/${bad}`);
  const filesOf = (kinds: readonly (typeof cases)[number][]) =>
    Object.fromEntries(kinds.flatMap(([, , files], index) => Object.entries(files).map(([name, content]) => [`${index}/${name}`, content] as const)));
  const runAll = async (verb: string, kinds: readonly (typeof cases)[number][], args: string[] = []) => {
    const folder = folderWith({ 'good.txt': article(), ...filesOf(kinds) });
    return { folder, ...(await variorum([verb, ...given(kinds), 'good.txt', ...args], { cwd: folder })) };
  };
  /** What is said of one input: its lines, as if it lay in the folder itself. */
  const messageOf = (stderr: string, index: number) =>
    stderr
      .split(/^(?=\S)/m)
      .filter((words) => words.startsWith(`${index}/`))
      .join('')
      .replaceAll(`${index}/`, '');

  it('export: every kind of input that cannot be read', async () => {
    const { folder, code, stderr } = await runAll('export', cases, ['-o', 'out']);
    cases.forEach(([what, , , message], index) => expect(messageOf(stderr, index), what).toMatch(message));
    expect(stderr).toMatch(new RegExp(`\\n${cases.length} inputs could not be read\\n$`));
    expect(code).toBe(3);
    expect(Object.keys(filesIn(join(folder, 'out/entries')))).toEqual(['battle-of-brindle-ford-2031.yaml']);
  });

  it('draft: every kind of document that cannot be read', async () => {
    const documents = cases.filter(([, bad]) => !bad.endsWith('.yaml') || bad.endsWith('.meta.yaml'));
    const { code, stderr, stdout } = await runAll('draft', documents);
    documents.forEach(([what, , , message], index) => expect(messageOf(stderr, index), what).toMatch(message));
    expect(stderr).toMatch(new RegExp(`1 entry drafted, ${documents.length} inputs could not be read\\n$`));
    expect(stdout).toMatch(/^# yaml-language-server[^\n]*\n+format: 1\nid: battle-of-brindle-ford-2031\n/);
    expect(code).toBe(3);
  });

  it.each(cases.slice(0, 2))('alone: %s', async (_, bad, files, message) => {
    const { code, stderr } = await variorum(['export', bad, '-o', 'out'], { cwd: folderWith(files) });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/\nnothing was written: 1 input could not be read\n$/);
    expect(code).toBe(3);
  });

  // Entries are decoded leniently, so that a quote may lose its letters unseen.
  it('export: an entry that is not UTF-8', async () => {
    const { stderr } = await variorum(['export', 'bad.yaml', '-o', 'out'], { cwd: folderWith({ 'bad.yaml': LATIN }) });
    expect(stderr).toMatch(/^bad\.yaml:3:2: error\[input-encoding\]/m);
  });

  it('a whole folder, of which every file that can be read is read', async () => {
    const folder = folderWith({ 'in/a.txt': article({ title: 'A raid' }), 'in/b.txt': '', 'in/c.txt': article({ title: 'C raid' }), 'in/d.yaml': '[' });
    const { code, stderr } = await variorum(['export', 'in', '-o', 'out'], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toMatch(/\n2 inputs could not be read\n$/);
    expect(Object.keys(filesIn(join(folder, 'out/entries')))).toEqual(['a-raid.yaml', 'c-raid.yaml']);
  });

  it('wins over 1', async () => {
    const folder = folderWith({ 'good.txt': article(), 'bad.txt': '' });
    expect((await variorum(['export', 'good.txt', 'bad.txt', '-o', 'out', '--fail-on', 'info'], { cwd: folder })).code).toBe(3);
    expect((await variorum(['export', 'good.txt', 'bad.txt', '-o', 'out', '--fail-on', 'never'], { cwd: folder })).code).toBe(3);
  });
});

it('2: vocab does not write over an export', async () => {
  const cwd = folderWith({ 'a.txt': article() });
  await variorum(['export', 'a.txt', '-o', 'out'], { cwd });
  const before = filesIn(join(cwd, 'out'));
  const { code, stderr } = await variorum(['vocab', '-o', 'out'], { cwd });
  expect(stderr).toContain('out: error[output-exists]: nothing was written: the folder holds an export');
  expect(code).toBe(2);
  expect(filesIn(join(cwd, 'out'))).toEqual(before);
});
