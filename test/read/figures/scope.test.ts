/** Figures of another scope: of the whole war, a campaign, another period, place or incident. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/entry/index.js';
import { continuesIncidentBefore, otherScope } from '../../../src/read/figures/scope.js';
import { sentenceDateMentions } from '../../../src/read/figures/time.js';

const event = parseDate('2031-03-09');

/** What the figure "N" of a sentence counts instead of the event. */
function scopeOf(text: string, { isNews = true, title = 'Raid on Ulver' } = {}): string | undefined {
  const start = text.indexOf('N ');
  return otherScope(text, { start, end: start + 1 }, { title, isNews, event, mentions: sentenceDateMentions(text, { within: event }) });
}

describe('is another', () => {
  it.each([
    ['N people have been killed since the conflict began in March 2024.', 'the whole war'],
    ['Since the start of the civil war, N people have died.', 'the whole war'],
    ['The Front has fought since 2027, a war in which N people have died.', 'the whole war'],
    ['The conflict has killed N people.', 'the whole war'],
    ['Since the campaign began in 2029, drones have killed N people.', 'a whole campaign'],
    ['So far this year, N people have drowned.', 'another period'],
    ['N people were killed in a raid on the same market last year.', 'another period'],
    ['Drones had killed N civilians in the past year.', 'another period'],
    ['A similar attack killed N people.', 'another incident'],
    ['The shelling was the deadliest since April, when N people were killed in Ulver.', 'another incident'],
    ['N people were killed across the country.', 'another place'],
    ['N people were killed across Halden.', 'another place'],
    ['N people have been killed in Ulver since 2027.', 'a count from 2027'],
  ])('%s', (text, reason) => expect(scopeOf(text)).toBe(reason));
});

describe('is the event', () => {
  it.each([
    'N people were killed in the raid.',
    'N people were killed in the deadliest attack since the war began.',
    'N people were killed in the third attack this year.',
    'N people were killed in Ulver, where a similar attack was foiled.',
    'N people were killed, while 90 have died since the war began.',
    'N people were killed; the conflict has killed 900.',
  ])('%s', (text) => expect(scopeOf(text)).toBeUndefined());

  it('where the document is about the war', () =>
    expect(scopeOf('Since the start of the civil war, N people have died.', { isNews: false, title: 'Ostmerish Civil War' })).toBeUndefined());

  it('in an article, which tells of more than one incident', () => expect(scopeOf('A similar attack killed N people.', { isNews: false })).toBeUndefined());
});

it('a sentence may continue the incident of the one before', () => {
  expect(continuesIncidentBefore('That attack left 19 people dead.')).toBe(true);
  expect(continuesIncidentBefore('The attack left 19 people dead.')).toBe(false);
});

it('is not the campaign that the title names', () => {
  const text = 'N people have been killed since the siege began.';
  expect(scopeOf(text)).toBe('a whole campaign');
  expect(scopeOf(text, { title: 'Siege of Ulver' })).toBeUndefined();
});
