/** How it ended: the cells `Result`, `Status` and `Territory` in, their lines out, each with its kind and, where one claims it, with who does. */
import type { Document, Cell, Span } from '../layout/document.js';
import { cellsNamed } from './cells.js';

export interface ResultLine extends Span {
  readonly text: string;
  readonly kind: 'victory' | 'inconclusive' | 'ceasefire' | 'change-of-control' | 'consequence';
  /** Who claims it, in the words of the line: "Westmere claims victory". */
  readonly claimedBy?: string;
  /** As the infobox spells the key. */
  readonly section: string;
}

/** The lines of the result. That it goes on, and that one should look elsewhere, is no result. */
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
 * Where there are bullets, each begins a line and commas within are commas of prose; a heading such as "Second phase:"
 * begins one too. Else a comma begins a line where a capital follows it.
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

/** A line without the comma or white space behind it. */
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
