/** Assigns an entry id to each input. Documents with the same title get ids that include the edition, in any order of the inputs. */
import { problem, type Problem } from '../problem.js';
import type { IdentifiedInput } from './sources.js';

export interface AssignedId {
  source: IdentifiedInput;
  id: string;
  /** Whether the id includes the edition. */
  withEdition: boolean;
}

/** The inputs sorted by id. Problems: `edition-clash`, `input-repeated` (the same bytes twice), `entry-clash`. */
export function assignEntryIds(outlines: readonly IdentifiedInput[]): { kept: AssignedId[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byId = new Map<string, IdentifiedInput[]>();
  // Sorted by content, so that the order of the arguments does not decide which of two is kept.
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
          `${group.length} documents have the same title; each entry id includes its edition: ${group
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
        problems.push(problem('input-repeated', `same content as ${other.source.input.path}; it is read once`, { place: { file: outline.input.path } }));
      } else {
        problems.push(
          problem('entry-clash', `its entry id ${id} is the id of ${other.source.input.path} too`, {
            place: { file: outline.input.path },
            fix: 'change one of the two ids',
          }),
        );
      }
    }
  }
  return { kept: [...kept.values()].sort((one, other) => (one.id < other.id ? -1 : 1)), problems };
}
