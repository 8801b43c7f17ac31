/** At the terminal: data to stdout, words to stderr, pipes, colour, and help that does not keep people waiting. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnvironment, CLI, exceptProvenance, filesIn, folderWith, SAMPLE, variorum } from '../support.js';
import { article } from './articles.js';

describe('-', () => {
  it('is an entry where --format says so, and a text otherwise', async () => {
    const cwd = folderWith({ 'a.txt': article() });
    const { stdout: entry } = await variorum(['draft', 'a.txt'], { cwd });
    const [fromEntry, fromText] = await Promise.all([
      variorum(['export', '-', '--format', 'yaml', '-o', 'one', '--formats', 'nq'], { cwd, input: entry }),
      variorum(['export', '-', '--format', 'text', '-o', 'two', '--formats', 'nq'], { cwd, input: article() }),
    ]);
    expect([fromEntry.code, fromText.code]).toEqual([0, 0]);
    const [one, two] = [filesIn(join(cwd, 'one')), filesIn(join(cwd, 'two'))];
    expect(exceptProvenance(one['variorum.nq'])).toEqual(exceptProvenance(two['variorum.nq']));
    expect((await variorum(['export', '-', '--format', 'csv', '-o', 'three'], { cwd, input: entry })).code).toBe(2);
  });

  it('is standard input', async () => {
    const folder = folderWith({ 'a.txt': article() });
    const [piped, named] = await Promise.all([variorum(['draft', '-'], { input: article() }), variorum(['draft', 'a.txt'], { cwd: folder })]);
    expect(piped.code).toBe(0);
    expect(piped.stdout).toBe(named.stdout);
    expect(piped.stderr).toMatch(/^-: warning\[document-licence\]/m);
  });

  it('is standard input for export too, beside files', async () => {
    const folder = folderWith({ 'b.txt': article({ title: 'B raid' }) });
    const { code } = await variorum(['export', 'b.txt', '-', '-o', 'out'], { cwd: folder, input: article({ title: 'A raid' }) });
    expect(code).toBe(0);
    expect(Object.keys(filesIn(join(folder, 'out/entries')))).toEqual(['a-raid.yaml', 'b-raid.yaml']);
  });

  it('that holds nothing is an empty file', async () => {
    const { code, stderr } = await variorum(['draft', '-'], { input: '' });
    expect(stderr).toMatch(/^-: error\[input-empty\]/m);
    expect(code).toBe(3);
  });
});

describe('stdout and stderr', () => {
  it('several drafts on stdout are a stream of YAML documents, with no word between', async () => {
    const folder = folderWith({ 'a.txt': article({ title: 'A raid' }), 'b.txt': article({ title: 'B raid' }) });
    const { stdout, stderr } = await variorum(['draft', 'b.txt', 'a.txt'], { cwd: folder });
    expect(stdout.split(/^---$/m).map((text) => /^id: (.*)$/m.exec(text)?.[1])).toEqual(['a-raid', 'b-raid']);
    expect(stderr).toMatch(/\n2 entries drafted\n$/);
  });

  it('export says nothing on stdout, and ends with what was evaluated', async () => {
    const { stdout, stderr } = await variorum(['export', SAMPLE, '-o', 'out'], { cwd: folderWith() });
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^evaluated: .+; not evaluated: .+$/);
  });

  it('no colour off a terminal, whatever FORCE_COLOR says', async () => {
    const folder = folderWith({ 'a.txt': '', 'b.txt': article() });
    const settings: Record<string, string>[] = [{}, { FORCE_COLOR: '1' }, { NO_COLOR: '1' }];
    for (const env of settings) {
      const { stderr, stdout } = await variorum(['draft', 'a.txt', 'b.txt'], { cwd: folder, env });
      expect(stderr + stdout).not.toContain('\u001B');
    }
  });
});

describe('on a terminal', () => {
  /** Runs the program on a terminal of its own, which `script` (util-linux) makes; gives what stands on it. */
  const onTerminal = (args: string, cwd: string, env: Record<string, string>) =>
    new Promise<string>((resolve, reject) => {
      const child = spawn('script', ['-qec', `"${process.execPath}" "${CLI}" ${args}`, '/dev/null'], { cwd, env: cleanEnvironment({ TERM: 'xterm', ...env }) });
      let shown = '';
      child.stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()));
      child.on('error', reject);
      child.on('close', () => resolve(shown));
      child.stdin.end();
    });
  const hasScript = (process.env['PATH'] ?? '').split(':').some((folder) => {
    try {
      return readdirSync(folder).includes('script');
    } catch {
      return false;
    }
  });

  describe.skipIf(!hasScript)(`words${hasScript ? '' : ' (skipped: the command script, which makes a terminal, is not there)'}`, () => {
    it('have colour', async () => {
      expect(await onTerminal('draft empty.txt', folderWith({ 'empty.txt': '' }), {})).toContain('\u001B[31merror[input-empty]\u001B[39m');
    });

    it('have none with NO_COLOR', async () => {
      const shown = await onTerminal('draft empty.txt', folderWith({ 'empty.txt': '' }), { NO_COLOR: '1' });
      expect(shown).toContain('error[input-empty]');
      expect(shown).not.toContain('\u001B');
    });
  });
});

describe('help', () => {
  const HEAVY = ['n3', 'jsonld', 'wink-nlp', 'wink-eng-lite-web-model', 'zod', 'yaml', 'csv-stringify', 'cli-progress'];

  it.each([[['--help']], [['--version']], [['export', '--help']], [['draft', '--help']], [['evaluate', '--help']], [['help', 'export']], [['exprot']]])(
    '%j loads no RDF, language or schema package',
    async (args) => {
      // Node writes down every script it has loaded.
      const folder = folderWith();
      await variorum(args, { env: { NODE_V8_COVERAGE: folder } });
      const loaded = Object.values(filesIn(folder)).flatMap((text) => (JSON.parse(text) as { result: { url: string }[] }).result.map(({ url }) => url));
      expect(loaded.some((url) => url.endsWith('/dist/cli.js'))).toBe(true);
      expect(loaded.some((url) => url.includes('/node_modules/commander/'))).toBe(true);
      expect(loaded.filter((url) => HEAVY.some((name) => url.includes(`/node_modules/${name}/`)))).toEqual([]);
    },
  );

  it('is not deceived: an export does load them', async () => {
    const folder = folderWith();
    await variorum(['export', SAMPLE, '-o', join(folder, 'out')], { env: { NODE_V8_COVERAGE: join(folder, 'loaded') } });
    const text = Object.values(filesIn(join(folder, 'loaded'))).join();
    for (const name of ['n3', 'wink-nlp', 'zod']) expect(text).toContain(`/node_modules/${name}/`);
  });
});
