/** Comparisons: the claims of an event side by side, in tables by outcome and party, with the findings that go with each. */
import { describe, expect, it } from 'vitest';
import { assumptionsOf, compareAccounts, eventIds, isKnownEvent, type ComparisonOptions } from '../../src/compare/comparison.js';
import { findFindings } from '../../src/compare/index.js';
import type { Entry } from '../../src/entry/index.js';
import { dunmere, editionOf, graphOf, RULES, type ClaimFields } from './asking.js';

/** What is compared of entries, by the options that are given. */
async function examine(entries: readonly Entry[]) {
  const { findings, model } = await findFindings(await graphOf(entries), RULES);
  return { model, compared: (options: ComparisonOptions = {}) => compareAccounts(model, findings, options) };
}
const battle = async (claims: readonly ClaimFields[], more: Record<string, unknown> = {}) => (await examine([dunmere(claims, more)])).compared;

const rivals = [
  { count: 30, claimant: 'otter-front' },
  { count: '4..7', claimant: 'heron-league' },
];
const clash = { id: 'clash', type: 'clash', date: '2031-03-02', summary: 'A clash.', at: { section: 'Timeline', start: 500, end: 505 } };
const increment = { accumulation: 'increment', about: 'clash', covers: '2031-03-02' };

describe('a table', () => {
  it('has the claims of one outcome and party, the lowest first, and their findings', async () => {
    const [comparison, ...others] = (await battle([...rivals, { count: 9, of: 'side 2' }]))();
    expect(others).toEqual([]);
    expect(comparison).toMatchObject({ label: 'Battle of Dunmere', editions: [], documents: [{ label: 'Battle of Dunmere', standing: 'only' }] });
    expect(comparison?.tables.map(({ title, party, scale }) => [title, party, scale])).toEqual([['killed', 'Heron Guard and HL', 30]]);
    const [table] = comparison?.tables ?? [];
    expect(table?.rows.map(({ claimant, relation, bounds, low, high, document }) => [claimant, relation, bounds, low, high, document])).toEqual([
      ['HL', 'ownSide', '4–7', 4, 7, 0],
      ['Otter Front', 'opposingSide', '30', 30, 30, 0],
    ]);
    expect(table?.findings.filter(({ differs }) => differs)).toMatchObject([{ rule: 'rivals', measure: 23 }]);
  });

  it('of a single account is there where all are wanted', async () => {
    const compared = await battle([{ count: 9 }]);
    expect(compared()).toEqual([]);
    expect(compared({ all: true })[0]?.tables).toMatchObject([{ rows: [{ claimant: '(the document)', bounds: '9' }], findings: [] }]);
  });

  it('omits figures of incidents, unless all are wanted', async () => {
    const claims = [...rivals, { count: 2, ...increment }];
    const compared = await battle(claims, { episodes: [clash] });
    const rows = (options: ComparisonOptions) => compared(options)[0]?.tables[0]?.rows.map(({ bounds }) => bounds);
    expect(rows({})).toEqual(['4–7', '30']);
    expect(rows({ all: true })).toEqual(['4–7', '30', '2']);
  });

  it('shows figures in words as words, without inventing bounds', async () => {
    const [comparison] = (await battle([...rivals, { count: 'unknown' }, { count: 'several' }]))();
    const rows = comparison?.tables[0]?.rows.filter(({ modifier }) => ['vague', 'statedUnknown'].includes(modifier));
    expect(rows?.map(({ bounds, low, high, modifier }) => [modifier, bounds, low, high])).toEqual([
      ['statedUnknown', 'unknown', undefined, undefined],
      ['vague', 'described in words', 3, undefined],
    ]);
  });
});

describe('what is asked for', () => {
  const both = [...rivals, ...rivals.map((claim) => ({ ...claim, metric: 'injured' }))];

  it('may be an outcome', async () => {
    const compared = await battle(both);
    const titles = (metric?: string) => compared({ metric }).flatMap(({ tables }) => tables.map(({ title }) => title));
    expect(titles()).toEqual(['injured', 'killed']);
    expect(titles('injured')).toEqual(['injured']);
    expect(titles('captured')).toEqual([]);
  });

  it('may be an event, by the id of its event or entry or by its IRI', async () => {
    const other = dunmere(rivals, { id: 'siege-entry' }, { id: 'siege-of-fenwick', label: 'Siege of Fenwick' });
    const { model, compared } = await examine([dunmere(rivals), other]);
    expect(eventIds(model)).toEqual(['battle-of-dunmere', 'siege-of-fenwick']);
    expect(compared().map(({ label }) => label)).toEqual(['Battle of Dunmere', 'Siege of Fenwick']);
    for (const event of ['siege-of-fenwick', 'siege-entry', 'https://w3id.org/variorum/id/event/siege-of-fenwick']) {
      expect(compared({ event }).map(({ label }) => label)).toEqual(['Siege of Fenwick']);
      expect(isKnownEvent(model, event)).toBe(true);
    }
    expect(compared({ event: 'siege' })).toEqual([]);
    expect(isKnownEvent(model, 'siege')).toBe(false);
  });
});

describe('several editions of one document', () => {
  it('share equal rows, and say which of them is compared', async () => {
    const [comparison] = (
      await examine([editionOf(rivals, '1', { revision: '1' }), editionOf([rivals[0] ?? {}, { ...rivals[1], count: 8 }], '2', { revision: '2' })])
    ).compared();
    expect(comparison?.documents.map((one) => one.edition)).toEqual(['revision 1', 'revision 2']);
    expect(comparison?.editions).toEqual(['Several editions of one document. Compared: [2], the latest. Shown but not compared: [1], earlier.']);
    expect(comparison?.tables[0]?.rows.map(({ bounds, document, also }) => [bounds, document, also])).toEqual([
      ['4–7', 0, undefined],
      ['8', 1, undefined],
      ['30', 0, [1]],
    ]);
  });

  it('are examined separately where none is known to be the latest, and equal findings are one', async () => {
    const [comparison] = (await examine([editionOf(rivals, '1'), editionOf(rivals, '2')])).compared();
    expect(comparison?.editions).toEqual([
      'Several editions of one document. It is not known which of [1] and [2] is the latest, so each is examined separately and they are not compared with one another.',
    ]);
    const found = comparison?.tables[0]?.findings.filter(({ rule }) => rule === 'rivals') ?? [];
    expect(found).toMatchObject([{ measure: 23, also: [expect.stringContaining('battle-of-dunmere--2')] }]);
    expect(found[0]?.concerns).toHaveLength(4);
  });
});

it('assumptions are each listed once, in the order of the findings', () => {
  const finding = (...assumes: string[]) => ({ iri: '', rule: 'r', severity: 'notable' as const, message: '', concerns: [], assumes });
  const table = { outcomes: [], title: '', party: '', rows: [], scale: 1, findings: [finding('b', 'a'), finding('a', 'c')] };
  expect(
    assumptionsOf({
      event: '',
      label: '',
      documents: [],
      editions: [],
      editionDifferences: [],
      matrix: { columns: [], rows: [], compared: 0, notCompared: {}, incidents: 0 },
      tables: [table],
      findings: [finding('d', 'b')],
    }),
  ).toEqual(['b', 'a', 'c', 'd']);
});
