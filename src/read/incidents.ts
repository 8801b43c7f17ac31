/**
 * What happened within an event: typed incidents, one for each told, with who took part, when, and the words that tell
 * of it. Sentences of a section come in one by one; incidents go out, each with the figures told in it.
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
  /** Ids of actors, in the order they are named. */
  readonly actors: readonly string[];
  readonly figures: readonly Figure[];
}

/** An incident that sentences are still added to. */
interface OpenIncident extends Incident {
  readonly actors: string[];
  readonly figures: Figure[];
}

/** Incidents being gathered from the sentences of a section. */
export class IncidentCollector {
  readonly list: OpenIncident[] = [];
  #open = false;

  constructor(readonly entities: EntityIndex) {}

  /** A new paragraph begins a new incident. */
  newParagraph(): void {
    this.#open = false;
  }

  /** Takes a sentence: one that goes on with the same kind of incident on the same date belongs to it. */
  addSentence(sentence: Sentence, { date, figures }: { date: string; figures: readonly Figure[] }): void {
    const trigger = triggerIn(sentence);
    // "captured 17 soldiers" takes people, not a place.
    const people = trigger?.type === 'capture-of-place' && figures.some(({ metric }) => metric.includes('captured'));
    const found = trigger && (people ? { ...trigger, type: 'arrest' as const } : trigger);
    const last = this.list.at(-1);
    if (!found) {
      // "5 fighters were killed." tells of the incident before.
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

  /** The actors of the event that a sentence names. Who only speaks takes no part. */
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

/** Every phrase, with the place of its kind in the order of telling most. */
const TRIGGERS = INCIDENT_TRIGGERS.flatMap(({ type, words }, rank) => words.map((phrase) => [phrase, { type, rank }] as const));

/** The first word of an incident in a sentence, the most telling kind before others. */
function triggerIn(sentence: Sentence): { type: EventType; from: number; to: number } | undefined {
  let best: { type: EventType; rank: number; from: number; to: number } | undefined;
  for (let found = nextMatchFrom(sentence, 0, TRIGGERS); found; found = nextMatchFrom(sentence, found.at + 1, TRIGGERS)) {
    if (found.value.rank < (best?.rank ?? Infinity)) best = { ...found.value, from: found.at, to: found.at + found.length };
  }
  return best && { type: best.type, from: best.from, to: best.to };
}
