/** Mentions that only cells of an infobox have. Side 1 is the Harbour League; all names are fictional. */
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../../src/entry/index.js';
import type { CellKind } from '../../../src/read/figures/cell-figures.js';
import { cell } from '../entities.js';

const figures = (value: string, counts: CellKind['counts']) =>
  cell(value, { side: 1, counts }).map(({ metric, count, item }) => `${metric.join('/')} ${formatCount(count)}${item === undefined ? '' : ` ${item}`}`);

describe('a cell of strengths', () => {
  it.each<[string, string[]]>([
    ['25,000 infantry and 1,000 cavalry', ['strength 25000', 'strength 1000']],
    ['80,000 armed with rifles * 900 light horse', ['strength 80000', 'strength 900']],
    ['300 coracles * 12 war elephants * 9 legions', ['strength 300 coracles', 'strength 12 war elephants', 'strength 9 legions']],
    ['6,000 Ulver Legion', ['strength 6000']],
    ['496 guns – 1,063', ['strength 496..1063 guns']],
    ['732 (402 operational) aircraft', ['strength 732', 'strength 402']],
    ['600 aircraft, 1,600 by mid-May', ['strength 600 aircraft', 'strength 1600']],
    // What does not take part.
    ['120 km * 3 days * 500 swords * 4 villages * 20 airstrikes', []],
    ['unknown number of drones of the Guard', []],
    ['1,063 – 496 guns', ['strength 496 guns']],
  ])('%s', (value, expected) => expect(figures(value, 'presence').filter((one) => !one.includes('unknown'))).toEqual(expected));
});

describe('a cell of losses', () => {
  it.each<[string, string[]]>([
    ['500 men * 7,000 prisoners', ['killed/injured 500', 'captured 7000']],
    ['21,350 to 33,000 men (6,000 killed or missing, 14,000 prisoners)', ['killed/injured 21350..33000', 'killed/missing 6000', 'captured 14000']],
    ['332–c. 500 tanks', ['equipment ~332..500 tanks']],
    ['64 Ulverian and 20 Dellian aircraft', ['equipment 64 Ulverian aircraft', 'equipment 20 Dellian aircraft']],
    // Things without a name in the lexicon are not taken for people, and neither for equipment.
    ['7 coracles', []],
    ['7 chariots', ['equipment 7 chariots']],
    ['12 villages', []],
  ])('%s', (value, expected) => expect(figures(value, 'losses')).toEqual(expected));
});
