/** Scores of findings as tables, as data and one by one. */
import { expect, it } from 'vitest';
import { findingExplanation, findingRows, findingTables } from '../../../src/cli/evaluate/finding-tables.js';
import { sumFindings, type FindingScore } from '../../../src/evaluate/index.js';

const SCORE: FindingScore = {
  article: 'mill.txt',
  rules: { dates: { made: 1, right: 0, gold: 0, found: 0 }, rivals: { made: 2, right: 1, gold: 4, found: 1 } },
  all: { made: 3, right: 1, gold: 4, found: 1 },
  missed: [{ rule: 'rivals', accounts: [['1–9', '30–39'], ['40–49']], also: [] }],
  wrong: [{ finding: { rule: 'rivals', message: 'They differ.', figures: ['1–9', '60–69'] }, trap: 'time' }],
};
const NOTHING = sumFindings([], 'mill.txt');
const SCORES = { gold: { articles: [SCORE], all: sumFindings([SCORE]) }, drafts: { articles: [NOTHING], all: sumFindings([NOTHING]) } };

it('has a table of rules from gold figures and one from drafts', () => {
  const lines = findingTables(SCORES)
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' | '));
  expect(lines).toEqual([
    'findings from entries of gold figures (comparison alone) | P | right/made | R | found/listed',
    'rivals | 0.50 | 1/2 | 0.25 | 1/4',
    'dates | 0.00 | 0/1 | – | 0/0',
    'all (articles: 1) | 0.33 | 1/3 | 0.25 | 1/4',
    '',
    'findings from drafts (with reading) | P | right/made | R | found/listed',
    'all (articles: 1) | – | 0/0 | – | 0/0',
    '',
    'not scored, because they are not about figures: both-sides, dates, fates, names, one-event-or-two',
    '',
  ]);
});

it('lists what was missed and what is wrong', () => {
  const text = findingExplanation(SCORES);
  expect(text).toContain('mill, from entries of gold figures (comparison alone)\n  missed  rivals: 1–9, 30–39 | 40–49\n');
  expect(text).toContain('  wrong   rivals: They differ. (not comparable: time)\n');
  expect(text).not.toContain('drafts');
  expect(findingRows(SCORES)).toMatchObject([
    { findings: 'mill.txt', from: 'gold', precision: 1 / 3, recall: 0.25, rules: { rivals: { precision: 0.5 } }, wrong: [{ trap: 'time' }] },
    { findings: 'all', from: 'gold' },
    { findings: 'mill.txt', from: 'drafts', precision: null, recall: null },
    { findings: 'all', from: 'drafts' },
  ]);
});
