/** Reads the results from the cells `Result`, `Status` and `Territory`; returns their lines, each with its kind and claimant, if any. */
import type { Document, Cell, Span } from '../layout/document.js';
import { cellsNamed } from './cells.js';

export interface ResultLine extends Span {
  readonly text: string;
  readonly kind: 'victory' | 'inconclusive' | 'ceasefire' | 'change-of-control' | 'consequence';
  /** The claimant in the words of the line: "Westmere claims victory". */
  readonly claimedBy?: string;
  /** As the infobox spells the key. */
  readonly section: string;
}

/** Reads the lines of the result. Leaves out "Ongoing" and cross-references. */
export function resultLines(document: Document): ResultLine[] {
  return ['result', 'status', 'territory']
    .flatMap((name) => cellsNamed(document, name))
    .flatMap((cell) =>
      linesOf(cell)
        .filter(({ text }) => /\p{L}{2}/u.test(text) && !NO_RESULT.test(text))
        .map(({ text, start, end }) => {
          const [, claimedBy] = CLAIM_PATTERN.exec(text) ?? [];
          return {
            text,
            start,
            end,
            kind: cell.key.toLowerCase() === 'territory' ? ('change-of-control' as const) : kindOf(text),
            section: `Infobox/${cell.key}`,
            ...(claimedBy === undefined ? {} : { claimedBy }),
          };
        }),
    );
}

const NO_RESULT = /^(?:ongoing|in progress|see\b.*|unknown|disputed|n\/a)\.?$/i;
const CLAIM_PATTERN = /^(?:the )?(\p{Lu}[\p{L}\p{N}'’. -]{1,60}?) claims? (?:a |to have |of )?(?:victory|successfully|repelled|won|success)\b/u;

/**
 * Splits a cell into lines. If there are bullets, each starts a line, and so does a heading such as "Second phase:"; other
 * commas are commas of prose. Else a comma before a capital starts a line.
 */
function linesOf(cell: Cell): { text: string; start: number; end: number }[] {
  const { value } = cell;
  const lines: { text: string; start: number; end: number }[] = [];
  const addLine = (from: number, to: number) => {
    const part = value.slice(from, to);
    const begin = part.search(/[^\s*,;-]/);
    const text = begin === -1 ? '' : trimTrailing(part.slice(begin));
    if (text !== '') lines.push({ text, start: cell.start + from + begin, end: cell.start + from + begin + text.length });
  };
  let from = 0;
  let depth = 0;
  let seen = 0;
  for (const border of value.matchAll(value.includes('*') ? BULLETS : COMMAS)) {
    for (; seen < border.index; seen += 1) {
      if (value[seen] === '(') depth += 1;
      else if (value[seen] === ')') depth = Math.max(0, depth - 1);
    }
    if (depth > 0 && !border[0].includes('*')) continue;
    addLine(from, border.index);
    from = border.index + border[0].length;
  }
  addLine(from, value.length);
  return lines;
}
const BULLETS = /[,;]?\s{0,9}\*+\s?|[,;]\s{1,9}(?=\p{Lu}[\p{L}\d ]{2,40}:)|-{3,}/gu;
const COMMAS = /(?<![,;])[,;]{1,9}\s{0,9}(?=["“‘'(]?\p{Lu}|(?<!\d,)\d[\d,]{0,9} \p{Ll})|;|-{3,}/gu;

/** Removes commas, semicolons and white space at the end of a line. */
function trimTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

function kindOf(text: string): ResultLine['kind'] {
  if (/\b(?:victory|victories)\b/i.test(text)) return 'victory';
  if (/\b(?:inconclusive|stalemate|indecisive|draw)\b/i.test(text)) return 'inconclusive';
  if (/\b(?:ceasefire|cease-fire|truce|armistice)\b/i.test(text)) return 'ceasefire';
  if (
    /\b(?:(?:re)?captur(?:e[sd]?|ing)|regain(?:s|ed|ing)?|control|seiz(?:e[sd]?|ing)|retak(?:es?|ing|en)|retook|takes|took|taken|liberat(?:e[sd]?|ing)|occup(?:y|ies|ied))\b/i.test(
      text,
    )
  )
    return 'change-of-control';
  return 'consequence';
}
