/** Mappings that are drafted from the header and the rows of a table. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../../../src/entry/index.js';
import { checkMapping } from '../../../../src/read/readers/tables/check-mapping.js';
import { draftMapping } from '../../../../src/read/readers/tables/draft-mapping.js';
import { parseTableMapping } from '../../../../src/read/readers/tables/mapping.js';

function draft(rows: Record<string, string>[]) {
  const header = Object.keys(rows[0] ?? {});
  const yaml = draftMapping({ file: 't.csv', title: 'T', header, rows: rows.map((row) => Object.values(row)) });
  return { yaml, header, mapping: parseTableMapping(yaml, 't.csv.mapping.yaml') };
}

const ROW = {
  'No.': '1',
  Incident: 'Q-17',
  Date: '14/03/2031',
  Type: 'Ambush',
  Town: 'Brindle Ford',
  Country: 'Ostrel',
  District: 'Marsh',
  Latitude: '10.5',
  Longitude: '-20.25',
  Attacker: 'Reed Watch',
  Target: 'Heron League',
  'Killed (min)': '3',
  'Killed (max)': '5',
  'Civilians injured': 'at least 2',
  'Who says': 'Lark News',
  'Reported on date': '15/03/2031',
  URL: 'https://lark.example/1',
  Comments: 'Nothing more is known.',
  Weather: 'fog: thick',
};

describe('draftMapping', () => {
  it('guesses columns by their names and cells', () => {
    const { mapping, header, yaml } = draft([ROW, { ...ROW, 'No.': '2' }]);
    expect(mapping.problems).toEqual([]);
    if (mapping.value === undefined) throw new Error(yaml);
    expect(checkMapping(mapping.value, header, EMPTY_REGISTRY)).toEqual([]);
    const { row, dates, event, claims } = mapping.value.data;
    const column = (name: string) => ({ column: name });
    expect({ row, dates }).toEqual({ row: column('No.'), dates: 'dmy' });
    expect(event).toEqual({
      id: column('Incident'),
      type: column('Type'),
      date: column('Date'),
      place: { name: column('Town'), within: [column('District'), column('Country')], lat: column('Latitude'), long: column('Longitude') },
      sides: { 1: column('Attacker'), 2: column('Target') },
    });
    const common = { claimant: column('Who says'), stated: column('Reported on date'), cites: { url: column('URL') }, note: column('Comments') };
    expect(claims).toEqual([
      { metric: 'killed', count: { low: column('Killed (min)'), high: column('Killed (max)') }, ...common },
      { metric: 'injured', who: 'civilians', count: column('Civilians injured'), ...common },
    ]);
    expect(yaml).toContain('#   Weather: "fog: thick"');
  });

  it('leaves open what the cells do not tell', () => {
    const { yaml } = draft([{ Date: '03/04/2031', 'How many': '7', Type: 'Heron dance' }]);
    expect(yaml).toContain('# dates: dmy # or mdy: the cells do not tell which of both "03/04/2031" is');
    // What is counted is for a person to say, and until then the mapping is refused.
    expect(yaml).toContain('- metric: CHOOSE');
    expect(yaml).toContain('"Heron dance":\n');
  });

  it('gives names of columns that need quotes in them', () => {
    const { mapping } = draft([{ 'Killed: "all"': '7', No: '1', yes: 'x' }]);
    expect(mapping.problems).toEqual([]);
    expect(mapping.value?.data.claims[0]?.count).toEqual({ column: 'Killed: "all"' });
  });
});
