/**
 * What differs between two editions of one document. The claims and accounts of an event come in; for each edition and the
 * next, the figures, dates and places that only one of them has, or that they give differently, go out. Equal figures are
 * not listed. Two editions are one witness: what differs between them is a revision, not a difference between accounts.
 */
import { groupBy } from '../group-by.js';
import { PREFIXES } from '../terms/index.js';
import { comparisonRows, type ComparisonRow } from './comparison-row.js';
import { inEditionOrder, isLaterEdition } from './editions.js';
import { rowHeading } from './matrix.js';
import type { AccountOrEpisode, Claim, Model } from './model.js';
import { clipped, dateInWords, outcomesInWords, timeInWords } from './wording.js';

/** `changed`: another number, date or place; `reworded`: the same number in other words. */
type Change = 'changed' | 'reworded' | 'onlyFirst' | 'onlySecond';

/** One thing that differs. */
export interface EditionDifference {
  /** What is counted, of whom: "Killed: Heron League"; or "Date", "Place". */
  what: string;
  change: Change;
  first?: string;
  second?: string;
  /** The claims it is about: none where it is about the event. */
  claims: string[];
}

/** What differs between two editions, as indexes into the documents of the comparison. */
export interface EditionDifferences {
  documents: [first: number, second: number];
  /** Whether the second is known to be later. */
  ordered: boolean;
  /** How many figures both have. */
  same: number;
  differences: EditionDifference[];
}

/** Compares each edition of a document with the next; `documents` are those of the event. */
export function editionDifferences(claims: readonly Claim[], documents: readonly string[], model: Model): EditionDifferences[] {
  const byDocument = groupBy(claims, ({ document }) => document);
  return [...groupBy(documents, (iri) => iri.slice(0, iri.lastIndexOf('/'))).values()].flatMap((editions) => {
    const order = inEditionOrder(new Map(editions.map((iri) => [iri, model.editionOf(iri)])));
    return order.slice(1).map((second, index): EditionDifferences => {
      const first = order[index] ?? '';
      const figures = figureDifferences(byDocument.get(first) ?? [], byDocument.get(second) ?? [], model);
      return {
        documents: [documents.indexOf(first), documents.indexOf(second)],
        ordered: isLaterEdition(model.editionOf(second), model.editionOf(first)),
        same: figures.same,
        differences: [...accountDifferences(accountOf(first, model), accountOf(second, model), model), ...figures.differences],
      };
    });
  });
}

function accountOf(document: string, model: Model): AccountOrEpisode | undefined {
  return [...model.accounts.values()].find(({ iri }) => model.values(iri, `${PREFIXES.prov}wasDerivedFrom`).includes(document));
}

/** What two accounts say of the event itself. */
function accountDifferences(one: AccountOrEpisode | undefined, other: AccountOrEpisode | undefined, model: Model): EditionDifference[] {
  const date = ({ date: edtf }: Partial<AccountOrEpisode> = {}) => (edtf === undefined ? '' : dateInWords(edtf));
  const places = ({ places: all = [] }: Partial<AccountOrEpisode> = {}) => [...new Set(all.map((place) => model.name(place)))].sort().join('; ');
  return [
    { what: 'Date', first: date(one), second: date(other) },
    { what: 'Place', first: places(one), second: places(other) },
  ].flatMap(({ what, first, second }): EditionDifference[] => (first === second ? [] : [difference({ what, first, second, claims: [] })]));
}

function figureDifferences(one: readonly Claim[], other: readonly Claim[], model: Model): { same: number; differences: EditionDifference[] } {
  const [firsts, seconds] = [figuresOf(one, model), figuresOf(other, model)];
  const [same, left, right] = matched(firsts, seconds, ({ content }) => content);
  // Of what is left, figures of one party, outcome, speaker and time are one figure that was changed.
  const [changed, removed, added] = matched(left, right, ({ cell }) => cell);
  const pairs = changed.map(([first, second]) =>
    difference({
      what: first.what,
      first: first.words,
      second: second.words,
      claims: [first.row.claim, second.row.claim],
      reworded: first.numbers === second.numbers,
    }),
  );
  const onlyFirst = removed.map(({ what, words, row }) => difference({ what, first: words, claims: [row.claim] }));
  const onlySecond = added.map(({ what, words, row }) => difference({ what, second: words, claims: [row.claim] }));
  return { same: same.length, differences: [...pairs, ...onlyFirst, ...onlySecond] };
}

