/**
 * What a message tells people to do works: it names only commands and options that there are, and where it can be done
 * by a test, doing it takes the problem away.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, ROOT, variorum } from './support.js';

const REFUSED = join(ROOT, 'test/refused');
const COMMANDS = [
  'export',
  'draft',
  'add',
  'review',
  'check',
  'compare',
  'evaluate',
  'query',
  'load',
  'verify',
  'site',
  'wikidata',
  'new',
  'init',
  'vocab',
  'fetch',
  'records',
  'worker',
  'registry',
  'link',
];
/** Commands of commands. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { registry: ['suggest', 'apply'], link: ['index', 'suggest', 'review', 'apply'] };
const options = new Map<string, Set<string>>();

async function optionsOf(command: string): Promise<Set<string>> {
  const texts = async () => Promise.all((GROUPS[command] ?? [undefined]).map((part) => variorum([command, ...(part === undefined ? [] : [part]), '--help'])));
  const known = options.get(command) ?? new Set((await texts()).flatMap(({ stdout }) => stdout.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? []));
  options.set(command, known);
  return known;
}

/** The commands of the program in a text, each with the options that follow it. */
function commandsIn(text: string): { command: string; flags: string[] }[] {
  return [...text.matchAll(/\bvariorum ([a-z]+)\b((?:[^|&;\n`"]|\|(?!\s))*)/g)].map(([, command = '', rest = '']) => ({
    command,
    flags: [...rest.matchAll(/(?<=\s)--?[a-z][a-z-]*/g)].map(([flag]) => flag),
  }));
}

/** What is wrong with the commands in a text. */
async function unknownIn(text: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { command, flags } of commandsIn(text)) {
    if (!COMMANDS.includes(command)) wrong.push(`variorum ${command}`);
    else for (const flag of flags) if (!(await optionsOf(command)).has(flag)) wrong.push(`variorum ${command} ${flag}`);
  }
  return wrong;
}

it('the commands are those of the program', async () => {
  const { stdout } = await variorum(['--help']);
  expect(
    [...stdout.matchAll(/^ {2}([a-z]+) (?:\[| {2})/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !['help', 'variorum'].includes(name))
      .sort(),
  ).toEqual([...COMMANDS].sort());
  // The test itself finds what is wrong.
  expect(await unknownIn('variorum check a.yaml --document x && variorum mend --all')).toEqual(['variorum check --document', 'variorum mend']);
});

describe('a message', () => {
  const cases = readdirSync(REFUSED, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

  it.each(cases)('%s names only commands and options that there are', async (name) => {
    const [, command = ''] = /^variorum (\w+)/.exec(readFileSync(join(REFUSED, name, 'command.txt'), 'utf8')) ?? [];
    const advice = [...readFileSync(join(REFUSED, name, 'message.txt'), 'utf8').matchAll(/^ {2}try: (.*)$/gm)].map(([, text = '']) => text);
    for (const text of advice) {
      expect(await unknownIn(text), text).toEqual([]);
      // An option that is named alone is one of the command that was typed, unless the sentence names its commands or another program.
      const alone = text.replace(/\b(?:variorum \w+|iconv|pdftotext|pandoc|give export or draft)\b[^,;)]*/g, '');
      for (const [flag] of alone.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)) expect((await optionsOf(command)).has(flag), `${command} ${flag}: ${text}`).toBe(true);
    }
  });
});

describe('a text of the program or of its documents', () => {
  const filesBelow = (folder: string, pattern: RegExp) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name))
      .map((name) => join(folder, name));
  const files = [
    ...filesBelow('src', /\.ts$/),
    ...filesBelow('docs', /\.md$/),
    ...filesBelow('data/project', /\.(?:md|ya?ml)$/),
    ...filesBelow('queries', /\.rq$/),
    'README.md',
    'CONTRIBUTING.md',
  ];
  // The design describes what is to come.
  it.each(files.filter((name) => !name.endsWith('docs/architecture/design.md')))('%s', async (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const found = (
      await Promise.all(
        text
          .split(/\n|\\n/)
          .filter((line) => /\bvariorum [a-z]+ .*?--?[a-z]/.test(line))
          .map(unknownIn),
      )
    ).flat();
    expect(found.filter((one) => one.includes(' -'))).toEqual([]);
  });
});

interface WayOut {
  /** Files that are written, or changed by a pair of texts. */
  write?: Record<string, string>;
  change?: Record<string, readonly [before: string | RegExp, after: string]>;
  /** What is done: the commands that the message shows, made from it. */
  run?: (message: string) => string[];
  /** The command that is typed again; the same where absent. */
  again?: (command: string) => string;
}

/** The shell command in the advice of a message that begins with a program. */
const shown = (program: string) => (message: string) => {
  const [, command = ''] = new RegExp(`try: .*?(${program} [^\\n,;)]*)`).exec(message) ?? [];
  return [command.trim()];
};
const also = (more: string) => (command: string) => `${command} ${more}`;
const TITLE = '= Raid at Brindle Ford =\n';

const WAYS_OUT: Readonly<Record<string, readonly WayOut[]>> = {
  'article-title': [{ change: { 'article.txt': [/^/, TITLE] } }],
  'article-infobox': [{ change: { 'article.txt': [/^(=.*\n)/, '$1\nInfobox\n- Date: 3 March 2031\n'] } }],
  'article-date': [
    {
      run: () => ['variorum draft article.txt -o entries'],
      change: { 'entries/raid-at-brindle-ford.yaml': [/^event:\n/m, 'event:\n  date: 2031-03-03\n'] },
      again: () => 'variorum check entries',
    },
  ],
  'base-absent': [{ again: also('--base https://your.address/') }, { write: { 'variorum.yaml': 'base: https://your.address/\n' } }],
  'document-field': [{ again: () => 'variorum draft article.txt --document license=https://creativecommons.org/licenses/by-sa/4.0/' }],
  'document-licence': [
    { write: { 'article.txt.meta.yaml': 'license: https://creativecommons.org/licenses/by-sa/4.0/\n' } },
    { again: also('--document license=https://creativecommons.org/licenses/by-sa/4.0/') },
  ],
  'entry-clash': [{ change: { 'two.yaml': [/^id: .*$/m, 'id: the-raid'] } }],
  'entry-count': [{ change: { 'entry.yaml': ['"about 5"', '~5'] } }],
  'entry-date': [{ change: { 'entry.yaml': ['3 March 2031', '2031-03-03'] } }],
  'entry-duplicate-id': [{ change: { 'entry.yaml': ['killed-unstated, metric: killed, count: 6', 'killed-six, metric: killed, count: 6'] } }],
  'entry-edited': [
    { run: shown('variorum draft'), again: () => 'variorum check result/entries' },
    { again: () => 'variorum export result/entries/raid-at-brindle-ford.yaml -o other' },
  ],
  'entry-evidence': [{ change: { 'entry.yaml': ['start: 39, end: 47', 'start: 40, end: 48'] } }],
  'entry-exists': [{ again: () => 'variorum draft article.txt --update entries/raid-at-brindle-ford.yaml --in-place' }],
  'entry-field': [{ change: { 'entry.yaml': ['id: Raid,', 'id: raid,'] } }],
  'entry-missing-field': [{ change: { 'entry.yaml': [/$/, 'event: { id: raid, label: Raid }\n'] } }],
  'entry-reference': [
    { change: { 'entry.yaml': [/$/, 'places: [{ id: atlantis, name: Atlantis }]\n'] } },
    { write: { 'shared/places.yaml': '- { id: atlantis, name: Atlantis }\n' }, again: also('--registry shared') },
  ],
  'entry-unknown-field': [{ change: { 'entry.yaml': ['claim:', 'claims:'] } }],
  'entry-update': [{ again: () => 'variorum draft article.txt' }],
  'entry-yaml': [{ run: () => ['variorum new Raid -o entry.yaml --force'] }],
  'gold-article': [{ write: { 'articles/article.txt': TITLE }, change: { 'gold.json': [/0{64}/, 'ad00'] }, again: also('--articles articles') }],
  'graph-term': [{ change: { 'entry.yaml': ['<raid>', 'raid'] } }],
  'input-binary': [{ write: { 'binary.txt': TITLE } }],
  'input-directory': [{ write: { 'folder/article.txt': TITLE }, again: () => 'variorum draft folder/article.txt' }],
  'input-empty': [{ write: { 'empty.txt': TITLE } }],
  'input-encoding': [{ run: shown('iconv'), again: () => 'variorum draft latin-1.txt.plain.txt' }],
  'input-kind': [
    {
      run: (message) => shown('variorum new')(message).map((one) => `${one.replace('TITLE', 'Raid')} -o entry.yaml`),
      again: () => 'variorum check entry.yaml',
    },
  ],
  'input-size': [{ again: (command) => command.replace(/--max-size \d+$/, '--max-size 1MB') }],
  'output-exists': [{ again: also('--force') }, { again: (command) => command.replace('entry.yaml', 'another.yaml') }],
  'output-unwritable': [{ again: (command) => command.replace('article.txt/out', 'out') }],
  'project-file': [{ change: { 'variorum.yaml': ['bsae', 'base'] } }],
  'query-parameter': [{ again: (command) => command.replace('day=yesterday', 'day=2022-01-22') }],
};

describe('a way out', () => {
  it.each(Object.entries(WAYS_OUT).flatMap(([code, ways]) => ways.map((way, index) => [code, index + 1, way] as const)))(
    'of %s (%i) leads out',
    async (code, _, way) => {
      const folder = join(REFUSED, code);
      const cwd = folderWith();
      cpSync(folder, cwd, { recursive: true, filter: (path) => !/(?:command|message)\.txt$/.test(path) });
      const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim();
      const typed = (line: string) => {
        if (line.startsWith('variorum ')) return variorum(line.split(' ').slice(1), { cwd });
        const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
        return Promise.resolve({ code: status, stdout, stderr });
      };
      const before = await typed(command);
      expect(before.stderr).toContain(`[${code}]`);

      const commands = way.run?.(before.stderr) ?? [];
      for (const line of commands) expect([line, [0, 3].includes((await typed(line)).code ?? 9) && line !== '']).toEqual([line, true]);
      for (const [name, text] of Object.entries(way.write ?? {})) {
        mkdirSync(dirname(join(cwd, name)), { recursive: true });
        writeFileSync(join(cwd, name), text);
      }
      for (const [name, [from, to]] of Object.entries(way.change ?? {})) {
        const text = readFileSync(join(cwd, name), 'utf8');
        expect(text.replace(from, to), name).not.toBe(text);
        writeFileSync(join(cwd, name), text.replace(from, to));
      }
      const after = await typed(way.again?.(command) ?? command);
      expect(after.stderr).not.toContain(`[${code}]`);
      expect(after.code).not.toBeNull();
      if (!['gold-article', 'query-parameter', 'entry-yaml'].includes(code)) expect([0, 1]).toContain(after.code);
    },
  );

  it('of a changed file of an export leads out', async () => {
    const cwd = folderWith({ 'article.txt': `${TITLE}\nInfobox\n- Date: 3 March 2031\n` });
    await variorum(['export', 'article.txt', '-o', 'out'], { cwd });
    writeFileSync(join(cwd, 'out/claims.csv'), 'mine\n');
    const { stderr } = await variorum(['check', 'out'], { cwd });
    expect(stderr).toMatch(/export-altered[\s\S]*try: .* export them again with --force/);
    expect((await variorum(['export', 'article.txt', '-o', 'out', '--force'], { cwd })).code).toBe(0);
    expect((await variorum(['check', 'out'], { cwd })).stderr).not.toContain('export-altered');
  });
});
