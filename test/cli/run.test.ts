/** One run of the command line: the exit code of what goes wrong, and its message. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit.js';
import { run } from '../../src/cli/run.js';
import { version } from '../../src/io/package.js';
import { folderWith, SAMPLE } from '../support.js';
import { written } from './written.js';

const runOf = (...args: string[]) => written(() => run(args));

describe('success', () => {
  it('--version', async () => {
    expect(await runOf('--version')).toMatchObject({ stdout: `${version()}\n`, stderr: '', code: EXIT.success });
  });

  it('--help lists every command', async () => {
    const { stdout, code } = await runOf('--help');
    for (const name of ['export', 'draft', 'check', 'compare', 'evaluate', 'query', 'site', 'new', 'init', 'vocab'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(code).toBe(EXIT.success);
  });
});

describe('wrong usage', () => {
  it.each([
    [['exprot'], /unknown command 'exprot'\n\(Did you mean export\?\)/],
    [['export', SAMPLE, '-o', 'out', '--colour'], /unknown option '--colour'/],
    [['site', SAMPLE], /required option '-o, --output <dir>' not specified/],
    // thrown by the command
    [['evaluate', 'gold.json', '--articles', 'nowhere'], /^--articles nowhere is not a folder\n$/],
    [['draft', SAMPLE, '--registry', 'nowhere'], /^nowhere: error\[input-missing\]: this is not a registry\n {2}expected: /],
  ])('%j', async (args, message) => {
    const { stdout, stderr, code } = await runOf(...args);
    expect(stderr).toMatch(message);
    expect([stdout, code]).toEqual(['', EXIT.usage]);
  });
});

it('the exit code of a command is that of the run', async () => {
  const empty = join(folderWith({ 'empty.txt': '' }), 'empty.txt');
  expect(await runOf('draft', empty)).toMatchObject({ stdout: '', code: EXIT.incomplete });
});

it('an error of the arguments has no line of a file name', async () => {
  for (const argument of ['--a\n::error::forged', '--a\r##[error]forged']) {
    const { stderr } = await runOf('check', argument);
    expect(stderr).toContain("unknown option '--a\\u{");
    expect(stderr).not.toMatch(/^::|##\[|\r/m);
  }
});
