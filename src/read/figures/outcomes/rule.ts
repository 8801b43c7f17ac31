/** What a rule of outcomes is given, and what it gives: the words around a group of counted phrases in, what happened out. */
import type { Party } from '../../../entry/index.js';
import type { Accumulation, Metric } from '../../../vocabulary/index.js';
import type { Cast } from '../../cast.js';
import type { Sentence } from '../../tokens.js';
import type { Counted } from '../noun-phrase.js';
import type { OutcomeWords } from '../words/outcomes.js';

export interface Outcome {
  /** The name of the rule that read it: its family, a dot, and the pattern. One name is one pattern in the code. */
  readonly rule: string;
  readonly metric: readonly Metric[];
  readonly manner?: OutcomeWords['manner'];
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
  readonly then?: Outcome;
}

/** Phrases that share what governs them. */
export type Group = readonly [Counted, ...Counted[]];

export interface Context {
  sentence: Sentence;
  group: Group;
  cast: Cast;
  cell: boolean;
  first: Counted;
  last: Counted;
}

/** Whether a rule is one of a family: `object.things` is an `object`. */
export function isA(rule: string | undefined, ...families: readonly string[]): boolean {
  return rule !== undefined && families.includes(rule.split('.')[0]!);
}

export type Rule = (context: Context) => Outcome | undefined;
