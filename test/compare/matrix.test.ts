/** The disagreement matrix: who says what of whom, what was compared, and why the rest was not. */
import { describe, expect, it } from 'vitest';
import { compareAccounts, findFindings } from '../../src/compare/index.js';
import { cellLines, comparedInWords, reasonsInWords, rowHeading, type Matrix } from '../../src/compare/matrix.js';
import { dunmere, graphOf, RULES, type ClaimFields } from './asking.js';

const [herons, otters, lake] = ['heron-league', 'otter-front', 'lake-observatory'].map((claimant) => ({ claimant }));

async function matrix(claims: readonly ClaimFields[], more: Record<string, unknown> = {}, all = true): Promise<Matrix | undefined> {
  const { model, findings } = await findFindings(await graphOf([dunmere(claims, more)]), RULES);
  return compareAccounts(model, findings, { all })[0]?.matrix;
}

describe('matrixOf', () => {
  it('has a column for each relation that speaks, and the ratio last', async () => {
    const found = await matrix([
      { count: 10, quote: '10 dead', ...herons },
      { count: 30, quote: '30 dead', ...otters },
      { count: 20, quote: '20 dead', ...lake },
    ]);
    expect(found?.columns).toEqual(['ownSide', 'opposingSide', 'nonParty']);
    expect(found?.rows).toMatchObject([
      {
        title: 'killed',
        party: 'Heron Guard and HL',
        cells: { ownSide: [{ words: '10 dead', claimant: 'HL' }], opposingSide: [{ words: '30 dead' }], nonParty: [{ words: '20 dead' }] },
        verdict: 'differ',
        ratio: 3,
        words: '×3',
        compared: 3,
        notCompared: {},
      },
    ]);
  });

  it('marks figures that are only proposed, in cells, in the verdict and in findings, and sets them apart from the same words', async () => {
    const proposed = { reader: { id: 'wren', version: '1' } };
    const claims = [
      { count: 10, quote: '10 dead', ...herons },
      { count: 30, quote: '30 dead', ...otters, ...proposed },
    ];
    const found = await matrix(claims);
    expect(found?.rows).toMatchObject([
      { cells: { ownSide: [{ words: '10 dead' }], opposingSide: [{ words: '30 dead (proposed)' }] }, words: '×3; some figures are only proposed' },
    ]);
    const { findings } = await findFindings(await graphOf([dunmere(claims)]), RULES);
    expect(findings.map(({ message }) => message).join()).toContain('30 (proposed)');
  });

  it.each<[string, ClaimFields[], string]>([
    [
      'figures that allow each other',
      [
        { count: 10, ...herons },
        { count: 10, ...otters },
      ],
      'agree',
    ],
    ['one column', [{ count: 10, ...herons }], 'one side only'],
    ['the document alone', [{ count: 10 }], 'one source only'],
    [
      'zero against a number',
      [
        { count: 'none', ...herons },
        { count: 7, ...otters },
      ],
      '0 against 7',
    ],
    [
      'floors of opponents',
      [
        { count: '150..', ...herons },
        { count: '1500..', ...otters },
      ],
      '“at least” figures ×10 apart',
    ],
    [
      'an open end',
      [
        { count: '40..', ...herons },
        { count: 300, ...otters },
      ],
      'open, lowest figures ×7.5 apart',
    ],
    [
      'other people',
      [
        { count: 10, who: 'civilians', ...herons },
        { count: 30, ...otters },
      ],
      'not comparable, because different kinds of people or things are counted',
    ],
    [
      'words',
      [
        { count: 10, ...herons },
        { count: 'unknown', ...otters },
      ],
      'not comparable, because described in words without bounds',
    ],
    [
      'a word with a floor',
      [
        { count: 9, ...herons },
        { count: 'scores', ...otters },
      ],
      'at least ×4.4',
    ],
    [
      'two times',
      [
        { count: 10, accumulation: 'cumulative', covers: '2031-03-02', ...herons },
        { count: 30, ...otters },
      ],
      'not comparable, because they are of different times',
    ],
  ])('tells of %s', async (_, claims, words) =>
    expect((await matrix(claims))?.rows.map((row) => row.words)).toEqual(words === 'one side only' ? ['one source only'] : [words]),
  );

  it('gives every pair a reason or compares it', async () => {
    const claims: ClaimFields[] = [
      { count: 10, ...herons },
      { count: 30, ...otters },
      { count: 5, who: 'civilians', ...lake },
      { count: 'several', ...lake },
      { count: 4, accumulation: 'increment', covers: '2031-03-04', ...lake },
    ];
    const found = await matrix(claims);
    const reasons = Object.values(found?.notCompared ?? {}).reduce((sum, pairs) => sum + pairs, 0);
    expect(found?.compared).toBe(1);
    expect((found?.compared ?? 0) + reasons).toBe((claims.length * (claims.length - 1)) / 2);
  });

  it('leaves out figures of single incidents, and says how many', async () => {
    const claims = [
      { count: 10, ...herons },
      { count: 30, ...otters },
      { count: 4, accumulation: 'increment', covers: '2031-03-04' },
    ];
    expect(await matrix(claims, {}, false)).toMatchObject({ incidents: 1, rows: [{ cells: { ownSide: [{}], opposingSide: [{}] } }] });
    expect((await matrix(claims))?.incidents).toBe(0);
  });

  it('has the largest ratio first', async () => {
    const injured = { metric: 'injured' };
    const found = await matrix([
      { count: 10, ...herons },
      { count: 20, ...otters },
      { count: 5, ...injured, ...herons },
      { count: 50, ...injured, ...otters },
    ]);
    expect(found?.rows.map(({ title, words }) => [title, words])).toEqual([
      ['injured', '×10'],
      ['killed', '×2'],
    ]);
  });

  it('tells of two figures in one document', async () => {
    const found = await matrix([{ count: 10 }, { count: 12, at: { section: 'Lead', start: 500, end: 505 } }]);
    expect(found?.rows).toMatchObject([{ verdict: 'differ', words: 'two figures in one document: ×1.2' }]);
  });
});

it('says what was compared, never a bare zero', () => {
  expect(comparedInWords({ compared: 0, notCompared: {} })).toBe('Nothing was compared: no two figures are of one party and outcome.');
  expect(comparedInWords({ compared: 0, notCompared: { time: 1 } })).toBe(
    'Nothing was compared; not compared: 1 pair of figures, because they are of different times (1).',
  );
  expect(reasonsInWords({ time: 1, place: 4 })).toBe('they are of different places; they are of different times');
});

it('writes a heading and the lines of a cell', () => {
  expect(rowHeading({ title: 'killed', party: '' })).toBe('Killed');
  expect(cellLines([{ claims: [], words: 'some forty', claimant: 'HL' }])).toEqual(['some forty (HL)']);
  expect(cellLines(undefined)).toEqual([]);
});
