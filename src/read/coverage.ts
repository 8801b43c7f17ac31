/**
 * The coverage ledger: every cell, heading and paragraph of a document is claimed (perhaps in part), mapped, ignored with a
 * reason, or unread, and every number that became no claim is listed, so that omissions are visible. Takes a document with the spans that its entry uses; returns the ledger.
 */
import { reasonInCell } from './cell-reasons.js';
import { countBelow, startOf } from './count-below.js';
import type { Document, Span } from './layout/document.js';
import { sectionName, textSections } from './layout/document.js';
import { OFF_TOPIC_SECTIONS } from './prose.js';

/** What became of a part of the document. */
type Status = 'claimed' | 'mapped' | 'ignored' | 'unread';

export interface CoveredPart {
  kind: 'cell' | 'heading' | 'paragraph';
  section: string;
  /** Code points, end exclusive. */
  start: number;
  end: number;
  status: Status;
  /** How many claims have their evidence in it. */
  claims: number;
  /** How many numbers in it became no claim: a part with claims and such numbers is claimed in part. */
  unclaimed?: number;
  /** Why it is ignored. */
  reason?: string;
}

/** A number beside a noun for people or things, or alone beside a word of loss, that became no claim. */
export interface UnclaimedNumber {
  section: string;
  /** Code points, end exclusive. */
  start: number;
  end: number;
  /** The line of the document, from 1. */
  line: number;
  quote: string;
  /** Why it is no claim, where that is known: what it counts instead of the event. Numbers in cells always have a reason. */
  reason?: string;
}

/** A figure that another reader reads otherwise than the rules, or a reader before it, whose reading stands. */
export interface Difference {
  section: string;
  /** The line of the document, from 1. */
  line: number;
  quote: string;
  field: 'metric' | 'claimant' | 'party';
  /** Whose reading stands, `rules` or another reader, and what it is; and what was proposed. */
  reader: string;
  stands: string;
  proposed: string;
}

/** What became of the proposals of another reader. */
export interface ProposalLedger {
  /** How many there are of each verdict, and of those refused of each reason. */
  verdicts: Record<string, number>;
  refused: Record<string, number>;
  differences: Difference[];
}

export interface Coverage {
  /** Where another reader proposed figures. */
  proposals?: ProposalLedger;
  parts: CoveredPart[];
  unclaimed: UnclaimedNumber[];
  /** What the entry has that no words of the document state, each in a phrase. */
  inferred: string[];
  totals: Record<Status, number>;
}

export interface CoverageInput {
  document: Document;
  /** Spans of all claims, in UTF-16 indices of the document. */
  claims: readonly Span[];
  /** Spans of everything else that the entry quotes: results, commanders, headings of episodes. */
  mapped: readonly Span[];
  /** Spans of all numbers that could count something. */
  numbers: readonly Span[];
  /** Spans of numbers that count something else than the event, with what that is. */
  otherScopes?: readonly (Span & { reason: string })[];
  /** What the entry has that no words of the document state. */
  inferred?: readonly string[];
}

/** What is looked for in the parts that are not ignored. */
export const LOOKED_FOR = 'numbers beside a noun for people or things, and numbers alone beside a word of loss; not in parts that are ignored';

/** Writes a number without a claim in one line, with its place: `line 12, Course: "6,000 infantry"`. */
export function unclaimedLine({ line, section, quote, reason }: UnclaimedNumber): string {
  return `line ${line}, ${section.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}: ${JSON.stringify(quote.replace(/\s+/g, ' '))}${reason === undefined ? '' : ` (${reason})`}`;
}

/** Keys of cells that only format the infobox, or whose values this layout is known to garble. */
const IGNORED_KEYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:coordinates?.*|lat.*|lon.*)$/i, 'coordinates of this layout are not reliable'],
  [/^(?:map.*|pushpin.*|image.*|caption.*|alt|width|label.*|.*colou?r.*|.*size|campaignbox|module|embed.*|notes?)$/i, 'how the infobox looks'],
];

/** Keys of cells that are mapped to the event, besides those with figures. */
const MAPPED_KEYS = /^(?:conflict|date|place|location|partof|combatant\d*|commander\d*|result|status|territory)$/i;

