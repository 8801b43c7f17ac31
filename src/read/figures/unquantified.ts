/**
 * What people and things that are told one by one have in common: the count of one, articles, and the words without
 * which nothing became of them.
 */
import type { Sentence } from '../tokens.js';
import type { Mention } from './noun-phrase.js';
import type { NumberMention } from './numbers.js';
import { splitPhrase } from './lexicon/lookup.js';
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
} from './lexicon/outcome-verbs.js';
import { PHRASE_END_WORDS } from './lexicon/nouns.js';

/** Words without one of which nothing became of anybody. */
export const OUTCOME_TRIGGERS: ReadonlySet<string> = new Set([
  ...[...PEOPLE_OUTCOMES, ...THING_OUTCOMES].flatMap(({ participles = [], intransitives = [], transitives = [], nouns = [] }) =>
    // "in captivity", "to down": that word of a phrase that is not in every sentence
    [...participles, ...intransitives, ...transitives, ...nouns].map((words) => splitPhrase(words).find((word) => word !== 'in' && word !== 'to') ?? ''),
  ),
  ...CUSTODY_NOUNS,
  ...PEOPLE_ACTION_NOUNS.keys(),
  ...THING_OUTCOME_NOUNS.keys(),
  ...TAKE_VERBS,
  ...LEAVE_VERBS,
  ...LOSE_VERBS,
]);

/** Whether a table has one of the words of a stretch. */
export function containsAny(sentence: Sentence, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to && at < sentence.length; at += 1) if (words.has(sentence[at]!.lower)) return true;
  return false;
}

/** Whether a word names nobody and nothing itself: a function word, or a participle. */
export function isFunctionWord(word: string): boolean {
  return (
    PHRASE_END_WORDS.has(word) ||
    AUXILIARIES.has(word) ||
    ADVERBS.has(word) ||
    ['who', 'that', 'to', 'of', 'with', 'for'].includes(word) ||
    /(?:ed|ing)$/.test(word)
  );
}

/** Words before one, which begin no name. */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'another', 'one']);

/** One, told at a token without a number; `rule`: what reads it so. */
export function singularAt(at: number, rule: string): Omit<NumberMention, 'to'> & Pick<Mention, 'unquantified' | 'rule'> {
  return { rule, from: at, numberFrom: at, quoteFrom: at, count: { modifier: 'exact', low: 1, high: 1 }, further: false, unquantified: true };
}
