/** Ids from what is said of things: no longer than it takes to tell them apart. */
import { expect, it } from 'vitest';
import { distinctParts, period } from '../../src/map/distinct.js';

const levels = [({ name }: { name: string }) => [name], ({ day }: { day?: number }) => [String(day)]];

it('only what is alike gets a second part', () => {
  expect(
    distinctParts(
      [
        { name: 'raid', day: 1 },
        { name: 'siege', day: 1 },
        { name: 'raid', day: 2 },
      ],
      levels,
    ),
  ).toEqual([['raid', '1'], ['siege'], ['raid', '2']]);
});

it('something new of another name renames nothing', () => {
  const before = [
    { name: 'raid', day: 1 },
    { name: 'siege', day: 1 },
  ];
  expect(distinctParts([...before, { name: 'truce', day: 3 }], levels).slice(0, 2)).toEqual(distinctParts(before, levels));
});

it('a period has the ends that are known', () => {
  expect([period('2031-03-02', undefined), period(undefined, '2031-03'), period(undefined, undefined)]).toEqual([['from-2031-03-02'], ['to-2031-03'], []]);
});
