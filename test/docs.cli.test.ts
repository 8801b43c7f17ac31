/** Words about the program are true: the README's examples give what they say, and it names every command, option and code. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../src/problem.js';
import { cleanEnvironment, CLI, expectFile, folderWith, ROOT, variorum } from './support.js';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const VERBS = readdirSync(join(ROOT, 'src/cli/commands'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => readFileSync(join(ROOT, `src/cli/commands/${name}.ts`), 'utf8').includes(`.command('${name}')`));

interface Example {
  command: string;
  output: string;
}

/** The commands of fenced `console` blocks: lines that begin with `$ `, each followed by what it says. */
const examples: Example[] = [...README.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1) })),
);

/** What a text with `…` stands for: at the end of a line any rest of it, on a line of its own any lines. */
function pattern(text: string): RegExp {
  const escaped = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const lines = text.replace(/\n$/, '').split('\n');
  const source = lines.map((line) => (line.trim() === '…' ? '(?:.*\\n)*' : line.endsWith('…') ? `${escaped(line.slice(0, -1))}.*\\n` : `${escaped(line)}\\n`));
  return new RegExp(`^${source.join('')}$`);
}

/** The entry that the README shows a message of: it is not part of the repository. */
const BROKEN = `format: 1
id: battle-of-port-larkmoor-2031
document: { title: Battle of Port Larkmoor (2031), language: en, sha256: ${'ab'.repeat(32)} }
event:
  id: battle-of-port-larkmoor-2031
  label: Battle of Port Larkmoor
  type: battle
  date: 20 January
`;

describe('an example of the README', () => {
  // They follow one another in one folder, as a reader would type them, over a copy of what the repository holds.
  let home = '';
  beforeAll(() => {
    home = folderWith();
    for (const name of ['data', 'ontology', 'queries']) if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(home, name), { recursive: true });
    writeFileSync(join(home, 'broken.yaml'), BROKEN);
  });

  it('there is at least one', () => {
    expect(examples.filter(({ command }) => command.startsWith('variorum ')).length).toBeGreaterThan(0);
  });

  it.each(examples)('$command', async ({ command, output }) => {
    const said = await new Promise<string>((resolve, reject) => {
      const child = spawn('bash', ['-c', `exec 2>&1; variorum() { "$NODE" "$CLI" "$@"; }; ${command}`], {
        env: cleanEnvironment({ NODE: process.execPath, CLI }),
        cwd: home,
      });
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child.on('error', reject);
      child.on('close', () => resolve(text));
      child.stdin.end();
    });
    if (!pattern(output).test(said)) expect(said).toBe(output);
  });
});

describe('the README names', () => {
  it.each(VERBS)('the command %s', (verb) => {
    expect(README).toContain(`variorum ${verb}`);
  });

  it.each(VERBS)('every option of %s', async (verb) => {
    const { stdout } = await variorum([verb, '--help']);
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option).filter((option) => option !== '--help');
    expect(options.filter((option) => !README.includes(option) && !README.includes(shortOf(stdout, option)))).toEqual([]);
  });

  it('every problem code', () => {
    expect(Object.keys(PROBLEM_CODES).filter((code) => !README.includes(`\`${code}\``))).toEqual([]);
  });

  it('no command that is not there', () => {
    const named = [...README.matchAll(/(?:^\$ |`)variorum ([a-z]+)/gm)].map(([, verb = '']) => verb);
    expect(named.filter((verb) => !VERBS.includes(verb))).toEqual([]);
  });

  it('no file that is not there', () => {
    const files = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
    const there = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('node_modules'));
    expect(files.filter((path) => !there.includes(path.replace(/\/$/, '')))).toEqual([]);
  });
});

/** `-o DIR`, by which the README may name `--output`. */
function shortOf(help: string, option: string): string {
  const short = new RegExp(`^ {2}(-\\w), ${option}`, 'm').exec(help)?.[1];
  return short === undefined ? option : `\`${short} `;
}

describe('help', () => {
  it('is the words that were agreed on', async () => {
    expectFile(join(ROOT, 'test/help/variorum.txt'), (await variorum(['--help'])).stdout);
  });

  it.each(VERBS)('of %s, too', async (verb) => {
    const { stdout, code } = await variorum([verb, '--help']);
    expect(code).toBe(0);
    expectFile(join(ROOT, `test/help/${verb}.txt`), stdout);
  });

  it('every verb begins with examples, and is listed by the program', async () => {
    const { stdout } = await variorum(['--help']);
    for (const verb of VERBS) expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
    for (const verb of VERBS) expect((await variorum([verb, '--help'])).stdout).toMatch(new RegExp(`^Examples:\\n {2}variorum ${verb} `));
  });
});
