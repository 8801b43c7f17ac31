/** Checks a mapping against the header of its table and the registry: columns that are not there, actors that nothing describes, names of claims. */
import { nearest, type Path, type Registry } from '../../../entry/index.js';
import { problem, type Problem } from '../../../problem.js';
import { TABLE_KINDS } from './kinds.js';
import type { LocatedMapping } from './mapping.js';
import { columnName } from './row.js';

/** Returns what is wrong, each with its place in the mapping. Code: `table-mapping`. */
export function checkMapping({ data, placeOf, file }: LocatedMapping, header: readonly string[], registry: Registry | undefined): Problem[] {
  const problems: Problem[] = [];
  const add = (path: Path, message: string, more: Pick<Problem, 'expected' | 'fix'> = {}) => {
    const { text: line, ...place } = placeOf(path);
    problems.push(problem('table-mapping', message, { ...more, place: { ...place, file }, ...(line === undefined ? {} : { line }) }));
  };
  if (TABLE_KINDS.some(({ name }) => name === data.dataset.name))
    add(['dataset', 'name'], `${data.dataset.name} is the name of a data set that is known`, { expected: 'a name of its own' });

  const columns = new Set(header.map(columnName));
  for (const { path, column } of columnsIn(data, [])) {
    if (columns.has(columnName(column))) continue;
    const near = nearest(column, header);
    add(path, `the table has no column "${column}"`, {
      expected: `one of ${header.map((name) => name.trim()).join(', ')}`,
      ...(near === undefined ? {} : { fix: `did you mean "${near}"?` }),
    });
  }

  const own = new Set((data.actors ?? []).map(({ id }) => id));
  const isActor = (id: string) => registry === undefined || own.has(id) || registry.actors.has(id);
  const sides = new Set(Object.keys(data.event.sides ?? {}));
  const checkActors = (value: unknown, path: Path) => {
    for (const { path: at, id } of idsIn(value, path)) {
      const [, side] = /^side (\d+)$/.exec(id) ?? [];
      if (side !== undefined) {
        if (!sides.has(side)) add(at, `the event has no side ${side}`, { expected: 'a side of event.sides' });
      } else if (id !== 'unnamed' && id !== 'unstated' && !isActor(id))
        add(at, `neither the registry nor actors: has "${id}"`, { expected: 'an id', fix: `under actors: write - { id: ${id}, name: … }` });
    }
  };
  for (const [number, members] of Object.entries(data.event.sides ?? {})) checkActors(members, ['event', 'sides', number]);
  const names = new Map<string, number>();
  data.claims.forEach((claim, index) => {
    for (const field of ['of', 'by', 'claimant', 'via'] as const) checkActors(claim[field], ['claims', index, field]);
    if (claim.name === undefined) return;
    if (names.has(claim.name)) add(['claims', index, 'name'], `two claims have the name ${claim.name}`);
    names.set(claim.name, index);
  });
  data.claims.forEach(({ subsetOf, name }, index) => {
    if (subsetOf !== undefined && (!names.has(subsetOf) || subsetOf === name))
      add(['claims', index, 'subsetOf'], `no other claim has the name ${subsetOf}`, { expected: 'the name: of another claim' });
    if (!('column' in (data.claims[index]?.count ?? {})) && Object.keys(data.claims[index]?.count ?? {}).length === 0)
      add(['claims', index, 'count'], 'the figure has no column', { expected: 'column:, or low:, best: and high:' });
  });
  return problems;
}

function* columnsIn(value: unknown, path: Path): Generator<{ path: Path; column: string }, void, undefined> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'column' && typeof one === 'string') yield { path: at, column: one };
    else if (key !== 'codes') yield* columnsIn(one, at);
  }
}

/** The ids of a value: the same in all rows, and those that codes stand for. */
function* idsIn(value: unknown, path: Path): Generator<{ path: Path; id: string }, void, undefined> {
  if (typeof value === 'string') yield { path, id: value };
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* idsIn(one, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    const { codes } = value as { codes?: Record<string, string | null> };
    for (const [word, id] of Object.entries(codes ?? {})) if (id !== null) yield { path: [...path, 'codes', word], id };
  }
}
