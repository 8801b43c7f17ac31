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
import { forced, left, lost, object, taken } from './outcomes/object.js';
import { predicate } from './outcomes/predicate.js';
import { stillFighting, takingPart } from './outcomes/presence.js';
import type { Context, Group, Outcome, Rule } from './outcomes/rule.js';

/** Phrases joined by commas and "and", with nothing else between. */
export function groupsOf(sentence: Sentence, counted: readonly Counted[]): Group[] {
  const groups: [Counted, ...Counted[]][] = [];
  for (const phrase of counted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isJoin(sentence, last.to, phrase.from) && last.outcome === undefined && last.kind === phrase.kind && last.kind !== 'bare')
      group.push(phrase);
    else groups.push([phrase]);
  }
  return groups;
}

/** What happened to a group. `cell`: the words of a cell, which leave out verbs of being. */
export function outcomeOf(sentence: Sentence, group: Group, cast: Cast, cell: boolean): Outcome | undefined {
  const context: Context = { sentence, group, cast, cell, first: group[0], last: group[group.length - 1] ?? group[0] };
  for (const rule of cell ? CELL_RULES : RULES) {
    const outcome = rule(context);
    if (outcome) return { ...outcome, rule: rule.name };
  }
  return undefined;
}

const RULES: readonly Rule[] = [
  bodies,
  nounItself,
  forced,
  taken,
  left,
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
