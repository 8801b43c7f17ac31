/** How to cite a page's subject, in four forms. */
import { expect, it } from 'vitest';
import { citations, citeSection } from '../../src/site/cite.js';
import type { Site } from '../../src/site/site.js';

it('keys differ between two entries that use one id', () => {
  const keys = ['ford', 'mill'].map(
    (entry) => citations({ title: 'T', iri: `https://example.org/claim/${entry}/killed` }, { title: 'S', version: '1' }).bibtex,
  );
  expect(keys[0]?.split(',')[0]).toBe('@misc{ford-killed');
  expect(keys[1]?.split(',')[0]).toBe('@misc{mill-killed');
});

const CLAIM = {
  claimant: 'Heron League',
  event: 'Battle of Brindle Ford',
  document: 'Almanac',
  section: 'Lead',
  quote: '44 were “lost”',
  publisher: 'Marsh Press',
  published: '2031-04-02',
  revision: '4711',
};

it('each form names the publisher as author, the claimant, the event, the document, the section, and both addresses', () => {
  const [iri, page] = ['https://example.org/claim/ford/killed', 'https://pages.example/claim/ford/killed.html'];
  const all = citations({ title: '44 killed', iri, page, claim: CLAIM }, { title: 'S', version: '1' });
  for (const [form, text] of Object.entries(all))
    for (const part of ['Marsh Press', 'Heron League', 'Battle of Brindle Ford', 'Almanac', 'Lead', iri, page, '2031']) expect(text, form).toContain(part);
  expect(all.text).toBe(
    `Marsh Press, “Almanac”, 2031-04-02, revision 4711. Claim by Heron League: 44 killed (Battle of Brindle Ford), “44 were ‘lost’”, section “Lead”; as recorded in S (Variorum 1). ${page} (${iri})`,
  );
  expect(JSON.parse(all.csl)).toMatchObject([{ author: [{ literal: 'Marsh Press' }], issued: { 'date-parts': [[2031, 4, 2]] }, URL: page }]);
});

it('a quote that is all that is said is there once, and BibTeX says once where it is recorded', () => {
  const claim = { claimant: 'Heron League', event: 'E', document: 'Almanac', quote: '44 killed' };
  const all = citations({ title: '44 killed', iri: 'https://example.org/claim/ford/killed', claim }, { title: 'S', version: '1' });
  expect(all.text).toBe('“Almanac”. Claim by Heron League: “44 killed” (E); as recorded in S (Variorum 1). https://example.org/claim/ford/killed');
  expect(all.bibtex.match(/S \(Variorum 1\)/g)).toHaveLength(1);
});

it('what a document does not say of itself is left out', () => {
  const claim = { claimant: 'Heron League', event: 'E', document: 'Almanac' };
  const all = citations({ title: '44 killed', iri: 'https://example.org/claim/ford/killed', claim }, { title: 'S', version: '1' });
  expect(all.text).toBe('“Almanac”. Claim by Heron League: 44 killed (E); as recorded in S (Variorum 1). https://example.org/claim/ford/killed');
  for (const text of Object.values(all)) expect(text).not.toMatch(/undefined|author|issued/);
});

it('an event is cited without an author or a place', () => {
  const all = citations({ title: 'Battle of Brindle Ford', iri: 'https://example.org/event/ford' }, { title: 'S', version: '1' });
  expect(all.text).toBe('“Battle of Brindle Ford”, in: S (Variorum 1). https://example.org/event/ford');
  expect(all.bibtex).not.toMatch(/author|note/);
  expect(Object.keys((JSON.parse(all.csl) as object[])[0] ?? {})).toEqual(['id', 'type', 'title', 'container-title', 'version', 'URL']);
  expect(all.wikitext).toBe('{{cite web |title=Battle of Brindle Ford |work=S |url=https://example.org/event/ford |access-date=}}');
});

it('no text of a claim is markup of a form', () => {
  const claim = { claimant: 'A | B', event: '[[E]]', document: '100% {of} #1_x' };
  const all = citations({ title: '“many” killed', iri: 'https://example.org/claim/e/c', claim }, { title: 'S & T', version: '1' });
  expect(all.text).toContain('“many” killed ([[E]])');
  expect(all.bibtex).toContain('title = {100\\%  of  \\#1\\_x}');
  expect(all.bibtex).toContain('howpublished = {S \\& T (Variorum 1)}');
  expect(all.wikitext).toContain('|at=Claim by A {{!}} B: “many” killed (  E  )');
});

it('the section of a page escapes what it cites', () => {
  const { text } = citeSection({ title: '<b>', iri: 'https://example.org/event/ford' }, { title: 'S', version: '1' } as Site);
  expect(text).toMatch(/<p class="cited" id="citation">“&lt;b&gt;”, in: S \(Variorum 1\)<span data-today><\/span>\. /);
  expect(text).not.toContain('<b>');
  expect([...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, form]) => form)).toEqual(['BibTeX', 'CSL-JSON', 'Wikitext']);
});
