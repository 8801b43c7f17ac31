/** Tables about places that do not exist, for tests of readers of tables. */
import { EMPTY_REGISTRY, type Registry } from '../../../../src/entry/index.js';
import type { TableKind } from '../../../../src/read/readers/tables/reader.js';

/** A row of UCDP GED; cells that matter for a test are given. */
export function gedRow(cells: Record<string, string> = {}): Record<string, string> {
  return {
    ...{ id: '4711', type_of_violence: '1', conflict_new_id: '90', conflict_name: 'Ostrel: Government', dyad_new_id: '91', dyad_name: 'Ostrel - Reed Watch' },
    ...{ side_a_new_id: '7', side_a: 'Government of Ostrel', side_b_new_id: '8', side_b: 'Reed Watch', gwnoa: '999', number_of_sources: '-1' },
    ...{ source_article: '"The Lark,2031-03-02,Mill burns"', source_original: 'residents; Reed Watch', where_prec: '2', where_coordinates: 'Brindle Ford' },
    ...{ adm_1: 'Marsh', adm_2: '', latitude: '10.50', longitude: '-20.25', country: 'Ostrel', event_clarity: '1', date_prec: '1' },
    ...{
      date_start: '2031-03-01',
      date_end: '2031-03-01',
      deaths_a: '0',
      deaths_b: '2',
      deaths_civilians: '1',
      deaths_unknown: '0',
      best: '3',
      low: '3',
      high: '5',
    },
    ...cells,
  };
}

/** A row of ACLED in its newer columns. */
export function acledRow(cells: Record<string, string> = {}): Record<string, string> {
  return {
    ...{ event_id_cnty: 'OST12', event_date: '2031-03-01', year: '2031', time_precision: '1', disorder_type: 'Political violence', event_type: 'Battles' },
    ...{ sub_event_type: 'Armed clash', actor1: 'Military Forces of Ostrel', assoc_actor_1: '', inter1: 'State forces', actor2: 'Reed Watch' },
    ...{ assoc_actor_2: 'Heron League; Hill Guard', inter2: 'Rebel group', interaction: 'State forces-Rebel group', civilian_targeting: '', iso: '999' },
    ...{ country: 'Ostrel', admin1: 'Marsh', admin2: '', admin3: '', location: 'Brindle Ford', latitude: '10.5', longitude: '-20.25', geo_precision: '1' },
    ...{ source: 'The Lark', notes: 'Made up for a test.', fatalities: '2' },
    ...cells,
  };
}

/** Reads one row as a table of a kind; the cells begin at every hundredth character. */
export function readRow(
  kind: TableKind,
  row: Record<string, string>,
  { registry = EMPTY_REGISTRY, withNotes }: { registry?: Registry; withNotes?: boolean } = {},
) {
  const header = Object.keys(row);
  const document = { title: 'T', language: 'en', ...kind.describe('23.1'), sha256: 'ab'.repeat(32) };
  const read = kind.open(header, { document, dataset: { name: kind.name, version: '23.1' }, registry, withNotes });
  return read({ cells: Object.values(row), starts: header.map((_, index) => index * 100) });
}

/** The text of a CSV file. */
export function csvText(rows: readonly Record<string, string>[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}
