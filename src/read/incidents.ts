/**
 * Collects the incidents of a section (ACE event detection): takes its sentences one by one; returns the incidents, each
 * with its type, date, place, participants, claimant, the clause that states it, and the figures of its sentences.
 * `incidents/` finds what a sentence states.
 */
import type { InferredEpisodeField, Participant } from '../entry/index.js';
import type { EventType, Metric } from '../vocabulary/index.js';
import type { EntityIndex } from './entity-index.js';
import type { Claimant } from './figures/attribution/source.js';
import type { Figure } from './figures/figure.js';
import { isDisproved, isSinceClause, type Clause } from './incidents/clause.js';
import { placesIn, type NamedPlace } from './incidents/places.js';
import type { Trigger } from './incidents/trigger.js';
import { triggersOf } from './incidents/triggers.js';
import type { Span } from './layout/document.js';
import { textOf, type Sentence } from './tokens.js';

/** The span is that of the clause. */
export interface Incident extends Span {
  /** The id of the rule that read it. */
  readonly rule: string;
  readonly type: EventType;
  /** EDTF; absent where the clause is about an earlier time that it does not give. */
  readonly date?: string;
  readonly actors: readonly Participant[];
  readonly places: readonly NamedPlace[];
  /** Absent where the document itself states it. */
  readonly claimant?: Claimant;
  /** What an earlier sentence gives. */
  readonly inferred?: readonly InferredEpisodeField[];
  readonly figures: readonly Figure[];
}

/** An incident that further sentences may extend. */
interface OpenIncident extends Incident {
  readonly figures: Figure[];
}

/** Who states an incident. */
export interface IncidentClaimant {
  readonly claimant: Claimant;
  /** An earlier sentence names them. */
  readonly carriedOver?: boolean;
}

/** What is known of a sentence. */
export interface IncidentContext {
  /** The date of its incidents, as EDTF; absent if the sentence gives none. */
  readonly date: string | undefined;
  /** The same, only where the sentence gives it itself. */
  readonly ownDate: string | undefined;
  /** The date is that of an earlier sentence. */
  readonly isDateCarriedOver: boolean;
  /** Whether the date of the sentence stands in a later clause than the one that ends at an index: it dates only that. */
  readonly isDatedElsewhere: (end: number) => boolean;
  /** The date of the sentence, which figures have; absent where none is known. */
  readonly sentenceDate: string | undefined;
  /** The date that the text of a span gives itself, if any. */
  readonly dateIn: (span: Span) => string | undefined;
  readonly figures: readonly Figure[];
  /** Returns the claimant of a token; `false` where a speaker is meant that has no name we know. */
  readonly claimantAt: (at: number, clause: Clause) => IncidentClaimant | false | undefined;
  /** The next sentence of the paragraph. */
  readonly next: Sentence | undefined;
}

export class IncidentCollector {
  readonly list: OpenIncident[] = [];
  #open = false;

  constructor(readonly entities: EntityIndex) {}

  /** Starts a new paragraph: nothing in it extends the incidents before. */
  newParagraph(): void {
    this.#open = false;
  }

