/** Where candidates come from: an index on the disk, a reconciliation service, Wikidata itself. Each finds items for subjects and names of items. */
import type { Found } from './propose.js';
import type { Subject } from './subject.js';

export interface ItemSource {
  /** What it is, for messages and for the rows of links: the name of an index, the address of a service. */
  readonly name: string;
  /** Finds items for subjects, in their order. */
  find(subjects: readonly Subject[]): AsyncGenerator<Found, void, undefined> | Generator<Found, void, undefined>;
  /** The names of an item that others refer to, as far as they are known. */
  namesOf(id: string): readonly string[];
}
