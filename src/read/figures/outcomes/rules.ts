/**
 * Third pass over a sentence: the outcome of each coordination of mentions ("5 A and 6 B fighters were killed"). The rules
 * are tried in the order of the table; the first that applies decides. A mention that no rule applies to is no figure.
 * Each rule is in the file of its grammar: `nouns.ts`, `object.ts`, `predicate.ts`, `participation.ts`.
 */
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import type { Mention } from '../mentions/mention.js';
import { isCoordinated } from './clause.js';
import { frontedAmong, subjectAmongThose, attributiveParticiple, bodiesCounted, outcomeNoun, ofComplement } from './nouns.js';
import { convoyPassengers, leftInState, lossesOfSubject, objectOfVerb, setOnFire, objectRelativeClause, takenCaptive } from './object.js';
import { predicate } from './predicate.js';
import { remainingFighters, participation } from './participation.js';
import type { RuleContext, Coordination, Outcome, OutcomeRule } from './outcome.js';
import { AUXILIARIES } from '../lexicon/outcome-verbs.js';

/** Groups mentions that only coordinators separate. The mentions in an aside are a coordination of their own. */
export function coordinationsOf(sentence: Sentence, mentions: readonly Mention[]): Coordination[] {
  const groups: [Mention, ...Mention[]][] = [];
  let group: [Mention, ...Mention[]] | undefined;
  for (const phrase of mentions) {
    const outer = groups.at(-2);
    if (outer && group && group === groups.at(-1) && resumesAfterAside(sentence, outer, group, phrase)) group = outer;
    const last = group?.at(-1);
    if (
      group &&
      last &&
      last.outcome === undefined &&
      last.kind === phrase.kind &&
      last.kind !== 'bare' &&
      (group === outer || isCoordinated(sentence, last.to, phrase.from))
    )
      group.push(phrase);
    else groups.push((group = [phrase]));
  }
  return groups;
}

/** Checks whether a mention continues the coordination before an aside: "12 soldiers (5 of them officers) and 3 civilians were killed", "ten guards, including two medics, and four civilians were killed". */
function resumesAfterAside(sentence: Sentence, outer: Coordination, aside: Coordination, phrase: Mention): boolean {
  const opens = outer[outer.length - 1]!.to;
  const closes = aside[aside.length - 1]!.to;
  if (outer[0].kind === 'bare' || sentence[closes + 1]?.lower !== 'and' || closes + 2 !== phrase.from) return false;
  if (sentence[opens]?.text === '(') return aside[0].from - opens <= 2 && sentence[closes]?.text === ')';
  const including = sentence[opens]?.text === ',' && sentence[opens + 1]?.lower === 'including' && aside[0].from === opens + 2;
  // Without a closing comma, what follows belongs to the aside.
  return including && sentence[closes]?.text === ',' && AUXILIARIES.has(sentence[phrase.to]?.lower ?? '');
}

/** Reads the outcome of a coordination. `cell`: the text is an infobox cell, where auxiliaries are elided. */
export function outcomeOf(sentence: Sentence, group: Coordination, entities: EntityIndex, cell: boolean): Outcome | undefined {
  const context: RuleContext = { sentence, group, entities, cell, first: group[0], last: group[group.length - 1] ?? group[0] };
  for (const rule of cell ? CELL_RULES : RULES) {
    const outcome = rule(context);
    if (outcome) return outcome;
  }
  return undefined;
}

/** The rules for running text, the most specific pattern first. */
const RULES: readonly OutcomeRule[] = [
  bodiesCounted,
  outcomeNoun,
  convoyPassengers,
  takenCaptive,
  leftInState,
  setOnFire,
  objectRelativeClause,
  lossesOfSubject,
  objectOfVerb,
  predicate,
  subjectAmongThose,
  frontedAmong,
  remainingFighters,
  ofComplement,
  attributiveParticiple,
  participation,
];

/** The rules for cells, where a participle belongs to the mention before it: "20 tanks destroyed 8 boats sunk". */
const CELL_RULES: readonly OutcomeRule[] = [outcomeNoun, predicate, leftInState, lossesOfSubject, objectOfVerb, ofComplement, attributiveParticiple];
