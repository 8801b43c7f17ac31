/** What the relation of a speaker rests on. */
import { expect, it } from 'vitest';
import { readModel } from '../../src/compare/model.js';
import { relationSource } from '../../src/compare/speaker-source.js';
import { dunmere, graphOf } from './asking.js';

const actors = [
  { id: 'lake-observatory', name: 'Lake Observatory', kind: 'monitor' },
  { id: 'heron-news', name: 'Heron News', kind: 'media', affiliations: [{ id: 'heron-league', source: 'Battle of Dunmere: “run by the League”' }] },
  { id: 'ada-brook', name: 'General Ada Brook' },
  { id: 'front-spokesman', name: 'Otter Front spokesman' },
  { id: 'a-witness', name: 'A. Witness' },
];
const people = [{ id: 'ada-brook', name: 'Ada Brook' }];
const commanders = [{ person: 'ada-brook', of: 'side 1', at: { section: 'Infobox/Commander1', start: 400, end: 405 }, quote: 'Ada B' }];

it.each([
  ['the list of a side', 'otter-front', 'the document lists it on the side of Otter Front'],
  ['a parent', 'otter-scouts', 'it is part of Otter Front, by the registry'],
  ['an affiliation', 'heron-news', 'affiliated with HL, by Battle of Dunmere: “run by the League”'],
  ['the list of commanders', 'ada-brook', 'the document lists a commander of this name on the side of Heron Guard and HL'],
  ['its name', 'front-spokesman', 'its name is that of an organ of a member of the side'],
  ['no list', 'lake-observatory', 'no side lists it, and nothing affiliates it with a party'],
  ['nothing', 'a-witness', 'not known: no side lists it, and neither registry nor document says where it belongs'],
])('says that it is %s', async (_, claimant, expected) => {
  const model = await readModel(await graphOf([dunmere([{ count: 3, claimant }], { actors, people }, { commanders })]));
  expect([...model.claims.values()].map((claim) => relationSource(claim, model))).toEqual([expected]);
});
