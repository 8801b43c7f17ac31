/** `variorum link`: an index from a dump, proposals from it, decisions of a person, rows of links. Processes, since indexes are killed and files locked. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../../src/link/index.js';
import { DUMP } from '../../link/items.js';
import { cleanEnvironment, CLI, folderWith, variorum } from '../../support.js';

/** An entry about a battle that the dump has, at a place that it has. */
const ENTRY = `format: 1
id: battle-of-larkmoor-2031
document: { title: Battle of Larkmoor (2031), language: en, sha256: ${'ab'.repeat(32)}, url: 'https://en.wikipedia.org/wiki/Battle_of_Larkmoor_(2031)' }
event: { id: battle-of-larkmoor-2031, label: Battle of Larkmoor (2031), date: 2031-05-04, place: larkmoor, sides: { 1: { actors: [heron-league] } } }
actors:
  - { id: heron-league, name: Heron League }
places:
  - { id: larkmoor, name: Larkmoor, lat: 10.5, long: 20.25 }
`;

const NAMES_ONLY = ENTRY.replace(/, url: '[^']*'/, '');

async function indexed(files: Record<string, string | Uint8Array> = { 'dump.json': DUMP }, args: string[] = []): Promise<string> {
  const cwd = folderWith({ 'entry.yaml': ENTRY, ...files });
  const { code, stderr } = await variorum(['link', 'index', ...Object.keys(files), '-o', 'wikidata.index', ...args], { cwd });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return cwd;
}

const decisionsIn = (cwd: string, name = 'links.yaml') => parse(readFileSync(join(cwd, name), 'utf8')) as Decisions;
const summaryOf = ({ decisions }: Decisions) => Object.fromEntries(decisions.map(({ subject, object, why }) => [subject, object ?? why]));

describe('link index', () => {
  it('keeps the items of the types asked for, subclasses included, of a dump in any packing', async () => {
    for (const [name, bytes] of [
      ['dump.json', DUMP],
      ['dump.json.gz', gzipSync(DUMP)],
    ] as const) {
      // prettier-ignore
      const cwd = folderWith({ [name]: bytes });
      const { code, stderr } = await variorum(['link', 'index', name, '--kind', 'event', '-o', 'a.index'], { cwd });
      expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('3 items with 4 names in a.index; of 9 entities') as string });
      expect(readdirSync(cwd).sort()).toEqual(['a.index', name]);
    }
  });

  it('reads standard input once, and then knows no subclasses', async () => {
    const cwd = folderWith();
    const { stderr } = await variorum(['link', 'index', '-', '--kind', 'event', '-o', 'a.index'], { cwd, input: DUMP });
    expect(stderr).toContain('2 items with 2 names');
  });

  it('says which line is damaged, keeps the others, and exits with 3', async () => {
    const cwd = folderWith({ 'dump.json': DUMP.slice(0, -40) });
    const { code, stderr } = await variorum(['link', 'index', 'dump.json', '-o', 'a.index'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('error[link-index]: the dump ends before its last line: it was cut');
    expect(existsSync(join(cwd, 'a.index'))).toBe(true);
  });

  it('writes nothing where no item is of a type asked for', async () => {
    const cwd = folderWith({ 'dump.json': DUMP });
    expect(await variorum(['link', 'index', 'dump.json', '--type', 'Q99', '-o', 'a.index'], { cwd })).toMatchObject({ code: 3 });
    expect(readdirSync(cwd)).toEqual(['dump.json']);
  });

  it('replaces an index, and no other file', async () => {
    const cwd = await indexed();
    expect((await variorum(['link', 'index', 'dump.json', '-o', 'wikidata.index'], { cwd })).code).toBe(0);
    const { code, stderr } = await variorum(['link', 'index', 'dump.json', '-o', 'entry.yaml'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('error[output-exists]') as string });
    expect(readFileSync(join(cwd, 'entry.yaml'), 'utf8')).toBe(ENTRY);
  });

  it('that is killed leaves the index before it, and is cleared away by the next run', async () => {
    const cwd = await indexed();
    const before = readFileSync(join(cwd, 'wikidata.index'));
    const child = spawn(process.execPath, [CLI, 'link', 'index', '-', '-o', 'wikidata.index'], {
      cwd,
      env: cleanEnvironment(),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.write(DUMP.slice(0, 900));
    while (!readdirSync(cwd).some((name) => name.startsWith('.wikidata.index.') && existsSync(join(cwd, name, 'index'))))
      await new Promise((resolve) => setTimeout(resolve, 50));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(readFileSync(join(cwd, 'wikidata.index')).equals(before)).toBe(true);
    expect((await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml'], { cwd })).code).toBe(0);
    expect((await variorum(['link', 'index', 'dump.json', '-o', 'wikidata.index'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('link suggest', () => {
  it('takes the page of the article first, and gives score and reasons', async () => {
    const cwd = await indexed();
    const { code, stderr } = await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--registry', 'none'], { cwd });
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        '3 subjects without a decision in links.yaml, from wikidata.index: an item is proposed for 2 (1 by a page, 1 by name and context); abstained for 1',
      ) as string,
    });
    const [event] = decisionsIn(cwd).decisions;
    expect(event).toMatchObject({ subject: 'event/battle-of-larkmoor-2031', decision: 'undecided', object: 'Q11', score: 1, why: 'a page leads to it' });
    expect(event?.evidence?.[0]).toEqual({ kind: 'sitelink', text: 'the title of the document is its page on enwiki: Battle of Larkmoor (2031)' });
  });

  it('takes name, kind and context where there is no page; a name alone is left to a person', async () => {
    const cwd = await indexed({ 'dump.json': DUMP });
    writeFileSync(join(cwd, 'entry.yaml'), NAMES_ONLY);
    await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--registry', 'none'], { cwd });
    const decisions = decisionsIn(cwd);
    expect(summaryOf(decisions)).toEqual({
      'event/battle-of-larkmoor-2031': 'Q11',
      'actor/battle-of-larkmoor-2031/heron-league':
        'abstained: a name alone is not enough, and its country or parent or participant is not known to agree: Q30',
      'place/battle-of-larkmoor-2031/larkmoor': 'Q20',
    });
    expect(decisions.decisions[0]?.candidates).toMatchObject([
      { object: 'Q12', evidence: expect.arrayContaining([expect.objectContaining({ kind: 'date', against: true })]) as unknown },
    ]);
  });

  it('opens an index beside a lock, and where nothing can be written', async () => {
    const cwd = await indexed();
    mkdirSync(join(cwd, 'wikidata.index.lock'));
    const { code } = await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--offline', 'wikidata.index'], { cwd });
    expect(code).toBe(0);
  });

  it('keeps a file that may have decisions', async () => {
    const cwd = await indexed();
    writeFileSync(join(cwd, 'links.yaml'), 'mine\n');
    expect((await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'links.yaml'), 'utf8')).toBe('mine\n');
  });

  it('has nothing to ask', async () => {
    const { code, stderr } = await variorum(['link', 'suggest', 'entry.yaml', '-o', 'links.yaml'], { cwd: folderWith({ 'entry.yaml': ENTRY }) });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--offline INDEX') as string });
  });
});
