/** Which nodes are places on the page of their event, and the anchors of those. */
import { expect, it } from 'vitest';
import { accountAnchor, eventPlaces } from '../../src/site/anchors.js';
import { claimAnchor, findingAnchor } from '../../src/site/page-address.js';
import { fictionalEntry } from '../map/fiction.js';
import { BASE, fictionalSite } from './fiction.js';

it('accounts, findings and keys of one claim are on the page of their event; a key of several claims has its own', async () => {
  const { site } = await fictionalSite([fictionalEntry()]);
  const [account] = site.model.accounts.values();
  const finding = { iri: `${BASE}finding/rivals/ford.killed`, event: account?.event ?? '' };
  const places = eventPlaces({ kinds: site.kinds, model: site.model, keys: site.claims.key, findings: [finding] });
  expect(places.get(account?.iri ?? '')).toEqual({ event: account?.event, anchor: accountAnchor(account?.iri ?? '') });
  expect(places.get(finding.iri)).toEqual({ event: finding.event, anchor: findingAnchor(finding.iri) });
  expect(site.claims.key.size).toBeGreaterThan(0);
  for (const [key, claims] of site.claims.key) {
    const [claim] = claims;
    expect(places.get(key), key).toEqual(claims.length === 1 ? { event: claim?.event, anchor: claimAnchor(claim?.iri ?? '') } : undefined);
  }
});

it('a node of an event without a page keeps its own', async () => {
  const { site } = await fictionalSite();
  const places = eventPlaces({
    kinds: new Map(),
    model: site.model,
    keys: site.claims.key,
    findings: [{ iri: `${BASE}finding/a/b`, event: `${BASE}event/x` }],
  });
  expect([...places]).toEqual([]);
});

it('anchors are plain names, also of long and foreign addresses', () => {
  for (const iri of [`${BASE}claim/e/killed-side-1`, `${BASE}claim/e/${'a'.repeat(300)}`, `${BASE}claim/e/%D8%B9`])
    for (const anchor of [claimAnchor(iri), findingAnchor(iri), accountAnchor(iri)]) expect(anchor).toMatch(/^[a-z][a-z0-9._-]{0,119}$/);
});
