/** Incidents from the sentences of a paragraph: their figures, dates and claimants. All groups are fictional. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import type { Incident } from '../../src/read/incidents.js';
import { readSection } from '../../src/read/prose.js';
import { entities } from './entities.js';

/** Reads the incidents of paragraphs; each is given the text of its clause. */
function incidents(...paragraphs: string[]): (Incident & { clause: string })[] {
  let start = 0;
  const placed = paragraphs.map((text) => {
    const paragraph = { text, start, end: start + text.length };
    start += text.length + 1;
    return paragraph;
  });
  const all = paragraphs.join('\n');
  const section = { path: [], paragraphs: placed };
  const { incidents: found } = readSection(section, entities(), { event: parseDate('2031-03-03/2031-03-09'), day: undefined, numbers: [] });
  return found.map((one) => ({ ...one, clause: all.slice(one.start, one.end) }));
}

describe('an incident', () => {
  it.each([
    ['On 4 March, a car bomb exploded at the mill.', 'car-bombing', 'a car bomb exploded at the mill'],
    ['On 4 March, the Front raided the mill.', 'raid', 'the Front raided the mill'],
    ['On 4 March, the League captured the mill.', 'capture-of-place', 'the League captured the mill'],
    ['On 4 March, the League captured 17 Front fighters.', 'arrest', 'the League captured 17 Front fighters'],
  ])('%s', (text, type, clause) => {
    expect(incidents(text)).toMatchObject([{ type, clause, date: '2031-03-04' }]);
  });

  it.each([
    ['On 4 March, a truck bomb tore open the gate of the mill.', 'car-bombing', 'a truck bomb tore open the gate of the mill'],
    ['On 4 March, the League hit the mill with rockets and mortars.', 'shelling', 'the League hit the mill with rockets and mortars'],
    ['On 4 March, seven suspected militants were arrested at the quay.', 'arrest', 'seven suspected militants were arrested at the quay'],
    ['On 4 March, the mill fell to the Front.', 'capture-of-place', 'the mill fell to the Front'],
    [
      'On 4 March, the raid on the quay resulted in the Front capturing the mill.',
      'capture-of-place',
      'the raid on the quay resulted in the Front capturing the mill',
    ],
    ['On 4 March, two tanks were destroyed by homemade bombs.', 'bombing', 'two tanks were destroyed by homemade bombs'],
  ])('of a kind of its own: %s', (text, type, clause) => {
    expect(incidents(text).at(-1)).toMatchObject({ type, clause, date: '2031-03-04' });
  });

  it.each(['The League cleared Quill of blame on 4 March.', 'On 4 March, the League held the village claimed by the Front.'])('none: %s', (text) => {
    expect(incidents(text)).toEqual([]);
  });

  it('has no date where none is known, and says where an earlier sentence gives it', () => {
    expect(incidents('The League captured the mill.')).toMatchObject([{ type: 'capture-of-place' }]);
    expect(incidents('The League captured the mill.')[0]).not.toHaveProperty('date');
    const [stated, carried] = incidents('On 4 March, the Front raided the quay. The League captured the mill.');
    expect(stated).not.toHaveProperty('inferred');
    expect(carried).toMatchObject({ date: '2031-03-04', inferred: ['date'] });
  });

  it('has no date of an earlier sentence where its clause is about a longer time', () => {
    const [, shelling] = incidents('On 4 March, the Front raided the quay. The League constantly shelled the mill.');
    expect(shelling).toMatchObject({ type: 'shelling' });
    expect(shelling).not.toHaveProperty('date');
  });

  it('has the date of its own clause only', () => {
    const found = incidents('After the League entered the town on 3 March, Front mills and quays were stormed by the Port Guard.');
    expect(found.at(-1)?.clause).toBe('Front mills and quays were stormed by the Port Guard');
  });

  it('names who did it and to whom', () => {
    const [raid] = incidents('The LMO said that the Front raided the Port Guard on 4 March.');
    expect(raid).toMatchObject({
      claimant: 'larkmoor-monitor',
      actors: [
        { id: 'sable-front', role: 'agent' },
        { id: 'port-guard', role: 'target' },
      ],
    });
  });

  it('has the figures of its sentence, and of the next', () => {
    const [raid] = incidents('On 4 March, the Front raided the mill, killing two guards. Five guards were wounded.');
    expect(raid?.figures.map(({ metric }) => metric.join())).toEqual(['killed', 'injured']);
  });

  it('has only those released where it is a release', () => {
    const [release] = incidents('On 4 March, the Front released 18 prisoners, and the League handed over the bodies of five guardsmen.');
    expect(release?.type).toBe('release');
    expect(release?.figures.map(({ metric }) => metric)).toEqual([['released']]);
  });

  it('is not extended across paragraphs', () => {
    const [raid] = incidents('On 4 March, the Front raided the mill.', 'On the same day, five guards were wounded.');
    expect(raid?.figures).toEqual([]);
  });

  it('is one where a noun refers back to it', () => {
    const found = incidents('Clashes erupted at the mill on 4 March. The clashes left five guards dead.');
    expect(found).toMatchObject([{ type: 'clash', figures: [{ metric: ['killed'] }] }]);
  });
});

