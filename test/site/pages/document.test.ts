/** The text of a document with its evidence marked: each claim can be reached, whatever overlaps, and no word is lost or repeated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markEvidence, type Evidence } from '../../../src/site/pages/document-text.js';
import { Links, type Site } from '../../../src/site/site.js';

const BASE = 'https://example.org/';
const TEXT = 'Twelve fighters and 3 clerks were killed at 𝔔uill & Ferry <1031>.';
const LENGTH = Array.from(TEXT).length;

const linksFor = (evidence: readonly Evidence[]) => {
  const site = {
    base: BASE,
    places: new Map(),
    kinds: new Map(evidence.map(({ claim }) => [claim, 'claim'])),
    names: new Map(),
    model: { claims: new Map(), name: String },
  };
  return new Links(site as unknown as Site, 'document/d/1');
};
function marked(evidence: readonly Evidence[], unread: readonly { start: number; end: number }[] = []) {
  const links = linksFor(evidence);
  const { text, anchors } = markEvidence(TEXT, evidence, { links, unread: unread.map((one) => ({ ...one, section: 'Lead', quote: '' })) });
  return { html: text.text, anchors };
}
const plain = (html: string) =>
  html
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const at = (claim: string, start: number, end: number): Evidence => ({ claim: `${BASE}claim/e/${claim}`, start, end, section: 'Lead' });

describe('marks in a text', () => {
  it('are a link where they do not overlap', () => {
    expect(marked([at('a', 0, 15)]).html).toContain('<mark id="c0-15"><a href="../../claim/e/a.html">Twelve fighters</a></mark> and');
  });

  it('are one mark with a number for each claim where they overlap or are the same', () => {
    const { html } = marked([at('a', 0, 40), at('b', 20, 40), at('c', 20, 40)]);
    expect(html.match(/<mark/g)).toHaveLength(1);
    expect([...html.matchAll(/<sup><a href="([^"]*)"[^>]*>(\d)<\/a><\/sup>/g)].map(([, href, number]) => [number, href])).toEqual([
      ['1', '../../claim/e/b.html'],
      ['2', '../../claim/e/c.html'],
      ['3', '../../claim/e/a.html'],
    ]);
  });

  it('link to every claim, keep every word, and have each anchor once, for any evidence', () => {
    const piece = fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) + 1 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 4 }), (pieces, unread) => {
        const evidence = pieces.map(({ start, end }, index) => at(`c${index}`, start, end)).filter(({ end }) => end <= LENGTH);
        const { html, anchors } = marked(evidence, unread);
        expect(plain(html)).toBe(TEXT);
        for (const { claim, start, end } of evidence) {
          expect(html).toContain(`href="../../${claim.slice(BASE.length)}.html"`);
          expect(html).toContain(`id="c${start}-${end}"`);
        }
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const anchor of anchors.values()) expect(ids).toContain(anchor);
      }),
    );
  });
});

describe('the layout of a text', () => {
  const text = '= Ford =\n\n- Date: 1031\nSeven fell.\n==Course==\nThe ford\nwas taken.\n=== 3 March ===\nNine fell.\n';
  const heading = (section: string, words: string) => ({ section, start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const headings = [heading('Course', 'Course'), heading('Course/3 March', '3 March')];
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const lay = (evidence: readonly Evidence[]) => markEvidence(text, evidence, { links: linksFor(evidence), headings });

  it('has a heading for each heading, as deep as its section, and a paragraph for each other line', () => {
    const { text: laid, sections } = lay([]);
    expect(laid.text).toBe(
      `<p>= Ford =</p><p>- Date: 1031</p><p>Seven fell.</p><h3 id="s${span('Course').start}">Course</h3><p>The ford</p><p>was taken.</p><h4 id="s${span('3 March').start}">3 March</h4><p>Nine fell.</p>`,
    );
    expect([...sections.keys()].sort()).toEqual(['Course', 'Course/3 March']);
    expect(laid.text).toContain(`id="${sections.get('Course/3 March')}"`);
  });

  it('keeps a mark whole that goes over the end of a line', () => {
    const { start } = span('ford\nwas');
    const laid = lay([at('a', start, start + 8), at('b', span('3 March').start, span('3 March').end)]).text.text;
    expect(laid).toContain(`<p>The <mark id="c${start}-${start + 8}"><a href="../../claim/e/a.html">ford\nwas</a></mark> taken.</p>`);
    expect(laid).toMatch(/<h4 id="s\d+"><mark [^>]*><a [^>]*>3 March<\/a><\/mark><\/h4>/);
  });
});
