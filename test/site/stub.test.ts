/** A page of a few lines that leads to a place on the page of an event. */
import { expect, it } from 'vitest';
import { stubPage, stubPaths } from '../../src/site/stub.js';
import { fictionalSite } from './fiction.js';

it('leads to the anchor, by itself and by a link, and to the data of the event', async () => {
  const { site } = await fictionalSite();
  const [[iri, place] = []] = [...site.places];
  if (iri === undefined || place === undefined) throw new Error('the site has no place');
  const text = stubPage({ iri, path: 'account/ford', place }, { ...site, title: '<S>' });
  const [, event = ''] = /event\/([^/]+)$/.exec(place.event) ?? [];
  const target = `../event/${event}.html#${place.anchor}`;
  expect(text).toContain(`<meta http-equiv="refresh" content="0; url=${target}" />`);
  expect(text).toContain(`<link rel="canonical" href="${target}" />`);
  expect(text).toContain(`<a href="${target}">`);
  expect(text).toContain(`<link rel="cite-as" href="${iri}" />`);
  for (const form of ['ttl', 'jsonld']) expect(text).toContain(`href="../event/${event}.${form}"`);
  expect(text).toContain('&lt;S&gt;');
  expect(text.length).toBeLessThan(2000);
});

it('has a path for every node that is a place', async () => {
  const { site } = await fictionalSite();
  expect(stubPaths(site).size).toBe(site.places.size);
  for (const path of stubPaths(site)) expect(path).toMatch(/^(?:account|key)\/.*\.html$/);
});
