/** The works that references name. All works are fictional. */
import { describe, expect, it } from 'vitest';
import type { Work } from '../../../src/read/layout/document.js';
import { WikitextCitations } from '../../../src/read/layout/wikitext-citations.js';
import { WikitextSyntax } from '../../../src/read/layout/wikitext-syntax.js';
import { tokensOf } from '../../../src/read/layout/wikitext-tokens.js';

/** The works of the first reference of a page. */
function works(wikitext: string): readonly Work[] {
  const tokens = tokensOf(wikitext);
  const citations = new WikitextCitations(new WikitextSyntax(wikitext, tokens));
  const first = tokens.findIndex(({ kind, name, partner }, index) => name === 'ref' || (kind === 'template' && partner > index));
  return citations.worksOf(first);
}

const QUILL = '{{cite book |last=Quill |first=Ada |year=2031 |title=The [[Marsh War|War of the Marshes]] |publisher=Harbour Press |isbn=1}}';
const QUILL_WORK = { title: 'The War of the Marshes', publisher: 'Harbour Press', date: '2031' };

describe('a reference', () => {
  it.each<[string, readonly Work[]]>([
    [
      '<ref>{{cite news |url=https://lark.example/a?b=1 |title=Twelve dead |work=[[Daily Lark]] |date=3 May 2031 |access-date=2032-01-01}}</ref>',
      [{ url: 'https://lark.example/a?b=1', title: 'Twelve dead', publisher: 'Daily Lark', date: '2031-05-03' }],
    ],
    [
      '<ref>{{Cite web|url=https://lark.example/a|title=A {{nowrap|B}} &ndash; C|date=May 2031|website=lark.example|publisher=Lark}}</ref>',
      [{ url: 'https://lark.example/a', title: 'A B – C', publisher: 'lark.example', date: '2031-05' }],
    ],
    [
      '<ref>{{cite journal|title=On Ulver|journal=Marsh Studies|date=Spring 2031|doi=10.1234/ab.c}}</ref>',
      [{ url: 'https://doi.org/10.1234/ab.c', title: 'On Ulver', publisher: 'Marsh Studies', date: '2031' }],
    ],
    ['<ref>{{citation|title=X|date=2031-05-03}}; {{cite book|title=Y}}</ref>', [{ title: 'X', date: '2031-05-03' }, { title: 'Y' }]],
    ['<ref>https://lark.example/a.</ref>', [{ url: 'https://lark.example/a' }]],
    ["<ref>[https://lark.example/a Twelve dead], ''Daily Lark''</ref>", [{ url: 'https://lark.example/a', title: 'Twelve dead' }]],
    ['<ref>[https://lark.example/a]</ref>', [{ url: 'https://lark.example/a' }]],
    ["<ref>Quill, ''The [[Marsh War]]'', pp. 12–14.</ref>", [{ title: 'Quill, The Marsh War' }]],
    // No address, and nothing that is a work.
    ['<ref>{{cite web|url=javascript:alert(1)|title=X}}</ref>', [{ title: 'X' }]],
    ['<ref>{{cite web|url=https://a b|title=X}}</ref>', [{ title: 'X' }]],
    ['<ref></ref>', []],
    ['<ref>{{cite web}}</ref>', []],
    ['<ref>12</ref>', []],
    [`<ref>${'Many words. '.repeat(40)}</ref>`, []],
    ['<ref>Reed says that they "were seen to leave the town at noon in one boat".</ref>', []],
    ['<ref group="Note">The Front grew to 1,600: Reed (2030).</ref>', []],
    ['{{#tag:ref|Reed counts 1,600.|group=nb}}', []],
    ['{{#tag:ref|{{cite book|title=X}}|name=a}}', [{ title: 'X' }]],
  ])('%s', (wikitext, expected) => expect(works(wikitext)).toEqual(expected));

  it('by name is what has that name, before or after it, in a list or in a template', () => {
    const named = `{{reflist|refs=<ref name="a b">${QUILL}</ref>}}`;
    for (const use of ['<ref name="a b"/>', "<ref name='a b' />", '<ref name="a  b"></ref>', '{{r|a b}}'])
      expect(works(`${use} ${named}`)).toEqual([QUILL_WORK]);
    expect(works(`<ref name=a /> <ref name=a>${QUILL}</ref>`)).toEqual([QUILL_WORK]);
    expect(works('<ref name="none"/>')).toEqual([]);
    expect(works('{{r|a}} <ref name=a>{{r|a}}</ref>')).toEqual([]);
  });

  it('by author and year is the work of the page, else what it says', () => {
    const list = `\n* ${QUILL}\n* {{cite book|author1=Bor Reed|last2=Lark|date=May 2030b|title=Tides}}\n* {{cite book|editor-last=Vane|year=2029|title=Maps|ref={{harvid|Atlas|2029}}}}`;
    const uses: [string, Work[]][] = [
      ['{{sfn|Quill|2031|p=12}}', [QUILL_WORK]],
      ['{{sfn | Quill | 2031 | pp=12–14}}', [QUILL_WORK]],
      ['<ref>{{harvnb|Quill|2031|p=12}}; {{Harvnb|Reed|Lark|2030b}}</ref>', [QUILL_WORK, { title: 'Tides', date: '2030-05' }]],
      ['{{sfnm|1a1=Quill|1y=2031|1p=2|2a1=Reed|2a2=Lark|2y=2030b}}', [QUILL_WORK, { title: 'Tides', date: '2030-05' }]],
      ['{{harvnb|Quill||p=12}}', [QUILL_WORK]],
      ['{{sfn|Atlas|2029}}', [{ title: 'Maps', date: '2029' }]],
      ['{{sfn|Vane|2029}}', [{ title: 'Maps', date: '2029' }]],
      ['<ref>Quill 2031, p. 12</ref>', [QUILL_WORK]],
      ['<ref>Quill (2031), p. 12</ref>', [QUILL_WORK]],
      ['{{sfn|Quill|2030}}', [{ title: 'Quill 2030' }]],
      ['{{sfn|Heron|Reed|2031}}', [{ title: 'Heron & Reed 2031' }]],
      ['{{sfn}}', []],
    ];
    for (const [use, expected] of uses) expect([use, works(use + list)]).toEqual([use, expected]);
  });

  it('by an author and a year that two works have is neither', () => {
    expect(works(`{{sfn|Quill|2031}} ${QUILL} {{cite book|last=Quill|year=2031|title=Another}}`)).toEqual([{ title: 'Quill 2031' }]);
  });
});

it('takes linear time for many references to many works', () => {
  const page = `${'{{sfn|Quill|2031}} '.repeat(20_000)}${'{{cite book|last=Quill|year=2031|title=A}} '.repeat(20_000)}`;
  const tokens = tokensOf(page);
  const citations = new WikitextCitations(new WikitextSyntax(page, tokens));
  const begin = performance.now();
  const found = tokens.flatMap(({ kind, partner }, index) => (kind === 'template' && partner > index ? citations.worksOf(index) : []));
  expect(found).toHaveLength(40_000);
  expect(performance.now() - begin).toBeLessThan(20_000);
});
