/**
 * Noun phrases for things: models, compounds, coordinations and modifiers. The functions return the token index where a
 * construction ends, or the item as text.
 */
import type { EntityIndex } from '../../entity-index.js';
import { isMonth } from '../../dates.js';
import { type Sentence, textOf, type Token } from '../../tokens.js';
import { isNameDelimiter, isCapitalized, PHRASE_STOP_WORDS } from './phrase-boundaries.js';
import { DEMONYM_ADJECTIVES } from '../lexicon/demonyms.js';
import { firstMatchAt } from '../lexicon/lookup.js';
import { CARDINALS } from '../lexicon/numerals.js';
import { AUXILIARIES, OUTCOME_NOUNS } from '../lexicon/outcome-verbs.js';
import { PHRASE_END_WORDS, ITEM_MODIFIERS, MODEL_NAMES, PEOPLE_NOUNS, NEUTRAL_MODIFIERS, THING_NOUNS, UNIT_NOUNS } from '../lexicon/nouns.js';

/** Returns the index after two coordinated modifiers of one thing: "patrol and landing boats", "search and rescue ship". */
export function coordinatedModifierEnd(sentence: Sentence, at: number): number | undefined {
  if (sentence[at + 1]?.lower !== 'and') return undefined;
  const [first, other, noun] = [sentence[at]!, sentence[at + 2], sentence[at + 3]];
  const isPlainNoun = (token: Token | undefined) =>
    token !== undefined &&
    /^\p{Ll}{4,}$/u.test(token.text) &&
    !token.lower.endsWith('s') &&
    ![PEOPLE_NOUNS, THING_NOUNS, NEUTRAL_MODIFIERS, OUTCOME_NOUNS, UNSPECIFIC_MODIFIERS].some((words) => words.has(token.lower)) &&
    CARDINALS[token.lower] === undefined &&
    !/ed$/.test(token.lower);
  return isPlainNoun(first) && isPlainNoun(other) && THING_NOUNS.has(noun?.lower ?? '') ? at + 3 : undefined;
}

/** Checks whether a thing or a unit begins at a token, with at most one modifier before it, or two coordinated ones: "cargo ship". */
export function isThingAhead(sentence: Sentence, at: number, limit: number): boolean {
  const first = sentence[at];
  if (!first) return false;
  if (THING_NOUNS.has(first.lower) || firstMatchAt(sentence, at, UNIT_NOUNS)) return true;
  if (at + 1 >= limit) return false;
  return (
    ((isModifierWord(first) || THING_MODIFIERS.has(first.lower)) && THING_NOUNS.has(sentence[at + 1]?.lower ?? '')) ||
    coordinatedModifierEnd(sentence, at) !== undefined
  );
}

/** Checks for a lower-case noun or adjective: no function word, and no participle. */
export function isModifierWord({ text, lower }: Token): boolean {
  return (
    /^\p{Ll}[\p{L}-]*$/u.test(text) &&
    !PHRASE_STOP_WORDS.has(lower) &&
    !PHRASE_END_WORDS.has(lower) &&
    !AUXILIARIES.has(lower) &&
    !/(?:ed|ing|s)$/.test(lower) &&
    lower !== 'shot' &&
    CARDINALS[lower] === undefined
  );
}

/** Checks whether a noun for people begins at a token, or a noun for things there or one modifier later: "air defence systems". */
export function isHeadNounAhead(sentence: Sentence, start: number, limit: number): boolean {
  const at = isNameDelimiter(sentence[start]?.text ?? '') ? start + 1 : start;
  const [first, second] = [sentence[at]?.lower ?? '', sentence[at + 1]?.lower ?? ''];
  // "amphibious MT-LB vehicles"
  let nameEnd = at;
  while (nameEnd < Math.min(at + 4, limit) && (isCapitalized(sentence[nameEnd]?.text ?? '') || sentence[nameEnd]?.text === '-')) nameEnd += 1;
  const nounAfterName = nameEnd > at && nameEnd < limit ? (sentence[nameEnd]?.lower ?? '') : '';
  if (THING_NOUNS.has(nounAfterName) || PEOPLE_NOUNS.has(nounAfterName) || firstMatchAt(sentence, at, UNIT_NOUNS)) return true;
  if (PEOPLE_NOUNS.has(first) || THING_NOUNS.has(first)) return true;
  const describes = (word: string) => /^\p{L}/u.test(word) && !PHRASE_STOP_WORDS.has(word);
  // "light infantry fighting vehicles"
  const third = sentence[at + 2]?.lower ?? '';
  return (
    describes(first) &&
    ((at + 1 < limit && THING_NOUNS.has(second)) || (at + 2 < limit && describes(second) && THING_MODIFIERS.has(second) && THING_NOUNS.has(third)))
  );
}

/** Modifiers that form a compound with the noun for things after them: "fighting vehicles". */
export const THING_MODIFIERS: ReadonlySet<string> = new Set([
  'fighting',
  'combat',
  'armoured',
  'armored',
  'personnel',
  'machine',
  'aerial',
  'rocket',
  'missile',
]);