/** Builds the ledger of a document. */
export function coverageOf({ document, claims, mapped, numbers, otherScopes = [], inferred = [] }: CoverageInput): Coverage {
  const { source } = document;
  const parts: CoveredPart[] = [];
  const inClaims = spanCounter(claims);
  const inMapped = spanCounter(mapped);
  const unclaimed = unclaimedNumbers(document, { claims, numbers, otherScopes });
  const inUnclaimed = spanCounter(unclaimed.map(({ span }) => span));
  const mappedStarts = new Set(mapped.map(({ start }) => start));
  const add = (kind: CoveredPart['kind'], section: string, span: Span, fallback: { status: Status; reason?: string }) => {
    const count = inClaims(span);
    const { start, end } = source.toOriginal(span);
    const status = count > 0 ? 'claimed' : fallback.status === 'unread' && inMapped(span) > 0 ? 'mapped' : fallback.status;
    parts.push({
      kind,
      section,
      start: source.codePoints(start),
      end: source.codePoints(end),
      status,
      claims: count,
      ...(inUnclaimed(span) === 0 ? {} : { unclaimed: inUnclaimed(span) }),
      ...(status === 'ignored' && fallback.reason !== undefined ? { reason: fallback.reason } : {}),
    });
  };

  for (const cell of document.infobox) {
    const reason = cell.value.trim() === '' ? 'empty' : IGNORED_KEYS.find(([key]) => key.test(cell.key))?.[1];
    const status = reason !== undefined ? 'ignored' : MAPPED_KEYS.test(cell.key) ? 'mapped' : 'unread';
    add('cell', `Infobox/${cell.key}`, cell, { status, ...(reason === undefined ? {} : { reason }) });
  }
  for (const section of textSections(document)) {
    const isOffTopic = OFF_TOPIC_SECTIONS.has(section.path[0]?.toLowerCase() ?? '');
    if (section.heading)
      add(
        'heading',
        sectionName(section),
        section.heading,
        mappedStarts.has(section.heading.start) ? { status: 'mapped' } : { status: 'ignored', reason: 'structure' },
      );
    for (const paragraph of section.paragraphs) {
      add(
        'paragraph',
        sectionName(section),
        paragraph,
        isOffTopic ? { status: 'ignored', reason: 'tells of something else than the event' } : { status: 'unread' },
      );
    }
  }
  for (const { section, start, end, reason } of document.unread)
    parts.push({ kind: 'paragraph', section, start: source.codePoints(start), end: source.codePoints(end), status: 'ignored', claims: 0, reason });
  parts.sort((one, other) => one.start - other.start);
  const totals: Coverage['totals'] = { claimed: 0, mapped: 0, ignored: 0, unread: 0 };
  for (const part of parts) totals[part.status] += 1;
  return { parts, unclaimed: unclaimed.map(({ number }) => number), inferred: [...inferred], totals };
}

/** Makes a function that counts how many of the spans are completely within another span. */
function spanCounter(spans: readonly Span[]): (within: Span) => number {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  return ({ start, end }) => {
    let count = 0;
    for (let at = countBelow(sorted, start, startOf); at < sorted.length && (sorted[at]?.start ?? Infinity) < end; at += 1)
      if ((sorted[at]?.end ?? Infinity) <= end) count += 1;
    return count;
  };
}

/** Lists the numbers that overlap no claim, each with the section it is in. */
function unclaimedNumbers(
  document: Document,
  { claims, numbers, otherScopes }: Required<Pick<CoverageInput, 'claims' | 'numbers' | 'otherScopes'>>,
): { span: Span; number: UnclaimedNumber }[] {
  const { source } = document;
  const covered = mergeSpans(claims);
  const scopes = [...otherScopes].sort((one, other) => one.start - other.start);
  const parts = [
    ...document.infobox.map((cell) => ({ start: cell.start, end: cell.end, section: `Infobox/${cell.key}`, cell })),
    ...textSections(document).flatMap((section) =>
      section.paragraphs.map(({ start, end }) => ({ start, end, section: sectionName(section), cell: undefined })),
    ),
  ].sort((one, other) => one.start - other.start);
  const neighboursOf = <T extends Span>(spans: readonly T[], number: Span) =>
    [countBelow(spans, number.start + 1, startOf) - 1, countBelow(spans, number.end, startOf) - 1].map((at) => spans[at]);
  const seen = new Set<number>();
  return numbers
    .filter((number) => !neighboursOf(covered, number).some((claim) => claim && claim.start < number.end && number.start < claim.end))
    .filter((number) => !seen.has(number.start) && seen.add(number.start))
    .sort((one, other) => one.start - other.start)
    .map((number) => {
      const [part] = neighboursOf(parts, number);
      const other = neighboursOf(scopes, number).find((scope) => scope && scope.start < number.end && number.start < scope.end);
      const evidence = source.evidence(number);
      const within = part && number.start < part.end ? part : undefined;
      const reason = other?.reason ?? (within?.cell && reasonInCell(within.cell, number));
      const found: UnclaimedNumber = {
        section: within?.section ?? 'Lead',
        start: evidence.start,
        end: evidence.end,
        line: source.placeOf(number.start).line,
        quote: evidence.quote,
        ...(reason === undefined ? {} : { reason }),
      };
      return { span: number, number: found };
    });
}

/** Merges spans that overlap or touch; returns them in order. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
