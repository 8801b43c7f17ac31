/** Incidents from the sentences of a paragraph: their type, participants and figures. All groups are fictional. */
import { describe, expect, it } from 'vitest';
import { IncidentCollector } from '../../src/read/incidents.js';
import { sentencesOf } from '../../src/read/tokens.js';
import { entities, prose } from './entities.js';

const DAY = '2031-03-04';

/** Collects the incidents of paragraphs, all of one day; each sentence is given the figures it has alone. */
function incidents(...paragraphs: string[]) {
  const collector = new IncidentCollector(entities());
  for (const text of paragraphs) {
    collector.newParagraph();
    for (const sentence of sentencesOf({ text, start: 0, end: text.length })) {
      const figures = prose(text.slice(sentence[0]!.start, sentence.at(-1)!.end));
      collector.addSentence(sentence, { date: DAY, figures });
    }
  }
  return collector.list.map(({ type, actors, figures, start, end }) => ({ type, actors, figures: figures.length, trigger: paragraphs[0]!.slice(start, end) }));
}

describe('an incident', () => {
  it.each([
    ['A car bomb exploded at the mill.', 'car-bombing', 'car bomb'],
    ['The Front raided the mill.', 'raid', 'raided'],
    // Only a riot that the text places in a prison is one.
    ['A riot began at the mill.', 'riot', 'riot'],
    ['A prison riot began at the mill.', 'prison-riot', 'prison riot'],
    ['The League captured the mill.', 'capture-of-place', 'captured'],
    ['The League captured 17 Front fighters.', 'arrest', 'captured'],
  ])('%s', (text, type, trigger) => {
    expect(incidents(text)).toMatchObject([{ type, trigger }]);
  });

  it('names the actors on a side once, and no mere source', () => {
    expect(incidents('The LMO said that the Front, SF for short, raided the Port Guard.')).toMatchObject([{ actors: ['sable-front', 'port-guard'] }]);
  });

  it('is extended by figures without a trigger, and by the same type again', () => {
    expect(incidents('The Front raided the mill. Five guards were killed. The Port Guard was raided too.')).toMatchObject([
      { type: 'raid', actors: ['sable-front', 'port-guard'], figures: 1 },
    ]);
  });

  it('is another in another paragraph, or of another type', () => {
    expect(incidents('The Front raided the mill.', 'The Front raided the quay.')).toHaveLength(2);
    expect(incidents('The Front raided the mill. The League shelled the quay.').map(({ type }) => type)).toEqual(['raid', 'shelling']);
  });
});

it('a sentence without a trigger starts none', () => {
  expect(incidents('Five guards were killed. The mill was old.')).toEqual([]);
});
