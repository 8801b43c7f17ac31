/**
 * The text of a document with its evidence marked. A text and its pieces of evidence come in; HTML and the anchors within it
 * go out.
 */
import { wording } from '../../compare/index.js';
import { html, type Html } from '../html.js';
import type { Links } from '../site.js';
import type { Ledger } from './document-coverage.js';

/** A piece of evidence: the claim, and its characters in code points, the end exclusive. */
export interface Evidence {
  claim: string;
  start: number;
  end: number;
  section: string;
}

/**
 * Marks the evidence in a text. A piece without overlaps is one link to its claim. Overlapping pieces share a mark; after
 * the words of each piece, a number links to its claim. Numbers without a claim are underlined outside the marks; `anchors`
 * gives the anchor of each by its first character.
 */
export function markEvidence(
  text: string,
  evidence: readonly Evidence[],
  { links, unread = [] }: { links: Links; unread?: Ledger['numbers'] | undefined },
): { text: Html; anchors: ReadonlyMap<number, string> } {
  const characters = Array.from(text.replace(/^\uFEFF/, ''));
  const inside = ({ start, end }: { start: number; end: number }) => start >= 0 && end > start && end <= characters.length;
  const between = (start: number, end: number) => characters.slice(start, end).join('');
  const marks = [...evidence].filter(inside).sort((one, other) => one.start - other.start || one.end - other.end);
  const parts: Html[] = [];
  const anchors = new Map<number, string>();
  const numbers = unread.filter(inside);
  let at = 0;
  /** The text between marks. */
  const plain = (until: number) => {
    for (const { start, end } of numbers.filter((one) => one.start >= at && one.end <= until)) {
      if (start < at) continue;
      parts.push(html`${between(at, start)}<span class="unread" id="u${start}">${between(start, end)}</span>`);
      anchors.set(start, `u${start}`);
      at = end;
    }
    parts.push(html`${between(at, until)}`);
    at = until;
  };
  for (const group of groupOverlapping(marks)) {
    const [first] = group;
    if (first === undefined) continue;
    plain(first.start);
    at = Math.max(...group.map(({ end }) => end));
    const only = html`<mark id="c${first.start}-${first.end}">${links.a(first.claim, between(first.start, first.end))}</mark>`;
    parts.push(group.length === 1 ? only : sharedMark(group, between, links));
    for (const { start } of numbers.filter((one) => one.start >= first.start && one.start < at)) anchors.set(start, `c${first.start}-${first.end}`);
  }
  plain(characters.length);
  return { text: html`${parts}`, anchors };
}

/** One mark for overlapping pieces: each begins at its anchor and ends with a number that links to its claim. */
function sharedMark(group: readonly Evidence[], between: (start: number, end: number) => string, links: Links): Html {
  const cuts = [...new Set(group.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const numbered = [...group].sort((one, other) => one.end - other.end || other.start - one.start || (one.claim < other.claim ? -1 : 1));
  return html`<mark
    >${cuts.map((cut, index) => {
      const ids = [...new Set(group.filter(({ start }) => start === cut).map(({ start, end }) => `c${start}-${end}`))];
      const piece = html`${between(cut, cuts[index + 1] ?? cut)}`;
      const numbers = numbered.flatMap(({ claim, end }, number) => (end === cut ? [claimNumber(claim, number + 1, links)] : []));
      return html`${numbers}${ids.reduce((inner, id) => html`<span id="${id}">${inner}</span>`, piece)}`;
    })}</mark
  >`;
}

function claimNumber(claim: string, number: number, links: Links): Html {
  const name = claimInBrief(claim, links);
  return html`<sup><a href="${links.to(claim)}" title="${name}" aria-label="${number}, ${name}">${number}</a></sup>`;
}

/** A claim in brief, for screen readers and tooltips. */
function claimInBrief(iri: string, { site }: Links): string {
  const claim = site.model.claims.get(iri);
  return claim === undefined
    ? 'the claim'
    : `${wording.claimantName(claim, site.model)}: ${wording.figureInWords(claim)} ${wording.outcomesInWords(claim.outcomes)}`;
}

/** Groups pieces that are connected by overlaps. */
function groupOverlapping(sorted: readonly Evidence[]): Evidence[][] {
  const groups: Evidence[][] = [];
  let until = -1;
  for (const piece of sorted) {
    if (piece.start < until) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    until = Math.max(until, piece.end);
  }
  return groups;
}
