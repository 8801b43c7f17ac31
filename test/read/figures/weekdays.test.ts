/** Weekdays of a news item, from the day of the report: Monday, 10 March 2031. All names are fictional. */
import { expect, it } from 'vitest';
import { sentenceDateMentions } from '../../../src/read/figures/time.js';
import { parseDate } from '../../../src/entry/index.js';

const days = (text: string) => sentenceDateMentions(text, { within: parseDate('2031-03-10'), reportDay: '2031-03-10' }).map(({ edtf }) => edtf);

it.each([
  ['12 guards were killed on Sunday.', '2031-03-09'],
  ['12 guards were killed late Sunday.', '2031-03-09'],
  ['On Friday night 12 guards were killed.', '2031-03-07'],
  ['Sunday saw 12 guards killed.', '2031-03-09'],
  ['12 guards were killed on Monday.', '2031-03-10'],
  ['12 guards were killed last Monday.', '2031-03-03'],
  ['12 guards were killed yesterday.', '2031-03-09'],
  ['The mayor said 12 guards were killed on Sunday.', '2031-03-09'],
])('%s', (text, day) => expect(days(text)).toEqual([day]));

it.each([
  // a day of speaking
  'The mayor said on Sunday that 12 guards were killed.',
  '12 guards were killed, the mayor told reporters on Sunday.',
  // names and habits
  'The Sunday Post counted 12 dead.',
  'Bloody Sunday left 12 dead.',
  '12 guards were killed at the Monday market.',
  'Guards meet every Friday.',
  'Talks are set for next Friday.',
])('no day of the event: %s', (text) => expect(days(text)).toEqual([]));

it('a date in full counts, not the weekday beside it', () => {
  expect(days('12 guards were killed on Saturday, 9 March 2030.')).toEqual(['2030-03-09']);
});
