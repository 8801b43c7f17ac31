/**
 * Mentions that only cells of an infobox have: collectives without another noun ("900 light horse"), anything with a number in a
 * cell of strengths ("600 triremes"), ranges around a noun ("496 guns – 1,063"), and nouns shared by two numbers
 * ("64 German and 20 Italian aircraft"). The mentions of a run of tokens come in and go out changed.
 */
import type { Count } from '../../entry/index.js';
import { textOf, type Sentence } from '../tokens.js';
import type { EntityIndex } from '../entity-index.js';
import type { CellKind } from './cell-scope.js';
import { COUNTED_COLLECTIVES, NOT_PARTICIPANTS, STATES_OF_THINGS } from './lexicon/cells.js';
import type { Mention } from './mentions/mention.js';
import { mentionsOf } from './mentions/quantified.js';
import { bareThingItem } from './mentions/unquantified-things.js';

/** Returns the mentions of a cell that have a number, in order. */
export function numberedMentions(sentence: Sentence, { side, counts }: CellKind, entities: EntityIndex): Mention[] {
  // A cell with a side counts the soldiers of that side.
  return cellMentions(sentence, mentionsOf(sentence, entities, side === undefined), counts);
}

/** Adds the mentions of a cell of losses that have no number: items that name one thing, such as “Su-25 downed” and “"Heron" tugboat”. */
export function withUnquantifiedItems(sentence: Sentence, numbered: readonly Mention[], { counts }: CellKind, entities: EntityIndex): Mention[] {
  const mentions = numbered.filter((phrase) => !/^an?$/.test(sentence[phrase.from]?.lower ?? '') || phrase.count.low !== 1);
  if (counts !== 'losses') return mentions;
  const things: Mention[] = [];
  let next = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    while (next < mentions.length && mentions[next]!.to <= at) next += 1;
    const following = mentions[next];
    if ((at > 0 && !endsItem(sentence, at - 1)) || (following && following.from <= at)) continue;
    const thing = bareThingItem(sentence, at, entities);
    if (thing && (!following || following.from >= thing.to)) things.push(thing);
  }
  return things.length === 0 ? mentions : [...mentions, ...things].sort((one, other) => one.from - other.from);
}

/** Changes the mentions of a cell, in order. `counts`: what its numbers count. */
function cellMentions(sentence: Sentence, mentions: readonly Mention[], counts: 'losses' | 'presence' | 'results'): Mention[] {
  const joined = joinRanges(sentence, mentions);
  if (counts === 'results') return joined;
  return joined.map((mention, index) => {
    if (mention.kind !== 'bare' || mention.count.low === undefined) return sharedThing(sentence, mention, joined[index + 1]) ?? mention;
    return (
      sharedThing(sentence, mention, joined[index + 1]) ??
      (counts === 'presence' ? (collective(sentence, mention) ?? participants(sentence, mention)) : undefined) ??
      mention
    );
  });
}

/** Joins a number, a dash and a number of which one has no noun: "496 anti-tank guns – 1,063", "332–c. 500 tanks". */
function joinRanges(sentence: Sentence, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions) {
    const before = found.at(-1);
    const range = before && rangeOf(sentence, before, mention);
    if (range) found[found.length - 1] = range;
    else found.push(mention);
  }
  return found;
}

function rangeOf(sentence: Sentence, low: Mention, high: Mention): Mention | undefined {
  if (!/^[–—-]$/.test(sentence[low.to]?.text ?? '') || high.from !== low.to + 1) return undefined;
  if ((low.kind === 'bare') === (high.kind === 'bare') || (high.kind === 'bare' && !endsItem(sentence, high.to))) return undefined;
  const [from, to] = [low.count.low, high.count.high];
  if (from === undefined || to === undefined || from >= to || !isPlain(low.count) || !isPlain(high.count)) return undefined;
  const modifier = [low, high].some(({ count }) => count.modifier === 'approximate') ? 'approximate' : 'range';
  const noun = low.kind === 'bare' ? high : low;
  const { from: first, numberFrom, quoteFrom } = low;
  return { ...noun, from: first, numberFrom, quoteFrom, to: high.to, count: { modifier, low: from, high: to }, rule: 'cell.range' };
}

