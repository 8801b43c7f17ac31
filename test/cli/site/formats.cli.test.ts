/** The data formats of pages: `site --formats`. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, ROOT, variorum } from '../../support.js';

const ENTRY = join(ROOT, 'test/golden/by-hand/entry.yaml');
const EVENT = 'event/battle-of-brindle-ford';

describe('site --formats', () => {
  it('writes the data of each page in these formats alone, and links to them', async () => {
    const cwd = folderWith();
    const { code, stderr } = await variorum(['site', ENTRY, '-o', 'out', '--formats', 'nt, ttl', '--registry', join(ROOT, 'test/golden/registry')], { cwd });
    expect(code, stderr).toBe(0);
    const files = filesIn(join(cwd, 'out'));
    const data = Object.keys(files).filter((name) => name.startsWith('event/') || name.startsWith('claim/'));
    expect(new Set(data.map((name) => name.split('.').at(-1)))).toEqual(new Set(['html', 'nt', 'ttl']));
    const types = [...(files[`${EVENT}.html`] ?? '').matchAll(/<link rel="alternate" type="([^"]+)"/g)].map(([, type]) => type);
    expect(types).toEqual(['application/n-triples', 'text/turtle']);
    expect(files[`${EVENT}.nt`]).toMatch(/^<https:[^>]+> <http[^>]+> .* \.\n/);
    expect(files['about.html']).toContain('N-Triples and Turtle');
    expect(files['server/nginx.conf']).not.toContain('jsonld');
  });

  it('names a format that it does not have, with those that it has', async () => {
    const { code, stderr } = await variorum(['site', ENTRY, '-o', 'out', '--formats', 'ttl,owl'], { cwd: folderWith() });
    expect(code).toBe(2);
    expect(stderr).toContain('unknown format "owl"; --formats takes ttl, jsonld, nt');
  });
});
