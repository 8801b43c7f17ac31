import { describe, expect, it } from 'vitest';
import { readItemTable } from '../../src/link/table.js';

describe('a table', () => {
  it('of the query service is read, and rows of one item are one', () => {
    const text = `battle,battleLabel,date,location\nhttp://www.wikidata.org/entity/Q11,"Battle of Larkmoor, first",2031-05-04T00:00:00Z,http://www.wikidata.org/entity/Q20\nhttp://www.wikidata.org/entity/Q11,"Battle of Larkmoor, first",2031-05-04T00:00:00Z,http://www.wikidata.org/entity/Q21\nhttp://www.wikidata.org/entity/Q12,Q12,,\n`;
    expect(readItemTable(text, { delimiter: ',', kind: 'event' })).toMatchObject({
      items: [{ id: 'Q11', label: 'Battle of Larkmoor, first', kinds: ['event'], places: ['Q20', 'Q21'], dates: [{ from: '2031-05-04' }] }],
      skipped: 1,
    });
  });

  it('of tabs has titles of pages, and quotation marks as they are', () => {
    const { items } = readItemTable('qid\tlabel\tdate\tenwiki_title\nQ11\tThe "Larkmoor" raid\t2031-01-01T00:00:00Z\tLarkmoor_raid\n', { delimiter: '\t' });
    expect(items).toMatchObject([
      { id: 'Q11', label: 'The "Larkmoor" raid', sitelinks: { enwiki: 'Larkmoor raid' }, kinds: [], dates: [{ precision: 'year' }] },
    ]);
  });

  it('of places has coordinates and names', () => {
    const { items } = readItemTable('name,names_all,lat,lon,wd_id\nLarkmoor,Lark Moor|Larkmoor,10.5,20.25,Q20\nHollin,,,,\n', {
      delimiter: ',',
      kind: 'place',
    });
    expect(items).toMatchObject([{ id: 'Q20', names: ['Lark Moor'], coordinates: { lat: 10.5, long: 20.25 } }]);
  });

  it.each([
    ['a,b\n1,2\n', 'no column has items'],
    ['item,date\nQ11,2031\n', 'no column has labels'],
    ['', 'no column has items'],
    ['item,label\n"Q11,x\n', 'Quote Not Closed'],
  ])('%j is none', (text, fault) => {
    expect(readItemTable(text, { delimiter: ',' }).fault).toContain(fault);
  });
});