/** A figure of one edition, with what must be equal for it to be the same figure, and for it to be the same thing counted. */
interface Figure {
  row: ComparisonRow;
  what: string;
  words: string;
  numbers: string;
  content: string;
  cell: string;
}

function figuresOf(claims: readonly Claim[], model: Model): Figure[] {
  return [...claims].flatMap((claim) =>
    comparisonRows([claim], [claim.document], model).map((row): Figure => {
      const party = claim.party === 'unstated' ? '' : claim.partyName;
      const what = rowHeading({ title: outcomesInWords(claim.outcomes), party });
      const numbers = `${row.low ?? ''}..${row.high ?? ''} ${row.modifier}`;
      const cell = JSON.stringify([claim.keyCell, row.claimant, row.who, row.accumulation, row.asOf]);
      const when = timeInWords(row);
      const speaker = row.claimant === '(the document)' ? '' : `${row.claimant}: `;
      const words = `${speaker}“${clipped(row.words, 90)}”${when === '' ? '' : `, ${when}`}`;
      return { row, what, words, numbers, content: `${cell} ${numbers} ${row.words.replace(/\s+/g, ' ')}`, cell };
    }),
  );
}

/** Pairs the items of two lists with equal keys, each once, in their order; returns the pairs and what is left of each list. */
function matched<T>(one: readonly T[], other: readonly T[], keyOf: (item: T) => string): [pairs: [T, T][], one: T[], other: T[]] {
  const waiting = groupBy(other, keyOf);
  const [pairs, left, used]: [[T, T][], T[], Set<T>] = [[], [], new Set()];
  for (const item of one) {
    const partner = waiting.get(keyOf(item))?.find((candidate) => !used.has(candidate));
    if (partner === undefined) left.push(item);
    else {
      used.add(partner);
      pairs.push([item, partner]);
    }
  }
  return [pairs, left, other.filter((item) => !used.has(item))];
}

interface Sides {
  what: string;
  first?: string;
  second?: string;
  claims: string[];
  reworded?: boolean;
}

function difference({ what, first = '', second = '', claims, reworded = false }: Sides): EditionDifference {
  const change = first === '' ? 'onlySecond' : second === '' ? 'onlyFirst' : reworded ? 'reworded' : 'changed';
  return { what, change, ...(first === '' ? {} : { first }), ...(second === '' ? {} : { second }), claims };
}

/** What differs, as a heading and a line for each thing: "Killed: Heron League: [1] “4 killed” → [2] “5 killed”". */
export function editionsInWords({ documents, ordered, same, differences }: EditionDifferences): { heading: string; lines: string[] } {
  const [one = '', other = ''] = documents.map((index) => `[${index + 1}]`);
  const lines = differences.map(({ what, change, first: before = '', second: after = '' }) => {
    if (change === 'onlyFirst') return `${what}: only in ${one}: ${before}`;
    if (change === 'onlySecond') return `${what}: only in ${other}: ${after}`;
    return `${what}: ${one} ${before} ${ordered ? '→' : '|'} ${other} ${after}${change === 'reworded' ? ' (the same number)' : ''}`;
  });
  const figures = `${same.toLocaleString('en')} ${same === 1 ? 'figure is' : 'figures are'} in both`;
  const count = differences.length;
  const rest = count === 0 ? 'nothing that was read differs' : `${count.toLocaleString('en')} ${count === 1 ? 'thing differs' : 'things differ'}`;
  return { heading: `Editions ${one} and ${other}${ordered ? ' (later)' : ''}: ${figures}; ${rest}.`, lines };
}
