/** Affiliations that a document states, by the name of an organ or by an office; the parties and people do not exist. */
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/entry/index.js';
import { withAffiliations } from '../../src/read/affiliations.js';
import type { Document } from '../../src/read/layout/document.js';

const SIDES = new Map<number, Actor[]>([
  [1, [{ id: 'ostland', name: 'Ostland', adjectives: ['Ostlandish'] }]],
  [2, [{ id: 'otter-front', name: 'Otter Front' }]],
]);

function affiliated(actor: Partial<Actor> & { name: string }, text = '') {
  const paragraph = { text, start: 0, end: text.length };
  const document = { title: 'Battle of Dunmere', sections: [{ path: [], paragraphs: [paragraph] }] } as unknown as Document;
  const [found] = withAffiliations([{ id: 'someone', ...actor }], SIDES, document);
  return found;
}

describe('withAffiliations', () => {
  it.each([
    ['a ministry by its name', 'Ostlandish Ministry of Defence', '', 'ostland'],
    ['a spokesman by his description', 'spokesman of the Otter Front', '', 'otter-front'],
    ['an office before the name', 'Ada Brook', 'According to Ostlandish presidential adviser Ada Brook, nine died.', 'ostland'],
    ['a genitive before the office', 'Ada Brook', 'Ostland’s deputy defence minister Ada Brook said so.', 'ostland'],
    ['an office of a party, then the name', 'Ada Brook', 'The president of Ostland, Ada Brook, said so.', 'ostland'],
    ['an office after the name', 'Ada Brook', 'Ada Brook, a spokesman for the Otter Front, said so.', 'otter-front'],
  ])('finds %s', (_, name, text, id) => {
    expect(affiliated({ name }, text)?.affiliations).toMatchObject([{ id, source: expect.stringMatching(/^Battle of Dunmere: “.+”$/) as string }]);
  });

  it('marks the medium of a party as one', () => {
    expect(affiliated({ name: 'Ostlandish state television' })).toMatchObject({ kind: 'media', affiliations: [{ id: 'ostland' }] });
  });

  it.each([
    ['an observatory', 'Ostlandish Observatory for Rights', ''],
    ['a governor of a place', 'Ada Brook', 'Ada Brook, governor of Dunmere, said so.'],
    ['offices of two sides', 'Ada Brook', 'Ostlandish general Ada Brook left. Otter Front commander Ada Brook came.'],
    ['another subject in between', 'Ada Brook', 'Ostlandish forces said that mayor Ada Brook was wrong.'],
    ['a part of another name', 'Ada Brook', 'West-Ostlandish president Ada Brook said so.'],
    ['an earlier office', 'Ada Brook', 'Ada Brook, a former minister of Ostland, said so.'],
  ])('leaves %s alone', (_, name, text) => expect(affiliated({ name }, text)?.affiliations).toBeUndefined());
});
