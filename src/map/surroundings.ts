/**
 * Finds the text around the quotes of an entry, for programs that look for a quote in another copy of the document. What is
 * withheld stays out: the text ends before withheld words, and before the names of those withheld with them, and before names of victims.
 */
import { partiesOf, type Entry } from '../entry/index.js';
import { isWithheld, withheldItems, type Reviewed } from './mapping-context.js';

/** The number of characters before a quote, and after it. */
const LENGTH = 32;

/** A part of a text, in code points. */
interface Span {
  start: number;
  end: number;
}

/** Returns the function that finds the text around a quote, outside the names of victims, by its position in code points; undefined where the text does not have the quote there. */
export function surroundingsIn(
  text: string,
  entry: Entry,
  victims: readonly Span[] = [],
): (start: number, end: number, quote: string) => { prefix: string; suffix: string } | undefined {
  // Code points are UTF-16 units in a text without pairs of them.
  const points = /[\uD800-\uDFFF]/.test(text) ? Array.from(text) : text;
  const between = (start: number, end: number) => {
    const part = points.slice(start, end);
    return typeof part === 'string' ? part : part.join('');
  };
  const withheld = [...withheldSpans(text, entry), ...victims];
  return (start, end, quote) => {
    if (between(start, end) !== quote) return undefined;
    const from = Math.max(start - LENGTH, 0, ...withheld.filter((span) => span.start < start).map((span) => Math.min(span.end, start)));
    const to = Math.min(end + LENGTH, points.length, ...withheld.filter((span) => span.end > end).map((span) => Math.max(span.start, end)));
    return { prefix: between(from, start), suffix: between(end, to) };
  };
}

/** Returns where withheld words and names are in the text. */
function withheldSpans(text: string, entry: Entry): Span[] {
  const { event, fates, episodes, claims } = entry;
  const items = [event.result, fates, episodes, claims, event.commanders].flatMap((some) => withheldItems<WithheldItem>(some));
  if (items.length === 0) return [];
  const names = new Set(items.flatMap((item) => namesIn(item, entry)));
  const positions = items.flatMap(({ at }) => (at === undefined ? [] : [{ start: at.start, end: at.end }]));
  return [...positions, ...[...names].flatMap((name) => occurrences(name, text))];
}

interface WithheldItem extends Reviewed {
  at?: Span | undefined;
  quote?: string | undefined;
  person?: string | undefined;
  claimant?: string | string[] | undefined;
}

/** The words of a withheld item, and the names in the entry of its person and claimants, unless something else shows them. */
function namesIn({ quote, person, claimant }: WithheldItem, entry: Entry): string[] {
  const described = [...(entry.people ?? []), ...(entry.actors ?? [])];
  const ids = [person, ...[claimant].flat()].filter((id) => id !== undefined && !isShownElsewhere(id, entry));
  const names = described.filter(({ id }) => ids.includes(id)).flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  return [...(quote === undefined ? [] : [quote]), ...names].filter((one) => one.trim() !== '');
}

/** Whether the rest of the entry names somebody. */
function isShownElsewhere(id: string, { event, fates, claims, episodes }: Entry): boolean {
  const shown = <T extends Reviewed>(items: readonly T[] | undefined) => (items ?? []).filter((item) => !isWithheld(item));
  const people = [...shown(fates), ...shown(event.commanders)].map(({ person }) => person);
  const claimants = [...shown(claims), ...shown(fates), ...shown(event.result), ...shown(episodes)].flatMap(({ claimant }) => [claimant].flat());
  const parties = shown(claims).flatMap(({ of, by }) => [...partiesOf(of), ...partiesOf(by)].flatMap((one) => (one.kind === 'actor' ? [one.id] : [])));
  const sides = Object.values(event.sides ?? {}).flatMap(({ actors }) => actors.map((actor) => actor.id));
  return [...people, ...claimants, ...parties, ...sides].includes(id);
}

function occurrences(words: string, text: string): Span[] {
  const spans: Span[] = [];
  const length = Array.from(words).length;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const start = Array.from(text.slice(0, at)).length;
    spans.push({ start, end: start + length });
  }
  return spans;
}
