/** A site as it is opened: which nodes have pages, their names, and claims by all that they are looked up by. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findFindings, type Finding } from '../../src/compare/index.js';
import { openSite } from '../../src/site/open.js';
import type { Site } from '../../src/site/site.js';
import { fictionalEntry } from '../map/fiction.js';
import { BASE, engineOf, fictionalSite, ID } from './fiction.js';

const finding: Finding = {
  rule: 'rivals',
  key: ['battle-of-brindle-ford', 'killed'],
  event: `${BASE}event/battle-of-brindle-ford`,
  severity: 'notable',
  concerns: [],
  message: 'Accounts differ.',
  assumes: [],
};
const later = fictionalEntry((yaml) => yaml.replace('id: battle-of-brindle-ford\ndocument', 'id: later\ndocument').replace('revision: 4711', 'revision: 4712'));

describe('a site', () => {
  let site: Site;
  beforeAll(async () => {
    ({ site } = await fictionalSite([fictionalEntry(), later], [finding]));
  });
  const kind = (path: string) => site.kinds.get(BASE + path);

  it('has pages of events, accounts, claims, actors, people, places, documents, keys and findings', () => {
    expect(kind('event/battle-of-brindle-ford')).toBe('event');
    expect(kind('account/battle-of-brindle-ford')).toBe('account');
    expect(kind('claim/battle-of-brindle-ford/killed-none')).toBe('claim');
    expect(kind('actor/heron-league')).toBe('actor');
    expect(kind('person/cato-finch')).toBe('person');
    expect(kind('finding/rivals/battle-of-brindle-ford.killed')).toBe('finding');
    expect(new Set(site.kinds.values())).toEqual(new Set(['event', 'account', 'claim', 'actor', 'person', 'place', 'document', 'key', 'finding']));
    expect(kind('account/battle-of-brindle-ford/side/1')).toBeUndefined();
    // An episode is an event too, and has the page of the claim that it took place.
    expect(kind('account/battle-of-brindle-ford/episode/night-of-2-march')).toBeUndefined();
  });

  it('has the names of nodes, but for claims, which have their own words', () => {
    expect(site.names.get(`${BASE}actor/heron-league`)?.text).toBe('Heron League');
    expect(site.names.has(`${BASE}claim/battle-of-brindle-ford/killed-none`)).toBe(false);
  });

  it('finds claims by event, claimant, key, and by who is counted, also as a party of a side', () => {
    const ids = (claims: readonly { iri: string }[] = []) =>
      claims
        .map(({ iri }) => iri.slice(BASE.length))
        .filter((iri) => iri.startsWith('claim/battle-of-brindle-ford/'))
        .map((iri) => iri.split('/')[2]);
    const { event, claimant, counted, key, document } = site.claims;
    expect(ids(claimant.get(`${BASE}actor/otter-front`))).toEqual(['killed-side-1-night']);
    expect(ids(counted.get(`${BASE}actor/ostland`))).toEqual(expect.arrayContaining(['killed-side-1-night', 'killed-side-1-per-observatory']));
    expect(ids(counted.get(`${BASE}actor/otter-front`))).toEqual(expect.arrayContaining(['casualties-union', 'equipment-otters', 'strength-side-2']));
    expect(ids(event.get(finding.event))).toContain('injured-unstated');
    expect(document.size).toBe(2);
    for (const [iri, claims] of key) expect(new Set(claims.map((claim) => claim.key))).toEqual(new Set([iri]));
    const all = [claimant, counted, event, key, document].flatMap((index) => [...index.values()].flatMap(ids));
    expect(all).not.toContain('withheld-figure');
  });

  it('distinguishes local actors of one name, by event and then by entry', () => {
    expect([...site.disambiguations].map(([iri, event]) => [iri.slice(BASE.length), event])).toEqual(
      expect.arrayContaining([
        ['actor/battle-of-brindle-ford/ferrymen', 'Battle of Brindle Ford (battle-of-brindle-ford)'],
        ['actor/later/ferrymen', 'Battle of Brindle Ford (later)'],
      ]),
    );
    expect(site.disambiguations.has(`${BASE}actor/heron-league`)).toBe(false);
  });

  it('lists the licences that its documents state, and its findings', () => {
    expect(site.licences).toEqual(['https://creativecommons.org/licenses/by-sa/4.0/']);
    expect(site.licensed).toEqual({ some: 2, none: 0 });
    expect(site.findings).toMatchObject([{ iri: `${BASE}finding/rivals/battle-of-brindle-ford.killed`, message: 'Accounts differ.' }]);
  });
});

it('of two names the first in alphabetical order is taken, and a document without a licence is counted', async () => {
  const engine = await engineOf(':d a vr:Document ; rdfs:label "Gazette", "Almanac"@en . :e a vr:Document ; dcterms:license :l .');
  const { model } = await findFindings(engine, []);
  const site = await openSite({ engine, model, findings: [], title: '', base: ID, url: ID, version: '1' });
  expect(site.names.get(`${ID}d`)).toEqual({ text: 'Almanac', language: 'en' });
  expect(site.licensed).toEqual({ some: 1, none: 1 });
});
