/** Mappings of tables: what is wrong with one is reported with its place. */
import { describe, expect, it } from 'vitest';
import { parseTableMapping } from '../../../../src/read/readers/tables/mapping.js';
import { mappingOf } from './mapped-table.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableMappingJsonSchema } from '../../../../src/read/index.js';
import { ROOT } from '../../../support.js';

it('is what the published schema says', () =>
  expect(JSON.parse(readFileSync(join(ROOT, 'ontology/table-mapping.schema.json'), 'utf8'))).toEqual(tableMappingJsonSchema()));

describe('parseTableMapping', () => {
  it('tells a field that it does not have, with its line', () => {
    const { value, problems } = parseTableMapping(mappingOf({ claim: 'count: { column: Killed }\nmeasure: x' }), 'm.yaml');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'table-mapping', place: { file: 'm.yaml', line: 10 } }]);
    expect(problems[0]?.message).toContain('measure');
  });

  it.each(['who: herons', 'covers: then', 'of: side x', 'accumulation: sum', 'claimant: { colum: Who }'])('refuses %s', (line) => {
    const { problems } = parseTableMapping(mappingOf({ claim: `count: { column: Killed }\n${line}` }), 'm.yaml');
    expect(problems.map(({ code }) => code)).toEqual(['table-mapping']);
  });
});
