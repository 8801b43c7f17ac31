/**
 * Finds what triggers an incident in a sentence: a verb with its subject and object (`verb-triggers.ts`), or a noun with a
 * verb or preposition that says it happened (`noun-triggers.ts`). Returns only what the sentence states as a fact, by
 * itself or with a claimant.
 */
import type { EntityIndex } from '../entity-index.js';
import type { Sentence } from '../tokens.js';
import { nounTriggerAt } from './noun-triggers.js';
import type { Trigger } from './trigger.js';
import { verbTriggerAt } from './verb-triggers.js';

/** Finds the triggers of a sentence, in the order of the text. One clause has one trigger of each type. */
export function triggersOf(sentence: Sentence, entities: EntityIndex): Trigger[] {
  const found: Trigger[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const trigger = nounTriggerAt(sentence, at, entities) ?? verbTriggerAt(sentence, at, entities);
    if (!trigger) continue;
    const same = found.some((other) => other.type === trigger.type && other.clause.from < trigger.clause.to && trigger.clause.from < other.clause.to);
    if (!same) found.push(trigger);
    at = trigger.to - 1;
  }
  return found;
}
