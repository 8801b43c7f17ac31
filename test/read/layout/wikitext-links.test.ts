/** Where links lead to, as titles. */
import { describe, expect, it } from 'vitest';
import { countryTitle, linkedTitle } from '../../../src/read/layout/wikitext-links.js';

describe('linkedTitle', () => {
  it.each([
    ['Ostmere', 'Ostmere', 'Ostmere'],
    ['ostmere', 'Ostmerish', 'Ostmere'],
    ['  Sable__Front_ ', 'SF', 'Sable Front'],
    [':Sable Front', 'SF', 'Sable Front'],
    ['élan', 'Élan', 'Élan'],
    ['Saint-Ulver,_Caf%C3%A9', 'x', 'Saint-Ulver, Café'],
    ['100% Ulver', 'x', '100% Ulver'],
    ['Quill &amp; Sons', 'x', 'Quill & Sons'],
    ['Ulver: a history', 'x', 'Ulver: a history'],
    // A section is something else than the whole.
    ['Ostmere#Army', 'Ostmerish Army', undefined],
    ['Ostmere (country)#Army', 'Ostmere', 'Ostmere (country)'],
    ['#Losses', 'losses', undefined],
    // Other namespaces and wikis.
    ['Category:Battles', 'x', undefined],
    [':Category:Battles', 'x', undefined],
    ['File: Flag.svg', 'x', undefined],
    ['WP:Sources', 'x', undefined],
    ['User talk:Quill', 'x', undefined],
    [':fr:Bataille', 'Bataille', undefined],
    ['zh-yue:X', 'x', undefined],
    ['wikt:siege', 'siege', undefined],
    ['', 'x', undefined],
    ['/Subpage', 'x', undefined],
    ['a|b', 'x', undefined],
    ['x'.repeat(300), 'x', undefined],
  ])('%j with the text %j leads to %j', (target, label, title) => expect(linkedTitle(target, label)).toBe(title));
});

it('the country of a flag is a title, and its usual abbreviations are those of countries', () => {
  expect(['Ostmere', ' kingdom_of_Ostmere ', 'USA', 'uk', 'CSA', '{{x}}'].map(countryTitle)).toEqual([
    'Ostmere',
    'Kingdom of Ostmere',
    'United States',
    'United Kingdom',
    'Confederate States of America',
    undefined,
  ]);
});
