/**
 * Pages of a small case written by hand, byte for byte.
 * `UPDATE=1 npx vitest run test/site/golden.cli.test.ts` writes what comes out today; look at the difference before you keep it.
 */
import { join } from 'node:path';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectFile, filesIn, folderWith, ROOT, variorum } from '../support.js';

const GOLDEN = join(ROOT, 'test/golden');
const PAGES = join(ROOT, 'test/site/golden');
/** An event, a claim with comparable claims, one described in words, and a withheld one. */
const KEPT = [
  'event/battle-of-brindle-ford.html',
  'claim/battle-of-brindle-ford/killed-otter-front-per-heron-league-44.html',
  'claim/battle-of-brindle-ford/held-unstated-dozens.html',
  'claim/battle-of-brindle-ford/withheld.1.html',
];

describe('the site of a small case', () => {
  let files: Record<string, string> = {};
  beforeAll(async () => {
    const folder = folderWith();
    const entry = join(GOLDEN, 'by-hand/entry.yaml');
    const { code, stderr } = await variorum(['site', entry, '-o', 'site', '--registry', join(GOLDEN, 'registry')], { cwd: folder });
    expect(code, stderr).toBe(0);
    files = filesIn(join(folder, 'site'));
  });

  it.each(KEPT)('%s', (name) => {
    expectFile(join(PAGES, name), files[name] ?? '');
  });

  it('has the graph of a claim in files beside its page, and not in it', () => {
    const [, claim = ''] = KEPT;
    expect(files[claim]).not.toContain('@prefix');
    const quads = new Parser().parse(files[claim.replace('.html', '.ttl')] ?? '');
    for (const part of ['', '#evidence'])
      expect(quads.some(({ subject }) => subject.value.endsWith(`/killed-otter-front-per-heron-league-44${part}`))).toBe(true);
  });

  it('states how many documents have a licence and how many have none', () => {
    for (const name of ['index.html', 'downloads.html', 'about.html']) expect(files[name], name).toMatch(/documents? states? (?:a licence|none)/);
  });
});
