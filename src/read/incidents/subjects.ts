/** The subject of a verb: where it ends, its noun phrase, and the actors that it names. */
import type { EntityIndex } from '../entity-index.js';
import type { NounClass } from '../figures/lexicon/noun-classes.js';
import { AUXILIARIES } from '../figures/lexicon/outcome-verbs.js';
import { SPEECH_VERBS } from '../figures/lexicon/speech.js';
import type { Sentence } from '../tokens.js';
import { actorsBefore, isInVerbGroup } from './actors.js';
import type { Clause } from './clause.js';
import { phraseIs } from './noun-phrase.js';
import { isFinite, LONGEST_SUBJECT, verbGroup } from './verb-group.js';

/** Finds where the subject of a participle clause or an infinitive ends: before the first finite verb to the left. */
export function subjectEndOf(sentence: Sentence, from: number): number {
  if (AUXILIARIES.has(sentence[from]?.lower ?? '')) return from;
  for (let at = from - 1; at > 0; at -= 1) {
    if (/^(?:[;:.()]|but|while|whereas|although)$/.test(sentence[at]!.lower)) break;
    // "the ministry claimed to have captured": who did it is not said.
    if (SPEECH_VERBS.has(sentence[at]!.lower)) return 0;
    if (isFinite(sentence, at)) return at;
  }
  return from;
}

/** Reads the actors of a subject; a coordinated verb shares the subject of the verb before it. */
export function subjectActors(sentence: Sentence, end: number, entities: EntityIndex): readonly string[] {
  const actors = actorsBefore(sentence, end, entities);
  if (actors.length > 0) return actors;
  let to = end;
  while (to > 0 && isInVerbGroup(sentence, to - 1)) to -= 1;
  const before = sentence[to - 1]?.lower;
  if (before !== 'and' && before !== 'then' && before !== ',') return [];
  for (let at = to - 2; at > 0; at -= 1) {
    if (/^[;:.()]$/.test(sentence[at]!.text)) return [];
    if (!isFinite(sentence, at)) continue;
    if (SPEECH_VERBS.has(sentence[at]!.lower)) return [];
    const group = verbGroup(sentence, at);
    // "were attacked and withdrew"
    return subjectActors(sentence, group.from, entities);
  }
  return [];
}

/** The phrase of the subject that ends before a verb group. */
export function subjectPhrase(sentence: Sentence, end: number): Clause | undefined {
  let to = end;
  if (/^(?:which|that|who)$/.test(sentence[to - 1]?.lower ?? '')) to -= sentence[to - 2]?.text === ',' ? 2 : 1;
  // "the village, near Ulver, was captured"
  if (sentence[to - 1]?.text === ',') {
    const opening = sentence.findLastIndex(({ text }, at) => at < to - 1 && text === ',');
    if (opening <= 0 || to - opening > LONGEST_ASIDE) return undefined;
    to = opening;
  }
  let from = to;
  while (
    from > 0 &&
    to - from < LONGEST_SUBJECT &&
    !/^[,;:.()]$/.test(sentence[from - 1]!.text) &&
    !SUBJECT_STOPS.has(sentence[from - 1]!.lower) &&
    !SPEECH_VERBS.has(sentence[from - 1]!.lower)
  )
    from -= 1;
  // "most of the town in the east was captured": the head is before the preposition.
  const prepositional = sentence.findIndex(({ lower }, at) => at > from && at < to && SUBJECT_PREPOSITIONS.has(lower));
  const cut = prepositional === -1 ? to : prepositional;
  return cut > from ? { from, to: cut } : undefined;
}
const LONGEST_ASIDE = 9;
const SUBJECT_STOPS: ReadonlySet<string> = new Set(
  'that when while after before but as said where which although because and until since if though whereas'.split(' '),
);
const SUBJECT_PREPOSITIONS: ReadonlySet<string> = new Set('in on at near from with around along to for between among'.split(' '));

export function subjectIs(sentence: Sentence, end: number, wanted: NounClass, agents: readonly string[], entities: EntityIndex): boolean {
  if (wanted === 'people' && agents.length > 0) return true;
  // "they withdrew"
  if (wanted === 'people' && sentence[end - 1]?.lower === 'they') return true;
  const phrase = subjectPhrase(sentence, end);
  return phrase !== undefined && phraseIs(sentence, phrase.from, phrase.to, wanted, entities);
}
