/** The date of each sentence, and how it carries over to the sentences and paragraphs after it. All groups and places are fictional. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import { readSection } from '../../src/read/prose.js';
import { entities, prose, shown } from './entities.js';

describe('the date of a figure', () => {
  it.each([
    [
      'Between 4 and 6 March, 5 guards were killed. 3 guards were wounded.',
      'killed 5 staff on 2031-03-04/2031-03-06 [increment] | injured 3 staff on 2031-03-04/2031-03-06 [increment]',
    ],
    ['5 guards were killed between 4 March and 6 March.', 'killed 5 staff on 2031-03-04/2031-03-06 [increment]'],
    ['5 guards were killed on the second day of the fighting.', 'killed 5 staff on 2031-03-04 [increment]'],
    ['5 guards were killed in the first three days of the battle.', 'killed 5 staff on 2031-03-03/2031-03-05 [increment]'],
    ['On 4 March the mill fell. The next day, 5 guards were killed.', 'killed 5 staff on 2031-03-05 [increment]'],
    ['On 4 March the mill fell. 5 guards were killed the following day.', 'killed 5 staff on 2031-03-05 [increment]'],
    ['On 4 March the mill fell. In the next two days, 5 guards were killed.', 'killed 5 staff on 2031-03-05/2031-03-06 [increment]'],
    ['On 4 March the mill fell. That night, 5 guards were killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    ['On 4 March the mill fell. Three days later, 5 guards were killed.', 'killed 5 staff on 2031-03-07 [increment]'],
    ['On 4 March the mill fell. A week later, 5 guards were killed.', 'killed 5 staff on 2031-03-11~ [increment]'],
    ['On 4 March the mill fell. 5 guards had been killed the day before.', 'killed 5 staff on 2031-03-03 [increment]'],
    ['On 4 March the mill fell. In the following weeks, 5 guards were killed.', 'killed 5 staff [increment]'],
    ['In March 2031 the mill fell. The next day, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['In March, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['In early March, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['In early March the mill fell. The next day, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['On the nights of the 4 and 5 of March, 5 guards were killed.', 'killed 5 staff on 2031-03-04/2031-03-05 [increment]'],
    ['On 4 March the mill fell. By the end of the day 5 guards had been killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    [
      'On 4 March the mill fell. During the day 5 guards were killed, with another 3 guards killed on the next day.',
      'killed 5 staff on 2031-03-04 [increment] | killed 3 staff on 2031-03-05 [increment]',
    ],
    [
      'On 4 March the mill fell. Two weeks later, between 5 and 6 March, the gate fell. 5 guards were killed.',
      'killed 5 staff on 2031-03-05/2031-03-06 [increment]',
    ],
    [
      'On 5 March 5 guards were killed in the past two days, while 3 guards were wounded.',
      'killed 5 staff on 2031-03-03/2031-03-05 [increment] | injured 3 staff on 2031-03-05 [increment]',
    ],
    ['On 4 March the mill fell. The following night, 5 guards were killed.', 'killed 5 staff on 2031-03-04/2031-03-05 [increment]'],
    ['On 4 March the mill fell. During the day before the raid, 5 guards were killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    ['On 4 March the mill fell, and it was reported on 6 March that 5 guards were killed.', 'killed 5 staff per unnamed on 2031-03-06 [increment]'],
    [
      'The LMO stated on 6 March that 5 guards were killed during the previous day.',
      'killed 5 staff per larkmoor-monitor said 2031-03-06 on 2031-03-05 [increment]',
    ],
    [
      'On 6 March the LMO stated that 5 guards were killed in the previous two days.',
      'killed 5 staff per larkmoor-monitor said 2031-03-06 on 2031-03-04/2031-03-06 [increment]',
    ],
    ['The battle began when the Front took the mill, killing 5 guards.', 'killed 5 staff on 2031-03-03 [increment]'],
    ['On 5 March the mill fell. The battle began with a raid; 5 guards were killed.', 'killed 5 staff on 2031-03-05 [increment]'],
    ["On 5 March 50 guards were said to have been killed since the rebels' attack.", 'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]'],
    ['On 5 March 50 guards were killed, since the attack had failed.', 'killed 50 staff on 2031-03-05 [increment]'],
    [
      'On 4 March the mill fell. On 5 March the gate fell. The hill was taken by 7 March. During this phase, 5 guards were killed.',
      'killed 5 staff on 2031-03-04/2031-03-07 [increment]',
    ],
    ['On 5 March the Front took the mill, ending the battle. 5 guards were killed.', 'killed 5 staff [increment]'],
    ['On 4 March the mill fell. 5 guards (who died three days later) were wounded.', 'injured 5 staff on 2031-03-04 [increment]'],
    [
      'On 4 March 5 guards were killed, while on 6 March 3 guards were wounded.',
      'killed 5 staff on 2031-03-04 [increment] | injured 3 staff on 2031-03-06 [increment]',
    ],
    [
      '5 guards were killed on 4 March; 3 guards were wounded on 6 March.',
      'killed 5 staff on 2031-03-04 [increment] | injured 3 staff on 2031-03-06 [increment]',
    ],
    [
      'On 4 March the mill fell. 5 guards were killed, and on 6 March 3 guards were wounded.',
      'killed 5 staff on 2031-03-04 [increment] | injured 3 staff on 2031-03-06 [increment]',
    ],
    [
      'On 4 March the mill fell. 5 guards were killed, with another 3 guards killed on the next day.',
      'killed 5 staff on 2031-03-04 [increment] | killed 3 staff on 2031-03-05 [increment]',
    ],
    ['On 4 March the mill fell. The gate, as was told on 23 May, held out. 5 guards were killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    [
      'On 4 March the mill fell. On 6 March the gate fell. During this phase of the fighting, 5 guards were killed.',
      'killed 5 staff on 2031-03-04/2031-03-06 [increment]',
    ],
  ])('%s', (paragraph, figures) => {
    expect(shown(prose(paragraph, undefined, ['Battle']))).toBe(figures);
  });

  it.each([
    ['is not a date from an earlier paragraph', ['On 4 March the mill fell.', 'The gate burned. 5 guards were killed.'], ''],
    [
      'continues if the same day is mentioned again',
      ['On 4 March the mill fell.', '5 guards were killed.', 'Later on 4 March the gate fell.'],
      ' on 2031-03-04',
    ],
    ['continues if the next day is mentioned after', ['On 4 March the mill fell.', '5 guards were killed.', 'On 5 March the gate fell.'], ' on 2031-03-04'],
    ['continues if "the next day" follows', ['On 4 March the mill fell.', '5 guards were killed.', 'The next day, the gate fell.'], ' on 2031-03-04'],
    ['does not continue if a later day is mentioned', ['On 4 March the mill fell.', '5 guards were killed.', 'On 6 March the gate fell.'], ''],
    ['does not continue after the last day of the event', ['On 9 March the mill fell.', '5 guards were killed.', 'On 10 March the gate fell.'], ''],
    ['is that of the attack mentioned before', ['On 4 March the mill fell.', 'In the final assault, 5 guards were killed.'], ' on 2031-03-04'],
    ['is the day of a time of day', ['On 4 March the mill fell.', 'Around 17:00, 5 guards were killed.'], ' on 2031-03-04'],
    ['is the day before "meanwhile"', ['On 4 March the mill fell.', 'Meanwhile, 5 guards were killed.'], ' on 2031-03-04'],
    [
      'is that of the raid mentioned before, in any sentence',
      ['On 4 March the mill fell.', 'The gate burned. 5 guards were killed in the raid.'],
      ' on 2031-03-04',
    ],
    ['is not a date two paragraphs before', ['On 4 March the mill fell.', 'The gate burned.', 'It rained. 5 guards were killed in the raid.'], ''],
    ['is not that of another attack', ['On 4 March the mill fell.', 'In the assault on Larkmoor, 5 guards were killed.'], ''],
    ['is not a period of several days', ['Between 4 and 6 March the mill fell.', 'In the assault, 5 guards were killed.'], ''],
  ])('%s', (_, texts, covers) => {
    let start = 0;
    const paragraphs = texts.map((text) => {
      const paragraph = { text, start, end: start + text.length };
      start = paragraph.end + 1;
      return paragraph;
    });
    const read = readSection({ path: ['Battle'], paragraphs }, entities(), { event: parseDate('2031-03-03/2031-03-09'), day: undefined, numbers: [] });
    expect(shown(read.figures)).toBe(`killed 5 staff${covers} [increment]`);
  });

  it('is a date within the days of a heading', () => {
    const days = (text: string) => shown(prose(text, '2031-03-04/2031-03-05'));
    expect(days('On 4 March the mill fell. 5 guards were killed.')).toBe('killed 5 staff on 2031-03-04 [increment]');
    expect(days('The mill fell. 5 guards were killed.')).toBe('killed 5 staff on 2031-03-04/2031-03-05 [increment]');
  });

  it('is unknown if the first day of the event is unknown', () => {
    const text = '5 guards were killed on the second day of the battle.';
    const section = { path: ['Battle'], paragraphs: [{ text, start: 0, end: text.length }] };
    expect(shown(readSection(section, entities(), { event: parseDate('2031-03'), day: undefined, numbers: [] }).figures)).toBe('killed 5 staff [increment]');
  });

  it('does not limit the account of a one-day event', () => {
    const text = 'On 20 March the mill was rebuilt. The LMO said that 50 guards were killed. 5 guards were wounded.';
    const section = { path: ['Battle'], paragraphs: [{ text: text.slice(34), start: 0, end: text.length - 34 }] };
    expect(shown(readSection(section, entities(), { event: parseDate('2031-03-03'), day: undefined, numbers: [] }).figures)).toBe(
      'killed 50 staff per larkmoor-monitor | injured 5 staff [increment]',
    );
  });
});
