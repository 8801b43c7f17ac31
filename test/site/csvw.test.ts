/** The description of a table for programs. */
import { describe, expect, it } from 'vitest';
import { tableDescription } from '../../src/site/csvw.js';

describe('the description of a table', () => {
  const { path, text } = tableDescription({
    path: 'plots/event/e/killed.csv',
    title: 'Killed',
    columns: ['claimant', 'low', 'x'],
    licences: ['https://example.org/l'],
  });
  const parsed = JSON.parse(text) as { url: string; 'dc:license': unknown; tableSchema: { columns: Record<string, string>[] } };

  it('is beside its table, and names it', () => {
    expect([path, parsed.url, parsed['dc:license']]).toEqual(['plots/event/e/killed.csv-metadata.json', 'killed.csv', [{ '@id': 'https://example.org/l' }]]);
    expect(tableDescription({ path: 'a.csv', title: 'A', columns: [] }).text).not.toContain('dc:license');
  });

  it('has every column in its order, with its datatype', () => {
    expect(parsed.tableSchema.columns.map(({ name, datatype }) => [name, datatype])).toEqual([
      ['claimant', 'string'],
      ['low', 'number'],
      ['x', 'string'],
    ]);
  });
});
