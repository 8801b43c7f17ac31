/** Infoboxes of saved pages: the cells that the wikitext of the page gives, and tables that are none. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Entry } from '../../../src/entry/index.js';
import { draftEntry, sourceText } from '../../../src/read/index.js';
import { pageText } from '../../../src/read/layout/html.js';

const file = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
const page = (body: string) => pageText(Buffer.from(`<!DOCTYPE html><html lang="en"><meta charset="utf-8"><body><h1>T</h1>${body}</body></html>`)).text;
const infobox = (rows: string) => page(`<table class="infobox vevent"><tbody>${rows}</tbody></table><p>Text.</p>`);

describe('a page and its wikitext', () => {
  const draft = (text: string) => draftEntry(sourceText(text), { registry: EMPTY_REGISTRY, meta: { title: 'Battle of Port Larkmoor' } }).value!;
  const [html, wikitext] = [draft(pageText(Buffer.from(file('port-larkmoor.html'))).text), draft(file('port-larkmoor.wiki'))];
  // A saved page says which pages its links lead to; its text does not.
  const withoutPages = ({ actors = [], places = [], people = [] }: Entry) =>
    [...actors, ...places, ...people].map(({ page: _, ...entity }) => entity as object);
  const withoutEvidence = (claim: object) => Object.fromEntries(Object.entries(claim).filter(([key]) => !['at', 'quote', 'cites'].includes(key)));

  const around = ({ event: { date, place, partOf, result } }: Entry) => [
    date,
    place?.map(({ id }) => id),
    partOf?.map(({ id }) => id),
    result?.map(({ text }) => text),
  ];

  it('give the same sides, commanders, fates and figures', () => {
    expect(html.event.sides).toEqual(wikitext.event.sides);
    expect(html.claims?.map(withoutEvidence)).toEqual(wikitext.claims?.map(withoutEvidence));
    expect(html.fates?.map(withoutEvidence)).toEqual(wikitext.fates?.map(withoutEvidence));
    expect(html.event.commanders?.map(({ person, of }) => [person, of])).toEqual(wikitext.event.commanders?.map(({ person, of }) => [person, of]));
    expect(around(html)).toEqual(around(wikitext));
    expect(withoutPages(html).length).toBe(withoutPages(wikitext).length);
  });

  it('each quote stands at its place in the text beside the page', () => {
    const points = [...pageText(Buffer.from(file('port-larkmoor.html'))).text];
    for (const { at, quote } of html.claims ?? []) expect(points.slice(at?.start, at?.end).join('')).toBe(quote);
    expect(html.claims?.length).toBeGreaterThan(8);
  });
});

it('the infobox opens the text, wherever it stands on the page, and is no list of rows', () => {
  const text = page('<p>Before.</p><table class="infobox"><tr><th colspan="2">Casualties and losses</th></tr><tr><td>4 killed</td><td>None</td></tr></table>');
  expect(text).toBe('= T =\n\nInfobox\n- Casualties1: 4 killed\n- Casualties2: None\n\nBefore.\n');
});

it.each([
  [
    'a second row of a group continues its cells',
    '<tr><th colspan=2>Belligerents</th></tr><tr><td>A One</td><td>B One</td></tr><tr><td>A Two</td><td>B Two</td></tr>',
    '- Combatant1: A One * A Two\n- Combatant2: B One * B Two',
  ],
  [
    'a single column below several is of no side',
    '<tr><th colspan=3>Casualties</th></tr><tr><td>1 killed</td><td>2 killed</td><td>3 killed</td></tr><tr><td colspan=3>9 dead</td></tr>',
    '- Casualties1: 1 killed\n- Casualties2: 2 killed\n- Casualties3: 3 killed\n- Casualties4: 9 dead',
  ],
  [
    'labels of attacks say what is counted',
    '<tr><th>Deaths</th><td>18</td></tr><tr><th>Injured</th><td>~40</td></tr><tr><th>Weapons</th><td>Rifles</td></tr>',
    '- Casualties: Killed: 18\n- Casualties: Injured: ~40\n- Weapons: Rifles',
  ],
  [
    'labels of civil conflicts too',
    '<tr><th colspan=2>Parties</th></tr><tr><td>Police</td><td>Crowd</td></tr><tr><th colspan=2>Lead figures</th></tr><tr><td>Ada Quill</td><td>Abel Marl</td></tr>',
    '- Combatant1: Police\n- Combatant2: Crowd\n- Commander1: Ada Quill\n- Commander2: Abel Marl',
  ],
  [
    'what is hidden, struck out or a reference is no text',
    '<tr><th>Deaths</th><td><s>17</s> 18<sup class="reference">[2]</sup><span style="display:none">99</span></td></tr>',
    '- Casualties: Killed: 18',
  ],
  [
    'a list below an item with one number is a bracket of its parts',
    '<tr><th>Deaths</th><td><ul><li>110 soldiers<ul><li>12 officers</li><li>3 medics</li></ul></li><li>4 guests</li></ul></td></tr>',
    '- Casualties: Killed: 110 soldiers (12 officers, 3 medics) * 4 guests',
  ],
  [
    'a list below an item with two numbers is a list',
    '<tr><th>Deaths</th><td><ul><li>110 soldiers, 30 guests<ul><li>12 officers</li></ul></li></ul></td></tr>',
    '- Casualties: Killed: 110 soldiers, 30 guests * 12 officers',
  ],
  [
    'a heading of the page itself has no colon in its key',
    '<tr><th>Deaths</th><td>18</td></tr><tr><th>Note: to readers</th><td>x</td></tr>',
    '- Casualties: Killed: 18\n- Note to readers: x',
  ],
])('%s', (_, rows, cells) => {
  expect(infobox(rows)).toBe(`= T =\n\nInfobox\n${cells}\n\nText.\n`);
});

it('the infobox of a person or a town stays a table, which is not read', () => {
  expect(infobox('<tr><th>Born</th><td>1990</td></tr><tr><th>Date</th><td>2031</td></tr>')).toBe('= T =\n\n| Born | 1990 |\n\n| Date | 2031 |\n\nText.\n');
});

it('a second infobox of an event begins another event', () => {
  const box = (dead: number) => `<table class="infobox"><tr><th>Deaths</th><td>${dead}</td></tr></table>`;
  const text = page(`${box(4)}<p>Four.</p>${box(9)}<p>Nine people were killed.</p>`);
  const entry = draftEntry(sourceText(text), { registry: EMPTY_REGISTRY }).value;
  expect(entry?.claims?.map(({ quote }) => quote)).toEqual(['4']);
});
