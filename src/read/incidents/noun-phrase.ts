/** Noun phrases around an incident: where one begins or ends, its head noun, and what that refers to. */
import type { EntityIndex } from '../entity-index.js';
import {
  AGREEMENT_NOUNS,
  BOMB_NOUNS,
  CAPTIVE_NOUNS,
  MUNITION_NOUNS,
  PEOPLE_NOUNS,
  PLACE_NOUNS,
  RESIDENT_NOUNS,
  RESTRICTION_NOUNS,
  THING_NOUNS,
  WEAPON_NOUNS,
  type NounClass,
} from '../figures/lexicon/noun-classes.js';
import { ADVERBS, AUXILIARIES } from '../figures/lexicon/outcome-verbs.js';
import { isGenitive, textOf, type Sentence } from '../tokens.js';

/** Finds the end, exclusive, of the noun phrase that begins at a token: "the village of Ulver" in "the village of Ulver on Monday". */
export function nounPhraseEnd(sentence: Sentence, from: number): number {
  let at = from;
  for (; at < sentence.length; at += 1) {
    const { text, lower } = sentence[at]!;
    if (lower === 'of') {
      if (at === from) break;
      continue;
    }
    if (/^[-–]$/.test(text) || isGenitive(sentence[at])) continue;
    // "Front-held territory", "Front-controlled villages"
    if (/^[-–]$/.test(sentence[at - 1]?.text ?? '')) continue;
    if (!/^[\p{L}\p{N}"“”'’_*]/u.test(text) || NOT_IN_PHRASE.has(lower) || AUXILIARIES.has(lower)) break;
    // "footage showing soldiers"
    if (at > from && /ing$/.test(lower) && text === lower && !BEFORE_MODIFIERS.test(sentence[at - 1]!.lower)) break;
  }
  return at;
}
const BEFORE_MODIFIERS = /^(?:the|a|an|this|that|these|those|their|his|her|its|of|all|most|some|many|several|other|last|two|three|four|five|six|\d.*)$/;
const NOT_IN_PHRASE: ReadonlySet<string> = new Set(
  'in on at by near from with to into onto during after before following while when where who which that and or but as for since until against towards toward around between through over via without under inside outside behind about along across within amid despite using killing wounding leaving including because so if then later also they it he she we located situated controlled known called inhabited used lost'.split(
    ' ',
  ),
);

/** Whether the head of a noun phrase belongs to a class. */
export function phraseIs(sentence: Sentence, from: number, to: number, wanted: NounClass, entities: EntityIndex): boolean {
  // "took up positions"
  if (from >= to || /^(?:up|off|out|down|on)$/.test(sentence[from]!.lower)) return false;
  if (wanted === 'any') return true;
  const head = headOf(sentence, from, to);
  const { text, lower } = sentence[head]!;
  // "cease-fire"
  if (wanted === 'agreement')
    return (
      AGREEMENT_NOUNS.has(lower) ||
      AGREEMENT_NOUNS.has(
        sentence
          .slice(head - 2, head + 1)
          .map((token) => token.lower)
          .join(''),
      )
    );
  if (wanted === 'restriction') return RESTRICTION_NOUNS.has(lower);
  if (wanted === 'munition') return MUNITION_NOUNS.has(lower);
  if (wanted === 'weapon') return WEAPON_NOUNS.has(lower);
  if (wanted === 'target') return !BOMB_NOUNS.has(lower);
  if (wanted === 'captives') return CAPTIVE_NOUNS.has(lower);
  if (wanted === 'residents') return RESIDENT_NOUNS.has(lower);
  if (wanted === 'people') return PEOPLE_NOUNS.has(lower) || CAPTIVE_NOUNS.has(lower) || RESIDENT_NOUNS.has(lower) || isActor(sentence, head, entities);
  // "took part in"
  if (lower === 'part' && to - from === 1) return false;
  if (PLACE_NOUNS.has(lower)) return true;
  if (PEOPLE_NOUNS.has(lower) || THING_NOUNS.has(lower) || isActor(sentence, head, entities)) return false;
  // "a number of MiG-21s", "dozens of Ural trucks"
  if (/\d/.test(textOf(sentence, head, to)) || COUNTS.has(sentence[from]?.lower ?? '') || COUNTS.has(sentence[from + 1]?.lower ?? '')) return false;
  // A noun that only opens its sentence: "Fighting", "Shelling".
  return /^\p{Lu}/u.test(text) && lower !== 'i' && !(head === 0 && /ing$|s$/.test(lower));
}

/** Finds the token of the head noun: before the first "of", or after it where the noun before only says how much. */
function headOf(sentence: Sentence, from: number, to: number): number {
  let start = from;
  for (;;) {
    const of = sentence.findIndex(({ lower }, at) => at > start && at < to && lower === 'of');
    const end = of === -1 ? to : of;
    let head = end - 1;
    while (head > start && (isGenitive(sentence[head]) || /^["“”'’_*\d]/.test(sentence[head]!.text) || ADVERBS.has(sentence[head]!.lower))) head -= 1;
    if (of === -1 || !AMOUNTS.has(sentence[head]!.lower)) return head;
    start = of + 1;
    if (start >= to) return head;
  }
}
const COUNTS: ReadonlySet<string> = new Set('hundreds dozens tens scores thousands number numbers'.split(' '));
const AMOUNTS: ReadonlySet<string> = new Set(
  'hundreds dozens tens scores thousands number numbers all most some many several majority rest group groups one two three four five couple both half each'.split(
    ' ',
  ),
);

/** Whether a token is the end of an actor's name. */
export function isActor(sentence: Sentence, at: number, entities: EntityIndex): boolean {
  for (let from = Math.max(0, at - 5); from <= at; from += 1) {
    const name = entities.matchName(sentence, from);
    if (name && from + name.length === at + 1) return true;
  }
  return entities.sideWordAt(sentence, at) !== undefined;
}

/** Finds the begin of the noun phrase whose head ends at a token: "heavy clashes" in "after heavy clashes". */
export function nounPhraseStart(sentence: Sentence, head: number): number {
  let at = head;
  while (at > 0) {
    const { text, lower } = sentence[at - 1]!;
    const inside = /^[\p{L}\p{N}"“'’]/u.test(text) || /^[-–]$/.test(text) || isGenitive(sentence[at - 1]);
    if (
      !inside ||
      NOT_IN_PHRASE.has(lower) ||
      AUXILIARIES.has(lower) ||
      lower === 'of' ||
      lower === 'there' ||
      /[a-z]ed$/.test(lower) ||
      ENDS_BEFORE.has(lower)
    )
      break;
    at -= 1;
    if (DETERMINERS.has(lower)) break;
  }
  return at;
}
const DETERMINERS: ReadonlySet<string> = new Set('the a an this that these those their his her its another no several some any'.split(' '));
const ENDS_BEFORE: ReadonlySet<string> = new Set('began broke came faced saw made led left killing saying not'.split(' '));
