/** Claims by who gives the figure: one origin in all documents, restatements left out, and no sum of unknown parts. */
import { describe, expect, it } from 'vitest';
import { comparisonCell, countsTheWhole, distinctFigures, groupByOrigin, isThirdParty, withoutRestatements } from '../../src/compare/origins.js';
import { modelClaim } from './asking.js';

const OTHER = { document: 'https://example.org/document/almanac/1', work: 'https://example.org/document/almanac' };
const exact = (count: number) => ({ bounds: { low: count, high: count } });
const herons = { claimants: ['https://example.org/actor/heron-league'], attribution: 'namedSource' };
const ids = (claims: readonly { iri: string }[]) => claims.map(({ iri }) => iri);

describe('an origin', () => {
  it('is a named source in all documents, and allows all that it says', () => {
    const origins = groupByOrigin([modelClaim({ iri: 'a', ...herons, ...exact(10) }), modelClaim({ iri: 'b', ...herons, ...exact(14), ...OTHER })]);
    expect(origins).toMatchObject([{ id: 'heron-league', named: true, interval: { low: 10, high: 14 } }]);
    // The documents are read in the order of their IRIs.
    expect(ids(origins[0]?.claims ?? [])).toEqual(['b', 'a']);
  });

  it('is each document itself where none is named, whichever edition it is', () => {
    const edition = { document: 'https://example.org/document/dunmere/2' };
    const origins = groupByOrigin([modelClaim(), modelClaim({ iri: 'b', ...edition, ...exact(12) }), modelClaim({ iri: 'c', ...OTHER })]);
    expect(origins.map(({ id, named, interval }) => [id, named, interval])).toEqual([
      ['unnamed in https://example.org/document/almanac', false, { low: 10, high: 10 }],
      ['unnamed in https://example.org/document/dunmere', false, { low: 10, high: 12 }],
    ]);
  });

  it('is left out where one place has several figures, which may be parts of a whole', () => {
    const parts = [modelClaim({ iri: 'a', ...exact(10) }), modelClaim({ iri: 'b', section: 'Infobox/Strength1', start: 9, ...exact(4) })];
    expect(groupByOrigin(parts)).toEqual([]);
    // Two manners are not one cell, two sections are not one place, and one figure twice is a restatement.
    for (const other of [{ manner: 'executed' }, { section: 'Lead' }, exact(10)])
      expect(groupByOrigin(parts.map((claim, index) => (index === 0 ? claim : { ...claim, ...other })))).toHaveLength(1);
  });

  it('has no figures that cannot be compared', () => {
    expect(groupByOrigin([{ ...modelClaim(), interval: undefined }])).toEqual([]);
  });
});

it('a figure is distinct by its bounds and by being approximate', () => {
  const claims = [modelClaim({ iri: 'late', start: 50 }), modelClaim({ iri: 'early' }), modelClaim({ iri: 'about', modifier: 'approximate', start: 20 })];
  expect(ids(distinctFigures(claims))).toEqual(['early', 'about']);
});

it('a restatement is the same number of another source in another place of one document', () => {
  const first = modelClaim({ iri: 'first' });
  const kept = (other: object) => ids(withoutRestatements([modelClaim({ iri: 'other', start: 90, section: 'Lead', ...herons, ...other }), first]));
  expect(kept({})).toEqual(['first']);
  for (const other of [exact(11), { section: 'Infobox/Strength1' }, { claimants: [] }]) expect(kept(other)).toEqual(['first', 'other']);
  expect(kept(OTHER)).toEqual(['other', 'first']);
});

it('a whole is counted in an infobox, a lead and a section about losses', () => {
  const sections = ['Infobox/Casualties1', 'Lead', 'Aftermath/Casualties and losses', 'Death toll', 'Leadership', 'Casualties/2 March', 'Glossary'];
  expect(sections.filter((section) => countsTheWhole({ section } as never))).toEqual(sections.slice(0, 4));
});

it('a third party is independent or listed on no side', () => {
  const relations = ['nonParty', 'onNoSide', 'ownSide', 'opposingSide', 'partyAboutOthers', undefined];
  expect(relations.filter((relation) => isThirdParty(modelClaim({ relation })))).toEqual(['nonParty', 'onNoSide']);
});

it('a manner is a part of what is compared', () => {
  expect(comparisonCell(modelClaim({ keyCell: 'killed.a', manner: 'executed' }))).toBe('killed.a.executed');
  expect(comparisonCell(modelClaim({ keyCell: 'killed.a' }))).toBe('killed.a');
});
