/** `variorum new`: an empty entry that is valid as it stands, and with every example in it too. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReferences, emptyEntry, EMPTY_REGISTRY, entrySchema, NO_SHA256, parseEntry } from '../../../src/entry/index.js';
import { valueOf } from '../../../src/problem.js';
import { sha256, slug } from '../../../src/slug.js';
import { filesIn, folderWith, SAMPLE, variorum } from '../../support.js';

const TITLE = 'Battle of Port Larkmoor (2031)';
/** Takes the # from every example. */
const used = (yaml: string) => yaml.replace(/^( *)# (?!yaml-language-server)/gm, '$1');

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

describe('the empty entry', () => {
  it('is valid with every example in it, and nothing of it leads nowhere', () => {
    const { value, problems } = parseEntry(used(emptyEntry(TITLE)));
    expect(problems).toEqual([]);
    const broken = checkReferences(value!.data, EMPTY_REGISTRY);
    expect(broken).toEqual([]);
  });

  it('shows every part of an entry', () => {
    const data = valueOf(parseEntry(used(emptyEntry(TITLE)))).data as unknown as Record<string, object>;
    expect(Object.keys(entrySchema.shape).filter((key) => !(key in data))).toEqual([]);
    expect(Object.keys(entrySchema.shape.event.shape).filter((key) => !(key in data['event']!))).toEqual(['sameAs']);
  });

  it('takes any title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (title) => {
        fc.pre(title.trim() !== '');
        const { value, problems } = parseEntry(emptyEntry(title));
        expect(problems).toEqual([]);
        expect(value?.data.document.title).toBe(title.replace(/\s+/g, ' ').trim());
        expect(value?.data.id).toBe(slug(title.replace(/\s+/g, ' ').trim()));
      }),
      { numRuns: 100 },
    );
  });
});
