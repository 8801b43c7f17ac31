/**
 * How things are named within a noun phrase: by their model, in compounds and lists, with what describes them. Tokens come
 * in; out come the places where they end, and the item in words.
 */
import type { Cast } from '../cast.js';
import { isMonth } from '../dates.js';
import { type Sentence, textOf, type Token } from '../tokens.js';
import { isMark, startsName, STOPS } from './edges.js';
import { ADJECTIVES } from './words/demonyms.js';
import { matchAny } from './words/match.js';
import { CARDINALS } from './words/numerals.js';
import { AUXILIARIES, OUTCOME_NOUNS } from './words/outcomes.js';
import { BEHIND_PHRASE, ITEM_PREFIXES, MODELS, PEOPLE, PLAIN_ADJECTIVES, THINGS, UNITS } from './words/people.js';

/** The token index behind two words that describe one thing: "patrol and landing boats", "search and rescue ship". */
export function twofoldEnd(sentence: Sentence, at: number): number | undefined {
  if (sentence[at + 1]?.lower !== 'and') return undefined;
  const [first, other, noun] = [sentence[at]!, sentence[at + 2], sentence[at + 3]];
  const plain = (token: Token | undefined) =>
    token !== undefined &&
    /^\p{Ll}{4,}$/u.test(token.text) &&
    !token.lower.endsWith('s') &&
    ![PEOPLE, THINGS, PLAIN_ADJECTIVES, OUTCOME_NOUNS, NO_KIND].some((words) => words.has(token.lower)) &&
    CARDINALS[token.lower] === undefined &&
    !/ed$/.test(token.lower);
  return plain(first) && plain(other) && THINGS.has(noun?.lower ?? '') ? at + 3 : undefined;
}

/** Whether a thing or a body of people is named at a token, with one small word before it or two that are joined: "cargo ship". */
export function thingAhead(sentence: Sentence, at: number, limit: number): boolean {
  const first = sentence[at];
  if (!first) return false;
  if (THINGS.has(first.lower) || matchAny(sentence, at, UNITS)) return true;
  if (at + 1 >= limit) return false;
  return ((isSmall(first) || BEFORE_THING.has(first.lower)) && THINGS.has(sentence[at + 1]?.lower ?? '')) || twofoldEnd(sentence, at) !== undefined;
}

/** A noun or an adjective in small letters: no function word, and no participle. */
export function isSmall({ text, lower }: Token): boolean {
  return (
    /^\p{Ll}[\p{L}-]*$/u.test(text) &&
    !STOPS.has(lower) &&
    !BEHIND_PHRASE.has(lower) &&
    !AUXILIARIES.has(lower) &&
    !/(?:ed|ing|s)$/.test(lower) &&
    lower !== 'shot' &&
    CARDINALS[lower] === undefined
  );
}

/** Whether a noun for people stands at a token, or one for things at it or behind one more word: "air defence systems". */
export function namesThing(sentence: Sentence, start: number, limit: number): boolean {
  const at = isMark(sentence[start]?.text ?? '') ? start + 1 : start;
  const [first, second] = [sentence[at]?.lower ?? '', sentence[at + 1]?.lower ?? ''];
  // "amphibious MT-LB vehicles"
  let behind = at;
  while (behind < Math.min(at + 4, limit) && (startsName(sentence[behind]?.text ?? '') || sentence[behind]?.text === '-')) behind += 1;
  const named = behind > at && behind < limit ? (sentence[behind]?.lower ?? '') : '';
  if (THINGS.has(named) || PEOPLE.has(named) || matchAny(sentence, at, UNITS)) return true;
  if (PEOPLE.has(first) || THINGS.has(first)) return true;
  const describes = (word: string) => /^\p{L}/u.test(word) && !STOPS.has(word);
  // "light infantry fighting vehicles"
  const third = sentence[at + 2]?.lower ?? '';
  return describes(first) && ((at + 1 < limit && THINGS.has(second)) || (at + 2 < limit && describes(second) && BEFORE_THING.has(second) && THINGS.has(third)));
}

/** Words right before a noun for things, with which it makes one: "fighting vehicles". */
export const BEFORE_THING: ReadonlySet<string> = new Set(['fighting', 'combat', 'armoured', 'armored', 'personnel', 'machine', 'aerial', 'rocket', 'missile']);

/** What tanks hold that are no weapons. */
export const CONTENTS: ReadonlySet<string> = new Set([
  'fuel',
  'oil',
  'gas',
  'petrol',
  'diesel',
  'kerosene',
  'water',
  'acid',
  'chemical',
  'chlorine',
  'ammonia',
  'septic',
  'storage',
]);

/** "… and armoured vehicles" behind things: the same figure counts them. The token index behind it. */
export function thingsBehind(sentence: Sentence, at: number, limit: number): number | undefined {
  return sentence[at]?.lower === 'and' ? thingBefore(sentence, at + 1, limit + 3) : undefined;
}

/** The token index behind a noun for things that begins at a token, with at most two words before it. */
export function thingBefore(sentence: Sentence, at: number, limit: number): number | undefined {
  for (let index = at; index < Math.min(at + 3, limit, sentence.length); index += 1) {
    const { lower, text } = sentence[index]!;
    // "weapons systems"
    if (THINGS.has(lower)) return THINGS.has(sentence[index + 1]?.lower ?? '') ? index + 2 : index + 1;
    if (!/^\p{Ll}[\p{L}-]*$/u.test(text) || STOPS.has(lower) || NO_KIND.has(lower) || PEOPLE.has(lower) || CARDINALS[lower] !== undefined) return undefined;
  }
  return undefined;
}

