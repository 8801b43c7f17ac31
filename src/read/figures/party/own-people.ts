/**
 * People whom the words give to the party that is named at the start: "losing four of its own men" are of the subject of
 * the sentence, "Tarsian Army: 12 killed" of the party of the list item. Where another name may be meant, there is none.
 */
import type { Party } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { skipLeadingAdverbials } from '../attribution/attributions.js';
import { OBSERVER_KINDS } from '../lexicon/agents.js';
import { LOSE_VERBS } from '../lexicon/outcome-verbs.js';
import { SPEECH_VERBS } from '../lexicon/speech.js';
import type { Mention } from '../mentions/mention.js';
import type { Outcome } from '../outcomes/outcome.js';
import { LOSS_WORDS } from '../outcomes/plausibility.js';

/**
 * Returns the subject of a sentence for people of its own, where it is the only actor named before them. Without "own" the
 * possessive must be that of a loss, or of what the subject says: "stormed a post and killed two of its guards" is neither.
 */
export function ownerAsSubject(sentence: Sentence, { possessive, from, to }: Mention, outcome: Outcome, entities: EntityIndex): Party | undefined {
  if (!possessive) return undefined;
  const opening = skipLeadingAdverbials(sentence);
  const start = sentence[opening]?.lower === 'the' ? opening + 1 : opening;
  const subject = entities.matchName(sentence, start);
  if (!subject || start >= from || OBSERVER_KINDS.has(entities.kindOf(subject.id) ?? '')) return undefined;
  for (let at = start + subject.length; at < to; at += 1) {
    const other = entities.matchName(sentence, at);
    if (other && other.id !== subject.id) return undefined;
  }
  const verb = outcome.from ?? to;
  const isOwn = sentence.slice(from, to).some(({ lower }) => lower === 'own');
  const isStated = verb >= to && SPEECH_VERBS.has(sentence[start + subject.length]?.lower ?? '');
  return isOwn || isStated || LOSE_VERBS.has(sentence[verb]?.lower ?? '') ? entities.partyOfActor(subject.id) : undefined;
}

/** Returns the party that an item of a list names before its figures: "Tarsian Army: 12 killed, 3 wounded". */
export function partyOfItem(sentence: Sentence, { kind, from }: Mention, entities: EntityIndex): Party | undefined {
  if (kind !== 'outcome' && kind !== 'bare') return undefined;
  let colon = from - 1;
  while (colon > 0 && isInItem(sentence, colon)) colon -= 1;
  if (sentence[colon]?.text !== ':') return undefined;
  for (let start = Math.max(0, colon - LONGEST_LABEL); start < colon; start += 1) {
    const name = entities.matchName(sentence, start);
    if (!name || start + name.length !== colon) continue;
    const before = sentence[start - 1]?.lower === 'the' ? start - 2 : start - 1;
    return before < 0 || /^(?:[-–—•*;]|--)$/.test(sentence[before]!.text) || isInItem(sentence, before) ? entities.partyOfActor(name.id) : undefined;
  }
  return undefined;
}
/** The longest label of an item, in tokens. */
const LONGEST_LABEL = 8;

/** Whether a token is of the figures of an item: a number, an outcome, or what joins them. */
function isInItem(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  return /^(?:[\d.,]+|,|and|about|some|at|least|more|than|over)$/.test(lower) || /^\d/.test(text) || LOSS_WORDS.has(lower);
}
