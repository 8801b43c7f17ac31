/**
 * Recognises by their content files that are no plain article, whatever they are called: other formats of documents, tables,
 * markup, other encodings. Bytes or a text come in; what it is and what to do goes out. Nothing of them is read.
 */
import { problem, type Problem } from '../../problem.js';

/** A format that no reader takes. */
interface Format {
  /** What the file is, with its article. */
  name: string;
  /** What to do, so that it can be read. */
  fix: string;
}

const PLAIN = 'put = Title = on its first line';
const BY_HAND = 'or write its entry by hand: variorum new TITLE --for FILE';

/** Formats of bytes, by how they begin. */
const BINARY: readonly { begins: readonly number[]; format: Format }[] = [
  { begins: ascii('%PDF-'), format: { name: 'a PDF document', fix: `take out the text (pdftotext -enc UTF-8 FILE FILE.plain.txt) and ${PLAIN}; ${BY_HAND}` } },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    format: { name: 'a document of Microsoft Office before 2007', fix: `open it, save it as plain text (UTF-8) and ${PLAIN}; ${BY_HAND}` },
  },
  { begins: ascii('{\\rtf'), format: { name: 'a rich text document (RTF)', fix: `open it, save it as plain text (UTF-8) and ${PLAIN}; ${BY_HAND}` } },
  { begins: [0x1f, 0x8b], format: { name: 'a file compressed with gzip', fix: 'unpack it: gunzip -c < FILE > FILE.plain.txt' } },
  { begins: ascii('BZh'), format: { name: 'a file compressed with bzip2', fix: 'unpack it: bunzip2 -c < FILE > FILE.plain.txt' } },
  { begins: [0x28, 0xb5, 0x2f, 0xfd], format: { name: 'a file compressed with zstd', fix: 'unpack it: zstd -dc < FILE > FILE.plain.txt' } },
  { begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], format: { name: 'a file compressed with xz', fix: 'unpack it: xz -dc < FILE > FILE.plain.txt' } },
  { begins: ascii('SQLite format 3'), format: { name: 'an SQLite database', fix: 'give documents as plain text' } },
  { begins: [0x89, ...ascii('PNG')], format: image('PNG') },
  { begins: [0xff, 0xd8, 0xff], format: image('JPEG') },
  { begins: ascii('GIF8'), format: image('GIF') },
  { begins: [0x49, 0x49, 0x2a, 0x00], format: image('TIFF') },
  { begins: [0x4d, 0x4d, 0x00, 0x2a], format: image('TIFF') },
];

/** What a ZIP archive is, by the names in it. */
const ZIPPED: readonly { holds: string; format: Format }[] = [
  {
    holds: 'word/',
    format: {
      name: 'a Word document (DOCX)',
      fix: `save it as plain text (UTF-8), or pandoc -t plain --wrap=none -o FILE.plain.txt FILE, and ${PLAIN}; ${BY_HAND}`,
    },
  },
  {
    holds: 'xl/',
    format: { name: 'an Excel workbook (XLSX)', fix: 'save its table as CSV (UTF-8), and draft which column is what: variorum new --for FILE.csv' },
  },
  { holds: 'ppt/', format: { name: 'a PowerPoint file (PPTX)', fix: `save its text as plain text (UTF-8) and ${PLAIN}; ${BY_HAND}` } },
  {
    holds: 'mimetypeapplication/vnd.oasis.opendocument',
    format: {
      name: 'an OpenDocument file',
      fix: `save it as plain text (UTF-8), or pandoc -t plain --wrap=none -o FILE.plain.txt FILE, and ${PLAIN}; ${BY_HAND}`,
    },
  },
  {
    holds: 'mimetypeapplication/epub+zip',
    format: { name: 'an e-book (EPUB)', fix: `pandoc -t plain --wrap=none -o FILE.plain.txt FILE, and ${PLAIN}; ${BY_HAND}` },
  },
  { holds: '', format: { name: 'a ZIP archive', fix: 'unpack it, and give the documents in it' } },
];