function isPlain({ modifier }: Count): boolean {
  return modifier === 'exact' || modifier === 'approximate';
}

/** "64 German and 20 Italian aircraft": the first number counts aircraft, too. */
function sharedThing(sentence: Sentence, first: Mention, next: Mention | undefined): Mention | undefined {
  // An adjective that is no name in the document is not in the mention yet.
  const mention = first.kind === 'bare' && isAdjective(sentence[first.to]?.text) ? { ...first, to: first.to + 1 } : first;
  if (next?.kind !== 'thing' || sentence[mention.to]?.lower !== 'and' || next.from !== mention.to + 1) return undefined;
  const wordsOf = (one: Mention) => sentence.slice(one.numberFrom, one.to).flatMap(({ text }) => (/^\p{L}/u.test(text) ? [text] : []));
  const [adjective, ...more] = wordsOf(mention);
  const [other, ...nouns] = wordsOf(next);
  if (more.length > 0 || mention.head !== undefined || nouns.length === 0 || !isAdjective(adjective) || !isAdjective(other)) return undefined;
  const { population: _, ...rest } = mention;
  return { ...rest, kind: 'thing', population: 'unstated', item: [adjective, ...nouns].join(' '), rule: 'cell.shared-noun' };
}

function isAdjective(word: string | undefined): boolean {
  return /^\p{Lu}(?:\p{Ll}+|\p{Lu}{1,4})$/u.test(word ?? '');
}

/** "900 light horse", "80,000 armed with spears": people named by what they are together. */
function collective(sentence: Sentence, mention: Mention): Mention | undefined {
  const at = [mention.to, mention.to + 1].find((one) => COUNTED_COLLECTIVES.has(sentence[one]?.lower ?? ''));
  if (at === undefined || (at > mention.to && !/^\p{L}[\p{L}'’-]+$/u.test(sentence[mention.to]?.text ?? ''))) return undefined;
  return { ...mention, kind: 'people', to: at + 1, rule: 'cell.collective' };
}

/** "600 triremes", "6,000 Harbour Legion": whatever a cell of strengths counts takes part, unless its noun says otherwise. */
function participants(sentence: Sentence, mention: Mention): Mention | undefined {
  if (!startsItem(sentence, mention.numberFrom) && !startsItem(sentence, mention.from)) return undefined;
  let to = mention.to;
  while (
    to < mention.to + LONGEST_NOUN &&
    /^\p{L}[\p{L}'’.-]*$/u.test(sentence[to]?.text ?? '') &&
    !/^(?:and|or|of|in|at|by|from|to|with|for|on)$/.test(sentence[to]!.lower)
  )
    to += 1;
  const words = sentence.slice(mention.to, to);
  const last = words.at(-1);
  if (!last || !(endsItem(sentence, to) || sentence[to]?.lower === 'and' || sentence[to]?.lower === 'of')) return undefined;
  if (words.some(({ lower }) => NOT_PARTICIPANTS.has(lower) || STATES_OF_THINGS.has(lower))) return undefined;
  const isName = words.every(({ text }) => /^(?:\p{Lu}|['’]s$)/u.test(text)) && (words.length > 1 || /(?:ish|ese|ch|an|i)$/.test(last.text));
  if (isName) return { ...mention, kind: 'people', to, rule: 'cell.name' };
  return /^\p{L}{2,}[^s]s$/iu.test(last.text)
    ? { ...mention, kind: 'thing', to, item: textOf(sentence, mention.to, to), rule: 'cell.participants' }
    : undefined;
}
const LONGEST_NOUN = 4;

function endsItem(sentence: Sentence, at: number): boolean {
  const next = sentence[at];
  return next === undefined || /^[,;.*()]$/.test(next.text);
}

function startsItem(sentence: Sentence, at: number): boolean {
  return at === 0 || endsItem(sentence, at - 1) || sentence[at - 1]?.lower === 'and';
}