describe('the date of an incident', () => {
  it.each([
    ['By 4 March, the League captured the mill.', '../2031-03-04'],
    ['On 4 March, the LMO said that the League had captured the mill.', '../2031-03-04'],
    ['Clashes erupted on 3 March. The League had captured the mill.', undefined],
    ['On 4 March, the League captured the mill, and on 5 March it shelled the quay.', '2031-03-05'],
    // After the event, or some time later: a date of an earlier sentence does not hold.
    ['On 4 March, the Front raided the quay. The League later captured the mill.', undefined],
    ['On 4 March, the Front raided the quay. Later that day, the League captured the mill.', '2031-03-04'],
    ['On 4 March, the Front raided the quay. After the battle, the League captured the mill.', undefined],
    ['On 4 March, the Front raided the quay. After the raid, the League captured the mill.', '2031-03-04'],
  ])('%s', (text, date) => {
    expect(incidents(text).at(-1)?.date).toBe(date);
  });

  it.each([
    ['The League captured the mill, followed by clashes at Quill Bridge on 4 March.'],
    ['The League raided Dell, Ulver and Stoneham; the Front shelled the quay on 5 March.'],
  ])('is not that of a later clause: %s', (text) => {
    const [first] = incidents(text);
    expect(first).toMatchObject({ type: expect.stringMatching(/^(?:capture-of-place|raid)$/) as string });
    expect(first).not.toHaveProperty('date');
  });

  it('is that of the sentence where a comma is between names', () => {
    expect(incidents('On 4 March, the Front shelled Ulver, Dellmouth and Stoneham.')).toMatchObject([
      { date: '2031-03-04', clause: 'the Front shelled Ulver, Dellmouth and Stoneham' },
    ]);
  });
});

describe('no incident', () => {
  it.each([
    // The standard of a comparison, about another time.
    ['It was the loudest day since the Front withdrew from the mill.', 'withdrawal'],
    // Under way, perhaps never completed.
    ['On 4 March, the League was capturing the mill.', 'capture-of-place'],
  ])('%s', (text, type) => {
    expect(incidents(text).map((one) => one.type)).not.toContain(type);
  });

  it.each([
    ['The village was captured by the Front.', []],
    ['These were stormed by the Front.', []],
    ['The Front captured three Alawite villages.', []],
    ['The Front captured the Faculty of Arts.', []],
    ['The Front captured Base 46.', []],
    ['The Front shelled the League in the East.', []],
    ['The village of Dellmouth was captured by the Front.', ['Dellmouth']],
    ['The Front captured Dell ez-Moor.', ['Dell ez-Moor']],
    ['The Front captured Ras al Moor.', ['Ras al Moor']],
    ['The Front captured Havel ibn Brask.', ['Havel ibn Brask']],
  ])('takes a word that names nothing alone for a place: %s', (text, names) => {
    expect(incidents(text).flatMap(({ places }) => places.map(({ name }) => name))).toEqual(names);
  });

  it('takes a numeral for a place', () => {
    const [capture] = incidents('On 4 March, the League captured four villages in Five.');
    expect(capture).toMatchObject({ type: 'capture-of-place' });
    expect(capture?.places).toEqual([]);
  });
});

describe('the claimant of an incident', () => {
  it.each([
    ['On 4 March, the mill was reportedly captured by the League.', 'unnamed'],
    ['On 4 March, clashes were said to have erupted at the mill.', 'unnamed'],
    ['On 4 March, according to the LMO, the League captured the mill.', 'larkmoor-monitor'],
    ['On 4 March, the League captured the mill, while the quay was reportedly quiet.', undefined],
  ])('%s', (text, claimant) => {
    expect(incidents(text)).toMatchObject([{ ...(claimant === undefined ? {} : { claimant }) }]);
    expect(incidents(text)[0]?.claimant).toBe(claimant);
  });

  it('is that of its own part after "and, according to"', () => {
    const [shelling, capture] = incidents('On 4 March, the Front shelled the quay, and, according to the LMO, captured the mill.');
    expect(shelling).toMatchObject({ type: 'shelling' });
    expect(shelling).not.toHaveProperty('claimant');
    expect(capture).toMatchObject({ type: 'capture-of-place', claimant: 'larkmoor-monitor' });
  });

  it('is needed where somebody speaks: without a known one there is no incident', () => {
    expect(incidents('On 4 March, the League captured the mill, a shepherd said.')).toEqual([]);
    expect(incidents('The note of 4 March read: "the League captured the mill".')).toEqual([]);
  });
});

describe('what is not stated as a fact is no incident', () => {
  it.each([
    'On 4 March, there was no fighting at the mill.',
    'On 4 March, the Front had not yet surrendered.',
    'On 4 March, families left in fear of a massacre.',
    'On 4 March, the League planned to capture the mill.',
    'On 4 March, the League tried to storm the mill.',
    'On 4 March, the Front denied that it had shelled the mill.',
    'On 4 March, the League threatened to bombard the mill.',
    'On 4 March, the League would capture the mill if the Front withdrew.',
    'On 4 March, the League nearly captured the mill.',
    'On 4 March, the League called for a ceasefire.',
    'On 4 March, 12 fighters were killed or captured.',
    'On 4 March, the League captured the mill, but this turned out to be false.',
    'On 4 March, those who fled were questioned.',
  ])('%s', (text) => {
    expect(incidents(text)).toEqual([]);
  });

  it('a capture that is lost again was a capture', () => {
    expect(incidents('On 4 March, the League captured the mill but lost it hours later.')).toMatchObject([{ type: 'capture-of-place' }]);
  });

  it('"broke out" is a prison break only of prisoners', () => {
    expect(incidents('On 4 March, clashes broke out at the mill.')).toMatchObject([{ type: 'clash' }]);
    expect(incidents('On 4 March, forty prisoners broke out of the fort.')).toMatchObject([{ type: 'prison-break' }]);
  });
});

it('a sentence without a trigger starts none', () => {
  expect(incidents('On 4 March, five guards were killed. The mill was old.')).toEqual([]);
});