  /** Adds the incidents of a sentence. Figures without an incident belong to the one before, if it has the same date. */
  addSentence(sentence: Sentence, context: IncidentContext): void {
    const { sentenceDate, figures } = context;
    const last = this.list.at(-1);
    const found: OpenIncident[] = [];
    let referredTo: OpenIncident | undefined;
    for (const trigger of triggersOf(sentence, this.entities)) {
      // "The clashes left 16 dead": the clashes named before.
      if (trigger.refersBack) {
        if (this.#open && last?.type === trigger.type && last.date === sentenceDate) referredTo = last;
        continue;
      }
      const incident = this.#incidentOf(sentence, trigger, context);
      if (incident) found.push(incident);
    }
    for (const figure of figures) {
      // A figure without dates of its own has those of its episode.
      const dated = found.filter((one) => one.date === sentenceDate && mayHold(one, figure));
      const before = this.#open && last?.date === sentenceDate && last && mayHold(last, figure) ? last : undefined;
      const holder = dated.findLast(({ start }) => start <= figure.start) ?? dated[0] ?? (found.length > 0 ? undefined : (referredTo ?? before));
      holder?.figures.push(figure);
    }
    this.list.push(...found);
    if (found.length > 0) this.#open = true;
  }

  #incidentOf(
    sentence: Sentence,
    trigger: Trigger,
    { date, ownDate, isDateCarriedOver, isDatedElsewhere, dateIn, claimantAt, next }: IncidentContext,
  ): OpenIncident | undefined {
    const attribution = claimantAt(trigger.from, trigger.clause);
    if (attribution === false || isSinceClause(sentence, trigger.clause)) return undefined;
    const claimant = attribution?.claimant;
    if (claimant === undefined && isDisproved(sentence, trigger.to, next)) return undefined;
    const span = { start: sentence[trigger.clause.from]!.start, end: sentence[trigger.clause.to - 1]!.end };
    const inClause = dateIn(span);
    // "was constantly shelled": no one day, unless the clause gives it.
    const isOfOneDay = !(
      isDateCarriedOver &&
      (DURATIVE.test(textOf(sentence, trigger.clause.from, trigger.clause.to)) ||
        AFTERWARDS.test(textOf(sentence, 0, Math.min(trigger.clause.to, LONGEST_OPENING))))
    );
    const when =
      !isOfOneDay || isDatedElsewhere(span.end) ? inClause : (inClause ?? (trigger.earlier ? noLaterThan(claimant === undefined ? ownDate : date) : date));
    const inferred: InferredEpisodeField[] = [];
    if (when !== undefined && inClause === undefined && isDateCarriedOver) inferred.push('date');
    if (attribution?.carriedOver) inferred.push('claimant');
    return {
      ...span,
      rule: trigger.rule,
      type: trigger.type,
      ...(when === undefined ? {} : { date: when }),
      actors: trigger.actors,
      places: placesIn(sentence, trigger.clause, trigger.object, this.entities),
      ...(claimant === undefined ? {} : { claimant }),
      ...(inferred.length === 0 ? {} : { inferred }),
      figures: [],
    };
  }
}

/** Whether a figure may be one of an incident: those killed are none of a release. */
function mayHold({ type }: OpenIncident, { metric }: Figure): boolean {
  const held = FIGURES_OF[type];
  return held === undefined || metric.some((one) => held.includes(one));
}

/** What figures of some types of incidents count, where it is not what may happen in any. */
const FIGURES_OF: Readonly<Partial<Record<EventType, readonly Metric[]>>> = { release: ['released', 'held', 'hostage'] };

/** Words of clauses that tell of more than the day before. */
const DURATIVE =
  /\b(?:mostly|constantly|continuously|continually|repeatedly|later(?! (?:that|the same|in the|on the same) (?:day|morning|afternoon|evening|night))|regularly|frequently|often|usually|throughout|for (?:days|weeks|months|years|several|many|two|three|four|five|six|seven|\d+)|(?:over|in|during) the (?:next|following|coming|subsequent|preceding|previous|past|last)|by then|increasing|growing number|eventually|since)\b/i;

/** Openings of sentences about the time after the event, and how many tokens they have at most. */
const LONGEST_OPENING = 8;
const AFTERWARDS = /^(?:after|following) the (?:[\w-]+ )?(?:battle|siege|offensive|war|campaign|operation|fighting|clashes)\b/i;

/** "By 2 April the mill had been captured", "the Front said that it had captured the mill": that day, or before. */
function noLaterThan(date: string | undefined): string | undefined {
  return date === undefined || date.startsWith('../') ? date : `../${date.split('/').at(-1) ?? date}`;
}