/** Formats of texts, by how they begin or what is typical of them. The first that matches is meant. */
const TEXTS: readonly { matches: (text: string) => boolean; format: Format }[] = [
  {
    matches: isWikiExport,
    format: {
      name: 'an export of a MediaWiki site (XML)',
      fix: 'save it as a file, and read it: variorum export FILE -o out, or variorum draft FILE -o entries',
    },
  },
  {
    matches: isHtml,
    format: {
      name: 'an HTML page',
      fix: 'save it as a file, such as page.html, and read that: variorum draft page.html, or variorum export page.html -o out; its text is written beside it',
    },
  },
  {
    matches: (text) => /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/i.test(text.slice(0, 4000)),
    format: { name: 'a web archive (MHTML)', fix: 'save the page again as “web page, HTML only”, and read that' },
  },
  {
    matches: (text) => /^<\?xml\b|^<!DOCTYPE\b|^<[A-Za-z][\w:.-]*(?:\s[^<>]*)?>[\s\S]*<\/[A-Za-z][\w:.-]*>\s*$/.test(text),
    format: { name: 'XML', fix: `save its text as plain text and ${PLAIN}; ${BY_HAND}. If it is RDF, check and query read it as .rdf` },
  },
  {
    matches: (text) => /^format: 1\s*$/m.test(text) && /^document:/m.test(text),
    format: { name: 'a source entry (YAML)', fix: 'give it the extension .yaml: cp FILE FILE.yaml' },
  },
  {
    matches: (text) => /^[[{]\s*(?:["[{\]}]|-?\d)/.test(text) && isJson(text),
    format: { name: 'JSON', fix: `save the text of the document as plain text and ${PLAIN}; ${BY_HAND}. If it is JSON-LD, check and query read it as .jsonld` },
  },
  {
    matches: (text) => /^(?:@prefix|@base|PREFIX|BASE)\s/m.test(text.slice(0, 2000)) && /<[^<>\s]*>/.test(text.slice(0, 2000)),
    format: { name: 'RDF (Turtle or TriG)', fix: 'give it the extension .ttl or .trig; check, query, compare and site read it' },
  },
  {
    matches: (text) => !isWikitext(text) && isTable(text),
    format: { name: 'a table (CSV or TSV)', fix: 'draft which column is what: variorum new --for FILE; then export reads its rows' },
  },
  {
    matches: (text) =>
      !isWikitext(text) &&
      /^(?:From |Received: |Return-Path: |MIME-Version: |Message-ID: )/im.test(text.slice(0, 1000)) &&
      /^Subject: /im.test(text.slice(0, 5000)),
    format: { name: 'an e-mail', fix: `save its text as plain text and ${PLAIN}; ${BY_HAND}` },
  },
];

const BEFORE_MARKUP = '^(?:<\\?xml[^>]*\\?>\\s*)?(?:<!--[\\s\\S]{0,2000}?-->\\s*)*';
const EXPORT_BEGIN = new RegExp(`${BEFORE_MARKUP}<mediawiki\\b`);
const HTML_BEGIN = new RegExp(`${BEFORE_MARKUP}<(?:!doctype html\\b|html\\b|head\\b|body\\b|div\\b|p\\b|article\\b|table\\b|h[1-6]\\b)`, 'i');

/** Whether a text begins as an export of a MediaWiki site. */
export function isWikiExport(text: string): boolean {
  return EXPORT_BEGIN.test(text);
}

/** Whether a text begins as an HTML page. */
export function isHtml(text: string): boolean {
  return HTML_BEGIN.test(text);
}

/** The problem of bytes that are another format or encoding than UTF-8 text; undefined where they may be text. */
export function recogniseBytes(bytes: Uint8Array): Problem | undefined {
  const encoding = unicodeEncoding(bytes);
  if (encoding !== undefined)
    return problem('input-encoding', `the file is ${encoding}, not UTF-8`, {
      place: { line: 1, column: 1 },
      expected: 'UTF-8',
      fix: `iconv -f ${encoding} -t UTF-8 FILE > FILE.plain.txt`,
    });
  const binary = BINARY.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (binary) return notAnArticle(binary.format);
  if (!ascii('PK\u0003\u0004').every((byte, index) => bytes[index] === byte)) return undefined;
  // Names of members are in the clear; those that tell formats apart are near the beginning or in the directory at the end.
  const names = `${latin1(bytes.subarray(0, 4096))}${latin1(bytes.subarray(-65_536))}`;
  return notAnArticle((ZIPPED.find(({ holds }) => names.includes(holds)) ?? ZIPPED[0])?.format ?? { name: 'an archive', fix: 'unpack it' });
}

/** The problem of a text that does not begin with a title and is another format; undefined where it is plain or wikitext. */
export function recogniseText(text: string): Problem | undefined {
  const begin = text.trimStart().slice(0, 200_000);
  const format = TEXTS.find(({ matches }) => matches(begin))?.format;
  return format && notAnArticle(format);
}

function notAnArticle({ name, fix }: Format): Problem {
  return problem('input-kind', `the file is ${name}, whatever its name says`, {
    expected: 'an article as plain text in UTF-8, which begins with = Title =, or as wikitext',
    fix,
  });
}

/** UTF-16 or UTF-32, by the byte order mark or by where the zero bytes of Latin letters are. */
function unicodeEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32';
  const sample = bytes.subarray(0, 4096 - (4096 % 4));
  if (sample.length < 8 || sample.length % 2 !== 0) return undefined;
  const zeros = [0, 0, 0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => count / (sample.length / 4));
  const [most, few] = [(share: number) => share > 0.6, (share: number) => share < 0.1];
  if (few(a) && most(b) && most(c) && most(d)) return 'UTF-32LE';
  if (most(a) && most(b) && most(c) && few(d)) return 'UTF-32BE';
  if (few(a) && most(b) && few(c) && most(d)) return 'UTF-16LE';
  if (most(a) && few(b) && most(c) && few(d)) return 'UTF-16BE';
  return undefined;
}

function isJson(text: string): boolean {
  // Of a long text only the beginning is here.
  // Wikitext begins with two braces or with a link.
  if (text.length >= 200_000) return /^(?:\{\s*"|\[(?:\s*\[)*\s*["\d{\]-])/.test(text);
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Templates, links in double brackets, references and apostrophes, of which plain text has none. */
export function isWikitext(text: string): boolean {
  const signs = [/\{\{[^{}]*(?:\||\}\})/, /\[\[[^[\]]+\]\]/, /'''[^']+'''/, /<ref[\s>/]/, /^\{\|/m, /^#REDIRECT/i, /^\[\[Category:/m];
  return signs.filter((sign) => sign.test(text)).length >= 2 || /^(?:\{\{Infobox|#REDIRECT)/i.test(text);
}

/** The same number of commas, semicolons or tabs in each of the first lines, outside quotes: at least two columns in three lines. */
function isTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const sample = lines.slice(0, 20).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  return [',', ';', '\t'].some((separator) => {
    const counts = sample.map((line) => line.split(separator).length - 1);
    const [header = 0] = counts;
    // One comma a line may be prose; a header of names with no full stop is not.
    const enough = separator === '\t' ? 1 : 2;
    return header >= enough && counts.every((count) => count === header) && !/[.!?](?:\s|$)/.test(sample[0] ?? '');
  });
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function image(name: string): Format {
  return { name: `a picture (${name})`, fix: `type or recognise its text, save it as plain text (UTF-8) and ${PLAIN}` };
}
