/** Affiliations that a document states, by the name of an organ or by an office; the parties and people do not exist. */
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/entry/index.js';
import { withAffiliations } from '../../src/read/affiliations/affiliations.js';
import type { Document } from '../../src/read/layout/document.js';

const SIDES = new Map<number, Actor[]>([
  [1, [{ id: 'ostland', name: 'Ostland', adjectives: ['Ostlandish'] }]],
  [2, [{ id: 'otter-front', name: 'Otter Front' }]],
]);

function affiliated(actor: Partial<Actor> & { name: string }, text = '', { place = '', sides = SIDES }: { place?: string; sides?: typeof SIDES } = {}) {
  const paragraph = { text, start: 0, end: text.length };
  const infobox = place === '' ? [] : [{ key: 'Place', value: place, start: 0, end: place.length }];
  const document = { title: 'Battle of Dunmere', infobox, sections: [{ path: [], paragraphs: [paragraph] }] } as unknown as Document;
  const [found] = withAffiliations([{ id: 'someone', ...actor }], sides, document);
  return found;
}

describe('withAffiliations', () => {
  it.each([
    ['a ministry by its name', 'Ostlandish Ministry of Defence', '', 'ostland'],
    ['an intelligence service', 'Ostlandish intelligence', '', 'ostland'],
    ['a spokesman by his description', 'spokesman of the Otter Front', '', 'otter-front'],
    ['fighters of a party', 'fighters from the Otter Front', '', 'otter-front'],
    ['an office before the name', 'Ada Brook', 'According to Ostlandish presidential adviser Ada Brook, nine died.', 'ostland'],
    ['a genitive before the office', 'Ada Brook', 'Ostland’s deputy defence minister Ada Brook said so.', 'ostland'],
    ['an office of a party, then the name', 'Ada Brook', 'The president of Ostland, Ada Brook, said so.', 'ostland'],
    ['an office between commas', 'Ada Brook', 'The Ostlandish Prosecutor General, Ada Brook, said so.', 'ostland'],
    ['an office after the name', 'Ada Brook', 'Ada Brook, a spokesman for the Otter Front, said so.', 'otter-front'],
    ['another official', 'Ada Brook', 'Ada Brook, another Ostlandish official, said so.', 'ostland'],
    ['the office of one called by the last name', 'Brook', 'Ostlandish president Ada Brook came. Later Brook said so.', 'ostland'],
    ['a party tied to a medium', 'Reed Post', 'According to the pro-Otter Front website Reed Post, nine died.', 'otter-front'],
    ['a supporter by the name', 'pro-Otter Front website', '', 'otter-front'],
    ['the agency of a state', 'ONA', 'Ostland’s state news agency, ONA, said so.', 'ostland'],
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
    ['one of two people of the last name', 'Brook', 'Ostlandish president Ada Brook came. Nan Brook left. Brook said so.'],
    ['a newspaper of a country', 'Reed Post', 'The Ostlandish newspaper Reed Post said so.'],
    ['the media of a country', 'Ostlandish media', ''],
    ['what two sides are said to hold', 'Reed Post', 'The pro-Otter Front website Reed Post said so. The pro-Ostland website Reed Post denied it.'],
    ['a place that a party holds', 'Larkmoor', 'In the opposition-held Larkmoor nine died.'],
  ])('leaves %s alone', (_, name, text) => expect(affiliated({ name }, text)?.affiliations).toBeUndefined());
});

/** A state against rebels, and a third party. */
const REBELS = new Map<number, Actor[]>([
  [1, [{ id: 'ostland', name: 'Ostland', kind: 'state', adjectives: ['Ostlandish'] }]],
  [
    2,
    [
      { id: 'marsh-front', name: 'Marsh Front' },
      { id: 'free-marsh-army', name: 'Free Marsh Army' },
    ],
  ],
  [3, [{ id: 'kestrel-order', name: 'Kestrel Order' }]],
]);

