/** Which kind a table is of: what is named, what is beside it, what its columns say. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { isMappingFile, kindFor } from '../../src/io/table-mapping.js';
import { acledRow } from '../read/readers/tables/table.js';
import { mappingOf } from '../read/readers/tables/mapped-table.js';
import { folderWith } from '../support.js';

const named = (name: string) => mappingOf().replace('name: marsh', `name: ${name}`);

describe('kindFor', () => {
  const cwd = folderWith({ 'a.csv': '', 'a.csv.mapping.yaml': named('beside'), 'b.csv': '', 'other.yaml': named('other') });
  const kindOf = async (table: string, header: string[], options: { dataset?: string; mapping?: string; isDefault?: boolean } = {}) => {
    const { value, problems } = await kindFor(join(cwd, table), header, { registry: EMPTY_REGISTRY, ...options });
    return value?.name ?? problems[0]?.code;
  };
  const other = join(cwd, 'other.yaml');
  const acled = [...Object.keys(acledRow()), 'Killed'];

  it('is the data set that is named, the mapping that is named, or the one beside the table', async () => {
    expect(await kindOf('a.csv', acled, { dataset: 'acled' })).toBe('acled');
    expect(await kindOf('a.csv', ['Killed'], { mapping: other })).toBe('other');
    expect(await kindOf('a.csv', ['Killed'])).toBe('beside');
  });

  it('is the mapping of the project where nothing else is known', async () => {
    const project = { mapping: other, isDefault: true };
    expect(await kindOf('b.csv', ['Killed'], project)).toBe('other');
    expect(await kindOf('b.csv', acled, project)).toBe('acled');
    expect(await kindOf('a.csv', ['Killed'], project)).toBe('beside');
  });

  it('is none where the columns are others', async () => {
    expect(await kindOf('b.csv', ['Killed'])).toBe('table-header');
    expect(await kindOf('a.csv', ['Dead'])).toBe('table-mapping');
    expect(await kindOf('b.csv', ['Killed'], { mapping: join(cwd, 'missing.yaml') })).toBe('table-mapping');
  });
});

it('knows a mapping by its name', () => {
  expect(['a.csv.mapping.yaml', 'a.mapping.yml', 'mapping.yaml', 'a.yaml'].map(isMappingFile)).toEqual([true, true, false, false]);
});
