/**
 * The text of a document with its headings, its paragraphs, and its evidence marked. A text and its pieces of evidence come in;
 * HTML and the anchors within it go out.
 */
import { wording } from '../../compare/index.js';
import { html, type Html } from '../html.js';
import type { Links } from '../site.js';
import type { Heading, Ledger } from './document-coverage.js';

/** A piece of evidence: the claim, and its characters in code points, the end exclusive. */
export interface Evidence {
  claim: string;
  start: number;
  end: number;
  section: string;
}

/** A part of a text with what is shown of it; plain text can be cut anywhere, a mark nowhere. */
interface Piece {
  start: number;
  end: number;
  mark?: Html;
}

/**
 * Marks the evidence in a text, and lays the text out by its lines: a heading is a heading, another line a paragraph. A piece of
 * evidence without overlaps is one link to its claim. Overlapping pieces share a mark; after the words of each piece, a number
 * links to its claim. Numbers without a claim are underlined outside the marks; `anchors` gives the anchor of each by its first
 * character, `sections` that of the heading of each section.
 */
export function markEvidence(
  text: string,
  evidence: readonly Evidence[],
  { links, unread = [], headings = [] }: { links: Links; unread?: Ledger['numbers'] | undefined; headings?: readonly Heading[] | undefined },
): { text: Html; anchors: ReadonlyMap<number, string>; sections: ReadonlyMap<string, string> } {
  const characters = Array.from(text.replace(/^\uFEFF/, ''));
  const inside = ({ start, end }: { start: number; end: number }) => start >= 0 && end > start && end <= characters.length;
  const between = (start: number, end: number) => characters.slice(start, end).join('');
  const marks = [...evidence].filter(inside).sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces: Piece[] = [];
  const anchors = new Map<number, string>();
  const numbers = unread.filter(inside);
  let at = 0;
  /** The text between marks. */
  const plain = (until: number) => {
    for (const { start, end } of numbers.filter((one) => one.start >= at && one.end <= until)) {
      if (start < at) continue;
      pieces.push({ start: at, end: start }, { start, end, mark: html`<span class="unread" id="u${start}">${between(start, end)}</span>` });
      anchors.set(start, `u${start}`);
      at = end;
    }
    pieces.push({ start: at, end: until });
    at = until;
  };
  for (const group of groupOverlapping(marks)) {
    const [first] = group;
    if (first === undefined) continue;
    plain(first.start);
    at = Math.max(...group.map(({ end }) => end));
    const only = html`<mark id="c${first.start}-${first.end}">${links.a(first.claim, between(first.start, first.end))}</mark>`;
    pieces.push({ start: first.start, end: at, mark: group.length === 1 ? only : sharedMark(group, between, links) });
    for (const { start } of numbers.filter((one) => one.start >= first.start && one.start < at)) anchors.set(start, `c${first.start}-${first.end}`);
  }
  plain(characters.length);
  const known = headings.filter(inside);
  let [next, first] = [0, 0];
  const blocks = linesOf(characters, pieces).map((line) => {
    while ((known[next]?.start ?? Infinity) < line.start) next += 1;
    while ((pieces[first]?.end ?? Infinity) <= line.start) first += 1;
    const heading = known[next];
    if (heading === undefined || heading.end > line.end) return html`<p>${shownOf(line, pieces, { first, between })}</p>`;
    return headingOf(heading, shownOf(heading, pieces, { first, between }));
  });
  return { text: html`${blocks}`, anchors, sections: new Map([...known].reverse().map(({ section, start }) => [section, headingAnchor(start)])) };
}

/** The lines of a text that have something on them; no line ends within a mark. */
function linesOf(characters: readonly string[], pieces: readonly Piece[]): { start: number; end: number }[] {
  const marks = pieces.filter(({ mark }) => mark !== undefined);
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  let next = 0;
  for (let at = 0; at <= characters.length; at += 1) {
    if (at < characters.length && characters[at] !== '\n') continue;
    while ((marks[next]?.end ?? Infinity) <= at) next += 1;
    if ((marks[next]?.start ?? Infinity) < at) continue;
    if (characters.slice(start, at).some((character) => character.trim() !== '')) lines.push({ start, end: at });
    start = at + 1;
  }
  return lines;
}

/** What is shown of a part of the text, from the first piece that reaches into it: marks, and the plain text around them. */
function shownOf(
  { start, end }: { start: number; end: number },
  pieces: readonly Piece[],
  { first, between }: { first: number; between: (start: number, end: number) => string },
): Html {
  const shown: Html[] = [];
  for (let at = first; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= end) break;
    if (piece.end > start) shown.push(piece.mark ?? html`${between(Math.max(start, piece.start), Math.min(end, piece.end))}`);
  }
  return html`${shown}`;
}

/** A heading below that of the text; how deep it is, the path of its section says. */
function headingOf({ section, start }: Heading, shown: Html): Html {
  const level = Math.min(6, 2 + section.split('/').length);
  const id = headingAnchor(start);
  if (level === 3) return html`<h3 id="${id}">${shown}</h3>`;
  if (level === 4) return html`<h4 id="${id}">${shown}</h4>`;
  return level === 5 ? html`<h5 id="${id}">${shown}</h5>` : html`<h6 id="${id}">${shown}</h6>`;
}

function headingAnchor(start: number): string {
  return `s${start}`;
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
