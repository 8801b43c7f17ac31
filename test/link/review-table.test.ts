import { describe, expect, it } from 'vitest';
import { csv } from '../../src/csv.js';
import type { Decision } from '../../src/link/decision.js';
import { REVIEW_COLUMNS, reviewRows, withReview } from '../../src/link/review-table.js';

const DECISIONS: Decision[] = [
  {
    subject: 'event/larkmoor',
    decision: 'undecided',
    object: 'Q11',
    name: 'Battle of Larkmoor',
    type: 'event',
    label: '=Battle',
    score: 0.7,
    why: 'name and context agree',
    evidence: [{ kind: 'name', text: 'the same name' }],
    candidates: [{ object: 'Q12', name: 'Other', score: 0.4, evidence: [{ kind: 'date', text: 'another date', against: true }] }],
  },
  { subject: 'actor/heron', decision: 'undecided', name: 'Heron League', why: 'nothing found' },
];
const TABLE = csv(reviewRows(DECISIONS));
const fill = (text: string) => withReview(DECISIONS, text);

it('has a row for each proposal, with reasons and candidates', () => {
  expect(reviewRows(DECISIONS)[0]).toEqual([...REVIEW_COLUMNS]);
  expect(reviewRows(DECISIONS)[1]).toEqual([
    'undecided',
    'Q11',
    '',
    '',
    '',
    'event/larkmoor',
    'Battle of Larkmoor',
    'event',
    'Q11',
    '=Battle',
    '0.7',
    'name and context agree; the same name',
    'Q12 Other (0.4): against: another date',
  ]);
});

describe('a table that was filled in', () => {
  it('unchanged changes nothing', () => {
    expect(fill(TABLE)).toEqual({ decisions: DECISIONS, changed: 0, problems: [] });
  });

  it('gives decisions, in any order of columns, with any separator of spreadsheets', () => {
    for (const separator of [',', ';', '\t']) {
      const text =
        ['subject', 'why', 'decision', 'object', 'by', 'on', 'mine'].join(separator) +
        `\r\nevent/larkmoor${separator}same date${separator}Exact${separator}Q12${separator}Ada${separator}2031-06-01${separator}x\r\n`;
      expect(fill(text)).toMatchObject({
        changed: 1,
        problems: [],
        decisions: [{ decision: 'exact', object: 'Q12', by: 'Ada', on: '2031-06-01', why: 'same date' }, { decision: 'undecided' }],
      });
    }
  });

  it('takes the proposed item where no other is named, and none for nothing found', () => {
    const { decisions } = fill('subject,decision,by\nevent/larkmoor,close,Ada\nactor/heron,none,Ada\n');
    expect(decisions).toMatchObject([
      { decision: 'close', object: 'Q11' },
      { decision: 'none', by: 'Ada' },
    ]);
    expect(fill('subject,decision,by\nevent/larkmoor,none,Ada\n').decisions[0]).not.toHaveProperty('object');
  });

  it.each([
    ['subject,decision\nevent/larkmoor,maybe\n', 'maybe is no decision'],
    ['subject,decision\nevent/none,exact\n', 'which was not proposed'],
    ['subject,decision\nactor/heron,exact\n', 'names no item'],
    ['subject,decision,object\nactor/heron,exact,P31\n', 'is no item of Wikidata'],
    ['subject,decision\nactor/heron,none\nactor/heron,none\n', 'twice'],
    ['subject\nactor/heron\n', 'lacks the column decision'],
    ['', 'no rows'],
    ['subject,decision\n"x\n', 'cannot be read'],
  ])('has a mistake: %j', (text, message) => {
    expect(fill(text).problems[0]?.message).toContain(message);
  });
});