/** "nine tanks and various other equipment": no kind of things that the number counts. */
const NO_KIND: ReadonlySet<string> = new Set(['various', 'other', 'their', 'its', 'several']);

/** What exactly is counted, where the noun has a word before it that makes it a kind of its own. */
export function itemOf(sentence: Sentence, start: number, head: number): string | undefined {
  const noun = sentence[head];
  const before = sentence[head - 1];
  if (!noun) return undefined;
  if (THINGS.has(noun.lower)) return plainText(sentence, itemFrom(sentence, start, head), head + 1);
  if (!before || head <= start) return undefined;
  if (ITEM_PREFIXES.has(before.lower)) return `${before.lower} ${noun.lower}`;
  // "Afghan fighters", "Syrian and Libyan mercenaries": of a people, who are no party by being named.
  let from = head;
  while (from > start && (ADJECTIVES.has(sentence[from - 1]?.text ?? '') || (from < head && sentence[from - 1]?.lower === 'and'))) from -= 1;
  return from < head ? textOf(sentence, from, head + 1) : undefined;
}

/** Where the name of a thing begins: one word before its noun, or the whole of what stands in quotes or is joined by a hyphen. */
export function itemFrom(sentence: Sentence, start: number, head: number): number {
  let from = head;
  // "radar stations", "BM-21 Grad vehicles"
  while (from > start && THINGS.has(sentence[from - 1]?.lower ?? '')) from -= 1;
  if (from > start && !PLAIN_ADJECTIVES.has(sentence[from - 1]?.lower ?? '') && sentence[from - 1]?.text !== '-') from -= 1;
  // "Leopard 2 tanks", "2S1 howitzers"
  const before = sentence[from - 1];
  if (/^\d{1,2}$/.test(sentence[from]?.text ?? '') && from > start) from -= 1;
  else if (from > start && before && /^\d{1,2}$/.test(before.text) && before.end === sentence[from]?.start) from -= 1;
  if (QUOTE.test(sentence[from]?.text ?? '')) {
    while (from > start && !QUOTE.test(sentence[from - 1]?.text ?? '')) from -= 1;
  }
  while (from - 1 > start && sentence[from - 1]?.text === '-' && sentence[from - 1]?.end === sentence[from]?.start) from -= 2;
  return from;
}

const QUOTE = /^["“”„«»*]$/;

/** The words of an item, without the quotes or stars around a name. */
export function plainText(sentence: Sentence, from: number, to: number): string {
  return textOf(sentence, from, to)
    .replace(/["“”„«»*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The token index behind "jet fighter" or "bombers" with a model before them: aircraft, by the name of those who fight. */
export function flyingEnd(sentence: Sentence, at: number, modelled: boolean): number | undefined {
  const { lower } = sentence[at]!;
  if (modelled && lower === 'fighter' && sentence[at + 1]?.text === '-' && FLYING_FIGHTERS.has(sentence[at + 2]?.lower ?? '')) return at + 3;
  if (modelled && FLYING_FIGHTERS.has(lower) && !THINGS.has(sentence[at + 1]?.lower ?? '')) return at + 1;
  return lower === 'jet' && FLYING_FIGHTERS.has(sentence[at + 1]?.lower ?? '') ? at + 2 : undefined;
}

const FLYING_FIGHTERS: ReadonlySet<string> = new Set(['fighter', 'fighters', 'bomber', 'bombers']);

/** "T-64", "Su-25s", "TB2", "2S1", "Tor-M2KM": a model, which names a thing with its noun or without. */
export function isDesignation(sentence: Sentence, at: number): boolean {
  const token = sentence[at];
  const next = sentence[at + 1];
  if (!token) return false;
  if (startsName(token.text) && (MODELS.has(token.lower) || MODELS.has(token.lower.replace(/-\p{L}s?$/u, ''))))
    return !(next && next.start === token.end && /^[-–]$/.test(next.text));
  if (/^\d{1,2}$/.test(token.text)) return next !== undefined && next.start === token.end && /^\p{Lu}\d+s?$/u.test(next.text);
  return /^\p{Lu}\p{L}*(?:-\p{L}*)?\d[\p{L}\d-]*$/u.test(token.text);
}

/** "BM-21 Grad", "2S1 "Gvozdika"": the token index behind the name that a model has besides, or the same. */
export function behindModelName(sentence: Sentence, at: number, cast: Cast): number {
  const opens = isMark(sentence[at]?.text ?? '');
  const name = opens ? at + 1 : at;
  const { text = '', lower = '' } = sentence[name] ?? {};
  if (!startsName(text) || isMonth(lower) || THINGS.has(lower) || cast.match(sentence, name) || cast.sideOfWord(lower) !== undefined) return at;
  if (!opens) return name + 1;
  return isMark(sentence[name + 1]?.text ?? '') ? name + 2 : at;
}

/** Words that join two of a kind. */
export const JOINED: ReadonlySet<string> = new Set(['and', 'or', '/', '&']);
