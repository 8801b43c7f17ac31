import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/link/item.js';
import { propose } from '../../src/link/propose.js';
import type { Subject } from '../../src/link/subject.js';
import { plainItem } from './items.js';

const SUBJECT: Subject = {
  subject: 'event/larkmoor', kind: 'event', name: 'Battle of Larkmoor', names: ['Battle of Larkmoor'], pages: [], dates: [{ from: '2031-05-02', to: '2031-05-06' }],
  places: ['Larkmoor'], parents: [], participants: [], files: ['a.yaml'],
}; // prettier-ignore
const DATE: Item['dates'] = [{ from: '2031-05-04', to: '2031-05-04', precision: 'day' }];
const item = (id: string, parts: Partial<Item> = {}) => plainItem({ id, label: 'Battle of Larkmoor', kinds: ['event'], ...parts });
const decide = (items: Item[], subject: Partial<Subject> = {}) => propose({ subject: { ...SUBJECT, ...subject }, items }, () => []);

describe('an item is proposed', () => {
  it('where its name, kind and time agree', () => {
    expect(decide([item('Q11', { dates: DATE })])).toMatchObject({
      decision: 'undecided',
      object: 'Q11',
      evidence: [{ kind: 'name' }, { kind: 'type' }, { kind: 'date' }],
    });
  });

  it('beside others of the name that are of another time, which are shown', () => {
    const other = item('Q12', { dates: [{ from: '1988-01-02', to: '1988-01-02', precision: 'day' }] });
    expect(decide([other, item('Q11', { dates: DATE })])).toMatchObject({
      object: 'Q11',
      candidates: [{ object: 'Q12', evidence: [{ kind: 'name' }, { kind: 'type' }, { kind: 'date', against: true }] }],
    });
  });

  it('where a page leads to it, whatever its name', () => {
    const pages = [{ page: { site: 'enwiki', title: 'Larkmoor raid' }, from: 'a link in the document' }];
    const decision = decide([item('Q11', { dates: DATE }), plainItem({ id: 'Q12', label: 'Other', sitelinks: { enwiki: 'Larkmoor raid' } })], { pages });
    expect(decision).toMatchObject({ object: 'Q12', score: 1, why: 'a page leads to it' });
  });

  it('of the very name, before one of which only the core agrees', () => {
    expect(
      decide([item('Q11', { label: 'First Battle of Larkmoor', dates: DATE }), item('Q12', { dates: DATE })], { names: ['First Battle of Larkmoor'] }),
    ).toMatchObject({ object: 'Q11' });
  });
});

describe('none is proposed', () => {
  it.each([
    ['by the name alone', [item('Q11')], 'a name alone is not enough'],
    ['by the name and the place: battles are fought at one place again and again', [item('Q11', { places: ['Q20'] })], 'a name alone is not enough'],
    ['where the kind is not known', [item('Q11', { kinds: [], dates: DATE })], 'the kind of the item is not known'],
    ['where several agree', [item('Q11', { dates: DATE }), item('Q12', { dates: DATE })], 'several items agree: Q11, Q12'],
    ['where something speaks against it', [item('Q11', { kinds: ['place'], dates: DATE })], 'something speaks against each'],
    ['by a date that is a decade', [item('Q11', { dates: [{ from: '2030-01-01', to: '2039-12-31', precision: 'decade' }] })], 'a name alone is not enough'],
    ['by some words of the name', [item('Q11', { label: 'Siege of Larkmoor', dates: DATE })], 'no item has the name'],
    ['where there is nothing', [], 'nothing found'],
  ])('%s', (_, items, why) => {
    const decision = propose({ subject: SUBJECT, items }, (id) => (id === 'Q20' ? ['Larkmoor'] : []));
    expect(decision.object).toBeUndefined();
    expect(decision.why).toContain(why);
  });

  it('where two pages lead to different items, or one to a disambiguation', () => {
    const pages = [{ page: { site: 'enwiki', title: 'A' }, from: 'a link' }, { page: { site: 'enwiki', title: 'B' }, from: 'a link' }]; // prettier-ignore
    const both = [item('Q11', { sitelinks: { enwiki: 'A' } }), item('Q12', { sitelinks: { enwiki: 'B' } })];
    expect(decide(both, { pages }).why).toContain('pages lead to different items: Q11, Q12');
    expect(decide([item('Q13', { sitelinks: { enwiki: 'A' }, types: ['Q4167410'] })], { pages }).why).toContain('the page leads to an item of another kind');
  });

  it('where the search failed, and the reason is given', () => {
    expect(propose({ subject: SUBJECT, items: [], failure: 'not asked: the server did not answer' }, () => []).why).toBe(
      'not asked: the server did not answer',
    );
  });
});

it('needs where a place is, and for an actor its country or parent', () => {
  const place: Partial<Subject> = { kind: 'place', names: ['Larkmoor'], name: 'Larkmoor', dates: [], places: ['Carrowmere'], coordinates: { lat: 1, long: 1 } };
  expect(decide([item('Q20', { label: 'Larkmoor', kinds: ['place'] })], place).object).toBeUndefined();
  expect(decide([item('Q20', { label: 'Larkmoor', kinds: ['place'], coordinates: { lat: 1.01, long: 1 } })], place).object).toBe('Q20');
});