describe('a word for a side', () => {
  it.each([
    ['opposition', '', 'free-marsh-army', undefined],
    ['opposition sources', '', 'free-marsh-army', undefined],
    ['rebel commander', '', 'free-marsh-army', undefined],
    ['local opposition activists in Dunmere', '', 'free-marsh-army', 'activists'],
    ['pro-opposition media', '', 'free-marsh-army', 'media'],
    ['Marsh Network', 'The opposition activist group Marsh Network said so.', 'free-marsh-army', 'activists'],
    ['Nan Reed', 'Nan Reed, a Marsh Network opposition activist, said so.', 'free-marsh-army', 'activists'],
    ['Marsh Council', 'The opposition Marsh Council said so.', 'free-marsh-army', undefined],
    ['Gen. Reed', 'The rebel Gen. Reed said so.', 'free-marsh-army', undefined],
    ['army officer', '', 'ostland', undefined],
    ['pro-government sources', '', 'ostland', undefined],
    ['governmental sources', '', 'ostland', undefined],
    ['state TV', '', 'ostland', 'media'],
    ['Ost Lark', 'According to the pro-government website Ost Lark, nine died.', 'ostland', 'media'],
    ['ONA', 'The official state news agency, ONA, said so.', 'ostland', 'media'],
  ])('ties “%s” (%s)', (name, text, id, kind) => {
    const found = affiliated({ name }, text, { sides: REBELS });
    expect(found?.affiliations).toMatchObject([{ id }]);
    expect(found?.kind).toBe(kind);
  });

  it.each([
    ['activists', 'activists alone', ''],
    ['local officials', 'officials of a place', ''],
    ['state of emergency', 'another phrase', ''],
    ['opposition parties of Westmere', 'the opposition of another country', ''],
    ['Nan Reed', 'someone who denies the opposition', 'Nan Reed, which opposition activists deny, said so.'],
  ])('leaves “%s” (%s) alone', (name, _, text) => expect(affiliated({ name }, text, { sides: REBELS })?.affiliations).toBeUndefined());

  it('means no side where two have such a name', () => {
    const sides = new Map([...REBELS, [3, [{ id: 'free-kestrels', name: 'Free Kestrels' }]]] as const);
    expect(affiliated({ name: 'opposition sources' }, '', { sides })?.affiliations).toBeUndefined();
  });
});

describe('the office of a place', () => {
  const dunmere = { place: 'Dunmere, Reed Province, Ostland' };

  it.each([
    ['a governor', 'Ada Brook', 'Ada Brook, the governor of Reed Province, said so.', dunmere],
    ['a mayor before the name', 'Ada Brook', 'Dunmere mayor Ada Brook said so.', dunmere],
    ['a mayor by the office', 'mayor of Dunmere', '', dunmere],
    ['a mayor called by the last name', 'Brook', 'The mayor of Dunmere, Ada Brook, left. Later Brook said so.', dunmere],
    ['a body', "Dunmere Regional Prosecutor's Office", '', dunmere],
    ['a place that the text says the state of', 'mayor of Dunmere', 'Dunmere in northern Ostland burned.', { place: 'Dunmere' }],
    ['a place of an adjective', 'mayor of Dunmere', 'The Ostlandish city of Dunmere burned.', {}],
  ])('ties %s to the state', (_, name, text, options) => {
    expect(affiliated({ name }, text, options)?.affiliations).toMatchObject([{ id: 'ostland' }]);
  });

  it.each([
    ['one whom the other side put there', 'Ada Brook', 'Ada Brook, the Front-installed mayor, came. Ada Brook, mayor of Dunmere, said so.', dunmere],
    ['a place of which nothing is said', 'mayor of Larkmoor', '', dunmere],
    ['a clause that begins with the state', 'mayor of Larkmoor', 'In Larkmoor, Ostland lost nine soldiers.', dunmere],
    ['a place that a party is named after', 'mayor of Otter', '', { place: 'Otter, Ostland' }],
    ['a society of the place', 'Dunmere Historical Society', '', dunmere],
  ])('leaves %s alone', (_, name, text, options) => expect(affiliated({ name }, text, options)?.affiliations).toBeUndefined());
});
