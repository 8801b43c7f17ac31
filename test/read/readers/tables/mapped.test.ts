/** Rows of a table of one's own, by its mapping. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/entry/index.js';
import { mappedReader, mappingOf } from './mapped-table.js';

const registry = {
  ...EMPTY_REGISTRY,
  actors: new Map([['heron-league', { id: 'heron-league', name: 'Heron League', aliases: ['HL'] }]]),
  places: new Map([
    ['ostrel', { id: 'ostrel', name: 'Ostrel' }],
    ['brindle-ford', { id: 'brindle-ford', name: 'Brindle Ford', within: 'ostrel' }],
  ]),
} as Registry;

/** The entry of a row, and what is wrong with it. */
function entryOf(yaml: string, row: Record<string, string>) {
  const { value, problems } = mappedReader(yaml, Object.keys(row), registry)(...Object.values(row));
  return { entry: value?.entry, actors: value?.actors, places: value?.places, messages: problems.map(({ message }) => message) };
}

describe('a figure', () => {
  it('is a claim with its words at their place in the cell', () => {
    const { entry } = entryOf(mappingOf(), { No: '1', Killed: ' at least 12 people' });
    expect(entry?.claims).toEqual([
      {
        id: 'killed-unstated',
        metric: ['killed'],
        count: { modifier: 'atLeast', low: 12 },
        accumulation: 'total',
        at: { section: 'Killed', start: 101, end: 112 },
        quote: 'at least 12',
      },
    ]);
  });

  it('is none where the cell is empty', () => {
    for (const Killed of ['', 'NA', 'n/a', '–']) expect(entryOf(mappingOf(), { Killed }).entry?.claims).toEqual([]);
    expect(entryOf(mappingOf({ claim: 'count: { column: Killed, empty: ["0"] }' }), { Killed: '0' }).entry?.claims).toEqual([]);
  });

  it('may have its bounds in columns of their own', () => {
    const claim = 'count: { low: { column: Low }, best: { column: Best }, high: { column: High } }';
    const [one] = entryOf(mappingOf({ claim }), { Low: '3', Best: '5', High: '9' }).entry?.claims ?? [];
    expect(one).toMatchObject({ count: { modifier: 'range', low: 3, best: 5, high: 9 }, quote: '5', at: { section: 'Best', start: 100, end: 101 } });
    expect(entryOf(mappingOf({ claim }), { Low: '3', Best: '', High: '' }).entry?.claims?.[0]?.count).toEqual({ modifier: 'atLeast', low: 3 });
    expect(entryOf(mappingOf({ claim }), { Low: 'dozens', Best: '', High: '' }).messages).toEqual(['"dozens" in the column Low']);
  });

  it('keeps its row out where it is not one figure', () => {
    const { entry, messages } = entryOf(mappingOf(), { Killed: '3 killed, 5 injured' });
    expect(entry).toBeUndefined();
    expect(messages).toEqual(['"3 killed, 5 injured" in the column Killed']);
  });
});

describe('who says it', () => {
  const claim = 'count: { column: Killed }\nclaimant: { column: Who, split: ";", codes: { Unknown: unnamed, the monitor: } }';
  it.each([
    ['HL', 'heron-league'],
    ['Lark News', 'marsh-lark-news'],
    ['Lark News; HL', ['marsh-lark-news', 'heron-league']],
    ['unknown', 'unnamed'],
    ['The monitor', undefined],
    ['', undefined],
  ])('%s', (Who, claimant) => {
    const { entry, actors } = entryOf(mappingOf({ claim }), { Killed: '3', Who });
    expect(entry?.claims?.[0]?.claimant).toEqual(claimant);
    // What the registry has is not described again.
    expect(actors?.map(({ name }) => name)).toEqual(Who.startsWith('Lark') ? ['Lark News'] : []);
  });
});

describe('codes', () => {
  const claim = 'count: { column: Killed }\nwho: { column: Of, codes: { Locals: civilians, "?": } }';
  it('are those of the mapping, or our own as they are', () => {
    for (const [Of, who] of [
      ['Locals', 'civilians'],
      ['locals', 'civilians'],
      ['Fighters', 'fighters'],
      ['?', undefined],
    ] as const)
      expect(entryOf(mappingOf({ claim }), { Killed: '3', Of }).entry?.claims?.[0]?.who).toBe(who);
  });

  it('keep a row out that has another word', () => {
    expect(entryOf(mappingOf({ claim }), { Killed: '3', Of: 'herons' }).messages).toEqual(['"herons" in the column Of']);
  });
});

