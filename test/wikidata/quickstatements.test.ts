/** The commands of QuickStatements, parsed back by a grammar of each dialect: they say what the statements say, no more and no less. */
import { describe, expect, it } from 'vitest';
import { quickStatements } from '../../src/wikidata/index.js';
import { isWritable } from '../../src/wikidata/quickstatements.js';
import type { Snak, Statement, Value } from '../../src/wikidata/statement.js';
import { figure, newsItem, wayBackOf, WIKIPEDIA_PAGE } from './fiction.js';
import { parseQuickStatements } from './grammar.js';

const FIGURES = [
  figure('k', ''),
  figure('l', 'claimant: willow-league'),
  figure('m', 'claimant: reed-front, count: ~15'),
  figure('i', 'metric: injured, count: 2..6 best 4'),
  figure('j', 'metric: missing, count: 2..9 best 4'),
  figure('s', 'of: side 2, count: 3'),
];

const waysBack = async () => [
  await wayBackOf([newsItem(FIGURES), WIKIPEDIA_PAGE], { sideFigures: true, retrieved: '2031-04-01' }),
  await wayBackOf([newsItem(FIGURES)]),
  await wayBackOf([newsItem([figure('r', 'count: 4..8')], { event: '  date: 2031-03\n' })], { ranges: true }),
  await wayBackOf([newsItem([], { event: '  date: 2031\n' })]),
];

/** A value as a command has it. */
function asParsed(value: Value): unknown {
  switch (value.kind) {
    case 'item':
      return { item: value.id };
    case 'quantity':
      return { amount: value.amount, ...value.bounds };
    case 'time':
      return { time: `+${value.date}${'-00-00'.slice(value.date.length - 4)}T00:00:00Z`, precision: { 4: 9, 7: 10, 10: 11 }[value.date.length] };
    case 'text':
      return { language: value.language, text: value.text };
    case 'url':
      return { string: value.url.replaceAll('/*', '/%2A').replaceAll('*/', '%2A/') };
  }
}

const pairs = (snaks: readonly Snak[]) => snaks.map(({ property, value }) => [property, asParsed(value)]);
const written = (snaks: readonly Snak[]) => snaks.filter(({ value }) => value.kind !== 'text' || isWritable(value.text));

describe.each([2, 3] as const)('version %i', (version) => {
  const dialect = version === 2 ? 'quickstatements2' : 'quickstatements3';
  it('is parsed back to the statements that the dialect can say', async () => {
    for (const { statements } of await waysBack()) {
      const sayable = statements.filter(({ notIn }) => notIn[dialect] === undefined);
      expect(sayable.length).toBeGreaterThan(0);
      expect(parseQuickStatements(quickStatements(statements, version), version)).toEqual(
        sayable.map(({ item, property, value, qualifiers, references }) => ({
          item,
          property,
          isForced: version === 2 && value.kind === 'quantity',
          value: asParsed(value),
          ...(version === 3 && value.kind === 'quantity' ? { rank: 'R0' } : {}),
          qualifiers: pairs(qualifiers),
          references: references.map((group) => pairs(written(group))),
        })),
      );
    }
  });

  it('has no two commands that it would make one statement of', async () => {
    for (const { statements } of await waysBack()) {
      const commands = parseQuickStatements(quickStatements(statements, version), version).filter(({ isForced }) => !isForced);
      const found = commands.map(({ item, property, value }) => JSON.stringify([item, property, (value as { amount?: number }).amount ?? value]));
      expect(new Set(found).size).toBe(found.length);
    }
  });
});

describe('what the dialects differ in', () => {
  it('equal values of two claimants are in version 2, by force, and not in version 3', async () => {
    const { statements } = await wayBackOf([newsItem([figure('k', ''), figure('l', 'claimant: willow-league')])]);
    expect(quickStatements(statements, 2).match(/^Q0\t!P1120\t12\t/gm)).toHaveLength(2);
    expect(quickStatements(statements, 3)).not.toContain('P1120');
  });

  it('even bounds are ~ in version 2; version 3 has any bounds in brackets', async () => {
    const { statements } = await wayBackOf([newsItem([figure('i', 'count: 2..6 best 4'), figure('j', 'metric: missing, count: 2..9 best 4')])]);
    expect(quickStatements(statements, 2)).toContain('\t!P1120\t4~2\t');
    expect(quickStatements(statements, 2)).not.toContain('P1446');
    expect(quickStatements(statements, 3)).toMatch(/\tP1120\t4\[2,6\]\tR0\t(?:.|\n)*\tP1446\t4\[2,9\]\tR0\t/);
  });

  it('a later reference begins with !S', async () => {
    const { statements } = await wayBackOf([newsItem([figure('k', '')]), WIKIPEDIA_PAGE]);
    for (const version of [2, 3] as const) expect(quickStatements(statements, version).match(/\t!S854\t/g)).toHaveLength(1);
  });
});

it('a title that a command cannot hold is left out, and the reference stays', async () => {
  const { statements } = await wayBackOf([WIKIPEDIA_PAGE]);
  for (const version of [2, 3] as const) {
    const text = quickStatements(statements, version);
    expect(text).toContain('"https://example.org/report/%2A/1"');
    expect(text).not.toContain('S1476');
  }
});

it.each(['a | b', 'a\tb', 'a\nb', 'a /* b */'])('%j cannot be written', (text) => expect(isWritable(text)).toBe(false));

it('texts with quotes and letters of any script are parsed back', () => {
  const value: Value = { kind: 'text', text: '“Twelve” dead: "a report" — сводка', language: 'und' };
  const statement: Statement = {
    event: '',
    item: 'Q0',
    property: 'P361',
    value: { kind: 'item', id: 'Q00', label: '' },
    qualifiers: [],
    references: [[{ property: 'P1476', value }]],
    basis: [],
    cautions: [],
    notIn: {},
  };
  for (const version of [2, 3] as const)
    expect(parseQuickStatements(quickStatements([statement], version), version)[0]?.references).toEqual([[['P1476', { language: 'und', text: value.text }]]]);
});

it('the grammar refuses what neither parser knows', () => {
  expect(() => parseQuickStatements('Q0\tP1120\t4[2,9]\n', 2)).toThrow('no such value');
  expect(() => parseQuickStatements('Q0\t!P1120\t4\n', 3)).toThrow('no property');
  expect(() => parseQuickStatements('Q0\tP1120\t40+\n', 2)).toThrow('no such value');
  expect(() => parseQuickStatements('Q0\tP361\tQ00\tS1476\ten:"a | b"\n', 3)).toThrow();
});
