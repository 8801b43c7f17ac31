/** The site of two editions of one article: their entries use the same ids, and the pages keep them apart. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { episodeAnchor } from '../../src/site/page-address.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';
import { filesIn, folderWith, ROOT, variorum } from '../support.js';

const GOLDEN = join(ROOT, 'test/golden');
const EVENT = 'event/battle-of-brindle-ford.html';

describe('the site of two entries of one event', () => {
  let files: Record<string, string> = {};
  const pages = () => Object.entries(files).filter(([name]) => name.endsWith('.html'));
  beforeAll(async () => {
    const entry = readFileSync(join(GOLDEN, 'by-hand/entry.yaml'), 'utf8');
    const later = entry
      .replace('id: battle-of-brindle-ford\n', 'id: battle-of-brindle-ford-later\n')
      .replace(/sha256: \w+/, `sha256: ${'ab'.repeat(32)}`)
      .replace('revision: "4711"', 'revision: "4712"');
    // What is known by one page is one node.
    const unlinked = (text: string) => text.replace('    page:\n      site: wiki.example.org\n      title: Ferrymen of Brindle\n', '');
    const folder = folderWith({ 'one.yaml': unlinked(entry), 'two.yaml': unlinked(later) });
    const { code, stderr } = await variorum(['site', 'one.yaml', 'two.yaml', '-o', 'site', '--registry', join(GOLDEN, 'registry')], { cwd: folder });
    expect(code, stderr).toBe(0);
    files = filesIn(join(folder, 'site'));
  });

  it('has no id twice in any page', () => {
    const twice = pages().flatMap(([name, text]) => {
      const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id}`);
    });
    expect(pages().length).toBeGreaterThan(20);
    expect(twice).toEqual([]);
  });

  it('links each episode to the claim of its own entry', () => {
    for (const entry of ['battle-of-brindle-ford', 'battle-of-brindle-ford-later']) {
      const anchor = episodeAnchor(`${DEFAULT_BASE}account/${entry}/episode/first-night`);
      const [, row = ''] = new RegExp(`<li id="${anchor}">([^]*?)</li>`).exec(files[EVENT] ?? '') ?? [];
      expect(row).toContain(`href="../claim/${entry}/occurrence.first-night.html"`);
      expect(row.match(/March 2031/g)).toHaveLength(1);
    }
  });

  it('distinguishes actors of one name by their event, in titles and in the list', () => {
    const titles = pages()
      .filter(([name]) => name.startsWith('actor/'))
      .map(([, text]) => /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '');
    expect(new Set(titles).size).toBe(titles.length);
    const [, list = ''] = /<main[^>]*>([^]*)<\/main>/.exec(files['actors.html'] ?? '') ?? [];
    const names = [...list.matchAll(/<a href="actor[^>]*>([^]*?)<\/a>/g)].map(([, text]) => text);
    expect(new Set(names).size).toBe(names.length);
    expect(list).toContain('— in Battle of Brindle Ford (battle-of-brindle-ford-later)');
  });

  it('refers to the one context of the site in the JSON-LD of pages, and has it in downloads', () => {
    const json = Object.entries(files).filter(([name]) => name.endsWith('.jsonld'));
    expect(json.length).toBeGreaterThan(20);
    for (const [name, text] of json) {
      const { '@context': context } = JSON.parse(text) as Record<string, unknown>;
      if (name === 'context.jsonld' || /^(?:downloads|vocabulary)\//.test(name)) expect(typeof context).toBe('object');
      else expect(join(dirname(name), String(context)), name).toBe('context.jsonld');
    }
  });

  it('states in downloaded maps what they show and where their lines are from', () => {
    const maps = Object.entries(files).filter(([name]) => name.endsWith('/map.svg'));
    expect(maps.length).toBeGreaterThan(0);
    for (const [name, text] of maps) {
      expect(text, name).toMatch(/<text class="title"[^>]*>[^<]+: map<\/text>/);
      expect(text, name).toMatch(/<text class="source"[^>]*>Lines and names of countries: Natural Earth [^<]+<\/text>/);
      expect(text, name).toMatch(/<text class="source"[^>]*>As recorded in Variorum[^<]*<\/text>/);
    }
    if (files['index.html']?.includes('id="map"')) expect(files['index.html']).toMatch(/whose place has coordinates; /);
  });
});
