/** Files that are no plain article, recognised by what they hold; and articles that look like one a little. */
import { describe, expect, it } from 'vitest';
import { recogniseBytes, isWikitext, recogniseText } from '../../../src/read/layout/recognise.js';
import { decode } from '../../../src/read/layout/source-text.js';
import { readTitle } from '../../../src/read/layout/plain.js';

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const utf32 = (text: string) => Uint8Array.from(Array.from(text).flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8, 0, 0]));
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const SENTENCE = '= Raid at Brindle Ford =\n\nTwo Herons were killed at the ford, said the Otter Almanac.\n';

describe('bytes', () => {
  it.each([
    ['UTF-16 with its mark', utf16(`\uFEFF${SENTENCE}`), 'UTF-16,', 'iconv -f UTF-16 -t UTF-8 FILE > FILE.plain.txt'],
    ['UTF-16, the other way round', swapped(`\uFEFF${SENTENCE}`), 'UTF-16,', 'iconv -f UTF-16 -t UTF-8 FILE > FILE.plain.txt'],
    ['UTF-16 without a mark', utf16(SENTENCE), 'UTF-16LE', 'iconv -f UTF-16LE -t UTF-8 FILE > FILE.plain.txt'],
    ['UTF-16 without a mark, the other way round', swapped(SENTENCE), 'UTF-16BE', 'iconv -f UTF-16BE -t UTF-8 FILE > FILE.plain.txt'],
    ['UTF-32', utf32(`\uFEFF${SENTENCE}`), 'UTF-32,', 'iconv -f UTF-32 -t UTF-8'],
    ['UTF-32 without a mark', utf32(SENTENCE), 'UTF-32LE', 'iconv -f UTF-32LE -t UTF-8'],
  ])('%s: the encoding is named', (_, content, name, fix) => {
    const found = recogniseBytes(content);
    expect(found).toMatchObject({ code: 'input-encoding', message: expect.stringContaining(name) as string, fix: expect.stringContaining(fix) as string });
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj'), 'a PDF document', 'pdftotext'],
    ['a Word document', bytes('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml......word/document.xml'), 'a Word document', 'pandoc'],
    ['a workbook', bytes('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml......xl/workbook.xml'), 'an Excel workbook', 'as CSV'],
    ['an OpenDocument text', bytes('PK\u0003\u0004\u0014\u0000mimetypeapplication/vnd.oasis.opendocument.text'), 'an OpenDocument file', 'pandoc'],
    ['an archive', bytes('PK\u0003\u0004\u0014\u0000notes.txt'), 'a ZIP archive', 'unpack'],
    ['an old Word document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'a document of Microsoft Office', 'save it as plain text'],
    ['rich text', bytes('{\\rtf1\\ansi Raid}'), 'a rich text document', 'save it as plain text'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'a picture (PNG)', 'recognise its text'],
    ['a compressed file', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'compressed with gzip', 'gunzip -c < FILE'],
  ])('%s', (_, content, name, fix) => {
    expect(recogniseBytes(content)).toMatchObject({
      code: 'input-kind',
      message: expect.stringContaining(name) as string,
      fix: expect.stringContaining(fix) as string,
    });
    // Nothing else is said first.
    expect(decode(content).problems.map(({ code }) => code)).toEqual(['input-kind']);
  });

  it.each([
    ['plain text', bytes(SENTENCE)],
    ['text with one zero byte', bytes(`${SENTENCE}\u0000`)],
    ['a few bytes', bytes('= A =')],
    ['nothing', new Uint8Array()],
    ['Latin-1', bytes('= Überfall =\nEs gab zwölf Verletzte.')],
    ['a text about PDF', bytes('The %PDF- sign begins a file.')],
  ])('%s is left to others', (_, content) => {
    expect(recogniseBytes(content)).toBeUndefined();
  });
});

describe('a text without a title', () => {
  it.each([
    ['an HTML page', '<!DOCTYPE html>\n<html lang="en"><head><title>Raid</title></head><body><p>Two killed.</p></body></html>', 'an HTML page'],
    ['a piece of HTML', '<div class="article"><p>Two killed.</p></div>', 'an HTML page'],
    ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html></html>', 'an HTML page'],
    [
      'an export of a wiki',
      '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11"><page></page></mediawiki>',
      'an export of a MediaWiki site',
    ],
    ['an export of a wiki with a declaration', '<?xml version="1.0"?>\n<!-- dump -->\n<mediawiki></mediawiki>', 'an export of a MediaWiki site'],
    ['XML', '<?xml version="1.0"?>\n<report><killed>2</killed></report>', 'XML'],
    ['XML without a declaration', '<report id="1"><killed>2</killed></report>', 'XML'],
    ['JSON', '{"title": "Raid", "killed": 2}', 'JSON'],
    ['JSON lines', '[{"title": "Raid"}]', 'JSON'],
    ['a table with commas', 'id,year,best,low,high\n1,2031,4,3,5\n2,2031,"1,204",0,2\n', 'a table'],
    ['a table with semicolons', 'id;year;best\n1;2031;4\n', 'a table'],
    ['a table with tabs', 'id\tyear\n1\t2031\n2\t2032\n', 'a table'],
    ['RDF', '@prefix vr: <https://w3id.org/variorum/ontology#> .\nvr:a a vr:b .', 'RDF'],
    ['an entry', '# a comment\nformat: 1\nid: raid\ndocument: { title: Raid }\n', 'a source entry'],
    ['an e-mail', 'From: a@example.org\nMessage-ID: <1@example.org>\nSubject: Raid\n\nTwo killed.', 'an e-mail'],
  ])('%s', (_, text, name) => {
    const found = recogniseText(text);
    expect(found).toMatchObject({ code: 'input-kind', message: expect.stringContaining(`the file is ${name}`) as string });
    expect(found?.fix).toBeTruthy();
    const source = decode(Uint8Array.from(Buffer.from(text))).value;
    expect(source && readTitle(source).problems.map(({ code }) => code)).toEqual(['input-kind']);
  });

  it.each([
    ['a sentence', 'Two Herons were killed at the ford, the Almanac said, and three were injured.\nNobody else, they said, was hurt.'],
    ['a title without signs', 'Raid at Brindle Ford (2031)\n\nTwo killed.'],
    ['a title and a by-line', 'Raid, again, in Ostmere\nBy A, B, and C.\nTwo killed.'],
    ['prose with a comparison', 'Killed: x < 3, and y > 2, said [someone].'],
    ['a quotation', '"Two killed," she said.'],
    ['brackets', '[Update] Two killed.'],
    ['one line', 'killed,injured,captured'],
  ])('%s is an article without its title', (_, text) => {
    expect(recogniseText(text)).toBeUndefined();
    const source = decode(Uint8Array.from(Buffer.from(text))).value;
    expect(source && readTitle(source).problems.map(({ code }) => code)).toEqual(['article-title']);
  });
});

describe('isWikitext', () => {
  it('knows the markup of pages from plain text', () => {
    for (const text of [
      "{{Infobox military conflict\n| conflict = Raid\n}}\nThe '''Raid at [[Brindle Ford]]''' was a raid.<ref>Almanac</ref>",
      "The '''Raid''' was in [[Ostmere]].\n\n== Events ==\n",
      '#REDIRECT [[Raid]]',
    ]) {
      expect(isWikitext(text)).toBe(true);
      expect(recogniseText(text)).toBeUndefined();
    }
    for (const begin of ['{{Use dmy dates}}\n', '[[File:A.svg|thumb]]\n']) {
      expect(recogniseText(`${begin}The '''raid''' was [[long]].${' More.'.repeat(40_000)}`)).toBeUndefined();
    }
    for (const text of ['The raid was in Ostmere [[1]].', '= Raid =\n\nInfobox\n- Date: 2031\n', '{"a": 1}']) expect(isWikitext(text)).toBe(false);
  });
});
