/** The trigger of an incident (ACE event trigger): the words that state it, with its clause and participants. */
import type { Participant } from '../../entry/index.js';
import type { EventType } from '../../vocabulary/index.js';
import type { Clause } from './clause.js';

export interface Trigger {
  /** The id of the rule, as `docs/reference/rules.md` lists it. */
  readonly rule: string;
  readonly type: EventType;
  /** Token indices of the trigger itself, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly clause: Clause;
  readonly actors: readonly Participant[];
  /** The tokens of the object of a verb that takes a place, or of its subject in the passive. */
  readonly object?: Clause;
  /** The noun refers back to what was named before, or to the whole event: "the clashes erupted". */
  readonly refersBack: boolean;
  /** The verb is in the past perfect: what it says came before. */
  readonly earlier: boolean;
}
