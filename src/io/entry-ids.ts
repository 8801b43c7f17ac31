/** Which entry id each input gets: documents of one title get ids that carry their edition, whatever their order. */
import { problem, type Problem } from '../problem.js';
import type { IdentifiedInput } from './sources.js';

export interface AssignedId {
  source: IdentifiedInput;
  id: string;
  /** The id carries the edition. */
  withEdition: boolean;
}

/** The inputs in the order of their ids. Problems: `edition-clash`, `input-repeated` (the same bytes twice), `entry-clash`. */
export function assignEntryIds(outlines: readonly IdentifiedInput[]): { kept: AssignedId[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byId = new Map<string, IdentifiedInput[]>();
  // By content, so that which of two is kept does not depend on the order of the arguments.
  const ordered = [...outlines].sort((one, other) => (one.sha256 < other.sha256 ? -1 : one.sha256 > other.sha256 ? 1 : 0));
  for (const outline of ordered) byId.set(outline.id, [...(byId.get(outline.id) ?? []), outline]);

  const kept = new Map<string, AssignedId>();
  for (const group of byId.values()) {
    const distinct = new Set(group.map((outline) => outline.sha256));
    const edition = distinct.size > 1 && group.some((outline) => outline.input.kind === 'document');
    if (edition) {
      problems.push(
        problem(
          'edition-clash',
          `${group.length} documents have one title; each entry id carries its edition: ${group
            .map((outline) => outline.editionId)
            .sort()
            .join(', ')}`,
          {
            place: { file: group[0]?.input.path ?? '' },
          },
        ),
      );
    }
    for (const outline of group) {
      const id = edition && outline.input.kind === 'document' ? outline.editionId : outline.id;
      const other = kept.get(id);
      if (!other) kept.set(id, { source: outline, id, withEdition: id !== outline.id });
      else if (other.source.sha256 === outline.sha256) {
        problems.push(
          problem('input-repeated', `this has the same bytes as ${other.source.input.path} and is read once`, { place: { file: outline.input.path } }),
        );
      } else {
        problems.push(
          problem('entry-clash', `its entry would have the id ${id}, which ${other.source.input.path} has`, {
            place: { file: outline.input.path },
            fix: 'give one of the two another id',
          }),
        );
      }
    }
  }
  return { kept: [...kept.values()].sort((one, other) => (one.id < other.id ? -1 : 1)), problems };
}
