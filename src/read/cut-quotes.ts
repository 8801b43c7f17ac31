/**
 * Keeps names out of quotes. The span of a quote and the spans of names come in; the part of the quote beside the names
 * that has its figure goes out.
 */
import { HARM_TRIGGER } from './figures/lexicon/harm.js';
import type { Span } from './layout/document.js';

/** Returns the part of a quote that names nobody: of several, the one with a number or a word of harm, else the longest. */
export function cutQuote<T extends Span>(quote: T, names: readonly Span[], text: string): T {
  const within = names.filter(({ start, end }) => start < quote.end && end > quote.start);
  if (within.length === 0) return quote;
  const edges = [quote.start, ...within.flatMap(({ start, end }) => [start, end]), quote.end];
  const parts: Span[] = [];
  for (let index = 0; index + 1 < edges.length; index += 2) parts.push(trimmed({ start: edges[index]!, end: edges[index + 1]! }, text));
  const [best] = parts
    .map((part) => ({ part, words: text.slice(part.start, Math.max(part.start, part.end)) }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
    .sort((one, other) => weight(other.words) - weight(one.words) || other.words.length - one.words.length);
  // A quote that is a name alone: nothing else can be said than that it is there.
  return { ...quote, ...(best?.part ?? { start: quote.start, end: quote.start + 1 }) };
}

function weight(words: string): number {
  return 2 * Number(HARM_TRIGGER.test(words)) + Number(/\p{N}/u.test(words));
}

/** Drops white space and marks at both ends, and articles or conjunctions that are left over. */
function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, Math.max(start, end));
  const before = /^(?:[\s,;:.)\]”"'’–—-]+|(?:and|who)\s(?=\s*(?:was|were|had)\b))*/u.exec(words)?.[0].length ?? 0;
  const after = /(?:[\s,;:(["“‘'–—-]+|\s(?:and|the|a|an|of|including|as|named|by))*$/u.exec(words.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before, end - after) };
}
