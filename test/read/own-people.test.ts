/** Whose people a news item counts, where no infobox lists the sides. All groups and places are fictional. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, formatCount, formatParty } from '../../src/entry/index.js';
import { draftEntry, sourceText } from '../../src/read/index.js';

function figuresOf(text: string): string[] {
  const { value } = draftEntry(sourceText(`Fighting at Brell\n\n${text}\n`), {
    registry: EMPTY_REGISTRY,
    meta: { title: 'Fighting at Brell', published: '2034-03-06' },
  });
  return (value?.claims ?? []).map(({ metric, count, of }) => [...metric, formatCount(count), ...(of === undefined ? [] : [formatParty(of)])].join(' '));
}

describe('people of the subject', () => {
  it.each([
    ['The Oslan Front killed 11 soldiers, losing four of its own men.', ['killed 11', 'killed 4 oslan-front']],
    ['The Oslan Front killed 11 soldiers and lost four of its own men.', ['killed 11', 'killed 4 oslan-front']],
    ['The Tarsian Army lost 12 of its men.', ['killed 12 tarsian-army']],
    ['On Monday, the Tarsian Army lost 12 of its own soldiers.', ['killed 12 tarsian-army']],
    ['The Oslan Front said three of its fighters were wounded.', ['injured 3 oslan-front']],
    ['The Oslan Front executed nine of its own members.', ['killed 9 oslan-front']],
  ])('%s', (text, figures) => expect(figuresOf(text)).toEqual(figures));
});

describe('people of whom it is not said whose they are', () => {
  it.each([
    ['The Oslan Front stormed a post and killed two of its guards.', ['killed 2']],
    ['Raiders killed 11 soldiers, losing four of their own men.', ['killed 11', 'killed 4']],
    ['The Oslan Front met the Tarsian Army, and four of its own men were killed.', ['killed 4']],
    ['The Oslan Front attacked a column that withdrew, losing four men.', ['killed 4']],
  ])('%s', (text, figures) => expect(figuresOf(text)).toEqual(figures));
});

describe('an item of a list', () => {
  it('names the party of its figures', () => {
    expect(figuresOf('Losses of the day:\n\n- Tarsian Army: 12 killed\n- Oslan Front: five killed, 3 wounded')).toEqual([
      'killed 12 tarsian-army',
      'killed 5 oslan-front',
      'injured 3 oslan-front',
    ]);
  });

  it('names none where a place or who says so is before the colon', () => {
    expect(figuresOf('Losses of the day:\n\n- Brell: 12 killed\n- Ulver: 5 killed')).toEqual(['killed 12', 'killed 5']);
    expect(figuresOf('According to the Tarsian Army: 12 killed.').filter((figure) => figure.includes('army'))).toEqual([]);
  });
});
