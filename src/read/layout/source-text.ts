/**
 * Decodes bytes to text (byte order mark dropped, nothing normalised), and maps UTF-16 indices to code points, which
 * entries use, and to lines and columns, which problems show. Inside `read/` offsets are UTF-16 indices into `text`;
 * `draft.ts` converts them to code points.
 */
import { problem, type Place, type Result } from '../../problem.js';
import { sha256 } from '../../slug.js';
import { countBelow, itself } from '../count-below.js';
import { recogniseBytes } from './recognise.js';

/** A span of a text: UTF-16 indices, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SourceText {
  /** What is read. A layout with markup makes it from `original`. */
  readonly text: string;
  /** The document as decoded, in which evidence is. */
  readonly original: string;
  /** The hash of the bytes of the file, including a byte order mark. */
  readonly sha256: string;
  /** Converts a UTF-16 index of the original to a number of code points from the beginning. */
  codePoints(index: number): number;
  /** Converts a span of the text to what stands there in the original: code points and quote. */
  evidence(span: Span): { start: number; end: number; quote: string };
  /** Converts a span of the text to one of the original, in UTF-16 indices. */
  toOriginal(span: Span): Span;
  /** Converts a span of the original to one of the text, in UTF-16 indices. */
  fromOriginal(span: Span): Span;
  /** Gives the line and column in the original of an index of the text, both from 1; the column in code points. */
  placeOf(index: number): Required<Pick<Place, 'line' | 'column'>>;
}

/** Decodes a document. Problems: `input-empty`, `input-binary`, `input-encoding`, `input-kind`. */
export function decode(bytes: Uint8Array): Result<SourceText> {
  if (bytes.length === 0) return { problems: [problem('input-empty', 'the file is empty', { fix: 'give a file that contains an article' })] };
  const other = recogniseBytes(bytes);
  if (other) return { problems: [other] };
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    return {
      problems: [
        problem('input-binary', `the file is not text: byte ${zero} is zero`, { expected: 'an article as UTF-8 text', fix: 'save the article as plain text' }),
      ],
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const bad = firstInvalid(bytes);
    return {
      problems: [
        problem('input-encoding', `the file is not valid UTF-8: byte 0x${bytes[bad.at]?.toString(16) ?? '?'} at byte ${bad.at}`, {
          place: { line: bad.line, column: bad.column },
          expected: 'UTF-8',
          fix: 'convert it from its encoding, such as WINDOWS-1252: iconv -f WINDOWS-1252 -t UTF-8 FILE > FILE.plain.txt',
        }),
      ],
    };
  }
  if (text.trim() === '') return { problems: [problem('input-empty', 'the file contains only white space', { fix: 'give a file that contains an article' })] };
  return { value: sourceText(text, sha256(bytes)), problems: [] };
}

/** Makes a source text; `hash` is that of the bytes it was decoded from. */
export function sourceText(text: string, hash: string = sha256(text)): SourceText {
  // Indices of low surrogates; every one before an index makes its code point offset one smaller.
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index + 1);
  let lines: number[] | undefined;
  const codePoints = (index: number) => index - countBelow(pairs, index, itself);
  return {
    text,
    original: text,
    sha256: hash,
    codePoints,
    evidence: ({ start, end }) => ({ start: codePoints(start), end: codePoints(end), quote: text.slice(start, end) }),
    toOriginal: (span) => span,
    fromOriginal: (span) => span,
    placeOf: (index) => {
      lines ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)];
      const line = countBelow(lines, index + 1, itself);
      return { line, column: codePoints(index) - codePoints(lines[line - 1] ?? 0) + 1 };
    },
  };
}

/** Finds the first invalid byte, with its line and column. */
function firstInvalid(bytes: Uint8Array): { at: number; line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that decodes as a stream ends right before the invalid byte.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  // A truncated sequence is invalid from its first byte on.
  for (let back = 1; back <= 3 && (bytes[low - back] ?? 0) >= 0x80; back += 1) {
    if ((bytes[low - back] ?? 0) >= 0xc0) {
      low -= back;
      break;
    }
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, low));
  const lastBreak = before.lastIndexOf('\n');
  return { at: low, line: before.split('\n').length, column: Array.from(before.slice(lastBreak + 1)).length + 1 };
}
