/**
 * Examples in Markdown. A document comes in; the commands of its `console` blocks (lines that begin with `$ `) are run one
 * after the other in one folder, and what they print is held to the block. `UPDATE=1` rewrites the blocks. A block such as
 * ```` ```yaml file=entry.yaml ```` is a file that is there when the commands run.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, CLI, folderWith, ROOT, updating } from './support.js';

interface Example {
  command: string;
  output: string;
}

const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

/** The examples of a block, in order. */
function examplesOf(block: string): Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1) }));
}

/** Tests of every example of a document, named by its path from the root. They run in a copy of the folder the document is in. */
export function testExamples(document: string): void {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const examples = Array.from(text.matchAll(BLOCK), ([, block = '']) => examplesOf(block)).flat();
  if (examples.length === 0) return;
  const printed: string[] = [];

  describe(document, () => {
    let home = '';
    beforeAll(() => {
      const root = folderWith(LIBRARY);
      for (const name of ['data', 'ontology', 'queries', 'examples']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
      home = document.startsWith('examples/') ? join(root, dirname(document)) : root;
      for (const [, name = '', content = ''] of text.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)) {
        mkdirSync(dirname(join(home, name)), { recursive: true });
        if (!existsSync(join(home, name))) writeFileSync(join(home, name), content);
      }
    });

    it.each(examples)('$command', async ({ command, output }) => {
      const actual = await run(command, home);
      printed.push(pattern(output).test(actual) ? output : shortened(actual, output));
      if (!updating && !pattern(output).test(actual)) expect(actual).toBe(output);
    });

    afterAll(() => {
      if (!updating || printed.length !== examples.length) return;
      const rest = [...printed];
      const updated = text.replace(BLOCK, (_, block: string) => {
        const shown = examplesOf(block).map(({ command }) => `$ ${command}\n${rest.shift() ?? ''}`);
        return `\`\`\`console\n${shown.join('')}\`\`\``;
      });
      writeFileSync(join(ROOT, document), updated);
    });
  });
}

/** The package as an example imports it: whatever was built is what it gets. */
const LIBRARY = {
  'node_modules/variorum/package.json': JSON.stringify({ name: 'variorum', type: 'module', exports: './index.js' }),
  'node_modules/variorum/index.js': `export * from '${pathToFileURL(join(dirname(CLI), 'index.js')).href}';\n`,
};

/** What a command prints, to standard output and standard error together. `npx variorum` is the program too. */
function run(command: string, cwd: string): Promise<string> {
  const functions = 'variorum() { node "$CLI" "$@"; }; npx() { "$@"; }; node() { "$NODE" "$@"; };';
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', `exec 2>&1; ${functions} ${command}`], { env: cleanEnvironment({ NODE: process.execPath, CLI }), cwd });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(text));
    child.stdin.end();
  });
}

/** What a text with `…` stands for: at the end of a line any rest of it, on a line of its own any lines. */
function pattern(text: string): RegExp {
  const escaped = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const lines = text.replace(/\n$/, '').split('\n');
  const source = lines.map((line) => (line.trim() === '…' ? '(?:.*\\n)*' : line.endsWith('…') ? `${escaped(line.slice(0, -1))}.*\\n` : `${escaped(line)}\\n`));
  return new RegExp(text === '' ? '^$' : `^${source.join('')}$`);
}

/** What a command printed, left out where the block leaves out: as many lines before `…` and after it as the block has. */
function shortened(actual: string, block: string): string {
  const lines = block.replace(/\n$/, '').split('\n');
  const first = lines.findIndex((line) => line.trim() === '…');
  if (first === -1) return actual;
  const after = lines.length - 1 - lines.findLastIndex((line) => line.trim() === '…');
  const printed = actual.replace(/\n$/, '').split('\n');
  if (printed.length <= first + after) return actual;
  return [...printed.slice(0, first), '…', ...(after === 0 ? [] : printed.slice(-after)), ''].join('\n');
}
