import { describe, expect, it } from 'vitest';
import { cellKey, isEventInfobox, NAME_PREFIX, readingOf } from '../../../src/read/layout/wikitext-templates.js';

describe('readingOf', () => {
  it('knows the templates that lists and attributions hide in', () => {
    for (const name of [
      'plainlist',
      'ubl',
      'unbulleted list',
      'collapsible list',
      'flatlist',
      'small',
      'nowrap',
      'circa',
      'flag',
      'flagicon',
      'flagdeco',
      'flagcountry',
      'kia',
      'pow',
      'wia',
      '†',
      'sfn',
      'efn',
      'refn',
      'harvnb',
      'cite web',
      'citation needed',
      'convert',
      'as of',
      'abbr',
      'lang',
      'lang-el',
      ...NAME_PREFIX,
    ])
      expect(readingOf(name), name).toBeDefined();
  });

  it('does not know others, nor names of the language', () => {
    for (const name of ['losses of the larkmoor guard', '#if:', 'constructor', 'tostring', '__proto__', '']) expect(readingOf(name), name).toBeUndefined();
  });
});

describe('isEventInfobox', () => {
  it('knows the aliases of the infobox', () => {
    for (const name of ['infobox military conflict', 'infobox battle', 'warbox', 'infobox civil conflict', 'infobox civilian attack', 'infobox siege'])
      expect(isEventInfobox(name), name).toBe(true);
    for (const name of ['infobox settlement', 'infobox military person', 'infobox military unit', 'campaignbox larkmoor'])
      expect(isEventInfobox(name), name).toBe(false);
  });
});

describe('cellKey', () => {
  it.each([
    ['date', 'Date'],
    ['casualties2', 'Casualties2'],
    ['map_type', 'Map Type'],
    ['combatant1a', 'Combatant1'],
    ['side2', 'Combatant2'],
    ['leadfigures1', 'Commander1'],
    ['title', 'Conflict'],
    ['Strength', 'Strength'],
  ])('spells %s as the plain layout does', (written, key) => {
    expect(cellKey(written)).toEqual({ key });
  });

  it('gives the cells of attacks what they count', () => {
    expect(cellKey('fatalities')).toEqual({ key: 'Casualties', heading: 'Killed: ' });
  });
});
