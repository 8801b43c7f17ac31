/**
 * What is refused, and in which words: for each problem code the smallest input that raises it, the command that was
 * typed, and everything it said. `UPDATE=1` writes the words anew.
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, type ProblemCode } from '../src/problem.js';
import { expectFile, folderWith, ROOT, variorum } from './support.js';

const REFUSED = join(ROOT, 'test/refused');
const codes = Object.keys(PROBLEM_CODES) as ProblemCode[];
const folders = readdirSync(REFUSED, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

/** Codes that no command can raise today, and why. */
const NOT_RAISED: Partial<Record<ProblemCode, string>> = {
  'registry-field': 'mistakes in the fields of a registry carry the codes of entries',
  'check-rule': 'the rules that come with the program are right; the self-test holds them to it (test/check)',
  'check-claim-without-evidence': 'a shape says it first; queries/checks has a graph that raises it',
  'check-bound-without-modifier': 'a shape says it first; queries/checks has a graph that raises it',
  'check-key-missing': 'a shape says it first; queries/checks has a graph that raises it',
  'page-missing': 'needs a server; test/cli/commands/fetch.cli.test.ts raises it',
  'page-redirect': 'needs a server; test/cli/commands/fetch.cli.test.ts raises it',
  'link-item': 'needs a server, or an index; test/cli/commands/link.cli.test.ts raises it',
  'remote-kind': 'needs a server; test/cli/commands/load.cli.test.ts raises it',
  'remote-different': 'needs a server; test/cli/commands/verify.cli.test.ts raises it',
  'remote-missing': 'needs a server; test/cli/commands/verify.cli.test.ts raises it',
  'remote-stale': 'needs a server; test/cli/commands/load.cli.test.ts raises it',
  'remote-union': 'needs a server; test/cli/commands/verify.cli.test.ts raises it',
  'check-label-missing': 'where the class has a shape, that says it first; queries/checks has a graph that raises it',
};

it('every code has a folder, or a reason why not', () => {
  expect([...folders, ...Object.keys(NOT_RAISED)].sort()).toEqual([...codes].sort());
});

describe.each(folders)('%s', (code) => {
  const folder = join(REFUSED, code);
  const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim();

  it(`${command.length > 100 ? `${command.slice(0, 100)}…` : command}`, async () => {
    const [program, ...args] = command.split(' ');
    expect(program).toBe('variorum');
    const cwd = folderWith();
    cpSync(folder, cwd, { recursive: true, filter: (path) => !/(?:command|message)\.txt$/.test(path) });
    const { code: exit, stderr } = await variorum(args, { cwd });
    expect(stderr).toContain(`${PROBLEM_CODES[code as ProblemCode][0]}[${code}]: `);
    expect(stderr).not.toContain(cwd);
    expectFile(join(folder, 'message.txt'), `${stderr}(exit code ${exit})\n`);
  });
});
