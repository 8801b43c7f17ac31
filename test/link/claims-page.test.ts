import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../src/entry/index.js';
import { claimsPage } from '../../src/link/claims-page.js';
import { valueOf } from '../../src/problem.js';
import { draftDocument, readDocument, victimsIn } from '../../src/read/index.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { ARTICLE } from '../read/gate-article.js';

const registry = valueOf(readRegistry({}));
const TEXT = `${ARTICLE}\nThe teacher Ada Quill was killed by <b>shells</b>. 🪶 12 boats were sunk.\n`;
const source = sourceText(TEXT);
const { entry } = draftDocument(readDocument(source).value!, { registry });
const claims = entry.claims!.map((claim, index) => (index === 0 ? { ...claim, review: [{ status: 'withheld' as const }] } : claim));
const PAGE = claimsPage({
  entry: { ...entry, claims },
  file: 'entry.yaml',
  document: 'article.txt',
  text: source.text,
  names: victimsIn(source.text, registry),
  ledger: [{ line: 12, quote: '90 civilians', why: 'denied' }],
  refused: [{ line: 30, quote: 'Ada Quill was hurt', why: '</script>' }],
});
const [, markup = ''] = /<body>([\s\S]*)<script>/.exec(PAGE) ?? [];

describe('the page of an entry', () => {
  it('marks each claim at its words, also after characters beyond the basic plane', () => {
    for (const [index, claim] of claims.entries()) {
      const marks = [...markup.matchAll(new RegExp(`<mark data-claims="[^"]*\\b${index}\\b[^"]*">(.*?)</mark>`, 'g'))].map(([, words = '']) => words);
      const shown = marks.join('').replace(/<[^>]+>/g, '');
      expect(shown, claim.id).toBe(index === 0 ? '[covered]' : claim.quote.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
  });

  it('covers names of victims and what is withheld, in the text and in the lists', () => {
    expect(PAGE).not.toContain('Quill');
    expect(markup).toContain('The teacher <span class="covered">[covered]</span>');
    expect(markup).toContain('<q>[covered] was hurt</q>');
    expect(markup).not.toContain(`data-quote="${claims[0]!.quote}"`);
  });

  it('lists what was refused and the ledger, with reason and line', () => {
    expect(markup).toContain('<a href="#line-12">line 12</a>: <q>90 civilians</q>: denied');
    expect(markup).toContain('&lt;/script&gt;');
    expect(markup).toContain('id="line-12"');
  });

  it('fetches nothing: its policy allows its own script and style alone', () => {
    expect(PAGE).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
    expect(PAGE).not.toMatch(/ (?:src|href)="(?!#)/);
    expect(PAGE.match(/<\/script>/g)).toHaveLength(1);
    expect(markup).toContain('&lt;b&gt;shells&lt;/b&gt;');
  });

  it('shows the fields as an entry has them', () => {
    const at = claims.findIndex(({ quote }) => quote === '44 killed');
    const item = markup.slice(markup.indexOf(`id="claim-${at}"`), markup.indexOf(`id="claim-${at + 1}"`));
    expect(item).toContain('data-field="of" value="side 1" data-was="side 1" list="parties"');
    expect(item).toContain('killed · 44 · of side 1');
  });
});
