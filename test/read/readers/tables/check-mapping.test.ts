/** Mappings against the header of their table, the registry and themselves. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../../../src/entry/index.js';
import { checkMapping } from '../../../../src/read/readers/tables/check-mapping.js';
import { parseTableMapping } from '../../../../src/read/readers/tables/mapping.js';
import { mappingOf } from './mapped-table.js';

describe('checkMapping', () => {
  const problemsOf = (yaml: string, header: string[]) => {
    const { value } = parseTableMapping(yaml, 'm.yaml');
    return value === undefined ? undefined : checkMapping(value, header, EMPTY_REGISTRY).map(({ message, place, fix }) => [message, place?.line, fix]);
  };

  it('finds columns by their names, whatever their case', () => {
    expect(problemsOf(mappingOf(), ['\uFEFFKILLED '])).toEqual([]);
    expect(problemsOf(mappingOf(), ['Kiled'])).toEqual([['the table has no column "Killed"', 9, 'did you mean "Kiled"?']]);
  });

  it('knows the actors, sides and claims that a mapping names', () => {
    const claim = 'count: { column: Killed }\nclaimant: lark\nof: side 2\nsubsetOf: all';
    expect(problemsOf(mappingOf({ claim }), ['Killed'])?.map(([message]) => message)).toEqual([
      'the event has no side 2',
      'neither the registry nor actors: has "lark"',
      'no other claim has the name all',
    ]);
    const head = 'actors: [{ id: lark, name: Lark }]';
    expect(problemsOf(mappingOf({ head, claim: 'count: { column: Killed }\nclaimant: lark' }), ['Killed'])).toEqual([]);
  });

  it('keeps the names of data sets free', () => {
    expect(problemsOf(mappingOf().replace('name: marsh', 'name: acled'), ['Killed'])?.[0]?.[0]).toBe('acled is the name of a data set that is known');
  });
});
