/** Names in an infobox: lists without residue of markup, sides, commanders with their fates, places and results. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../src/problem.js';
import { readDocument } from '../../../src/read/layout/plain.js';
import { EntityIndex } from '../../../src/read/entity-index.js';
import { claimantIn } from '../../../src/read/figures/attribution/attributions.js';
import { abbreviationsIn } from '../../../src/read/abbreviations.js';
import { commanders, eventPlace, partOf, readSides, resultLines } from '../../../src/read/infobox/infobox.js';
import { namesIn, splitList } from '../../../src/read/infobox/name-lists.js';
import { sourceText } from '../../../src/read/layout/source-text.js';
import { entities, REGISTRY } from '../entities.js';

const infobox = (...lines: string[]) => valueOf(readDocument(sourceText(`= Battle =\n\nInfobox\n${lines.map((line) => `- ${line}\n`).join('')}`)));

describe('a list of names', () => {
  it.each([
    ['Harbour League, Port Guard', ['Harbour League', 'Port Guard']],
    ['23px Port Guard', ['Port Guard']],
    ['Flag of the League.svg Harbour League', ['Flag of the Harbour League']],
    ['🏴 Ostmere', ['Ostmere']],
    ['🇦🇽 Ostmere', ['Ostmere']],
    ['* Harbour League ** Port Guard', ['Harbour League', 'Port Guard']],
    ['Harbour League (2029–2031)', ['Harbour League']],
    ['Edmund Quill (harbour master)', ['Edmund Quill']],
    ['Harbour League; Sable Front', ['Harbour League', 'Sable Front']],
    ['Harbour League ---- Sable Front', ['Harbour League', 'Sable Front']],
    ['Allied militias: Reed Watch', ['Reed Watch']],
    ['Unknown', []],
    ['full list', []],
    ['1,000 Islands Guard', ['1,000 Islands Guard']],
    ['', []],
  ])('%s', (value, names) => {
    expect(namesIn({ value, start: 0 }).map(({ name }) => name)).toEqual(
      names.includes('Flag of the Harbour League') ? expect.arrayContaining([expect.stringContaining('Harbour League')]) : names,
    );
  });

  it('marks supporters until a rule', () => {
    expect(
      namesIn({ value: 'Harbour League, Supported by: Ostmere, Westmere ---- Reed Watch', start: 0 }).map(({ name, supporter }) => [name, supporter]),
    ).toEqual([
      ['Harbour League', false],
      ['Ostmere', true],
      ['Westmere', true],
      ['Reed Watch', false],
    ]);
  });

  it('keeps the commas of names that the layout marks', () => {
    const value = 'Ada Quill, Duchess of Ulver, Cai Reed';
    expect(namesIn({ value, start: 7, names: [{ start: 7, end: 34 }] }).map(({ name }) => name)).toEqual(['Ada Quill, Duchess of Ulver', 'Cai Reed']);
  });

  it('keeps the content of brackets as a note', () => {
    expect(namesIn({ value: 'Edmund Quill (harbour master)', start: 0 })[0]?.note).toBe('harbour master');
  });

  it('gives the offsets of each name', () => {
    const value = '🏴 Harbour League, 23px Port Guard (since 2029)';
    for (const { name, start, end } of namesIn({ value, start: 100 })) expect(value.slice(start - 100, end - 100)).toContain(name);
  });

  it('is not split at commas inside a bracket or a number', () => {
    expect(splitList('A (b, c), 1,000 men, D').map(({ text }) => text.trim())).toEqual(['A (b, c)', '1,000 men', 'D']);
  });
});

describe('sides', () => {
  it('have the combatants: known ones by their ids, the others as local actors', () => {
    const who = new EntityIndex(REGISTRY);
    const sides = readSides(infobox('Combatant1: Harbour League, Reed Watch', 'Combatant2: the Front', 'Combatant3: Supported by: Ostmere'), who);
    expect([...sides].map(([number, actors]) => [number, actors.map(({ id, supporter }) => `${id}${supporter ? ' supports' : ''}`)])).toEqual([
      [1, ['harbour-league', 'reed-watch']],
      [2, ['sable-front']],
      [3, ['ostmere supports']],
    ]);
    expect(who.localActors).toEqual([{ id: 'reed-watch', name: 'Reed Watch' }]);
  });

  it('include each actor that is on them itself or by its organisation', () => {
    const who = entities();
    expect([who.sideOf('port-guard'), who.sideOf('sable-front'), who.sideOf('larkmoor-monitor')]).toEqual([1, 2, undefined]);
    expect(who.sideKey(1)).toBe('harbour-league');
    expect(who.partyOfActor('harbour-league')).toEqual({ kind: 'side', number: 1 });
    expect(who.partyOfActor('port-guard')).toEqual({ kind: 'actor', id: 'port-guard' });
    expect(who.partyOfActor('larkmoor-monitor')).toEqual({ kind: 'actor', id: 'larkmoor-monitor' });
  });
});

describe('an abbreviation', () => {
  it('"SF" matches only in capitals: "sf" is no name', () => {
    const who = entities();
    expect([who.findActor('SF'), who.findActor('sf'), who.findActor('the SF')]).toEqual(['sable-front', undefined, 'sable-front']);
  });

  it('that the text defines is found', () => {
    expect(abbreviationsIn('The Larkmoor Harbour Watch (LHW) and the League of the Isles (LOTI) said; the mill (XYZ) burned.')).toEqual([
      { name: 'Larkmoor Harbour Watch', short: 'LHW' },
      { name: 'League of the Isles', short: 'LOTI' },
    ]);
  });
});

describe('commanders', () => {
  it.each([
    ['Havel Brask', { name: 'Havel Brask' }],
    ['Havel BraskKIA', { name: 'Havel Brask', fate: 'killed' }],
    ['Havel Brask †', { name: 'Havel Brask', fate: 'killed' }],
    ['Havel Brask WIA', { name: 'Havel Brask', fate: 'injured' }],
    ['Havel Brask (harbour master)', { name: 'Havel Brask', role: 'harbour master' }],
  ])('%s', (value, expected) => {
    expect(commanders(infobox(`Commander2: ${value}`))).toEqual([expect.objectContaining({ side: 2, section: 'Infobox/Commander2', ...expected })]);
  });
});

it('a fate in brackets is a fate', () => {
  expect(commanders(infobox('Commander2: Havel Brask (POW)'))).toMatchObject([{ name: 'Havel Brask', fate: 'captured' }]);
});

describe('the claimant of a heading', () => {
  it.each<[string, string | string[] | undefined]>([
    ['Per LMO:', 'larkmoor-monitor'],
    ['Per the Harbour League', 'harbour-league'],
    ['According to the Daily Lark:', 'daily-lark'],
    ['LMO claim', 'larkmoor-monitor'],
    ['Ostmerish and Front claims', ['ostmere', 'sable-front']],
    ['Harbour League', 'harbour-league'],
    ['The first day', undefined],
    ['', undefined],
    ['Per 12', undefined],
  ])('%s', (text, who) => {
    expect(claimantIn(text, entities())).toEqual(who);
  });
});

describe('containing events, places and results', () => {
  it('splits events, and keeps unknown ones by name', () => {
    expect(partOf(infobox('Partof: the Larkmoor Strait dispute and the Isles War'), REGISTRY)).toEqual([
      { id: 'larkmoor-strait-dispute', name: 'Larkmoor Strait dispute' },
      { id: 'isles-war', name: 'Isles War' },
    ]);
  });

  it('keeps the whole name of an unknown event', () => {
    expect(partOf(infobox('Partof: the War of the Isles'), REGISTRY)).toEqual([{ id: 'war-of-the-isles', name: 'War of the Isles' }]);
  });

  it('reads a place with those that contain it', () => {
    expect(eventPlace(infobox('Place: Port Larkmoor, Eastern Isles'))).toEqual({ name: 'Port Larkmoor', within: ['Eastern Isles'] });
    expect(eventPlace(infobox('Date: 2031'))).toBeUndefined();
  });

  it('reads results, one per line', () => {
    expect(
      resultLines(infobox('Result: Harbour League victory, Front fighters surrender, while others escape, The League captures the mill, Truce')).map(
        ({ text, kind }) => [text, kind],
      ),
    ).toEqual([
      ['Harbour League victory', 'victory'],
      ['Front fighters surrender, while others escape', 'consequence'],
      ['The League captures the mill', 'change-of-control'],
      ['Truce', 'ceasefire'],
    ]);
  });
});
