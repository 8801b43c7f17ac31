/** `variorum add`: one claim is written into an entry, whole or not at all. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE } from '../../read/gate-article.js';
import { folderWith, variorum } from '../../support.js';

async function drafted(): Promise<string> {
  const cwd = folderWith({ 'ford.txt': ARTICLE });
  const { code } = await variorum(['draft', 'ford.txt', '--registry', 'none', '-o', '.'], { cwd });
  expect(code).toBe(0);
  return cwd;
}
const ENTRY = 'battle-of-brindle-ford-2031.yaml';
const textOf = (cwd: string) => readFileSync(join(cwd, ENTRY), 'utf8');

describe('add', () => {
  it('adds a claim, prints it, and keeps the rest of the entry', async () => {
    const cwd = await drafted();
    const before = textOf(cwd).replace('claims:\n', 'claims: # by hand\n');
    const without = before.replace(/ {2}- id: strength-side-1\n(?: {4}.*\n)+/, '');
    expect(without).not.toBe(before);
    writeFileSync(join(cwd, ENTRY), without);
    const dry = await variorum(['add', ENTRY, '--quote', '400 fighters', '--registry', 'none', '--dry-run'], { cwd });
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(/^- id: strength-side-1\n(?: {2}.*\n)* {2}quote: 400 fighters\n/);
    expect(textOf(cwd)).toBe(without);
    const { code, stdout, stderr } = await variorum(
      ['add', ENTRY, '--quote', '400 fighters', '--registry', 'none', '--by', 'A. Editor', '--on', '2031-06-01'],
      { cwd },
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain('strength-side-1 added, from line 10 of ford.txt');
    expect(stdout).toMatch(/status: checked\n +by: A. Editor\n +on: 2031-06-01/);
    const after = textOf(cwd);
    expect(after).toContain('claims: # by hand\n');
    for (const line of without.split('\n')) if (!line.startsWith('# not in a claim')) expect(after).toContain(line);
    expect((await variorum(['check', ENTRY, '--registry', 'none', '--texts', '.', '--fail-on', 'error'], { cwd })).code).toBe(0);
    const again = await variorum(['add', ENTRY, '--quote', '400 fighters', '--registry', 'none'], { cwd });
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toContain('the entry has this figure already: strength-side-1');
    expect(textOf(cwd)).toBe(after);
  });

  it('needs the edition of the entry', async () => {
    const cwd = await drafted();
    writeFileSync(join(cwd, 'ford.txt'), `${ARTICLE}More.\n`);
    const { code, stderr } = await variorum(['add', ENTRY, '--quote', '400 fighters', '--registry', 'none'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain('--text article.txt');
    const named = await variorum(['add', ENTRY, '--quote', '400 fighters', '--registry', 'none', '--text', 'ford.txt'], { cwd });
    expect(named).toMatchObject({ code: 2 });
    expect(named.stderr).toContain(`variorum draft ford.txt --update ${ENTRY} --in-place`);
  });
});
