/** `variorum vocab`: what it writes, and the page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vocabularyPage } from '../../../src/site/pages/vocabulary.js';
import { mapVocabulary } from '../../../src/map/index.js';
import { vocabularyTurtle } from '../../../src/rdf/index.js';
import type { Html } from '../../../src/site/html.js';
import { html } from '../../../src/site/html.js';
import { PREFIXES } from '../../../src/terms/index.js';
import { inRepository, read } from '../../data/files.js';
import { filesIn, folderWith, variorum } from '../../support.js';

const { version } = JSON.parse(read(inRepository('package.json'))) as { version: string };
const { sections } = mapVocabulary({ version });
const page = vocabularyPage({ version, files: [{ name: 'variorum.ttl', label: 'Turtle' }] });
const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');

describe('variorum vocab', () => {
  it('writes the vocabulary in three syntaxes and a page', async () => {
    const folder = folderWith();
    const { code, stdout, stderr } = await variorum(['vocab', '-o', 'words'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(
      /^\d+ terms, \d+ concepts in \d+ schemes, \d+ categories of \d+ code books, \d+ number rules in words\/ \(variorum\.ttl, variorum\.jsonld, variorum\.rdf, index\.html\)\n/,
    );
    expect(stderr).toMatch(/\nevaluated: Turtle, JSON-LD and RDF\/XML read back as the same [\d,]+ triples\n$/);
    const files = filesIn(join(folder, 'words'));
    expect(Object.keys(files)).toEqual(['.variorum-vocab.json', 'index.html', 'variorum.jsonld', 'variorum.rdf', 'variorum.ttl']);
    expect(files['variorum.ttl']).toBe(vocabularyTurtle(sections));
    expect(files['index.html']).toContain('<a href="variorum.rdf">RDF/XML</a>');
    const again = await variorum(['vocab', '-o', 'again'], { cwd: folder });
    expect(again.code).toBe(0);
    expect(filesIn(join(folder, 'again'))).toEqual(files);
  });

  it('writes whole or not at all', async () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'words'), 'a file');
    const { code, stderr } = await variorum(['vocab', '-o', 'words'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('words: error[output-unwritable]: nothing was written: there is a file where a folder is needed');
    expect(filesIn(folder)).toEqual({ words: 'a file' });
  });

  it('wants a folder', async () => {
    const { code, stderr } = await variorum(['vocab'], { cwd: folderWith() });
    expect(code).toBe(2);
    expect(stderr).toContain("required option '-o, --output <dir>'");
  });

  it.each([['--help'], ['vocab', '--help']])('%s %s shows examples first and loads no RDF package', async (...args) => {
    const refuse =
      'export async function resolve(name, context, next) { if (/^(n3|jsonld|oxigraph|wink-)/.test(name)) throw new Error(`loads ${name}`); return next(name, context); }';
    const register = `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(refuse)}');`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(register)}`];
    const { code, stdout, stderr } = await variorum(args, { node });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Examples:\n/);
    expect(stdout).toContain('vocab');
    // The same guard stops the command itself, so it does guard.
    const guarded = await variorum(['vocab', '-o', 'words'], { node, cwd: folderWith() });
    expect(guarded.code).not.toBe(0);
    expect(guarded.stderr).toMatch(/loads (?:n3|jsonld|oxigraph)/);
  });
});

describe('the page', () => {
  it('has a place for every term, under its local name', () => {
    const terms = new Set(sections.flatMap(({ quads }) => quads.map(({ subject }) => subject.value)).filter((subject) => subject.startsWith(PREFIXES.vr)));
    expect(terms.size).toBeGreaterThan(200);
    expect([...terms].map((term) => term.slice(PREFIXES.vr.length)).filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('has every id once, and leads nowhere that is not there', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('shows what the RDF says of each term', () => {
    const shown = [/skos\/core#(?:scopeNote|definition|editorialNote)$/, /rdf-schema#comment$/];
    for (const { quads } of sections) {
      for (const { predicate, object } of quads.filter((quad) => shown.some((pattern) => pattern.test(quad.predicate.value)))) {
        if (object.value.startsWith('Rules that convert vague words to bounds: one rule')) continue;
        expect(page, predicate.value).toContain(html`${object.value}`.text);
      }
    }
  });

  it('is one file without script, asking nothing of others', () => {
    // A canonical address is stated, and not asked.
    expect(page.replace(/<link rel="canonical" href="[^"]*" \/>/, '')).not.toMatch(
      /<(?:script|link|img|iframe|object|embed|form|base)\b|\son\w+=|url\(|@import|javascript:|\ssrc=/i,
    );
    expect(page.replaceAll('&#39;', "'")).toContain("default-src 'none'");
  });

  it('is well formed, with one first heading, a language, a title and both schemes of colour', () => {
    const open: string[] = [];
    for (const [, closing, name = '', rest = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!['meta'].includes(name) && !rest.endsWith('/')) open.push(name);
    }
    expect(open).toEqual([]);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<thead>/g)?.length);
    expect(page).not.toMatch(/<th(?![^>]*scope=)[\s>]/);
  });

  it('escapes what it is given', () => {
    const hostile = vocabularyPage({ version: '<script>alert(1)</script>', files: [{ name: '"><img src=x>', label: "<b>'&" }] });
    expect(hostile).not.toMatch(/<script|<img|<b>/);
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('<code>&lt;killed-side-1-night&gt; vr:low 4 .</code>');
  });
});

describe('html', () => {
  it('escapes texts, keeps its own, joins lists, drops what is undefined', () => {
    expect(html`<p title="${'"\'<>&'}">${[html`<b>${'<'}</b>`, 'x & y', 3, undefined]}</p>`.text).toBe(
      '<p title="&quot;&#39;&lt;&gt;&amp;"><b>&lt;</b>x &amp; y3</p>',
    );
  });

  it('takes nothing for HTML that did not come out of a template', () => {
    const pretender = { text: '<script>' } as unknown as Html;
    expect(() => html`${pretender}`).toThrow(TypeError);
  });
});
