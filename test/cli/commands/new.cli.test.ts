/** `variorum new`: an empty entry that is valid as it is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_SHA256, parseEntry } from '../../../src/entry/index.js';
import { sha256 } from '../../../src/slug.js';
import { filesIn, folderWith, SAMPLE, variorum } from '../../support.js';

const TITLE = 'Battle of Port Larkmoor (2031)';

describe('variorum new', () => {
  it('gives an entry that is valid, with its schema line', async () => {
    const { code, stdout } = await variorum(['new', TITLE]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\n/);
    const { value, problems } = parseEntry(stdout);
    expect(problems).toEqual([]);
    expect(value?.data).toEqual({
      format: 1,
      id: 'battle-of-port-larkmoor-2031',
      document: { title: TITLE, language: 'en', sha256: NO_SHA256 },
      event: { id: 'battle-of-port-larkmoor-2031', label: TITLE },
    });
    expect(stdout).toContain('## put the SHA-256 of the file here');
  });

  it('has the hash of the document it is for', async () => {
    const { stdout } = await variorum(['new', TITLE, '--for', SAMPLE]);
    expect(parseEntry(stdout).value?.data.document.sha256).toBe(sha256(readFileSync(SAMPLE)));
    expect(stdout).not.toContain('put the SHA-256');
  });

  it('writes a file, in a folder that is not there yet too, and never over one', async () => {
    const cwd = folderWith();
    expect((await variorum(['new', TITLE, '-o', 'entries/e.yaml'], { cwd })).code).toBe(0);
    const before = filesIn(cwd);
    expect(Object.keys(before)).toEqual(['entries/e.yaml']);
    const again = await variorum(['new', 'Another', '-o', 'entries/e.yaml'], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('error[output-exists]');
    expect(filesIn(cwd)).toEqual(before);
  });

  it.each([
    ['no title', ['new'], 2],
    ['an empty title', ['new', '  '], 2],
    ['a document that is not there', ['new', TITLE, '--for', 'nowhere.txt'], 2],
    ['a file for a folder', ['new', TITLE, '-o', 'file/e.yaml'], 2],
  ])('does nothing with %s', async (_, args, code) => {
    const cwd = folderWith({ file: '' });
    const out = await variorum(args, { cwd });
    expect(out).toMatchObject({ code, stdout: '' });
    expect(out.stderr).not.toMatch(/^ {4}at /m);
    expect(filesIn(cwd)).toEqual({ file: '' });
  });

  it('begins its help with examples', async () => {
    expect((await variorum(['new', '--help'])).stdout).toMatch(/^Examples:\n {2}variorum new /);
  });
});