/** Modifiers that make a tank a container: "fuel tank". */
export const TANK_CONTENTS: ReadonlySet<string> = new Set([
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

/** Returns the index after a coordinated thing that the same number counts: "… and armoured vehicles". */
export function coordinatedThingEnd(sentence: Sentence, at: number, limit: number): number | undefined {
  return sentence[at]?.lower === 'and' ? thingPhraseEnd(sentence, at + 1, limit + 3) : undefined;
}

/** Returns the index after a noun for things with at most two modifiers. */
export function thingPhraseEnd(sentence: Sentence, at: number, limit: number): number | undefined {
  for (let index = at; index < Math.min(at + 3, limit, sentence.length); index += 1) {
    const { lower, text } = sentence[index]!;
    // "weapons systems"
    if (THING_NOUNS.has(lower)) return THING_NOUNS.has(sentence[index + 1]?.lower ?? '') ? index + 2 : index + 1;
    if (
      !/^\p{Ll}[\p{L}-]*$/u.test(text) ||
      PHRASE_STOP_WORDS.has(lower) ||
      UNSPECIFIC_MODIFIERS.has(lower) ||
      PEOPLE_NOUNS.has(lower) ||
      CARDINALS[lower] !== undefined
    )
      return undefined;
  }
  return undefined;
}

/** Modifiers that name no kind of thing: "nine tanks and various other equipment". */
const UNSPECIFIC_MODIFIERS: ReadonlySet<string> = new Set(['various', 'other', 'their', 'its', 'several']);

/** Returns the item that is counted, if a modifier distinguishes it from other things of its noun. */
export function itemOf(sentence: Sentence, start: number, head: number): string | undefined {
  const noun = sentence[head];
  const before = sentence[head - 1];
  if (!noun) return undefined;
  if (THING_NOUNS.has(noun.lower)) return itemText(sentence, itemStart(sentence, start, head), head + 1);
  if (!before || head <= start) return undefined;
  if (ITEM_MODIFIERS.has(before.lower)) return `${before.lower} ${noun.lower}`;
  // "Afghan fighters", "Syrian and Libyan mercenaries": a nationality alone names no party.
  let from = head;
  while (from > start && (DEMONYM_ADJECTIVES.has(sentence[from - 1]?.text ?? '') || (from < head && sentence[from - 1]?.lower === 'and'))) from -= 1;
  return from < head ? textOf(sentence, from, head + 1) : undefined;
}

/** Returns the index where the name of a thing begins: one word before its noun, or all of a quoted or hyphenated name. */
export function itemStart(sentence: Sentence, start: number, head: number): number {
  let from = head;
  // "radar stations", "BM-21 Grad vehicles"
  while (from > start && THING_NOUNS.has(sentence[from - 1]?.lower ?? '')) from -= 1;
  if (from > start && !NEUTRAL_MODIFIERS.has(sentence[from - 1]?.lower ?? '') && sentence[from - 1]?.text !== '-') from -= 1;
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

/** Returns the text of an item without the quotation marks or asterisks around a name. */
export function itemText(sentence: Sentence, from: number, to: number): string {
  return textOf(sentence, from, to)
    .replace(/["“”„«»*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Returns the index after an aircraft with a noun that otherwise names people: "jet fighter", or "bombers" after a model. */
export function aircraftEnd(sentence: Sentence, at: number, followsModel: boolean): number | undefined {
  const { lower } = sentence[at]!;
  if (followsModel && lower === 'fighter' && sentence[at + 1]?.text === '-' && AIRCRAFT_HEADS.has(sentence[at + 2]?.lower ?? '')) return at + 3;
  if (followsModel && AIRCRAFT_HEADS.has(lower) && !THING_NOUNS.has(sentence[at + 1]?.lower ?? '')) return at + 1;
  return lower === 'jet' && AIRCRAFT_HEADS.has(sentence[at + 1]?.lower ?? '') ? at + 2 : undefined;
}

const AIRCRAFT_HEADS: ReadonlySet<string> = new Set(['fighter', 'fighters', 'bomber', 'bombers']);

/** Checks for a model name, which names a thing with or without a noun: "T-64", "Su-25s", "TB2", "2S1", "Tor-M2KM". */
export function isModelName(sentence: Sentence, at: number): boolean {
  const token = sentence[at];
  const next = sentence[at + 1];
  if (!token) return false;
  if (isCapitalized(token.text) && (MODEL_NAMES.has(token.lower) || MODEL_NAMES.has(token.lower.replace(/-\p{L}s?$/u, ''))))
    return !(next && next.start === token.end && /^[-–]$/.test(next.text));
  if (/^\d{1,2}$/.test(token.text)) return next !== undefined && next.start === token.end && /^\p{Lu}\d+s?$/u.test(next.text);
  return /^\p{Lu}\p{L}*(?:-\p{L}*)?\d[\p{L}\d-]*$/u.test(token.text);
}

/** Skips the nickname after a model name: "BM-21 Grad", "2S1 "Gvozdika"". */
export function skipModelNickname(sentence: Sentence, at: number, entities: EntityIndex): number {
  const opens = isNameDelimiter(sentence[at]?.text ?? '');
  const name = opens ? at + 1 : at;
  const { text = '', lower = '' } = sentence[name] ?? {};
  if (!isCapitalized(text) || isMonth(lower) || THING_NOUNS.has(lower) || entities.matchName(sentence, name) || entities.sideOfWord(lower) !== undefined)
    return at;
  if (!opens) return name + 1;
  return isNameDelimiter(sentence[name + 1]?.text ?? '') ? name + 2 : at;
}

/** Coordinators within a noun phrase. */
export const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or', '/', '&']);
