/**
 * Third pass: what happened to those who are counted. Noun phrases that are joined share what governs them:
 * "5 A and 6 B fighters were killed". The rules are tried in the order of the table below; the first that applies
 * decides, and a phrase that none applies to is no figure. Each rule stands in `outcomes/`, by the grammar it reads.
 */
import type { Cast } from '../cast.js';
import type { Sentence } from '../tokens.js';
import type { Counted } from './noun-phrase.js';
import { isJoin } from './outcomes/clause.js';
import { amongBefore, amongThose, attribute, bodies, nounItself, nounOf } from './outcomes/nouns.js';
import { carried, left, lost, object, onFire, relative, taken } from './outcomes/object.js';
import { predicate } from './outcomes/predicate.js';
import { stillFighting, takingPart } from './outcomes/presence.js';
import type { Context, Group, Outcome, Rule } from './outcomes/rule.js';
import { AUXILIARIES } from './words/outcomes.js';

/** Phrases joined by commas and "and", with nothing else between; what stands in an aside is a group of its own. */
export function groupsOf(sentence: Sentence, counted: readonly Counted[]): Group[] {
  const groups: [Counted, ...Counted[]][] = [];
  let group: [Counted, ...Counted[]] | undefined;
  for (const phrase of counted) {
    const outer = groups.at(-2);
    if (outer && group && group === groups.at(-1) && goesOn(sentence, outer, group, phrase)) group = outer;
    const last = group?.at(-1);
    if (
      group &&
      last &&
      last.outcome === undefined &&
      last.kind === phrase.kind &&
      last.kind !== 'bare' &&
      (group === outer || isJoin(sentence, last.to, phrase.from))
    )
      group.push(phrase);
    else groups.push((group = [phrase]));
  }
  return groups;
}

/** "12 soldiers (5 of them officers) and 3 civilians were killed", "ten guards, including two medics, and four civilians were killed". */
function goesOn(sentence: Sentence, outer: Group, aside: Group, phrase: Counted): boolean {
  const opens = outer[outer.length - 1]!.to;
  const closes = aside[aside.length - 1]!.to;
  if (outer[0].kind === 'bare' || sentence[closes + 1]?.lower !== 'and' || closes + 2 !== phrase.from) return false;
  if (sentence[opens]?.text === '(') return aside[0].from - opens <= 2 && sentence[closes]?.text === ')';
  const including = sentence[opens]?.text === ',' && sentence[opens + 1]?.lower === 'including' && aside[0].from === opens + 2;
  // Without a comma before the verb, what is behind the aside is no part of it.
  return including && sentence[closes]?.text === ',' && AUXILIARIES.has(sentence[phrase.to]?.lower ?? '');
}

/** What happened to a group. `cell`: the words of a cell, which leave out verbs of being. */
export function outcomeOf(sentence: Sentence, group: Group, cast: Cast, cell: boolean): Outcome | undefined {
  const context: Context = { sentence, group, cast, cell, first: group[0], last: group[group.length - 1] ?? group[0] };
  for (const rule of cell ? CELL_RULES : RULES) {
    const outcome = rule(context);
    if (outcome) return outcome;
  }
  return undefined;
}

const RULES: readonly Rule[] = [
  bodies,
  nounItself,
  carried,
  taken,
  left,
  onFire,
  relative,
  lost,
  object,
  predicate,
  amongThose,
  amongBefore,
  stillFighting,
  nounOf,
  attribute,
  takingPart,
];

/** In a cell a participle belongs to the figure before it: "20 tanks destroyed 8 boats sunk". */
const CELL_RULES: readonly Rule[] = [nounItself, predicate, left, lost, object, nounOf, attribute];
