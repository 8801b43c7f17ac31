/** Ids from what is said of things: no longer than it takes to tell them apart. */
import { expect, it } from 'vitest';
import { distinctIdParts, periodIdParts } from '../../src/map/distinct-ids.js';

const levels = [({ name }: { name: string }) => [name], ({ day }: { day?: number }) => [String(day)]];

it('only what is alike gets a second part', () => {
  expect(
    distinctIdParts(
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
  expect(distinctIdParts([...before, { name: 'truce', day: 3 }], levels).slice(0, 2)).toEqual(distinctIdParts(before, levels));
});

it('a period has the ends that are known', () => {
  expect([periodIdParts('2031-03-02', undefined), periodIdParts(undefined, '2031-03'), periodIdParts(undefined, undefined)]).toEqual([
    ['from-2031-03-02'],
    ['to-2031-03'],
    [],
  ]);
});
