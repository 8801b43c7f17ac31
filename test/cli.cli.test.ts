/** The process of the program: streams that close or are full, and signals. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articles } from './cli/articles.js';
import { cleanEnvironment, CLI, folderWith, SAMPLE } from './support.js';

describe('a pipe whose reader has seen enough', () => {
  it.each([
    ['draft', 'draft in'],
    ['help', 'export --help'],
    ['evaluate', 'evaluate gold.json --format json'],
  ])('ends %s quietly', async (_, args) => {
    const folder = folderWith({
      ...Object.fromEntries(Object.entries(articles(80)).map(([name, text]) => [`in/${name}`, text])),
      'gold.json': readFileSync(SAMPLE.replace('.txt', '.gold.json')),
      'port-larkmoor-2031.txt': readFileSync(SAMPLE),
    });
    const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
      const child = spawn('bash', ['-c', `"$NODE" "$CLI" ${args} | head -1; echo "\${PIPESTATUS[0]}"`], {
        cwd: folder,
        env: cleanEnvironment({ NODE: process.execPath, CLI }),
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.on('error', reject);
      child.on('close', () => resolve({ stdout, stderr }));
    });
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stdout).toMatch(/\n0\n$/);
    expect(stderr).not.toMatch(/EPIPE|Error|at .*\.js/);
  });
});

it('standard output on a full disk: a message and exit code 2, no stack', async () => {
  if (!existsSync('/dev/full')) return;
  const child = spawn('bash', ['-c', 'exec "$NODE" "$CLI" draft "$SAMPLE" > /dev/full'], { env: cleanEnvironment({ NODE: process.execPath, CLI, SAMPLE }) });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  expect(stderr).toContain('error[output-unwritable]: standard output cannot be written: the disk is full\n');
  expect(stderr).not.toMatch(/\n {4}at /);
});
