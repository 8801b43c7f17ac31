/** Assigns an entry id to each input. Documents with the same title get ids that include the edition, in any order of the inputs. */
import type { DocumentMeta } from '../entry/index.js';
import { problem, type Problem } from '../problem.js';
import type { Input } from './inputs.js';
import { identifyInput, type IdentifiedInput } from './sources.js';

export interface AssignedId {
  source: IdentifiedInput;
  id: string;
  /** Whether the id includes the edition. */
  withEdition: boolean;
}

export interface IdentifiedInputs {
  /** Sorted by id. */
  assigned: AssignedId[];
  problems: Problem[];
  /** Inputs whose id could not be read; `sha256` if their bytes could. */
  unread: { input: Input; problems: Problem[]; sha256?: string }[];
  /** The errors among the problems that left out an input because of another one. */
  clashes: Problem[];
}

/** Reads as much of each input as is needed for its entry id, and assigns the ids. */
export async function identifyInputs(inputs: readonly Input[], described: DocumentMeta = {}, maxSize?: number): Promise<IdentifiedInputs> {
  const sources: IdentifiedInput[] = [];
  const problems: Problem[] = [];
  const unread: IdentifiedInputs['unread'] = [];
  for (const input of inputs) {
    const { value, problems: found, sha256 } = await identifyInput(input, described, maxSize);
    problems.push(...found);
    if (value) sources.push(value);
    else unread.push({ input, problems: found, ...(sha256 === undefined ? {} : { sha256 }) });
  }
  const { assigned, problems: found } = assignEntryIds(sources);
  return { assigned, problems: [...problems, ...found], unread, clashes: found.filter(({ severity }) => severity === 'error') };
}

/** The inputs sorted by id. Problems: `edition-clash`, `input-repeated` (the same bytes twice), `entry-clash`. */
function assignEntryIds(sources: readonly IdentifiedInput[]): { assigned: AssignedId[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byId = new Map<string, IdentifiedInput[]>();
  // Sorted by content, so that the order of the arguments does not decide which of two is kept.
  const ordered = [...sources].sort((one, other) => (one.sha256 < other.sha256 ? -1 : one.sha256 > other.sha256 ? 1 : 0));
  for (const source of ordered) byId.set(source.id, [...(byId.get(source.id) ?? []), source]);

  const kept = new Map<string, AssignedId>();
  for (const group of byId.values()) {
    const distinct = new Set(group.map((source) => source.sha256));
    const edition = distinct.size > 1 && group.some((source) => source.input.kind === 'document');
    if (edition) {
      problems.push(
        problem(
          'edition-clash',
          `${group.length} documents have the same title; each entry id includes its edition: ${group
            .map((source) => source.editionId)
            .sort()
            .join(', ')}`,
          {
            place: { file: group[0]?.input.path ?? '' },
          },
        ),
      );
    }
    for (const source of group) {
      const id = edition && source.input.kind === 'document' ? source.editionId : source.id;
      const other = kept.get(id);
      if (!other) kept.set(id, { source, id, withEdition: id !== source.id });
      else if (other.source.sha256 === source.sha256) {
        problems.push(problem('input-repeated', `same content as ${other.source.input.path}; it is read once`, { place: { file: source.input.path } }));
      } else {
        problems.push(
          problem('entry-clash', `its entry id ${id} is the id of ${other.source.input.path} too`, {
            place: { file: source.input.path },
            fix: 'change one of the two ids',
          }),
        );
      }
    }
  }
  return { assigned: [...kept.values()].sort((one, other) => (one.id < other.id ? -1 : 1)), problems };
}
