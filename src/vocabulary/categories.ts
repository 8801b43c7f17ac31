/**
 * Maps our event types to the categories of two code books of event data: ACLED's event and sub-event types, and PLOVER's
 * event types. Neither has IRIs, so the categories are given by name. A type without a row has no category that is certain.
 */
import type { EventType } from './events.js';

export const CODE_BOOKS = [
  {
    id: 'AcledCategory',
    name: 'ACLED',
    label: 'ACLED category',
    comment: 'The name of an event type or sub-event type of the Armed Conflict Location & Event Data project.',
    example: '"Armed clash"^^vr:AcledCategory',
  },
  {
    id: 'PloverCategory',
    name: 'PLOVER',
    label: 'PLOVER category',
    comment: 'The name of an event type of PLOVER, the Political Language Ontology for Verifiable Event Records.',
    example: '"ASSAULT"^^vr:PloverCategory',
  },
] as const;

/** A category and its relation to our concept: close, broader, narrower, or overlapping. */
export interface Category {
  readonly relation: 'close' | 'broad' | 'narrow' | 'related';
  readonly of: (typeof CODE_BOOKS)[number]['name'];
  readonly name: string;
}

const acled = (relation: Category['relation'], name: string): Category => ({ relation, of: 'ACLED', name });
const plover = (relation: Category['relation'], name: string): Category => ({ relation, of: 'PLOVER', name });

/** "broad" means that the category is broader than our type. */
export const EVENT_CATEGORIES: Readonly<Partial<Record<EventType, readonly Category[]>>> = {
  battle: [acled('broad', 'Battles'), plover('broad', 'ASSAULT')],
  offensive: [acled('broad', 'Battles'), plover('broad', 'ASSAULT')],
  clash: [acled('close', 'Armed clash'), plover('broad', 'ASSAULT')],
  airstrike: [acled('close', 'Air/drone strike'), plover('broad', 'ASSAULT')],
  shelling: [acled('close', 'Shelling/artillery/missile attack'), plover('broad', 'ASSAULT')],
  bombing: [acled('broad', 'Explosions/Remote violence'), plover('broad', 'ASSAULT')],
  'car-bombing': [acled('broad', 'Explosions/Remote violence'), plover('broad', 'ASSAULT')],
  'suicide-bombing': [acled('close', 'Suicide bomb'), plover('broad', 'ASSAULT')],
  // ACLED's is of civilians only.
  'hostage-taking': [acled('related', 'Abduction/forced disappearance'), plover('broad', 'ASSAULT')],
  release: [plover('broad', 'RETREAT')],
  negotiation: [acled('narrow', 'Agreement'), plover('related', 'CONSULT'), plover('related', 'AGREE')],
  surrender: [plover('broad', 'RETREAT')],
  // ACLED records arrests only where they are many or matter politically.
  arrest: [acled('narrow', 'Arrests'), plover('broad', 'COERCE')],
  execution: [acled('related', 'Attack'), plover('broad', 'ASSAULT')],
  killing: [acled('related', 'Attack'), plover('broad', 'ASSAULT')],
  'capture-of-place': [
    acled('narrow', 'Government regains territory'),
    acled('narrow', 'Non-state actor overtakes territory'),
    acled('narrow', 'Non-violent transfer of territory'),
  ],
  withdrawal: [acled('related', 'Non-violent transfer of territory'), plover('broad', 'RETREAT')],
};

/** The categories of a concept in the code books; none for concepts that are not event types. */
export function categoriesOf(id: string): readonly Category[] {
  return Object.entries(EVENT_CATEGORIES).find(([type]) => type === id)?.[1] ?? [];
}
