/**
 * Reads the levels of a list in a cell of the infobox: a figure of an item below another is a part of the figure above it
 * ("* 110 killed" and below it "** 12 officers"). Takes the figures of a cell; returns them with their wholes, without those
 * of which it is not sure what they are a part of.
 */
import type { Cell, Span } from '../layout/document.js';
import type { Figure } from './figure.js';

/** Figures that got their outcome from the cell alone: below another item it is that of the item above, if any. */
const OUTCOME_OF_CELL: ReadonlySet<string> = new Set(['presence.people-lost', 'bareNumber.lost', 'bareNumber.lost-in-total']);

/** Returns the figures of a cell, in which those of items below another are parts of the figure of the item above. */
export function withPartsOfItems(cell: Cell, figures: readonly Figure[]): Figure[] {
  if (cell.items === undefined) return [...figures];
  const revised = new Map<Figure, Figure>();
  const kept: Figure[] = [];
  for (const figure of figures) {
    const { partOf, ...same } = figure;
    if (partOf !== undefined) {
      const whole = revised.get(partOf);
      kept.push(whole === undefined ? same : { ...same, partOf: whole });
      revised.set(figure, kept.at(-1)!);
      continue;
    }
    const above = itemAbove(cell, figure);
    const wholes = above === undefined ? [] : kept.filter((one) => isWithin(one, above) && !(one.partOf && isWithin(one.partOf, above)));
    const [whole, ...more] = wholes;
    const part = whole === undefined || more.length > 0 ? undefined : partOfWhole(figure, whole);
    if (part === undefined && wholes.length > 0 && OUTCOME_OF_CELL.has(figure.rule)) continue;
    kept.push(part ?? figure);
    revised.set(figure, kept.at(-1)!);
  }
  return kept;
}

/** Returns the span of the item that the item of a number is below, if it is below one. */
export function itemAbove({ items = [], end }: Cell, { start }: Pick<Span, 'start'>): Span | undefined {
  const own = items.findLastIndex((item) => item.start <= start);
  const level = items[own]?.level ?? 0;
  if (level < 2) return undefined;
  for (let index = own - 1; index >= 0; index -= 1) {
    const item = items[index]!;
    // A line without a mark ends the list.
    if (item.level === 0) return undefined;
    if (item.level < level) return { start: item.start, end: items[index + 1]?.start ?? end };
  }
  return undefined;
}

function isWithin(one: Span, other: Span): boolean {
  return other.start <= one.start && one.end <= other.end;
}

/** Returns a figure as a part of another: of the same outcome, things and claimant, and not more than it; undefined if it is none. */
function partOfWhole(figure: Figure, whole: Figure): Figure | undefined {
  const hasOutcome = !OUTCOME_OF_CELL.has(figure.rule);
  const isSame =
    (!hasOutcome || figure.metric.join() === whole.metric.join()) &&
    figure.item === whole.item &&
    (figure.party === undefined || whole.party === undefined || JSON.stringify(figure.party) === JSON.stringify(whole.party)) &&
    (figure.claimant === undefined || JSON.stringify(figure.claimant) === JSON.stringify(whole.claimant));
  if (!isSame || whole.metric.includes('equipment') || (figure.count.low ?? 0) > (whole.count.high ?? Infinity)) return undefined;
  return {
    ...figure,
    metric: whole.metric,
    accumulation: whole.accumulation,
    ...(whole.claimant === undefined ? {} : { claimant: whole.claimant }),
    ...(whole.covers === undefined ? {} : { covers: whole.covers }),
    ...(figure.party === undefined && whole.party !== undefined ? { party: whole.party } : {}),
    rule: hasOutcome ? 'breakdown.with-outcome' : 'breakdown.who',
    partOf: whole,
  };
}
