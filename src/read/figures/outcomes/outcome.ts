/** What a rule of outcomes is given, and what it gives: the words around a group of counted phrases in, what happened out. */
import type { Party } from '../../../entry/index.js';
import type { Accumulation, Metric } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import type { Mention } from '../mention.js';
import type { OutcomeEntry } from '../lexicon/outcome-verbs.js';

export interface Outcome {
  /** The name of the rule that read it: its family, a dot, and the pattern. One name is one pattern in the code. */
  readonly rule: string;
  readonly metric: readonly Metric[];
  readonly manner?: OutcomeEntry['manner'];
  /** Token index behind the words that say it, where they follow the last phrase. */
  readonly to: number;
  /** Token index where the words that say it begin, where they stand before the first phrase. */
  readonly from?: number;
  /** Whose people are counted, where the verb says so ("the SDF lost 5 fighters"). */
  readonly party?: Party;
  readonly by?: Party | undefined;
  /** Who the sentence is about, who may have done it; tells whose people or things are counted, and is no claim. */
  readonly agent?: Party;
  readonly accumulation?: Accumulation;
  /** What befell the same people next. */
  readonly followUp?: Outcome;
}

/** Phrases that share what governs them. */
export type Coordination = readonly [Mention, ...Mention[]];

export interface RuleContext {
  sentence: Sentence;
  group: Coordination;
  entities: EntityIndex;
  cell: boolean;
  first: Mention;
  last: Mention;
}

/** Whether a rule is one of a family: `objectOfVerb.things` is an `objectOfVerb`. */
export function isA(rule: string | undefined, ...families: readonly string[]): boolean {
  return rule !== undefined && families.includes(rule.split('.')[0]!);
}

export type OutcomeRule = (context: RuleContext) => Outcome | undefined;
