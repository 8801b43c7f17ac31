/** Proposals for what has no decision yet: subjects come in, with what a source finds for each; a decision for each goes out. */
import type { Link, Links } from '../entry/index.js';
import type { Decision } from './decision.js';
import { propose } from './propose.js';
import type { ItemSource } from './source.js';
import type { Subject } from './subject.js';

/** Justifications of rows that are decisions: a candidate that nobody confirmed is none. */
const DECIDED = new Set(['semapv:ManualMappingCuration', 'semapv:MappingReview', 'semapv:BackgroundKnowledgeBasedMatching']);

/** What the table of links says of each subject. */
class LinkDecisions {
  readonly #rows = new Map<string, Link[]>();

  constructor({ rows }: Links) {
    for (const row of rows) this.#rows.set(row.subject_id, [...(this.#rows.get(row.subject_id) ?? []), row]);
  }

  /** Whether a person, or a sitelink, has decided. That one item is not it decides nothing about others. */
  isDecided({ subject }: Subject): boolean {
    return (this.#rows.get(curieOf(subject)) ?? []).some((row) => DECIDED.has(row.mapping_justification) && row['predicate_modifier'] !== 'Not');
  }

  /** Items that were refused. */
  refused({ subject }: Subject): Set<string> {
    const rows = (this.#rows.get(curieOf(subject)) ?? []).filter((row) => row['predicate_modifier'] === 'Not');
    return new Set(rows.map(({ object_id }) => object_id.replace(/^wd:/, '')));
  }
}

/** `event/ID` as the id of a row: `event:ID`. */
export function curieOf(subject: string): string {
  return subject.replace('/', ':');
}

/** Proposes an item, or none, for each subject without a decision. */
export async function* suggestLinks(
  subjects: readonly Subject[],
  { source, links }: { source: ItemSource; links: Links },
): AsyncGenerator<Decision, void, undefined> {
  const decided = new LinkDecisions(links);
  const open = subjects.filter((subject) => !decided.isDecided(subject));
  for await (const found of source.find(open)) {
    const refused = decided.refused(found.subject);
    yield propose({ ...found, items: found.items.filter(({ id }) => !refused.has(id)) }, (id) => source.namesOf(id));
  }
}
