/**
 * What unquantified mentions of people and of things share: the count of one, the articles, and the trigger words
 * without which a sentence states no outcome.
 */
import type { Sentence } from '../../tokens.js';
import type { Mention } from './mention.js';
import type { NumberMention } from './numbers.js';
import { splitPhrase } from '../lexicon/lookup.js';
import {
  PEOPLE_ACTION_NOUNS,
  ADVERBS,
  AUXILIARIES,
  CUSTODY_NOUNS,
  LEAVE_VERBS,
  LOSE_VERBS,
  PEOPLE_OUTCOMES,
  TAKE_VERBS,
  THING_OUTCOME_NOUNS,
  THING_OUTCOMES,
} from '../lexicon/outcome-verbs.js';
import { PHRASE_END_WORDS } from '../lexicon/nouns.js';

/** Trigger words: without one of them a sentence states no outcome. */
export const OUTCOME_TRIGGERS: ReadonlySet<string> = new Set([
  ...[...PEOPLE_OUTCOMES, ...THING_OUTCOMES].flatMap(({ participles = [], intransitives = [], transitives = [], nouns = [] }) =>
    // "in captivity", "to down": the word of a phrase that is not in every sentence
    [...participles, ...intransitives, ...transitives, ...nouns].map((words) => splitPhrase(words).find((word) => word !== 'in' && word !== 'to') ?? ''),
  ),
  ...CUSTODY_NOUNS,
  ...PEOPLE_ACTION_NOUNS.keys(),
  ...THING_OUTCOME_NOUNS.keys(),
  ...TAKE_VERBS,
  ...LEAVE_VERBS,
  ...LOSE_VERBS,
]);

/** Checks whether one of the words occurs between two tokens. */
export function containsAny(sentence: Sentence, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to && at < sentence.length; at += 1) if (words.has(sentence[at]!.lower)) return true;
  return false;
}

/** Checks for a function word or a participle, which refers to nobody and nothing itself. */
export function isFunctionWord(word: string): boolean {
  return (
    PHRASE_END_WORDS.has(word) ||
    AUXILIARIES.has(word) ||
    ADVERBS.has(word) ||
    ['who', 'that', 'to', 'of', 'with', 'for'].includes(word) ||
    /(?:ed|ing)$/.test(word)
  );
}

/** Determiners before a singular noun; no name begins with one. */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'another', 'one']);

/** Makes the number fields of an unquantified mention at a token: the count is exactly one. */
export function singularAt(at: number, rule: string): Omit<NumberMention, 'to'> & Pick<Mention, 'unquantified' | 'rule'> {
  return { rule, from: at, numberFrom: at, quoteFrom: at, count: { modifier: 'exact', low: 1, high: 1 }, further: false, unquantified: true };
}
