/** The types of outcome rules: a coordination of mentions in its sentence goes in, an outcome (what happened to them) comes out. */
import type { Party } from '../../../entry/index.js';
import type { Accumulation, Metric } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import type { Mention } from '../mentions/mention.js';
import type { OutcomeEntry } from '../lexicon/outcome-verbs.js';

/** What happened to the people or things of a coordination, and where the sentence says it. */
export interface Outcome {
  /** The id of the rule that read it, `family.pattern`: one id is one pattern in the code. `docs/reference/rules.md` lists them. */
  readonly rule: string;
  readonly metric: readonly Metric[];
  readonly manner?: OutcomeEntry['manner'];
  /** Token index after the words that state the outcome, where they follow the last mention. */
  readonly to: number;
  /** Token index where the words that state the outcome begin, where they precede the first mention. */
  readonly from?: number;
  /** The party counted, where the verb gives it: "the SDF lost 5 fighters". */
  readonly party?: Party;
  /** Who did it, as the clause states: "killed by the Front". */
  readonly by?: Party | undefined;
  /** The probable agent, such as the subject of the main clause. Used for party resolution only; it is not claimed in the entry. */
  readonly agent?: Party;
  readonly accumulation?: Accumulation;
  /** A second outcome of the same people: "were captured and later executed". */
  readonly followUp?: Outcome;
}

/** Mentions joined by coordinators, which share their verb or head: "5 A and 6 B fighters". */
export type Coordination = readonly [Mention, ...Mention[]];

/** What an outcome rule is given. `cell`: the sentence is the text of an infobox cell. */
export interface RuleContext {
  sentence: Sentence;
  group: Coordination;
  entities: EntityIndex;
  cell: boolean;
  first: Mention;
  last: Mention;
}

/** Checks whether a rule belongs to one of some families: `object.things` belongs to `object`. */
export function isA(rule: string | undefined, ...families: readonly string[]): boolean {
  return rule !== undefined && families.includes(rule.split('.')[0]!);
}

/** Reads what happened to a coordination; `undefined` where its pattern does not apply. */
export type OutcomeRule = (context: RuleContext) => Outcome | undefined;