describe('the event', () => {
  it('has dates in the order that the mapping says, and no date that may be two days', () => {
    const event = 'date: { column: Date }';
    expect(entryOf(mappingOf({ head: 'dates: dmy', event }), { Killed: '3', Date: '03/04/2031' }).entry?.event.date).toBe('2031-04-03');
    expect(entryOf(mappingOf({ head: 'dates: mdy', event }), { Killed: '3', Date: '03/04/2031' }).entry?.event.date).toBe('2031-03-04');
    expect(entryOf(mappingOf({ event }), { Killed: '3', Date: '03/04/2031' }).messages).toEqual(['"03/04/2031" in the column Date']);
    expect(entryOf(mappingOf({ head: 'dates: dmy', event }), { Killed: '3', Date: '31/02/2031' }).messages).toEqual(['"31/02/2031" in the column Date']);
    for (const [Date, date] of [
      ['1 March 2031', '2031-03-01'],
      ['March 2031', '2031-03'],
      ['2031', '2031'],
      ['2031-03-01T12:30:00Z', '2031-03-01'],
      ['13/03/2031', '2031-03-13'],
    ] as const)
      expect(entryOf(mappingOf({ event }), { Killed: '3', Date }).entry?.event.date).toBe(date);
  });

  it('has a window of days from two columns', () => {
    const yaml = mappingOf({ event: 'date: { from: { column: From }, to: { column: To } }' });
    expect(entryOf(yaml, { Killed: '3', From: '2031-03-01', To: '2031-03-05' }).entry?.event.date).toBe('2031-03-01/2031-03-05');
    expect(entryOf(yaml, { Killed: '3', From: '2031-03-05', To: '2031-03-01' }).messages).toEqual(['"2031-03-01" in the column To']);
  });

  it('is where the registry has it, unless the row says another area or has coordinates of its own', () => {
    const event = 'place: { name: { column: Town }, within: [{ column: Country }], lat: { column: Lat }, long: { column: Long } }';
    const row = { Killed: '3', Town: 'Brindle Ford', Country: 'Ostrel', Lat: '', Long: '' };
    expect(entryOf(mappingOf({ event }), row).entry?.event.place).toEqual([{ id: 'brindle-ford' }]);
    const elsewhere = entryOf(mappingOf({ event }), { ...row, Country: 'Norland' });
    expect(elsewhere.entry?.event.place?.[0]?.id).toMatch(/^marsh-norland-brindle-ford-/);
    const located = entryOf(mappingOf({ event }), { ...row, Lat: '10,5', Long: '-20.25' });
    expect(located.places?.[0]).toMatchObject({ name: 'Brindle Ford', lat: 10.5, long: -20.25, source: 'Marsh' });
    expect(entryOf(mappingOf({ event }), { ...row, Lat: '100' }).messages).toEqual(['"100" in the column Lat']);
  });

  it('has the sides that a row names, and those that its figures count', () => {
    const yaml = mappingOf({
      event: 'sides: { 1: { column: By, split: ",", role: supporter }, 2: heron-league }',
      claim: 'count: { column: Killed }\nof: side 1',
    });
    expect(entryOf(yaml, { Killed: '3', By: 'Reed Watch, HL' }).entry?.event.sides).toEqual({
      1: {
        actors: [
          { id: 'marsh-reed-watch', role: 'supporter' },
          { id: 'heron-league', role: 'supporter' },
        ],
      },
      2: { actors: [{ id: 'heron-league' }] },
    });
    expect(entryOf(yaml, { Killed: '3', By: '' }).entry?.event.sides?.[1]).toEqual({ actors: [] });
  });
});

describe('rows', () => {
  const yaml = mappingOf({ head: 'row: { column: No }', event: 'id: { column: Incident }' });

  it('of one event share it', () => {
    const read = mappedReader(yaml, ['No', 'Incident', 'Killed']);
    const [one, other] = [read('1', 'Q-17', '3'), read('2', 'Q-17', '5')];
    expect(one.value?.entry.event.id).toBe(other.value?.entry.event.id);
    expect(one.value?.entry.id).not.toBe(other.value?.entry.id);
    // Words that have the same letters and digits are two ids.
    expect(read('3', 'Q.17', '5').value?.entry.event.id).not.toBe(one.value?.entry.event.id);
  });

  it('have a part and its whole by the names of claims', () => {
    const parts = mappingOf({ claim: 'name: all\ncount: { column: Killed }' }).trimEnd();
    const read = mappedReader(`${parts}\n  - { metric: killed, count: { column: Civilians }, who: civilians, subsetOf: all }\n`, ['Killed', 'Civilians']);
    const claims = read('9', '4').value?.entry.claims ?? [];
    expect(claims[1]?.subsetOf).toBe(claims[0]?.id);
    expect(read('', '4').value?.entry.claims).toHaveLength(1);
  });
});
