import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokensOf, type TokenKind } from '../../../src/read/layout/wikitext-tokens.js';

const CORPUS = '../shared/corpus/wikitext';

/** The pieces of a text of some kinds, each from where it opens to where it closes. */
function pairs(text: string, kind: TokenKind): string[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token) => (token.kind === kind && token.partner !== -1 ? [text.slice(token.start, tokens[token.partner]!.end)] : []));
}

/** Asserts that tokens cover a text without a gap, and that partners are each other's and nested. */
function expectWhole(text: string): void {
  const tokens = tokensOf(text);
  let end = 0;
  let isRight = true;
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    isRight &&= token.start === end && token.end > token.start;
    end = token.end;
    if (token.partner === -1) continue;
    isRight &&= tokens[token.partner]?.partner === index;
    if (token.kind.startsWith('external')) continue;
    if (token.partner > index) open.push(index);
    else isRight &&= open.pop() === token.partner;
  }
  expect(isRight, JSON.stringify(text.slice(0, 200))).toBe(true);
  expect(end).toBe(text.length);
  expect(tokens.map(({ start, end: to }) => text.slice(start, to)).join('')).toBe(text);
}

describe('tokensOf', () => {
  it('pairs templates, parameters and links, also within each other', () => {
    expect(pairs('a {{flag|{{{1}}}|[[Ostmere|the {{abbr|O}}]]}} b', 'template')).toEqual(['{{flag|{{{1}}}|[[Ostmere|the {{abbr|O}}]]}}', '{{abbr|O}}']);
    expect(pairs('{{{{{1}}}|x}}', 'template')).toEqual(['{{{{{1}}}|x}}']);
    expect(pairs('{{{{{1}}}|x}}', 'parameter')).toEqual(['{{{1}}}']);
    expect(pairs('[[File:A.svg|20px]] [[Larkmoor]]', 'link')).toEqual(['[[File:A.svg|20px]]', '[[Larkmoor]]']);
  });

  it('closes a template around a link that is not closed', () => {
    expect(pairs('{{small|[[Larkmoor}} [[Ulver]]', 'template')).toEqual(['{{small|[[Larkmoor}}']);
    expect(pairs('{{small|[[Larkmoor}} [[Ulver]]', 'link')).toEqual(['[[Ulver]]']);
  });

  it('keeps the braces of a reference to itself', () => {
    expect(pairs('{{Infobox|a=1<ref>{{cite book|x</ref>|b=2}}', 'template')).toEqual(['{{Infobox|a=1<ref>{{cite book|x</ref>|b=2}}']);
    expect(pairs('a<ref name="b">c</REF >', 'element')).toEqual(['<ref name="b">c</REF >']);
    expect(pairs('a<ref name="b"/> {{c}} <ref>', 'element')).toEqual([]);
  });

  it('reads nothing in comments and in nowiki as markup', () => {
    expect(pairs('<!-- {{a}} --><nowiki>{{b}}</nowiki>{{c}}', 'template')).toEqual(['{{c}}']);
    expect(tokensOf('a <!-- {{b}}').map(({ kind }) => kind)).toEqual(['text', 'comment']);
  });

  it('tells the end of a table from an empty argument', () => {
    expect(pairs('{|\n| 12\n|}', 'table')).toEqual(['{|\n| 12\n|}']);
    expect(pairs('{{a\n|b=\n|}}', 'template')).toEqual(['{{a\n|b=\n|}}']);
  });

  it('pairs external links in their line', () => {
    expect(pairs('[https://example.org The report] [1] [https://example.org\n]', 'external')).toEqual(['[https://example.org The report]']);
  });

  it('covers random texts without a gap', () => {
    const pieces = [
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{',
      '}',
      '[[',
      ']]',
      '[',
      ']',
      '|',
      '\n',
      "'''",
      "'",
      '<ref>',
      '</ref>',
      '<br>',
      '<ref name=a />',
      '<!--',
      '-->',
      '<nowiki>',
      '</nowiki>',
      '{|',
      '|}',
      '<',
      '&nbsp;',
      'İ 12 killed',
      '𝔸',
      '=',
      '*',
      '[https://example.org ',
      '<s>',
      '</s>',
    ];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let run = 0; run < 3_000; run += 1) expectWhole(Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join(''));
  });

  it.skipIf(!existsSync(CORPUS))('covers real pages without a gap (skipped without ../shared)', () => {
    for (const name of readdirSync(CORPUS).filter((each) => each.endsWith('.wiki'))) expectWhole(readFileSync(`${CORPUS}/${name}`, 'utf8'));
  });

  it.each([
    ['openings without an end', '{{'],
    ['parameters and links', '{{{[['],
    ['ends without a beginning', '}}'],
    ['links in templates', '{{a|[['],
    ['references', '<ref>'],
    ['tags without an end', '<a '],
    ['tables', '\n{|'],
    ['quotes', "''"],
    ['nowiki', '<nowiki>'],
    ['spaces at the start of lines', ':{|a'],
  ])('takes linear time: %s', (_, piece) => {
    const text = piece.repeat(2_000_000 / piece.length);
    const begin = performance.now();
    tokensOf(text);
    // Well under a second; quadratic time would take many minutes.
    expect(performance.now() - begin).toBeLessThan(15_000);
  });

  it('keeps 10,000 templates within each other', () => {
    const text = `${'{{a|'.repeat(10_000)}12 killed${'}}'.repeat(10_000)}`;
    expectWhole(text);
    expect(tokensOf(text)[0]?.partner).toBe(tokensOf(text).length - 1);
  });
});
