/**
 * Finds incidents within an event: each has a type, participants, a date and the trigger phrase (ACE event detection).
 * Takes the sentences of a section one by one; collects incidents, each with the figures that its sentences state.
 */
import type { EventType } from '../vocabulary/index.js';
import type { Span } from './layout/document.js';
import type { EntityIndex } from './entity-index.js';
import type { Figure } from './figures/figure.js';
import { nextMatchFrom } from './figures/lexicon/lookup.js';
import { INCIDENT_TRIGGERS } from './figures/lexicon/incidents.js';
import type { Sentence } from './tokens.js';

export interface Incident extends Span {
  readonly type: EventType;
  /** EDTF. */
  readonly date: string;
  /** Ids of the participants, in the order of their first mention. */
  readonly actors: readonly string[];
  readonly figures: readonly Figure[];
}

/** An incident that further sentences may extend. */
interface OpenIncident extends Incident {
  readonly actors: string[];
  readonly figures: Figure[];
}

/** Collects the incidents of a section from its sentences. */
export class IncidentCollector {
  readonly list: OpenIncident[] = [];
  #open = false;

  constructor(readonly entities: EntityIndex) {}

  /** Starts a new paragraph: its first incident does not extend the one before. */
  newParagraph(): void {
    this.#open = false;
  }

  /** Adds a sentence. One with the same type of incident on the same date, or with figures and no trigger, extends the incident before. */
  addSentence(sentence: Sentence, { date, figures }: { date: string; figures: readonly Figure[] }): void {
    const trigger = triggerIn(sentence);
    // "captured 17 soldiers": people are captured, not a place.
    const capturesPeople = trigger?.type === 'capture-of-place' && figures.some(({ metric }) => metric.includes('captured'));
    const found = trigger && (capturesPeople ? { ...trigger, type: 'arrest' as const } : trigger);
    const last = this.list.at(-1);
    if (!found) {
      // "5 fighters were killed." is about the incident before.
      if (this.#open && last?.date === date && figures.length > 0) this.#extend(last, this.#actorsIn(sentence), figures);
      return;
    }
    const isAnother = figures.some(({ further }) => further === true);
    if (this.#open && last?.type === found.type && last.date === date && !isAnother) this.#extend(last, this.#actorsIn(sentence), figures);
    else
      this.list.push({
        type: found.type,
        start: sentence[found.from]!.start,
        end: sentence[found.to - 1]!.end,
        date,
        actors: this.#actorsIn(sentence),
        figures: [...figures],
      });
    this.#open = true;
  }

  #extend(incident: OpenIncident, actors: readonly string[], figures: readonly Figure[]): void {
    for (const actor of actors) if (!incident.actors.includes(actor)) incident.actors.push(actor);
    incident.figures.push(...figures);
  }

  /** Lists the actors that a sentence names and that are on a side; mere sources are no participants. */
  #actorsIn(sentence: Sentence): string[] {
    const actors: string[] = [];
    for (let at = 0; at < sentence.length; at += 1) {
      const name = this.entities.matchName(sentence, at);
      if (!name) continue;
      if (this.entities.sideOf(name.id) !== undefined && !actors.includes(name.id)) actors.push(name.id);
      at += name.length - 1;
    }
    return actors;
  }
}

/** Every trigger phrase, with the rank of its type: more specific types come first. */
const TRIGGERS = INCIDENT_TRIGGERS.flatMap(({ type, words }, rank) => words.map((phrase) => [phrase, { type, rank }] as const));

/** Finds the trigger of a sentence: the first one of the most specific type. */
function triggerIn(sentence: Sentence): { type: EventType; from: number; to: number } | undefined {
  let best: { type: EventType; rank: number; from: number; to: number } | undefined;
  for (let found = nextMatchFrom(sentence, 0, TRIGGERS); found; found = nextMatchFrom(sentence, found.at + 1, TRIGGERS)) {
    if (found.value.rank < (best?.rank ?? Infinity)) best = { ...found.value, from: found.at, to: found.at + found.length };
  }
  return best && { type: best.type, from: best.from, to: best.to };
}
