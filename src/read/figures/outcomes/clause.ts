/** The clause around a verb: its finite verb, whether it is hypothetical, and which outcome of the lexicon its words match. Used by all outcome rules. */
import type { Metric } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { matchesAt } from '../lexicon/lookup.js';
import { POSSESSIVE_DETERMINERS } from '../lexicon/nouns.js';
import { AUXILIARIES, NEGATIONS, type OutcomeForms, type OutcomeEntry } from '../lexicon/outcome-verbs.js';
import type { Outcome } from './outcome.js';

/** Checks whether the clause of a verb is hypothetical or negated, so that nothing happened: "could have killed thousands", "plans to kill". */
export function isHypothetical(sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    const word = sentence[at]?.lower ?? '';
    if (MODALS.has(word) || NEGATIONS.has(word)) return true;
    if (/^[,;:.]$/.test(word)) return false;
  }
  // "would shell the palace and execute 5": the modal governs both coordinated verbs.
  if (!['and', 'or'].includes(sentence[verb - 1]?.lower ?? '') || !isBareVerb(sentence[verb]?.lower ?? '')) return false;
  for (let at = verb - 2; at >= Math.max(0, verb - MODAL_DISTANCE); at -= 1) {
    if (INTENTION_MODALS.has(sentence[at]?.lower ?? '')) return true;
    if (/^[,;:.]$/.test(sentence[at]?.text ?? '')) return false;
  }
  return false;
}
/** How many tokens before the verb its modal may be, at most. */
const MODAL_DISTANCE = 14;
const INTENTION_MODALS: ReadonlySet<string> = new Set(['would', 'could', 'might', 'may', 'should', 'will']);
/** Irregular past forms of attack verbs (those not in -ed). */
const PAST_ATTACK_VERBS: readonly string[] = 'took shot struck hit blew overran fought lost sank broke drove swept'.split(' ');
/** All irregular past forms. */
const IRREGULAR_PASTS: ReadonlySet<string> = new Set([
  ...PAST_ATTACK_VERBS,
  ...'left hurt beset cut met held sent fled fell slew burnt brought sunk'.split(' '),
]);

/** Checks whether a verb has its base form, as after "would": "execute", not "executed" or "executing". */
function isBareVerb(word: string): boolean {
  return !/(?:ed|ing)$/.test(word) && !IRREGULAR_PASTS.has(word);
}

/** Modal verbs, and verbs whose infinitive need not have happened: "could", "planned to", "refused to". */
export const MODALS: ReadonlySet<string> = new Set([
  'can',
  'could',
  'would',
  'might',
  'may',
  'should',
  'potentially',
  'threatened',
  'planned',
  'plans',
  'planning',
  'intended',
  'intending',
  'aimed',
  'wanted',
  'tried',
  'trying',
  'attempted',
  'attempting',
  'hoping',
  'unable',
  'ordered',
  'preparing',
  'refused',
  'refusing',
  'declined',
  'agreed',
  'promised',
  'offered',
  'demanded',
  'vowed',
  'if',
  'failed',
]);

/**
 * Finds the longest phrase of the outcome lexicon that begins at a token. `passive`: a form of "be" is before it; `bare`: no
 * auxiliary is; `infinitive`: "to" is. Returns the lexicon entry, the token index after the phrase and its form.
 */
export function outcomeAt(
  sentence: Sentence,
  at: number,
  words: OutcomeForms,
  { passive, bare, infinitive }: { passive: boolean; bare: boolean; infinitive: boolean },
): { row: OutcomeEntry; to: number; form: 'participle' | 'intransitive' } | undefined {
  let best: { row: OutcomeEntry; to: number; form: 'participle' | 'intransitive' } | undefined;
  const offer = (form: 'participle' | 'intransitive') => {
    for (const { value: row, length } of matchesAt(sentence, at, words[`${form}s`])) if (at + length > (best?.to ?? 0)) best = { row, to: at + length, form };
  };
  if (!passive) offer('intransitive');
  if ((passive || bare) && !infinitive) offer('participle');
  return best;
}

/** Copies what a lexicon entry states about a figure: metric, manner and accumulation. */
export function outcomeFields(row: OutcomeEntry): Pick<Outcome, 'metric' | 'manner' | 'accumulation'> {
  return {
    metric: row.also === undefined ? [row.metric] : [row.metric, row.also],
    ...(row.manner === undefined ? {} : { manner: row.manner }),
    ...(row.accumulation === undefined ? {} : { accumulation: row.accumulation }),
  };
}

/** Words that coordinate two phrases; possessives too: "a guard and his two sons". */
const COORDINATORS: ReadonlySet<string> = new Set([',', 'and', '&', 'as', 'well', 'plus', 'also', '"', '“', '”', ...POSSESSIVE_DETERMINERS]);

/** Checks whether only coordinators (commas, "and" …) are between two token indices, and at least one. */
export function isCoordinated(sentence: Sentence, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let at = from; at < to; at += 1) {
    if (!COORDINATORS.has(sentence[at]?.lower ?? '')) return false;
  }
  return true;
}

/** Finds the token index of the last finite verb before a token, in the same clause. */
export function finiteVerbBefore(sentence: Sentence, end: number): number | undefined {
  for (let at = end - 1; at > Math.max(0, end - 14); at -= 1) {
    const { lower, text } = sentence[at]!;
    if (/^[;:.()]$/.test(text)) return undefined;
    const isVerb =
      (/^\p{Ll}{2,}ed$/u.test(text) || PAST_ATTACK_VERBS.includes(lower)) &&
      !ATTRIBUTIVE_PARTICIPLES.has(lower) &&
      !AUXILIARIES.has(sentence[at - 1]?.lower ?? '');
    if (isVerb) return at;
  }
  return undefined;
}
/** Participles used as attributive adjectives: "armed groups"; not finite verbs. */
const ATTRIBUTIVE_PARTICIPLES: ReadonlySet<string> = new Set('armed armored armoured united allied mechanized mechanised motorized motorised'.split(' '));

/** Finds the actor whose name covers a token; the name begins at it or at most five tokens before. Returns the actor id. */
export function actorAt(sentence: Sentence, at: number, entities: EntityIndex): string | undefined {
  for (let start = Math.max(0, at - 5); start <= at; start += 1) {
    const name = entities.matchName(sentence, start);
    if (name && start + name.length > at) return name.id;
  }
  return undefined;
}

export const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set(['who', 'that', 'which']);

/** The metrics that together are casualties: coordinated, they make one figure. */
export const HARM_METRICS: ReadonlySet<Metric> = new Set<Metric>(['killed', 'injured', 'missing']);
