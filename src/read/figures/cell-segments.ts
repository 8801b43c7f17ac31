/**
 * Splits an infobox cell into segments: headings ("Per SOHR:", "Dead:"), rules ("----"), flags, brackets, and the text
 * between them, each with its offset in the document.
 */
import type { Cell } from '../layout/document.js';

/** A segment of a cell. */
export interface CellSegment {
  kind: 'text' | 'heading' | 'bracket' | 'rule' | 'flag';
  text: string;
  /** UTF-16 index in the document. */
  start: number;
  /** A bracket and a dash follow, so that a range continues: "370 (per A) – 386 (per B) killed". */
  open?: boolean;
}

const BRACKET = String.raw`\([^()]{0,400}(?:\([^()]{0,200}\)[^()]{0,200}){0,4}\)`;
/** Words in place of a figure do not start a name, so a heading starts after them. */
const NOT_A_NAME = '(?!(?:Heavy|Unknown|Unspecified|None|Several|Many|Light)\\b)';
const SOURCE_MARKER = '\\b(?:Per|As per|According to)\\s';
/** The start of an item. */
const ITEM_START = '(?<=(?:^|[,;*]|---)\\s{0,3})';
/** A name, which starts with a capital or an article such as "al-" and contains no "Per" of another heading; or a single word. */
const HEADING_NAME = `(?:(?=\\p{Lu}|(?:al|el|an|as|ar|ash|at|ad|az|pro|anti)-)(?:(?!---|${SOURCE_MARKER})[^,;:()\\d*]){2,60}|\\p{Ll}{2,20})`;
const YEAR_HEADING = '(?<=(?:^|[,;*)\\s])\\s{0,3})(?:1\\d|20)\\d\\d(?:[–-]\\d{2,4})?';
const SEGMENT_PATTERN = new RegExp(
  [
    '(?<rule>-{3,})',
    '(?<flag>[\\u{1F1E6}-\\u{1F1FF}]{2})',
    `(?<heading>(?:${SOURCE_MARKER}[^,;:()\\d]{2,80}|${ITEM_START}${NOT_A_NAME}${HEADING_NAME}|(?<!\\p{L})${NOT_A_NAME}\\p{Lu}[^,;:()\\d]{0,40}\\b(?:claims?|estimates?)|${YEAR_HEADING})\\s{0,3}(?:${BRACKET})?\\s{0,3}:)`,
    `(?<bracket>${BRACKET})`,
  ].join('|'),
  'gu',
);

/** Splits a cell into segments, in order. */
export function segmentsOf(cell: Cell): CellSegment[] {
  const segments: CellSegment[] = [];
  let at = 0;
  const addText = (from: number, to: number) => {
    if (cell.value.slice(from, to).trim() !== '') segments.push({ kind: 'text', text: cell.value.slice(from, to), start: cell.start + from });
  };
  for (const match of cell.value.matchAll(SEGMENT_PATTERN)) {
    addText(at, match.index);
    const [kind] = (['rule', 'flag', 'heading', 'bracket'] as const).filter((name) => match.groups?.[name] !== undefined);
    const bracketLength = kind === 'bracket' ? 1 : 0;
    segments.push({
      kind: kind ?? 'text',
      text: match[0].slice(bracketLength, match[0].length - bracketLength),
      start: cell.start + match.index + bracketLength,
    });
    at = match.index + match[0].length;
  }
  addText(at, cell.value.length);
  return segments.map((segment, index) => {
    const [next, afterNext] = [segments[index + 1], segments[index + 2]];
    return next?.kind === 'bracket' && afterNext?.kind === 'text' && /^\s*[–—-]\s*\d/.test(afterNext.text) ? { ...segment, open: true } : segment;
  });
}
